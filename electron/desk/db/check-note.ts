import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileWhole } from '../write-file';

/** How far the check of a library's pages came, beside the library: a check that was ended goes on there. */
const CheckNote = z.object({
  /** Where it was. */
  at: z.object({ tree: z.string(), below: z.int().min(0) }).nullable(),
  /** What it has found; the library is then read whole before it is opened again. */
  wrong: z.string().nullable(),
});
export type CheckNote = z.infer<typeof CheckNote>;

const noteIn = (folder: string): string => join(folder, 'page-check.json');

/** Null if there is none, or none that can be read: the check begins anew then. */
export function readCheckNote(folder: string): CheckNote | null {
  try {
    return CheckNote.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Null removes it. A disk that cannot take it keeps the one before: the check then begins elsewhere. A library that is no longer
 * in the folder gets none: with its name alone, the folder would pass for a place to make a new library in.
 */
export function leaveCheckNote(folder: string, note: CheckNote | null): void {
  try {
    if (note === null) rmSync(noteIn(folder), { force: true });
    else if (existsSync(join(folder, 'library.sqlite')))
      writeFileWhole(noteIn(folder), `${JSON.stringify(note)}\n`);
  } catch {
    // As above.
  }
}
