import { closeSync, openSync, readSync, statSync } from 'node:fs';

/**
 * The first 100 bytes of a database file, read without SQLite.
 * https://sqlite.org/fileformat2.html#the_database_header
 */
export interface DatabaseHeader {
  /** Whether the bytes are those of an SQLite database at all. */
  readonly isDatabase: boolean;
  readonly applicationId: number;
  /** The version of the schema: see {@link splitUserVersion}. */
  readonly version: number;
  readonly epoch: number;
  /** In bytes. */
  readonly pageSize: number;
  /** How many pages the file should have. */
  readonly pages: number;
}

export const HEADER_BYTES = 100;
/** Where `user_version` is in the first page, 4 bytes. */
const USER_VERSION_AT = 60;

const VERSION_BITS = 10;
const EPOCH_BITS = 21;
/** Epochs wrap round: the one after the last is 0. */
export const EPOCHS = 2 ** EPOCH_BITS;

/**
 * `user_version` holds two numbers: the version of the schema in its lowest 10 bits and the epoch of the file in the
 * next 21. The epoch grows with every new log, so a log can be told from another file's log.
 */
export const splitUserVersion = (userVersion: number): { version: number; epoch: number } => ({
  version: userVersion & (2 ** VERSION_BITS - 1),
  epoch: (userVersion >>> VERSION_BITS) & (EPOCHS - 1),
});

export const joinUserVersion = (version: number, epoch: number): number => version | (epoch << VERSION_BITS);

/** The epoch that a first page names. `page` is the whole page or its first 100 bytes. */
export const epochOfPage = (page: Buffer): number =>
  splitUserVersion(page.readUInt32BE(USER_VERSION_AT)).epoch;

export function parseHeader(header: Buffer): DatabaseHeader {
  const pageSize = header.readUInt16BE(16);
  return {
    isDatabase: header.toString('latin1', 0, 16) === 'SQLite format 3\0',
    applicationId: header.readUInt32BE(68),
    ...splitUserVersion(header.readUInt32BE(USER_VERSION_AT)),
    pageSize: pageSize === 1 ? 65_536 : pageSize,
    pages: header.readUInt32BE(28),
  };
}

/** The header of a database file; missing bytes of a shorter file are zeros. Failures are those of `node:fs`. */
export function readHeader(path: string): DatabaseHeader {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(file);
  }
  return parseHeader(bytes);
}

/** Whether a database file ends before its pages do. */
export function isCutShort(path: string, { pageSize, pages }: DatabaseHeader): boolean {
  const { size } = statSync(path);
  return size < 512 || size % pageSize !== 0 || size < pages * pageSize;
}
