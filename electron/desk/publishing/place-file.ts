import { lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from '../write-file';

/**
 * Puts one exported file into a folder as `<name>.<ending>`: whole or not at all. An earlier export of the same story,
 * as `isSameStory` tells from its bytes, is replaced; any other file is left alone and `<name>-2` is written.
 * Returns the path, absolute. Failures are those of `node:fs`.
 */
export function placeFile(
  to: string,
  name: string,
  ending: 'zip' | 'html',
  bytes: Uint8Array,
  isSameStory: (earlier: Uint8Array) => boolean,
): string {
  mkdirSync(to, { recursive: true });
  for (let number = 1; ; number++) {
    const path = join(to, `${number === 1 ? name : `${name}-${number}`}.${ending}`);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat && !(stat.isFile() && isSameStory(readFileSync(path)))) continue;
    writeFileWhole(path, bytes);
    return path;
  }
}
