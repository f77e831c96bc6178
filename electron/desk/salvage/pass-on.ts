import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { AppError } from '@shared/errors';
import type { SalvageExport, SalvageForm } from '@shared/api/salvage';
import { counted } from '@shared/counted';
import { sentence } from '@shared/sentence';
import type { StoryId } from '@shared/story/ids';
import { usedPhotos } from '../records/photo-record';
import { atTarget } from '../publishing/disk-failure';
import { refuseInsideLibrary } from '../publishing/outside-library';
import { sha256Of } from '../sha256';
import type { Newsroom } from '../newsroom';
import { createServices } from '../services/services';
import type { Library } from '../library';
import { writeFileWhole } from '../write-file';
import { type AddressLookup, addressesOf } from './salvaged-addresses';
import { holdingsOfStory, openOneStory } from './one-story';
import { keepPace, type Pace, type SalvageWork } from './pace';
import type { Holdings, Salvage, SalvagedStory } from './salvage';

export interface PassOn {
  /** Null for every story that can be read and was not deleted. */
  readonly ids: readonly StoryId[] | null;
  readonly form: SalvageForm;
  /** Absolute. */
  readonly to: string;
  /** The user knows of embargoes that have not ended. */
  readonly underEmbargo: boolean;
  /** Where this machine notes what it makes for a while, for `clearUnfinished` after a kill. */
  readonly configFolder: string;
  /** The newsroom of a library, as this desk has it. */
  readonly newsroomOf: (library: Library) => Newsroom;
}

/** Failures of the place that is written to: every other story would meet them, too. */
const OF_THE_DISK: ReadonlySet<string> = new Set([
  'DISK_FULL',
  'DISK_REFUSED',
  'CANCELLED',
  'LIBRARY_IN_USE',
]);

/**
 * Exports stories straight from a damaged library, as pages or as hand-overs, into a folder outside it. The damaged library is
 * not changed. A story that cannot be exported is named with the reason, and the others continue. Throws INVALID for the folder, CANCELLED, and
 * DISK_FULL or DISK_REFUSED with how many had been exported before; nothing half written is left.
 */
export async function passOn(
  salvage: Salvage,
  wanted: PassOn,
  work: SalvageWork = {},
): Promise<SalvageExport> {
  const { ids, to } = wanted;
  if (!isAbsolute(to)) throw new AppError('INVALID', `Enter the folder’s full path. “${to}” is not one.`);
  refuseInsideLibrary(to, salvage.folder);
  const pace = keepPace(work);
  const stories = salvage.stories.filter(({ id, deleted }) => (ids === null ? !deleted : ids.includes(id)));
  const around = await addressesOf(salvage, pace);
  const done: { exported: SalvageExport['exported'][number][]; refused: SalvageExport['refused'][number][] } =
    {
      exported: [],
      refused: [],
    };
  const remarks: string[] = [];
  for (const [at, story] of stories.entries()) {
    pace.tell({ step: 'exporting', done: at, of: stories.length });
    const { id, headline } = story;
    try {
      await pace.rest();
      if (!salvage.isUnchanged()) throw changed(salvage.folder);
      const out = await passOnOne({ salvage, wanted, around, story, pace }, work.signal);
      done.exported.push({ id, headline, path: out.path });
      remarks.push(...out.remarks);
    } catch (failure) {
      const code = failure instanceof AppError ? failure.code : '';
      if (OF_THE_DISK.has(code)) throw withCount(failure as AppError, done.exported.length);
      done.refused.push({ id, headline, why: sentence(failure) });
    }
  }
  return { folder: to, ...done, remarks };
}

interface One {
  readonly salvage: Salvage;
  readonly wanted: PassOn;
  readonly around: AddressLookup;
  readonly story: SalvagedStory;
  readonly pace: Pace;
}

interface Out {
  readonly path: string;
  readonly remarks: readonly string[];
}

