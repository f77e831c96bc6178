import { createContext, useContext } from 'react';
import type { House } from '../../house/house';
import type { PhotoId } from '../../story/ids';
import type { StoryPhoto } from '../../story/photo';
import type { AddedPicture } from '../../story/place-picture';

/** What the photo block needs from around it: all that is said about a photo is in the story, not in the body. */
export interface PhotoDesk {
  readonly house: House;
  /** The story's. */
  readonly language: string;
  readonly photos: Readonly<Record<string, StoryPhoto>>;
  /** Fields of a slot that change; makes the slot if there is none yet. */
  readonly onPhotoChange: (photoId: PhotoId, patch: Partial<StoryPhoto>) => void;
  /** A picture took another's place, and with it went what was said about that one: offers to take it back. */
  readonly onPhotoReplaced: (takeBack: () => void) => void;
  /** Keeps a picture's bytes in the library and reads its metadata. Rejects with an `AppError` for the user. */
  readonly onAddPhoto: (file: File) => Promise<AddedPicture & { readonly known?: boolean }>;
}

const PhotoDeskContext = createContext<PhotoDesk | null>(null);

export const PhotoDeskProvider = PhotoDeskContext.Provider;

export function usePhotoDesk(): PhotoDesk {
  const desk = useContext(PhotoDeskContext);
  if (!desk) throw new Error('A photo block was drawn outside the story editor.');
  return desk;
}
