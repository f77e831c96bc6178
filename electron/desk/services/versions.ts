import { AppError } from '@shared/errors';
import type { Input, Output } from '@shared/api/contract';
import { RevisionSummary, Version, type OpenStory } from '@shared/api/stories';
import type { RevisionId, StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { RevisionRow } from '../db/revision.repo';
import { decodeStory } from '../story-document';
import type { Newsroom } from '../newsroom';
import { keepUnlessKept } from './stories';
import {
  getRow,
  keepVersion,
  recordEvent,
  newestWhole,
  replaceDraft,
  setAsideDamaged,
  toOpenStory,
} from './story-draft';

/**
 * What a text from before the publication cannot know: restoring it must not publish the story again, on another day
 * and at another address, lift its embargo or take back its corrections.
 */
const published = ({ firstPublished, updated, corrections, embargo }: Story) => ({
  ...{ firstPublished, updated, corrections, embargo },
});

/** A step of review keeps its version and its event in one moment, with one text: that tells which step it was. */
function withSteps({ library }: Newsroom, versions: readonly RevisionSummary[], id: StoryId): Version[] {
  const steps = library.events.ofStory(id).flatMap((event) => {
    const step = Version.shape.step.safeParse(event.kind).data;
    return step ? [{ step, moment: `${event.at} ${event.sha256}` }] : [];
  });
  const stepOf = ({ kind, at, sha256 }: RevisionSummary) => {
    const found = kind === 'status' ? steps.findLastIndex(({ moment }) => moment === `${at} ${sha256}`) : -1;
    // Removed once used: a clock that stands still must not give two versions the same step.
    return found === -1 ? null : (steps.splice(found, 1)[0]?.step ?? null);
  };
  return versions.map((version) => ({ ...version, step: stepOf(version) }));
}

/** The versions of a story: listed, read, made the draft again. */
export function versionService(newsroom: Newsroom) {
  const { library, now, emit } = newsroom;
  const { revisions } = library;

  const getRevision = (id: RevisionId): RevisionRow => {
    const revision = revisions.find(id);
    if (!revision) throw new AppError('NOT_FOUND', 'This version is not in the library.');
    return revision;
  };

  return {
    /** Newest first. Throws NOT_FOUND. */
    list: (id: StoryId): Version[] => withSteps(newsroom, revisions.summaries(getRow(newsroom, id).id), id),

    get: (id: RevisionId): Output<'versions.get'> => ({
      summary: RevisionSummary.parse(getRevision(id)),
      story: decodeStory(revisions.document(id)),
    }),

    /** Throws CONFLICT if the draft was saved since `baseRevision`; nothing is changed then. */
    restore: ({ id, revisionId, baseRevision }: Input<'versions.restore'>): OpenStory => {
      const at = now().toISOString();
      const restored = library.transact(() => {
        const row = getRow(newsroom, id);
        const revision = getRevision(revisionId);
        if (revision.storyId !== id) throw new AppError('INVALID', 'This version belongs to another story.');
        if (row.revision !== baseRevision) {
          const message =
            'This story was saved elsewhere since you opened it. Look at it again before restoring.';
          throw new AppError('CONFLICT', message, { details: { current: toOpenStory(row), keptAs: null } });
        }
        const isDamaged = setAsideDamaged(newsroom, row, at);
        if (!isDamaged) keepUnlessKept(newsroom, row, 'typing');
        const before = isDamaged ? (newestWhole(newsroom, id)?.story ?? null) : decodeStory(row);
        const text = decodeStory(revisions.document(revisionId));
        const next = replaceDraft(newsroom, row, { ...text, ...(before && published(before)) }, at);
        keepVersion(newsroom, next, 'restore', at);
        recordEvent(newsroom, next, 'restored', at, `The version of ${revision.at}`);
        return next;
      });
      emit({ kind: 'stories.changed', id });
      return toOpenStory(restored);
    },
  };
}
