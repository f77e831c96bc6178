import type { PhotoId } from '../../story/ids';

/** What came for a slot before it was drawn: a picture, or why none came. */
export type Waiting = File | { readonly refused: string };

/** Pictures dropped or pasted into the copy, until the slot made for each is drawn and takes it. */
const waiting = new Map<PhotoId, Waiting>();

export const keepWaitingPicture = (photoId: PhotoId, picture: Waiting): void => {
  waiting.set(photoId, picture);
};

export function takeWaitingPicture(photoId: PhotoId): Waiting | undefined {
  const picture = waiting.get(photoId);
  waiting.delete(photoId);
  return picture;
}

/** Photos that were just asked for, whose chooser is to open as soon as they are drawn. */
const asked = new Set<PhotoId>();

export const askForPicture = (photoId: PhotoId): void => {
  asked.add(photoId);
};

/** Whether a picture was asked for and has not been offered yet; a second call says no. */
export const takeAskedFor = (photoId: PhotoId): boolean => asked.delete(photoId);
