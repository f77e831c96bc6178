import { z } from 'zod';
import { areBlank } from '../../block-contract/blank';
import { directedTag } from '../../block-contract/direction';
import { html } from '../../html/html';
import { defineBlock, elementShape } from '../../block-contract/block';
import { elementNotes, wordsLine } from '../../block-contract/says';

/** Headings of the body are h2 to h4: h1 is the headline's. */
const HeadingNode = z.looseObject({
  ...elementShape,
  type: z.literal('heading'),
  tag: z.enum(['h2', 'h3', 'h4']),
});

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
  schema: HeadingNode,
  writeHtml: (node, out, context) => {
    if (areBlank(node.children)) return;
    const { start, end } = TAGS[node.tag];
    out.add(start(node, context));
    context.write(node.children, out);
    out.add(end);
  },
  toText: (node, { children }) => children(node),
  says: (node, { runs }) =>
    wordsLine({
      kind: `Heading ${node.tag.slice(1)}`,
      runs: runs(node.children),
      notes: elementNotes(node),
    }),
});
