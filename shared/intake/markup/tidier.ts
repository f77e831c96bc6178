import { boxOf, keepsLines } from './boxes';
import { toFigure } from './figures';
import { type Around, Flow, LISTS, type LineTag } from './flow';
import { formatIn } from './formats';
import { headingOf } from './heading-of';
import {
  attributesOf,
  citeMark,
  isMeant,
  isNoteSign,
  isQuotation,
  rename,
  SPEAKER_CLASS,
  unfigure,
} from './kept-elements';
import type { LeftOutKind } from './left-out';
import { ListReader } from './list-reader';
import { Omissions } from './omissions';
import {
  drawnPicture,
  isCaption,
  isCredit,
  isFigure,
  isFurniture,
  isThumbnailFigure,
  isPullQuote,
  showsPicture,
  signIn,
  speakerBeside,
  vmlPicture,
} from './pictures';
import { joinRows } from './rows';
import { quotationsIn } from './speakers';
import type { Styles } from './styles';
import { NestedTooDeep, type Page, type TidyOptions } from './tidy-options';
import {
  append,
  attribute,
  type ChildNode,
  type Element,
  isComment,
  isElement,
  isText,
  newElement,
} from './tree';
import { isFromWord, markerOf, wordItem } from './word-lists';

/** Deeper pages are hostile, not editorial. */
const MAX_DEPTH = 200;

/** Reads a page from its top to its end and has it put together as copy. */
export class Tidier {
  readonly flow = new Flow();
  readonly styles: Styles;
  readonly omissions: Omissions;
  private readonly options: TidyOptions;
  private readonly isFromWord: boolean;
  private readonly lists = new ListReader(this.flow, (node, around) => this.read(node, around));

  constructor(page: Page, styles: Styles, options: TidyOptions) {
    this.options = options;
    this.styles = styles;
    this.isFromWord = isFromWord(page);
    this.omissions = new Omissions(this.flow, this.styles, options, this.isFromWord);
  }

  /** @throws NestedTooDeep */
  read(node: ChildNode, around: Around): void {
    if (this.omissions.skipped.has(node)) return;
    if (isText(node)) this.readText(node.value, around);
    else if (isComment(node)) this.putPicture(vmlPicture(node), around);
    else if (isElement(node)) {
      if (around.depth > MAX_DEPTH) throw new NestedTooDeep();
      this.readElement(node, { ...around, depth: around.depth + 1 });
    }
  }

  private readChildren(element: Element, around: Around): void {
    for (const child of element.childNodes) this.read(child, around);
  }

  private readText(text: string, around: Around): void {
    const lines = around.keepsLines ? text.split(/\r\n?|\n/u) : [text.replaceAll(/[\t\n\r\f ]+/gu, ' ')];
    lines.forEach((line, at) => {
      if (at > 0) this.flow.breakLine(around);
      if (line !== '') this.flow.say(line, around);
    });
  }

  private readElement(element: Element, around: Around): void {
    const { tagName } = element;
    if (tagName === 'br') return this.flow.breakLine(around);
    // Kept where words part without a space, as in Thai; tidied away elsewhere.
    if (tagName === 'wbr') return this.flow.say('\u200b', around);
    const box = boxOf(element, this.styles);
    if (box === 'none') {
      // A page's words for readers without scripts: never visible, but the report says that they were there.
      if (tagName === 'noscript') this.omissions.show(element);
      return tagName === 'svg' ? this.omissions.readDrawing(element, around) : undefined;
    }
    if (tagName === 'img') return this.readImage(element, around);
    if (tagName === 'v:imagedata') return this.putPicture(drawnPicture(element), around);
    const isField = box === 'field' || (tagName === 'button' && around.isAtPicture);
    const kind = box === 'embed' ? box : isField ? 'field' : this.omissions.kindOf(element);
    if (kind !== null && this.omissions.leaves(element, kind, around)) return;
    const inside = this.around(element, around, kind);
    if (box === 'inline' && headingOf(element, this.styles) === null) return this.readInline(element, inside);
    this.flow.flush();
    this.readBlock(element, inside);
    this.flow.flush();
  }

