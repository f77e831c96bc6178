const isUpper = (text: string): boolean => text !== text.toLowerCase() && text === text.toUpperCase();
const isLower = (text: string): boolean => text !== text.toUpperCase() && text === text.toLowerCase();

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{M}]/gu, '');

const capitalised = (text: string, language: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
};

const startsUpper = (word: string): boolean => isUpper([...letters(word)][0] ?? '');

/**
 * A replacement in the case of the replaced words: ferry by boat, Ferry by Boat, FERRY by BOAT, Old Ferry by New
 * Boat. Words in mixed case, or in a script without cases, are replaced by `by` as it was typed.
 */
export function inCaseOf(found: string, by: string, language: string): string {
  const said = letters(found);
  if (isLower(said)) return by.toLocaleLowerCase(language);
  if ([...said].length > 1 && isUpper(said)) return by.toLocaleUpperCase(language);
  const words = found.split(/\s+/u);
  if (words.length > 1 && words.every(startsUpper))
    return by.replaceAll(/\S+/gu, (word) => capitalised(word, language));
  return startsUpper(found) ? capitalised(by, language) : by;
}
