/** The most that an alternative text should have: IPTC's guidance for its Alt Text (Accessibility), 2021.1. */
export const ALT_TEXT_CHARACTERS = 250;

/** Characters as a reader counts them, in any script. */
const countCharacters = (text: string): number => [...new Intl.Segmenter().segment(text.trim())].length;

/** Where the part of an alternative text begins that is more than it should have, in UTF-16 units; its end if there is none. */
export function altTextTooMuch(alt: string): number {
  const start = alt.length - alt.trimStart().length;
  const signs = [...new Intl.Segmenter().segment(alt.trim())];
  return start + (signs[ALT_TEXT_CHARACTERS]?.index ?? alt.trim().length);
}

/** By how many characters an alternative text is longer than it should be; 0 if it is not. */
export const altTextOver = (alt: string): number => Math.max(0, countCharacters(alt) - ALT_TEXT_CHARACTERS);
