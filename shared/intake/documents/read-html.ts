import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { AppError } from '../../api/errors';
import { safeHref } from '../../html/href';
import {
  type Run,
  type SourceBlock,
  type SourceDocument,
  type SourceKind,
  type SourceRole,
  textOf,
  tidyRuns,
} from './source-document';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Nothing in these is ever shown to a reader of the page. */
const UNSEEN = new Set(
  'head script style template noscript svg math iframe object embed canvas audio video select datalist textarea dialog'.split(
    ' ',
  ),
);
/** What these hold is the site's. It is left out, and said. */
const FURNITURE = new Set('nav footer aside form button menu search'.split(' '));
const BLOCKS = new Set(
  'address article body blockquote caption center dd details div dl dt fieldset figcaption figure header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6 nav footer aside form button menu search'.split(
    ' ',
  ),
);
const FORMATS: Readonly<Record<string, number>> = {
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
};
const HEADINGS: Readonly<Record<string, SourceKind>> = { h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' };

/** Deeper pages are hostile, not editorial. */
const MAX_DEPTH = 200;

export interface ReadHtmlOptions {
  /** True for a text document, whose pictures are the story's; a web page's loose pictures are its own. */
  readonly picturesAreCopy: boolean;
}

interface Place {
  readonly format: number;
  readonly href: string | null;
  readonly kind: SourceKind;
  readonly depth: number;
  readonly role: SourceRole | null;
  readonly level: number;
  /** Line ends are the author's own. */
  readonly isPre: boolean;
}

const TOP: Place = { format: 0, href: null, kind: 'paragraph', depth: 0, role: null, level: 0, isPre: false };

/**
 * The lines of an HTML document with the formats that a story knows. Nothing of the markup itself survives: words,
 * emphasis, headings, lists, quotations, captions, and links that may be published.
 * @throws AppError `UNREADABLE_FILE` where elements are nested deeper than any page's
 */
export function readHtml(markup: string, options: ReadHtmlOptions): SourceDocument {
  const reader = new Reader(options);
  for (const child of parse(markup).childNodes) reader.read(child, TOP);
  reader.flush();
  return { blocks: withOneHeadline(reader.blocks) };
}

class Reader {
  readonly blocks: SourceBlock[] = [];
  private runs: Run[] = [];
  private place: Place = TOP;
  private isTight = false;
  /** The alternative text of the picture that a caption belongs to. */
  private alt = '';
  private readonly options: ReadHtmlOptions;

  constructor(options: ReadHtmlOptions) {
    this.options = options;
  }

  /** Ends the line that is being read. */
  flush(isTight = false): void {
    const runs = tidyRuns(this.runs);
    this.runs = [];
    const { kind, depth, role } = this.place;
    if (runs.length > 0) this.blocks.push({ kind, depth, role, runs, tight: this.isTight });
    this.isTight = isTight && runs.length > 0;
  }

  read(node: ChildNode, place: Place): void {
    if (place.level > MAX_DEPTH) {
      throw new AppError('UNREADABLE_FILE', 'This page is nested deeper than any page a browser shows.');
    }
    if ('value' in node) {
      this.readText(node.value, place);
    } else if ('tagName' in node) this.readElement(node, { ...place, level: place.level + 1 });
  }

  private readText(text: string, place: Place): void {
    (place.isPre ? text.split('\n') : [text]).forEach((line, at) => {
      if (at > 0) this.flush(true);
      this.place = place;
      this.runs.push({ text: line, format: place.format, href: place.href });
    });
  }

  private readElement(element: Element, place: Place): void {
    const { tagName } = element;
    if (UNSEEN.has(tagName) || isHidden(element)) return;
    if (tagName === 'br') return this.flush(true);
    if (tagName === 'img') return this.readPicture(element, place);
    if (!BLOCKS.has(tagName)) return this.readChildren(element, inlinePlace(element, place));
    this.flush();
    if (tagName === 'figure') this.alt = altWithin(element);
    this.readChildren(element, this.blockPlace(element, place));
    this.flush();
    if (tagName === 'figure') this.alt = '';
  }

  private readChildren(element: Element, place: Place): void {
    for (const child of element.childNodes) this.read(child, place);
  }

  private readPicture(element: Element, place: Place): void {
    if (!this.options.picturesAreCopy || place.role) return;
    this.flush();
    const alt = attribute(element, 'alt').trim();
    this.blocks.push({
      kind: 'paragraph',
      runs: [{ text: alt || 'Picture', format: 0, href: null }],
      depth: 0,
      tight: false,
      role: { is: 'picture', alt, src: attribute(element, 'src') },
    });
  }

  private blockPlace(element: Element, place: Place): Place {
    const { tagName } = element;
    if (FURNITURE.has(tagName)) return { ...place, role: { is: 'furniture' } };
    if (tagName === 'h1') return { ...place, kind: 'h2', role: place.role ?? { is: 'headline' } };
    const heading = HEADINGS[tagName];
    if (heading) return { ...place, kind: heading };
    switch (tagName) {
      case 'ul':
      case 'ol':
        return { ...place, kind: tagName === 'ul' ? 'bullet' : 'number', depth: place.depth + 1 };
      case 'pre':
        return { ...place, isPre: true };
      case 'blockquote':
        return { ...place, kind: 'quote' };
      case 'figcaption':
        return { ...place, role: place.role ?? { is: 'caption', alt: this.alt } };
      default:
        return place;
    }
  }
}

const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? '';

const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  attribute(element, 'aria-hidden') === 'true' ||
  /(?:^|;)\s*display\s*:\s*none/i.test(attribute(element, 'style'));

function inlinePlace(element: Element, place: Place): Place {
  const format = styled(place.format | (FORMATS[element.tagName] ?? 0), attribute(element, 'style'));
  const href = element.tagName === 'a' ? safeHref(attribute(element, 'href').trim()) : place.href;
  return { ...place, format, href };
}

/** Word processors write emphasis as style, and take a tag's emphasis back with it. */
function styled(format: number, style: string): number {
  if (style === '') return format;
  const says = (pattern: RegExp): boolean => pattern.test(style);
  let bits = format;
  if (says(/font-weight\s*:\s*(?:bold|[6-9]00)/i)) bits |= 1;
  if (says(/font-weight\s*:\s*(?:normal|[1-5]00)/i)) bits &= ~1;
  if (says(/font-style\s*:\s*italic/i)) bits |= 2;
  if (says(/font-style\s*:\s*normal/i)) bits &= ~2;
  return bits;
}

function altWithin(element: Element): string {
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue;
    const alt = child.tagName === 'img' ? attribute(child, 'alt').trim() : altWithin(child);
    if (alt) return alt;
  }
  return '';
}

/** A page has one headline: of several, the first that says something; the others are headings. */
function withOneHeadline(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const first = blocks.findIndex((block) => block.role?.is === 'headline' && /\s/.test(textOf(block)));
  return blocks.map((block, at) =>
    block.role?.is === 'headline' && at !== first ? { ...block, role: null } : block,
  );
}
