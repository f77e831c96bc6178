import { z } from 'zod';
import { areBlank } from '../../html/blank';
import { directedTag, directionAttribute } from '../../html/direction';
import { html, type Html } from '../../html/html';
import { defineBlock, elementShape, type BodyNode } from '../block';
import type { HtmlContext } from '../context';
import { writeItems } from './list-items';

const ListNode = z.looseObject({
  ...elementShape,
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number']),
  start: z.int().default(1),
  tag: z.enum(['ul', 'ol']),
});

const ListItemNode = z.looseObject({
  ...elementShape,
  type: z.literal('listitem'),
  value: z.int().default(1),
});

// Each with the tag of the list's first or last item, which stands there always: an empty list is not printed.
const bulletsStart = directedTag((dir) => html`<ul${dir}>\n<li>`);
const BULLETS_END = html`</li>\n</ul>\n`;
const NUMBERS_END = html`</li>\n</ol>\n`;

function numbersStart({ start, direction }: z.infer<typeof ListNode>, context: HtmlContext): Html {
  const from = start !== 1 && html` start="${start}"`;
  return html`<ol${from}${directionAttribute(direction, context)}>\n<li>`;
}

export const list = defineBlock({
  type: 'list',
  version: 1,
  label: 'List',
  place: 'block',
  contains: 'item',
  schema: ListNode,
  writeHtml: (node, out, context) => {
    const isBullets = node.listType === 'bullet';
    const start = isBullets ? bulletsStart(node.direction, context) : numbersStart(node, context);
    if (writeItems(node, start, out, context)) out.add(isBullets ? BULLETS_END : NUMBERS_END);
  },
  toText: (node, { children }) =>
    node.children
      .map((item) => children({ ...node, children: [item] }))
      .filter((line) => line !== '')
      .join('\n'),
});

const ITEM = html`<li>`;
const ITEM_END = html`</li>\n`;

export const listItem = defineBlock({
  type: 'listitem',
  version: 1,
  label: 'List item',
  place: 'item',
  contains: 'inline',
  alsoContains: ['list'],
  schema: ListItemNode,
  writeHtml: (node, out, context) => {
    if (areBlank(node.children)) return;
    out.add(ITEM);
    context.write(node.children, out);
    out.add(ITEM_END);
  },
  toText: (node, { children }) =>
    linesOf(node.children)
      .map((part) => children({ ...node, children: part }))
      .join('\n'),
});

/** An item's own words and the lists inside it, each on lines of their own. */
function linesOf(nodes: readonly BodyNode[]): BodyNode[][] {
  const words = nodes.filter(({ type }) => type !== 'list');
  const lists = nodes.filter(({ type }) => type === 'list').map((nested) => [nested]);
  return words.length > 0 ? [words, ...lists] : lists;
}
