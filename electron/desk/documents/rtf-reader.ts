import { AppError } from '@shared/errors';
import type { Aside, Asides } from './asides';
import { escapeHtml } from './paragraph-writer';
import { decodeBytes } from './rtf-charset';
import { fateOf, linkOf, objectNote } from './rtf-fate';
import { RtfFlow } from './rtf-flow';
import { RtfComments } from './rtf-comments';
import { FIRST_STATE, KNOWN, type RtfState, SIGNS, SKIPPED } from './rtf-state';
import { RtfLists } from './rtf-lists';
import { RtfPicture } from './rtf-picture';
import { setOldList, setWords } from './rtf-words';
import { markerNumber, RtfTables } from './rtf-tables';
import type { RtfToken } from './rtf-tokens';
import { EQUATION } from './word-paragraph';

/** Deeper groups, and more paragraphs and cells, are hostile. */
const MAX_DEPTH = 500;
const TOO_DEEP = 'This file is nested deeper than any document. Paste its text instead.';
const MAX_PARAGRAPHS = 50_000;

/** Reads the tokens of an RTF file into the HTML of its text. */
export class RtfReader {
  readonly over = new Set<string>();
  readonly under = new Set<string>();
  readonly pictures = new Map<string, Uint8Array>();
  private readonly asides: Asides;
  private readonly tables = new RtfTables();
  private readonly stack: RtfState[] = [];
  private state: RtfState = { ...FIRST_STATE };
  private flow: RtfFlow;
  private readonly notes: string[] = [];
  private words = '';
  private bytes = '';
  private skips = 0;
  private isStarred = false;
  private paragraphs = 0;
  private marker: string | null = null;
  private readonly lists = new RtfLists();
  private readonly numbers = new Map<number, number>();
  private picture = new RtfPicture();
  private property = '';
  private readonly comments = new RtfComments();

  constructor(asides: Asides) {
    this.asides = asides;
    this.flow = new RtfFlow(asides);
  }

  /** The text as HTML, its notes at the end. Reads all tokens. */
  read(tokens: Iterable<RtfToken>): string {
    for (const token of tokens) this.take(token);
    while (this.stack.length > 0) this.close();
    this.flush();
    this.endParagraph();
    const notes = this.notes.map((note, at) => `<li id="footnote-${at + 1}">${note}</li>`).join('');
    return this.flow.end() + (notes && `<ol>${notes}</ol>`);
  }

  private take(token: RtfToken): void {
    const { target } = this.state;
    switch (token.is) {
      case 'open':
        return this.open();
      case 'close':
        return this.close();
      case 'word':
        if (target !== 'skip') this.word(token.name, token.param);
        return;
      case 'sign':
        if (target !== 'skip') this.sign(token.sign);
        return;
      case 'hex':
        return this.raw(String.fromCharCode(token.byte));
      case 'text':
        if (target === 'picture') this.picture.hex += token.text;
        else this.raw(token.text);
        return;
      case 'bin':
        if (target === 'picture') this.picture.bytes.push(token.bytes);
    }
  }

  private open(): void {
    this.flush();
    this.stack.push(this.state);
    if (this.stack.length > MAX_DEPTH) throw new AppError('UNREADABLE_FILE', TOO_DEEP);
    this.state = { ...this.state, end: null };
    this.skips = 0;
    this.isStarred = false;
  }

  private close(): void {
    this.flush();
    const { end } = this.state;
    this.state = this.stack.pop() ?? { ...FIRST_STATE };
    this.skips = 0;
    end?.();
  }

  /** Letters in the character set of the font. */
  private raw(letters: string): void {
    const cut = Math.min(this.skips, letters.length);
    this.skips -= cut;
    if (cut < letters.length && this.state.target !== 'skip') this.bytes += letters.slice(cut);
  }

  private say(text: string): void {
    this.decode();
    this.words += text;
  }

  private decode(): void {
    if (this.bytes !== '') this.words += decodeBytes(this.bytes, this.tables.encodingOf(this.state.font));
    this.bytes = '';
  }

  private flush(): void {
    this.decode();
    const { words, state } = this;
    this.words = '';
    if (words === '') return;
    if (state.target !== 'flow') state.buffer.text += words;
    else {
      this.flow.writer.say(words, {
        format: state.format,
        href: state.href,
        fate: fateOf(state, this.tables),
      });
      this.comments.hear(words);
    }
  }

  private sign(sign: string): void {
    if (sign === '*') {
      this.isStarred = true;
      return;
    }
    if (sign === '\n' || sign === '\r') return this.word('par', null);
    if (this.skips > 0) this.skips -= 1;
    else if (sign === '~') this.say('\u00a0');
    else if (sign === '_') this.say('\u2011');
    else if (/[\\{}]/.test(sign)) this.say(sign);
  }

  private word(name: string, param: number | null): void {
    if (name === 'u') {
      this.say(String.fromCharCode((param ?? 0) & 0xffff));
      this.skips = this.state.fallback;
      return;
    }
    const sign = SIGNS[name];
    if (sign !== undefined) return this.say(sign);
    this.flush();
    const { isStarred } = this;
    this.isStarred = false;
    if (SKIPPED.has(name) || (isStarred && !KNOWN.has(name))) this.state.target = 'skip';
    else if (!this.destination(name)) this.format(name, param);
  }

  /** Redirects words into a buffer that `end` receives when the group is over. */
  private capture(target: RtfState['target'], end: (text: string) => void): true {
    const buffer = { text: '' };
    Object.assign(this.state, { target, buffer, end: () => end(buffer.text.trim()) });
    return true;
  }

