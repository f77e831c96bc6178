import type { BodyNode } from '../blocks/block';
import type { HtmlContext } from '../blocks/context';
import type { Story } from '../story/story';
import { createHtmlContext, printNode, type HtmlOptions } from './context';
import { html, joinHtml, noHtml, type Html } from './html';
import { levelHeadings } from './heading-levels';

/**
 * The body of a story as HTML: what the page, a fragment and the clipboard share. Pure, without a DOM: the same story
 * and options give the same bytes anywhere. Heading levels never skip, whatever was chosen.
 */
export const toHtml = (story: Story, options: HtmlOptions): Html =>
  bodyHtml(story, createHtmlContext(story, options));

/** As {@link toHtml}, with a context made before; the dateline, if any, stands before the first paragraph. */
export function bodyHtml(story: Story, context: HtmlContext, dateline: Html = noHtml): Html {
  const blocks = levelHeadings(story.body.root.children);
  const first = dateline === noHtml ? -1 : blocks.findIndex(isParagraph);
  const printed = blocks.map((node, at) => {
    const block = printNode(node, context);
    return at === first ? html`${dateline}${block}` : block;
  });
  return joinHtml(dateline !== noHtml && first === -1 ? [dateline, ...printed] : printed);
}

const isParagraph = ({ type, children }: BodyNode): boolean =>
  type === 'paragraph' && children !== undefined && children.length > 0;
