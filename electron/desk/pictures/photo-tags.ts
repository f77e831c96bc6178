import ExifReader, { type ExpandedTags } from 'exifreader';
import type { Charset } from '@shared/intake/charset';
import { declaredCharset, guessIimCharset, type IimCharset } from './iim-charset';
import { isIimNewer } from './iim-digest';
import { type IimDatasets, readIim } from './iim-record';
import { iimText, iimUtf8 } from './iim-text';
import { metadataOnly } from './metadata-blocks';
import { metadataParts } from './metadata-parts';
import { merged, readXmp, type XmpFields, xmpTexts } from './xmp-reader';

/** A picture's metadata by its block in the file. */
export interface PhotoTags {
  readonly xmp: XmpFields;
  /** Every text of an IIM field, in order. Fields are named by record and number: `2:80`. */
  readonly iim: (field: string) => readonly string[];
  /** One text of EXIF. */
  readonly exif: (tag: ExifTag) => string;
  /** The text chunk of a PNG. */
  readonly png: (keyword: string) => string;
  /** Whether IIM was changed after XMP. */
  readonly isIimNewer: boolean;
  /** The character set in which IIM's letters were read; null if it has only ASCII and UTF-8. */
  readonly iimCharset: IimCharset | null;
}

/** GPS is not among them: the photographer's position is read only on request. */
const EXIF_TAGS = [
  'ImageDescription',
  'Artist',
  'Copyright',
  'DateTimeOriginal',
  'OffsetTimeOriginal',
] as const;
type ExifTag = (typeof EXIF_TAGS)[number];

function exifOf(bytes: Uint8Array | null): NonNullable<ExpandedTags['exif']> {
  if (!bytes) return {};
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return ExifReader.loadView(view, { expanded: true, includeTags: { exif: [...EXIF_TAGS] } }).exif ?? {};
  } catch {
    // No metadata, or metadata too damaged to read: the picture itself is still good.
    return {};
  }
}

/** A text of EXIF, in whichever of its shapes ExifReader has it. */
function exifText(tag: unknown): string {
  const { value, description } = (tag ?? {}) as { readonly value?: unknown; readonly description?: unknown };
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (typeof first === 'string') return first;
  return typeof description === 'string' ? description : '';
}

/** The IIM fields that are read as words. Dates are ASCII, and so is what programs note for themselves. */
const IIM_WORDS = [
  ...[
    '2:5',
    '2:15',
    '2:20',
    '2:22',
    '2:25',
    '2:40',
    '2:80',
    '2:85',
    '2:90',
    '2:92',
    '2:95',
    '2:101',
    '2:103',
  ],
  ...['2:105', '2:110', '2:115', '2:116', '2:120'],
] as const;

/** What XMP says in words: IIM often says the same. */
const XMP_WORDS = [
  ...(['dc:title', 'dc:description', 'dc:creator', 'dc:rights', 'dc:subject', 'photoshop:Credit'] as const),
  ...(['photoshop:Source', 'photoshop:Headline', 'photoshop:City', 'photoshop:State'] as const),
  ...(['photoshop:Country', 'photoshop:Instructions', 'photoshop:AuthorsPosition'] as const),
];

/** The character set of the texts that are not UTF-8; null if there are none. */
function charsetOf(iim: IimDatasets, xmp: XmpFields, chosen: Charset | null): IimCharset | null {
  const old = IIM_WORDS.flatMap((field) => iim.get(field) ?? []).filter((octets) => iimUtf8(octets) === null);
  if (old.length === 0) return null;
  const stated = chosen ?? declaredCharset(iim.get('1:90')?.[0]);
  if (stated !== null && stated !== 'utf-8') return { charset: stated, isGuess: false, others: [] };
  const known = XMP_WORDS.flatMap((name) => xmpTexts(xmp, name)).join('\n');
  return guessIimCharset(old, known.normalize('NFC'));
}

/** A file's metadata, which is read in one character set or another; `chosen` is the one that a person says IIM is in. */
export type TagReader = (chosen: Charset | null) => PhotoTags;

/**
 * Takes a JPEG's, PNG's, WebP's, GIF's or TIFF's metadata apart, once for all character sets. What it then reads is not judged yet.
 * Neither step throws; what cannot be read is missing.
 */
export function tagReader(bytes: Uint8Array): TagReader {
  const metadata = metadataOnly(bytes);
  const parts = metadata && metadataParts(metadata);
  const exif = { ...exifOf(parts?.exif ?? null), ...exifOf(metadata) };
  const xmp = merged((parts?.packets ?? []).map(readXmp));
  const iim = parts?.iim ? readIim(parts.iim) : new Map<string, readonly Uint8Array[]>();
  const isNewer = metadata !== null && isIimNewer(metadata);
  return (chosen) => {
    const iimCharset = charsetOf(iim, xmp, chosen);
    return {
      ...{ xmp, iimCharset, isIimNewer: isNewer },
      iim: (field) => (iim.get(field) ?? []).map((octets) => iimText(octets, iimCharset?.charset)),
      exif: (tag) => exifText(exif[tag]),
      png: (keyword) => parts?.texts.get(keyword) ?? '',
    };
  };
}

/** Whether every letter of IIM has a meaning in the character set that it was read in. */
export const isMeaningful = ({ iim }: Pick<PhotoTags, 'iim'>): boolean =>
  IIM_WORDS.every((field) => iim(field).every((text) => !UNREADABLE.test(text)));

/** Signs that no desk writes: unassigned ones, controls, private letters, and box drawing. */
const UNREADABLE = /[\ufffd\u0080-\u009f\ue000-\uf8ff\u2500-\u259f]/;
