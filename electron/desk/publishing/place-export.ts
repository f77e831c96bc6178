import { lstatSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/errors';
import { makeFolder } from '../make-folder';
import { sha256Of } from '../sha256';
import { syncFolder, syncFolderSlowly } from '../sync-folder';
import { writeNewFileBeside } from '../write-file';
import type { ExportFile } from './export-file';
import { MANIFEST, readManifest } from './manifest';
import { clearAside, placesFor, removeFresh, swapBack, swapIn } from './swap-in';

/** What is to be put into the chosen folder: a page folder, or one file. `name` is without ending, `proof` as the journal's. */
export type Finished =
  | {
      readonly kind: 'folder';
      readonly name: string;
      readonly storyId: string;
      readonly files: readonly ExportFile[];
      readonly proof: string;
    }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly ending: 'zip' | 'html';
      readonly bytes: Uint8Array;
      readonly proof: string;
      /** Whether the file at this path is an earlier export of the same story. */
      readonly isSameStory: (path: string) => Promise<boolean>;
    };

/**
 * What the library remembers about an export in progress, so that an interrupted one can be settled.
 * Everything but `end` may throw; nothing is left under the page's name then.
 */
export interface Journal {
  /** Part of every name that this export uses beside its own. */
  readonly id: string;
  /** Before the first byte. */
  readonly begin: () => void;
  /** All is written; it will be given this name in the folder. `proof` is the SHA-256 by which it is known there. */
  readonly aim: (target: string, proof: string) => void;
  /** It is in place: the library records the export. */
  readonly record: () => void;
  /** Nothing of it is left to settle. */
  readonly end: () => void;
}

/** Larger than any export: a larger file belongs to somebody else and is not read. */
const MAX_EARLIER_BYTES = 1_000_000_000;

/**
 * Puts a finished export into a folder under its name, whole and recorded, or not at all. An earlier export of the same
 * story is replaced, and what others put into its folder stays. What is not this story's is left alone and the export
 * goes to `<name>-2`. Other work continues while it is written, but no other export may be placed. `signal` works until it gets its name.
 * Returns the path, absolute. Failures are CANCELLED, those of `node:fs` and of the journal.
 */
export async function placeExport(
  to: string,
  finished: Finished,
  journal: Journal,
  signal: AbortSignal,
): Promise<string> {
  const written = placesFor(to, finished.name, journal.id, '');
  journal.begin();
  let target: string;
  try {
    makeFolder(to);
    await write(written.fresh, finished, signal);
    target = await freeName(to, finished);
    stopIfCancelled(signal);
    journal.aim(target, finished.proof);
  } catch (failure) {
    await removeFresh(written);
    journal.end();
    throw failure;
  }
  const places = placesFor(to, finished.name, journal.id, target);
  try {
    swapIn(places);
    syncFolder(to);
    journal.record();
  } catch (failure) {
    // If this also fails, the page is unrecorded: the journal keeps it for the next opening.
    swapBack(places);
    await removeFresh(places);
    journal.end();
    throw failure;
  }
  await clearAside(places);
  await syncFolderSlowly(to);
  journal.end();
  return places.target;
}

async function write(fresh: string, finished: Finished, signal: AbortSignal): Promise<void> {
  if (finished.kind === 'file') return writeNewFileBeside(fresh, finished.bytes);
  await mkdir(fresh);
  const folders = new Set([fresh]);
  for (const { path, bytes } of finished.files) {
    stopIfCancelled(signal);
    const file = join(fresh, ...path.split('/'));
    const folder = dirname(file);
    if (!folders.has(folder)) await mkdir(folder, { recursive: true });
    folders.add(folder);
    await writeNewFileBeside(file, bytes);
  }
  for (const folder of folders) await syncFolderSlowly(folder);
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw exportCancelled();
}

export const exportCancelled = (): AppError =>
  new AppError('CANCELLED', 'The export was cancelled; nothing was written.');

/** Whether the file there is the export with this proof. */
export function isPlaced(target: string, proof: string): boolean {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (!stat) return false;
  const file = stat.isDirectory() ? join(target, MANIFEST) : target;
  return (
    lstatSync(file, { throwIfNoEntry: false })?.isFile() === true && sha256Of(readFileSync(file)) === proof
  );
}

async function freeName(to: string, finished: Finished): Promise<string> {
  const ending = finished.kind === 'file' ? `.${finished.ending}` : '';
  for (let number = 1; ; number++) {
    const target = `${number === 1 ? finished.name : `${finished.name}-${number}`}${ending}`;
    if (await mayTake(join(to, target), finished)) return target;
  }
}

async function mayTake(path: string, finished: Finished): Promise<boolean> {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return true;
  if (finished.kind === 'file')
    return stat.isFile() && stat.size <= MAX_EARLIER_BYTES && (await finished.isSameStory(path));
  if (!stat.isDirectory()) return false;
  if (readdirSync(path).length === 0) {
    rmdirSync(path);
    return true;
  }
  const manifest = lstatSync(join(path, MANIFEST), { throwIfNoEntry: false });
  if (!manifest?.isFile() || manifest.size > MAX_EARLIER_BYTES) return false;
  return readManifest(await readFile(join(path, MANIFEST), 'utf8'))?.story.id === finished.storyId;
}
