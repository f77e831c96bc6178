import type { Words } from './line';
import { isPullQuote } from './pictures';
import { attribute, type Element, isElement, parentOf } from './tree';

/** In a quotation or pull quote, and in no paragraph of it, a `cite` says who is quoted. */
export function citeMark(cite: Element, mark: Words['mark']): Words['mark'] {
  const holder = parentOf(cite);
  const isQuoted = holder !== null && (holder.tagName === 'blockquote' || isPullQuote(holder));
  return mark ?? (isQuoted ? 'speaker' : 'cite');
}

const HOLDERS: ReadonlySet<string> = new Set(
  'article aside button footer header main menu nav search section'.split(' '),
);
/** Wrappers that Word, Word Online and Dropbox Paper put around every paragraph and item, although they belong together. */
const WRAPPER = /(?:^|\s)(?:OutlineElement|ListContainerWrapper|WordSection\d*|ace-line)(?:\s|$)/u;

/** Whether an element's kind or class says something, to a block of ours or to who reads a whole page. */
export function isMeant(element: Element): boolean {
  const className = attribute(element, 'class');
  return (
    HOLDERS.has(element.tagName) ||
    (element.tagName === 'div' && className !== '' && !WRAPPER.test(className))
  );
}

/** How sites mark who is quoted, under the words of a quotation. */
export const SPEAKER_CLASS =
  /(?:^|[\s_-])(?:attribution|author|speaker|source|byline|citation|cite)(?=$|[\s_-])/iu;
/** LibreOffice's number before a footnote: only its place parts it from the note. */
export const isNoteSign = (element: Element): boolean =>
  /^sd(?:foot|end)notesym/u.test(attribute(element, 'class'));

const KEPT: ReadonlySet<string> = new Set(
  'class id alt src width height dir itemprop data-outside'.split(' '),
);

export const attributesOf = ({ attrs }: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    attrs
      .filter(({ name, value }) => KEPT.has(name) && !(name === 'alt' && LOCAL_PATH.test(value)))
      .map(({ name, value }) => [name, value]),
  );

/** A picture's path on somebody's disk, which programs write in place of a description. */
const LOCAL_PATH = /^\s*(?:[a-z]:[\\/]|\\\\[\w.-]+\\|file:\/\/|\/(?:Users|home|tmp|var|private)\/\S+$)/iu;

/** Changes an element's kind and keeps its content. */
export function rename(element: Element, tag: string): void {
  element.tagName = element.nodeName = tag;
}

/** A figure of ours: a quotation with who said it. */
export function isQuotation(figure: Element): boolean {
  const blocks = figure.childNodes.filter(isElement).map(({ tagName }) => tagName);
  return (
    blocks.filter((tag) => tag === 'blockquote').length === 1 &&
    blocks.every((tag) => tag === 'blockquote' || tag === 'figcaption')
  );
}

/** Removes the figure around its content, which goes into the copy as it is. */
export function unfigure(figure: Element): void {
  for (const element of [figure, ...figure.childNodes.filter(isElement)]) {
    if (element.tagName === 'figcaption') rename(element, 'p');
    else if (element === figure) rename(element, 'div');
  }
}
