import { imageResource } from './image-resources';

type Bytes = Uint8Array<ArrayBuffer>;

/** A field of a TIFF's directory, its value as octets in the file's own order. */
interface TiffField {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Uint8Array;
}

/** TIFF 6.0, section 2; 700 and 33723 are XMP's (Part 3, 1.1.4) and IPTC's places in it, 34377 Photoshop's. */
const TAG = {
  imageDescription: 270,
  artist: 315,
  xmp: 700,
  copyright: 33432,
  iim: 33723,
  photoshop: 34377,
  exif: 34665,
  dateTimeOriginal: 36867,
  offsetTimeOriginal: 36881,
} as const;

const IN_IFD0: ReadonlySet<number> = new Set([
  ...[TAG.imageDescription, TAG.artist, TAG.copyright, TAG.xmp, TAG.iim, TAG.photoshop, TAG.exif],
]);
const IN_EXIF: ReadonlySet<number> = new Set([TAG.dateTimeOriginal, TAG.offsetTimeOriginal]);

/** Octets of one value of each type: TIFF 6.0, section 2. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 6: 1, 7: 1, 13: 4 };
const UNDEFINED = 7;
const LONG = 4;
/** More than any directory has; what is behind it is not read. */
const MAX_FIELDS = 1000;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function fieldsAt(bytes: Uint8Array, at: number, wanted: ReadonlySet<number>, little: boolean): TiffField[] {
  const view = viewOf(bytes);
  if (at < 8 || at + 2 > bytes.length) return [];
  const fields: TiffField[] = [];
  for (let index = 0; index < Math.min(view.getUint16(at, little), MAX_FIELDS); index += 1) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > bytes.length) break;
    const [tag, type] = [view.getUint16(entry, little), view.getUint16(entry + 2, little)];
    const count = view.getUint32(entry + 4, little);
    const length = count * (SIZES[type] ?? 0);
    const start = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    if (!wanted.has(tag) || length === 0 || start + length > bytes.length) continue;
    fields.push({ tag, type, count, value: bytes.subarray(start, start + length) });
  }
  return fields;
}

/** Some programs call IPTC's octets longs, and some of these also reverse them like longs. */
function iimOctets(value: Uint8Array): Uint8Array {
  const isTurned = value[0] !== 0x1c && value[3] === 0x1c && value.length % 4 === 0;
  return isTurned ? Uint8Array.from(value, (_octet, at) => value[at - (at % 4) + 3 - (at % 4)]!) : value;
}

const asOctets = (tag: number, value: Uint8Array): TiffField => ({
  ...{ tag, type: UNDEFINED, count: value.length, value },
});

/** IIM and XMP as octets, whatever type they are declared as. */
function plain(field: TiffField): readonly TiffField[] {
  if (field.tag === TAG.xmp) return [asOctets(TAG.xmp, field.value)];
  if (field.tag === TAG.iim) return [asOctets(TAG.iim, iimOctets(field.value))];
  return field.type === 2 ? [field] : [];
}

export interface TiffMetadata {
  readonly isLittleEndian: boolean;
  readonly ifd0: readonly TiffField[];
  readonly exif: readonly TiffField[];
}

/** What a TIFF's first picture says in words: caption, artist, copyright, time, XMP and IIM. Never throws. */
export function tiffMetadata(bytes: Uint8Array): TiffMetadata {
  const isLittleEndian = bytes[0] === 0x49;
  const view = viewOf(bytes);
  if (bytes.length < 16) return { isLittleEndian, ifd0: [], exif: [] };
  const found = fieldsAt(bytes, view.getUint32(4, isLittleEndian), IN_IFD0, isLittleEndian);
  const exifAt = found.find(({ tag, value }) => tag === TAG.exif && value.length === 4);
  const resources = found.find(({ tag }) => tag === TAG.photoshop);
  const iim = found.some(({ tag }) => tag === TAG.iim)
    ? null
    : resources && imageResource(resources.value, 0x0404);
  const at = exifAt ? viewOf(exifAt.value).getUint32(0, isLittleEndian) : 0;
  return {
    isLittleEndian,
    ifd0: [...found.flatMap(plain), ...(iim ? [asOctets(TAG.iim, iim)] : [])],
    exif: fieldsAt(bytes, at, IN_EXIF, isLittleEndian).flatMap(plain),
  };
}

/** XMP that was not in a TIFF, as the metadata of a TIFF. */
export const xmpAlone = (xmp: Uint8Array): TiffMetadata => ({
  ...{ isLittleEndian: true, ifd0: [asOctets(TAG.xmp, xmp)], exif: [] },
});

/** IIM's octets, and XMP's; null if there is none. */
export const iimOf = ({ ifd0 }: TiffMetadata): Uint8Array | null =>
  ifd0.find(({ tag }) => tag === TAG.iim)?.value ?? null;
export const xmpOf = ({ ifd0 }: TiffMetadata): Uint8Array | null =>
  ifd0.find(({ tag }) => tag === TAG.xmp)?.value ?? null;

/** The content of EXIF's own fields, as a TIFF like that of an EXIF block; null if they are empty. */
export function exifOf(metadata: TiffMetadata): Bytes | null {
  const ifd0 = metadata.ifd0.filter(({ tag }) => tag !== TAG.xmp && tag !== TAG.iim);
  return ifd0.length + metadata.exif.length > 0 ? tiffOfWords({ ...metadata, ifd0 }) : null;
}

/** A TIFF file with these words and no picture. */
export function tiffOfWords({ isLittleEndian: little, ifd0, exif }: TiffMetadata): Bytes {
  const pointer: TiffField = { tag: TAG.exif, type: LONG, count: 1, value: new Uint8Array(4) };
  const main = [...ifd0, ...(exif.length > 0 ? [pointer] : [])];
  const sizeOf = (fields: readonly TiffField[]): number => 2 + fields.length * 12 + 4;
  const exifAt = 8 + sizeOf(main);
  let free = exifAt + (exif.length > 0 ? sizeOf(exif) : 0);
  const length = [...main, ...exif].reduce((sum, { value }) => sum + value.length + (value.length % 2), free);
  const bytes = new Uint8Array(length);
  const view = viewOf(bytes);
  bytes.set(little ? [0x49, 0x49] : [0x4d, 0x4d]);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  const write = (fields: readonly TiffField[], at: number): void => {
    view.setUint16(at, fields.length, little);
    for (const [index, { tag, type, count, value }] of fields.toSorted((a, b) => a.tag - b.tag).entries()) {
      const entry = at + 2 + index * 12;
      view.setUint16(entry, tag, little);
      view.setUint16(entry + 2, type, little);
      view.setUint32(entry + 4, count, little);
      if (tag === TAG.exif) view.setUint32(entry + 8, exifAt, little);
      else if (value.length <= 4) bytes.set(value, entry + 8);
      else {
        view.setUint32(entry + 8, free, little);
        bytes.set(value, free);
        free += value.length + (value.length % 2);
      }
    }
  };
  write(main, 8);
  if (exif.length > 0) write(exif, exifAt);
  return bytes;
}
