import { z } from 'zod';
import { areBlank } from '../../block-contract/blank';
import { attributionHtml, directedTag } from '../../block-contract/direction';
import { html } from '../../html/html';
import { defineBlock, elementShape } from '../../block-contract/block';
import { elementNotes, readNote, wordsLine } from '../../block-contract/says';
import { spokenText } from '../../block-contract/spoken-text';

const BlockQuoteNode = z.looseObject({
  ...elementShape,
  type: z.literal('block-quote'),
  attribution: z.string().default(''),
});

const start = directedTag((attributes) => html`<figure class="block-quote"${attributes}><blockquote><p>`);

export const blockQuote = defineBlock({
  type: 'block-quote',
  version: 1,
  label: 'Block quote',
  place: 'block',
  contains: 'inline',
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
  toText: (node, { children }) =>
    areBlank(node.children) ? '' : spokenText(children(node), node.attribution),
  says: (node, { runs }) =>
    wordsLine({
      kind: 'Block quote',
      runs: runs(node.children),
      notes: [...readNote('Attribution', node.attribution), ...elementNotes(node)],
    }),
});
