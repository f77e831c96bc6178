import { type Aside, type Asides, type Change, changeAsides, placeWithin } from './asides';

/** Who changed some words, and when. */
export type Who = Pick<Change, 'by' | 'at'>;

/** The format of words: Lexical's bits for bold, italic, struck, underlined, sub and sup. */
const TAGS: readonly (readonly [bit: number, tag: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
];

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What became of some words: in the copy, in it by a tracked insertion, or out of it. */
export type Fate =
  { readonly is: 'said' | 'hidden' } | { readonly is: 'inserted' | 'deleted'; readonly who: Who };

/** Writes one paragraph of a document as HTML, and what a person must know about it. */
export class ParagraphWriter {
  private readonly asides: Asides;
  private html = '';
  private before = '';
  private changes: (Change & { words: string; end: number })[] = [];
  private beside: (Aside & { end?: number })[] = [];
  /** The words that came in, to locate those that did not. */
  private now = '';
  /** The kind of the previous words, so that a change in several pieces counts as one. */
  private last = '';

  constructor(asides: Asides) {
    this.asides = asides;
  }

  get isBlank(): boolean {
    return this.html.trim() === '' && this.changes.length === 0 && this.beside.length === 0;
  }

  /** @param fate what became of the words; of a hidden run's, they are left out */
  say(text: string, { format, href, fate }: { format: number; href: string | null; fate: Fate }): void {
    if (text === '') return;
    const key = 'who' in fate ? JSON.stringify(fate) : fate.is;
    const isMore = key === this.last;
    this.last = key;
    if (fate.is !== 'inserted' && fate.is !== 'hidden') this.before += text;
    if (fate.is === 'hidden') return this.hide(text, isMore);
    if ('who' in fate) this.change(fate.is === 'inserted' ? 'insert' : 'delete', text, fate.who, isMore);
    if (fate.is === 'deleted') return;
    this.now += text;
    let html = escapeHtml(text);
    for (const [bit, tag] of TAGS) if (format & bit) html = `<${tag}>${html}</${tag}>`;
    this.html += href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`;
  }

  private hide(text: string, isMore: boolean): void {
    const last = this.beside.at(-1);
    if (isMore && last?.is === 'left') this.beside.splice(-1, 1, { ...last, text: last.text + text });
    else this.beside.push({ is: 'left', text, reason: 'hidden text', end: this.now.length });
  }

  private change(did: Change['did'], words: string, who: Who, isMore: boolean): void {
    const last = this.changes.at(-1);
    if (isMore && last?.did === did) last.words += words;
    else this.changes.push({ did, words, ...who, end: this.now.length });
  }

  /** Markup without words: a line break, a picture. */
  put(html: string): void {
    this.html += html;
    this.now += '\n';
  }

  formula(mathMl: string): void {
    this.html += mathMl;
    this.last = '';
  }

  note(aside: Aside): void {
    this.beside.push(aside);
  }

  /** The paragraph's content with the signs of its asides; empty if it has none. */
  close(): string {
    const { now } = this;
    const rest = (end: number) => (now.trim() === '' ? {} : { rest: now.slice(end) });
    const asides = [
      ...changeAsides(
        this.changes.map(({ end, ...change }) => ({ ...change, ...rest(end) })),
        this.before.replaceAll(/\s+/gu, ' ').trim(),
      ),
      ...this.beside.map(({ end, ...aside }) =>
        end === undefined || aside.is !== 'left'
          ? aside
          : { ...aside, ...placeWithin(aside.text, rest(end).rest) },
      ),
    ];
    const html = this.html + asides.map((aside) => this.asides.sign(aside)).join('');
    this.html = this.before = this.last = this.now = '';
    this.changes = [];
    this.beside = [];
    return html.trim() === '' ? '' : html;
  }
}

/** The tag of a paragraph by the name of its style, in the words of Word and LibreOffice; null for a plain one. */
export function styleTag(name: string): string | null {
  const plain = name.replaceAll('_20_', ' ').trim().toLowerCase();
  const heading = /^heading ([1-6])$/.exec(plain)?.[1];
  if (heading) return `h${heading}`;
  if (plain === 'title') return 'h1';
  if (/^(?:quote|intense quote|quotations|block quotation)$/.test(plain)) return 'blockquote';
  return /^(?:caption|illustration|figure|drawing)$/.test(plain) ? 'figcaption' : null;
}

/** A paragraph as HTML by its tag. */
export function paragraphHtml(tag: string, content: string): string {
  if (content === '') return '';
  if (tag === 'blockquote') return `<blockquote><p>${content}</p></blockquote>\n`;
  if (tag === 'figcaption') return `<figure><figcaption>${content}</figcaption></figure>\n`;
  return `<${tag}>${content}</${tag}>\n`;
}
