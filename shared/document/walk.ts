import { findBlock } from '../blocks';
import type { BodyNode } from '../block-contract/body-node';
import type { TextContext } from '../block-contract/context';
import type { Story } from './story';

type Texts = Pick<Story, 'body' | 'photos'>;

/** The plain text of each top-level block, in order, without those that `read` finds nothing in. */
function textsBy(
  { body, photos }: Texts,
  read: (node: BodyNode, context: TextContext) => string | undefined,
): string[] {
  const context: TextContext = {
    photos,
    children: (node) => (node.children ?? []).map(textOf).join(''),
  };
  const textOf = (node: BodyNode): string => read(node, context) ?? '';
  return body.root.children.map(textOf).filter((text) => text.trim() !== '');
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

/** The ids of the photos that stand in the body, in reading order. */
export const placedPhotoIds = (story: Pick<Story, 'body'>): string[] =>
  story.body.root.children.filter((node) => node.type === 'photo').map((node) => String(node.photoId));
