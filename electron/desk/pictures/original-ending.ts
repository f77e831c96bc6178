import { assertNever } from '@shared/assert-never';
import { OriginalEnding } from '@shared/story/photo-original';
import type { PictureFormat } from './picture-format';

/** The file ending of a picture's original in the library; null for a format that is kept as it comes. `name` tells raw files apart. */
export function originalEnding(format: PictureFormat, name: string): OriginalEnding | null {
  switch (format) {
    case 'jpeg':
    case 'png':
    case 'webp':
      return null;
    case 'heic':
    case 'avif':
    case 'gif':
      return format;
    case 'tiff':
      return 'tif';
    case 'raw': {
      const named = OriginalEnding.safeParse(name.split('.').at(-1)?.toLowerCase()).data;
      return named && !NOT_RAW.has(named) ? named : 'raw';
    }
    default:
      return assertNever(format);
  }
}

const NOT_RAW: ReadonlySet<OriginalEnding> = new Set(['heic', 'avif', 'gif', 'tif']);
