import { z } from 'zod';
import { html, type Html } from '../../html/html';
import { defineBlock } from '../block';

const TextNode = z.looseObject({
  type: z.literal('text'),
  version: z.int(),
  text: z.string(),
  format: z.int().min(0).default(0),
  detail: z.int().default(0),
  mode: z.enum(['normal', 'token', 'segmented']).default('normal'),
  style: z.string().default(''),
});

/** Lexical's text format bits, outermost element first. */
const FORMATS: readonly (readonly [bit: number, wrap: (inner: Html) => Html])[] = [
  [64, (inner) => html`<sup>${inner}</sup>`],
  [32, (inner) => html`<sub>${inner}</sub>`],
  [4, (inner) => html`<s>${inner}</s>`],
  [8, (inner) => html`<u>${inner}</u>`],
  [2, (inner) => html`<em>${inner}</em>`],
  [1, (inner) => html`<strong>${inner}</strong>`],
];

export const text = defineBlock({
  type: 'text',
  version: 1,
  label: 'Text',
  place: 'inline',
  contains: 'nothing',
  schema: TextNode,
  toHtml: (node) => {
    let inner = html`${node.text}`;
    if (node.format === 0) return inner;
    for (const [bit, wrap] of FORMATS) if (node.format & bit) inner = wrap(inner);
    return inner;
  },
  toText: (node) => node.text,
});

export const lineBreak = defineBlock({
  type: 'linebreak',
  version: 1,
  label: 'Line break',
  place: 'inline',
  contains: 'nothing',
  schema: z.looseObject({ type: z.literal('linebreak'), version: z.int() }),
  toHtml: () => html`<br />`,
  toText: () => '\n',
});

export const tab = defineBlock({
  type: 'tab',
  version: 1,
  label: 'Tab',
  place: 'inline',
  contains: 'nothing',
  schema: z.looseObject({ type: z.literal('tab'), version: z.int() }),
  // A tab has no meaning on a page; a space keeps the words apart.
  toHtml: () => html``,
  toText: () => '\t',
});
