import { z } from 'zod';
import { directionAttribute } from '../../html/direction';
import { html, isBlankHtml, joinHtml, noHtml } from '../../html/html';
import { defineBlock, elementShape, type BodyNode } from '../block';
import { printedItems } from './printed-items';

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

export const list = defineBlock({
  type: 'list',
  version: 1,
  label: 'List',
  place: 'block',
  contains: 'item',
  schema: ListNode,
  toHtml: (node, context) => {
    const items = joinHtml(
      printedItems(node, context).map(({ words, nested }) => html`<li>${words}${nested}</li>\n`),
    );
    if (items.markup === '') return noHtml;
    const dir = directionAttribute(node.direction, context);
    if (node.listType === 'bullet') return html`<ul${dir}>\n${items}</ul>\n`;
    const start = node.start !== 1 && html` start="${node.start}"`;
    return html`<ol${start}${dir}>\n${items}</ol>\n`;
  },
  toText: (node, { children }) =>
    node.children
      .map((item) => children({ ...node, children: [item] }))
      .filter((line) => line !== '')
      .join('\n'),
});

export const listItem = defineBlock({
  type: 'listitem',
  version: 1,
  label: 'List item',
  place: 'item',
  contains: 'inline',
  alsoContains: ['list'],
  schema: ListItemNode,
  toHtml: (node, { children }) => {
    const inner = children(node);
    return isBlankHtml(inner) ? noHtml : html`<li>${inner}</li>\n`;
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
