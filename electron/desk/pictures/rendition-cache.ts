import type { Sha256 } from '@shared/story/ids';
import type { PixelBox } from '@shared/story/photo-crop';
import type { Rendition } from './rendition';

/** Enough for every thumbnail of a long list and the photos of the story that is open. */
const MAX_BYTES = 64_000_000;

/**
 * Remembers renditions in memory, drops the least recently used first, and makes only one at a time of the same picture and
 * width, however many callers ask. A failure is not remembered. Pictures never change under their SHA-256, so nothing goes stale.
 */
export function renditionCache(
  make: (sha256: Sha256, width: number, part?: PixelBox) => Promise<Rendition>,
  maxBytes: number = MAX_BYTES,
) {
  const kept = new Map<string, Rendition>();
  const making = new Map<string, Promise<Rendition>>();
  let bytes = 0;

  const keep = (key: string, rendition: Rendition): void => {
    kept.set(key, rendition);
    bytes += rendition.bytes.length;
    for (const [oldest, { bytes: freed }] of kept) {
      if (bytes <= maxBytes) return;
      kept.delete(oldest);
      bytes -= freed.length;
    }
  };

  const remake = async (key: string, job: () => Promise<Rendition>): Promise<Rendition> => {
    try {
      const rendition = await job();
      keep(key, rendition);
      return rendition;
    } finally {
      making.delete(key);
    }
  };

  return {
    get: (sha256: Sha256, width: number, part?: PixelBox): Promise<Rendition> => {
      const key = keyOf(sha256, width, part);
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return Promise.resolve(known);
      }
      const running = making.get(key) ?? remake(key, () => make(sha256, width, part));
      making.set(key, running);
      return running;
    },
    /** Remembers one that was made elsewhere. */
    put: (sha256: Sha256, width: number, rendition: Rendition): void => {
      const key = keyOf(sha256, width);
      if (!kept.has(key)) keep(key, rendition);
    },
    /** The rendition, if it is already remembered. */
    peek: (sha256: Sha256, width: number): Rendition | null => kept.get(keyOf(sha256, width)) ?? null,
    /** How much is remembered, in bytes. */
    size: (): number => bytes,
  };
}

const keyOf = (sha256: Sha256, width: number, part?: PixelBox): string =>
  JSON.stringify([sha256, width, part]);
