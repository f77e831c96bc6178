import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder';
import { syncFolder } from '../sync-folder';
import { UNFINISHED } from '../write-file';

/** How long a start copies photos on a disk that has no hard links, in milliseconds. */
const COPYING_MS = 10_000;

/**
 * Keeps the photos of a library that its `backups/` lack, before a migration: as hard links, or on a disk without these as copies, for
 * at most ten seconds. It goes by the files, since an older database may name them elsewhere. No failure keeps the library from being
 * opened: a migration touches no photo, and the next backup keeps what is missing or says why it cannot.
 */
export function keepPhotos(library: string, backups: string, now = (): number => performance.now()): void {
  const endsAt = now() + COPYING_MS;
  for (const shelf of namesIn(join(library, 'photos'))) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    const [from, to] = [join(library, 'photos', shelf), join(backups, 'photos', shelf)];
    const kept = new Set(namesIn(to));
    const missing = namesIn(from).filter((name) => isPhoto(name) && !kept.has(name));
    try {
      if (missing.length > 0) makeFolder(to);
      for (const name of missing) keep(join(from, name), join(to, name), () => now() < endsAt);
      if (missing.length > 0) syncFolder(to);
    } catch {
      // The next backup says so.
    }
  }
}

/** `<sha256>.jpg`; nothing that was still being written. */
const isPhoto = (name: string): boolean => /^[0-9a-f]{64}\.\w+$/.test(name);

function keep(from: string, to: string, hasTime: () => boolean): void {
  try {
    linkSync(from, to);
  } catch {
    if (hasTime()) copy(from, to);
  }
}

function copy(from: string, to: string): void {
  const temporary = `${to}${UNFINISHED}`;
  try {
    copyFileSync(from, temporary, constants.COPYFILE_FICLONE);
    const file = openSync(temporary, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, to);
  } catch (failure) {
    rmSync(temporary, { force: true });
    throw failure;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
