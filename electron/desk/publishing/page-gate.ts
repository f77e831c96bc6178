import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { isSafeHref } from '@shared/html/href';
import { isIconAddress } from '@shared/page/house-icon';
import { isSampleAddress } from '@shared/house/house';
import { z } from 'zod';
import { creditsOnPage } from './credits-on-page';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Every element that a page may have, with the attributes that are allowed besides the common ones. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  html: [],
  head: [],
  meta: ['charset', 'name', 'property', 'content', 'media'],
  title: [],
  link: ['rel', 'href', 'type', 'title'],
  style: [],
  script: ['type'],
  body: [],
  header: [],
  main: [],
  article: [],
  footer: [],
  div: [],
  aside: ['aria-hidden', 'aria-label', 'role'],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  p: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  figure: [],
  figcaption: [],
  picture: [],
  source: ['type', 'srcset', 'sizes'],
  img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding', 'fetchpriority'],
  hr: [],
  br: [],
  a: ['href', 'rel'],
  time: ['datetime'],
  bdi: [],
  span: ['aria-hidden'],
  strong: [],
  em: [],
  u: [],
  s: [],
  sub: [],
  sup: [],
  code: [],
};
const COMMON = ['class', 'lang', 'dir'];

/** Files of the page's own folder, or a picture carried inside the page. */
const PICTURE =
  /^(?:photos\/[0-9a-f]{16}-\d+\.(?:jpg|webp|avif)|data:image\/(?:jpeg|webp|avif);base64,[A-Za-z0-9+/=]+)$/;

/**
 * Reads a finished page as a browser would and names everything in it that a published page may not hold: anything
 * that runs, embeds, submits, loads from elsewhere, or links by another scheme than http, https, mailto and tel; a link
 * that leaves the house without saying so, and a picture without a credit that is seen or a text for those who do not
 * see it. Empty if the page may go out. What is not allowed by name is refused, whatever it is. `decorative` are the
 * files, as the page names them, of photos that are marked so: theirs alone may say nothing, as `alt=""` does.
 */
export function pageFaults(page: string, decorative: ReadonlySet<string> = new Set()): readonly string[] {
  const elements = elementsOf(parse(page));
  const house = houseOrigin(elements);
  return [
    ...elements.flatMap((element) => elementFaults(element, house)),
    ...elements
      .filter((element) => isSilent(element, decorative))
      .map(() => 'a picture without alternative text'),
    ...uncredited(page),
  ];
}

const elementsOf = (node: Node): readonly Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
];

/** The house's own site, as the page's structured data names its publisher; null if it names none. */
function houseOrigin(elements: readonly Element[]): string | null {
  const data = elements.find(({ tagName }) => tagName === 'script');
  const url = (data && Publisher.safeParse(jsonIn(data)).data)?.publisher.url;
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null;
}

const Publisher = z.object({ publisher: z.object({ url: z.string() }) });

const uncredited = (page: string): readonly string[] =>
  creditsOnPage(page)
    .shown.filter(({ credits }) => credits.every((credit) => credit.trim() === ''))
    .map(({ hrefs }) => `a picture without a credit (${(hrefs[0] ?? '').slice(0, 40)})`);

const attribute = ({ attrs }: Element, name: string): string | null =>
  attrs.find((attr) => attr.name === name)?.value ?? null;

/** Whether a picture lacks words for those who cannot see it. Without any `alt`, its address is read out. */
function isSilent(element: Element, decorative: ReadonlySet<string>): boolean {
  if (element.tagName !== 'img') return false;
  const alt = attribute(element, 'alt');
  if (alt === '') return !decorative.has(attribute(element, 'src') ?? '');
  return alt === null || alt.trim() === '';
}

function elementFaults(element: Element, house: string | null): string[] {
  const { tagName } = element;
  const allowed = Object.hasOwn(ALLOWED, tagName) ? ALLOWED[tagName] : undefined;
  if (!allowed) return [`an element <${tagName}>`];
  const faults = element.attrs
    .filter(({ name }) => !allowed.includes(name) && !COMMON.includes(name))
    .map(({ name }) => `an attribute ${name} on <${tagName}>`);
  const value = (name: string): string => attribute(element, name) ?? '';
  if (tagName === 'script' && !(value('type') === 'application/ld+json' && holdsJson(element)))
    faults.push('a script that is not structured data');
  if (tagName === 'link') faults.push(...linkFaults(value('rel'), value('type'), value('href')));
  if (tagName === 'aside' && !['', 'none'].includes(value('role')))
    faults.push(`a role ${value('role')} on <aside>`);
  if (tagName === 'a' && !isSafeHref(value('href'))) faults.push(`a link to ${value('href').slice(0, 80)}`);
  if (tagName === 'a' && leaves(value('href'), house) && !saysThatItLeaves(value('rel')))
    faults.push(`a link to ${value('href').slice(0, 80)} without rel="external noopener"`);
  for (const source of [value('src'), ...value('srcset').split(/(?<!\s)\s+\d+w(?:,\s*|$)/)])
    if (source !== '' && !PICTURE.test(source)) faults.push(`a picture from ${source.slice(0, 80)}`);
  return faults;
}

const FEEDS: ReadonlySet<string> = new Set(['application/rss+xml', 'application/atom+xml']);

/** A page's own address and its publication's feed are only named; its icon is loaded, so it must be the drawn one. */
function linkFaults(rel: string, type: string, href: string): readonly string[] {
  const isWeb = /^https?:/i.test(href) && isSafeHref(href);
  switch (rel) {
    case 'canonical':
      return isWeb ? [] : [`a link to ${href.slice(0, 80)}`];
    case 'alternate':
      return isWeb && FEEDS.has(type) ? [] : [`a feed at ${href.slice(0, 80)}`];
    case 'icon':
      return type === 'image/svg+xml' && isIconAddress(href) ? [] : [`an icon from ${href.slice(0, 80)}`];
    default:
      return [`a link ${rel}`];
  }
}

/**
 * Whether a link leads to another site. Mail and telephone links do not. A page without an address of its own belongs to a
 * house that still has the sample's: the sample's site is its own.
 */
function leaves(href: string, house: string | null): boolean {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return false;
  return house === null ? !isSampleAddress(href) : new URL(href).origin !== house;
}

/** The opened page must not reach the one that was left, and some browsers tell readers about external links. */
function saysThatItLeaves(rel: string): boolean {
  const words = rel.toLowerCase().split(/\s+/);
  return words.includes('external') && words.includes('noopener');
}

const holdsJson = (element: Element): boolean => typeof jsonIn(element) === 'object';

/** The data in a `script` element; undefined if it is none. */
function jsonIn({ childNodes }: Element): unknown {
  const [text] = childNodes;
  try {
    return text !== undefined && 'value' in text ? JSON.parse(text.value) : undefined;
  } catch {
    return undefined;
  }
}
