import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder';

/**
 * Makes a folder, and those above it, so that they survive a power cut: each one's parent is synced. Not by `recursive: true`: Node loops for ever
 * if a folder exists but cannot contain another, as in `/proc` (libuv answers ENOENT, and it starts from the top).
 * Failures are those of `node:fs`.
 *
 * @param mode of the folders that are made; those that are there keep theirs
 */
export function makeFolder(folder: string, mode?: number): void {
  for (const missing of missingAbove(folder)) {
    try {
      mkdirSync(missing, mode);
    } catch (failure) {
      // Another program may have made it meanwhile.
      if (!isFolder(missing)) throw failure;
    }
    syncParent(missing);
  }
}

/** A folder may be written to and not be read, and then it cannot be synced either. */
function syncParent(folder: string): void {
  try {
    syncFolder(dirname(folder));
  } catch (failure) {
    if (!MAY_NOT_READ.has((failure as NodeJS.ErrnoException).code ?? '')) throw failure;
  }
}

const MAY_NOT_READ = new Set(['EACCES', 'EPERM']);

/** The folders that are not there, outermost first; the one named even if something else has its name. */
function missingAbove(folder: string): readonly string[] {
  const parent = dirname(folder);
  if (isFolder(folder) || parent === folder) return [];
  return existsSync(parent) ? [folder] : [...missingAbove(parent), folder];
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
