import { creditFault } from '@shared/story/credit-fault';
import type { Sha256 } from '@shared/story/ids';
import { PhotoWords } from '@shared/story/photo';
import { PHOTO_TERMS } from '@shared/story/photo-rights';
import { plusLabel } from '@shared/story/plus-terms';
import type { Story } from '@shared/document/story';
import { placedPhotoIds } from '@shared/document/walk';
import type { NewPhoto, PhotoRow } from '../db/photo.repo';
import type { CreditWords, PhotoRecord } from '../db/photo-record.repo';
import type { Library } from '../library';
import { searchText } from '../search/words';

/** Addresses say nothing that anybody looks for. */
const UNSEARCHED = new Set<string>(['webStatement', 'licensorUrl', 'digitalSourceType']);

/** Whether a picture's credit names somebody: the rule of the check `photo-credit-names-nobody`. */
export const namesSomebody = (words: CreditWords): boolean => creditFault(words) === null;

/**
 * Which credits name somebody, as a number that grows with the rule: records keep its answer (`hasCredit`), so a library of
 * an earlier rule is asked again once. 1: whatever has a letter or digit. 2: the rule of the check of credits.
 */
const CREDIT_RULE = 2;
const SETTING = 'credit-rule';

/** What a picture is found by: everything that is said of it, the day it was taken and its file's name. */
export function photoSearchText(words: PhotoWords, name: string): string {
  const said = Object.entries(words)
    .filter(([field]) => !UNSEARCHED.has(field))
    .flatMap(([field, value]) => textsIn(value).map((text) => inWords(field, text)));
  return searchText([...said, name].join('\n'));
}

/** A term by what a person reads for it, with the field's name: “model release” finds those that have any. */
const inWords = (field: string, text: string): string => {
  const term = PHOTO_TERMS.find((one) => one.field === field);
  return term && text !== '' ? `${term.label} ${plusLabel(term.field, text)}` : text;
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
};

/**
 * Puts a picture's row into the library, and makes its record from what its file says, the last day of its licence
 * (`yyyy-mm-dd`) and doubts about its letters included. Both stay as they are where
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
 * As {@link insertPhoto}, for a picture that another machine has a record of: where it is new, that is its record. Call inside a transaction. Returns whether the
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

/** Makes the records of pictures that came before there were any: SQL alone cannot cut their words for the search. */
export function recordOldPhotos(library: Pick<Library, 'photos' | 'photoRecords' | 'transact'>): void {
  const without = library.photoRecords.without();
  if (without.length === 0) return;
  library.transact(() => {
    for (const sha256 of without) {
      const row = library.photos.findReadable(sha256);
      if (row) insertRecord(library, row, null, null);
    }
  });
}

/** Corrects which old records have a credit, once after the rule has changed: SQL alone cannot apply the rule. */
export function applyCreditRule({
  photoRecords,
  settings,
  transact,
}: Pick<Library, 'photoRecords' | 'settings' | 'transact'>): void {
  if (settings.get(SETTING) === CREDIT_RULE) return;
  transact(() => {
    photoRecords.decideCredits(namesSomebody);
    settings.set(SETTING, CREDIT_RULE);
  });
}

/** Which words of a record are searched, as a number that grows with {@link photoSearchText}. */
const SEARCH_RULE = 1;
const SEARCHED = 'photo-search';

/** Cuts the words of all records for the search once more, once after the rule has changed. */
export function searchOldPhotos({
  photos,
  photoRecords,
  settings,
  transact,
}: Pick<Library, 'photos' | 'photoRecords' | 'settings' | 'transact'>): void {
  if (settings.get(SEARCHED) === SEARCH_RULE) return;
  transact(() => {
    for (const sha256 of photos.hashes()) {
      const row = photoRecords.findReadable(sha256);
      if (row) photoRecords.setSearchText(row.seq, photoSearchText(row.words, row.name));
    }
    settings.set(SEARCHED, SEARCH_RULE);
  });
}

/** The pictures that stand in a story's body. */
export const usedPhotos = (story: Pick<Story, 'body' | 'photos'>): Sha256[] => [
  ...new Set(placedPhotoIds(story).flatMap((id) => story.photos[id]?.file?.sha256 ?? [])),
];
