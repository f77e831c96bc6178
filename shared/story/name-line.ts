/** A name and what its bearer is: no sentence is as short before its first comma. */
const MAX_NAME_WORDS = 7;
const MAX_WORDS = 16;

const DASHED = /^\s*[—–―-]+\s*(?<name>(?:\p{Lu}|\p{Lt}|\p{Lo}).{1,120}?)\s*$/u;
const ENDS_SENTENCE = /[.?!…।۔؟。！？]["”»’')\]]*$/u;
const ABBREVIATED = /(?:^|\s)(?:Jr|Sr|Esq|Inc|Ltd|Corp|Ph\.?D|M\.D)\.$/u;

/** Whether a line begins with a dash: who said the words above it, or words of a dialogue. */
export const isDashed = (line: string): boolean => /^\s*(?:[—–―]|-+\s|-+\p{L})/u.test(line);

/**
 * Whether a line that begins with a dash reads as a name, as in `— Asha Rao, engineer`. `— Will you go?` and
 * `– and never came back` are words.
 */
export function isDashedName(line: string): boolean {
  const name = DASHED.exec(line)?.groups?.name;
  if (name === undefined || (ENDS_SENTENCE.test(name) && !ABBREVIATED.test(name))) return false;
  const [first = ''] = name.split(/[,،、]/u);
  const count = (words: string): number => words.split(/\s+/u).filter(Boolean).length;
  return count(first) <= MAX_NAME_WORDS && count(name) <= MAX_WORDS;
}
