import type { PhotoId } from '../story/ids';
import type { StoryPhoto } from '../story/photo';
import type { Story } from '../document/story';
import { placedPhotoIds } from '../document/walk';

/** A photo in the body, as a finding names it. */
export interface PhotoInStory {
  readonly photoId: PhotoId;
  readonly photo: StoryPhoto;
  /** Its place among the photos in reading order, from 1. */
  readonly position: number;
  /** `Photo 2 (“The east gate…”)`: its position, and its caption if it has one. */
  readonly name: string;
}

/** The photos of the body in reading order, each once. Photos outside the body are neither published nor checked. */
export const photosInStory = (story: Story): readonly PhotoInStory[] =>
  [...new Set(placedPhotoIds(story))].flatMap((id, at) => {
    const photoId = id;
    const photo = story.photos[photoId];
    return photo ? [{ photoId, photo, position: at + 1, name: nameOf(photo, at) }] : [];
  });

function nameOf({ caption }: StoryPhoto, at: number): string {
  const words = caption.trim();
  if (words === '') return `Photo ${at + 1}`;
  return `Photo ${at + 1} (“${words.length > 40 ? `${words.slice(0, 40).toWellFormed()}…` : words}”)`;
}
