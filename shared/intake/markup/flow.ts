import { withoutBold, withoutUnderline } from './formats';
import { inlineElements, isCited, asTitle, paragraphsOf, type Piece, wordsIn, type Words } from './line';
import { isPullQuote } from './pictures';
import { append, type Element, isElement, newElement } from './tree';

export type LineTag = 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

/** Everything that the elements around a word say about it. */
export interface Around {
  readonly format: number;
  readonly href: string | null;
  readonly mark: Words['mark'];
  readonly keepsLines: boolean;
  /** What a line here becomes; `run` when its holder takes one run of words, as an item does. */
  readonly line: LineTag | 'run';
  readonly lineClass: string;
  readonly isInQuote: boolean;
  /** Whether it is at a picture, so that a credit is looked for. */
  readonly isAtPicture: boolean;
  readonly depth: number;
}

export const TOP: Around = {
  format: 0,
  href: null,
  mark: null,
  keepsLines: false,
  line: 'p',
  lineClass: '',
  isInQuote: false,
  isAtPicture: false,
  depth: 0,
};

export const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);

export const lastElement = (parent: Element): Element | null => parent.childNodes.findLast(isElement) ?? null;

type Line = readonly Piece[];

/** Puts what is read together: pieces into lines, lines into blocks, and blocks into the holder that is open. */
export class Flow {
  readonly body: Element = newElement('body');
  /** Where lines go when they end. */
  holder: Element = this.body;
  /** What comes before the next words, whatever block they are in. */
  lead = '';
  private pieces: Piece[] = [];
  private place: Around = TOP;
  /** Blocks that follow the line that is being read. */
  private following: Element[] = [];

  say(text: string, around: Around): void {
    // White space between blocks belongs to neither.
    if (this.pieces.length === 0 && /^[\t\n\r\f ]*$/u.test(text)) return;
    const { lead } = this;
    this.lead = '';
    if (lead !== '') this.say(lead, { ...around, format: 0, href: null, mark: null });
    const isHeading = around.line !== 'p' && around.line !== 'run';
    const format = around.href === null ? around.format : withoutUnderline(around.format);
    const { href, mark } = around;
    this.put({ is: 'words', text, format: isHeading ? withoutBold(format) : format, href, mark }, around);
  }

  put(piece: Piece, around: Around): void {
    if (this.pieces.length === 0) this.place = around;
    this.pieces.push(piece);
  }

  /** The end of a line by the author. Before the first word there is no line to end. */
  breakLine(around: Around): void {
    if (this.pieces.length > 0) this.put({ is: 'break' }, around);
  }

  /** Puts a block after the line that is being read, which it does not end. */
  follow(block: Element): void {
    if (this.pieces.length > 0 || this.holder.tagName === 'li') this.following.push(block);
    else append(this.holder, block, '\n');
  }

  /** Ends the line that is being read, and puts what it says into the holder. */
  flush(): void {
    const { pieces, place, following } = this;
    this.pieces = [];
    this.following = [];
    for (const lines of paragraphsOf(pieces)) this.emit(lines, place);
    for (const block of following) append(this.holder, block, '\n');
  }

  /** Everything that `read` says goes into `target`; the line before it has to be ended. */
  into(target: Element, read: () => void): void {
    const outer = this.holder;
    this.holder = target;
    read();
    this.flush();
    this.holder = outer;
  }

  private emit(lines: readonly Line[], place: Around): void {
    if (place.line === 'run') return this.emitRun(lines);
    const isQuoted = place.isInQuote || isPullQuote(this.holder);
    const said = isQuoted ? this.takeAttribution(lines, place) : lines;
    if (said.length === 0) return;
    const block = newElement(place.line, place.lineClass ? { class: place.lineClass } : {});
    appendLines(block, said);
    append(this.holder, block, '\n');
  }

  /** Lines of an item, a caption or an attribution. What comes after a list inside an item is the next item. */
  private emitRun(lines: readonly Line[]): void {
    const isAfterList = this.holder.childNodes.some((node) => isElement(node) && LISTS.has(node.tagName));
    if (this.holder.tagName === 'li' && isAfterList) {
      const list = this.holder.parentNode;
      this.holder = newElement('li');
      if (list) append(list, this.holder, '\n');
    } else if (this.holder.childNodes.length > 0 && this.holder.childNodes.at(-1)?.nodeName !== 'hr') {
      append(this.holder, newElement('br'));
    }
    appendLines(this.holder, lines);
  }

  /** A `cite` that is a whole line, or follows the quotation, says who is quoted; within a line it is a title. */
  private takeAttribution(lines: readonly Line[], place: Around): readonly Line[] {
    const begin = (line: Line): number =>
      line.findLastIndex((piece) => !isCited(piece) && wordsIn([piece]).trim() !== '') + 1;
    // The name may go on in lines of its own: `Leo Das`, and `Captain` under it.
    let at = lines.length - 1;
    while (at > 0 && begin(lines[at]!) === 0 && lines[at - 1]!.slice(begin(lines[at - 1]!)).some(isCited))
      at--;
    const line = lines[at] ?? [];
    const from = begin(line);
    const quoted = line.slice(0, from);
    const names = [line.slice(from), ...lines.slice(at + 1)];
    const cited = names.flat();
    const before = wordsIn(quoted);
    const isSpeaker = cited.some((piece) => piece.is === 'words' && piece.mark === 'speaker');
    const isBehind = isSpeaker || from === 0 || ENDS_QUOTATION.test(before);
    if (wordsIn(cited).trim() === '' || !isBehind) return lines.map(asTitle);
    const rest = /^[\s—–―-]*$/u.test(before) ? [] : [quoted];
    this.emit([...lines.slice(0, at), ...rest], { ...place, isInQuote: false });
    const footer = newElement('footer');
    appendLines(footer, names);
    append(this.holder, footer, '\n');
    return [];
  }
}

const ENDS_QUOTATION = /[.!?…।۔"”»’]\s*(?:[—–―-]+\s*)?$|[—–―]\s*$/u;

function appendLines(block: Element, lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    if (at > 0) append(block, newElement('br'));
    append(block, ...inlineElements(line));
  });
}
