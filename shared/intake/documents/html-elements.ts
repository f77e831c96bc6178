import type { DefaultTreeAdapterTypes } from 'parse5';
import type { SourceKind } from './source-document';

export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Code, drawings and data: no words for a reader. */
export const UNSEEN = names('head script style template svg math');
/** Fields, and what is shown only in place of something else. It is left out, and said. */
const HIDDEN = names('noscript iframe object embed canvas audio video select datalist textarea dialog');
/** What these hold is the site's. It is left out, and said. Not `form`: some sites put the whole page into one. */
export const FURNITURE = names('nav footer aside button menu search');
export const BLOCKS = names(
  'address article body blockquote caption center dd details div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6 nav aside button menu search noscript iframe object embed canvas audio video select datalist textarea dialog',
);
/** Lexical's text format bits. */
export const FORMATS: Readonly<Record<string, number>> = {
  b: 1,
  strong: 1,
  i: 2,
  em: 2,
  s: 4,
  strike: 4,
  del: 4,
  u: 8,
  ins: 8,
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

export const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? '';

export const isElement = (node: ChildNode): node is Element => 'tagName' in node;

export const isHidden = (element: Element): boolean =>
  HIDDEN.has(element.tagName) ||
  element.attrs.some(({ name }) => name === 'hidden') ||
  attribute(element, 'aria-hidden') === 'true' ||
  /(?:^|;)\s*display\s*:\s*none/i.test(attribute(element, 'style'));

/** Word processors write emphasis as style, and take a tag's emphasis back with it. */
export function styled(format: number, style: string): number {
  if (style === '') return format;
  let bits = format;
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) bits |= 1;
  if (/font-weight\s*:\s*(?:normal|[1-5]00)/i.test(style)) bits &= ~1;
  if (/font-style\s*:\s*italic/i.test(style)) bits |= 2;
  if (/font-style\s*:\s*normal/i.test(style)) bits &= ~2;
  return bits;
}

/** The elements within one, in no promised order; never deeper on the stack than the page is. */
export function* elementsIn(element: { readonly childNodes: readonly ChildNode[] }): Generator<Element> {
  const open: ChildNode[] = [...element.childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    open.push(...node.childNodes);
  }
}

/** What a figure shows: its caption is a picture's, says who is quoted, or is a line of copy. */
export interface Figure {
  readonly shows: 'picture' | 'quote' | 'other';
  readonly alt: string;
  readonly isCaptioned: boolean;
}

export function figureOf(element: Element): Figure {
  const within = [...elementsIn(element)];
  const has = (...tags: readonly string[]): boolean => within.some(({ tagName }) => tags.includes(tagName));
  const alts = within
    .filter(({ tagName }) => tagName === 'img')
    .map((img) => attribute(img, 'alt').trim())
    .filter(Boolean);
  return {
    shows: has('img', 'picture', 'video') ? 'picture' : has('blockquote') ? 'quote' : 'other',
    alt: alts.at(-1) ?? '',
    isCaptioned: has('figcaption'),
  };
}

/** Where a page's relative links lead from: its base, or the address that it gives itself; null where it says none. */
export function baseOf(page: { readonly childNodes: readonly ChildNode[] }): string | null {
  let canonical: string | null = null;
  for (const element of elementsIn(page)) {
    const { tagName } = element;
    if (tagName === 'base' && URL.canParse(attribute(element, 'href'))) return attribute(element, 'href');
    const isCanonical = tagName === 'link' && attribute(element, 'rel') === 'canonical';
    if (isCanonical && URL.canParse(attribute(element, 'href'))) canonical = attribute(element, 'href');
  }
  return canonical;
}
