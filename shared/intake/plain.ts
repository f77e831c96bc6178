/** The zero of every script's decimal digits that news copy is written in. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66];

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  if (digit.length > 1) return digit;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** A text as its reader sees it: composed, with single white space and no invisible marks. Fields are cut from this form. */
export const visible = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/g, '')
    .replaceAll('\uff1a', ':')
    .replaceAll(/\s{2,}|[^\S ]/g, ' ')
    .trim();

/**
 * The visible text with digits of every script as 0-9 and quotes straight, at the same length letter for letter: the
 * rules look at this form, and what they find is cut from the visible one.
 */
export const plain = (text: string): string =>
  visible(text)
    .replaceAll(/(?![0-9])\p{Nd}/gu, latinDigit)
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"');

/** The words of a text: letters and digits with their marks, and the signs that join them. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}@#][\p{L}\p{M}\p{N}'’.\-@]*/gu) ?? [];

const NO_CASE = /[\p{Lo}]/u;

/** Scripts without capitals, and with fewer, longer words to a sentence. */
export const isCaseless = (text: string): boolean => NO_CASE.test(text) && !/\p{Lu}/u.test(text);

/** True if a text ends as a sentence does, in any script, before closing quotes and brackets. */
export const endsSentence = (text: string): boolean =>
  /[.!?…।॥۔؟。]["'”’»)\]]*$/u.test(text) || /[.!?।۔؟,]?["”»]$/u.test(text);
