/** Signs that nobody sees and that change nothing about the letters around them, wherever they stand. */
const NEVER_SEEN = /\u034f|[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Joiners shape the letters of Arabic, of Indian and other scripts, and emoji; beside other letters they do nothing. */
const LOOSE_JOINER =
  /(?<=^|[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{N}\p{P}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}])[\u200c\u200d]+/gu;

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** What makes letters stand in another order than they are written: overrides, and right-to-left in text that has none. */
const OVERRIDES = /[\u202d\u202e]/u;
const RIGHTWARDS = /[\u202b\u2067]/u;
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Whether a hidden sign makes a text read other than it is written. */
export const turnsLetters = (text: string): boolean =>
  OVERRIDES.test(text) || (RIGHTWARDS.test(text) && !RIGHT_TO_LEFT.test(text));

/**
 * A text without invisible characters, if that does not change how it looks: zero-width spaces, soft hyphens,
 * joiners that join nothing, and marks of direction in text that is written from left to right throughout. What changes
 * the look stays. Pure and idempotent.
 */
export function withoutUnseen(text: string): string {
  const seen = text.replaceAll(NEVER_SEEN, '').replaceAll(LOOSE_JOINER, '');
  if (RIGHT_TO_LEFT.test(seen)) return seen;
  // Beside numbers a right-to-left mark can change the order of the signs between them.
  const marks = /\p{N}/u.test(seen) ? /\u200e/g : /[\u200e\u200f\u061c]/g;
  const unmarked = seen.replaceAll(marks, '');
  return turnsLetters(unmarked) ? unmarked : unmarked.replaceAll(DIRECTIONS, '');
}

/** A text without any sign that sets the order of its letters: as it is written. */
export const asWritten = (text: string): string => withoutUnseen(text.replaceAll(DIRECTIONS, ''));
