import type { BodyNode } from '../block-contract/body-node';
import type { HtmlContext } from '../block-contract/context';
import { isCopy, topBlocksOf } from '../document/nodes';
import type { Story } from '../document/story';
import { createHtmlContext, writeBlock, type HtmlOptions } from './context';
import { HtmlWriter, noHtml, type Html } from '../html/html';
import { levelHeadings } from '../document/heading-levels';

/**
 * The body of a story as HTML: what the page, a fragment and the clipboard share. Pure, without a DOM: the same story
 * and options give the same bytes anywhere. Heading levels never skip, whatever was chosen.
 */
export const toHtml = (story: Story, options: HtmlOptions): Html =>
  bodyHtml(story, createHtmlContext(story, options));

/** As {@link toHtml}, with a context made before; the dateline, if any, stands before the first paragraph. */
export function bodyHtml(story: Story, context: HtmlContext, dateline: Html = noHtml): Html {
  const blocks = levelHeadings(topBlocksOf(story.body));
  const first = dateline === noHtml ? -1 : blocks.findIndex(isWritten);
  const out = new HtmlWriter();
  if (first === -1) out.add(dateline);
  for (let at = 0; at < blocks.length; at++) {
    if (at === first) out.add(dateline);
    writeBlock(blocks[at]!, out, context);
  }
  return out.done();
}

const isWritten = (node: BodyNode): boolean => isCopy(node) && (node.children?.length ?? 0) > 0;
