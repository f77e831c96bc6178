import type { StoryPhoto } from './photo';

export const REQUIRED_OF_PHOTO = ['file', 'credit', 'alt'] as const;

/** What a photo must have before its story can be published, as the newsroom calls it. */
const NAMES = { file: 'the picture itself', credit: 'a credit', alt: 'alt text' } as const;

/** Which of these a photo lacks. */
export const lackingFields = (
  photo: Pick<StoryPhoto, 'file' | 'credit' | 'alt'>,
): (typeof REQUIRED_OF_PHOTO)[number][] =>
  REQUIRED_OF_PHOTO.filter((field) => {
    const value = photo[field];
    return typeof value === 'string' ? value.trim() === '' : value === null;
  });

/** What a photo lacks, in words: `a credit`. */
export const missingFromPhoto = (photo: Pick<StoryPhoto, 'file' | 'credit' | 'alt'>): string[] =>
  lackingFields(photo).map((field) => NAMES[field]);
