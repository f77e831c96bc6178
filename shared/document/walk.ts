import { findBlock } from '../blocks';
import type { BodyNode } from '../block-contract/body-node';
import type { TextContext } from '../block-contract/context';
import type { PhotoId } from '../story/ids';
import { nodesOf, photosOf, topBlocksOf } from './nodes';
import type { Body } from './body';
import type { Story } from './story';

type Texts = Pick<Story, 'body' | 'photos'>;

/** The plain text of each top-level block, in order, without those that `read` finds nothing in. */
function textsBy(
  { body, photos }: Texts,
  read: (node: BodyNode, context: TextContext) => string | undefined,
): string[] {
  const context: TextContext = {
    photos,
    children: ({ children = [] }) => {
      const texts = children.map(textOf);
      const areBlocks = children.some(({ type }) => findBlock(type)?.place === 'block');
      // Two paragraphs are two lines; what stands within one line is one text.
      return areBlocks ? texts.filter((text) => text.trim() !== '').join('\n') : texts.join('');
    },
  };
  const textOf = (node: BodyNode): string => read(node, context) ?? '';
  return topBlocksOf(body)
    .map(textOf)
    .filter((text) => text.trim() !== '');
}

/** The plain text of each top-level block that says something, in order. */
export const blockTexts = (story: Texts): string[] =>
  textsBy(story, (node, context) => findBlock(node.type)?.toText(node, context));

/** What the clipboard has of each top-level block as plain text, in order: also of those whose words do not count. */
export const clipboardTexts = (story: Texts): string[] =>
  textsBy(story, (node, context) => {
    const block = findBlock(node.type);
    return block?.toClipboard ? block.toClipboard(node, context) : block?.toText(node, context);
  });

/** The ids of the photos in the body, in reading order, however deep they are. */
export function placedPhotoIds({ body }: Pick<Story, 'body'>): readonly PhotoId[] {
  let ids = placed.get(body);
  if (ids === undefined) {
    ids = [...nodesOf(body)].flatMap(({ node }) => photosOf(node));
    placed.set(body, ids);
  }
  return ids;
}

/** A body never changes, and a dozen checks ask for the photos of the same one. */
const placed = new WeakMap<Body, readonly PhotoId[]>();
