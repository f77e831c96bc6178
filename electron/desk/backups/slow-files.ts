import { createHash, randomBytes } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '@shared/errors';
import { syncFolderSlowly } from '../sync-folder';
import { UNFINISHED } from '../write-file';

// The file operations of backups. They never block the desk's thread, since a second folder can be a share that does not answer.

/** In bytes; null if there is no file. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** How many bytes are free where a folder is; null if its disk does not say. */
export async function roomIn(folder: string): Promise<number | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return blocks > 0 ? bavail * bsize : null;
  } catch {
    return null;
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Makes a folder below one that is there, so that it survives a power cut. Failures are those of `node:fs`. */
export async function makeBelow(root: string, folder: string, mode?: number): Promise<void> {
  if (folder === root || (await isFolder(folder))) return;
  await makeBelow(root, dirname(folder), mode);
  try {
    await mkdir(folder, mode);
  } catch (failure) {
    if (!(await isFolder(folder))) throw failure;
  }
  await syncFolderSlowly(dirname(folder));
}

/** Copies a file under a temporary name, synced, then renames it. Failures are those of `node:fs`; nothing is left then. */
export const copyWhole = (from: string, to: string): Promise<void> =>
  finish(to, (temporary) => copyFile(from, temporary, constants.COPYFILE_FICLONE));

/** The same for text. */
export const writeWhole = (path: string, text: string): Promise<void> =>
  finish(path, (temporary) => writeFile(temporary, text, { flag: 'wx' }));

/** Those that this process is writing now. */
const beingWritten = new Set<string>();

/** Nothing is written for so long without a change of its file, in milliseconds. */
const LEFT_MS = 3_600_000;

/**
 * Removes half-written files of this name that a kill has left. One that was changed within an hour stays: another machine with a copy of
 * the library may be writing it. Never throws: they only take up space.
 */
export async function removeLeft(folder: string, name: RegExp): Promise<void> {
  for (const found of await readdir(folder).catch(() => [])) {
    const path = join(folder, found);
    if (!name.test(found) || beingWritten.has(path)) continue;
    const changed = await stat(path).catch(() => null);
    if (changed && Date.now() - changed.mtimeMs > LEFT_MS)
      await rm(path, { force: true }).catch(() => undefined);
  }
}

async function finish(path: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `${basename(path)}.${randomBytes(4).toString('hex')}${UNFINISHED}`);
  beingWritten.add(temporary);
  try {
    await make(temporary);
    await syncFile(temporary);
    await rename(temporary, path);
  } catch (failure) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw failure;
  } finally {
    beingWritten.delete(temporary);
  }
  await syncFolderSlowly(folder);
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

/** In pieces: a backup may be larger than what memory should hold. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** How long a list waits for a second folder, in milliseconds. */
export const PATIENCE_MS = 3000;

/** The answer of a folder on a share or a sleeping disk, if it comes in time; otherwise rejects with DISK_REFUSED. */
export const inTime = <T>(milliseconds: number, folder: string, work: Promise<T>): Promise<T> =>
  within(
    milliseconds,
    `The folder ${folder} does not answer. Check its disk or its network, or choose another.`,
    work,
  );

/** What work comes to, if it ends in time; otherwise rejects with DISK_REFUSED and the message. The work goes on. */
export function within<T>(milliseconds: number, message: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError('DISK_REFUSED', message)), milliseconds);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
