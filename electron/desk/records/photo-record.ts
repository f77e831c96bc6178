import { creditFault } from '@shared/story/credit-fault';
import type { Sha256 } from '@shared/story/ids';
import { PhotoWords } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import { placedPhotoIds } from '@shared/document/walk';
import type { NewPhoto, PhotoRow } from '../db/photo.repo';
import type { CreditWords, PhotoRecord } from '../db/photo-record.repo';
import type { Library } from '../library';
import { photoSearchText } from '../search/photo-words';

/**
 * Whether a picture's credit names somebody: the rule of the check `photo-credit-names-nobody`. Records keep its answer: if the
 * rule changes, add a migration that asks every record again, as `0014-photo-records.ts` does.
 */
export const namesSomebody = (words: CreditWords): boolean => creditFault(words) === null;

/**
 * Puts a picture's row into the library, and makes its record from what its file says, the last day of its licence
 * (`yyyy-mm-dd`) and doubts about its letters included. Both stay as they are if
 * the picture is there already. Call inside a transaction. Returns whether the picture is new.
 */
export function insertPhoto(
  library: Pick<Library, 'photos' | 'photoRecords'>,
  row: NewPhoto,
  licenceUntil: string | null = null,
  letters: PhotoRecord['letters'] = null,
): boolean {
  library.photos.insert(row);
  if (library.photoRecords.find(row.file.sha256)) return false;
  insertRecord(library, row, licenceUntil, letters);
  return true;
}

/**
 * As {@link insertPhoto}, for a picture that another machine has a record of: if it is new, that is its record. Call inside a transaction. Returns whether the
 * picture is new.
 */
export function insertPhotoWith(
  library: Pick<Library, 'photos' | 'photoRecords'>,
  row: NewPhoto,
  record: PhotoRecord,
): boolean {
  library.photos.insert(row);
  if (library.photoRecords.find(row.file.sha256)) return false;
  library.photoRecords.insert(row.file.sha256, record, photoSearchText(record.words, row.name));
  return true;
}

function insertRecord(
  { photoRecords }: Pick<Library, 'photoRecords'>,
  row: PhotoRow,
  licenceUntil: string | null,
  letters: PhotoRecord['letters'],
): void {
  const record = { ...recordOfFile(row), licenceUntil, letters };
  photoRecords.insert(row.file.sha256, record, photoSearchText(row.words, row.name));
}

/** A picture's record as what its file says. */
export const recordOfFile = ({ words, addedAt }: PhotoRow): PhotoRecord => ({
  ...{ words, hasCredit: namesSomebody(words), licenceUntil: null, doNotUse: null },
  ...{ letters: null, updatedAt: addedAt },
});

/**
 * By which rule files are read, a number that grows when more is read of them: pictures that were read by an earlier one are
 * read once more (services/photo-reading.ts). 1: rights, releases, AI, Content Credentials, and XMP and IIM as other readers have them.
 */
export const READING = 1;

const saysNothing = (said: PhotoWords[keyof PhotoWords] | undefined): boolean =>
  said === undefined || said === null || said.length === 0;

/**
 * Fills what is empty in a picture's record with what its file is read to say now, and notes it for the stories that show it. A
 * field that was filled when the picture came in and is empty now was emptied by a person, and stays so. The licence's end is
 * filled only if nobody has edited the record. Call inside a transaction. Returns whether anything changed.
 */
export function fillRecord(
  { photos, photoRecords }: Pick<Library, 'photos' | 'photoRecords'>,
  sha256: Sha256,
  read: { readonly words: PhotoWords; readonly licenceUntil: string | null },
): boolean {
  const [row, came] = [photoRecords.find(sha256), photos.find(sha256)?.words];
  if (!row || !came) return false;
  const fields = (Object.keys(read.words) as (keyof PhotoWords)[]).filter(
    (field) => saysNothing(row.words[field]) && saysNothing(came[field]) && !saysNothing(read.words[field]),
  );
  const isUntouched = row.updatedAt === row.addedAt;
  const licenceUntil = row.licenceUntil ?? (isUntouched ? read.licenceUntil : null);
  if (fields.length === 0 && licenceUntil === row.licenceUntil) return false;
  const pick = (words: PhotoWords) => Object.fromEntries(fields.map((field) => [field, words[field]]));
  const words = PhotoWords.parse({ ...row.words, ...pick(read.words) });
  const { doNotUse, letters, updatedAt } = row;
  const next = { words, hasCredit: namesSomebody(words), licenceUntil, doNotUse, letters, updatedAt };
  photoRecords.update(row.seq, sha256, next, photoSearchText(words, row.name));
  photoRecords.setSuperseded(row.seq, { ...pick(row.words), ...row.superseded });
  return true;
}

/** Whatever can be the name of a picture in a stored text, whichever build wrote it. */
export const hashesIn = (json: string): Sha256[] => [
  ...new Set((json.match(/\b[0-9a-f]{64}\b/g) ?? []) as Sha256[]),
];

/** The pictures in a story's body. */
export const usedPhotos = (story: Pick<Story, 'body' | 'photos'>): Sha256[] => [
  ...new Set(placedPhotoIds(story).flatMap((id) => story.photos[id]?.file?.sha256 ?? [])),
];
