import type { BodyNode } from '../block-contract/body-node';
import { isSafeHref } from '../html/href';
import type { PhotoId } from '../story/ids';
import { nodesOf, photosOf } from '../document/nodes';
import type { Story } from '../document/story';
import type { Check, CheckResult } from './check';
import { type FindingWords, withWords, wordsAt } from './finding-words';
import { wordPlacesIn } from './word-places';
import { linksIn, wordsOfLink } from './words-where';

interface Link {
  readonly url: string;
  readonly where: string;
  readonly target: CheckResult['target'];
  readonly words: FindingWords | null;
}

/** The links in the words of a block at the top of the body. */
const linksInCopy = (block: BodyNode, index: number): readonly Link[] =>
  wordPlacesIn(block, index).flatMap(({ node: place, where, target }) =>
    linksIn(place).map(({ node, address }) => ({
      url: address,
      where: `in ${where}`,
      target,
      words: wordsOfLink(place, node),
    })),
  );

/** The links in the caption of a photo, wherever in the body it is. */
function linksInCaption(photoId: PhotoId, index: number, { photos }: Story): readonly Link[] {
  const { caption = '', captionMarks: marks = [] } = photos[photoId] ?? {};
  return marks
    .filter(({ kind }) => kind === 'link')
    .map(({ start, end, href = '' }) => ({
      url: href,
      where: `in the caption of the photo in block ${index + 1}`,
      target: { at: 'photo', photoId, field: 'caption' },
      words: wordsAt(caption, start, end),
    }));
}

const linksOf = (story: Story): readonly Link[] =>
  [...nodesOf(story.body)].flatMap(({ node, depth, index }) => [
    ...(depth === 0 ? linksInCopy(node, index) : []),
    ...photosOf(node).flatMap((photoId) => linksInCaption(photoId, index, story)),
  ]);

/** Only addresses that a reader can follow and that run nothing: http, https, mailto, tel. */
export const links: Check = {
  id: 'links',
  title: 'Every link leads to a web, mail or telephone address',
  run: (story) =>
    linksOf(story)
      .filter(({ url }) => !isSafeHref(url))
      .map(({ url, where, target, words }) => ({
        weight: 'stop',
        message: `The link to “${url.slice(0, 80)}” ${where} cannot be published. Use an http, https, mailto or tel address.`,
        target,
        ...withWords(words),
      })),
};
