import { withoutTags } from '../../html/without-tags';
import { unwrapAddress } from '../../story/unwrap-address';
import type { Around, Flow } from './flow';
import { addressIn, embedWords, isEmbed } from './embeds';
import {
  commentsListedIn,
  commentsMarkedIn,
  isInsertion,
  type LeftOut,
  leftOutAs,
  type LeftOutKind,
} from './left-out';
import { wordsDrawnIn } from './pictures';
import { keepsStruck, takeStruck } from './struck';
import type { Styles } from './styles';
import type { TidyOptions } from './tidy-options';
import {
  append,
  attribute,
  type ChildNode,
  type Element,
  elementsIn,
  newElement,
  parentOf,
  textIn,
} from './tree';
import { visibleLines } from './visible-words';

const PLAYERS: ReadonlySet<string> = new Set('video audio canvas iframe object embed noscript'.split(' '));

/** Decides which parts of a page stay out of the copy, and notes them so that a person can see them and bring them back. */
export class Omissions {
  readonly leftOut: LeftOut[] = [];
  readonly insertions: string[] = [];
  /** The parts of the page that are not words of the copy, or are in a photo's caption. */
  readonly skipped: Set<ChildNode> = new Set<ChildNode>();
  private readonly flow: Flow;
  private readonly styles: Styles;
  private readonly options: TidyOptions;
  private readonly isFromWord: boolean;
  private names: ReadonlySet<string> | null = null;

  constructor(flow: Flow, styles: Styles, options: TidyOptions, isFromWord: boolean) {
    this.flow = flow;
    this.styles = styles;
    this.options = options;
    this.isFromWord = isFromWord;
  }

  /** Why an element's words are not part of the copy; null when they are. */
  kindOf(element: Element): LeftOutKind | null {
    return leftOutAs(element, this.styles, this.isFromWord);
  }

  /** Notes a tracked insertion, which comes in. One that Word marks by a class and a tag is one. */
  noteInsertion(element: Element): void {
    if (!isInsertion(element, this.isFromWord)) return;
    for (let outer = parentOf(element); outer; outer = parentOf(outer))
      if (isInsertion(outer, this.isFromWord)) return;
    const words = this.wordsIn(element);
    if (words !== '') this.insertions.push(words);
  }

  /** Where a link leads, without the trackers and redirectors that it came with. */
  addressOf(link: Element): string | null {
    const href = attribute(link, 'href').trim();
    if (href === '') return null;
    const clean = unwrapAddress(href);
    if (clean !== href && !this.leftOut.some(({ words }) => words === href))
      this.leftOut.push({ kind: 'tracker', words: href });
    return this.options.keep?.has('tracker') ? href : clean;
  }

  private wordsIn(element: Element): string {
    const lines = visibleLines(element, this.styles, new Set());
    return (lines.length > 0 ? lines.join(' ') : textIn(element)).replaceAll(/[\s\u00a0]+/gu, ' ').trim();
  }

  /** Notes what is left out. Says whether it is: a kind may have been asked for. */
  leaves(element: Element, kind: LeftOutKind, around: Around): boolean {
    const words = kind === 'embed' ? addressIn(element) : this.wordsIn(element);
    if (kind === 'comment') this.noteComments(element);
    else if (words !== '') this.leftOut.push({ kind, words });
    const isKept = this.options.keep?.has(kind) ?? false;
    if (isKept && kind !== 'embed' && kind !== 'field') return false;
    this.skipped.add(element);
    if (isKept) this.flow.say(` ${words} `, kind === 'embed' ? { ...around, href: words } : around);
    else this.show(element);
    return true;
  }

  /** Notes each comment once: by its words, or by its mark in the text if its words were not copied with it. */
  private noteComments(element: Element): void {
    const marked = commentsMarkedIn(element);
    if (marked.length > 0 && marked.every((name) => this.namesOf(element).has(name))) return;
    const listed = commentsListedIn(element, this.styles);
    for (const comment of listed.length > 0 ? listed : [element]) {
      const words = this.wordsIn(comment);
      if (words !== '') this.leftOut.push({ kind: 'comment', words });
    }
  }

  /** What the links of an element's page can lead to. */
  private namesOf(element: Element): ReadonlySet<string> {
    if (this.names === null) {
      let page = element;
      for (let outer = parentOf(page); outer; outer = parentOf(page)) page = outer;
      const named = [...elementsIn(page)].flatMap((each) => [attribute(each, 'name'), attribute(each, 'id')]);
      this.names = new Set(named);
    }
    return this.names;
  }

  /** Takes struck-out words out of a line that becomes plain words, and notes them. */
  leaveStruck(line: Element): void {
    if (!keepsStruck(this.options.keep)) this.noteStruck(takeStruck(line));
  }

  noteStruck(passages: readonly string[]): void {
    this.leftOut.push(...passages.map((words): LeftOut => ({ kind: 'struck', words })));
  }

  /** Puts what is left out into the page unseen, for a reader who reports on it. */
  show(element: Element): void {
    if (!this.options.showsLeftOut) return;
    const shown = newElement(PLAYERS.has(element.tagName) ? element.tagName : 'div', { hidden: '' });
    const words = this.shownWordsOf(element);
    if (words !== '') append(shown, element.tagName === 'noscript' ? withoutTags(words, ' ').trim() : words);
    this.flow.follow(shown);
  }

  private shownWordsOf(element: Element): string {
    const words = this.wordsIn(element);
    return isEmbed(element) && this.kindOf(element) === null ? embedWords(element, words) : words;
  }

  /** The words of a chart are seen, but their meaning depends on their place in it: they are left out, and noted. */
  readDrawing(drawing: Element, around: Around): void {
    if (this.kindOf(drawing) !== null) return;
    const words = wordsDrawnIn(drawing);
    if (words === '') return;
    this.leftOut.push({ kind: 'drawing', words });
    if (this.options.keep?.has('drawing')) return this.flow.say(` ${words} `, around);
    if (!this.options.showsLeftOut) return;
    const shown = newElement('div', { hidden: '' });
    append(shown, words);
    this.flow.follow(shown);
  }
}
