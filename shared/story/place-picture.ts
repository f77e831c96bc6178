import type { PhotoFile, PhotoWords, StoryPhoto } from './photo';

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
  'headline',
  'jobTitle',
  'creditLine',
  'licensorName',
  'keywords',
  'persons',
  'digitalSourceType',
] as const satisfies readonly (keyof PhotoWords)[];

const saysSomething = (said: PhotoWords[keyof PhotoWords]): boolean => said !== null && said.length > 0;

/** Whether a picture takes the place of another one, of which nothing would then be left. */
export const isReplaced = (slot: StoryPhoto, { file }: AddedPicture): boolean =>
  slot.file !== null && slot.file.sha256 !== file.sha256;

/**
 * What changes in a slot when a picture is placed in it. Words that were there while the slot waited win over those
 * in the file, which fill what is empty. Where the picture replaces another, everything said about the old one goes,
 * its credit first of all; only the caption, which is about the news, stays where the new file brings none.
 */
export function placePicture(slot: StoryPhoto, added: AddedPicture): Partial<StoryPhoto> {
  const { file, words } = added;
  if (isReplaced(slot, added)) {
    const about = Object.fromEntries(ABOUT_THE_PICTURE.map((field) => [field, words[field]]));
    const seen = { focalPoint: null, crops: undefined, decorative: undefined };
    return { ...about, ...(words.caption && { caption: words.caption }), ...seen, file };
  }
  const fields = Object.keys(words) as (keyof PhotoWords)[];
  const filled = fields.filter((field) => saysSomething(words[field]) && !saysSomething(slot[field]));
  return { ...Object.fromEntries(filled.map((field) => [field, words[field]])), file };
}

/** What takes a placing back: the slot's former words and file, and nothing of what the placing left alone. */
export const takeBackPlacing = (former: StoryPhoto, placed: Partial<StoryPhoto>): Partial<StoryPhoto> =>
  Object.fromEntries(Object.entries(former).filter(([field]) => field in placed));
