import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../desk/desk';
import type { LearntWords } from './learnt-words';
import { wordsOfLines } from './spelling-word';

/** Chromium reads it with a session, and writes it when a word is added. */
const CUSTOM = 'Custom Dictionary.txt';
/** The known words of the library that was open last, for the next start. */
const HOUSE = 'house-words.txt';
const MOST_BYTES = 1_000_000;

/**
 * Writes what the spelling checker is to know into the file that it begins with: learnt words, and the house's of the start
 * before, which are returned. Words that an earlier build left to Chromium alone become learnt words. Call before the app is
 * ready. Never throws: words go unchecked rather than the start.
 */
export function beginWithWords(userData: string, learnt: LearntWords, log: Log): readonly string[] {
  const [custom, house] = [join(userData, CUSTOM), join(userData, HOUSE)];
  try {
    if (!learnt.isThere() && !existsSync(house)) learnt.add(read(custom));
    const known = read(house);
    mkdirSync(userData, { recursive: true });
    writeFileSync(custom, lines([...learnt.all(), ...known]));
    if (!existsSync(house)) writeFileSync(house, '');
    return known;
  } catch (failure) {
    log.error('the words of the spelling checker could not be prepared', { failure });
    return [];
  }
}

/** Keeps the house's words for the next start. Never throws. */
export function keepHouseWords(userData: string, words: readonly string[], log: Log): void {
  try {
    writeFileSync(join(userData, HOUSE), lines(words));
  } catch (failure) {
    log.error('the words of the house could not be kept for the next start', { failure });
  }
}

/** Chromium adds a sum in a line of its own, which is no word, and takes a file without one. */
const lines = (words: readonly string[]): string => [...new Set(words)].map((word) => `${word}\n`).join('');

const read = (file: string): readonly string[] =>
  existsSync(file) && statSync(file).size <= MOST_BYTES ? wordsOfLines(readFileSync(file, 'utf8')) : [];
