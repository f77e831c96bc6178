import { parse } from 'parse5';
import { AppError } from '../../errors';
import { safeHref } from '../../html/href';
import {
  baseOf,
  BLOCKS,
  type Figure,
  figureOf,
  FORMATS,
  FURNITURE,
  HEADINGS,
  isHidden,
} from './html-elements';
import { isEmbed } from '../markup/embeds';
import { levelInBox } from '../../blocks/fact-box/markup';
import { isFactBox } from '../markup/fact-boxes';
import { isPullQuote } from '../markup/pictures';
import { attribute, type ChildNode, type Element, isElement } from '../markup/tree';
import { mustBeCountable } from './limits';
import { isAside } from '../pages/set-aside';
import { NestedTooDeep, type Page } from '../markup/tidy-options';
import { type TidyPage, tidyTree } from '../markup/tidy-page';
import {
  plainBlock,
  type Run,
  type SourceBlock,
  type SourceDocument,
  type SourceKind,
  type SourceRole,
  tidyRuns,
} from './source-document';
import { trusted, withOneHeadline } from './whole-page';

/** Deeper pages are hostile, not editorial. */
const MAX_DEPTH = 200;
/** A story's lists are no deeper than this; deeper items are moved up to this level. */
const MAX_LISTS = 8;

export interface ReadHtmlOptions {
  /** True for a text document, whose pictures are the story's; a web page's loose pictures are its own. */
  readonly picturesAreCopy: boolean;
}

/** Everything that the elements around a word say about it. */
interface Place {
  readonly format: number;
  readonly href: string | null;
  readonly kind: SourceKind;
  readonly depth: number;
  readonly group: number | null;
  readonly number: number | null;
  readonly role: SourceRole | null;
  readonly figure: Figure | null;
  readonly isPulled: boolean;
  readonly box: number | null;
  readonly isBoxTitle: boolean;
  readonly level: number;
  /** How likely a top heading here is the story's headline: in its article 2, in the site's header 0. */
  readonly rank: number;
}

const TOP: Place = {
  format: 0,
  href: null,
  kind: 'paragraph',
  depth: 0,
  group: null,
  number: null,
  role: null,
  figure: null,
  isPulled: false,
  box: null,
  isBoxTitle: false,
  level: 0,
  rank: 1,
};

/**
 * The lines of an HTML document with the formats that a story knows. Nothing of the markup itself survives: words,
 * emphasis, headings, lists, quotations, captions, and links that may be published.
 * @throws AppError `UNREADABLE_FILE` if elements are nested deeper than any page's, `TOO_LARGE` over `DOCUMENT_LIMITS`
 */
export const readHtml = (markup: string, options: ReadHtmlOptions): SourceDocument =>
  readTree(parseCountable(markup), options);

/**
 * Markup as a tree.
 * @throws AppError `TOO_LARGE` when it has more tags or paragraphs than any story
 */
export function parseCountable(markup: string): Page {
  mustBeCountable(markup);
  return parse(markup);
}

/**
 * As {@link readHtml}, from a page that is parsed already. It is taken apart.
 * @throws AppError as {@link readHtml}
 */
export function readTree(page: Page, options: ReadHtmlOptions): SourceDocument {
  const { body, source } = tidied(page);
  const reader = new Reader(options, baseOf(source.page));
  for (const child of body.childNodes) reader.read(child, TOP);
  reader.flush();
  return { blocks: withOneHeadline(trusted(reader.blocks), reader.ranks) };
}

/** The same tidy form that a paste reads, so a page becomes the same blocks either way. */
function tidied(page: Page): TidyPage {
  try {
    return tidyTree(page, { showsLeftOut: true });
  } catch (failure) {
    if (!(failure instanceof NestedTooDeep)) throw failure;
    throw new AppError('UNREADABLE_FILE', 'This page is nested deeper than any page a browser shows.');
  }
}

class Reader {
  readonly blocks: SourceBlock[] = [];
  /** For blocks made from a top heading: how likely it is the story's headline. */
  readonly ranks = new Map<SourceBlock, number>();
  private readonly options: ReadHtmlOptions;
  private readonly base: string | null;
  private runs: Run[] = [];
  private place: Place = TOP;
  private isTight = false;
  private groups = 0;
  /** Pictures in a line that has begun already: they follow it. */
  private waiting: SourceBlock[] = [];

  constructor(options: ReadHtmlOptions, base: string | null) {
    this.options = options;
    this.base = base;
  }