  private around(element: Element, around: Around, kind: LeftOutKind | null): Around {
    const style = this.styles.of(element);
    this.omissions.noteInsertion(element);
    const format = formatIn(element, style, around.format);
    return {
      ...around,
      // A deletion that was brought back can still be told from the copy.
      format: kind === 'deletion' ? format | STRUCK : format,
      href: element.tagName === 'a' ? this.omissions.addressOf(element) : around.href,
      mark: element.tagName === 'cite' ? citeMark(element, around.mark) : around.mark,
      keepsLines: keepsLines(element, style) ?? around.keepsLines,
    };
  }

  private readInline(element: Element, around: Around): void {
    const [before, after] = isNoteSign(element) ? ['', ' '] : (SIGNS_AROUND[element.tagName] ?? ['', '']);
    if (before) this.flow.say(before, around);
    const isMarked = around.isAtPicture && isCredit(element);
    this.readChildren(element, isMarked ? { ...around, mark: 'credit' } : around);
    if (after) this.flow.say(after, around);
  }

  private readBlock(element: Element, around: Around): void {
    const { tagName } = element;
    const heading = headingOf(element, this.styles);
    if (heading !== null) return this.readHeading(element, heading, around);
    if (LISTS.has(tagName)) return this.lists.readList(element, around);
    const speaker = around.line === 'p' && !around.isInQuote ? speakerBeside(element) : null;
    if (speaker) rename(speaker, 'figcaption');
    if (speaker || (isFigure(element) && around.line === 'p')) return this.readFigure(element, around);
    switch (tagName) {
      case 'hr':
        return this.readRule(around);
      case 'li':
        return this.lists.readListItem(element, around);
      case 'blockquote':
        return this.readQuote(element, around);
      case 'table':
        return this.readTable(element, around);
      case 'tr':
        return this.readRow(element, around);
      case 'figcaption':
        return this.readRun(element, around);
      case 'footer':
        return around.isInQuote ? this.readRun(element, around) : this.readHolder(element, around);
      default:
        return this.readWordItem(element, around) ? undefined : this.readHolder(element, around);
    }
  }

  private readRule({ line }: Around): void {
    // A rule inside an item or a quotation parts it: the blocks know how.
    if (line === 'p' || this.flow.holder.tagName === 'li') append(this.flow.holder, newElement('hr'));
  }

  private readHeading(element: Element, tag: LineTag, around: Around): void {
    if (this.isFromWord) for (const node of markerOf(element, this.styles)) this.omissions.skipped.add(node);
    this.readChildren(element, around.line === 'p' && !around.isInQuote ? { ...around, line: tag } : around);
  }

  private readWordItem(element: Element, around: Around): boolean {
    if (!this.isFromWord || around.line !== 'p' || around.isInQuote) return false;
    const item = wordItem(element, this.styles);
    if (item === null) return false;
    for (const node of item.marker) this.omissions.skipped.add(node);
    this.lists.readItem(element, item, around);
    return true;
  }

  /** Elements whose kind or class says something, to a block of ours or to who reads a whole page; others fall away. */
  private readHolder(element: Element, around: Around): void {
    const { tagName } = element;
    const className = attribute(element, 'class');
    const isCaptionLine = isCaption(element);
    const lineClass = isCaptionLine
      ? 'caption'
      : isPullQuote(this.flow.holder)
        ? className
        : around.isInQuote && SPEAKER_CLASS.test(className)
          ? 'attribution'
          : around.lineClass;
    const isAtPicture = around.isAtPicture || (isCaptionLine && this.options.readCaption !== undefined);
    const mark = isAtPicture && isCredit(element) ? 'credit' : around.mark;
    const inside = { ...around, lineClass, isAtPicture, mark };
    if (!isMeant(element) || around.line !== 'p' || isAtPicture) return this.readChildren(element, inside);
    const target = newElement(tagName, attributesOf(element));
    this.flow.into(target, () => this.readChildren(element, inside));
    if (target.childNodes.length === 0) return;
    const parts = isPullQuote(target) && !around.isInQuote ? quotationsIn(target) : [target];
    append(this.flow.holder, ...parts.flatMap((part) => [part, '\n']));
  }

