import { LATER_PHOTO_WORDS, type PhotoFile, type PhotoWords, type StoryPhoto } from './photo';

/** A picture of the library with what its own metadata says. */
export interface AddedPicture {
  readonly file: PhotoFile;
  readonly words: PhotoWords;
}

/** What is only true of one picture: it goes when the picture goes, or the next one would be credited wrongly. */
const ABOUT_THE_PICTURE = [
  'credit',
  'alt',
  'creator',
  'copyrightNotice',
  'source',
  'usageTerms',
  'webStatement',
  'licensorUrl',
  'place',
  'takenAt',
  ...LATER_PHOTO_WORDS,
] as const satisfies readonly (keyof PhotoWords)[];

const saysSomething = (said: PhotoWords[keyof PhotoWords]): boolean => said !== null && said.length > 0;

/** Whether a picture takes the place of another one, of which nothing would then be left. */
export const isReplaced = (slot: StoryPhoto, { file }: AddedPicture): boolean =>
  slot.file !== null && slot.file.sha256 !== file.sha256;

/** The caption that a picture brings. It is plain: the marks of the one before were on other words. */
const captionOf = ({ caption }: PhotoWords): Partial<StoryPhoto> =>
  caption ? { caption, captionMarks: undefined } : {};

/**
 * What changes in a slot when a picture is placed in it. Words that were there while the slot waited win over those
 * in the file, which fill what is empty. If the picture replaces another, everything said about the old one goes,
 * its credit first of all; only the caption, which is about the news, stays if the new file brings none.
 */
export function placePicture(slot: StoryPhoto, added: AddedPicture): Partial<StoryPhoto> {
  const { file, words } = added;
  const uncut = { focalPoint: null, crops: undefined };
  if (isReplaced(slot, added)) {
    const about = Object.fromEntries(ABOUT_THE_PICTURE.map((field) => [field, words[field]]));
    const seen = { ...uncut, decorative: undefined };
    return { ...about, ...captionOf(words), ...seen, file };
  }
  const fields = Object.keys(words) as (keyof PhotoWords)[];
  const filled = fields.filter((field) => saysSomething(words[field]) && !saysSomething(slot[field]));
  // Cuts in a slot that waits are those of a picture that undo has taken out again.
  const cuts = slot.file === null && uncut;
  return { ...Object.fromEntries(filled.map((field) => [field, words[field]])), ...cuts, file };
}

/** What takes a placing back: the slot's former words and file, and nothing of what the placing left alone. */
export const takeBackPlacing = (former: StoryPhoto, placed: Partial<StoryPhoto>): Partial<StoryPhoto> =>
  inFieldsOf(placed, former);

/** What a photo says in the fields of `change`. One that it lacks is undefined, so that it is lacking again. */
export const inFieldsOf = (change: Partial<StoryPhoto>, photo: StoryPhoto): Partial<StoryPhoto> =>
  Object.fromEntries((Object.keys(change) as (keyof StoryPhoto)[]).map((field) => [field, photo[field]]));