  /** Ends the line that is being read. */
  flush(isTight = false): void {
    const { kind, depth, role, group, number, rank, isPulled, isBoxTitle } = this.place;
    const runs = tidyRuns(this.runs, role?.is === 'doubtful' && role.doubt === IN_TABLE);
    this.runs = [];
    if (runs.length > 0) {
      const block = {
        kind,
        depth,
        role,
        group,
        ...(number !== null && { number }),
        ...(isPulled && { isPulled }),
        ...inBox(this.place),
        ...(isBoxTitle && { isBoxTitle }),
        runs,
        tight: this.isTight,
      };
      this.blocks.push(block);
      if (role?.is === 'headline') this.ranks.set(block, rank);
    }
    this.isTight = isTight && runs.length > 0;
    this.blocks.push(...this.waiting);
    this.waiting = [];
  }

  read(node: ChildNode, place: Place): void {
    if (place.level > MAX_DEPTH) {
      throw new AppError('UNREADABLE_FILE', 'This page is nested deeper than any page a browser shows.');
    }
    if ('value' in node) this.readText(node.value, place);
    else if (isElement(node)) this.readElement(node, { ...place, level: place.level + 1 });
  }

  private readText(text: string, place: Place): void {
    // White space between blocks belongs to neither.
    if (this.runs.length === 0 && text.trim() === '') return;
    this.place = place;
    this.runs.push({ text, format: place.format, href: place.href });
  }

  private readElement(element: Element, around: Place): void {
    const { tagName } = element;
    if (isNoteMark(element)) return;
    const isOpen = !around.role || around.role.is === 'outside';
    const place: Place = isHidden(element) && isOpen ? { ...around, role: hiddenRole(element) } : around;
    if (tagName === 'img') return this.readPicture(element, place);
    // A caption is one line, even if its page breaks it.
    const isInCaption = place.role?.is === 'caption';
    if (tagName === 'br' && !isInCaption) return this.flush(true);
    if (isInCaption && (tagName === 'br' || BLOCKS.has(tagName))) {
      this.readText(' ', place);
      this.readChildren(element, place);
      return this.readText(' ', place);
    }
    if (!BLOCKS.has(tagName) && !isAttribution(element, place))
      return this.readChildren(element, this.inlinePlace(element, place));
    this.flush();
    const inside = this.blockPlace(element, place);
    this.readChildren(element, inside);
    this.flush();
    const { figure } = inside;
    if (tagName === 'figure' && figure?.shows === 'picture' && !figure.isCaptioned && !place.role)
      if (!this.options.picturesAreCopy)
        this.blocks.push({ ...pictureBlock(figure.alt, ''), ...inBox(inside) });
  }

  private readChildren(element: Element, place: Place): void {
    for (const child of element.childNodes) this.read(child, place);
  }

  private readPicture(element: Element, place: Place): void {
    const { role } = place;
    if (!this.options.picturesAreCopy || role?.is === 'furniture' || role?.is === 'hidden') return;
    const picture = pictureBlock(attribute(element, 'alt').trim(), attribute(element, 'src'));
    const block = { ...picture, ...inBox(place) };
    if (tidyRuns(this.runs).length > 0) this.waiting.push(block);
    else this.blocks.push(block);
  }

  private inlinePlace(element: Element, place: Place): Place {
    const format = place.format | (FORMATS[element.tagName] ?? 0);
    const href = element.tagName === 'a' ? this.addressOf(element) : place.href;
    return { ...place, format, href };
  }

  private addressOf(link: Element): string | null {
    const href = attribute(link, 'href').trim();
    if (href === '' || href.startsWith('#')) return null;
    if (this.base !== null && URL.canParse(href, this.base)) return safeHref(new URL(href, this.base).href);
    return safeHref(href);
  }

  private blockPlace(element: Element, place: Place): Place {
    const { tagName } = element;
    if (isAttribution(element, place)) return { ...place, kind: 'attribution', role: { is: 'copy' } };
    if (isAside(element)) return { ...place, role: place.role ?? OUTSIDE };
    if (isPullQuote(element)) return this.pullQuotePlace(element, place);
    if (isFactBox(element) && place.box === null)
      return withRole({ ...place, box: ++this.boxes }, { is: 'copy' });
    if (FURNITURE.has(tagName)) return withRole(place, { is: 'furniture' });
    const heading = HEADINGS[tagName];
    if (heading && place.box !== null && place.kind !== 'quote') return this.boxHeadingPlace(heading, place);
    if (heading) {
      const kind = place.kind === 'quote' ? 'quote' : heading;
      return withRole({ ...place, kind }, tagName === 'h1' ? { is: 'headline' } : null);
    }
    switch (tagName) {
      case 'article':
      case 'main':
        return { ...place, rank: 2 };
      case 'header':
        return { ...place, rank: place.rank === 2 ? 2 : 0 };
      case 'ul':
      case 'ol':
        return this.listPlace(element, place);
      case 'li':
        return this.itemPlace(element, place);
      case 'blockquote':
        return { ...place, kind: 'quote', group: place.isPulled ? place.group : ++this.groups };
      case 'div':
        if (attribute(element, 'data-from') !== 'table') return place;
        return { ...place, role: place.role ?? { is: 'doubtful', doubt: IN_TABLE } };
      case 'figure':
        // A caption in a box is one, although all else in the box is copy.
        return {
          ...place,
          figure: figureOf(element),
          role: place.box !== null && place.role?.is === 'copy' ? null : place.role,
        };
      case 'figcaption':
        return captionPlace(place, this.options.picturesAreCopy);
      default:
        return place;
    }
  }

