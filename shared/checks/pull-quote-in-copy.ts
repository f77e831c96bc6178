import { nodesOf } from '../document/nodes';
import { quotesCopy } from '../document/quotes-copy';
import { blockTexts } from '../document/walk';
import type { Check } from './check';
import { allWords, withWords } from './finding-words';

/** A pull quote is pulled from the copy: words that stand nowhere else are either misquoted or lost to the reader. */
export const pullQuoteInCopy: Check = {
  id: 'pull-quote-in-copy',
  title: 'Every pull quote matches the copy',
  run: (story) => {
    const copy = blockTexts(story).join('\n');
    return [...nodesOf(story.body)].flatMap(({ node, index }) =>
      node.type === 'pull-quote' && String(node.text).trim() !== '' && !quotesCopy(String(node.text), copy)
        ? [
            {
              weight: 'advice',
              message: `The pull quote in block ${index + 1} does not match the copy word for word.`,
              target: { at: 'block', index, field: 'text' },
              ...withWords(allWords(String(node.text))),
            },
          ]
        : [],
    );
  },
};
