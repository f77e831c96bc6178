import { z } from 'zod';
import type { House } from '../house/house';
import { PhotoId } from '../story/ids';
import type { Story } from '../story/story';
import type { PhotoBars } from './photo-allowed';

/** Where in a story the user is taken to put a finding right. */
export const CheckTarget = z.discriminatedUnion('at', [
  z.object({ at: z.literal('field'), field: z.string() }),
  z.object({ at: z.literal('photo'), photoId: PhotoId, field: z.enum(['file', 'credit', 'alt', 'caption']) }),
  z.object({ at: z.literal('block'), index: z.int().min(0) }),
]);
export type CheckTarget = z.infer<typeof CheckTarget>;

/** What one check found. `stop` keeps the story from being exported; `advice` does not. */
export const CheckResult = z.object({
  check: z.string(),
  weight: z.enum(['stop', 'advice']),
  /** A sentence that says what is missing and where. */
  message: z.string(),
  target: CheckTarget.nullable(),
});
export type CheckResult = z.infer<typeof CheckResult>;

/**
 * One rule a story must meet before it is published. Pure: the same story, house and knowledge about its pictures give
 * the same findings.
 */
export interface Check {
  readonly id: string;
  /** What the rule asks, for the manifest and the list of checks. */
  readonly title: string;
  readonly run: (story: Story, house: House, bars: PhotoBars) => readonly Omit<CheckResult, 'check'>[];
}
