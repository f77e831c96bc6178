import { z } from 'zod';

/** A page at an earlier address reports the texts that are kept there. */
export const LeftThere = z.object({ kind: z.literal('left texts'), texts: z.array(z.unknown()) });
export type LeftThere = z.infer<typeof LeftThere>;

/** What it is told when they are kept at the present address. */
export const TakenOver = z.object({ kind: z.literal('taken over'), keys: z.array(z.string()) });
export type TakenOver = z.infer<typeof TakenOver>;