  /** The level of the title of the box that is being read; 1 if it has none. */
  private titleLevel = 1;
  private boxes = 0;

  /** A heading before anything else in a box is its title. Those after it are below it, whatever their level on the page. */
  private boxHeadingPlace(heading: SourceKind, place: Place): Place {
    const level = Number(heading.slice(1));
    const isBoxTitle = this.blocks.at(-1)?.box !== place.box;
    if (isBoxTitle) this.titleLevel = level;
    return { ...place, isBoxTitle, kind: isBoxTitle ? heading : `h${levelInBox(level, this.titleLevel)}` };
  }

  private pullQuotePlace(element: Element, place: Place): Place {
    const pulled: Place = { ...place, kind: 'quote', group: ++this.groups, isPulled: true };
    return withRole({ ...pulled, figure: figureOf(element) }, { is: 'copy' });
  }

  private listPlace(element: Element, place: Place): Place {
    // A quotation stays a quotation: list items in it become its lines.
    if (place.kind === 'quote') return place;
    const start = Number.parseInt(attribute(element, 'start'), 10);
    this.counts.set(element, Number.isFinite(start) ? start : 1);
    const kind = element.tagName === 'ul' ? 'bullet' : 'number';
    return { ...place, kind, depth: Math.min(place.depth + 1, MAX_LISTS) };
  }

  /** The next number of each numbered list that is being read. */
  private readonly counts = new Map<unknown, number>();

  private itemPlace(element: Element, place: Place): Place {
    if (place.kind === 'quote') return place;
    const list = element.parentNode;
    const next = this.counts.get(list) ?? 1;
    this.counts.set(list, next + 1);
    const note = /^(?:foot|end)note-/.test(attribute(element, 'id'));
    return {
      ...place,
      group: ++this.groups,
      number: place.kind === 'number' ? next : null,
      role: place.role ?? (note ? { is: 'doubtful', doubt: IS_NOTE } : null),
    };
  }
}

export const IN_TABLE = 'A table begins here. A story has no tables, so its rows are now lines.';
const IS_NOTE = 'This is a note in the document. Its number was removed from the copy.';

const inBox = ({ box }: Pick<Place, 'box'>): Pick<SourceBlock, 'box'> => (box === null ? {} : { box });

const pictureBlock = (alt: string, src: string): SourceBlock =>
  plainBlock(alt || 'Picture', { is: 'picture', alt, src });

/** The number of a footnote in the copy, and the arrow back to it: useless on a page. */
const isNoteMark = (element: Element): boolean =>
  element.tagName === 'a' && /^#(?:foot|end)note-/.test(attribute(element, 'href'));

/** Who is quoted: a quotation's own footer, or a `cite` that is a line of it. */
const isAttribution = (element: Element, { kind }: Place): boolean =>
  kind === 'quote' &&
  (element.tagName === 'footer' ||
    (element.tagName === 'cite' && element.parentNode !== null && 'tagName' in element.parentNode
      ? element.parentNode.tagName === 'blockquote'
      : false));

/** In a text document a caption stands under its picture, not around it. */
function captionPlace(place: Place, isUnderPicture: boolean): Place {
  if (place.figure?.shows === 'embed') return withRole(place, { is: 'hidden', reason: 'embedded object' });
  if (place.figure?.shows === 'quote') return { ...place, kind: 'attribution', role: { is: 'copy' } };
  if (place.figure?.shows === 'other' && !isUnderPicture) return place;
  return withRole(place, { is: 'caption', alt: place.figure?.alt ?? '' });
}

/** What a page embeds is seen on it, but a story cannot show it. */
const hiddenRole = (element: Element): SourceRole =>
  isEmbed(element) ? { is: 'hidden', reason: 'embedded object' } : { is: 'hidden' };

const OUTSIDE: SourceRole = { is: 'outside', within: null };

/** Gives a place a role if the elements around it have given it none. */
function withRole(place: Place, role: SourceRole | null): Place {
  if (role === null || (place.role && place.role.is !== 'outside')) return place;
  if (place.role?.is === 'outside')
    return place.role.within === null ? { ...place, role: { is: 'outside', within: role } } : place;
  return { ...place, role };
}
