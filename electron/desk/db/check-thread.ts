import { fstatSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { saidInLog } from '../said-in-log';
import { leaveCheckNote } from './check-note';
import { checkPages, type CheckPlace, type Tree } from './check-pages';
import { parseHeader } from './database-header';

// A thread of its own that checks every page of the open library's file. It does not use SQLite: only the desk does.

export interface CheckJob {
  /** A handle of the file. The desk opens and closes it: closing any handle releases the library's lock (fcntl(2)). */
  readonly file: number;
  /** The library's. */
  readonly folder: string;
  readonly trees: readonly Tree[];
  readonly from: CheckPlace | null;
}

export type CheckNews =
  /** `wrong` is a clause; null if all pages are in order. */
  | { readonly is: 'done'; readonly wrong: string | null }
  /** The disk could not be read. */
  | { readonly is: 'failed'; readonly said: string };

/** How long it works, and then pauses for others, in milliseconds. */
const [WORK, REST] = [20, 4];
/** How often the check saves its position, in milliseconds. */
const NOTE = 500;

const say = (news: CheckNews): void => parentPort?.postMessage(news);

function pagesOf(file: number) {
  const header = Buffer.alloc(100);
  readSync(file, header, 0, header.length, 0);
  const { pageSize, pages } = parseHeader(header);
  const bytes = Buffer.alloc(pageSize);
  const read = (page: number): Buffer => {
    const got = readSync(file, bytes, 0, pageSize, (page - 1) * pageSize);
    return got < pageSize ? bytes.fill(0, got) : bytes;
  };
  // If the header claims more pages than the file has, the missing ones are found empty.
  return { pageSize, pages: Math.min(pages, Math.ceil(fstatSync(file).size / pageSize)), read };
}

function check({ file, folder, trees, from }: CheckJob): string | null {
  let noted = performance.now();
  const note = (place: CheckPlace): void => {
    if (performance.now() - noted < NOTE) return;
    noted = performance.now();
    leaveCheckNote(folder, { at: place, wrong: null });
  };
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  const work = checkPages({ ...pagesOf(file), trees }, from, note);
  for (let rested = performance.now(); ;) {
    const next = work.next();
    if (next.done) return next.value;
    if (performance.now() - rested < WORK) continue;
    Atomics.wait(nobody, 0, 0, REST);
    rested = performance.now();
  }
}

try {
  const job = workerData as CheckJob;
  // The file may have changed in between, for example because somebody removed its log: only a fault that is found twice counts.
  const wrong = check(job) === null ? null : check({ ...job, from: null });
  say({ is: 'done', wrong });
} catch (failure) {
  say({ is: 'failed', said: saidInLog(failure) });
}
