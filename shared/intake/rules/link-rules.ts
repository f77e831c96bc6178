import { isMenu, isTicker } from '../menu';
import { endsSentence, wordsOf } from '../plain';
import { AFTER_WORD, anyOf, foreignPhrases, oneOf } from '../words';
import { leaves, type Rule } from './rule';
import { tellsOfSomebody } from './speaks';

const ALSO_READ = new RegExp(`^[\\s*>»•–—\\[(-]*${anyOf('alsoRead')}\\s*(?:[:|»>–—]|ঃ)\\s*\\S`, 'iu');

const ALSO_READ_SURE = new RegExp(
  `^[\\s*>»•–—\\[(-]*(?:also,? read|read also|read more|also see|see also|also watch|must read|اقرأ أيض|à lire (?:aussi|également)|${oneOf(foreignPhrases('alsoRead'))})${AFTER_WORD}`.normalize(
    'NFC',
  ),
  'iu',
);

/** `Follow our coverage at https://…`, `More on the vote: https://…`. */
const LINK_OUT = /^(?:follow|more|for more|see|read|find)\b[^.!?]{3,100}\s(?:https?:\/\/|www\.)\S+$/iu;

const SKIP = /^(?:skip|jump|back|scroll|go) to\b.{0,40}$/iu;

/** True for a link's label that headlines have as well: `Explained: …`, `Watch: …`; `Also read: …` is none. */
export const mayBeHeadline = (text: string): boolean => ALSO_READ.test(text) && !ALSO_READ_SURE.test(text);

/** What follows "Also read:" is a headline: short, and one sentence at most. */
function isLinkTitle(text: string): boolean {
  if (ALSO_READ_SURE.test(text)) return true;
  const title = text.replace(/^(?:(?!ঃ)[^:|»>–—])*(?:[:|»>–—]|ঃ)\s*/u, '');
  return (
    !/[.।۔]["”]?$/u.test(title) &&
    wordsOf(title).length >= 3 &&
    !/[:|]/.test(title.slice(0, 2)) &&
    /^(?:\W*)(?:related|recommended|trending|watch|read|more|next|previous|up next|don.t miss|icymi|see|explained|listen|explore|editor.s pick|you may|पढ़|वीडियो|संबंधित|পড়|দেখ|আরও|شاهد|المزيد|طالع|עוד|קר|רא)/iu.test(
      text,
    )
  );
}

/** Rows of headlines, of any length. */
export const tickerRules: readonly Rule[] = [
  leaves('navigation', {
    id: 'menu between bars',
    languages: 'any',
    says: 'A menu or a breadcrumb that is set like a row of headlines.',
    most: 32,
    test: ({ text }) => isTicker(text) && !/@\w/u.test(text) && isMenu(text),
    yields: ['menu', 'ticker'],
    examples: [
      'Home > News > Cities > The ferry sails again after two winters in dock | The Courier of Medva Island',
    ],
    counterexamples: ['The ferry sails again | The mayor resigns in May | The school gets its piano'],
  }),
  leaves('headline ticker', {
    id: 'ticker',
    languages: 'any',
    says: 'Several headlines in one line.',
    test: ({ text }) => isTicker(text) && !/@\w/u.test(text),
    examples: ['The ferry sails again | The mayor resigns in May | The school gets its piano'],
    counterexamples: ['The ferry sails again | Patna', 'Bread | Post | A piano'],
  }),
];

export const linkRules: readonly Rule[] = [
  leaves('related link', {
    id: 'also read, at length',
    languages: 'any',
    says: 'A link to another story behind words that say so, and no sentence.',
    most: 32,
    test: ({ text, words }) =>
      words > 22 && ALSO_READ_SURE.test(text) && ALSO_READ.test(text) && !endsSentence(text),
    examples: [
      'Also read: Ferry sails again after two winters in dock as harbour office ends its long row with the island council over who pays for diesel',
    ],
    counterexamples: [
      'Also read: Ferry sails again after two winters in dock as harbour office ends its long row with the island council over who pays for diesel.',
    ],
  }),
  leaves('navigation', {
    id: 'menu',
    languages: 'any',
    says: 'A menu on one line, a breadcrumb, or a way to another part of the page.',
    most: 22,
    test: ({ text }) => isMenu(text) || SKIP.test(text),
    examples: ['Home > India > Politics', 'News, Sport, Opinion', 'Skip to content', '首页>要闻>正文'],
    counterexamples: ['Adults: £2 → £3', 'Fares: adults → children', 'They skip to school'],
  }),
  leaves('related link', {
    id: 'link out',
    languages: ['en'],
    says: 'A pointer to an address.',
    most: 22,
    test: ({ text }) => LINK_OUT.test(text),
    examples: [
      'Follow our coverage at https://example.org/ferry',
      'For more on the vote: https://example.org',
    ],
    counterexamples: ['The vote is at https://example.org', 'More on the vote tomorrow'],
  }),
  leaves('related link', {
    id: 'also read',
    languages: 'any',
    says: 'A link to another story behind a label.',
    most: 22,
    test: ({ text }) => ALSO_READ.test(text) && isLinkTitle(text),
    yields: ['also read, without a mark'],
    examples: [
      'READ | Rain stops play in Kolkata',
      'Watch: The ferry leaves the quay',
      'Also read: Rain',
      'यह भी पढ़ें: पटना में बारिश',
      'Lesen Sie auch: Die Fähre fährt wieder',
    ],
    counterexamples: ['Watch: it is gold.', 'Read: yes', 'She said: read more'],
  }),
  leaves('related link', {
    id: 'also read, without a mark',
    languages: 'any',
    says: 'A link to another story behind words that can only say so.',
    most: 14,
    test: ({ text }) => ALSO_READ_SURE.test(text) && !endsSentence(text),
    examples: ['Also Read Rain stops play in Kolkata', 'আরও পড়ুন কলকাতায় বৃষ্টি'],
    counterexamples: ['Also, reading helps', 'Also read by her sister was a letter of his.'],
  }),
  leaves('page furniture', {
    id: 'click here',
    languages: ['en'],
    says: 'What a click or a tap is for.',
    most: 22,
    test: ({ text }) => /^(?:click|tap) here\b(?!,)/iu.test(text) && !tellsOfSomebody(text),
    yields: ['subscription prompt'],
    examples: ['Click here to read more', 'Tap here for photos'],
    counterexamples: ['Click here, and the door opens', 'Click here, he said.'],
  }),
];
