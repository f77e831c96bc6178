import { parse } from 'parse5';
import { AppError } from '../../errors';
import { safeHref } from '../../html/href';
import { baseOf, BLOCKS, figureOf, FORMATS, FURNITURE, HEADINGS, isHidden } from './html-elements';
import { isPullQuote } from '../markup/pictures';
import { attribute, type ChildNode, type Element, isElement, textIn } from '../markup/tree';
import { mustBeCountable } from './limits';
import {
  captionPlace,
  doubtedPlace,
  hiddenRole,
  OUTSIDE,
  type Place,
  shownPlace,
  TOP,
  withRole,
} from './place';
import { BoxReader, figureRole, inBox } from './read-boxes';
import { isAside } from '../pages/set-aside';
import { NestedTooDeep, type Page } from '../markup/tidy-options';
import { type TidyPage, tidyTree } from '../markup/tidy-page';
import { plainBlock, type Run, type SourceBlock, type SourceDocument, tidyRuns } from './source-document';
import { trusted, withOneHeadline } from './whole-page';

/** Deeper pages are hostile, not editorial. */
const MAX_DEPTH = 200;
/** A story's lists are no deeper than this; deeper items are moved up to this level. */
const MAX_LISTS = 8;

export interface ReadHtmlOptions {
  /** True for a text document, whose pictures are the story's; a web page's loose pictures are its own. */
  readonly picturesAreCopy: boolean;
}

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
  /** Pictures and hidden words in a line that has begun already: they follow it. */
  private waiting: SourceBlock[] = [];
  private readonly boxes = new BoxReader();

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
      this.add(block);
      if (role?.is === 'headline') this.ranks.set(block, rank);
    }
    this.isTight = isTight && runs.length > 0;
    this.waiting.forEach((block) => this.add(block));
    this.waiting = [];
  }

  private add(block: SourceBlock): void {
    this.blocks.push(block);
    this.boxes.follow(block);
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
    const place = shownPlace(element, around);
    if (tagName === 'img') return this.readPicture(element, place);
    // A caption is one line, even if its page breaks it.
    const isInCaption = place.role?.is === 'caption';
    if (tagName === 'br' && !isInCaption) return this.flush(true);
    if (isInCaption && isHidden(element)) return this.readHidden(element, place);
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
      if (!this.options.picturesAreCopy) this.add({ ...pictureBlock(figure.alt, ''), ...inBox(inside) });
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
    else this.add(block);
  }

  /** Words that are hidden in a line follow it. */
  private readHidden(element: Element, place: Place): void {
    const runs = tidyRuns([{ text: textIn(element), format: 0, href: null }]);
    if (runs.length === 0) return;
    this.waiting.push({ ...plainBlock('', hiddenRole(element)), ...inBox(place), runs });
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
    const boxPlace = this.boxes.placeIn(element, place);
    if (boxPlace) return boxPlace;
    if (FURNITURE.has(tagName)) return withRole(place, { is: 'furniture' });
    const heading = HEADINGS[tagName];
    if (heading && place.box !== null && place.kind !== 'quote')
      return this.boxes.headingPlace(heading, place);
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
        return doubtedPlace(place, IN_TABLE);
      case 'figure':
        return { ...place, figure: figureOf(element), role: figureRole(place) };
      case 'figcaption':
        return captionPlace(place, this.options.picturesAreCopy);
      default:
        return place;
    }
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
    const item: Place = {
      ...place,
      group: ++this.groups,
      number: place.kind === 'number' ? next : null,
    };
    return note ? doubtedPlace(item, IS_NOTE) : item;
  }
}

export const IN_TABLE = 'A table begins here. A story has no tables, so its rows are now lines.';
const IS_NOTE = 'This is a note in the document. Its number was removed from the copy.';

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
