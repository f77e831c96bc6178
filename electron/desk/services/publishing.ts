import { isAbsolute } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Input, Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import type { OpenStory } from '@shared/api/stories';
import { runChecks } from '@shared/checks';
import type { CheckResult } from '@shared/checks/check';
import type { StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { ZonedTime } from '@shared/story/fields';
import { ledgerResults } from '../publishing/credit-refusal';
import { libraryFailure } from '../publishing/disk-failure';
import { exportName } from '../publishing/export-name';
import { deriveForFolder, deriveForSingleFile } from '../publishing/export-photos';
import { refuseInsideLibrary } from '../publishing/outside-library';
import { packageExport } from '../publishing/package-export';
import type { PageWork } from '../publishing/page-work';
import { placedPhotos } from '../publishing/photos-on-page';
import { exportCancelled } from '../publishing/place-export';
import { allDamagedRowsOf, refuseDamaged } from '../damaged-rows';
import { refuseStops } from '../publishing/stopped-by-checks';
import { encodeStory } from '../story-document';
import { photoPath } from '../library';
import { derivePhoto } from '../pictures/derivatives';
import { readKept } from '../pictures/picture-jobs';
import { knowledgeFor, publicationTime } from './desk-knowledge';
import { refuseUnderEmbargo } from './embargo-refusal';
import { adviceOn, exportOutlook, rememberFolder } from './export-outlook';
import type { ExportRecordService, LateExport } from './exports';
import { gate } from '../pictures/gate';
import { leftOutCredentials } from '../publishing/left-out-credentials';
import type { Newsroom } from '../newsroom';
import { pendingExportService } from './pending-exports';
import { getRow, toOpenStory } from './story-draft';

type ExportRequest = Input<'publish.export'>;
type Published = Pick<OpenStory, 'story' | 'revision'> & { readonly firstPublished: ZonedTime | null };

/** Checks, previews and exports the stored drafts of one library. */
export function publishingService(
  newsroom: Newsroom,
  records: ExportRecordService,
  pages: PageWork,
  derive = derivePhoto,
) {
  const { library, house, emit, now, version, signature } = newsroom;
  const pending = pendingExportService(newsroom, records);
  /** Two exports must not take the same name. */
  const inTurn = gate(1);
  const jobs = new Map<string, { readonly controller: AbortController; readonly done: Promise<unknown> }>();

  const open = (id: StoryId): OpenStory => toOpenStory(getRow(newsroom, id));
  const check = (story: Story): readonly CheckResult[] =>
    runChecks(story, house(), knowledgeFor(newsroom, story));

  const toCheck = (story: Story) => ({ story, house: house(), knowledge: knowledgeFor(newsroom, story) });

  const progressOf =
    (job: string, total: number) =>
    (done: number, step: string): void =>
      emit({ kind: 'export.progress', job, done, total, step });

  const photoJob = (story: Story, progress: ReturnType<typeof progressOf>, signal: AbortSignal) => ({
    ...{ story, house: house(), libraryFolder: library.folder, signal, derive },
    onPhoto: (at: number, of: number): void => progress(at, `Preparing photo ${at + 1} of ${of}`),
  });

  const proveStory = async (
    id: StoryId,
    job: string,
    signal: AbortSignal,
  ): Promise<Output<'publish.prove'>> => {
    const row = getRow(newsroom, id);
    refuseDamaged('Not exported.', allDamagedRowsOf(library, row));
    const { story } = toOpenStory(row);
    refuseStops(runChecks(story, house()));
    // An export as a single file makes its pictures from these, and so does any export whose pictures are not made yet.
    for (const [, { file }] of placedPhotos(story))
      if (file)
        await readKept({ path: photoPath(library.folder, file.sha256, file.mime), sha256: file.sha256 });
    const progress = progressOf(job, placedPhotos(story).length);
    const photos = await deriveForFolder(photoJob(story, progress, signal));
    const ledger = await pages.run('prove', { story, house: house(), photos }, signal);
    return { results: [...ledgerResults(ledger)], credits: [...ledger.entries] };
  };

  /** Runs work that can be cancelled by its name, one at a time under each name. */
  const inJob = async <T>(job: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    if (jobs.has(job)) throw new AppError('INVALID', `An export named ${job} is already running.`);
    const controller = new AbortController();
    const done = work(controller.signal);
    jobs.set(job, { controller, done });
    try {
      return await done;
    } catch (failure) {
      throw libraryFailure(failure, library.folder);
    } finally {
      jobs.delete(job);
    }
  };

  const exportStory = async (
    request: ExportRequest,
    signal: AbortSignal,
  ): Promise<Output<'publish.export'>> => {
    const { id, form, job, to } = request;
    if (to !== undefined) refuseInsideLibrary(to, library.folder);
    await pending.settle(() => undefined);
    const draft = records.getDraft(id);
    await othersFirst(signal);
    await pages.run('check', toCheck(draft.story), signal);
    refuseUnderEmbargo(newsroom, draft.story, request);
    const total = placedPhotos(draft.story).length + 1;
    const progress = progressOf(job, total);
    const derived = form === 'single-file' ? deriveForSingleFile : deriveForFolder;
    const photos = await derived(photoJob(draft.story, progress, signal));
    progress(total - 1, 'Writing the page');
    await othersFirst(signal);

    const published = asPublished(draft);
    const { story, revision, firstPublished } = published;
    const name = exportName(story.slug, story.id);
    await othersFirst(signal);
    // Rights, the house and the slugs of other stories may have changed while the photos were made. The results are of the story as it
    // is published: the same story must give the same manifest at its next export.
    const { page, results } = await pages.run(
      'finish',
      {
        ...{ form, name, revision, photos, ...toCheck(story) },
        leftOut: leftOutCredentials(library, story),
        appVersion: version,
      },
      signal,
    );
    const advice = adviceOn(newsroom, story);
    await othersFirst(signal);
    const record = (): void => {
      records.record(id, { revision: draft.revision, note: form, firstPublished });
    };
    const packed = await inTurn(async () => {
      const journal = pending.journal(id, { to: to ?? '', name }, lateExport(published, form), record);
      try {
        return await packageExport({ to, name, storyId: story.id, page, journal, pages, signal });
      } finally {
        pending.release(journal);
      }
    });
    if (to !== undefined) rememberFolder(newsroom, to);
    progress(total, 'Exported');
    return { ...packed, results: [...results, ...advice] };
  };

  /** The draft as it will be once it is recorded: a story is first published when it is first exported. */
  const asPublished = (draft: OpenStory): Published => {
    const { story, revision } = records.getDraft(draft.story.id);
    if (revision !== draft.revision) {
      throw new AppError('CONFLICT', 'The story was saved while it was being exported. Export it again.');
    }
    if (story.firstPublished !== null) return { story, revision, firstPublished: null };
    const firstPublished = publicationTime(newsroom, story.embargo);
    return { story: { ...story, firstPublished }, revision: revision + 1, firstPublished };
  };

  const lateExport = ({ story, firstPublished }: Published, note: string): LateExport => ({
    ...encodeStory(story),
    ...{ firstPublished, note },
    at: now().toISOString(),
    signature: signature(),
    approved: records.isApproved(story.id),
  });

  return {
    /** What the checks find in the stored draft. Throws NOT_FOUND. */
    check: (id: StoryId): readonly CheckResult[] => {
      const { story } = open(id);
      return [...check(story), ...adviceOn(newsroom, story)];
    },

    /** What the user should know before an export; see the channel. Throws NOT_FOUND. */
    before: (id: StoryId): Promise<Output<'publish.before'>> => exportOutlook(newsroom, id, check),

    /** The page as it would be exported, with the library's photos; anything a photo lacks is shown in its place. */
    preview: async (id: StoryId): Promise<string> => {
      const { story } = open(id);
      return pages.run('preview', { story, house: house() });
    },

    /**
     * Exports the stored draft; see the channel. Throws REFUSED with `{ results }` if a check or an embargo stops it, NOT_ALLOWED, CANCELLED, CONFLICT,
     * INVALID, DISK_FULL or DISK_REFUSED; no file is left then.
     */
    export: async (request: ExportRequest): Promise<Output<'publish.export'>> => {
      refuseOddRequest(request);
      jobs.get(preparing(request.id))?.controller.abort();
      return inJob(request.job, (signal) => exportStory(request, signal));
    },

    /** Settles exports that were cut off earlier; see {@link pendingExportService}. Call when the library is opened. */
    settle: pending.settle,

    /** The credit ledger of the stored draft; see the channel. Throws as `export` does, and writes nothing. */
    prove: ({ id, job }: Input<'publish.prove'>): Promise<Output<'publish.prove'>> =>
      inJob(job, (signal) => proveStory(id, job, signal)),

    /**
     * Makes the files of a story's photos while nobody waits for them: its export then finds them made, AVIF included. Never
     * throws: what cannot be made is said at the export. Ends when the story is exported or the library closed.
     */
    prepare: async (id: StoryId): Promise<void> => {
      if (jobs.has(preparing(id))) return;
      const work = async (signal: AbortSignal): Promise<void> => {
        await deriveForFolder(photoJob(open(id).story, () => undefined, signal));
      };
      await inJob(preparing(id), work).catch(() => undefined);
    },

    /** Stops a running export; does nothing if it has ended. */
    cancel: (job: string): void => jobs.get(job)?.controller.abort(),

    /** Stops every running export and waits for them: before the library is closed. */
    close: async (): Promise<void> => {
      const running = [...jobs.values()];
      for (const { controller } of running) controller.abort();
      await Promise.allSettled(running.map(({ done }) => done));
    },
  };
}
/** The name of the job that makes a story's photos ahead of its export; no page can name it so. */
const preparing = (id: StoryId): string => `\0prepare ${id}`;

function refuseOddRequest({ form, to }: ExportRequest): void {
  if (to === undefined && form === 'folder') {
    throw new AppError('INVALID', 'Choose a folder to put the page folder in.');
  }
  if (to !== undefined && !isAbsolute(to)) {
    throw new AppError('INVALID', `Enter the export folder’s full path. “${to}” is not one.`);
  }
}

/** Lets saves, events and a cancel that arrived meanwhile go first. Throws CANCELLED. */
async function othersFirst(signal: AbortSignal): Promise<void> {
  await setImmediate();
  if (signal.aborted) throw exportCancelled();
}
