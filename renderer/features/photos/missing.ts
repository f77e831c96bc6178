import type { StoryPhoto } from '@shared/story/photo';

interface Missing {
  readonly field: 'file' | 'credit' | 'alt';
  readonly label: string;
}

/** What keeps a photo from being published, in the order in which it is asked for. */
export const missingOf = (photo: StoryPhoto): readonly Missing[] => [
  ...(photo.file ? [] : [{ field: 'file', label: 'file' } as const]),
  ...(photo.credit.trim() ? [] : [{ field: 'credit', label: 'credit' } as const]),
  ...(photo.alt.trim() ? [] : [{ field: 'alt', label: 'alternative text' } as const]),
];
