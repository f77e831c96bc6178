import { existsSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from '../sync-folder';
import { writeFileWhole } from '../write-file';
import { EPOCHS } from './database-header';
import { logOf } from './log-keeper';

/**
 * Who has a library open, for the message that refuses a second opening. Only SQLite's own lock decides: it is released
 * when the process that holds it ends, while this note may outlive a crash.
 */
const Note = z.object({
  pid: z.int(),
  machine: z.string(),
  since: z.string(),
  /** The epoch of the log that was being written; missing from a build that did not number logs. */
  epoch: z.int().optional(),
  /** Whether its writer's epochs tell a log that another program took in; missing from a build that did not keep to that. */
  tellsTakenIn: z.boolean().optional(),
  /** Whether its writer closed the library and left the log of an earlier crash, whose pages were not all checked yet. */
  isClosed: z.boolean().optional(),
});

const noteIn = (folder: string): string => join(folder, 'in-use.json');

export function leaveInUseNote(folder: string, epoch: number): void {
  const since = new Date().toISOString();
  const note = { pid: process.pid, machine: hostname(), since, epoch, tellsTakenIn: true };
  writeFileWhole(noteIn(folder), `${JSON.stringify(note)}\n`);
}

/** Keeps the note beside a log that stays, and says that the library was closed. Never throws: it then counts as left open. */
export function closeInUseNote(folder: string): void {
  try {
    const note = Note.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8')));
    writeFileWhole(noteIn(folder), `${JSON.stringify({ ...note, isClosed: true })}\n`);
  } catch {
    // The disk refuses it.
  }
}

/** The removal is synced before the log is removed, because a note without a log is read as a lost log. */
export function removeInUseNote(folder: string): void {
  rmSync(noteIn(folder), { force: true });
  try {
    syncFolder(folder);
  } catch {
    // The disk is gone, and the log with it.
  }
}

/** After this many logs, the note is written again with the epoch of the newest. */
export const LOGS_PER_NOTE = 16;

/** How far the database can be behind its newest log and ahead of the note. A log takes four epochs; some notes may fail. */
const EPOCHS_OF_NOTE = 16 * LOGS_PER_NOTE;

/**
 * Whether the log of a library that was not closed is missing: the note is there, and the database still belongs to
 * that sequence of epochs. A backup that was put in its place has a different epoch, and lacks nothing. Neither does a library whose log
 * SQLite took in and removed: when another program closed it, or when our own process or thread ended without closing it.
 */
export function hasLostItsLog(folder: string, epoch: number): boolean {
  if (existsSync(logOf(join(folder, 'library.sqlite')))) return false;
  try {
    const { epoch: noted, tellsTakenIn } = Note.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8')));
    if (noted === undefined) return false;
    // The note has the epoch of the log, the file has that of the previous log.
    const distance = (epoch - (noted - 1) + EPOCHS) % EPOCHS;
    return distance < EPOCHS_OF_NOTE && (tellsTakenIn !== true || distance % 2 === 0);
  } catch {
    return false;
  }
}

/** Whether there is a note although the library is ours, and it does not say that its writer closed the library. */
export function wasLeftOpen(folder: string): boolean {
  if (!existsSync(noteIn(folder))) return false;
  try {
    return Note.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8'))).isClosed !== true;
  } catch {
    return true;
  }
}

const UNKNOWN = 'Another program has it open.';

/** A process of another user also counts as alive. Another program may have got the same number; the time tells. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A time as this machine's user reads it; text that is not a time stays as it was written. */
function asRead(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** A sentence that says who has the library open, as far as known. */
export function whoHasIt(folder: string): string {
  try {
    const { pid, machine, since } = Note.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8')));
    if (machine !== hostname()) {
      return `It has been open on ${machine} (process ${pid}) since ${asRead(since)}. If that machine has crashed or lost its network, the lock goes away by itself within a few minutes.`;
    }
    // Left by a crash: the current owner has not written its own note yet, or is not Copydesk.
    if (!isAlive(pid)) return UNKNOWN;
    const who =
      pid === process.pid ? 'in this Copydesk' : `in another Copydesk on this machine (process ${pid})`;
    return `It has been open ${who} since ${asRead(since)}.`;
  } catch {
    return UNKNOWN;
  }
}
