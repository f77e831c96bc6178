import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { writeFileWhole } from '../../desk/write-file';
import { isLearnable, wordsOfLines } from './spelling-word';

/** Words that the user has taught the spelling checker: a plain list in the config folder, one per line. */
export interface LearntWords {
  /** In the order of the alphabet. Never throws: a file that cannot be read has none. */
  readonly all: () => readonly string[];
  /** Whether there is a list; false before the first word. */
  readonly isThere: () => boolean;
  /** Throws INVALID for a list that is too long, and what `node:fs` throws. */
  readonly add: (words: readonly string[]) => void;
  /** Returns whether it was in the list. Throws as `add` does. */
  readonly remove: (word: string) => boolean;
}

/** Room for some hundred thousand words. Anything beyond is not read, and a longer list is never overwritten. */
const MOST_BYTES = 1_000_000;
/** As many as are taught at a start. */
const MOST_WORDS = 20_000;

export const LEARNT_WORDS = 'learnt-words.txt';

export function learntWords(configFolder: string): LearntWords {
  const file = join(configFolder, LEARNT_WORDS);
  /** Somebody may have edited it, so it is read each time. */
  const change = (changed: (words: readonly string[]) => readonly string[]): void => {
    const { words, isWhole } = read(file);
    if (!isWhole)
      throw new AppError('INVALID', `${file} is too long to be changed. Shorten it in a text editor.`);
    writeFileWhole(file, `${sorted(changed(words)).join('\n')}\n`);
  };
  return {
    all: () => sorted(read(file).words),
    isThere: () => read(file).isThere,
    add: (added) => {
      const fresh = added.filter(isLearnable);
      if (fresh.length > 0) change((words) => [...new Set([...words, ...fresh])]);
    },
    remove: (word) => {
      if (!read(file).words.includes(word)) return false;
      change((words) => words.filter((other) => other !== word));
      return true;
    },
  };
}

const order = new Intl.Collator('en');
const sorted = (words: readonly string[]): readonly string[] => [...words].sort(order.compare);

interface List {
  readonly words: readonly string[];
  /** Whether nothing of the file was left out. */
  readonly isWhole: boolean;
  readonly isThere: boolean;
}

function read(file: string): List {
  try {
    const bytes = Buffer.alloc(MOST_BYTES + 1);
    const opened = openSync(file, 'r');
    try {
      const length = readSync(opened, bytes);
      // A byte order mark, as Windows' editor writes it.
      const text = bytes.toString('utf8', 0, Math.min(length, MOST_BYTES)).replace(/^\uFEFF/u, '');
      const isShort = length <= MOST_BYTES;
      const words = wordsOfLines(isShort ? text : text.slice(0, text.lastIndexOf('\n') + 1));
      return {
        words: words.slice(0, MOST_WORDS),
        isWhole: isShort && words.length <= MOST_WORDS,
        isThere: true,
      };
    } finally {
      closeSync(opened);
    }
  } catch (failure) {
    const isMissing = (failure as NodeJS.ErrnoException).code === 'ENOENT';
    // An existing list that cannot be read is not overwritten.
    return { words: [], isWhole: isMissing, isThere: !isMissing };
  }
}
