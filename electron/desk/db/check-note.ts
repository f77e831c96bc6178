import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileWhole } from '../write-file';

/** The progress of the check of a library's pages, kept beside the library: an interrupted check resumes there. */
const CheckNote = z.object({
  /** Its position. */
  at: z.object({ tree: z.string(), below: z.int().min(0) }).nullable(),
  /** What it has found. If anything, the whole library is read before it is opened again. */
  wrong: z.string().nullable(),
});
export type CheckNote = z.infer<typeof CheckNote>;

const noteIn = (folder: string): string => join(folder, 'page-check.json');

/** Null if there is none, or it cannot be read: the check then starts again. */
export function readCheckNote(folder: string): CheckNote | null {
  try {
    return CheckNote.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Null removes it. If the disk cannot take it, the previous one stays, and the check resumes at an earlier place. A library that is no longer
 * in the folder gets none: with only this note, the folder would look like a place for a new library.
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
