import { z } from 'zod';

/** A folder as a person names it. No disk has a path with a NUL in it, and for one Node throws an error that looks like a bug of ours. */
export const FolderPath = z
  .string()
  .min(1)
  .max(32_000)
  .refine((path) => !path.includes('\0'), 'A path cannot contain this character.');
