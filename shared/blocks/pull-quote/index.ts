import { z } from 'zod';
import { areBlank } from '../../block-contract/blank';
import { speakerTags, passageAttributes } from '../../block-contract/direction';
import { html } from '../../html/html';
import { defineBlock } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';
import { speakerWritten, writtenIn } from '../../block-contract/content';
import { readNote, saidLine } from '../../block-contract/says';
import { slotNodes, trimmed } from '../../block-contract/slots';
import { wordsOf } from '../../block-contract/words-of';
import { link } from '../link';
import { slotLineNode } from '../slot-line';

/** Version 1 had its words in two strings; an upgrade of the whole story moves them (`0003-pull-quote-slots.ts`). */
const PullQuoteNode = z.looseObject({
  type: z.literal('pull-quote'),
  version: z.literal(2),
});

/** A pull quote of these inline nodes, said by these. */
export const pullQuoteNode = (
  text: readonly BodyNode[],
  attribution: readonly BodyNode[] = [],
): BodyNode => ({
  ...{ type: 'pull-quote', version: 2 },
  $slots: { text: slotLineNode(text), attribution: slotLineNode(attribution) },
});

/** What is printed of a pull quote; null if that is nothing. */
function said(node: BodyNode) {
  const text = slotNodes(node, 'text');
  const attribution = slotNodes(node, 'attribution');
  if (areBlank(text)) return null;
  return { text: trimmed(text), attribution: areBlank(attribution) ? [] : trimmed(attribution) };
}

const hasLink = (nodes: readonly BodyNode[]): boolean =>
  nodes.some(({ type, children = [] }) => type === link.type || hasLink(children));

export const pullQuote = defineBlock({
  type: 'pull-quote',
  version: 2,
  label: 'Pull quote',
  place: 'block',
  contains: 'nothing',
  slots: [
    { name: 'text', label: 'pull quote', isQuotation: true, repeatsCopy: true },
    { name: 'attribution', label: 'attribution', isName: true },
  ],
  schema: PullQuoteNode,
  writeHtml: (node, out, context) => {
    const words = said(node);
    if (!words) return;
    const passage = context.passageOf(words.text);
    // The copy says it already: a screen reader would say it twice. Words that stand only here are read, and so is a link,
    // which the keyboard reaches in any case.
    const isHeard = hasLink([...words.text, ...words.attribution]) || !context.inCopy(wordsOf(words.text));
    const hidden = !isHeard && html` aria-hidden="true"`;
    // An `aside` is a landmark to be jumped to. What is pulled from the copy is none, nor has it a name of its own.
    out.add(
      html`<aside class="pull-quote" role="none"${passageAttributes(passage, context)}${hidden}><p class="pull-quote-text">`,
    );
    context.write(words.text, out);
    out.add(html`</p>`);
    if (words.attribution.length > 0) {
      const [start, end] = speakerTags(wordsOf(words.attribution), passage, context);
      out.add(html`<p class="pull-quote-attribution">${start}`);
      context.write(words.attribution, out);
      out.add(html`${end}</p>`);
    }
    out.add(html`</aside>\n`);
  },
  says: (node, { runs }) => [
    saidLine({
      kind: 'Pull quote',
      standing: 'beside',
      runs: runs(slotNodes(node, 'text')),
      notes: readNote('Attribution', runs(slotNodes(node, 'attribution'))),
    }),
  ],
  toContent: (node, context, around) => {
    const words = said(node);
    if (!words) return [];
    const passage = context.passageOf(words.text);
    const written = writtenIn(passage, around);
    const by = speakerWritten(wordsOf(words.attribution), passage, written, context);
    const blocks = [{ kind: 'paragraph', runs: context.runs(words.text, written) }] as const;
    return [{ kind: 'quote', isPulled: true, blocks, speaker: context.runs(words.attribution, by) }];
  },
});
