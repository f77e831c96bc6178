import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileWhole } from '../write-file';

/**
 * Who has a library open, for the sentence that refuses a second opening. Only SQLite's own lock decides: it goes
 * with the process that holds it, and this note may outlive a crash.
 */
const Note = z.object({ pid: z.int(), machine: z.string(), since: z.string() });

const noteIn = (folder: string): string => join(folder, 'in-use.json');

export function leaveInUseNote(folder: string): void {
  const note = { pid: process.pid, machine: hostname(), since: new Date().toISOString() };
  writeFileWhole(noteIn(folder), `${JSON.stringify(note)}\n`);
}

export const removeInUseNote = (folder: string): void => rmSync(noteIn(folder), { force: true });

/** A sentence that says who has the library open, as far as is known. */
export function whoHasIt(folder: string): string {
  try {
    const { pid, machine, since } = Note.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8')));
    const who =
      machine !== hostname()
        ? `on ${machine} (process ${pid})`
        : pid === process.pid
          ? 'in this Copydesk'
          : `in another Copydesk on this machine (process ${pid})`;
    return `It has been open ${who} since ${since}.`;
  } catch {
    return 'Another program has it open.';
  }
}
