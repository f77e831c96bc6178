import { z } from 'zod';
import { attributionHtml, passageAttributes } from '../../block-contract/direction';
import { html } from '../../html/html';
import { defineBlock } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';
import { plainContent, speakerContent, writtenIn } from '../../block-contract/content';
import { plainRun, readNote, saidLine } from '../../block-contract/says';

const PullQuoteNode = z.looseObject({
  type: z.literal('pull-quote'),
  version: z.int(),
  text: z.string().default(''),
  attribution: z.string().default(''),
});

/** A pull quote of these words, by nobody who is named. */
export const pullQuoteNode = (text: string): BodyNode => ({
  ...{ type: 'pull-quote', version: 1, text, attribution: '' },
});

export const pullQuote = defineBlock({
  type: 'pull-quote',
  version: 1,
  label: 'Pull quote',
  place: 'block',
  contains: 'nothing',
  fields: [
    { name: 'text', label: 'pull quote', isQuotation: true, repeatsCopy: true },
    { name: 'attribution', label: 'attribution' },
  ],
  schema: PullQuoteNode,
  writeHtml: (node, out, context) => {
    const words = node.text.trim();
    if (words === '') return;
    const by = node.attribution.trim();
    const passage = context.passageIn(words);
    const attribution =
      by && html`<p class="pull-quote-attribution">${attributionHtml(by, passage, context)}</p>`;
    // The copy says it already: a screen reader would say it twice. Words that stand only here are read.
    const hidden = context.inCopy(words) && html` aria-hidden="true"`;
    // An `aside` is a landmark to be jumped to. What is pulled from the copy is none, nor has it a name of its own.
    out.add(
      html`<aside class="pull-quote" role="none"${passageAttributes(passage, context)}${hidden}><p class="pull-quote-text">${words}</p>${attribution}</aside>\n`,
    );
  },
  says: ({ text, attribution }) => [
    saidLine({
      kind: 'Pull quote',
      standing: 'beside',
      runs: plainRun(text),
      notes: readNote('Attribution', attribution),
    }),
  ],
  toContent: ({ text, attribution }, context, around) => {
    const words = text.trim();
    if (words === '') return [];
    const passage = context.passageIn(words);
    const written = writtenIn(passage, around);
    const speaker = speakerContent(attribution.trim(), passage, written, context);
    const blocks = [{ kind: 'paragraph', runs: plainContent(words, written) }] as const;
    return [{ kind: 'quote', isPulled: true, blocks, speaker }];
  },
});
