import { z } from 'zod';
import { areBlank } from '../../block-contract/blank';
import { directedTag } from '../../block-contract/direction';
import { html } from '../../html/html';
import { defineBlock, elementShape, plainElement } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';
import { nodesWritten } from '../../block-contract/content';
import { elementNotes, wordsLine } from '../../block-contract/says';

/** Headings of the body are h2 to h4: h1 is the headline's. */
const HeadingNode = z.looseObject({
  ...elementShape,
  type: z.literal('heading'),
  tag: z.enum(['h2', 'h3', 'h4']),
});

/** A heading of these inline nodes. The headline is h1: the body's headings go from h2 to h4. */
export const headingNode = (tag: 'h2' | 'h3' | 'h4', children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'heading', ...plainElement, tag, children },
});

const levelOf = ({ tag }: z.infer<typeof HeadingNode>): number => Number(tag.slice(1));

const TAGS = {
  h2: { start: directedTag((attributes) => html`<h2${attributes}>`), end: html`</h2>\n` },
  h3: { start: directedTag((attributes) => html`<h3${attributes}>`), end: html`</h3>\n` },
  h4: { start: directedTag((attributes) => html`<h4${attributes}>`), end: html`</h4>\n` },
};

export const heading = defineBlock({
  type: 'heading',
  version: 1,
  label: 'Heading',
  place: 'block',
  contains: 'inline',
  heading: {
    level: levelOf,
    // As deep as one can be chosen, and no deeper: levels only ever move up.
    atLevel: (node, level) => ({ ...node, tag: `h${level}` as typeof node.tag }),
  },
  schema: HeadingNode,
  writeHtml: (node, out, context) => {
    if (areBlank(node.children)) return;
    const { start, end } = TAGS[node.tag];
    out.add(start(node, context));
    context.write(node.children, out);
    out.add(end);
  },
  says: (node, { runs }) =>
    wordsLine({
      kind: `Heading ${levelOf(node)}`,
      runs: runs(node.children),
      notes: elementNotes(node),
    }),
  toContent: (node, context, around) =>
    areBlank(node.children)
      ? []
      : [
          {
            kind: 'heading',
            level: levelOf(node),
            runs: context.runs(node.children, nodesWritten(node, context, around)),
          },
        ],
});
