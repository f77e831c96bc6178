import type { BodyNode } from '../block-contract/body-node';
import type { PhotoId } from '../story/ids';

/** What intake makes of copy, in Lexical's serialized form: each kind of node in one place. */

const element = { version: 1, direction: null, format: '', indent: 0 } as const;

/** @param format Lexical's bits for bold, italic and so on */
export const textNode = (text: string, format = 0): BodyNode => ({
  ...{ type: 'text', version: 1, text, format },
  ...{ detail: 0, mode: 'normal', style: '' },
});

export const lineBreak: BodyNode = { type: 'linebreak', version: 1 };

export const linkNode = (url: string, children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'link', ...element, url, title: null, children },
});

export const paragraphNode = (children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'paragraph', ...element, textFormat: 0, textStyle: '', children },
});

/** The headline is h1: the body's headings go from h2 to h4. */
export const headingNode = (tag: 'h2' | 'h3' | 'h4', children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'heading', ...element, tag, children },
});

export const quoteNode = (children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'block-quote', ...element, attribution: '', children },
});

export const pullQuoteNode = (text: string): BodyNode => ({
  type: 'pull-quote',
  version: 1,
  text,
  attribution: '',
});

export const photoNode = (photoId: PhotoId): BodyNode => ({ type: 'photo', version: 1, photoId });

/** A list of items by what stands in each; a numbered one counts from `start`. */
export const listNode = (
  listType: 'bullet' | 'number',
  start: number,
  items: readonly (readonly BodyNode[])[],
): BodyNode => ({
  ...{ type: 'list', ...element, listType, start, tag: listType === 'number' ? 'ol' : 'ul' },
  children: items.map((children, at) => ({ type: 'listitem', ...element, value: start + at, children })),
});
