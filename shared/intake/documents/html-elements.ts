import { attribute, type Element, elementsIn, hasAttribute, type ParentNode } from '../markup/tree';
import type { SourceKind } from './source-document';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What these hold is the site's. It is left out, and said. Not `form`: some sites put the whole page into one. */
export const FURNITURE = names('nav footer aside button menu search');
export const BLOCKS = names(
  'address article body blockquote caption center dd details div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6 nav aside button menu search noscript iframe object embed canvas audio video select datalist textarea dialog',
);
/** Lexical's text format bits, by the tags of a tidy page. */
export const FORMATS: Readonly<Record<string, number>> = {
  strong: 1,
  em: 2,
  s: 4,
  u: 8,
  sub: 32,
  sup: 64,
  code: 16,
  kbd: 16,
  samp: 16,
};
/** The headline is h1, so the copy's own headings go from h2 to h4. */
export const HEADINGS: Readonly<Record<string, SourceKind>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};

/** In a tidy page, hidden elements are marked as hidden. */
export const isHidden = (element: Element): boolean => hasAttribute(element, 'hidden');

/** What a figure shows. Its caption belongs to a picture, says who is quoted, or is a line of copy. */
export interface Figure {
  readonly shows: 'picture' | 'quote' | 'embed' | 'other';
  readonly alt: string;
  readonly isCaptioned: boolean;
}

function shownBy(tags: readonly string[]): Figure['shows'] {
  const has = (...wanted: readonly string[]): boolean => wanted.some((tag) => tags.includes(tag));
  if (has('img', 'picture')) return 'picture';
  if (has('blockquote')) return 'quote';
  return has('video', 'audio', 'iframe', 'object', 'embed') ? 'embed' : 'other';
}

export function figureOf(element: Element): Figure {
  const within = [...elementsIn(element)];
  const has = (tag: string): boolean => within.some(({ tagName }) => tagName === tag);
  const alts = within
    .filter(({ tagName }) => tagName === 'img')
    .map((img) => attribute(img, 'alt').trim())
    .filter(Boolean);
  return {
    shows: shownBy(within.map(({ tagName }) => tagName)),
    alt: alts.at(-1) ?? '',
    isCaptioned: has('figcaption'),
  };
}

/** The base of a page's relative links: its base, or the address that it gives itself; null if it says none. */
export function baseOf(page: ParentNode): string | null {
  let canonical: string | null = null;
  for (const element of elementsIn(page)) {
    const { tagName } = element;
    if (tagName === 'base' && URL.canParse(attribute(element, 'href'))) return attribute(element, 'href');
    const isCanonical = tagName === 'link' && attribute(element, 'rel') === 'canonical';
    if (isCanonical && URL.canParse(attribute(element, 'href'))) canonical = attribute(element, 'href');
  }
  return canonical;
}
