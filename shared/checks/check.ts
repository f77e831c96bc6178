import { z } from 'zod';
import type { House } from '../house/house';
import { BlockId, PhotoId } from '../story/ids';
import type { Story } from '../document/story';
import { StorySwap } from '../document/story-swap';
import type { DeskKnowledge } from './desk-knowledge';
import { FindingWords } from './finding-words';

/**
 * Where in a story the user is taken to fix a finding. A story's `field` is `bylines.1` for the second byline, and
 * `bylines.1.url` for one of its parts; a block's is one that its view has beside the copy, such as `attribution`.
 */
export const CheckTarget = z.discriminatedUnion('at', [
  z.object({ at: z.literal('field'), field: z.string() }),
  z.object({ at: z.literal('photo'), photoId: PhotoId, field: z.enum(['file', 'credit', 'alt', 'caption']) }),
  // By its id, or by its place at the top of the body if the id is not there any more.
  z.object({
    ...{ at: z.literal('block'), index: z.int().min(0), block: BlockId.optional() },
    field: z.string().optional(),
  }),
  // The house's settings.
  z.object({ at: z.literal('house') }),
]);
export type CheckTarget = z.infer<typeof CheckTarget>;

/** A change that removes a finding with one click. It can be undone: see {@link StorySwap}. */
export const CheckFix = z.object({
  /** What the button says: `Remove the tracker`. */
  label: z.string(),
  /** The message when it is done: `The tracker was removed.` */
  done: z.string(),
  swap: StorySwap,
});
export type CheckFix = z.infer<typeof CheckFix>;

/** What one check found. `stop` keeps the story from being exported; `advice` does not. */
export const CheckResult = z.object({
  check: z.string(),
  weight: z.enum(['stop', 'advice']),
  /** A sentence that says what is missing and where. */
  message: z.string(),
  target: CheckTarget.nullable(),
  /** The words that it is about, to be selected in the target. Absent if it is about something else. */
  words: FindingWords.optional(),
  fix: CheckFix.optional(),
});
export type CheckResult = z.infer<typeof CheckResult>;

export type Finding = Omit<CheckResult, 'check'>;

/**
 * One rule that a story must meet before it is published. Pure: the same story, house and knowledge of the desk give the
 * same findings.
 */
export interface Check {
  readonly id: string;
  /** What the rule asks, for the manifest and the list of checks. */
  readonly title: string;
  readonly run: (story: Story, house: House, known: DeskKnowledge) => readonly Finding[];
}
