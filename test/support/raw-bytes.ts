import { box } from './heif-bytes';

/** A field of a directory: numbers, text, octets, or what stands elsewhere in the file and is only pointed to. */
type Value =
  | { readonly shorts: readonly number[] }
  | { readonly longs: readonly number[] }
  | { readonly text: string }
  | { readonly octets: Uint8Array }
  | { readonly place: Uint8Array }
  | { readonly directories: readonly Fields[] };
export type Fields = Readonly<Record<number, Value>>;

const isLong = (value: Value): boolean => 'longs' in value || 'place' in value || 'directories' in value;
const long = (...values: readonly number[]): Buffer => {
  const octets = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) octets.writeUInt32LE(value, at * 4);
  return octets;
};

/**
 * A little-endian TIFF (6.0) of these directories, one linked to the next. `start` is its first eight octets but for the place of the
 * first directory; `mark` stands behind them, as Canon's does.
 */
export function tiffOf(all: readonly Fields[], start = 'II*\0', mark = ''): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from(`${start}\0\0\0\0${mark}`, 'latin1')];
  let length = parts[0]!.length;
  const put = (octets: Uint8Array): number => {
    const at = length;
    const even = Buffer.concat([octets, Buffer.alloc(octets.length % 2)]);
    parts.push(even);
    length += even.length;
    return at;
  };
  const contentOf = (value: Value): Buffer => {
    if ('shorts' in value) return Buffer.from(Uint16Array.from(value.shorts).buffer);
    if ('longs' in value) return long(...value.longs);
    if ('text' in value) return Buffer.from(`${value.text}\0`);
    if ('octets' in value) return Buffer.from(value.octets);
    if ('place' in value) return long(put(value.place));
    return long(...value.directories.map((fields) => write(fields, 0)));
  };
  const typeOf = (value: Value): number => {
    if ('shorts' in value) return 3;
    if (isLong(value)) return 4;
    return 'text' in value ? 2 : 7;
  };
  const write = (fields: Fields, next: number): number => {
    const entries = Object.entries(fields).map(([tag, value]) => {
      const content = contentOf(value);
      const size = { 2: 1, 3: 2, 4: 4, 7: 1 }[typeOf(value)]!;
      const entry = Buffer.alloc(12);
      entry.writeUInt16LE(Number(tag), 0);
      entry.writeUInt16LE(typeOf(value), 2);
      entry.writeUInt32LE(content.length / size, 4);
      if (content.length <= 4) content.copy(entry, 8);
      else entry.writeUInt32LE(put(content), 8);
      return entry;
    });
    const count = Buffer.alloc(2);
    count.writeUInt16LE(entries.length);
    return put(Buffer.concat([count, ...entries, long(next)]));
  };
  let first = 0;
  for (const fields of all.toReversed()) first = write(fields, first);
  parts[0]!.writeUInt32LE(first, 4);
  return Uint8Array.from(Buffer.concat(parts));
}

const sensor = { 262: { shorts: [32_803] }, 273: { place: Buffer.alloc(64, 0x55) }, 279: { longs: [64] } };

/** What a camera says in its first directory, and what else is put there. */
export const camera = (make: string, more: Fields = {}): Fields => ({
  271: { text: make },
  274: { shorts: [1] },
  ...more,
});
export const named = (jpeg: Uint8Array): Fields => ({ 513: { place: jpeg }, 514: { longs: [jpeg.length] } });
const strip = (jpeg: Uint8Array, compression: number): Fields => ({
  259: { shorts: [compression] },
  262: { shorts: [6] },
  273: { place: jpeg },
  279: { longs: [jpeg.length] },
});

/** One raw file of each kind, as their makers lay them out, around a JPEG; `more` goes into the first directory. */
export const RAW_FILES = {
  'Nikon NEF': (jpeg: Uint8Array, more: Fields = {}) =>
    tiffOf([camera('NIKON CORPORATION', { 330: { directories: [named(jpeg), sensor] }, ...more })]),
  'Canon CR2': (jpeg: Uint8Array, more: Fields = {}) =>
    tiffOf([camera('Canon', { ...strip(jpeg, 6), ...more }), {}, {}, sensor], 'II*\0', 'CR\x02\0\0\0\0\0'),
  DNG: (jpeg: Uint8Array, more: Fields = {}) =>
    tiffOf([
      camera('Leica', {
        50706: { octets: Uint8Array.of(1, 4, 0, 0) },
        330: { directories: [sensor, strip(jpeg, 7)] },
        ...more,
      }),
    ]),
  'Sony ARW': (jpeg: Uint8Array, more: Fields = {}) =>
    tiffOf([camera('SONY', { ...named(jpeg), 330: { directories: [sensor] }, ...more }), {}]),
  'Panasonic RW2': (jpeg: Uint8Array, more: Fields = {}) =>
    tiffOf([camera('Panasonic', { 0x2e: { octets: jpeg }, ...more })], 'IIU\0'),
  'Olympus ORF': (jpeg: Uint8Array, more: Fields = {}) =>
    // The preview is named in the maker's own notes alone.
    tiffOf([camera('OLYMPUS IMAGING CORP.', { 50_000: { octets: jpeg }, ...more })], 'IIRO'),
} as const;

/** A Fujifilm RAF. */
export function raf(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(148);
  head.write('FUJIFILMCCD-RAW 0201FF119501X-T1', 0, 'latin1');
  head.writeUInt32BE(head.length, 84);
  head.writeUInt32BE(jpeg.length, 88);
  return Uint8Array.from(Buffer.concat([head, jpeg, Buffer.alloc(256, 0x33)]));
}

const uuid = (id: string, ...content: readonly Uint8Array[]): Buffer =>
  box('uuid', Buffer.from(id.replaceAll('-', ''), 'hex'), ...content);
const wide = (value: number): Buffer => {
  const octets = Buffer.alloc(8);
  octets.writeBigUInt64BE(BigInt(value));
  return octets;
};
const big = (...values: readonly number[]): Buffer => {
  const octets = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) octets.writeUInt32BE(value, at * 4);
  return octets;
};

/** A Canon CR3 with a small and a large JPEG, its first directory and its EXIF as TIFFs, and XMP. */
export function cr3(parts: {
  readonly small: Uint8Array;
  readonly large: Uint8Array;
  readonly main: Fields;
  readonly exif: Fields;
  readonly xmp: Uint8Array;
}): Uint8Array<ArrayBuffer> {
  const moov = (at: number): Buffer =>
    box(
      'moov',
      uuid(
        '85c0b687-820f-11e0-8111-f4ce462b6a48',
        box('CMT1', tiffOf([parts.main])),
        box('CMT2', tiffOf([parts.exif])),
      ),
      box(
        'trak',
        box(
          'mdia',
          box(
            'minf',
            box('stbl', box('stsz', big(0, parts.large.length, 1)), box('co64', big(0, 1), wide(at))),
          ),
        ),
      ),
    );
  const before = (at: number): Buffer =>
    Buffer.concat([
      box('ftyp', Buffer.from('crx \0\0\0\x01crx isom', 'latin1')),
      moov(at),
      uuid('be7acfcb-97a9-42e8-9c71-999491e3afac', parts.xmp),
      uuid(
        'eaf42b5e-1c98-4b88-b9fb-b7dc406e4d16',
        Buffer.alloc(8),
        box('PRVW', Buffer.alloc(12), big(parts.small.length), parts.small),
      ),
    ]);
  const head = before(before(0).length + 8);
  return Uint8Array.from(Buffer.concat([head, box('mdat', parts.large)]));
}
