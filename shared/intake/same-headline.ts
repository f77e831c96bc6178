import { wordsOf } from './plain';
import { fold } from './words';

/** A headline reduced to what makes it the same headline: words in lower case. */
export const headlineKey = (text: string): string =>
  wordsOf(fold(text))
    .map((word) => word.replaceAll(/['.\-#@]/gu, ''))
    .filter(Boolean)
    .join(' ');

const SITE_MARK = /(?<!\s)\s+[|–—-]\s+|(?:(?<!\s)\s+)?\|\s*|(?<!\s)\s+::?\s+/u;

/** True if two lines are the same headline apart from case, quotes, or a site's name after a dash or bar. */
export function isSameHeadline(a: string, b: string): boolean {
  const [one, other] = [headlineKey(a), headlineKey(b)];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, b] : [other, a];
  const [longKey, shortWords] = [headlineKey(long), short.split(' ')];
  if (shortWords.length >= 4 && longKey.startsWith(short))
    return SITE_MARK.test(long) || longKey.length - short.length < 12;
  const words = new Set(longKey.split(' '));
  const shared = shortWords.filter((word) => words.has(word)).length;
  return shortWords.length >= 6 && shared / Math.max(words.size, shortWords.length) >= 0.88;
}
