import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { isSafeHref } from '@shared/html/href';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Every element that a page may hold, with the attributes it may carry besides the common ones. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  html: [],
  head: [],
  meta: ['charset', 'name', 'property', 'content'],
  title: [],
  link: ['rel', 'href'],
  style: [],
  script: ['type'],
  body: [],
  header: [],
  main: [],
  article: [],
  footer: [],
  div: [],
  aside: ['aria-hidden'],
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
};
const COMMON = ['class', 'lang', 'dir'];

/** Files of the page's own folder, or a picture carried inside the page. */
const PICTURE =
  /^(?:photos\/[0-9a-f]{16}-\d+\.(?:jpg|webp|avif)|data:image\/(?:jpeg|webp|avif);base64,[A-Za-z0-9+/=]+)$/;

/**
 * Reads a finished page as a browser would and names everything in it that a published page may not hold: anything
 * that runs, embeds, submits, loads from elsewhere, or links by another scheme than http, https, mailto and tel.
 * Empty where the page may go out. What is not allowed by name is refused, whatever it is.
 */
export function pageFaults(page: string): readonly string[] {
  const faults: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) faults.push(...elementFaults(node));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return faults;
}

function elementFaults(element: Element): string[] {
  const { tagName } = element;
  const allowed = Object.hasOwn(ALLOWED, tagName) ? ALLOWED[tagName] : undefined;
  if (!allowed) return [`an element <${tagName}>`];
  const faults = element.attrs
    .filter(({ name }) => !allowed.includes(name) && !COMMON.includes(name))
    .map(({ name }) => `an attribute ${name} on <${tagName}>`);
  const value = (name: string): string => element.attrs.find((attr) => attr.name === name)?.value ?? '';
  if (tagName === 'script' && !(value('type') === 'application/ld+json' && holdsJson(element)))
    faults.push('a script that is not structured data');
  if (tagName === 'link' && value('rel') !== 'canonical') faults.push(`a link ${value('rel')}`);
  if ((tagName === 'a' || tagName === 'link') && !isSafeHref(value('href')))
    faults.push(`a link to ${value('href').slice(0, 80)}`);
  for (const source of [value('src'), ...value('srcset').split(/\s+\d+w(?:,\s*|$)/)])
    if (source !== '' && !PICTURE.test(source)) faults.push(`a picture from ${source.slice(0, 80)}`);
  return faults;
}

function holdsJson({ childNodes }: Element): boolean {
  const [text] = childNodes;
  try {
    return text !== undefined && 'value' in text && typeof JSON.parse(text.value) === 'object';
  } catch {
    return false;
  }
}
