import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const uint16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const uint32 = (value: number): Buffer => Buffer.concat([uint16(value >>> 16), uint16(value & 0xffff)]);

const plain = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } });

/** A small JPEG with these segments, each with its marker (`0xe1`), behind its first two octets. */
export async function jpegWith(
  ...segments: readonly (readonly [marker: number, content: Uint8Array])[]
): Promise<Uint8Array<ArrayBuffer>> {
  const jpeg = await plain().jpeg().toBuffer();
  const parts = segments.map(([marker, content]) =>
    Buffer.concat([Buffer.from([0xff, marker]), uint16(content.length + 2), content]),
  );
  return Uint8Array.from(Buffer.concat([jpeg.subarray(0, 2), ...parts, jpeg.subarray(2)]));
}

const chunk = (type: string, content: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  return Buffer.concat([uint32(content.length), named, uint32(crc32(named))]);
};

/** A small PNG with a text chunk of this kind; `zTXt` and a packed `iTXt` are deflated. */
export async function pngWith(
  kind: 'tEXt' | 'zTXt' | 'iTXt' | 'packed iTXt',
  keyword: string,
  content: Uint8Array | string,
): Promise<Uint8Array<ArrayBuffer>> {
  const png = await plain().png().toBuffer();
  const octets = Buffer.from(content);
  const packed = deflateSync(octets);
  const name = Buffer.from(`${keyword}\0`, 'latin1');
  const text = {
    tEXt: () => chunk('tEXt', Buffer.concat([name, octets])),
    zTXt: () => chunk('zTXt', Buffer.concat([name, Buffer.from([0]), packed])),
    iTXt: () => chunk('iTXt', Buffer.concat([name, Buffer.from([0, 0, 0, 0]), octets])),
    'packed iTXt': () => chunk('iTXt', Buffer.concat([name, Buffer.from([1, 0, 0, 0]), packed])),
  }[kind]();
  return Uint8Array.from(Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]));
}

/** An IIM dataset by record and number: `['2:80', 'Asha Rao']`. */
export type Dataset = readonly [field: string, content: Uint8Array | string];

/** IIM datasets, one after the other. */
export const iimOf = (datasets: readonly Dataset[]): Uint8Array =>
  Buffer.concat(
    datasets.map(([field, content]) => {
      const [record, number] = field.split(':').map(Number) as [number, number];
      const octets = Buffer.from(content);
      return Buffer.concat([Buffer.from([0x1c, record, number]), uint16(octets.length), octets]);
    }),
  );

/** One of Photoshop's image resources, IIM's by default. */
export const resourceOf = (content: Uint8Array, id = 0x0404, signature = '8BIM'): Uint8Array =>
  Buffer.concat([
    Buffer.from(signature, 'latin1'),
    ...[uint16(id), uint16(0), uint32(content.length), content, Buffer.alloc(content.length % 2)],
  ]);

/** A JPEG with this IIM, as Photoshop keeps it. */
export const jpegWithIim = (...datasets: readonly Dataset[]): Promise<Uint8Array<ArrayBuffer>> =>
  jpegWith([0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), resourceOf(iimOf(datasets))])]);

/** An XMP packet with these properties; `meta` is the name of its outermost element. */
export const xmpOf = (properties: string, meta = 'x:xmpmeta', namespaces = ''): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<${meta} xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"${namespaces}>${properties}</rdf:Description>
</rdf:RDF></${meta}><?xpacket end="w"?>`;

/** XMP's header in a JPEG. */
export const XMP_HEADER = 'http://ns.adobe.com/xap/1.0/\0';

/** A JPEG with this XMP behind a header. */
export const jpegWithXmp = (
  xmp: Uint8Array | string,
  header = XMP_HEADER,
): Promise<Uint8Array<ArrayBuffer>> =>
  jpegWith([0xe1, Buffer.concat([Buffer.from(header, 'latin1'), Buffer.from(xmp)])]);

/** A little-endian TIFF with one more entry (octets) in its first directory, which is written anew behind all else. */
export function tiffWithEntry(tiff: Uint8Array, tag: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const old = Buffer.from(tiff);
  const at = old.readUInt32LE(4);
  const count = old.readUInt16LE(at);
  const entry = Buffer.alloc(12);
  entry.writeUInt16LE(tag, 0);
  entry.writeUInt16LE(7, 2);
  entry.writeUInt32LE(content.length, 4);
  entry.writeUInt32LE(old.length, 8);
  const entries = Array.from({ length: count }, (_, index) =>
    old.subarray(at + 2 + index * 12, at + 14 + index * 12),
  );
  const sorted = [...entries, entry].sort((a, b) => a.readUInt16LE(0) - b.readUInt16LE(0));
  const number = Buffer.alloc(2);
  number.writeUInt16LE(count + 1, 0);
  const all = Buffer.concat([old, content, number, ...sorted, Buffer.alloc(4)]);
  all.writeUInt32LE(old.length + content.length, 4);
  return Uint8Array.from(all);
}
