import { findBlock } from '../blocks';
import type { BodyNode } from '../blocks/block';
import type { HtmlContext, PhotoRendition } from '../blocks/context';
import type { House } from '../house/house';
import { quotesCopy } from '../story/quotes-copy';
import type { Story } from '../story/story';
import { blockTexts, placedPhotoIds } from '../story/walk';
import { joinHtml, noHtml, type Html } from './html';

export interface HtmlOptions {
  readonly house: House;
  /** Files per photo id; see {@link HtmlContext.renditions}. */
  readonly renditions?: Readonly<Record<string, readonly PhotoRendition[]>>;
  readonly purpose?: HtmlContext['purpose'];
}

/** What a story's blocks need from around them to become HTML. Pure, and cheap: nothing is computed before it is asked for. */
export function createHtmlContext(story: Story, options: HtmlOptions): HtmlContext {
  let copy: string | undefined;
  const context: HtmlContext = {
    house: options.house,
    houseOrigin: new URL(options.house.url).origin,
    language: story.language,
    direction: story.direction,
    purpose: options.purpose ?? 'page',
    photos: story.photos,
    renditions: options.renditions ?? {},
    leadPhotoId: placedPhotoIds(story)[0] ?? null,
    inCopy: (words) => quotesCopy(words, (copy ??= blockTexts(story).join('\n'))),
    children: (node) => (node.children ? printNodes(node.children, context) : noHtml),
  };
  return context;
}

/**
 * Neighbouring nodes as HTML, each by its own block. A node of a kind that this build does not know prints nothing:
 * a check keeps such a story from being exported.
 */
export function printNodes(nodes: readonly BodyNode[], context: HtmlContext): Html {
  if (nodes.length === 1) return printNode(nodes[0]!, context);
  const printed: Html[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    const block = findBlock(node.type);
    let end = at + 1;
    if (block?.toHtmlTogether) while (end < nodes.length && nodes[end]!.type === node.type) end++;
    if (block?.toHtmlTogether && end > at + 1) {
      printed.push(block.toHtmlTogether(nodes.slice(at, end), context));
      at = end - 1;
    } else {
      printed.push(block ? block.toHtml(node, context) : noHtml);
    }
  }
  return joinHtml(printed);
}

export const printNode = (node: BodyNode, context: HtmlContext): Html =>
  findBlock(node.type)?.toHtml(node, context) ?? noHtml;
