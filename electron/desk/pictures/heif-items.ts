import { ascii, type Box, boxesIn, findBox, reader, viewOf } from './isobmff';

/** Coding-independent code points of a picture's colours: ITU-T H.273. */
export interface CodePoints {
  readonly primaries: number;
  readonly transfer: number;
}

/** What a HEIF or AVIF file says of its primary picture before anything is decoded. */
export interface HeifFacts {
  /** How the primary picture is coded: `hvc1`, `av01`, `grid` and others (ISO/IEC 23008-12). */
  readonly coding: string;
  /** How its tiles are coded, if it is made of tiles. */
  readonly tileCoding: string | null;
  readonly icc: Uint8Array | null;
  readonly codePoints: CodePoints | null;
  /** An EXIF block, which is a TIFF. */
  readonly exif: Uint8Array | null;
  readonly xmp: Uint8Array | null;
  /** Whether it says how to turn the picture upright (`irot`, `imir`), even if only that it already is. */
  readonly isTurned: boolean;
  /** A sequence of pictures in time, of which this is one. */
  readonly isSequence: boolean;
}

interface Item {
  readonly type: string;
  readonly contentType: string;
}

/** The most that is read from an EXIF block or XMP packet. */
const MAX_METADATA_BYTES = 512_000;
const MAX_ITEMS = 5_000;

const versionOf = (bytes: Uint8Array, { at }: Box): number => bytes[at] ?? 0;

function primaryId(bytes: Uint8Array, box: Box): number {
  const read = reader(bytes, box.at + 4, box.end);
  return read.uint(versionOf(bytes, box) === 0 ? 2 : 4);
}

function itemsIn(bytes: Uint8Array, box: Box): ReadonlyMap<number, Item> {
  const items = new Map<number, Item>();
  const first = box.at + 4 + (versionOf(bytes, box) === 0 ? 2 : 4);
  for (const entry of boxesIn(bytes, first, box.end)) {
    if (entry.type !== 'infe' || items.size >= MAX_ITEMS) continue;
    const version = versionOf(bytes, entry);
    if (version < 2) continue;
    const read = reader(bytes, entry.at + 4, entry.end);
    const id = read.uint(version === 2 ? 2 : 4);
    read.uint(2);
    const type = read.fourcc();
    read.text();
    items.set(id, { type, contentType: type === 'mime' ? read.text() : '' });
  }
  return items;
}

/** Which properties each item has, as places in `ipco`, from 1. */
function associations(bytes: Uint8Array, box: Box): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const isWide = (viewOf(bytes).getUint32(box.at) & 1) === 1;
  const idLength = versionOf(bytes, box) === 0 ? 2 : 4;
  const read = reader(bytes, box.at + 4, box.end);
  for (let left = Math.min(read.uint(4), MAX_ITEMS); left > 0; left -= 1) {
    const id = read.uint(idLength);
    const indices: number[] = [];
    for (let count = read.uint(1); count > 0; count -= 1)
      indices.push(isWide ? read.uint(2) & 0x7fff : read.uint(1) & 0x7f);
    found.set(id, indices);
  }
  return found;
}

/** The items that each item is made of (`dimg`), or describes (`cdsc`). */
function references(
  bytes: Uint8Array,
  box: Box | null,
  type: string,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  if (!box) return found;
  const length = versionOf(bytes, box) === 0 ? 2 : 4;
  for (const reference of boxesIn(bytes, box.at + 4, box.end)) {
    if (reference.type !== type || found.size >= MAX_ITEMS) continue;
    const read = reader(bytes, reference.at, reference.end);
    const from = read.uint(length);
    found.set(
      from,
      Array.from({ length: read.uint(2) }, () => read.uint(length)),
    );
  }
  return found;
}

/** An item's text is in one place, or in a few. */
const MAX_EXTENTS = 64;

