/** A box of an ISO base media file. */
export function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const inside = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + inside.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

/** Colours in code points (ITU-T H.273). */
export function nclx(primaries: number, transfer: number, matrix: number): Buffer {
  const content = Buffer.alloc(11);
  content.write('nclx', 0, 'latin1');
  for (const [at, value] of [primaries, transfer, matrix].entries()) content.writeUInt16BE(value, 4 + at * 2);
  content[10] = 0x80;
  return box('colr', content);
}

/** Turned anticlockwise, in quarters. */
export const irot = (quarters: number): Buffer => box('irot', Uint8Array.of(quarters));

interface Place {
  readonly at: number;
  readonly end: number;
}

function find(bytes: Buffer, type: string, from: number, to: number): Place {
  for (let at = from; at + 8 <= to; at += bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === type) return { at, end: at + bytes.readUInt32BE(at) };
  throw new Error(`There is no ${type}.`);
}

/** A HEIF or AVIF file of heif-enc or sharp, whose first item gets these properties too, in place of its `colr` if it has one. */
export function withProperties(file: Uint8Array, ...added: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(file);
  const meta = find(bytes, 'meta', 0, bytes.length);
  const iprp = find(bytes, 'iprp', meta.at + 12, meta.end);
  const ipco = find(bytes, 'ipco', iprp.at + 8, iprp.end);
  const ipma = find(bytes, 'ipma', iprp.at + 8, iprp.end);
  const iloc = find(bytes, 'iloc', meta.at + 12, meta.end);
  let properties = 0;
  for (let at = ipco.at + 8; at < ipco.end; at += bytes.readUInt32BE(at)) {
    properties += 1;
    // Kept in place under a type that nobody reads, so that the others keep their numbers.
    if (added.some((one) => one.includes('colr')) && bytes.toString('latin1', at + 4, at + 8) === 'colr')
      bytes.write('free', at + 4, 'latin1');
  }
  const boxes = Buffer.concat(added);
  const links = Buffer.from(added.map((_, index) => properties + 1 + index));
  const grown = boxes.length + links.length;
  // Version 0, without flags: the first item's number is followed by how many properties it has.
  const countAt = ipma.at + 18;
  const linksEnd = countAt + 1 + bytes[countAt]!;
  bytes[countAt]! += links.length;
  const grow = (place: Place, by: number): number =>
    bytes.writeUInt32BE(bytes.readUInt32BE(place.at) + by, place.at);
  grow(meta, grown);
  grow(iprp, grown);
  grow(ipco, boxes.length);
  grow(ipma, links.length);
  moveExtents(bytes, iloc, grown);
  return Uint8Array.from(
    Buffer.concat([
      bytes.subarray(0, ipco.end),
      boxes,
      bytes.subarray(ipco.end, linksEnd),
      links,
      bytes.subarray(linksEnd),
    ]),
  );
}

/** What lies in the file behind the boxes lies further back now. */
function moveExtents(bytes: Buffer, iloc: Place, by: number): void {
  const version = bytes[iloc.at + 8]!;
  const baseSize = bytes[iloc.at + 13]! >> 4;
  let at = iloc.at + 16;
  for (let items = bytes.readUInt16BE(iloc.at + 14); items > 0; items -= 1) {
    at += version === 0 ? 4 : 6;
    const base = baseSize === 4 ? bytes.readUInt32BE(at) : 0;
    if (base > 0) bytes.writeUInt32BE(base + by, at);
    at += baseSize;
    for (let extents = bytes.readUInt16BE((at += 2) - 2); extents > 0; extents -= 1, at += 8)
      if (base === 0) bytes.writeUInt32BE(bytes.readUInt32BE(at) + by, at);
  }
}
