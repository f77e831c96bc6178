import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { AppError } from '@shared/errors';
import { asAppError } from '../failure';
import { openLibrary } from '../open-library';
import { makeFolder } from '../make-folder';
import { verifyInParts } from '../verify';
import type { Finding } from '../finding';
import { syncFolder } from '../sync-folder';
import { atPace, keepPace, type Pace, type SalvageWork } from './pace';
import type { Holdings, Salvage, SalvageCounts } from './salvage';
import { noteUnfinished, unfinishedName } from './unfinished-moves';
import { writePhotos } from './write-photos';
import { writeSettings } from './write-settings';
import { writeStories } from './write-stories';

export interface MoveReport {
  /** The new library. Absolute. */
  readonly folder: string;
  readonly counts: SalvageCounts;
  /** What could not be saved, one plain sentence each. */
  readonly lost: readonly string[];
  /** What `verify` finds wrong with the new library, beside the files of photos that are among what was lost. */
  readonly findings: readonly Finding[];
}

export interface MoveOptions extends SalvageWork {
  /** Where this machine notes what it is making, for `clearUnfinished` after a kill; null notes nothing. */
  readonly configFolder?: string | null;
}

/**
 * Moves all that could be read into a new library. It is built under an unfinished name and gets its own when it is whole, so a
 * crash leaves no half library; then it is verified. Throws INVALID for a folder that is not empty or is in the old library,
 * LIBRARY_IN_USE if the old files have changed meanwhile, CANCELLED, DISK_FULL and DISK_REFUSED; nothing is left then.
 */
export async function moveIntoNew(
  salvage: Salvage,
  newFolder: string,
  { configFolder = null, ...work }: MoveOptions = {},
): Promise<MoveReport> {
  refuseFolder(salvage.folder, newFolder);
  const pace = keepPace(work);
  const building = unfinishedName(resolve(newFolder));
  const endNote = configFolder === null ? () => undefined : noteUnfinished(configFolder, building);
  try {
    makeFolder(dirname(building));
    const lost = [...salvage.lost, ...(await fill(building, salvage.holdings, pace))];
    await pace.rest();
    const known = filesLost(salvage.holdings);
    const verified = await atPace(pace, 'checking', (expect) => verifyInParts(building, expect));
    const findings = verified.findings.filter(
      ({ weight, where }) => weight === 'damage' && !known.has(where),
    );
    await pace.rest();
    if (!salvage.isUnchanged()) throw changed(salvage.folder);
    if (existsSync(newFolder)) rmdirSync(newFolder);
    renameSync(building, newFolder);
    syncFolder(dirname(building));
    return { folder: newFolder, counts: salvage.counts, lost, findings };
  } catch (failure) {
    rmSync(building, { recursive: true, force: true });
    throw asAppError(failure);
  } finally {
    endNote();
  }
}

async function fill(building: string, holdings: Holdings, pace: Pace): Promise<string[]> {
  const library = openLibrary(building);
  try {
    writeSettings(library, holdings);
    const lost = await writePhotos(library, holdings, pace);
    await writeStories(library, holdings, pace);
    return lost;
  } finally {
    library.close();
  }
}

/** How `verify` names photos whose files are not there. */
const filesLost = ({ photos }: Holdings): ReadonlySet<string> =>
  new Set(
    photos.flatMap(({ sha256, file, original }) => [
      ...(file.path === null ? [`photo ${sha256}`] : []),
      ...(original?.file.path === null ? [`original of photo ${sha256}`] : []),
    ]),
  );

function refuseFolder(old: string, folder: string): void {
  if (!isAbsolute(folder))
    throw new AppError('INVALID', `Enter the new library folder’s full path. “${folder}” is not one.`);
  const within = relative(resolve(old), resolve(folder));
  if (within === '' || !(within.startsWith('..') || isAbsolute(within)))
    throw new AppError(
      'INVALID',
      'The new library cannot be in the folder of the damaged one. Choose another folder.',
    );
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && !(stat.isDirectory() && readdirSync(folder).length === 0))
    throw new AppError(
      'INVALID',
      `${folder} is not empty. Choose an empty folder, or name one that is not there yet.`,
    );
}

const changed = (folder: string): AppError =>
  new AppError(
    'LIBRARY_IN_USE',
    `The library in ${folder} was changed while it was read. Close what has it open, then try again. No new library was made.`,
  );
