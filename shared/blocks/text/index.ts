import { z } from 'zod';
import { html } from '../../html/html';
import { defineBlock } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';
import { plainContent } from '../../block-contract/content';
import { marksOf, writeTextRun } from './format';
import { formatLooks } from './looks';

const TextNode = z.looseObject({
  type: z.literal('text'),
  version: z.int(),
  text: z.string(),
  format: z.int().min(0).default(0),
  detail: z.int().default(0),
  mode: z.enum(['normal', 'token', 'segmented']).default('normal'),
  style: z.string().default(''),
});

/** @param format Lexical's bits for bold, italic and so on */
export const textNode = (text: string, format = 0): BodyNode => ({
  ...{ type: 'text', version: 1, text, format },
  ...{ detail: 0, mode: 'normal', style: '' },
});

export const text = defineBlock({
  type: 'text',
  version: 1,
  label: 'Text',
  place: 'inline',
  contains: 'nothing',
  schema: TextNode,
  writeHtml: (node, out) => void writeTextRun([node], 0, out),
  says: ({ text: words, format }) => (words === '' ? [] : [{ text: words, looks: formatLooks(format) }]),
  toContent: (node, _context, { language, direction }) =>
    node.text === ''
      ? []
      : [{ text: node.text, marks: marksOf(node.format), href: null, language, direction }],
});

export const lineBreakNode: BodyNode = { type: 'linebreak', version: 1 };

const SPACE = html` `;
const BREAK = html`<br>`;

export const lineBreak = defineBlock({
  type: 'linebreak',
  version: 1,
  label: 'Line break',
  place: 'inline',
  contains: 'nothing',
  schema: z.looseObject({ type: z.literal('linebreak'), version: z.int() }),
  writeHtml: (_node, out) => out.add(BREAK),
  says: () => [{ text: '\n', looks: ['line break'] }],
  toContent: (_node, _context, around) => plainContent('\n', around),
});

export const tab = defineBlock({
  type: 'tab',
  version: 1,
  label: 'Tab',
  place: 'inline',
  contains: 'nothing',
  schema: z.looseObject({ type: z.literal('tab'), version: z.int() }),
  // A tab has no meaning on a page; a space keeps the words apart.
  writeHtml: (_node, out) => out.add(SPACE),
  says: () => [{ text: '\t', looks: ['tab'] }],
  toContent: (_node, _context, around) => plainContent('\t', around),
});
