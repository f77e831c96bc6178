import { z } from 'zod';

/** The progress of long work. */
export const SalvageProgress = z.object({
  step: z.enum(['reading', 'photos', 'writing', 'checking', 'exporting']),
  done: z.int().min(0),
  of: z.int().min(0),
});
export type SalvageProgress = z.infer<typeof SalvageProgress>;
