import type { House } from '../house/house';
import type { Story } from '../document/story';
import { dayInHouse } from './times';

/** A text as a segment of an address reads: letters of any script, everything else a hyphen. Idempotent. */
const readable = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|(?<!-)-+$/g, '');

const segment = (text: string): string => encodeURIComponent(readable(text));

/** The parts of a story that its address is made of. */
export type Addressed = Pick<Story, 'id' | 'slug' | 'headline' | 'section' | 'firstPublished'>;

/** The part of an address that is the story's own, as it reads: stories with different ones have different addresses. */
export const addressName = ({ slug, headline, id }: Pick<Story, 'slug' | 'headline' | 'id'>): string =>
  readable(slug) || readable(headline) || id;

/**
 * Where the story will be: absolute, the same in `canonical`, `og:url` and the structured data. Parts of the
 * house's pattern that the story does not fill (a section, or a date before it is published) leave no empty segment.
 */
export function storyAddress(story: Addressed, house: House): string {
  const [year, month, day] = story.firstPublished ? dayInHouse(story.firstPublished, house) : ['', '', ''];
  const fill: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    section: segment(story.section),
    slug: encodeURIComponent(addressName(story)),
  };
  const filled = house.storyUrl.replaceAll(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '');
  return new URL(filled.replaceAll(/(?<!:)\/{2,}/g, '/')).href;
}

/** The folder that the page's relative addresses start from, absolute, with a slash at its end. */
export const storyFolder = (address: string): string =>
  address.endsWith('/') ? address : /\.html?$/.test(address) ? new URL('.', address).href : `${address}/`;
