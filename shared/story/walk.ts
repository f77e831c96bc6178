import { findBlock } from '../blocks';
import type { BodyNode } from '../blocks/block';
import type { TextContext } from '../blocks/context';
import type { Story } from './story';

/** The plain text of each top-level block that says something, in order. */
export function blockTexts(story: Pick<Story, 'body' | 'photos'>): string[] {
  const context: TextContext = {
    photos: story.photos,
    children: (node) => (node.children ?? []).map(textOf).join(''),
  };
  const textOf = (node: BodyNode): string => findBlock(node.type)?.toText(node, context) ?? '';
  return story.body.root.children.map(textOf).filter((text) => text.trim() !== '');
}

/** The ids of the photos that stand in the body, in reading order. */
export const placedPhotoIds = (story: Pick<Story, 'body'>): string[] =>
  story.body.root.children.filter((node) => node.type === 'photo').map((node) => String(node.photoId));
