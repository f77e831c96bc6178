import { AppError } from '@shared/errors';
import type { HeifAnswer, HeifJob } from './heif-thread';
import { inThread } from '../in-thread';

/** HEVC takes more memory for a pixel than JPEG: 50 megapixels, the most of any telephone, need half of what is allowed. */
export const MAX_HEIF_PIXELS = 120_000_000;
const MAX_MEMORY_BYTES = 1_200_000_000;
const DECODE_SECONDS = 60;

export type HeifPixels = Extract<HeifAnswer, { ok: true }>;

export interface HeifLimits {
  readonly maxPixels?: number;
  readonly maxMemoryBytes?: number;
  readonly seconds?: number;
}

/**
 * Decodes a HEIC picture's primary picture (HEVC, by libheif and libde265) upright, in a thread of its own that is bounded in pixels,
 * memory and time. Colours are the file's own. `depth` 16 keeps more than 8 bits a sample, if there are more.
 * Throws TOO_LARGE, UNSUPPORTED_FORMAT and UNREADABLE_FILE, with sentences about `name`.
 */
export async function decodeHeif(
  bytes: Uint8Array,
  name: string,
  depth: HeifJob['depth'],
  {
    maxPixels = MAX_HEIF_PIXELS,
    maxMemoryBytes = MAX_MEMORY_BYTES,
    seconds = DECODE_SECONDS,
  }: HeifLimits = {},
): Promise<HeifPixels> {
  const job: HeifJob = { bytes, depth, maxPixels, maxMemoryBytes };
  const given = await inThread<HeifAnswer>('heif-thread', job, { seconds, heapMegabytes: 256 });
  if ('noAnswer' in given && given.noAnswer === 'too slow')
    throw new AppError('UNREADABLE_FILE', `${name} takes too long to read. Export it again as JPEG.`);
  const answer = 'noAnswer' in given ? ({ ok: false, why: 'damaged', said: given.said } as const) : given;
  if (answer.ok) return answer;
  const cause = new Error(answer.said);
  switch (answer.why) {
    case 'too much memory':
      throw new AppError(
        'TOO_LARGE',
        `${name} is a HEIC picture that needs more memory than Copydesk allows. Export it as JPEG, or smaller.`,
        { cause },
      );
    case 'too many pixels':
      throw new AppError(
        'TOO_LARGE',
        `${name} is a HEIC picture with more pixels than Copydesk can read (120 megapixels). Export it as JPEG, or smaller.`,
        { cause },
      );
    case 'not supported':
      throw new AppError(
        'UNSUPPORTED_FORMAT',
        `${name} is a HEIF picture that is coded in a way Copydesk cannot read. Export it as JPEG from the program it comes from, and add that file.`,
        { cause },
      );
    case 'damaged':
      throw new AppError(
        'UNREADABLE_FILE',
        `${name} is damaged or not complete. Copy it again from where it came from, or export it again as JPEG.`,
        { cause },
      );
  }
}
