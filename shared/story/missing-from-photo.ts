import { stripCreditWording } from './credit-wording';
import type { StoryPhoto } from './photo';

/** What a photo must have before its story can be published. */
export const REQUIRED_OF_PHOTO = ['file', 'credit', 'alt'] as const;

const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Which of these a photo does not have at all; `photo-needs.ts` says what else keeps it from being published. */
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
