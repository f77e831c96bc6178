import { z } from 'zod';
import { html } from '../../html/html';
import { defineBlock } from '../../block-contract/block';
import { writeTextRun } from './format';
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

export const text = defineBlock({
  type: 'text',
  version: 1,
  label: 'Text',
  place: 'inline',
  contains: 'nothing',
  schema: TextNode,
  writeHtml: (node, out) => void writeTextRun([node], 0, out),
  toText: (node) => node.text,
  says: ({ text: words, format }) => (words === '' ? [] : [{ text: words, looks: formatLooks(format) }]),
});

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
  toText: () => '\n',
  says: () => [{ text: '\n', looks: ['line break'] }],
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
  toText: () => '\t',
  says: () => [{ text: '\t', looks: ['tab'] }],
});
