import type { Input } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import { StoryEvent, type StoryEventKind } from '@shared/api/review';
import type { OpenStory } from '@shared/api/stories';
import type { StoryId } from '@shared/story/ids';
import { allDamagedRowsOf, refuseDamaged } from '../damaged-rows';
import { moveRefusal, type ReviewStep } from './move-rules';
import type { Newsroom } from '../newsroom';
import { getRow, isChangedSinceApproval, keepVersion, recordEvent, toOpenStory, touch } from './story-draft';

const eventOf: Readonly<Record<ReviewStep, StoryEventKind>> = {
  draft: 'reopened',
  filed: 'filed',
  returned: 'returned',
  approved: 'approved',
};

/** Who reads a story before it is published, and what they said. */
export function reviewService(newsroom: Newsroom) {
  const { library, now, emit, signature } = newsroom;

  return {
    /** Throws NOT_ALLOWED, INVALID (a return without a note), CONFLICT and ROW_DAMAGED; nothing is changed then. */
    move: ({ id, revision, to, note }: Input<'review.move'>): OpenStory => {
      const at = now().toISOString();
      const moved = library.transact(() => {
        const row = getRow(newsroom, id);
        if (row.revision !== revision) {
          const message = 'The text was saved elsewhere since you read it. Look at it again first.';
          throw new AppError('CONFLICT', message, { details: { current: toOpenStory(row), keptAs: null } });
        }
        const refusal = moveRefusal(row.status, to, signature().role, isChangedSinceApproval(row));
        if (refusal) throw new AppError('NOT_ALLOWED', refusal);
        if (to === 'approved') refuseDamaged('Not approved.', allDamagedRowsOf(library, row));
        if (to === 'returned' && note.trim() === '') {
          throw new AppError('INVALID', 'Say in a note what the reporter should change.');
        }
        const settled = to === 'approved' ? row.sha256 : row.settledSha256;
        library.stories.setStanding(id, to, settled);
        keepVersion(newsroom, row, 'status', at);
        recordEvent(newsroom, row, eventOf[to], at, note.trim());
        return { ...touch(newsroom, row, at, null), status: to, settledSha256: settled };
      });
      emit({ kind: 'stories.changed', id });
      return toOpenStory(moved);
    },

    comment: (id: StoryId, note: string): StoryEvent => {
      const at = now().toISOString();
      const event = library.transact(() => recordEvent(newsroom, getRow(newsroom, id), 'comment', at, note));
      emit({ kind: 'stories.changed', id });
      return StoryEvent.parse(event);
    },

    /** Oldest first. Throws NOT_FOUND. */
    events: (id: StoryId): StoryEvent[] =>
      library.events.ofStory(getRow(newsroom, id).id).map((event) => StoryEvent.parse(event)),
  };
}
