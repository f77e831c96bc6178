import { isAbsolute } from 'node:path';
import type { AppEvent } from '@shared/api/events';
import { AppError } from '@shared/errors';
import type {
  SalvageCounts,
  SalvagedText,
  SalvageExport,
  SalvageMove,
  SalvageReading,
  SalvageSource,
} from '@shared/api/salvage';
import type { RevisionId, StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { storyClipboard } from '@shared/page/story-clipboard';
import type { DeskOptions, Log } from '../desk';
import type { Library } from '../library';
import type { LibraryHolder } from '../library-holder';
import { newsroomOf } from '../newsroom-of';
import { moveIntoNew } from './move-into-new';
import { openSalvage } from './open-salvage';
import type { SalvageProgress } from './pace';
import { type PassOn, passOn } from './pass-on';
import type { Salvage } from './salvage';
import { clearUnfinished } from './unfinished-moves';
import { houseOf, pageOf } from './salvaged-page';

/** The longest work reports its progress in a hundred messages (milliseconds between two). */
const TELL_EVERY_MS = 200;

/** What the window does with a library that could not be opened: read it, and move it into a new one. One at a time. */
export function salvageDesk(
  holder: LibraryHolder,
  options: DeskOptions,
  log: Log,
  emit: (event: AppEvent) => void,
) {
  let salvage: Salvage | null = null;
  /** What was removed since the start and has not been reported yet. */
  let cleared = [...clearUnfinished(options.configFolder)];
  if (cleared.length > 0)
    log.info('Removed what interrupted moves and exports left behind', { folders: cleared });
  let running: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null;

  const folderNow = (): string => {
    const holding = holder.current();
    if (holding?.state !== 'closed')
      throw new AppError('INVALID', 'The library is open. Only one that cannot be opened is read this way.');
    return holding.problem.folder;
  };
  const read = (): Salvage => {
    if (!salvage) throw new AppError('NOT_FOUND', 'The library is no longer being read. Read it again.');
    return salvage;
  };
  const textOf = (id: StoryId, version?: RevisionId): Story => {
    const salvage = read();
    const story = version === undefined ? salvage.read(id) : salvage.readVersion(version);
    if (story?.id !== id) throw new AppError('NOT_FOUND', 'Nothing of this story’s text can be read.');
    return story;
  };
  const cancel = async (): Promise<void> => {
    running?.abort.abort();
    await running?.ended;
  };
  const close = async (): Promise<void> => {
    await cancel();
    salvage?.close();
    salvage = null;
  };
  /** Work that can be cancelled from this call on; it replaces the running work. */
  const run = async <T>(
    work: (how: { signal: AbortSignal; onProgress: (progress: SalvageProgress) => void }) => Promise<T>,
  ): Promise<T> => {
    const abort = new AbortController();
    let toldAt = -Infinity;
    let toldStep = '';
    const onProgress = (progress: SalvageProgress): void => {
      if (progress.step === toldStep && performance.now() - toldAt < TELL_EVERY_MS) return;
      [toldAt, toldStep] = [performance.now(), progress.step];
      emit({ kind: 'salvage.progress', ...progress });
    };
    const before = cancel();
    const result = before.then(() => work({ signal: abort.signal, onProgress }));
    const mine = { abort, ended: result.catch(() => undefined) };
    running = mine;
    try {
      return await result;
    } finally {
      if (running === mine) running = null;
    }
  };

  return {
    read: async (source: SalvageSource): Promise<SalvageReading> => {
      const folder = folderNow();
      return run(async (how) => {
        salvage?.close();
        salvage = null;
        const opened = await openSalvage(folder, { ...how, source });
        if (how.signal.aborted) {
          opened.close();
          throw new AppError('CANCELLED', 'This was cancelled. The damaged library was not changed.');
        }
        salvage = opened;
        const removed = cleared.concat(clearUnfinished(options.configFolder));
        cleared = [];
        return readingOf(opened, removed);
      });
    },
    story: (id: StoryId, version?: RevisionId): SalvagedText => {
      const story = textOf(id, version);
      return { story, ...storyClipboard(story, houseOf(read(), options)) };
    },
    versions: (id: StoryId) => read().versions(id),
    page: (id: StoryId, version?: RevisionId): Promise<string> =>
      pageOf(read(), textOf(id, version), houseOf(read(), options)),
    export: async (wanted: Omit<PassOn, 'newsroomOf' | 'configFolder'>): Promise<SalvageExport> => {
      const from = read();
      const { configFolder } = options;
      const desk = {
        configFolder,
        newsroomOf: (library: Library) => newsroomOf(library, options, () => undefined),
      };
      return run((how) => passOn(from, { ...wanted, ...desk }, how));
    },
    move: async (folder: string): Promise<SalvageMove> => {
      if (!isAbsolute(folder))
        throw new AppError('INVALID', `Enter the folder’s full path. “${folder}” is not one.`);
      const from = read();
      const {
        folder: to,
        counts,
        lost,
        findings,
      } = await run((how) => moveIntoNew(from, folder, { ...how, configFolder: options.configFolder }));
      const wrong = findings.map(({ where, message }) => `${where}: ${message}`);
      return { folder: to, counts: countsOf(counts), lost: [...lost, ...wrong] };
    },
    cancel,
    close,
  };
}
export type SalvageDesk = ReturnType<typeof salvageDesk>;

const readingOf = (
  { folder, log, stories, counts, lost }: Salvage,
  cleared: readonly string[],
): SalvageReading => ({
  folder,
  isLogOfAnotherFile: log === 'of another file',
  stories: stories.map(({ id, headline, state, at, words, shelf, versions, why }) => ({
    ...{ id, headline, state, at, words, shelf, versions, why },
  })),
  counts: countsOf(counts),
  lost: [...lost],
  cleared: [...cleared],
});

const countsOf = ({ stories, versions, events, photos }: Salvage['counts']): SalvageCounts => ({
  stories,
  versions,
  events,
  photos,
});
