import { z } from 'zod';
import { html } from '../../html/html';
import { defineBlock, elementShape } from '../block';

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
  toHtml: (node, { children }) => {
    if (node.listType === 'bullet')
      return html`<ul>
        ${children(node)}
      </ul> `;
    if (node.start !== 1)
      return html`<ol start="${node.start}">
        ${children(node)}
      </ol> `;
    return html`<ol>
      ${children(node)}
    </ol> `;
  },
  toText: (node, { children }) => children(node),
});

export const listItem = defineBlock({
  type: 'listitem',
  version: 1,
  label: 'List item',
  place: 'item',
  contains: 'inline',
  schema: ListItemNode,
  toHtml: (node, { children }) => html`<li>${children(node)}</li>`,
  toText: (node, { children }) => children(node),
});
