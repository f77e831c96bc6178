import { COLUMN_PX } from '../blocks/photo/photo-room';
import { leadPhotoId } from '../document/lead-photo';
import { shownPart, type StoryPhoto } from '../story/photo';
import { cutOf, type PictureSize } from '../story/photo-crop';
import type { Check, Finding } from './check';
import { type PhotoInStory, photosInStory } from './photos-in-story';

/** What Meta asks of `og:image` before it is shown large beside a link (Sharing for webmasters, Images). */
const SHARED_LARGE: PictureSize = { width: 600, height: 315 };

const isWithin = (one: PictureSize, other: PictureSize): boolean =>
  one.width < other.width || one.height < other.height;

const sizeOf = ({ width, height }: PictureSize): string =>
  `${width} × ${height} ${width * height === 1 ? 'pixel' : 'pixels'}`;

/** What is wrong with a picture's size in its place, and what to do, in a sentence; null if nothing is. */
function fault(photo: StoryPhoto, file: PictureSize, isLead: boolean): string | null {
  const shown = shownPart(photo, file) ?? file;
  const shared = cutOf(file, '16:9', photo);
  if (isLead && isWithin(shared, SHARED_LARGE))
    return `is only ${sizeOf(file)}, too small for the lead photo. Links to the story show it ${SHARED_LARGE.width} pixels wide. Replace its file with a larger one, or choose another lead photo.`;
  if (shown.width < COLUMN_PX / 2)
    return `is only ${sizeOf(shown)}, less than half of the column’s width. Replace its file with a larger one, or leave it out.`;
  if (photo.size && shown.width < COLUMN_PX)
    return `is only ${sizeOf(shown)}, too small to be wider than the column. Replace its file with a larger one, or give it the column’s width.`;
  return null;
}

function findingOf({ photoId, photo, name }: PhotoInStory, isLead: boolean): readonly Finding[] {
  const said = photo.file && fault(photo, photo.file, isLead);
  if (said === null) return [];
  return [{ weight: 'advice', message: `${name} ${said}`, target: { at: 'photo', photoId, field: 'file' } }];
}

/** Advice, not a stop: sometimes there is no larger picture. Exported photos are never enlarged. */
export const photoSize: Check = {
  id: 'photo-size',
  title: 'Every photo is large enough for its place',
  run: (story) => {
    const lead = leadPhotoId(story);
    return photosInStory(story).flatMap((photo) => findingOf(photo, photo.photoId === lead));
  },
};
