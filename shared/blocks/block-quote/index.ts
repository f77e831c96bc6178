import { z } from 'zod';
import { areBlank } from '../../block-contract/blank';
import { directedTag, speakerTags } from '../../block-contract/direction';
import { html } from '../../html/html';
import { defineBlock, elementShape, plainElement } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';
import { speakerWritten, writtenIn } from '../../block-contract/content';
import { elementNotes, readNote, wordsLine } from '../../block-contract/says';
import { slotNodes, trimmed } from '../../block-contract/slots';
import { wordsOf } from '../../block-contract/words-of';
import { slotLineNode } from '../slot-line';

/** Version 1 had its attribution in a string; an upgrade of the whole story moves it (`0004-attribution-slot.ts`). */
const BlockQuoteNode = z.looseObject({
  ...elementShape,
  type: z.literal('block-quote'),
  version: z.literal(2),
});

/** A quotation of these inline nodes, said by these. */
export const quoteNode = (
  children: readonly BodyNode[],
  attribution: readonly BodyNode[] = [],
): BodyNode => ({
  ...{ type: 'block-quote', ...plainElement, version: 2 },
  ...{ $slots: { attribution: slotLineNode(attribution) }, children },
});

const attributionOf = (node: BodyNode): readonly BodyNode[] => trimmed(slotNodes(node, 'attribution'));

const start = directedTag((attributes) => html`<figure class="block-quote"${attributes}><blockquote><p>`);

export const blockQuote = defineBlock({
  type: 'block-quote',
  version: 2,
  label: 'Block quote',
  place: 'block',
  contains: 'inline',
  isQuotation: true,
  slots: [{ name: 'attribution', label: 'attribution', isName: true, isBelow: true }],
  schema: BlockQuoteNode,
  writeHtml: (node, out, context) => {
    if (areBlank(node.children)) return;
    const attribution = attributionOf(node);
    out.add(start(node, context));
    context.write(node.children, out);
    out.add(html`</p></blockquote>`);
    if (attribution.length > 0) {
      const passage = context.passageOf(node.children);
      const [before, after] = speakerTags(wordsOf(attribution), passage, context);
      out.add(html`<figcaption>${before}`);
      context.write(attribution, out);
      out.add(html`${after}</figcaption>`);
    }
    out.add(html`</figure>\n`);
  },
  says: (node, { runs }) =>
    wordsLine({
      kind: 'Block quote',
      runs: runs(node.children),
      notes: [...readNote('Attribution', runs(slotNodes(node, 'attribution'))), ...elementNotes(node)],
    }),
  toContent: (node, context, around) => {
    if (areBlank(node.children)) return [];
    const passage = context.passageOf(node.children);
    const written = writtenIn(passage, around, node.direction);
    const attribution = attributionOf(node);
    const by = speakerWritten(wordsOf(attribution), passage, written, context);
    const blocks = context.blocks(node.children, written);
    return [{ kind: 'quote', isPulled: false, blocks, speaker: context.runs(attribution, by) }];
  },
});
