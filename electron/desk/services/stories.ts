import { AppError } from '@shared/errors';
import type { Input, Output } from '@shared/api/contract';
import type { DamagedStory, OpenStory, Saved } from '@shared/api/stories';
import { withoutBlockIds } from '@shared/document/block-ids';
import { newStoryId, type StoryId } from '@shared/story/ids';
import { directionOf } from '@shared/story/language';
import { newStory, type Story } from '@shared/document/story';
import { withChanges, type StoryChanges } from '@shared/document/story-changes';
import { blockTexts, placedPhotoIds } from '@shared/document/walk';
import { damagedRowsOf, namingDamage } from '../damaged-rows';
import { readyText } from '../records/draft-parts';
import { cutAhead, isLong } from '../records/story-search';
import type { StoryRow } from '../db/story.repo';
import type { StoryColumns } from '../story-columns';
import { damagedText, encodeStory, type StoryDocument } from '../story-document';
import { listStories } from './list-stories';
import { KnownDrafts } from './known-drafts';
import type { Newsroom } from '../newsroom';
import { pacer } from './pacer';
import { keepStamp } from './publication-stamp';
import {
  getRow,
  insertDraft,
  isChangedSinceApproval,
  keepVersion,
  recordEvent,
  newestWhole,
  replaceDraft,
  setAsideDamaged,
  toOpenStory,
  touch,
} from './story-draft';

/** While somebody types, at most one version is kept in this time (milliseconds). */
export const TYPING_INTERVAL = 60_000;

type SaveInput = Input<'stories.save'>;

/** Stories: made, read, saved, deleted, brought back. Every method is on the disk when it returns. */
export function storyService(newsroom: Newsroom) {
  const { library, now, emit } = newsroom;
  const { stories } = library;
  const drafts = new KnownDrafts();

  const changed = (row: StoryRow): OpenStory => {
    emit({ kind: 'stories.changed', id: row.id });
    return toOpenStory(row);
  };

  const create = (story: Story): OpenStory => {
    const at = now().toISOString();
    const row = library.transact(() => {
      const made = insertDraft(newsroom, story, at);
      recordEvent(newsroom, made, 'created', at);
      return made;
    });
    return changed(row);
  };

  return {
    list: (request: Input<'stories.list'>): Output<'stories.list'> => listStories(newsroom, request),

    /** Throws NOT_FOUND, STORY_NEWER, and STORY_DAMAGED with `DamagedStory`. */
    get: (id: StoryId): OpenStory => {
      const row = getRow(newsroom, id);
      try {
        const open = toOpenStory(row);
        drafts.note(id, { sha256: row.sha256, story: open.story });
        // For the first save of it.
        if (isLong(row.json)) void cutAhead(open.story, pacer(null));
        return { ...open, ...namingDamage(damagedRowsOf(library, row)) };
      } catch (failure) {
        throw isDamaged(failure) ? damagedStory(newsroom, row) : failure;
      }
    },

    /** A new, empty draft in the house's language. */
    create: (): OpenStory => {
      const { language } = newsroom.house();
      return create(newStory({ language, direction: directionOf(language) }));
    },

    /** Puts a story made elsewhere, such as the sample, into the library as a draft. */
    add: create,

    /**
     * A copy as a draft of its own. It keeps the embargo, which holds for the news and not for one text of it, and
     * drops what only the published one can have: its times and corrections. Its blocks are new ones, whatever is noted
     * of those of the first story, and get ids of their own.
     */
    duplicate: (id: StoryId): OpenStory => {
      const { story } = toOpenStory(getRow(newsroom, id));
      const body = withoutBlockIds(story.body);
      return create({
        ...story,
        body,
        id: newStoryId(),
        firstPublished: null,
        updated: null,
        corrections: [],
      });
    },

    /**
     * Keeps the working draft if `baseRevision` is the stored one. A repeated save of the stored text is no
     * conflict: its first reply may have been lost. A deleted story is saved too, so that bringing it back loses
     * nothing. Throws CONFLICT with `{ current: OpenStory, keptAs: RevisionId }`.
     */
    save: (input: SaveInput): Saved => {
      const document = encodeStory(input.story);
      const at = now().toISOString();
      const outcome = library.transact(() => saveDraft(newsroom, drafts, input, document, at));
      if ('conflict' in outcome) {
        const message =
          'This story was saved elsewhere since you opened it. Both texts are kept: yours is in the versions list.';
        throw new AppError('CONFLICT', message, { details: outcome.conflict });
      }
      if (outcome.row.revision !== input.baseRevision) emit({ kind: 'stories.changed', id: input.id });
      const { row } = outcome;
      const { shown } = outcome;
      if (row.sha256 === document.sha256)
        drafts.note(input.id, { sha256: row.sha256, story: input.story, ...(shown && { shown }) });
      return {
        ...{ revision: row.revision, savedAt: row.updatedAt, sha256: row.sha256 },
        changedSinceApproval: isChangedSinceApproval(row),
      };
    },

    /** The draft after these changes; null if they do not start from the stored text. */
    withChanges: (id: StoryId, baseRevision: number, changes: StoryChanges): Story | null => {
      const row = stories.find(id);
      if (row?.revision !== baseRevision || row.sha256 !== changes.from) return null;
      return withChanges(drafts.get(id, row), changes);
    },

    /** Takes a story out of the list; it stays in the library. */
    delete: (id: StoryId): void => {
      const at = now().toISOString();
      library.transact(() => {
        const row = touch(newsroom, getRow(newsroom, id), at, at);
        recordEvent(newsroom, row, 'deleted', at);
      });
      emit({ kind: 'stories.changed', id });
    },

    /** Brings a deleted story back; one that is not deleted stays as it is. */
    undelete: (id: StoryId): OpenStory => {
      const row = stories.find(id);
      if (!row) throw new AppError('NOT_FOUND', 'This story was never in the library.');
      if (row.deletedAt === null) return toOpenStory(row);
      const at = now().toISOString();
      const back = library.transact(() => {
        const alive = touch(newsroom, row, at, null);
        recordEvent(newsroom, alive, 'undeleted', at);
        return alive;
      });
      return changed(back);
    },
  };
}
const isDamaged = (failure: unknown): boolean =>
  failure instanceof AppError && failure.code === 'STORY_DAMAGED';

