/** The most that an alternative text should have: IPTC's guidance for its Alt Text (Accessibility), 2021.1. */
export const ALT_TEXT_CHARACTERS = 250;

/** Characters as a reader counts them, in any script. */
const countCharacters = (text: string): number => [...new Intl.Segmenter().segment(text.trim())].length;

/** By how many characters an alternative text is longer than it should be; 0 where it is not. */
export const altTextOver = (alt: string): number => Math.max(0, countCharacters(alt) - ALT_TEXT_CHARACTERS);
