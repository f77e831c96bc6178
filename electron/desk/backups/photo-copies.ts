import { link, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Sha256 } from '@shared/story/ids';
import { PHOTO_COPY } from '../db/remove-unfinished';
import { type Library, originalPath, photoPath } from '../library';
import { syncFolderSlowly } from '../sync-folder';
import { copyWhole, hashOfFile, makeBelow, removeLeft, sizeOf, writeWhole } from './slow-files';

interface PhotoFile {
  /** Below the library's folder. */
  readonly path: string;
  readonly sha256: Sha256;
  readonly bytes: number;
}

/** The files of a library's pictures and of what they came as. */
function* photoFiles(library: Library): Generator<PhotoFile> {
  for (const sha256 of library.photos.hashes()) {
    const file = library.photos.find(sha256)?.file;
    if (file) yield { path: photoPath('', sha256, file.mime), sha256, bytes: file.bytes };
    const original = library.photoOriginals.find(sha256);
    if (original) yield { ...original, path: originalPath('', original) };
  }
}

/**
 * Keeps every picture beside the backups in `folder` as well, each once: their bytes never change. On the library's own
 * disk as a hard link to the same file, if the disk has them; elsewhere as a copy. A picture that is missing or
 * damaged in the library is skipped: `verify` names it. What an earlier copy has left half written is removed first. Failures are those of `node:fs`.
 */
export async function copyPhotos(library: Library, folder: string, isStopped: () => boolean): Promise<void> {
  await removeLeftPhotos(folder, isStopped);
  const withLinks = new Set<string>();
  for (const { path, bytes } of photoFiles(library)) {
    if (isStopped()) break;
    const [from, to] = [join(library.folder, path), join(folder, path)];
    if ((await sizeOf(to)) === bytes || (await sizeOf(from)) !== bytes) continue;
    await makeBelow(folder, dirname(to));
    if (await linked(from, to)) withLinks.add(dirname(to));
    else await copyWhole(from, to);
  }
  for (const shelf of withLinks) await syncFolderSlowly(shelf);
}

async function removeLeftPhotos(folder: string, isStopped: () => boolean): Promise<void> {
  const photos = join(folder, 'photos');
  for (const shelf of await readdir(photos).catch(() => [])) {
    if (isStopped()) return;
    if (/^[0-9a-f]{2}$/.test(shelf)) await removeLeft(join(photos, shelf), PHOTO_COPY);
  }
}

/** How many of the 256 shelves of pictures are read again with each backup: all of them in two working days. */
const SHELVES_AT_ONCE = 11;

/**
 * Reads some of the pictures beside the backups in `folder`, others each time, and copies those again that a failing disk has changed or
 * cannot read. A picture that is damaged in the library as well stays: `verify` names it. A disk that refuses it makes no failure: the backup itself is made.
 */
export async function rereadPhotos(
  library: Library,
  folder: string,
  isStopped: () => boolean,
): Promise<void> {
  const first = await shelfNoted(folder);
  const due = (sha256: Sha256): boolean =>
    (Number.parseInt(sha256.slice(0, 2), 16) - first + SHELVES) % SHELVES < SHELVES_AT_ONCE;
  for (const { path, sha256, bytes } of photoFiles(library)) {
    if (isStopped()) return;
    const [from, to] = [join(library.folder, path), join(folder, path)];
    if (!due(sha256) || (await sizeOf(to)) !== bytes || (await isSameFile(from, to))) continue;
    if ((await hashIfRead(to)) === sha256 || (await hashIfRead(from)) !== sha256) continue;
    await copyWhole(from, to).catch(() => undefined);
  }
  const next = JSON.stringify({ next: (first + SHELVES_AT_ONCE) % SHELVES });
  // If it is not written, the same shelves are read again.
  await writeWhole(shelfNote(folder), `${next}\n`).catch(() => undefined);
}

/** A picture is on the shelf that has the first two digits of its hash. */
const SHELVES = 256;

/** Which shelf is read next. */
const ShelfNote = z.object({
  next: z
    .int()
    .min(0)
    .max(SHELVES - 1),
});
const shelfNote = (folder: string): string => join(folder, 'photos-read.json');

async function shelfNoted(folder: string): Promise<number> {
  try {
    return ShelfNote.parse(JSON.parse(await readFile(shelfNote(folder), 'utf8'))).next;
  } catch {
    return 0;
  }
}

/** Whether the two are names of one file: what is wrong with one is wrong with both. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [one, other].map((path) => stat(path, { bigint: true }).catch(() => null)),
  );
  return a !== null && b !== null && a?.ino === b?.ino && a?.dev === b?.dev;
}

/** Null if the file is gone or its disk cannot read it. */
const hashIfRead = (path: string): Promise<string | null> => hashOfFile(path).catch(() => null);

/** False if the two are on different disks, the disk has no hard links, or a file of that name is there. */
const linked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    () => false,
  );

/** Brings back pictures that are missing or cut short in a library from where its backups keep them. Failures are those of `node:fs`. */
export async function bringPhotosBack(library: Library, sources: readonly string[]): Promise<void> {
  for (const file of photoFiles(library)) {
    if ((await sizeOf(join(library.folder, file.path))) !== file.bytes)
      await bringBack(library.folder, file, sources);
  }
}

async function bringBack(
  folder: string,
  { path, sha256, bytes }: PhotoFile,
  sources: readonly string[],
): Promise<void> {
  const to = join(folder, path);
  for (const from of sources.map((source) => join(source, path))) {
    if ((await sizeOf(from)) !== bytes || (await hashOfFile(from)) !== sha256) continue;
    await makeBelow(folder, dirname(to));
    await copyWhole(from, to);
    return;
  }
}
