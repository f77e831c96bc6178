import type { BodyNode } from '@shared/block-contract/body-node';
import { slotNodes } from '@shared/block-contract/slots';
import { wordsOf } from '@shared/block-contract/words-of';
import type { PhotoId } from '@shared/story/ids';
import { PhotoFile } from '@shared/story/photo';

export const photoId = '01900000-0000-7000-8000-000000000001' as PhotoId;
export const photoNode: BodyNode = { type: 'photo', version: 1, photoId };
export const file = PhotoFile.parse({
  ...{ sha256: 'a'.repeat(64), mime: 'image/jpeg', width: 1600, height: 900, bytes: 9 },
});

export const text = (words: string, format = 0): BodyNode => ({
  ...{ type: 'text', version: 1, text: words, format },
});

const nodes = (children: readonly (BodyNode | string)[]): BodyNode[] =>
  children.map((child) => (typeof child === 'string' ? text(child) : child));

export const paragraph = (...children: (BodyNode | string)[]): BodyNode => ({
  ...{ type: 'paragraph', version: 1, children: nodes(children) },
});
export const heading = (tag: string, ...children: (BodyNode | string)[]): BodyNode => ({
  ...{ type: 'heading', version: 1, tag, children: nodes(children) },
});
/** A line of rich text in a slot, as it is stored. */
const slotLine = (words: BodyNode | string): BodyNode => ({
  ...{ type: 'slot-line', version: 1, children: words === '' ? [] : nodes([words]) },
});
/** What a block quote has besides its words: who said them. */
export const saidBy = (attribution: BodyNode | string) => ({
  ...{ version: 2, $slots: { attribution: slotLine(attribution) } },
});
export const blockQuote = (attribution: BodyNode | string, ...children: (BodyNode | string)[]): BodyNode => ({
  ...{ type: 'block-quote', ...saidBy(attribution), children: nodes(children) },
});
/** Who says a block quote, or a pull quote; empty for a block of another kind. */
export const speakerIn = (node: BodyNode): string => wordsOf(slotNodes(node, 'attribution'));
export const pullQuote = (words: BodyNode | string, attribution: BodyNode | string = ''): BodyNode => ({
  ...{ type: 'pull-quote', version: 2 },
  $slots: { text: slotLine(words), attribution: slotLine(attribution) },
});
export const factBox = (title: BodyNode | string, ...children: BodyNode[]): BodyNode => ({
  ...{ type: 'fact-box', version: 1, $slots: { title: slotLine(title) }, children },
});
/** The words of a pull quote, and who says them; empty for a block of another kind. */
export const pulledIn = (node: BodyNode): { readonly text: string; readonly attribution: string } => ({
  text: wordsOf(slotNodes(node, 'text')),
  attribution: speakerIn(node),
});
export const link = (url: string, ...children: (BodyNode | string)[]): BodyNode => ({
  ...{ type: 'link', version: 1, url, children: nodes(children.length > 0 ? children : ['the report']) },
});

/** A bulleted list; each array is one item. */
export const list = (...items: (BodyNode | string)[][]): BodyNode => ({
  ...{ type: 'list', version: 1, listType: 'bullet', start: 1, tag: 'ul' },
  children: items.map((children, at) => ({
    ...{ type: 'listitem', version: 1, value: at + 1, children: nodes(children) },
  })),
});
