import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A picture of a page as its reader sees it. */
export interface ShownPicture {
  /** Every file it offers, as the page names them. */
  readonly hrefs: readonly string[];
  /** The credits shown under it, in order; those that are hidden are not among them. */
  readonly credits: readonly string[];
}

/** A picture as the page's structured data names it. */
export interface DescribedPicture {
  readonly url: string | null;
  readonly creditText: string | null;
}

export interface CreditsOnPage {
  readonly shown: readonly ShownPicture[];
  readonly described: readonly DescribedPicture[];
}

/** What a finished page says about its pictures, read from its HTML as a browser would read it. */
export function creditsOnPage(page: string): CreditsOnPage {
  const all = below(parse(page));
  const figures = all
    .filter(({ tagName }) => tagName === 'figure')
    .map((figure) => [figure, ...below(figure)]);
  const inFigures = new Set(figures.flat());
  // A picture outside a figure has nowhere to show its credit.
  const bare = all.filter((element) => element.tagName === 'img' && !inFigures.has(element));
  return {
    shown: [...figures.filter(holdsPicture), ...bare.map((image) => [image])].map(shownPicture),
    described: all.filter(isStructuredData).flatMap((script) => describedPictures(textOf(script))),
  };
}

const holdsPicture = (elements: readonly Element[]): boolean =>
  elements.some(({ tagName }) => tagName === 'img' || tagName === 'source');

const shownPicture = (elements: readonly Element[]): ShownPicture => ({
  hrefs: elements.flatMap(hrefsOf),
  credits: elements
    .filter(
      (element) => attribute(element, 'class').split(/\s+/).includes('photo-credit') && !isHidden(element),
    )
    .map(textOf),
});

const hrefsOf = (element: Element): readonly string[] =>
  [attribute(element, 'src'), ...attribute(element, 'srcset').split(/(?<!\s)\s+\d+w(?:,\s*|$)/)].filter(
    Boolean,
  );

function isHidden(element: Element): boolean {
  const hides = element.attrs.some(
    ({ name }) => name === 'hidden' || name === 'aria-hidden' || name === 'style',
  );
  const { parentNode } = element;
  return hides || (parentNode !== null && 'tagName' in parentNode && isHidden(parentNode));
}

const isStructuredData = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json';

function describedPictures(json: string): readonly DescribedPicture[] {
  const images = valueOf(parsed(json), 'image');
  return (Array.isArray(images) ? images : [images])
    .filter((image) => image !== null)
    .map((image) => ({
      url: text(valueOf(image, 'contentUrl')),
      creditText: text(valueOf(image, 'creditText')),
    }));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const valueOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? ((value as Record<string, unknown>)[key] ?? null) : null;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? '';

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

const below = (node: Node): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : []))
    : [];
