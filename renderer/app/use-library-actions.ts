import { AppError } from '@shared/errors';
import type { HeldFile } from '@shared/api/held-file';
import { DamagedStory, type StorySummary } from '@shared/api/stories';
import type { Job } from '@shared/api/work';
import type { IntakeReport } from '@shared/intake/report';
import type { StoryId } from '@shared/story/ids';
import { useQueryClient } from '@tanstack/react-query';
import { sentence } from '@shared/sentence';
import { useMemo } from 'react';
import { cancellable } from '../api/cancellable';
import { desk } from '../api/client';
import { readAgain } from '../api/read-again';
import { kindOfFile } from '../features/intake/file-kinds';
import { download } from '../ui/download';
import { dayAndTime } from '../ui/times';
import { tellDone, tellFailed, tellMended, whileTelling } from '../ui/toasts';
import { backToStory } from './back-to-story';
import { orTell } from './or-tell';
import type { useOpenedStory } from './use-opened-story';
import { strings } from './strings';

type Opened = ReturnType<typeof useOpenedStory>;

const TAKEN: Readonly<Record<string, string>> = {
  new: strings.broughtInAsA,
  unchanged: strings.youAlreadyHaveThis,
  'kept as a version': strings.yourTextStaysThe,
};

/** A file to bring in: one that the page was given, or one that its host holds. */
export type FileToBringIn = File | { readonly name: string; readonly type: ''; readonly held: HeldFile };

const either = (from: AbortSignal | undefined, cancelled: AbortSignal): AbortSignal =>
  from ? AbortSignal.any([from, cancelled]) : cancelled;

/** The way back from a story whose text is damaged; null for any other failure. */
const damagedStory = (failure: unknown): DamagedStory | null =>
  failure instanceof AppError && failure.code === 'STORY_DAMAGED'
    ? (DamagedStory.safeParse(failure.details).data ?? null)
    : null;

/** What can be done with stories as a whole: start, bring in, take in, duplicate, hand over, delete, put back. */
export function useLibraryActions(
  opened: Opened,
  onBroughtIn: (report: IntakeReport) => void,
  onLookInBackups: (id: StoryId) => void,
) {
  const client = useQueryClient();
  const openId = opened.opened?.open.story.id ?? null;
  const { go, openStory, close, isShown } = opened;
  return useMemo(() => {
    const refresh = () => readAgain(client, ['stories']);
    const reading = <T>(
      file: FileToBringIn,
      from: AbortSignal,
      take: (bytes: Blob | HeldFile, job: Job) => Promise<T>,
    ): Promise<T> =>
      whileTelling(
        strings.readingFile({ file: file.name }),
        (signal) => cancellable(signal, (job) => take('held' in file ? file.held : file, job)),
        from,
      );

    const bringInText = (text: string, from?: AbortSignal) =>
      go(async (cancelled) => {
        const { open, report } = await whileTelling(
          strings.readingTheCopy,
          (signal) => cancellable(signal, (job) => desk.call('intake.text', { text, job })),
          either(from, cancelled),
        );
        onBroughtIn(report);
        return open;
      });
    const takeHandOver = (file: FileToBringIn, from?: AbortSignal) =>
      go(async (cancelled) => {
        const { id, outcome } = await reading(file, either(from, cancelled), (bytes, job) =>
          desk.callWithFile('handover.take', { bytes, job }),
        );
        tellDone(TAKEN[outcome] ?? outcome);
        return desk.call('stories.get', { id });
      });
    const takeFile = async (file: FileToBringIn, from?: AbortSignal) => {
      if (kindOfFile(file) === 'hand-over') return takeHandOver(file, from);
      return go(async (cancelled) => {
        const { open, report } = await reading(file, either(from, cancelled), (bytes, job) =>
          desk.callWithFile('intake.file', { name: file.name, bytes, job }),
        );
        onBroughtIn(report);
        return open;
      });
    };
    const putBack = (id: StoryId) =>
      go(async () => {
        await desk.call('stories.undelete', { id });
        await refresh();
        return desk.call('stories.get', { id });
      });
    const remove = async ({ id, headline }: Pick<StorySummary, 'id' | 'headline'>) => {
      if (id === openId && !(await close())) return;
      await desk.call('stories.delete', { id });
      await refresh();
      tellDone(strings.deleted({ headline: headline || strings.noHeadlineYet }), {
        label: strings.undo,
        run: () => orTell('open', putBack(id)),
      });
    };
    const handOver = async (id: StoryId) => {
      if (id === openId) await opened.leaveRef.current?.();
      const { fileName, bytes } = await whileTelling(strings.makingTheHandOver, (signal) =>
        cancellable(signal, (job) => desk.call('handover.make', { id, job })),
      );
      if (!(await download(fileName, bytes))) return;
      tellDone(strings.handedOver({ file: fileName }));
    };
    const openIt = async (id: StoryId) => {
      try {
        await openStory(id);
        tellMended(`damaged ${id}`);
      } catch (failure) {
        const damaged = damagedStory(failure);
        if (!damaged) throw failure;
        const { revision, whole } = damaged;
        const about = `damaged ${id}`;
        const inBackups = { label: strings.lookInTheBackups, run: () => onLookInBackups(id) };
        if (!whole) {
          tellFailed(sentence(failure), { about, actions: [inBackups] });
          return;
        }
        const back = () =>
          desk.call('versions.restore', { id, revisionId: whole.id, baseRevision: revision });
        tellFailed(sentence(failure), {
          about,
          actions: [
            {
              label: strings.restoreTheVersion({ time: dayAndTime(whole.at) }),
              run: () => orTell(about, go(back).then(refresh)),
            },
            inBackups,
          ],
        });
      }
    };
    return {
      bringInText,
      takeFile,
      // Opening what is open already would only take its caret and undo away: the keyboard goes back to it.
      open: (id: StoryId) => (isShown(id) ? backToStory() : orTell('open', openIt(id))),
      create: () =>
        orTell(
          'open',
          go(() => desk.call('stories.create', {})),
        ),
      openSample: () =>
        orTell(
          'open',
          go(() => desk.call('stories.sample', {})),
        ),
      dropFile: (file: File) => orTell('open', takeFile(file)),
      remove: (story: Pick<StorySummary, 'id' | 'headline'>) => orTell('delete', remove(story)),
      putBack: (id: StoryId) => orTell('open', putBack(id)),
      duplicate: (id: StoryId) =>
        orTell(
          'open',
          go(() => desk.call('stories.duplicate', { id })),
        ),
      handOver: (id: StoryId) => orTell('hand-over', handOver(id)),
    };
  }, [client, go, openStory, close, isShown, openId, opened.leaveRef, onBroughtIn, onLookInBackups]);
}

export type LibraryActions = ReturnType<typeof useLibraryActions>;
