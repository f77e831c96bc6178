import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import ExifReader, { type ExpandedTags } from 'exifreader';
import { isIimNewer } from './iim-digest';
import { iimText } from './iim-text';
import { metadataOnly } from './metadata-blocks';

/** Tags by name, in ExifReader's several shapes: read them through the functions of this file. */
export type Tags = Readonly<Record<string, unknown>>;

/** A picture's metadata by the block it stood in. */
export interface PhotoTags {
  readonly xmp: Tags;
  readonly iim: Tags;
  readonly exif: Tags;
  readonly png: Tags;
  /** Whether IIM was changed after XMP. */
  readonly isIimNewer: boolean;
}

const isObject = (value: unknown): value is Tags => typeof value === 'object' && value !== null;

/** The texts that ExifReader holds under a tag, whichever of its shapes it chose; language alternatives kept apart. */
function textsOf(tag: unknown): readonly { readonly text: string; readonly language: string | null }[] {
  if (!isObject(tag)) return [];
  if (Array.isArray(tag)) return tag.flatMap(textsOf);
  if (Array.isArray(tag.value) && tag.value.some(isObject)) return textsOf(tag.value);
  const text = typeof tag.value === 'string' ? tag.value : tag.description;
  if (typeof text !== 'string') return [];
  const language = isObject(tag.attributes) ? tag.attributes.lang : null;
  return [{ text, language: typeof language === 'string' ? language : null }];
}

/** One text: of a language alternative, the default one (XMP Specification Part 1, 8.2.2.4). */
export function one(tag: unknown): string {
  const texts = textsOf(tag);
  return (texts.find(({ language }) => language === 'x-default') ?? texts[0])?.text ?? '';
}

/** Every item of a list, in order. */
export const all = (tag: unknown): readonly string[] => textsOf(tag).map(({ text }) => text);

/** Every dataset of this IIM field, in order. ExifReader would trust the character set that the file declares. */
export const allIim = (tag: unknown): readonly string[] =>
  (Array.isArray(tag) ? tag : [tag]).flatMap((dataset: unknown) => {
    const octets = isObject(dataset) ? dataset.value : null;
    return Array.isArray(octets) ? [iimText(Uint8Array.from(octets as number[]))] : [];
  });

/** The field's first dataset; empty where there is none. */
export const oneIim = (tag: unknown): string => allIim(tag)[0] ?? '';

/** Every structure of a list, or the one structure that stands alone. */
export function structures(tag: unknown): readonly Tags[] {
  const value = isObject(tag) ? tag.value : null;
  return (Array.isArray(value) ? value : [value]).filter(isObject).map((item) => {
    const inner: unknown = item.value;
    return isObject(inner) && !Array.isArray(inner) ? inner : item;
  });
}

/** The first structure; empty where there is none. */
export const structure = (tag: unknown): Tags => structures(tag)[0] ?? {};

function load(bytes: Uint8Array<ArrayBuffer> | null): ExpandedTags {
  if (!bytes) return {};
  try {
    return ExifReader.loadView(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      expanded: true,
      domParser: new DOMParser({ onError: onErrorStopParsing }),
      // GPS is not among them: where a photographer stood is nobody's business who does not ask.
      includeTags: {
        exif: ['ImageDescription', 'Artist', 'Copyright', 'DateTimeOriginal', 'OffsetTimeOriginal'],
        iptc: true,
        xmp: true,
        png: true,
      },
    });
  } catch {
    // No metadata, or metadata too damaged to read: the picture itself is still good.
    return {};
  }
}

/** What stands in a JPEG's, PNG's or WebP's metadata, unjudged. Never throws; what cannot be read is not there. */
export function readPhotoTags(bytes: Uint8Array): PhotoTags {
  const metadata = metadataOnly(bytes);
  const { xmp, iptc, exif, pngText } = load(metadata);
  return {
    ...{ xmp: { ...xmp }, iim: { ...iptc }, exif: { ...exif }, png: { ...pngText } },
    isIimNewer: metadata !== null && isIimNewer(metadata),
  };
}