/** An item's octets, joined; null if they are too many or outside the file. */
function contentOf(bytes: Uint8Array, iloc: Box, idat: Box | null, wanted: number): Uint8Array | null {
  const version = versionOf(bytes, iloc);
  const read = reader(bytes, iloc.at + 4, iloc.end);
  const [sizes, more] = [read.uint(1), read.uint(1)];
  const [offsetSize, lengthSize] = [sizes >> 4, sizes & 15];
  const [baseSize, indexSize] = [more >> 4, version === 0 ? 0 : more & 15];
  for (let left = Math.min(read.uint(version < 2 ? 2 : 4), MAX_ITEMS); left > 0; left -= 1) {
    const id = read.uint(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : read.uint(2) & 15;
    read.uint(2);
    const base = read.uint(baseSize);
    const count = read.uint(2);
    if (id !== wanted) {
      read.skip(count * (indexSize + offsetSize + lengthSize));
      continue;
    }
    if (count > MAX_EXTENTS) return null;
    const extents = Array.from({ length: count }, () => {
      read.uint(indexSize);
      return { offset: read.uint(offsetSize), length: read.uint(lengthSize) };
    });
    const from = method === 1 && idat ? idat.at + base : base;
    const end = method === 1 && idat ? idat.end : bytes.length;
    const total = extents.reduce((sum, extent) => sum + extent.length, 0);
    const fits = extents.every(({ offset, length }) => from + offset + length <= end);
    if (method > 1 || (method === 1 && !idat) || !fits || total > MAX_METADATA_BYTES) return null;
    return Buffer.concat(
      extents.map(({ offset, length }) => bytes.subarray(from + offset, from + offset + length)),
    );
  }
  return null;
}

/** `colr` (ISO/IEC 14496-12, 12.1.5): an ICC profile, or code points. */
function coloursOf(bytes: Uint8Array, properties: readonly Box[]): Pick<HeifFacts, 'icc' | 'codePoints'> {
  let [icc, codePoints]: [Uint8Array | null, CodePoints | null] = [null, null];
  for (const { type, at, end } of properties) {
    if (type !== 'colr') continue;
    const kind = ascii(bytes, at, 4);
    if (kind === 'nclx' && at + 8 <= end)
      codePoints ??= {
        primaries: viewOf(bytes).getUint16(at + 4),
        transfer: viewOf(bytes).getUint16(at + 6),
      };
    if (kind === 'prof' || kind === 'rICC') icc ??= bytes.subarray(at + 4, end);
  }
  return { icc, codePoints };
}

/** EXIF in HEIF begins with the number of octets before its TIFF (ISO/IEC 23008-12, A.2.1). */
function exifTiff(block: Uint8Array | null): Uint8Array | null {
  if (!block || block.length < 12) return null;
  const from = 4 + viewOf(block).getUint32(0);
  const tiff = block.subarray(from);
  return /^(?:II\*\0|MM\0\*)/.test(ascii(tiff, 0, 4)) ? tiff : null;
}

/**
 * Reads what a HEIF or AVIF file says of its primary picture (ISO/IEC 23008-12, ISO/IEC 14496-12), bounded in items and octets.
 * If only the tiles of a picture have colours, these are the picture's. Null for a file that is not such a picture or is damaged there.
 * Never throws.
 */
export function heifFacts(bytes: Uint8Array): HeifFacts | null {
  try {
    return readFacts(bytes);
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

function readFacts(bytes: Uint8Array): HeifFacts | null {
  const meta = findBox(bytes, 'meta', 0, bytes.length);
  if (!meta) return null;
  const within = (type: string, box: Box = meta, skip = 0): Box | null =>
    findBox(bytes, type, box.at + skip, box.end);
  const [pitm, iinf, iloc, iprp] = ['pitm', 'iinf', 'iloc', 'iprp'].map((type) => within(type, meta, 4));
  if (!pitm || !iinf) return null;
  const primary = primaryId(bytes, pitm);
  const items = itemsIn(bytes, iinf);
  const iref = within('iref', meta, 4);
  const [ipco, ipma] = iprp ? [within('ipco', iprp), within('ipma', iprp)] : [null, null];
  const properties = ipco ? [...boxesIn(bytes, ipco.at, ipco.end)] : [];
  const links = ipma ? associations(bytes, ipma) : new Map<number, readonly number[]>();
  const propertiesOf = (id: number): readonly Box[] =>
    (links.get(id) ?? []).flatMap((index) => properties[index - 1] ?? []);
  const tile = references(bytes, iref, 'dimg').get(primary)?.[0];
  const own = coloursOf(bytes, propertiesOf(primary));
  const ofTile = tile === undefined ? null : coloursOf(bytes, propertiesOf(tile));

  const describes = references(bytes, iref, 'cdsc');
  const content = (isWanted: (item: Item) => boolean): Uint8Array | null => {
    const all = [...items].filter(([, item]) => isWanted(item)).map(([id]) => id);
    // Parts that describe another picture of the file, such as its thumbnail, come after those that describe this one or none.
    const id = all.find((each) => describes.get(each)?.includes(primary) ?? true) ?? all[0];
    return id === undefined || !iloc ? null : contentOf(bytes, iloc, within('idat', meta, 4), id);
  };
  return {
    coding: items.get(primary)?.type ?? '',
    tileCoding: tile === undefined ? null : (items.get(tile)?.type ?? null),
    icc: own.icc ?? ofTile?.icc ?? null,
    codePoints: own.codePoints ?? ofTile?.codePoints ?? null,
    exif: exifTiff(content(({ type }) => type === 'Exif')),
    xmp: content(({ contentType }) => contentType === 'application/rdf+xml'),
    isTurned: propertiesOf(primary).some(({ type }) => type === 'irot' || type === 'imir'),
    isSequence: findBox(bytes, 'moov', 0, bytes.length) !== null,
  };
}
