import { link } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha256 } from '@shared/story/ids';
import { type Library, originalPath, photoPath } from '../library';
import { copyWhole, hashOfFile, makeBelow, sizeOf } from './slow-files';

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
 * damaged in the library is skipped: `verify` names it. Failures are those of `node:fs`.
 */
export async function copyPhotos(library: Library, folder: string, isStopped: () => boolean): Promise<void> {
  for (const { path, bytes } of photoFiles(library)) {
    if (isStopped()) return;
    const [from, to] = [join(library.folder, path), join(folder, path)];
    if ((await sizeOf(to)) === bytes || (await sizeOf(from)) !== bytes) continue;
    await makeBelow(folder, dirname(to));
    if (!(await linked(from, to))) await copyWhole(from, to);
  }
}

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
