import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder that a user named, and those above it. Not by `recursive: true`: Node goes round in circles for good
 * where a folder is there and can hold no other, as in `/proc` (libuv answers ENOENT, and it starts from the top).
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
  }
}

/** The folders that are not there, outermost first; the one named also where something else has its name. */
function missingAbove(folder: string): readonly string[] {
  const parent = dirname(folder);
  if (isFolder(folder) || parent === folder) return [];
  return existsSync(parent) ? [folder] : [...missingAbove(parent), folder];
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