async function passOnOne({ salvage, wanted, around, story, pace }: One, signal?: AbortSignal): Promise<Out> {
  const { form, to, underEmbargo, configFolder, newsroomOf } = wanted;
  const { id } = story;
  const holdings = holdingsOfStory(salvage.holdings, id);
  if (!holdings || salvage.read(id) === null)
    throw new AppError('NOT_FOUND', 'Nothing of this story’s text can be read.');
  const changes = salvage.changesIn(withHouseAlone(holdings));
  // As with an open library, only what Copydesk wrote may be published.
  if (form !== 'handover' && changes.length > 0)
    throw new AppError('ROW_DAMAGED', `Not exported. ${changes.join(' ')} Hand the story over instead.`);
  const remarks = [
    ...(story.why === null ? [] : [`“${story.headline}” is exported as an earlier version. ${story.why}`]),
    ...changes,
  ];
  const { library, close } = await openOneStory(holdings, pace, configFolder);
  try {
    const addresses = { ...library.addresses, named: (name: string) => around.named(name, id) };
    const services = createServices(newsroomOf({ ...library, addresses }));
    if (form === 'handover') {
      const { fileName, bytes } = await services.handover.make(id, { mayMiss: true });
      if (signal?.aborted) throw cancelled();
      return {
        path: await atTarget(to, () => writeBeside(to, fileName, bytes)),
        remarks: [...remarks, ...missingFrom(salvage, holdings, story)],
      };
    }
    const stop = (): void => services.publishing.cancel(JOB);
    signal?.addEventListener('abort', stop);
    try {
      const { path } = await services.publishing.export({ id, form, to, job: JOB, underEmbargo });
      return { path: path ?? to, remarks };
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  } finally {
    close();
  }
}

/** Each has a library of its own. */
const JOB = 'rescue';

/** Only the house’s settings concern a story. */
const withHouseAlone = (holdings: Holdings): Holdings => ({
  ...holdings,
  rows: (table) => holdings.rows(table).filter(({ values }) => table !== 'setting' || values.key === 'house'),
});

/** The photos of the exported text whose files are lost. */
function missingFrom(salvage: Salvage, { photos }: Holdings, { id, headline }: SalvagedStory): string[] {
  const story = salvage.read(id);
  const there = new Set<string>(photos.flatMap(({ sha256, file }) => (file.path === null ? [] : [sha256])));
  const missing = story ? [...new Set(usedPhotos(story))].filter((sha256) => !there.has(sha256)) : [];
  return missing.length === 0
    ? []
    : [
        `“${headline}” is handed over without ${counted(missing.length, 'photo')}, whose files are lost or damaged.`,
      ];
}

/** Writes a file under its name, or a numbered one if another file has it. Returns its path. */
function writeBeside(folder: string, fileName: string, bytes: Uint8Array): string {
  const dot = fileName.lastIndexOf('.');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? fileName : `${fileName.slice(0, dot)}-${number}${fileName.slice(dot)}`;
    const path = join(folder, name);
    if (!existsSync(path)) {
      writeFileWhole(path, bytes);
      return path;
    }
    if (isSame(path, bytes)) return path;
  }
}

/** Whether the same was written there before. */
function isSame(path: string, bytes: Uint8Array): boolean {
  try {
    return sha256Of(readFileSync(path)) === sha256Of(bytes);
  } catch {
    return false;
  }
}

const cancelled = (): AppError =>
  new AppError('CANCELLED', 'This was cancelled. The damaged library was not changed.');

const changed = (folder: string): AppError =>
  new AppError(
    'LIBRARY_IN_USE',
    `The library in ${folder} was changed while it was read. Close what has it open, then read it again.`,
  );

const withCount = (failure: AppError, count: number): AppError =>
  count === 0
    ? failure
    : new AppError(
        failure.code,
        `${failure.message} ${counted(count, 'story was', 'stories were')} exported before that.`,
        { cause: failure },
      );
