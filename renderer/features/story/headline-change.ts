import type { Story } from '@shared/document/story';
import { proposeSlug } from '@shared/story/slug';

/** A slug that was proposed and never edited follows the headline; an edited one stays. */
export function changeHeadline(
  story: Pick<Story, 'headline' | 'slug' | 'language'>,
  headline: string,
): Pick<Story, 'headline' | 'slug'> {
  const follows = story.slug === '' || story.slug === proposeSlug(story.headline, story.language);
  return { headline, slug: follows ? proposeSlug(headline, story.language) : story.slug };
}
