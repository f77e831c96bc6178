import { z } from 'zod';
import { areBlank } from '../../block-contract/blank';
import { attributionHtml, directedTag } from '../../block-contract/direction';
import { html } from '../../html/html';
import { defineBlock, elementShape, plainElement } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';
import { plainContent, speakerWritten, writtenIn } from '../../block-contract/content';
import { elementNotes, readNote, wordsLine } from '../../block-contract/says';

const BlockQuoteNode = z.looseObject({
  ...elementShape,
  type: z.literal('block-quote'),
  attribution: z.string().default(''),
});

/** A quotation of these inline nodes, by nobody who is named. */
export const quoteNode = (children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'block-quote', ...plainElement, attribution: '', children },
});

const start = directedTag((attributes) => html`<figure class="block-quote"${attributes}><blockquote><p>`);

export const blockQuote = defineBlock({
  type: 'block-quote',
  version: 1,
  label: 'Block quote',
  place: 'block',
  contains: 'inline',
  isQuotation: true,
  fields: [{ name: 'attribution', label: 'attribution' }],
  schema: BlockQuoteNode,
  writeHtml: (node, out, context) => {
    if (areBlank(node.children)) return;
    const attribution = node.attribution.trim();
    const by =
      attribution &&
      html`<figcaption>${attributionHtml(attribution, context.passageOf(node.children), context)}</figcaption>`;
    out.add(start(node, context));
    context.write(node.children, out);
    out.add(html`</p></blockquote>${by}</figure>\n`);
  },
  says: (node, { runs }) =>
    wordsLine({
      kind: 'Block quote',
      runs: runs(node.children),
      notes: [...readNote('Attribution', node.attribution), ...elementNotes(node)],
    }),
  toContent: (node, context, around) => {
    if (areBlank(node.children)) return [];
    const passage = context.passageOf(node.children);
    const written = writtenIn(passage, around, node.direction);
    const name = node.attribution.trim();
    const speaker = plainContent(name, speakerWritten(name, passage, written, context));
    return [{ kind: 'quote', isPulled: false, blocks: context.blocks(node.children, written), speaker }];
  },
});
