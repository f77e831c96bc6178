import { z } from 'zod';
import { Sha256 } from './ids';

/** How files end that the library keeps beside the picture that it made of them. */
export const OriginalEnding = z.enum([
  ...(['heic', 'avif', 'gif', 'tif'] as const),
  // Camera raw files; `raw` for one that is named by none of the others.
  ...(['3fr', 'arw', 'cr2', 'cr3', 'dcr', 'dng', 'erf', 'fff', 'gpr', 'iiq', 'k25', 'kdc', 'mef'] as const),
  ...(['mos', 'nef', 'nrw', 'orf', 'pef', 'raf', 'raw', 'rw2', 'rwl', 'sr2', 'srf', 'srw'] as const),
]);
export type OriginalEnding = z.infer<typeof OriginalEnding>;

/** The file that a picture came as, if the library shows a conversion or preview of it. */
export const PhotoOriginal = z.object({
  sha256: Sha256,
  ending: OriginalEnding,
  /** Its size in bytes. */
  bytes: z.int().positive(),
});
export type PhotoOriginal = z.infer<typeof PhotoOriginal>;
