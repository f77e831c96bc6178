import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The state of a row when Copydesk wrote it. */
export interface Seal {
  /** Of the row's text: 32 bytes. */
  readonly sha256: Buffer;
  /** CRC-32 of each column's line in the order of its table's list, four bytes each; 0 for a column that is null. */
  readonly fields: Buffer;
}

const LINE = 10;

/** For fewer bytes than this, a call into Node takes longer than the loop. */
const SHORT = 200;

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 of the bytes from `from` to `to`, the same as `crc32` of `node:zlib`. */
function crcOf(text: Buffer, from: number, to: number): number {
  if (to - from >= SHORT) return crc32(text.subarray(from, to));
  let crc = -1;
  for (let at = from; at < to; at++) crc = CRC_TABLE[(crc ^ text[at]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** The end of the line that begins here. */
function endOfLine(text: Buffer, from: number): number {
  const near = Math.min(text.length, from + SHORT);
  for (let at = from; at < near; at++) if (text[at] === LINE) return at;
  return text.indexOf(LINE, near);
}

/** Whether the line that begins here belongs to this column: `["status",…`. */
function isLineOf(column: string, text: Buffer, from: number): boolean {
  for (let at = 0; at < column.length; at++) if (text[from + 2 + at] !== column.charCodeAt(at)) return false;
  return text[from + 2 + column.length] === 34;
}

/** Seals the text of a row with these columns. The text has their lines in this order, without those that are null. */
export function sealOf(text: Buffer, columns: readonly string[]): Seal {
  const fields = Buffer.alloc(columns.length * 4);
  let from = 0;
  columns.forEach((column, at) => {
    if (from >= text.length || !isLineOf(column, text, from)) return;
    const end = endOfLine(text, from);
    fields.writeUInt32BE(crcOf(text, from, end), at * 4);
    from = end + 1;
  });
  return { sha256: createHash('sha256').update(text).digest(), fields };
}

export const isSame = (a: Seal, b: Seal): boolean => a.sha256.equals(b.sha256);

/** Which columns differ between two seals of one table. */
export const changedColumns = (a: Seal, b: Seal, columns: readonly string[]): string[] =>
  columns.filter((_column, at) => wordAt(a.fields, at) !== wordAt(b.fields, at));

/** A seal of an earlier build has fewer columns: the later ones were null. */
const wordAt = (fields: Buffer, at: number): number =>
  fields.length >= at * 4 + 4 ? fields.readUInt32BE(at * 4) : 0;

const MODULUS = 1n << 256n;

/** What a seal adds to the sum of all seals. */
export function weightOf(tbl: string, row: string, { sha256, fields }: Seal): bigint {
  const hash = createHash('sha256').update(`${tbl}\n${row}\n`).update(sha256).update(fields);
  return BigInt(`0x${hash.digest('hex')}`);
}

/** SHA-256 of what else the row of sums says. */
export const markOf = (said: { readonly since: string | null; readonly waiting: string | null }): string =>
  createHash('sha256')
    .update(JSON.stringify([said.since, said.waiting]))
    .digest('hex');

export const sumOf = (a: bigint, b: bigint): bigint => (((a + b) % MODULUS) + MODULUS) % MODULUS;
