import { z } from 'zod';
import { Sha256 } from '../story/ids';
import { PhotoFile, PhotoWords } from '../story/photo';
import { channel } from './channel';

export const photoChannels = {
  /**
   * Keeps a picture's bytes in the library (once, by SHA-256), reads what its metadata says, and tells whether the
   * picture was `known`: in the library already, under whatever name.
   * Throws UNSUPPORTED_FORMAT, UNREADABLE_FILE or TOO_LARGE; nothing is kept then.
   */
  'photos.add': channel(
    z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
    z.object({ file: PhotoFile, words: PhotoWords, known: z.boolean() }),
  ),
  /** A picture no wider than `width` pixels, never enlarged; sRGB, upright. */
  'photos.rendition': channel(
    z.object({ sha256: Sha256, width: z.int().min(16).max(4000) }),
    z.object({ bytes: z.instanceof(Uint8Array), mime: z.string() }),
  ),
};
