import type { BodyNode } from '../blocks/block';

const element = { direction: null, format: '', indent: 0 } as const;

const textNode = (text: string): BodyNode => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
});

/** One paragraph of plain text, in Lexical's serialized form. */
export const paragraphNode = (text: string): BodyNode => ({
  type: 'paragraph',
  version: 1,
  ...element,
  textFormat: 0,
  textStyle: '',
  children: [textNode(text)],
});
