import type { BodyNode } from '../block-contract/body-node';
import type { PhotoId } from '../story/ids';
import { blockContents } from './content';
import { nodesOf, photosOf, topBlocksOf } from './nodes';
import { plainText } from './plain-text';
import type { Body } from './body';
import type { Story } from './story';

type Texts = Pick<Story, 'body' | 'photos'>;

/** The plain text of one block: the words that count, empty if it says none. */
export const blockText = (block: BodyNode, photos: Story['photos']): string =>
  blockContents([block], photos)
    .map((content) => plainText(content, 'counted'))
    .join('');

/** The plain text of each top-level block that says something, in order: the words that count. */
export const blockTexts = ({ body, photos }: Texts): string[] =>
  blockContents(topBlocksOf(body), photos)
    .map((content) => plainText(content, 'counted'))
    .filter((text) => text !== '');

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