  /** Reads an element's content into another, which stands in the holder when it holds anything. */
  private readInto(target: Element, element: Element, around: Around): void {
    this.flow.into(target, () => this.readChildren(element, around));
    if (target.childNodes.length > 0) append(this.flow.holder, target, '\n');
  }

  private readRun(element: Element, around: Around): void {
    if (around.line === 'run') return this.readChildren(element, around);
    const mark = around.isAtPicture && isCredit(element) ? 'credit' : null;
    this.readInto(newElement(element.tagName), element, { ...around, line: 'run', isInQuote: false, mark });
  }

  private readQuote(element: Element, around: Around): void {
    if (around.line !== 'p') return this.readChildren(element, around);
    const { holder } = this.flow;
    const quote = newElement('blockquote', attributesOf(element));
    this.flow.into(quote, () => this.readChildren(element, { ...around, isInQuote: true }));
    if (quote.childNodes.length === 0) return;
    // What holds a quotation may name who is quoted, and parts it then.
    const isHeld = around.isInQuote || holder.tagName === 'figure' || isPullQuote(holder);
    for (const each of isHeld ? [quote] : quotationsIn(quote)) append(holder, each, '\n');
  }

  private readTable(element: Element, around: Around): void {
    if (around.line !== 'p') return this.readChildren(element, around);
    this.readInto(newElement('div', { 'data-from': 'table' }), element, around);
  }

  private readRow(element: Element, around: Around): void {
    const cells = element.childNodes.filter(isElement).map((cell) => {
      const into = newElement('td');
      this.flow.into(into, () => this.read(cell, { ...around, line: 'p', isInQuote: false }));
      return into;
    });
    const { holder } = this.flow;
    for (const block of joinRows(cells)) {
      if (around.line === 'p') append(holder, block, '\n');
      else {
        if (holder.childNodes.length > 0) append(holder, newElement('br'));
        for (const node of [...block.childNodes])
          if (isText(node) || isElement(node)) append(holder, isText(node) ? node.value : node);
      }
    }
  }

  private readFigure(element: Element, around: Around): void {
    if (isThumbnailFigure(element)) return;
    const figure = newElement(speakerBeside(element) ? 'figure' : element.tagName, attributesOf(element));
    const { readCaption, showsLeftOut } = this.options;
    if (readCaption && showsPicture(element)) {
      this.flow.into(figure, () => this.readChildren(element, { ...around, isAtPicture: true }));
      this.omissions.skipped.add(element);
      this.omissions.leaveStruck(figure);
      return append(this.flow.holder, ...toFigure(figure, readCaption));
    }
    this.flow.into(figure, () => this.readChildren(element, around));
    if (figure.childNodes.length === 0) return;
    const isQuoted = isQuotation(figure) || isPullQuote(figure);
    const parts = isQuoted && !around.isInQuote ? quotationsIn(figure) : [figure];
    append(this.flow.holder, ...parts.flatMap((part) => [part, '\n']));
    if (!showsLeftOut && !isQuoted) unfigure(figure);
  }

  private readImage(element: Element, around: Around): void {
    const sign = signIn(element);
    if (sign !== null) return this.flow.say(sign, around);
    if (this.omissions.kindOf(element) !== null || isFurniture(element)) return;
    this.putPicture(newElement('img', attributesOf(element)), around);
  }

  private putPicture(image: Element | null, around: Around): void {
    if (image !== null) this.flow.put({ is: 'picture', image }, around);
  }
}

const STRUCK = 4;
/** What browsers print around an element's words. */
const SIGNS_AROUND: Readonly<Record<string, readonly [string, string]>> = { q: ['“', '”'], rt: ['(', ')'] };