  /** A flow of its own within the text: a note, a text box. */
  private within(end: (html: string) => void): true {
    const [outer, marker] = [this.flow, this.marker];
    const flow = new RtfFlow(this.asides);
    this.flow = flow;
    Object.assign(this.state, { ...FIRST_STATE, font: this.state.font, fallback: this.state.fallback });
    const state = this.state;
    this.state.end = () => {
      const after = this.state;
      this.state = state;
      this.endParagraph();
      this.state = after;
      this.flow = outer;
      this.marker = marker;
      end(flow.end());
    };
    return true;
  }

  private destination(name: string): boolean {
    const { tables } = this;
    switch (name) {
      case 'fonttbl':
        return this.capture('fonts', () => undefined);
      case 'stylesheet':
        return this.capture('styles', () => undefined);
      case 'revtbl':
        return this.capture('authors', (text) => text.split(';').slice(0, -1).forEach((each) => tables.addAuthor(each))); // prettier-ignore
      case 'fldinst':
        return this.capture(
          'instruction',
          (text) => void (this.state.href = linkOf(text) ?? this.state.href),
        );
      case 'listtext':
      case 'pntext':
        return this.capture('marker', (text) => void (this.marker = text));
      case 'listtable':
      case 'listoverridetable':
        return this.capture('lists', () => undefined);
      case 'pn': {
        const own = this.state;
        // Its properties belong to the paragraph around it.
        return this.capture('old list', () => void (this.state.oldList = own.oldList));
      }
      case 'pict':
        this.picture = new RtfPicture(this.picture.alt);
        return this.capture('picture', () => this.putPicture());
      case 'sn':
        return this.capture('property name', (text) => void (this.property = text));
      case 'sv':
        return this.capture('property value', (text) => {
          if (this.property === 'wzDescription') this.picture.alt = text;
        });
      case 'footnote':
        return this.within((html) => void this.notes.push(html));
      case 'shptxt':
      case 'dptxbxtext':
        return this.within((html) => void (this.flow.after += html));
      case 'atnauthor':
      case 'atnref':
      case 'atndate':
        return this.capture('comment part', (text) => this.comments.set(name, text));
      case 'atnid':
        return this.capture('comment part', () => undefined);
      case 'atrfstart':
        return this.capture('comment part', (text) => this.comments.begin(text));
      case 'atrfend':
        return this.capture('comment part', (text) => this.comments.end(text));
      case 'annotation':
        return this.capture('comment', (text) => this.note(this.comments.take(text)));
      case 'objclass':
        return this.capture('class', (text) => this.note(objectNote(text)));
      case 'moMath':
        this.note({ is: 'doubt', doubt: EQUATION });
        return true;
    }
    const margin = /^(header|footer)[lrf]?$/.exec(name)?.[1];
    if (!margin) return false;
    return this.capture('margin', (text) => void (margin === 'header' ? this.over : this.under).add(text));
  }

  private format(name: string, param: number | null): void {
    const { state, tables } = this;
    if (state.target === 'lists') return this.lists.declare(name, param);
    if (state.target === 'old list') return setOldList(state, name);
    if (setWords(state, name, param) || tables.setWord(state.font, name, param)) return;
    switch (name) {
      case 'par':
      case 'sect':
        return this.endParagraph();
      case 'line':
        return state.target === 'flow' ? this.flow.writer.put('<br>') : this.say(' ');
      case 'cell':
        this.state.isInTable = true;
        this.endParagraph();
        this.count();
        return this.flow.endCell();
      case 'nestcell':
        return this.say(' ');
      case 'row':
        return this.flow.endRow();
      case 'nestrow':
        return this.endParagraph();
      case 's':
        state.style = param ?? 0;
        // A style in the table of styles is known by its own number.
        if (state.target === 'styles') this.beginStyle(state);
        return;
      case 'pngblip':
      case 'jpegblip':
        this.picture.isKnown = true;
    }
  }

  private beginStyle(state: RtfState): void {
    const { style } = state;
    const buffer = { text: '' };
    state.buffer = buffer;
    state.end = () => this.tables.setStyle(style, buffer.text.trim(), state.outline);
  }

  private count(): void {
    this.paragraphs += 1;
    if (this.paragraphs > MAX_PARAGRAPHS) {
      throw new AppError('TOO_LARGE', 'This document holds more than a story can. Bring in the story alone.');
    }
  }

  private endParagraph(): void {
    const { state, marker } = this;
    if (state.target !== 'flow') {
      state.buffer.text += '\n';
      return;
    }
    this.count();
    this.marker = null;
    const tag = this.tables.tagOf(state.style, state.outline);
    const { isInTable, level } = state;
    const previous = this.numbers.get(level) ?? 0;
    const number = marker === null ? this.nextNumber(previous) : markerNumber(marker, previous);
    const isItem = marker === null ? state.list > 0 || state.oldList !== null : marker.trim() !== '';
    this.numbers.set(level, isItem ? (number ?? 0) : 0);
    this.flow.endParagraph({ tag, isInTable, item: isItem ? { level: level + 1, number } : null });
  }

  /** The number of an item whose marker nobody wrote down; null for a bullet. */
  private nextNumber(previous: number): number | null {
    const { list, level, oldList } = this.state;
    if (this.flow.writer.isBlank) return null;
    if (list > 0) return this.lists.next(list, level);
    return oldList === 'number' ? previous + 1 : null;
  }

  private note(aside: Aside): void {
    this.flow.writer.note(aside);
  }

  private putPicture(): void {
    const { alt, data } = this.picture;
    this.picture = new RtfPicture();
    if (this.state.target === 'skip' || this.state.hidden || this.state.deleted) return;
    const src = data ? `picture:${this.pictures.size + 1}` : '';
    if (data) this.pictures.set(src, data);
    this.flow.writer.put(`<img alt="${escapeHtml(alt)}" src="${src}">`);
  }
}
