import { useCallback, useState } from 'react';
import type { PhotoId } from '../../story/ids';
import type { PhotoWords, StoryPhoto } from '../../story/photo';
import { usePhotoDesk } from './photo-desk.dom';

/** How a slot is getting on with its file. */
export type Placing =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'refused'; readonly why: string };

/** What the file's metadata says, for the fields that nobody has filled yet: typed words always win. */
export function proposedWords(slot: PhotoWords | undefined, read: PhotoWords): Partial<StoryPhoto> {
  const patch: Record<string, string | null> = {};
  for (const [field, value] of Object.entries(read) as [keyof PhotoWords, string | null][]) {
    if (value && !slot?.[field]) patch[field] = value;
  }
  return patch;
}

/** Puts a picture's file into a slot and says which words were read from it. */
export function usePlacePicture(photoId: PhotoId, onPlaced: (proposed: Partial<StoryPhoto>) => void) {
  const desk = usePhotoDesk();
  const [placing, setPlacing] = useState<Placing>({ state: 'idle' });
  const place = useCallback(
    async (file: File) => {
      setPlacing({ state: 'reading', name: file.name });
      try {
        const added = await desk.onAddPhoto(file);
        const proposed = proposedWords(desk.photos[photoId], added.words);
        desk.onPhotoChange(photoId, { ...proposed, file: added.file });
        setPlacing({ state: 'idle' });
        onPlaced(proposed);
      } catch (failure) {
        const why =
          failure instanceof Error ? failure.message : 'The picture could not be read. Try another file.';
        setPlacing({ state: 'refused', why });
      }
    },
    [desk, photoId, onPlaced],
  );
  return { placing, place };
}
