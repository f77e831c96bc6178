import { closeSync, openSync, statSync } from 'node:fs';
import { parseHeader } from '../db/database-header';
import { logOf } from '../db/log-keeper';
import { readBTreePage } from '../db/b-tree-page';
import { findFrames, FRAME_HEADER, isPageSize, LOG_HEADER, type LogFrames, readAll } from './log-frames';
import { type LogStanding, logStanding } from './log-standing';
import type { Pace } from './pace';

/** A moment in the life of a library: how many frames of its log are in; -1 for the file alone. */
export type Moment = number;

export const FILE_ALONE: Moment = -1;

/** Every version of each page in the files of a library. Opens them to read and trusts nothing in them. */
export interface PageVersions {
  /** In bytes; all of a page is used. */
  readonly pageSize: number;
  readonly log: LogStanding;
  /** What SQLite would see, if it opened the library. */
  readonly now: Moment;
  /** The highest number of a page that is there. */
  readonly pages: number;
  /** A page as it was; null if the files do not have it. */
  readonly read: (page: number, at: Moment) => Buffer | null;
  /** Every text of every page, the newest first, each with the moment in which it belongs. */
  readonly all: () => Iterable<{ readonly page: number; readonly at: Moment; readonly isOlder: boolean }>;
  /** Notes that a page holds a part of a row that was read. */
  readonly use: (page: number) => void;
  readonly isUsed: (page: number) => boolean;
  /** False when more was read than the files can hold: rows then refer to each other in circles. */
  readonly spend: (pages: number) => boolean;
  readonly close: () => void;
}

/** Where pages are read from: both files, or one of them if the two do not belong together. */
export type SalvageSource = 'library' | 'log';

/** What all of Copydesk's databases have. */
const OUR_PAGE_SIZE = 4096;
/** Pages that are kept in memory. */
const CACHED = 256;

/** Opens the files of a library to be read. Failures are those of `node:fs`. */
export async function openPages(database: string, source: SalvageSource, pace: Pace): Promise<PageVersions> {
  const hasFile = (statSync(database, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const file = hasFile && source === 'library' ? openSync(database, 'r') : null;
  let log: number | null = null;
  try {
    const size = file === null ? 0 : statSync(database).size;
    const guessed = file === null ? OUR_PAGE_SIZE : sizeOfPages(file, size);
    const found = await findFrames(logOf(database), guessed, pace);
    const standing = source === 'log' ? 'alone' : logStanding(database, hasFile, found, guessed);
    const frames = standing === 'of another file' ? null : found;
    if (frames) log = openSync(logOf(database), 'r');
    return pageVersions({
      file,
      size,
      log,
      frames,
      standing,
      pageSize: file === null ? (found?.pageSize ?? guessed) : guessed,
    });
  } catch (failure) {
    for (const handle of [file, log]) if (handle !== null) closeSync(handle);
    throw failure;
  }
}

interface OpenFiles {
  readonly file: number | null;
  readonly size: number;
  readonly log: number | null;
  readonly frames: LogFrames | null;
  readonly standing: LogStanding;
  readonly pageSize: number;
}

function pageVersions({ file, size, log, frames, standing, pageSize }: OpenFiles): PageVersions {
  // A log of pages of another size is not one of this file.
  const logPages = frames?.pageSize === pageSize ? frames.pages : [];
  const framesOf = new Map<number, number[]>();
  logPages.forEach((page, index) => {
    if (page === 0) return;
    const known = framesOf.get(page);
    if (known) known.push(index);
    else framesOf.set(page, [index]);
  });
  const inFile = Math.ceil(size / pageSize);
  const most = inFile + logPages.length;
  // A number that no page of such a file can have is no page.
  for (const page of framesOf.keys()) if (page > most) framesOf.delete(page);
  const pages = Math.max(inFile, 0, ...framesOf.keys());
  const now = frames?.lastCommitted ?? FILE_ALONE;
  const used = new Uint8Array(pages + 1);
  const cache = new Map<string, Buffer | null>();
  let left = 8 * most + 4096;

  const readFrom = (handle: number | null, at: number): Buffer | null => {
    const bytes = Buffer.alloc(pageSize);
    // The last page of a file that was cut short is read as far as it goes.
    return handle !== null && (readAll(handle, bytes, at) || bytes.some((byte) => byte !== 0)) ? bytes : null;
  };
  const read = (page: number, at: Moment): Buffer | null => {
    if (page < 1 || page > pages) return null;
    const frame = lastUpTo(framesOf.get(page), at);
    const name = `${page} ${frame ?? 'file'}`;
    const known = cache.get(name);
    if (known !== undefined) return known;
    const bytes =
      frame === undefined
        ? page <= inFile
          ? readFrom(file, (page - 1) * pageSize)
          : null
        : readFrom(log, LOG_HEADER + frame * (FRAME_HEADER + pageSize) + FRAME_HEADER);
    const [oldest] = cache.keys();
    if (cache.size >= CACHED && oldest !== undefined) cache.delete(oldest);
    cache.set(name, bytes);
    return bytes;
  };

  return {
    pageSize,
    log: standing,
    now,
    pages,
    read,
    *all() {
      for (let page = 1; page <= pages; page += 1) yield { page, at: now, isOlder: false };
      for (let index = logPages.length - 1; index >= 0; index -= 1) {
        const page = logPages[index] ?? 0;
        const isNewest = lastUpTo(framesOf.get(page), now) === index;
        if (page > 0 && page <= pages && !isNewest)
          yield { page, at: Math.max(index, frames?.ends[index] ?? index), isOlder: true };
      }
      if (now !== FILE_ALONE)
        for (let page = 1; page <= inFile; page += 1)
          if (framesOf.has(page)) yield { page, at: FILE_ALONE, isOlder: true };
    },
    use: (page) => {
      used[page] = 1;
    },
    isUsed: (page) => used[page] === 1,
    spend: (count) => {
      left -= count;
      return left >= 0;
    },
    close: () => {
      for (const handle of [file, log]) if (handle !== null) closeSync(handle);
    },
  };
}

/** The last of ascending numbers that is not above a bound. */
function lastUpTo(numbers: readonly number[] | undefined, bound: number): number | undefined {
  if (!numbers) return undefined;
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) <= bound) from = middle + 1;
    else to = middle;
  }
  return numbers[from - 1];
}

/**
 * The page size of a file. Its header is not trusted, since it may be damaged: the size is the one with which most
 * pages are pages of trees. Ours have always been the same.
 */
function sizeOfPages(file: number, size: number): number {
  const header = Buffer.alloc(100);
  readAll(file, header, 0);
  const { isDatabase, pageSize } = parseHeader(header);
  const sizes = [OUR_PAGE_SIZE, ...(isDatabase && isPageSize(pageSize) ? [pageSize] : [])];
  const sound = sizes.map((each) => countSound(file, size, each));
  return sizes[sound.indexOf(Math.max(...sound))] ?? OUR_PAGE_SIZE;
}

/** Of some pages spread over the file. */
function countSound(file: number, size: number, pageSize: number): number {
  const pages = Math.floor(size / pageSize);
  const step = Math.max(1, Math.floor(pages / 512));
  const bytes = Buffer.alloc(pageSize);
  let count = 0;
  for (let page = 1; page <= pages; page += step)
    if (readAll(file, bytes, (page - 1) * pageSize) && readBTreePage(bytes, page, pageSize)?.isSound)
      count += 1;
  return (count * pageSize) / OUR_PAGE_SIZE;
}
