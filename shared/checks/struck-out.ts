import type { BodyNode } from '../block-contract/body-node';
import { mapTexts } from '../document/block-lines';
import { topBlocksOf } from '../document/nodes';
import type { Story } from '../document/story';
import type { Check, Finding } from './check';
import { wordsAt, withWords } from './finding-words';
import { passagesOf } from './story-words';
import { wordPlacesIn } from './word-places';
import { firstRun, runsWhere, textsOfRuns } from './words-where';

/** Lexical's bit of a text's format for a line through it. */
const STRUCK = 4;

const isStruck = ({ format }: BodyNode): boolean => typeof format === 'number' && (format & STRUCK) !== 0;

/** A block without its struck-out words; null if nothing else is in it. Spaces on both sides of them become one. */
function withoutStruck(block: BodyNode): BodyNode | null {
  let kept = '';
  const cleared = mapTexts(block, (node) => {
    if (isStruck(node)) return null;
    const text = /\s$/u.test(kept) ? node.text.replace(/^ +/u, '') : node.text;
    kept += text;
    return text === '' ? null : { ...node, text };
  });
  return kept.trim() === '' ? null : cleared;
}

/** Letters with a combining stroke through each, as phones and web generators make them: `g̶u̶i̶l̶t̶y̶`. */
const STROKED = /(?:[^\n\p{M}][\u0335-\u0338](?:\s(?![\u0335-\u0338]))?){2,}/gu;

const shortened = (words: string): string =>
  words.length > 60 ? `${words.slice(0, 60).toWellFormed()}…` : words;

const capitalised = (where: string): string => where.charAt(0).toUpperCase() + where.slice(1);

const inFormats = ({ body }: Story): readonly Finding[] =>
  topBlocksOf(body)
    .flatMap(wordPlacesIn)
    .flatMap(({ node, where, target, swapTo }) => {
      const runs = runsWhere(node, isStruck);
      if (runs.length === 0) return [];
      const words = textsOfRuns(node, runs).join(' … ');
      return [
        {
          weight: 'advice',
          message: `${capitalised(where)} prints the struck-out words “${shortened(words)}”. Readers can still read them.`,
          target,
          ...withWords(firstRun(node, runs)),
          fix: {
            label: 'Delete the words',
            done: 'The struck-out words were deleted.',
            swap: swapTo(withoutStruck(node)),
          },
        },
      ];
    });

const inLetters = (story: Story): readonly Finding[] =>
  passagesOf(story).flatMap(({ text, before, where, target }) =>
    [...text.matchAll(STROKED)].map(({ 0: found, index }) => {
      const words = found.replaceAll(/[\u0335-\u0338]/gu, '').trim();
      return {
        weight: 'advice',
        message: `${capitalised(where)} prints the struck-out words “${shortened(words)}”. Readers can still read them.`,
        target,
        ...withWords(wordsAt(text, index, index + found.length, before)),
      };
    }),
  );

/**
 * Struck-out words are printed with a line through them, which screen readers do not announce: “guilty” stays readable. Mostly
 * they are an unfinished edit. Advice only, since a page may correct itself openly in this way.
 */
export const struckOut: Check = {
  id: 'struck-out',
  title: 'No words are struck out',
  run: (story) => [...inFormats(story), ...inLetters(story)],
};
