/** The words of a text, without the signs around each. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, '')
    .split(/[\s()（）…]+|\.{2,}/u)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''))
    .filter(Boolean);
