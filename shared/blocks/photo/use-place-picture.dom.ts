import { useCallback, useEffect, useRef, useState } from 'react';
import type { PhotoId } from '../../story/ids';
import { newStoryPhoto, type StoryPhoto } from '../../story/photo';
import { isReplaced, placePicture, takeBackPlacing } from '../../story/place-picture';
import { usePhotoDesk } from './photo-desk.dom';

/** How a slot is getting on with its file. */
export type Placing =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'refused'; readonly why: string };

/** The words of a placed picture that were read from its file, for the view to mark as such. */
const wordsRead = (placed: Partial<StoryPhoto>): Partial<StoryPhoto> =>
  Object.fromEntries(Object.entries(placed).filter(([, said]) => typeof said === 'string' && said !== ''));

/** Puts a picture's file into a slot and says which words were read from it. */
export function usePlacePicture(photoId: PhotoId, onPlaced: (proposed: Partial<StoryPhoto>) => void) {
  const desk = usePhotoDesk();
  // A large file takes a moment to read: what is typed meanwhile is what counts when it has been.
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  }, [desk]);
  const [placing, setPlacing] = useState<Placing>({ state: 'idle' });
  const place = useCallback(
    async (file: File) => {
      setPlacing({ state: 'reading', name: file.name });
      try {
        const added = await latest.current.onAddPhoto(file);
        const { photos, onPhotoChange, onPhotoReplaced } = latest.current;
        const former = photos[photoId] ?? newStoryPhoto();
        const placed = placePicture(former, added);
        onPhotoChange(photoId, placed);
        if (isReplaced(former, added)) {
          onPhotoReplaced(() => latest.current.onPhotoChange(photoId, takeBackPlacing(former, placed)));
        }
        setPlacing({ state: 'idle' });
        onPlaced(wordsRead(placed));
      } catch (failure) {
        const why =
          failure instanceof Error ? failure.message : 'The picture could not be read. Try another file.';
        setPlacing({ state: 'refused', why });
      }
    },
    [photoId, onPlaced],
  );
  return { placing, place };
}
