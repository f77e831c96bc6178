import { z } from 'zod';
import { EventId, StoryId } from '../story/ids';
import { StoryStatus } from '../story/status';
import { Story } from '../document/story';
import { channel } from './channel';
import { Instant, OpenStory } from './stories';
import { Job } from './work';

export const StoryEventKind = z.enum([
  'created',
  'taken-in',
  'filed',
  'returned',
  'approved',
  'exported',
  'reopened',
  'handed-over',
  'received',
  'restored',
  'deleted',
  'undeleted',
  'credited',
  'photo-replaced',
  'comment',
]);
export type StoryEventKind = z.infer<typeof StoryEventKind>;

/** Something that happened to a story. Never changed, never deleted. */
export const StoryEvent = z.object({
  id: EventId,
  kind: StoryEventKind,
  author: z.string(),
  device: z.string(),
  at: Instant,
  note: z.string(),
});
export type StoryEvent = z.infer<typeof StoryEvent>;

export const reviewChannels = {
  /**
   * Moves a story on: file (reporter or editor), approve and return (editor; a return needs a note), reopen.
   * Throws NOT_ALLOWED with a sentence that says who can, and CONFLICT if the revision is not the stored one.
   */
  'review.move': channel(
    z.object({
      id: StoryId,
      revision: z.int().min(0),
      to: StoryStatus.exclude(['exported']),
      note: z.string().max(5000).default(''),
    }),
    OpenStory,
  ),
  'review.comment': channel(z.object({ id: StoryId, note: z.string().trim().min(1).max(5000) }), StoryEvent),
  'review.events': channel(z.object({ id: StoryId }), z.object({ items: z.array(StoryEvent) })),
  /** A story with its versions, events and photos as one `.copydesk` file. Throws CANCELLED after `work.cancel` of its `job`. */
  'handover.make': channel(
    z.object({ id: StoryId, job: Job.optional() }),
    z.object({ fileName: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
  /**
   * As `handover.make`, of a text as the window has it, while the library cannot be written to: with the versions and events that can
   * still be read. `missing`: how many of its photos cannot. Changes nothing.
   */
  'handover.ofText': channel(
    z.object({ story: Story, job: Job.optional() }),
    z.object({ fileName: z.string(), bytes: z.instanceof(Uint8Array), missing: z.int().min(0) }),
  ),
  /** Takes in a `.copydesk` file. A story that differs is kept beside the one here as a version, never over it. Cancelled as `handover.make` is. */
  'handover.take': channel(
    z.object({ bytes: z.instanceof(Uint8Array), job: Job.optional() }),
    z.object({
      id: StoryId,
      headline: z.string(),
      outcome: z.enum(['new', 'unchanged', 'kept as a version']),
    }),
  ),
};
