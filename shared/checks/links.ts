import type { BodyNode } from '../block-contract/body-node';
import { isSafeHref } from '../html/href';
import type { PhotoId } from '../story/ids';
import type { Story } from '../document/story';
import type { Check, CheckResult } from './check';
import { type FindingWords, withWords, wordsAt } from './finding-words';
import { linksIn, wordsOfLink } from './words-where';

interface Link {
  readonly url: string;
  readonly where: string;
  readonly target: CheckResult['target'];
  readonly words: FindingWords | null;
}

/** The links of a block at the top of the body, and of the caption of the photo that it is. */
function linksOfBlock(block: BodyNode, index: number, { photos }: Story): readonly Link[] {
  const target = { at: 'block', index } as const;
  const inCopy = linksIn(block).map((link) => ({
    url: String(link.url),
    where: `in block ${index + 1}`,
    target,
    words: wordsOfLink(block, link),
  }));
  if (block.type !== 'photo') return inCopy;
  const photoId = block.photoId as PhotoId;
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

/** Only addresses that a reader can follow and that run nothing: http, https, mailto, tel. */
export const links: Check = {
  id: 'links',
  title: 'Every link leads to a web, mail or telephone address',
  run: (story) =>
    story.body.root.children
      .flatMap((block, index) => linksOfBlock(block, index, story))
      .filter(({ url }) => !isSafeHref(url))
      .map(({ url, where, target, words }) => ({
        weight: 'stop',
        message: `The link to “${url.slice(0, 80)}” ${where} cannot be published. Use an http, https, mailto or tel address.`,
        target,
        ...withWords(words),
      })),
};
