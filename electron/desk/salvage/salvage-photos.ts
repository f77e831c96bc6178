import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sha256 } from '@shared/story/ids';
import { PhotoFile, type PhotoMime, PhotoWords } from '@shared/story/photo';
import { PhotoOriginal } from '@shared/story/photo-original';
import { originalPath, photoPath } from '../library';
import type { Hoard } from './hoard';
import type { Pace } from './pace';
import type { FoundRow } from './row-reader';
import { parsed } from './usable-row';

/** A file of a photo, or the one it came as. */
export interface SalvagedFile {
  /** The file with its very bytes; null if there is none. */
  readonly path: string | null;
  /** The damaged file in its place, if there is one. */
  readonly damaged: string | null;
  /** Where it is in a library, from the library's folder on. */
  readonly place: string;
}

export interface SalvagedPhoto {
  readonly sha256: Sha256;
  readonly mime: PhotoMime;
  /** Its row; null if only its file is there. What the file says is then read again, also where the row has lost it. */
  readonly known: {
    readonly row: FoundRow;
    readonly file: PhotoFile;
    readonly words: PhotoWords | null;
  } | null;
  readonly file: SalvagedFile;
  readonly original: { readonly row: PhotoOriginal; readonly file: SalvagedFile } | null;
}

/** How the files of pictures end, by their formats. */
const ENDINGS: Readonly<Record<string, PhotoMime>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/**
 * Compares every photo's files with their hashes, also copies of them among the backups. A file without a row is taken if
 * rows may be lost (`areRowsLost`), or a story shows it.
 */
export async function findPhotos(
  folder: string,
  hoard: Hoard,
  { areRowsLost, isShown }: { readonly areRowsLost: boolean; readonly isShown: (sha256: string) => boolean },
  pace: Pace,
): Promise<readonly SalvagedPhoto[]> {
  const originals = new Map(
    hoard.of('photo_original').flatMap((copies) =>
      copies.flatMap(({ values }) => {
        const { data } = PhotoOriginal.safeParse(values);
        return data ? [[String(values.photo_sha256), data] as const] : [];
      }),
    ),
  );
  const known = hoard.of('photo').flatMap((copies) => {
    const rows = copies.flatMap((copy) => readPhotoRow(copy) ?? []);
    return rows.find(({ words }) => words !== null) ?? rows[0] ?? [];
  });
  const withRow = new Set<string>(known.map(({ file }) => file.sha256));
  const loose = filesIn(folder).filter(
    ({ sha256 }) => !withRow.has(sha256) && (areRowsLost || isShown(sha256)),
  );
  const wanted = [
    ...known.map((row) => ({ sha256: row.file.sha256, mime: row.file.mime, known: row })),
    ...loose.map((file) => ({ ...file, known: null })),
  ];
  const photos: SalvagedPhoto[] = [];
  for (const [done, { sha256, mime, known: row }] of wanted.entries()) {
    pace.tell({ step: 'photos', done, of: wanted.length });
    if (pace.isDue()) await pace.rest();
    const file = await findFile(folder, photoPath('', sha256, mime), sha256);
    const original = originals.get(sha256);
    if (row === null && file.path === null) continue;
    const from = original && {
      row: original,
      file: await findFile(folder, originalPath('', original), original.sha256),
    };
    photos.push({ sha256, mime, known: row, file, original: from ?? null });
  }
  return photos;
}

function readPhotoRow(row: FoundRow): SalvagedPhoto['known'] {
  const file = PhotoFile.safeParse(row.values).data;
  const words = PhotoWords.safeParse(parsed(row.values.words)).data ?? null;
  return file ? { row, file, words } : null;
}

async function findFile(folder: string, place: string, sha256: string): Promise<SalvagedFile> {
  let damaged: string | null = null;
  for (const path of [join(folder, place), join(folder, 'backups', place)]) {
    if (!existsSync(path)) continue;
    if ((await hashOfFile(path)) === sha256) return { path, damaged: null, place };
    damaged ??= path;
  }
  return { path: null, damaged, place };
}

/** Null for a file that cannot be read to its end. */
export async function hashOfFile(path: string): Promise<string | null> {
  try {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** The pictures in the folders of photos, by their names alone. */
function filesIn(folder: string): { readonly sha256: Sha256; readonly mime: PhotoMime }[] {
  const shelves = [join(folder, 'photos'), join(folder, 'backups', 'photos')].flatMap((room) =>
    namesIn(room)
      .filter((shelf) => /^[0-9a-f]{2}$/.test(shelf))
      .flatMap((shelf) => namesIn(join(room, shelf))),
  );
  return [...new Set(shelves)].sort().flatMap((name) => {
    const [, sha256, ending = ''] = /^([0-9a-f]{64})\.([a-z]+)$/.exec(name) ?? [];
    const mime = ENDINGS[ending];
    return sha256 && mime ? [{ sha256: sha256 as Sha256, mime }] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
