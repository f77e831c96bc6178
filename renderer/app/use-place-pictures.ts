import { newPhotoId, type PhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { placePicture, type AddedPicture } from '@shared/story/place-picture';
import { placedPhotoIds } from '@shared/document/walk';
import { useEffect, type RefObject } from 'react';
import type { StoryEditorHandle } from '../editor/editor-handle';
import { afterFocusReturns } from './go-to-field';
import type { StoryDraft } from './use-story-draft';

/** What a placed photo needs before it can be published, in the order of its form. */
const FIELDS = ['credit', 'alt', 'caption'] as const;

export type PlacePictures = (pictures: readonly AddedPicture[]) => void;

/**
 * Lets the photo desk place pictures in the story of this draft. A single picture goes into the single photo that
 * waits for one, whose own words stay; all others get a slot each, where the caret was.
 */
export function usePlacePictures(
  draft: Pick<StoryDraft, 'newest' | 'changePhoto'>,
  editor: RefObject<StoryEditorHandle | null>,
  placeRef: RefObject<PlacePictures | null>,
): void {
  const { newest, changePhoto } = draft;
  useEffect(() => {
    const waitingSlot = (): PhotoId | null => {
      const { photos } = newest.current;
      const [one, ...others] = placedPhotoIds(newest.current).filter((id) => !photos[id]?.file);
      return one !== undefined && others.length === 0 ? one : null;
    };
    /** To the first field that waits for words; what is said already must not take the next key. */
    const goOn = (photoId: PhotoId): void => {
      const photo = newest.current.photos[photoId];
      const field = FIELDS.find(
        (name) => photo?.[name].trim() === '' && !(name === 'alt' && photo.decorative),
      );
      if (!field || !editor.current?.focusPhoto(photoId, field)) editor.current?.focus();
    };
    placeRef.current = (pictures) => {
      const waiting = pictures.length === 1 ? waitingSlot() : null;
      const ids = pictures.map((picture) => {
        const photoId = waiting ?? newPhotoId();
        const slot = newest.current.photos[photoId] ?? newStoryPhoto();
        changePhoto(photoId, placePicture(slot, picture));
        return photoId;
      });
      if (waiting === null) editor.current?.placePhotos(ids);
      const [first] = ids;
      if (first) afterFocusReturns(() => goOn(first));
    };
    return () => {
      placeRef.current = null;
    };
  }, [newest, changePhoto, editor, placeRef]);
}
