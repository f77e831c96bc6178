import { strFromU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { ExportFile } from './export-file';
import { MANIFEST, readManifest } from './manifest';

/** The earliest date that a zip can hold, at noon in every zone: the archive must not depend on when or where it was made. */
const noTime = (): Date => new Date(1980, 0, 1, 12);

/** The page folder as one archive, with the folder's name at its top. The same files give the same bytes. */
export function zipFolder(name: string, files: readonly ExportFile[]): Uint8Array {
  const mtime = noTime();
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [
      `${name}/${path}`,
      // Pictures are compressed already.
      [bytes, { mtime, level: path.startsWith('photos/') ? 0 : 9 }],
    ]),
  );
  return zipSync(entries);
}

/** A manifest names at most a few hundred files. */
const MAX_MANIFEST_BYTES = 5_000_000;

/** Whether an archive is an export of this story. */
export function isZipOf(storyId: string, archive: Uint8Array): boolean {
  try {
    const entries = unzipSync(archive, {
      filter: ({ name, originalSize }) => name.endsWith(`/${MANIFEST}`) && originalSize <= MAX_MANIFEST_BYTES,
    });
    return Object.values(entries).some((bytes) => readManifest(strFromU8(bytes))?.story.id === storyId);
  } catch {
    return false;
  }
}
