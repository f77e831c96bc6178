import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeNote, takeNote } from '../db/work-note.repo';
import { makeFolder } from '../make-folder';
import { syncFolder } from '../sync-folder';
import { UNFINISHED } from '../write-file';

/** Notes of this process: opening a file again and closing it would give up its lock (fcntl(2)). */
const ours = new Set<string>();

const folderIn = (configFolder: string): string => join(configFolder, 'unfinished');

/**
 * Notes, beside what this machine remembers, that a folder is being made, so that it can be cleared away if this process is killed.
 * Returns what ends the note. Never throws: if nothing can be noted, the folder is made all the same.
 */
export function noteUnfinished(configFolder: string, path: string): () => void {
  for (;;) {
    const file = join(folderIn(configFolder), `${randomBytes(8).toString('hex')}.sqlite`);
    ours.add(file);
    try {
      makeFolder(dirname(file));
      const note = makeNote(file, [path]);
      if (note === null) continue;
      syncFolder(dirname(file));
      return () => {
        note.end();
        ours.delete(file);
      };
    } catch {
      ours.delete(file);
      return () => undefined;
    }
  }
}

/**
 * Removes what killed moves and rescue exports left: only folders that this machine noted, under the names that it gave them, and that no
 * running process is making. Returns their paths. Files on a missing disk wait for the next time. Never throws.
 */
export function clearUnfinished(configFolder: string): readonly string[] {
  return notesIn(configFolder).flatMap((file) => {
    if (ours.has(file)) return [];
    try {
      const note = takeNote(file);
      if (note === null) return [];
      const cleared = note.paths.filter(clear);
      // A folder whose own folder is not there may be on a disk that is not connected.
      if (note.paths.every((path) => !existsSync(path) && existsSync(dirname(path)))) note.end();
      else note.leave();
      return cleared;
    } catch {
      return [];
    }
  });
}

function notesIn(configFolder: string): string[] {
  try {
    return readdirSync(folderIn(configFolder))
      .filter((name) => /^[0-9a-f]{16}\.sqlite$/.test(name))
      .map((name) => join(folderIn(configFolder), name));
  } catch {
    return [];
  }
}

/** Where an export from a damaged library keeps the pictures of one story while it runs. */
export const rescueFolder = (): string => join(tmpdir(), `copydesk-rescue-${randomBytes(8).toString('hex')}`);

/** The name of a library that is being made beside the place where it is to be. */
export const unfinishedName = (path: string): string =>
  `${path}.${randomBytes(4).toString('hex')}${UNFINISHED}`;

/** Whether anything was there and is gone now. */
function clear(path: string): boolean {
  const isOurs = /\.[0-9a-f]{8}\.unfinished$|[\\/]copydesk-rescue-[0-9a-f]{16}$/.test(path);
  if (!isOurs || !lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
