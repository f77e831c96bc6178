import { z } from 'zod';

/** A row of the library that something other than Copydesk has changed, added or taken away. */
export const DamagedRow = z.object({
  /** What `library.accept` and `verify --accept` take: `photo_record/ab12…`. */
  row: z.string(),
  /** What it is and what is wrong with it. */
  message: z.string(),
});
export type DamagedRow = z.infer<typeof DamagedRow>;
