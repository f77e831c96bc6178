import type { Database } from 'better-sqlite3';
import { closeSync, openSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { threadFile } from '../in-thread';
import { saidInLog } from '../said-in-log';
import { leaveCheckNote, readCheckNote } from './check-note';
import type { Tree } from './check-pages';
import type { CheckJob, CheckNews } from './check-thread';
import type { LogKeeper } from './log-keeper';

/** Checks the pages of an open library's file during the desk's work. */
export interface PageCheck {
  /** Starts it; call once. `tell` is called when it has ended by itself, with the reason, as a log may say it, if it could not continue. */
  readonly start: (tell: (failure: string | null) => void) => void;
  /** Stops it; the next check resumes there. */
  readonly stop: () => void;
  /** Whether all pages were found in order, since the library was opened or before. */
  readonly isWhole: () => boolean;
  /** What was found wrong, as a clause; null if nothing was. */
  readonly wrong: () => string | null;
  /** Call after the database was closed, never before: closing any handle of it gives up its lock (fcntl(2)). */
  readonly close: () => void;
}

type Tell = Parameters<PageCheck['start']>[0];

/** For a library whose pages were checked before it was opened. */
export const checkedBefore: PageCheck = {
  start: () => undefined,
  stop: () => undefined,
  isWhole: () => true,
  wrong: () => null,
  close: () => undefined,
};

/** How long after the first calls of a window it begins, in milliseconds. */
const LATER = 1500;

/**
 * The log is not taken in during a check, so the file does not change: what is written meanwhile is in the log.
 * @param isUrgent - whether it begins at once, for example after a crash
 */
export function checkBeside(
  db: Database,
  log: Pick<LogKeeper, 'hold'>,
  at: { readonly folder: string; readonly path: string },
  isUrgent: boolean,
): PageCheck {
  let state: 'new' | 'running' | 'ended' = 'new';
  let isWhole = false;
  let wrong: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let worker: Worker | null = null;
  let file: number | null = null;
  let letGo = log.hold();

  const stop = (): void => {
    state = 'ended';
    if (timer !== null) clearTimeout(timer);
    timer = null;
    void worker?.terminate();
    worker = null;
    letGo();
    letGo = () => undefined;
  };
  const end = (found: string | null, tell: Tell): void => {
    stop();
    wrong = found;
    isWhole = found === null;
    leaveCheckNote(at.folder, found === null ? null : { at: null, wrong: found });
    tell(null);
  };
  /** The next start tries again. */
  const giveUp = (tell: Tell, said: string): void => {
    stop();
    tell(said);
  };
  const run = (tell: Tell): void => {
    timer = null;
    file ??= openSync(at.path, 'r');
    const from = readCheckNote(at.folder)?.at ?? null;
    const job: CheckJob = { file, folder: at.folder, trees: treesOf(db), from };
    const thread = new Worker(threadFile('check-thread'), { workerData: job, stdout: true, stderr: true });
    worker = thread;
    thread.unref();
    thread.on('message', (news: CheckNews) => {
      if (worker !== thread) return;
      if (news.is === 'done') end(news.wrong, tell);
      else giveUp(tell, news.said);
    });
    thread.on('error', (failure) => worker === thread && giveUp(tell, saidInLog(failure)));
    thread.on('exit', () => worker === thread && giveUp(tell, 'The thread ended early.'));
  };

  return {
    start: (tell) => {
      if (state !== 'new') return;
      state = 'running';
      const begin = (): void => {
        try {
          run(tell);
        } catch (failure) {
          giveUp(tell, saidInLog(failure));
        }
      };
      timer = setTimeout(begin, isUrgent ? 0 : LATER);
      timer.unref();
    },
    stop,
    isWhole: () => isWhole,
    wrong: () => wrong,
    close: () => {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

/** Every table and index that has pages, the schema's own first. */
export function treesOf(db: Database): readonly Tree[] {
  const trees = db
    .prepare(
      `SELECT s.name, s.rootpage AS root, s.type = 'table' AND NOT coalesce(l.wr, 0) AS isNumbered
      FROM main.sqlite_schema AS s LEFT JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = s.name
      WHERE s.rootpage > 0`,
    )
    .all() as { readonly name: string; readonly root: number; readonly isNumbered: number }[];
  return [
    { name: 'sqlite_schema', root: 1, isNumbered: true },
    ...trees.map((tree) => ({ ...tree, isNumbered: tree.isNumbered === 1 })),
  ];
}
