import { useCallback, useState, type RefObject } from 'react';
import type { PhotoId } from '../../story/ids';
import type { StoryPhoto } from '../../story/photo';
import { isReplaced, placePicture, takeBackPlacing } from '../../story/place-picture';
import type { PhotoDesk } from './photo-desk.dom';
import { strings } from './strings';

/** The state of a slot's file. */
export type Placing =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'refused'; readonly why: string }
  /** Placed; the library had this very picture before. */
  | { readonly state: 'known'; readonly name: string };

/** The words of a placed picture that were read from its file, for the view to mark as such. */
const wordsRead = (placed: Partial<StoryPhoto>): Partial<StoryPhoto> =>
  Object.fromEntries(Object.entries(placed).filter(([, said]) => typeof said === 'string' && said !== ''));

interface PlacePicture {
  readonly photoId: PhotoId;
  /** The desk as it is when the file has been read. */
  readonly latest: RefObject<PhotoDesk>;
  readonly slot: () => StoryPhoto;
  /** Changes the slot as one step of the copy's undo. */
  readonly change: (patch: Partial<StoryPhoto>) => void;
  readonly onPlaced: (proposed: Partial<StoryPhoto>) => void;
}

/**
 * Puts a picture's file into a slot and says which words were read from it. `with-block` is for a picture that its block
 * was made for: they came in as one, and undo takes them out as one.
 */
export function usePlacePicture({ photoId, latest, slot, change, onPlaced }: PlacePicture) {
  const [placing, setPlacing] = useState<Placing>({ state: 'idle' });
  const place = useCallback(
    async (file: File, how: 'by-itself' | 'with-block' = 'by-itself') => {
      setPlacing({ state: 'reading', name: file.name });
      try {
        const added = await latest.current.onAddPhoto(file);
        const former = slot();
        const placed = placePicture(former, added);
        if (how === 'with-block') latest.current.onPhotoChange(photoId, placed);
        else change(placed);
        if (isReplaced(former, added)) {
          latest.current.onPhotoReplaced(() => change(takeBackPlacing(former, placed)));
        }
        setPlacing(added.known ? { state: 'known', name: file.name } : { state: 'idle' });
        onPlaced(wordsRead(placed));
      } catch (failure) {
        const why = failure instanceof Error ? failure.message : strings.notRead;
        setPlacing({ state: 'refused', why });
      }
    },
    [photoId, latest, slot, change, onPlaced],
  );
  const refuse = useCallback((why: string) => setPlacing({ state: 'refused', why }), []);
  return { placing, place, refuse };
}
