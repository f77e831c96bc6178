import { readFile } from 'node:fs/promises';
import type { Input, Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import { PhotoFilter, type PhotoItem } from '@shared/api/photos';
import type { Sha256 } from '@shared/story/ids';
import { PhotoWords } from '@shared/story/photo';
import { damagedRowsOfPhotos, namingDamage } from '../damaged-rows';
import type { PhotoRecordRow } from '../db/photo-record.repo';
import { type Library, photoPath } from '../library';
import { namesSomebody } from '../records/photo-record';
import { photoSearchText } from '../search/photo-words';
import { searchQuery } from '../search/words';
import type { Newsroom } from '../newsroom';
import { positionIn } from '../pictures/photo-position';
import { isLicenceOver, today } from './photo-rights';

/** A missing file says nothing. */
async function positionOf(
  libraryFolder: string,
  { file }: Pick<PhotoRecordRow, 'file'>,
): Promise<string | null> {
  try {
    return positionIn(await readFile(photoPath(libraryFolder, file.sha256, file.mime)));
  } catch {
    return null;
  }
}

/** The library's photos and their records. */
export function photoDeskService(newsroom: Newsroom) {
  const { library, now, emit } = newsroom;
  const { photoRecords, photoUses } = library;

  const getRecord = (sha256: Sha256): PhotoRecordRow => {
    const row = photoRecords.find(sha256);
    if (row) return row;
    throw new AppError('NOT_FOUND', 'This photo is not in the library. Add the picture again.');
  };

  return {
    getRecord,

    /** See the channel. */
    list: ({ filter, query, limit, offset }: Input<'photos.list'>): Output<'photos.list'> => {
      const asked = searchQuery(query ?? '');
      // Signs without letters match no photo.
      if (asked === null && query?.trim()) return { items: [], total: 0, counts: noPhotos };
      const day = today(newsroom);
      const counts = photoRecords.counts(asked, day);
      const rows = photoRecords.list({ filter, query: asked, today: day, limit, offset });
      return { items: rows.map((row) => toItem(library, row, day)), total: counts[filter], counts };
    },

    get: (sha256: Sha256): Output<'photos.get'> => ({
      photo: toItem(library, getRecord(sha256), today(newsroom)),
      usedIn: photoUses.ofPhoto(sha256),
      notes: library.photoNotes.of(sha256),
      original: library.photoOriginals.find(sha256),
    }),

    position: async (sha256: Sha256): Promise<Output<'photos.position'>> => ({
      position: await positionOf(library.folder, getRecord(sha256)),
    }),

    edit: ({ ids, changes }: Input<'photos.edit'>): Output<'photos.edit'> => {
      const { licenceUntil, doNotUse, ...said } = changes;
      const named = Object.fromEntries(Object.entries(said).filter(([, text]) => text !== undefined));
      const at = now().toISOString();
      const changed = library.transact(() => {
        let count = 0;
        for (const sha256 of new Set(ids)) {
          const row = getRecord(sha256);
          const words = PhotoWords.parse({ ...row.words, ...named });
          const next = {
            words,
            hasCredit: namesSomebody(words),
            licenceUntil: licenceUntil === undefined ? row.licenceUntil : licenceUntil,
            doNotUse: doNotUse === undefined ? row.doNotUse : doNotUse,
            letters: row.letters,
          };
          if (isSame(row, next)) continue;
          photoRecords.update(row.seq, sha256, { ...next, updatedAt: at }, photoSearchText(words, row.name));
          count += 1;
        }
        return count;
      });
      if (changed > 0) emit({ kind: 'photos.changed' });
      return { changed };
    },
  };
}
export type PhotoDeskService = ReturnType<typeof photoDeskService>;

const noPhotos = Object.fromEntries(PhotoFilter.options.map((filter) => [filter, 0])) as Record<
  PhotoFilter,
  number
>;

const isSame = (row: PhotoRecordRow, next: Pick<PhotoRecordRow, 'words' | 'licenceUntil' | 'doNotUse'>) =>
  row.licenceUntil === next.licenceUntil &&
  row.doNotUse === next.doNotUse &&
  JSON.stringify(row.words) === JSON.stringify(next.words);

function toItem(library: Library, row: PhotoRecordRow, day: string): PhotoItem {
  const { file, words, name, addedAt, uses, licenceUntil, doNotUse, letters, hasCredit } = row;
  const flags: PhotoItem['flags'] = [
    ...(hasCredit ? [] : (['missing credit'] as const)),
    ...(isLicenceOver(row, day) ? (['expired licence'] as const) : []),
    ...(doNotUse === null ? [] : (['do not use'] as const)),
    ...(uses > 0 ? [] : (['unused'] as const)),
  ];
  const damaged = namingDamage(damagedRowsOfPhotos(library, [file.sha256]));
  return { file, words, name, addedAt, uses, licenceUntil, doNotUse, letters, flags, ...damaged };
}
