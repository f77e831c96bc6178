import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type PhotoFile, PhotoWords } from '@shared/story/photo';
import type { PictureNote } from '@shared/story/picture-note';
import type { SupersededWords } from '../db/photo-record.repo';
import type { Library } from '../library';
import { insertPhoto } from '../records/photo-record';
import { photoSearchText } from '../search/photo-words';
import { openPicture } from '../pictures/open-picture';
import { readPhotoFile } from '../pictures/photo-metadata';
import { writeFileWhole } from '../write-file';
import type { Pace } from './pace';
import { readableWords } from './readable-words';
import type { FoundRow } from './row-reader';
import type { Holdings } from './salvage';
import type { SalvagedFile, SalvagedPhoto } from './salvage-photos';
import { instantOf } from './salvage-times';
import { largeJson, parsed } from './usable-row';
import { UNREADABLE } from './write-stories';
import { photoRecordOf } from './written-rows';

/** Puts the photos into a new library: first their files, then what is said of them. Returns what could not be saved after all. */
export async function writePhotos(
  library: Library,
  { photos, rows }: Holdings,
  pace: Pace,
): Promise<string[]> {
  const lost: string[] = [];
  const records = new Map(rows('photo_record').map((row) => [String(row.values.sha256), row]));
  const notes = new Map(rows('photo_note').map((row) => [String(row.values.sha256), row]));
  const bySeq = (photo: SalvagedPhoto): number =>
    records.get(photo.sha256)?.rowid ?? Number.POSITIVE_INFINITY;
  const inOrder = photos.toSorted(
    (a, b) => (a.known?.row.rowid ?? Infinity) - (b.known?.row.rowid ?? Infinity) || 0,
  );
  const added: SalvagedPhoto[] = [];
  for (const [done, photo] of inOrder.entries()) {
    pace.tell({ step: 'photos', done, of: inOrder.length });
    await pace.rest();
    const bytes = await copyFile(library.folder, photo.file);
    if (photo.original) await copyFile(library.folder, photo.original.file);
    const { known: found } = photo;
    const again = !found?.words && bytes ? await readAgain(photo, bytes) : null;
    const file = found?.file ?? again?.file;
    const words = found?.words ?? again?.words ?? PhotoWords.parse(readableWords(found?.row.values.words));
    if (!file) {
      lost.push(`The photo ${photo.sha256} is no picture any more.`);
      continue;
    }
    const known = found?.row.values;
    const addedAt = instantOf(known?.added_at) ?? new Date().toISOString();
    const name = known && !found.row.lost.includes('name') ? String(known.name) : basename(photo.file.place);
    library.transact(() => {
      library.photos.insert({ file, words, name, addedAt, reading: Number(known?.reading ?? 0) });
      if (photo.original) library.photoOriginals.insert(photo.sha256, photo.original.row);
      const note = notes.get(photo.sha256);
      if (note) library.photoNotes.add(photo.sha256, largeJson(note) as PictureNote[]);
    });
    added.push(photo);
  }
  library.transact(() => {
    for (const photo of added.toSorted((a, b) => bySeq(a) - bySeq(b) || 0))
      writeRecord(library, photo, records.get(photo.sha256));
  });
  return lost;
}

/** The bytes of a whole file, which is then in the new library. A damaged one is put aside. */
async function copyFile(folder: string, { path, damaged, place }: SalvagedFile): Promise<Buffer | null> {
  if (path === null) {
    if (damaged !== null) await putAside(folder, damaged);
    return null;
  }
  const bytes = await readFile(path);
  writeFileWhole(join(folder, place), bytes);
  return bytes;
}

async function putAside(folder: string, damaged: string): Promise<void> {
  // A file that the disk cannot read is not kept.
  const bytes = await readFile(damaged).catch(() => null);
  if (bytes) writeFileWhole(join(folder, UNREADABLE, basename(damaged)), bytes);
}

async function readAgain(
  { sha256, mime }: SalvagedPhoto,
  bytes: Buffer,
): Promise<{ readonly file: PhotoFile; readonly words: ReturnType<typeof readPhotoFile>['words'] } | null> {
  try {
    const { autoOrient } = await openPicture(bytes).metadata();
    const { width, height } = autoOrient;
    const file = { sha256, mime, width, height, bytes: bytes.length };
    return { file, words: readPhotoFile(Uint8Array.from(bytes)).words };
  } catch {
    return null;
  }
}

function writeRecord(library: Library, { sha256 }: SalvagedPhoto, found: FoundRow | undefined): void {
  const photo = library.photos.find(sha256);
  if (!photo) return;
  const record = found && photoRecordOf(found, photo);
  if (!record) {
    insertPhoto(library, photo);
    return;
  }
  library.photoRecords.insert(sha256, record, photoSearchText(record.words, photo.name));
  const superseded = parsed(found.values.superseded ?? undefined);
  const row = superseded && typeof superseded === 'object' ? library.photoRecords.find(sha256) : null;
  if (row) library.photoRecords.setSuperseded(row.seq, superseded as SupersededWords);
}
