import type { PhotoId } from '../../story/ids';

/** Pictures dropped or pasted into the copy, until the slot made for each is drawn and takes it. */
const waiting = new Map<PhotoId, File>();

export const keepWaitingPicture = (photoId: PhotoId, file: File): void => {
  waiting.set(photoId, file);
};

export function takeWaitingPicture(photoId: PhotoId): File | undefined {
  const file = waiting.get(photoId);
  waiting.delete(photoId);
  return file;
}
