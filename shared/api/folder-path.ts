import { z } from 'zod';

/** A folder as a person names it. No disk has a path with a NUL in it, and Node throws a mistake of ours for one. */
export const FolderPath = z
  .string()
  .min(1)
  .max(32_000)
  .refine((path) => !path.includes('\0'), 'A path cannot contain this character.');
