import { z } from 'zod';
import { areBlank } from '../../block-contract/blank';
import { directedTag } from '../../block-contract/direction';
import { html } from '../../html/html';
import { defineBlock, elementShape, plainElement } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';
import { nodesWritten } from '../../block-contract/content';
import { elementNotes, wordsLine } from '../../block-contract/says';

const ParagraphNode = z.looseObject({
  ...elementShape,
  type: z.literal('paragraph'),
  /** The format and style that typing in it begins with. */
  textFormat: z.int().default(0),
  textStyle: z.string().default(''),
});

/** A paragraph of these inline nodes. */
export const paragraphNode = (children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'paragraph', ...plainElement, textFormat: 0, textStyle: '', children },
});

const start = directedTag((attributes) => html`<p${attributes}>`);
const END = html`</p>\n`;

export const paragraph = defineBlock({
  type: 'paragraph',
  version: 1,
  label: 'Paragraph',
  place: 'block',
  contains: 'inline',
  isCopy: true,
  schema: ParagraphNode,
  // An empty paragraph is a typing habit, not copy: it leaves no trace on the page.
  writeHtml: (node, out, context) => {
    if (areBlank(node.children)) return;
    out.add(start(node, context));
    context.write(node.children, out);
    out.add(END);
  },
  says: (node, { runs }) =>
    wordsLine({ kind: 'Paragraph', runs: runs(node.children), notes: elementNotes(node) }),
  toContent: (node, context, around) =>
    areBlank(node.children)
      ? []
      : [{ kind: 'paragraph', runs: context.runs(node.children, nodesWritten(node, context, around)) }],
});
