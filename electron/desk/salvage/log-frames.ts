import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { epochOfPage } from '../db/database-header';
import { logChecksum } from '../db/write-ahead-log';
import type { Pace } from './pace';

/** Which frames a log has, by where they are in it. Their bytes stay on the disk. */
export interface LogFrames {
  readonly pageSize: number;
  /** The page of each frame. */
  readonly pages: readonly number[];
  /** The last frame of the transaction of each frame; of one that was not finished, the last frame of all. */
  readonly ends: readonly number[];
  /** The last frame that SQLite would take in; -1 for none. */
  readonly lastCommitted: number;
  /** Whether transactions end behind the place where the log cannot be read any more, or nothing says where it begins. */
  readonly isDamaged: boolean;
  /** The epochs of the first pages in it, and 0 first if it begins with another page: see `db/log-keeper.ts`. */
  readonly epochs: readonly number[];
}

export const LOG_HEADER = 32;
export const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

export const isPageSize = (size: number): boolean =>
  size >= 512 && size <= 65_536 && Number.isInteger(Math.log2(size));

/**
 * Finds the frames of a log, also those behind damage and those of a log whose own header is gone. `knownSize` is the size of
 * a page if the log does not say. Null if there is no log.
 */
export async function findFrames(path: string, knownSize: number, pace: Pace): Promise<LogFrames | null> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LOG_HEADER) return null;
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(LOG_HEADER);
    readSync(file, header, 0, LOG_HEADER, 0);
    const magic = header.readUInt32BE(0);
    const sum = logChecksum(magic === MAGIC + 1);
    const first = sum([0, 0], header.subarray(0, 24));
    const isWhole =
      (magic | 1) === (MAGIC | 1) &&
      isPageSize(header.readUInt32BE(8)) &&
      header.readUInt32BE(24) === first[0] &&
      header.readUInt32BE(28) === first[1];
    const pageSize = isWhole ? header.readUInt32BE(8) : knownSize;
    const salts = isWhole ? header.subarray(16, 24) : null;
    return await readFrames({ file, size, pageSize, salts, sum, first }, pace);
  } finally {
    closeSync(file);
  }
}

interface OpenLog {
  readonly file: number;
  readonly size: number;
  readonly pageSize: number;
  /** Null if the log's header does not say. */
  readonly salts: Buffer | null;
  readonly sum: ReturnType<typeof logChecksum>;
  readonly first: readonly [number, number];
}

async function readFrames(
  { file, size, pageSize, salts, sum, first }: OpenLog,
  pace: Pace,
): Promise<LogFrames> {
  const frame = Buffer.alloc(FRAME_HEADER + pageSize);
  const pages: number[] = [];
  const commits: boolean[] = [];
  const epochs: number[] = [];
  let running = first;
  let isWhole = salts !== null;
  let lastCommitted = -1;
  let beyond = 0;
  for (let at = LOG_HEADER, index = 0; at + frame.length <= size; at += frame.length, index += 1) {
    if (pace.isDue()) await pace.rest();
    if (!readAll(file, frame, at)) frame.fill(0);
    const isOfThisLog = salts === null || frame.subarray(8, 16).equals(salts);
    const isCommit = frame.readUInt32BE(4) > 0;
    const bytes = frame.subarray(FRAME_HEADER);
    if (isWhole) {
      running = sum(sum(running, frame.subarray(0, 8)), bytes);
      isWhole = isOfThisLog && frame.readUInt32BE(16) === running[0] && frame.readUInt32BE(20) === running[1];
    }
    if (isWhole && isCommit) lastCommitted = index;
    if (!isWhole && isOfThisLog && isCommit) beyond += 1;
    // A frame of an earlier log does not count.
    pages.push(isOfThisLog ? frame.readUInt32BE(0) : 0);
    commits.push(isOfThisLog && isCommit);
    if (isOfThisLog && pages[index] === 1 && bytes.toString('latin1', 0, 15) === 'SQLite format 3')
      epochs.push(epochOfPage(bytes));
    else if (epochs.length === 0 && isWhole && isCommit) epochs.push(0);
  }
  let end = pages.length - 1;
  const ends = new Array<number>(pages.length);
  for (let index = pages.length - 1; index >= 0; index -= 1) {
    if (commits[index]) end = index;
    ends[index] = end;
  }
  // A power cut interrupts at most one transaction, and that was never acknowledged.
  return { pageSize, pages, ends, lastCommitted, isDamaged: salts === null || beyond > 1, epochs };
}

/** False if the disk gives less than all of it. */
export function readAll(file: number, into: Buffer, at: number): boolean {
  try {
    for (let read = 0; read < into.length;) {
      const more = readSync(file, into, read, into.length - read, at + read);
      if (more === 0) return false;
      read += more;
    }
    return true;
  } catch {
    return false;
  }
}
