import { z } from 'zod';

/** An offered release. */
const Release = z.object({
  version: z.string(),
  /** What is new, as plain text. Empty if its publisher wrote nothing. */
  notes: z.string(),
  /** How much is downloaded at most; null if the description does not say. */
  bytes: z.int().min(0).nullable(),
});
export type Release = z.infer<typeof Release>;

/** The step at which an update failed. */
const UpdateStep = z.enum(['look', 'fetch', 'install']);
export type UpdateStep = z.infer<typeof UpdateStep>;

/** Where the update of the app is. Every window shows the same. */
export const UpdateState = z.discriminatedUnion('state', [
  /** There is nothing to say. */
  z.object({ state: z.literal('none') }),
  /** The user asked. */
  z.object({ state: z.literal('looking') }),
  /** The answer to a user who asked, if there is nothing newer. */
  z.object({ state: z.literal('newest') }),
  z.object({ state: z.literal('available'), release: Release }),
  /** Bytes that have arrived, of `total`. */
  z.object({
    state: z.literal('fetching'),
    release: Release,
    done: z.int().min(0),
    total: z.int().min(0),
  }),
  z.object({ state: z.literal('ready'), release: Release }),
  /** `why` and `help` are whole sentences: what happened, and what to do. */
  z.object({ state: z.literal('failed'), step: UpdateStep, why: z.string(), help: z.string() }),
]);
export type UpdateState = z.infer<typeof UpdateState>;

/**
 * What the user wants done. A step that belongs to a release names its version: the host does nothing for one that
 * has been replaced meanwhile.
 */
export const UpdateWish = z.discriminatedUnion('wish', [
  z.object({ wish: z.literal('look') }),
  z.object({ wish: z.literal('fetch'), version: z.string() }),
  /** Ends the download; the release stays on offer. */
  z.object({ wish: z.literal('cancel') }),
  /** Quits as the user does, installs and starts again. */
  z.object({ wish: z.literal('install'), version: z.string() }),
  /** Hides the message. The offered version is not offered again unless the user asks or there is a newer one. */
  z.object({ wish: z.literal('later') }),
]);
export type UpdateWish = z.infer<typeof UpdateWish>;
