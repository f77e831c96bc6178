import { z } from 'zod';
import { areBlank } from '../../block-contract/blank';
import { defineBlock, elementShape, plainElement } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';
import { writtenIn } from '../../block-contract/content';
import { passageAttributes } from '../../block-contract/direction';
import { deeper, elementNotes, saidLine } from '../../block-contract/says';
import { slotNodes, trimmed } from '../../block-contract/slots';
import { wordsOf } from '../../block-contract/words-of';
import { html } from '../../html/html';
import { slotLineNode } from '../slot-line';

/** A page gives the title's level to a copy of the node. It is not stored. */
const FactBoxNode = z.looseObject({ ...elementShape, type: z.literal('fact-box') });

/** A fact box with this title, of these blocks. */
export const factBoxNode = (title: readonly BodyNode[], children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'fact-box', ...plainElement, $slots: { title: slotLineNode(title) }, children },
});

/** The title's words; nothing if it is blank. */
function titleOf(node: BodyNode): readonly BodyNode[] {
  const title = slotNodes(node, 'title');
  return areBlank(title) ? [] : trimmed(title);
}

const levelOf = ({ titleLevel }: BodyNode): 2 | 3 => (titleLevel === 3 ? 3 : 2);

const TAGS = { 2: html`h2`, 3: html`h3` };

/** Facts beside the copy, with a title of their own: what happened before, who is who, figures. */
export const factBox = defineBlock({
  type: 'fact-box',
  version: 1,
  label: 'Fact box',
  place: 'block',
  contains: 'block',
  excludes: ['fact-box'],
  slots: [{ name: 'title', label: 'title' }],
  titled: { slot: 'title', atLevel: (node, titleLevel) => ({ ...node, titleLevel }) },
  schema: FactBoxNode,
  writeHtml: (node, out, context) => {
    const title = titleOf(node);
    if (title.length === 0 && areBlank(node.children)) return;
    // In an article only an `aside` with a name is a landmark (HTML-AAM): a reader can jump to the box, or past it.
    const name = title.length > 0 && html` aria-label="${wordsOf(title)}"`;
    out.add(html`<aside class="fact-box"${name}>\n`);
    if (title.length > 0) {
      const tag = TAGS[levelOf(node)];
      out.add(html`<${tag} class="fact-box-title"${passageAttributes(context.passageOf(title), context)}>`);
      context.write(title, out);
      out.add(html`</${tag}>\n`);
    }
    context.write(node.children, out);
    out.add(html`</aside>\n`);
  },
  says: (node, { runs, lines }) => [
    saidLine({ kind: 'Fact box', runs: runs(slotNodes(node, 'title')), notes: elementNotes(node) }),
    ...deeper(lines(node.children)),
  ],
  toContent: (node, context, around) => {
    const title = titleOf(node);
    const blocks = context.blocks(node.children, around);
    if (title.length === 0 && blocks.length === 0) return [];
    const written = writtenIn(context.passageOf(title), around);
    return [{ kind: 'aside', title: context.runs(title, written), level: levelOf(node), blocks }];
  },
});
