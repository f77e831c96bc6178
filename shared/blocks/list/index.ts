import { z } from 'zod';
import { areBlank } from '../../block-contract/blank';
import { html } from '../../html/html';
import { defineBlock, elementShape, plainElement } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';
import { deeper, elementNotes, saidLine, settingNote, wordsLine } from '../../block-contract/says';
import { listContent } from './list-content';
import { writeList } from './list-items';

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

/** A list of items by what is in each; a numbered one counts from `start`. */
export const listNode = (
  listType: 'bullet' | 'number',
  start: number,
  items: readonly (readonly BodyNode[])[],
): BodyNode => ({
  ...{ type: 'list', ...plainElement, listType, start, tag: listType === 'number' ? 'ol' : 'ul' },
  children: items.map((children, at) => ({
    ...{ type: 'listitem', ...plainElement, value: start + at, children },
  })),
});

export const list = defineBlock({
  type: 'list',
  version: 1,
  label: 'List',
  place: 'block',
  contains: 'item',
  schema: ListNode,
  writeHtml: (node, out, context) => writeList(node, null, out, context),
  says: (node, { lines }) => [
    saidLine({
      kind: node.listType === 'bullet' ? 'Bulleted list' : 'Numbered list',
      notes: [
        ...settingNote('First number', node.listType === 'number' && node.start !== 1 ? `${node.start}` : ''),
        ...elementNotes(node),
      ],
    }),
    ...deeper(lines(node.children)),
  ],
  toContent: (node, context, around) => listContent(node, context, around),
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
  // Its number and indent follow from where it is.
  says: ({ children, direction, format }, { runs, lines }) => [
    ...wordsLine({
      kind: 'List item',
      runs: runs(children.filter((node) => !isList(node))),
      notes: elementNotes({ direction, format, indent: 0 }),
    }),
    ...lines(children.filter(isList)),
  ],
  toContent: (node, context, around) => context.blocks(node.children, around),
});

const isList = ({ type }: BodyNode): boolean => type === 'list';
