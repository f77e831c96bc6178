import { blocks } from '../blocks';
import type { BodyNode } from '../blocks/block';
import type { HtmlContext, PhotoRendition } from '../blocks/context';
import type { House } from '../house/house';
import { quotesCopy } from '../story/quotes-copy';
import type { Story } from '../story/story';
import { blockTexts, placedPhotoIds } from '../story/walk';
import { HtmlWriter, noHtml, type Html } from './html';

export interface HtmlOptions {
  readonly house: House;
  /** Files per photo id; see {@link HtmlContext.renditions}. */
  readonly renditions?: Readonly<Record<string, readonly PhotoRendition[]>>;
  readonly purpose?: HtmlContext['purpose'];
}

/** What a story's blocks need from around them to become HTML. Pure; what few blocks ask for is worked out when asked. */
export function createHtmlContext(story: Story, options: HtmlOptions): HtmlContext {
  let copy: string | undefined;
  let origin: string | undefined;
  const context: HtmlContext = {
    house: options.house,
    get houseOrigin() {
      return (origin ??= new URL(options.house.url).origin);
    },
    language: story.language,
    direction: story.direction,
    purpose: options.purpose ?? 'page',
    photos: story.photos,
    renditions: options.renditions ?? {},
    leadPhotoId: placedPhotoIds(story)[0] ?? null,
    inCopy: (words) => quotesCopy(words, (copy ??= blockTexts(story).join('\n'))),
    children: ({ children }) => (children && children.length > 0 ? printNodes(children, context) : noHtml),
  };
  return context;
}

/** How each kind of node prints, all of one shape: this is looked up for every node of every page. */
const printers = new Map(
  blocks.map(({ type, toHtml, toHtmlTogether = null }) => [type, { toHtml, toHtmlTogether }]),
);

/**
 * Neighbouring nodes as HTML, each by its own block. A node of a kind that this build does not know prints nothing:
 * a check keeps such a story from being exported.
 */
export function printNodes(nodes: readonly BodyNode[], context: HtmlContext): Html {
  if (nodes.length === 1) return printNode(nodes[0]!, context);
  const printed = new HtmlWriter();
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at]!;
    const { type } = node;
    const printer = printers.get(type);
    let end = at + 1;
    if (printer?.toHtmlTogether) while (end < nodes.length && nodes[end]!.type === type) end++;
    if (printer?.toHtmlTogether && end > at + 1) {
      const together = end - at === nodes.length ? nodes : nodes.slice(at, end);
      printed.add(printer.toHtmlTogether(together, context));
    } else if (printer) {
      printed.add(printer.toHtml(node, context));
    }
    at = end;
  }
  return printed.done();
}

export const printNode = (node: BodyNode, context: HtmlContext): Html =>
  printers.get(node.type)?.toHtml(node, context) ?? noHtml;
