import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder';
import { syncFolder, syncFolderSlowly } from './sync-folder';

/** Marks a file that was still being written: never read, free to be removed. */
export const UNFINISHED = '.unfinished';

/**
 * Writes a whole file or none: to a temporary name beside it, synced, then renamed. After a crash the final name
 * holds the old bytes or the new ones, never half of them. Makes the folder. Failures are those of `node:fs`.
 */
export function writeFileWhole(path: string, bytes: Uint8Array | string): void {
  const folder = dirname(path);
  makeFolder(folder);
  const temporary = `${path}.${randomBytes(4).toString('hex')}${UNFINISHED}`;
  try {
    writeNewFile(temporary, bytes);
    renameSync(temporary, path);
  } catch (failure) {
    rmSync(temporary, { force: true });
    throw failure;
  }
  syncFolder(folder);
}

/** As {@link writeFileWhole}, while others go on: the disk may take a second for a large picture. */
export async function writeFileWholeBeside(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  makeFolder(folder);
  const temporary = `${path}.${randomBytes(4).toString('hex')}${UNFINISHED}`;
  try {
    await writeNewFileBeside(temporary, bytes);
    await rename(temporary, path);
  } catch (failure) {
    await rm(temporary, { force: true });
    throw failure;
  }
  await syncFolderSlowly(folder);
}

/** Writes a file that is not there yet, synced. For names that nobody reads before all is written. */
export function writeNewFile(path: string, bytes: Uint8Array | string): void {
  const file = openSync(path, 'wx');
  try {
    writeAll(file, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** {@link writeNewFile} without blocking the thread. */
export async function writeNewFileBeside(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `writeSync` may write less than it was given, for example just before the disk is full. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
