import type { PhotoId } from '../story/ids';
import type { Story } from './story';
import { placedPhotoIds } from './walk';

/**
 * The photo that stands for a story where it is shared or listed: the one that was chosen while it stands in the body, else
 * the first that has a picture and says something, else the first. Null if the body shows none.
 */
export function leadPhotoId(story: Pick<Story, 'body' | 'photos' | 'leadPhoto'>): PhotoId | null {
  const placed = placedPhotoIds(story).filter((id): id is PhotoId => Object.hasOwn(story.photos, id));
  const { leadPhoto } = story;
  if (leadPhoto !== undefined && placed.includes(leadPhoto)) return leadPhoto;
  const speaks = placed.find((id) => story.photos[id]?.file && !story.photos[id].decorative);
  return speaks ?? placed[0] ?? null;
}
