import { stripCreditWording } from './credit-wording';
import type { StoryPhoto } from './photo';

export const REQUIRED_OF_PHOTO = ['file', 'credit', 'alt'] as const;

/** What a photo must have before its story can be published, as the newsroom calls it. */
const NAMES = { file: 'the picture itself', credit: 'a credit', alt: 'alt text' } as const;

const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Which of these a photo lacks. */
export const lackingFields = (
  photo: Pick<StoryPhoto, 'file' | 'credit' | 'alt' | 'decorative'>,
): (typeof REQUIRED_OF_PHOTO)[number][] =>
  REQUIRED_OF_PHOTO.filter((field) => {
    switch (field) {
      case 'file':
        return photo.file === null;
      case 'credit':
        // “Photo:” alone would print the house's wording and name nobody.
        return !saysSomething(stripCreditWording(photo.credit));
      case 'alt':
        return !photo.decorative && !saysSomething(photo.alt);
    }
  });

/** What a photo lacks, in words: `a credit`. */
export const missingFromPhoto = (
  photo: Pick<StoryPhoto, 'file' | 'credit' | 'alt' | 'decorative'>,
): string[] => lackingFields(photo).map((field) => NAMES[field]);
