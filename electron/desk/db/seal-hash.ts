import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What a row was when Copydesk wrote it. */
export interface Seal {
  /** Of the row's text: 32 bytes. */
  readonly sha256: Buffer;
  /** CRC-32 of each column's line in the order of its table's list, four bytes each; 0 for one that is null. */
  readonly fields: Buffer;
}

const LINE = 10;

/** The lines of a row's text by column. */
function linesOf(text: Buffer): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  for (let from = 0; from < text.length;) {
    const end = text.indexOf(LINE, from);
    // `["status",…`
    lines.set(text.toString('latin1', from + 2, text.indexOf('"', from + 2)), text.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

/** Seals a row's text, of these columns. */
export function sealOf(text: Buffer, columns: readonly string[]): Seal {
  const lines = linesOf(text);
  const fields = Buffer.alloc(columns.length * 4);
  columns.forEach((column, at) => fields.writeUInt32BE(crc32(lines.get(column) ?? ''), at * 4));
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

/** SHA-256 of what the row of sums says beside them. */
export const markOf = (said: { readonly since: string | null; readonly waiting: string | null }): string =>
  createHash('sha256')
    .update(JSON.stringify([said.since, said.waiting]))
    .digest('hex');

export const sumOf = (a: bigint, b: bigint): bigint => (((a + b) % MODULUS) + MODULUS) % MODULUS;
