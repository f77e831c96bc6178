import { fieldWordsOf } from '../document/field-words';
import { nodesOf } from '../document/nodes';
import { quotesCopy } from '../document/quotes-copy';
import { blockTexts } from '../document/walk';
import type { Check } from './check';
import { allWords, withWords } from './finding-words';

/** A pull quote repeats words of the copy: words that are nowhere else are either misquoted or missing from the copy. */
export const pullQuoteInCopy: Check = {
  id: 'pull-quote-in-copy',
  title: 'Every pull quote matches the copy',
  run: (story) => {
    const copy = blockTexts(story).join('\n');
    return [...nodesOf(story.body)].flatMap(({ node, index }) =>
      fieldWordsOf(node).flatMap(({ name, label, repeatsCopy, words }) => {
        if (!repeatsCopy || words.trim() === '' || quotesCopy(words, copy)) return [];
        return [
          {
            weight: 'advice' as const,
            message: `The ${label} in block ${index + 1} does not match the copy word for word.`,
            target: { at: 'block' as const, index, field: name },
            ...withWords(allWords(words)),
          },
        ];
      }),
    );
  },
};
