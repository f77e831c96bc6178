import { closeSync, openSync, readSync, statSync } from 'node:fs';

/**
 * The log beside a database (`library.sqlite-wal`), read without SQLite and without changing it.
 * https://sqlite.org/fileformat2.html#the_write_ahead_log
 */
export interface LogFrame {
  /** The number of the page whose newer content this is, from 1. */
  readonly page: number;
  /** How many pages the database has after this frame; 0 unless it is the last frame of a transaction. */
  readonly committed: number;
  readonly bytes: Buffer;
}

export interface LogReading {
  /** `none`: no file, or one without a frame. `unreadable`: its first 32 bytes are not those of a log, so SQLite ignores it. */
  readonly state: 'none' | 'unreadable' | 'read';
  /** How many transactions are whole. */
  readonly transactions: number;
  /** How many bytes of the file hold them. */
  readonly wholeBytes: number;
  /** How many transactions end after the point from which the log cannot be read. SQLite ignores them. */
  readonly beyond: number;
}

const LOG_HEADER = 32;
const FRAME_HEADER = 24;
const FORMAT = 3_007_000;
const MAGIC = 0x377f0682;

const NOTHING: LogReading = { state: 'none', transactions: 0, wholeBytes: 0, beyond: 0 };

/**
 * Reads the frames of a log in order, as far as they are whole: with the salt of the log's header and the right
 * checksum. `hear` is called with those of whole transactions and of an unfinished one. Failures are those of `node:fs`.
 */
export function readLog(path: string, hear: (frame: LogFrame) => void): LogReading {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  // The header is on the disk before the first frame is written. If there is nothing after it, nothing was acknowledged.
  if (size <= LOG_HEADER) return NOTHING;
  const file = openSync(path, 'r');
  try {
    return readFrames(file, size, hear);
  } finally {
    closeSync(file);
  }
}

function readFrames(file: number, size: number, hear: (frame: LogFrame) => void): LogReading {
  const header = Buffer.alloc(LOG_HEADER);
  readSync(file, header, 0, LOG_HEADER, 0);
  const magic = header.readUInt32BE(0);
  const isBigEndian = magic === MAGIC + 1;
  const sum = logChecksum(isBigEndian);
  let running = sum([0, 0], header.subarray(0, 24));
  const pageSize = header.readUInt32BE(8);
  const isLog =
    isPageSize(pageSize) &&
    (magic === MAGIC || isBigEndian) &&
    header.readUInt32BE(4) === FORMAT &&
    saysChecksum(header, 24, running);
  if (!isLog) return { ...NOTHING, state: 'unreadable' };

  const salts = header.subarray(16, 24);
  const frame = Buffer.alloc(FRAME_HEADER + pageSize);
  let isWhole = true;
  let transactions = 0;
  let wholeBytes = 0;
  let beyond = 0;
  for (let at = LOG_HEADER; at + frame.length <= size; at += frame.length) {
    readSync(file, frame, 0, frame.length, at);
    const isOfThisLog = frame.subarray(8, 16).equals(salts);
    const committed = frame.readUInt32BE(4);
    if (isWhole) {
      const next = sum(sum(running, frame.subarray(0, 8)), frame.subarray(FRAME_HEADER));
      isWhole = isOfThisLog && saysChecksum(frame, 16, next);
      running = next;
    }
    if (isWhole) {
      hear({ page: frame.readUInt32BE(0), committed, bytes: Buffer.from(frame.subarray(FRAME_HEADER)) });
      if (committed > 0) {
        transactions += 1;
        wholeBytes = at + frame.length;
      }
    } else if (isOfThisLog && committed > 0) beyond += 1;
  }
  return { state: 'read', transactions, wholeBytes, beyond };
}

/** A valid page size, a power of two; memory is allocated by it. */
const isPageSize = (bytes: number): boolean => bytes >= 512 && bytes <= 65_536 && (bytes & (bytes - 1)) === 0;

type Sum = readonly [number, number];

const saysChecksum = (bytes: Buffer, at: number, [first, second]: Sum): boolean =>
  bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;

/** The log's own checksum, in the byte order that its header names. */
export const logChecksum =
  (isBigEndian: boolean) =>
  ([first, second]: Sum, bytes: Buffer): Sum => {
    let a = first;
    let b = second;
    for (let at = 0; at < bytes.length; at += 8) {
      a = (a + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
      b = (b + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
    }
    return [a, b];
  };
