import { JSDOM } from 'jsdom';
import type { ContentBlock, ContentRuns, Written } from '@shared/block-contract/content';

/** A stretch of words with everything that a format says about them: `h2 | strong | https://… | hi rtl | words`. */
export type SaidWords = string;

interface Own {
  readonly language: string;
  readonly direction: string;
}

const said = (is: string, marks: readonly string[], href: string | null, written: string, text: string) =>
  [is, marks.toSorted().join(' '), href ?? '', written, text].join(' | ');

interface Stretch {
  readonly how: (text: string) => SaidWords;
  readonly text: string;
}

/** Between two lines, which never are one word. */
const EDGE: Stretch = { how: (text) => text, text: ' ' };

/** Stretches as words, each with what is said of it. Neighbours with the same properties are one: how they are split means nothing. */
function inWords(stretches: readonly Stretch[]): readonly SaidWords[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.how('') === stretch.how('')) joined.splice(-1, 1, { ...last, text: last.text + stretch.text });
    else joined.push(stretch);
  }
  return joined.flatMap(({ how, text }) =>
    text
      // Control characters and the like are taken out of a page as a whole; see `documentText`.
      .replaceAll(/(?!\s)[\p{Cc}\p{Cn}]/gu, '')
      .split(/\s+/u)
      .filter(Boolean)
      .map(how),
  );
}

const MARKS: Readonly<Record<string, string>> = {
  ...{ STRONG: 'strong', EM: 'emphasis', U: 'underline', S: 'strike' },
  ...{ SUB: 'subscript', SUP: 'superscript', CODE: 'code' },
};

/** The element around a text of the page, by the tree's name for it. */
function holderIn(element: Element): string {
  if (element.closest('.pull-quote-attribution, .block-quote figcaption')) return 'speaker';
  if (element.closest('.pull-quote')) return 'pulled';
  if (element.closest('blockquote')) return 'quoted';
  if (element.closest('.photo-caption')) return 'caption';
  if (element.closest('.photo-ai')) return 'note';
  if (element.closest('.photo-credit')) return 'credit';
  const depth = (selector: string): number => {
    let count = 0;
    for (let at = element.closest(selector); at; at = at.parentElement?.closest(selector) ?? null) count += 1;
    return count;
  };
  const lists = depth('ul, ol');
  if (lists > 0) return `${element.closest('ul, ol')!.tagName === 'UL' ? 'bullet' : 'number'} ${lists}`;
  const heading = element.closest('h2, h3, h4');
  return heading ? `heading ${heading.tagName.slice(1)}` : 'paragraph';
}

const { document, Element, Node } = new JSDOM().window;

/** The words of a body's HTML in reading order, with everything that it says about them. A rule is a word, and so is a photo. */
export function wordsInHtml(markup: string, own: Own): readonly SaidWords[] {
  const main = document.createElement('main');
  main.lang = own.language;
  main.dir = own.direction;
  main.innerHTML = markup;
  const stretches: Stretch[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const element = node.parentElement!;
      const marks: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement)
        if (MARKS[at.tagName]) marks.push(MARKS[at.tagName]!);
      const href = element.closest('a')?.getAttribute('href') ?? null;
      const language = element.closest('[lang]')!.getAttribute('lang')!;
      // A `bdi` without a direction has its own: a speaker's name.
      const directed = element.closest('[dir], bdi')!;
      const direction = directed.getAttribute('dir') ?? own.direction;
      const is = holderIn(element);
      stretches.push({
        how: (text) => said(is, marks, href, `${language} ${direction}`, text),
        text: node.textContent ?? '',
      });
    } else if (node instanceof Element) {
      const isLine = node.matches('p, li, ul, ol, h2, h3, h4, br, figure, figcaption, aside');
      if (isLine) stretches.push(EDGE);
      if (node.tagName === 'HR') stretches.push(EDGE, { how: () => 'rule', text: 'x' }, EDGE);
      if (node.matches('figure.photo')) stretches.push(EDGE, { how: () => 'figure', text: 'x' }, EDGE);
      for (const child of node.childNodes) walk(child);
      if (isLine) stretches.push(EDGE);
    }
  };
  walk(main);
  return inWords(stretches);
}

/** The same of a content tree. */
export function wordsInContent(blocks: readonly ContentBlock[], own: Own): readonly SaidWords[] {
  const stretches: Stretch[] = [];
  const add = (is: string, runs: ContentRuns): void => {
    for (const { text, marks, href, ...written } of runs)
      stretches.push({ how: (word) => said(is, marks, href, inFull(written), word), text });
    stretches.push(EDGE);
  };
  const inFull = ({ language, direction }: Written): string =>
    `${language ?? own.language} ${direction ?? own.direction}`;
  const walk = (block: ContentBlock, is: string, lists: number): void => {
    switch (block.kind) {
      case 'heading':
        add(`heading ${block.level}`, block.runs);
        return;
      case 'paragraph':
        add(is, block.runs);
        return;
      case 'list':
        for (const item of block.items)
          for (const each of item)
            walk(each, `${block.isOrdered ? 'number' : 'bullet'} ${lists + 1}`, lists + 1);
        return;
      case 'quote':
        for (const each of block.blocks) walk(each, block.isPulled ? 'pulled' : 'quoted', lists);
        add('speaker', block.speaker);
        return;
      case 'figure':
        stretches.push(EDGE, { how: () => 'figure', text: 'x' }, EDGE);
        add('caption', block.caption);
        add('note', block.note);
        add('credit', block.credit);
        return;
      case 'rule':
        stretches.push(EDGE, { how: () => 'rule', text: 'x' }, EDGE);
        return;
      case 'aside':
        add(`heading ${block.level}`, block.title);
        for (const each of block.blocks) walk(each, 'paragraph', 0);
        return;
      case 'table':
      case 'embed':
        throw new Error(`No block says a ${block.kind} yet: say here what the page prints of it`);
    }
  };
  for (const block of blocks) walk(block, 'paragraph', 0);
  return inWords(stretches);
}
