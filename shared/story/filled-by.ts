/** Scripts that write words without spaces: there a text is made of some words if they fill it. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u;

/** The longest word that is looked for, in UTF-16 units. */
const LONGEST = 16;

/** Whether a text in a script without spaces is put together from these words alone: `图片来自网络`. */
export function isFilledBy(text: string, words: ReadonlySet<string>): boolean {
  if (!SPACELESS.test(text)) return false;
  const isReached = [true];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      if (isReached[start] && words.has(text.slice(start, end))) isReached[end] = true;
    }
  }
  return isReached[text.length] === true;
}
