import { boxOf } from './boxes';
import type { Styles } from './styles';
import { type ChildNode, isElement, isText, type ParentNode } from './tree';

const PARTING: ReadonlySet<string> = new Set(['td', 'th', 'br', 'rt']);

/**
 * The lines of a page as its reader sees them, read apart from how it becomes copy, so that the two can be compared.
 * @param skipped what is no word of the copy: markers, comments, hidden words
 */
export function visibleLines(
  page: ParentNode,
  styles: Styles,
  skipped: ReadonlySet<ChildNode>,
): readonly string[] {
  let text = '';
  const open: (ChildNode | string)[] = [...page.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') text += node;
    // A byte order mark is white space to JavaScript and nothing to a reader.
    else if (isText(node)) text += skipped.has(node) ? '' : node.value.replaceAll(/[^\S\ufeff]/gu, ' ');
    else if (isElement(node) && !skipped.has(node)) {
      const box = boxOf(node, styles);
      if (box === 'none' || box === 'embed' || box === 'field') continue;
      const parts = box === 'block' || PARTING.has(node.tagName);
      if (parts) text += '\n';
      if (parts) open.push('\n');
      const { childNodes } = node;
      for (let at = childNodes.length - 1; at >= 0; at--) open.push(childNodes[at]!);
    }
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Words with the signs around them gone: what programs put before and behind a word is not the word. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replaceAll(
      /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|(?![\t\n])\p{Cc}/gu,
      '',
    )
    .split(/[\s\u00a0()（）…]+|\.{2,}/u)
    .map(withoutSigns)
    .filter(Boolean);

/** Not one pattern for both ends: it would rescan a long run of signs within a word for each of them. */
function withoutSigns(word: string): string {
  const from = word.search(/[\p{L}\p{N}]/u);
  if (from < 0) return '';
  let to = word.length;
  while (to > from) {
    const at = to - ((word.codePointAt(to - 2) ?? 0) > 0xffff ? 2 : 1);
    if (/[\p{L}\p{N}\p{M}]/u.test(word.slice(at, to))) break;
    to = at;
  }
  return word.slice(from, to);
}

/** What is left of some words after others are removed, each as often as it occurs. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

/**
 * Words that were seen and have not come in, each as often as it is missing. When two words are glued, both are missing;
 * one that came in as two is not: a quotation and who said it may touch on a page.
 */
export function missingWords(seen: string, came: string): readonly string[] {
  const [seenWords, cameWords] = [wordsOf(seen), wordsOf(came)];
  const parts = without(cameWords, seenWords);
  return without(seenWords, cameWords).filter((word) => !takeApart(word, parts));
}

/** Removes the parts that a word came in as, in order; returns whether they make up the whole word. */
function takeApart(word: string, parts: string[]): boolean {
  let rest = word;
  while (rest !== '') {
    const at = parts.findIndex((part) => rest.startsWith(part));
    if (at < 0) return false;
    rest = rest.slice(parts.splice(at, 1)[0]!.length).replace(/^[^\p{L}\p{N}]+/u, '');
  }
  return true;
}
