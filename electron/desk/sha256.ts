import { createHash } from 'node:crypto';
import type { Sha256 } from '@shared/story/ids';

/** SHA-256 of bytes, or of a text in UTF-8. */
export const sha256Of = (content: Uint8Array | string): Sha256 =>
  createHash('sha256').update(content).digest('hex') as Sha256;