/** Includes the way back to the story's newest undamaged text. */
function damagedStory(newsroom: Newsroom, { id, revision }: StoryRow): AppError {
  const version = newestWhole(newsroom, id);
  const details: DamagedStory = { revision, whole: version && { id: version.id, at: version.at } };
  return damagedText({ details });
}

function saveDraft(
  newsroom: Newsroom,
  drafts: KnownDrafts,
  { id, baseRevision, story, reason }: SaveInput,
  document: StoryDocument,
  at: string,
):
  | { readonly row: StoryRow; readonly shown?: StoryColumns }
  | { readonly conflict: { current: OpenStory; keptAs: string } } {
  const { stories, revisions } = newsroom.library;
  const row = stories.find(id);
  if (!row)
    throw new AppError('NOT_FOUND', 'This story is not in the library. Copy its text before closing it.');
  if (story.id !== id) throw new AppError('INVALID', 'The saved story is not the one that was named.');

  const isDamaged = setAsideDamaged(newsroom, row, at);
  if (document.sha256 === row.sha256 && isDamaged) return { row: replaceDraft(newsroom, row, story, at) };
  if (document.sha256 === row.sha256) {
    if (reason === 'close') keepUnlessKept(newsroom, row, 'close', () => drafts.shown(id, row));
    return { row };
  }
  const fitting =
    baseRevision === row.revision ? story : keepStamp(newsroom.library, row, baseRevision, story);
  if (!fitting) {
    const refused = { id, ...document };
    const keptAs =
      revisions.findText(id, document.sha256)?.id ?? keepVersion(newsroom, refused, 'conflict', at);
    return { conflict: { current: toOpenStory(row), keptAs } };
  }
  if (!isDamaged && isDue(newsroom, id, at) && saysSomething(drafts.get(id, row)))
    keepUnlessKept(newsroom, row, 'typing', () => drafts.shown(id, row));
  const ready = readyText(fitting, fitting === story ? document : encodeStory(fitting));
  const saved = replaceDraft(newsroom, row, fitting, at, ready);
  if (reason === 'close') keepVersion(newsroom, saved, 'close', at);
  return { row: saved, shown: saved.shown };
}

/** A new, empty story gets no version. */
const saysSomething = (story: Story): boolean =>
  story.headline !== '' ||
  story.deck !== '' ||
  blockTexts(story).length > 0 ||
  placedPhotoIds(story).length > 0;

const isDue = ({ library }: Newsroom, id: StoryId, at: string): boolean => {
  const newest = library.revisions.newest(id);
  // A clock that was set back must not stop versions from being kept.
  return !newest || Math.abs(Date.parse(at) - Date.parse(newest.at)) >= TYPING_INTERVAL;
};

/**
 * Keeps the draft as it is as a version, dated when it was saved, unless the newest version says the same. `shown` is what lists show of
 * it, if that is known.
 */
export function keepUnlessKept(
  newsroom: Newsroom,
  row: StoryRow,
  kind: 'typing' | 'close',
  shown?: () => StoryColumns,
): void {
  if (newsroom.library.revisions.newest(row.id)?.sha256 === row.sha256) return;
  keepVersion(newsroom, { ...row, ...(shown && { shown: shown() }) }, kind, row.updatedAt);
}
