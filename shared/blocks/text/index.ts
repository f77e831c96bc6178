import { z } from 'zod';
import { html } from '../../html/html';
import { defineBlock } from '../block';
import { formattedText, formattedTexts } from './format';

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
  toHtml: formattedText,
  toHtmlTogether: formattedTexts,
  toText: (node) => node.text,
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
  toHtml: () => BREAK,
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
  toHtml: () => SPACE,
  toText: () => '\t',
});
