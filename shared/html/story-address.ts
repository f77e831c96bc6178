import type { House } from '../house/house';
import type { Story } from '../story/story';
import { dayInHouse } from './times';

/** The text as one segment of an address: letters of any script kept, everything else a hyphen. */
const segment = (text: string): string =>
  encodeURIComponent(
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, ''),
  );

/**
 * Where the story will stand: absolute, the same in `canonical`, `og:url` and the structured data. Parts of the
 * house's pattern that the story does not fill (a section, or a date before it is published) leave no empty segment.
 */
export function storyAddress(story: Story, house: House): string {
  const [year, month, day] = story.firstPublished ? dayInHouse(story.firstPublished, house) : ['', '', ''];
  const fill: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    section: segment(story.section),
    slug: segment(story.slug) || segment(story.headline) || story.id,
  };
  const filled = house.storyUrl.replaceAll(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '');
  return new URL(filled.replaceAll(/(?<!:)\/{2,}/g, '/')).href;
}

/** The folder that the page's relative addresses start from, absolute, with a slash at its end. */
export const storyFolder = (address: string): string =>
  address.endsWith('/') ? address : /\.html?$/.test(address) ? new URL('.', address).href : `${address}/`;
