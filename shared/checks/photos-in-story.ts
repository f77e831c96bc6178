import type { PhotoId } from '../story/ids';
import type { StoryPhoto } from '../story/photo';
import type { Story } from '../story/story';
import { placedPhotoIds } from '../story/walk';

/** A photo that stands in the body, as a finding names it. */
export interface PhotoInStory {
  readonly photoId: PhotoId;
  readonly photo: StoryPhoto;
  /** `Photo 2 (“The east gate…”)`: its place in reading order, and its caption where it has one. */
  readonly name: string;
}

/** The photos of the body in reading order, each once. Those that stand nowhere are not published and not checked. */
export const photosInStory = (story: Story): readonly PhotoInStory[] =>
  [...new Set(placedPhotoIds(story))].flatMap((id, at) => {
    const photoId = id as PhotoId;
    const photo = story.photos[photoId];
    return photo ? [{ photoId, photo, name: nameOf(photo, at) }] : [];
  });

function nameOf({ caption }: StoryPhoto, at: number): string {
  const words = caption.trim();
  if (words === '') return `Photo ${at + 1}`;
  return `Photo ${at + 1} (“${words.length > 40 ? `${words.slice(0, 40).toWellFormed()}…` : words}”)`;
}
