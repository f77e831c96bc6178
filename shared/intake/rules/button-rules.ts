import { isUnspaced } from '../../document/word-count';
import { isCommentsLine } from '../appeal';
import { segments } from '../menu';
import {
  AFTER_WORD,
  anyOf,
  BEFORE_WORD,
  fold,
  foreignPhrases,
  oneOf,
  type PhraseKey,
  phraseSet,
} from '../words';
import { leaves, type Rule } from './rule';
import { tellsOfSomebody } from './speaks';

const FOLLOW = new RegExp(`^${anyOf('follow')}${AFTER_WORD}`, 'iu');
const NETWORK =
  /\b(?:facebook|twitter|x|whatsapp|instagram|youtube|telegram|linkedin|google news|threads|channel|social media|koo)\b|फेसबुक|ट्विटर|व्हाट्सएप|टेलीग्राम|ফেসবুক|টুইটার|فيسبوك|تويتر|واتساب|فیس بک|ٹوئٹر/iu;

const SHARE_COUNT =
  /^\d[\d.,]*\s*(?:[km]\s*)?(?:shares?|views?|comments?|likes?|reads?|retweets?|votes?)$|^(?:shares?|views?|comments?|likes?|reads?)\s*(?:[:(]\s*)?\d[\d.,]*\s*[km]?\)?$/iu;

const SHARE_LINE = new RegExp(`${BEFORE_WORD}${anyOf('share')}${AFTER_WORD}`, 'iu');

const FOLLOW_AT_END = new RegExp(`${anyOf('follow')}[।۔.!\\s]*$`, 'iu');

/** `分享到微信`: words of buttons that are written without spaces. */
const UNSPACED_BUTTONS = new RegExp(
  `^(?:[\\s|/·:：]|${oneOf(['share', 'social', 'follow'].flatMap((key) => foreignPhrases(key as PhraseKey)).filter(isUnspaced))})+$`,
  'u',
);

/** A row of buttons is short. */
const MAX_BUTTONS = 250;

/** Buttons: only names of networks and words for sharing. */
function socialButtons(text: string): 'share buttons' | 'follow buttons' | null {
  if (text.length > MAX_BUTTONS) return null;
  if (UNSPACED_BUTTONS.test(text)) return 'share buttons';
  let rest = ` ${fold(text).replaceAll(/[^\p{L}\p{M}\p{N}\s-]/gu, ' ')} `;
  for (const phrase of [...phraseSet('social'), ...phraseSet('share'), ...phraseSet('follow')].filter(
    (phrase) => /[ -]/.test(phrase),
  )) {
    rest = rest.replaceAll(` ${phrase} `, ' ');
  }
  const left = rest.split(/[\s-]+/u).filter(Boolean);
  const social = left.every(
    (word) => phraseSet('social').has(word) || phraseSet('share').has(word) || /^\d{1,4}$/.test(word),
  );
  if (!social) return null;
  if (FOLLOW.test(fold(text))) return 'follow buttons';
  if (SHARE_LINE.test(fold(text))) return 'share buttons';
  return null;
}

/** A row with only words for sharing and following. */
export const socialRules: readonly Rule[] = [
  leaves('share buttons', {
    id: 'share buttons',
    languages: 'any',
    says: 'Buttons with which a page is shared.',
    most: 14,
    test: ({ text }) => socialButtons(text) === 'share buttons',
    examples: ['Share on Facebook', 'facebook-white sharing button', 'Compartir', '分享到微信'],
    counterexamples: ['Share prices fell', 'Facebook shares fell on Monday'],
  }),
  leaves('follow buttons', {
    id: 'follow buttons',
    languages: 'any',
    says: 'Buttons with which a publication is followed.',
    most: 14,
    test: ({ text }) => socialButtons(text) === 'follow buttons',
    yields: ['follow on a network'],
    examples: ['Follow us on Facebook and X', 'Follow us on Twitter'],
    counterexamples: ['Follow the river to the sea', 'Follow the money, said the judge'],
  }),
];

/** Buttons with words of other kinds beside them. */
export const rowRules: readonly Rule[] = [
  {
    id: 'row of buttons',
    languages: 'any',
    says: 'Furniture of any kind between bars or dots.',
    most: 32,
    test: ({ text }, reasonOf) => {
      const parts = segments(text, /(?:(?<!\s)\s+)?[|•·]\s*/u);
      const reasons = parts.length >= 2 ? parts.flatMap((part) => reasonOf(part) ?? []) : [];
      if (reasons.length < 2 || reasons.length < parts.length) return null;
      const isShare = reasons.includes('share buttons') && !reasons.includes('advertisement');
      return { is: 'furniture', reason: isShare ? 'share buttons' : reasons[0]! };
    },
    examples: ['Share | Post a comment', 'Advertisement | 5 min read'],
    counterexamples: ['Share | The ferry sails again', '5 min read | Patna'],
  },
  leaves('follow buttons', {
    id: 'ends in follow',
    languages: 'any',
    says: 'A prompt that ends with the word for following, and names a network.',
    most: 24,
    test: ({ text }) => FOLLOW_AT_END.test(fold(text)) && NETWORK.test(text) && !tellsOfSomebody(text),
    examples: ['ताज़ा खबरों के लिए हमें फेसबुक पर फॉलो करें'],
    counterexamples: ['हमें बताएं कि नाव कब चलेगी', 'फेसबुक पर एक पोस्ट'],
  }),
];

/** Other things among buttons. */
export const countRules: readonly Rule[] = [
  leaves('follow buttons', {
    id: 'follow on a network',
    languages: 'any',
    says: 'A prompt that begins with the word for following, and names a network.',
    most: 22,
    test: ({ text }) =>
      FOLLOW.test(fold(text)) && NETWORK.test(text) && !tellsOfSomebody(text) && !/^["“]/u.test(text),
    examples: ['Follow us on our WhatsApp channel for the day’s news', 'Follow the Courier on Instagram'],
    counterexamples: [
      'Follow the Twitter account of the ministry and you learn little, he said.',
      '“Follow us on X,” read the poster',
      'Follow the river',
    ],
  }),
];

export const commentRules: readonly Rule[] = [
  leaves('comments', {
    id: 'count of comments',
    languages: ['en'],
    says: 'How many comments there are.',
    test: ({ text }) => SHARE_COUNT.test(text) && /comment/iu.test(text),
    yields: ['count of shares'],
    examples: ['12 comments', '3 Comments'],
    counterexamples: ['12 comments were read out', 'Comments by 12'],
  }),
  leaves('share buttons', {
    id: 'count of shares',
    languages: ['en'],
    says: 'How often the page was shared or seen.',
    test: ({ text }) => SHARE_COUNT.test(text),
    examples: ['1.2k shares', 'Views: 3,400'],
    counterexamples: ['1.2k shares changed hands', 'Views of 3,400 readers'],
  }),
];

/** Alone on a line it is the heading of a part of the page. */
export const commentsLink = leaves('comments', {
  id: 'comments',
  languages: 'any',
  says: 'The heading over readers’ comments, or the way to them.',
  test: ({ text }) => isCommentsLine(text),
  examples: ['Comments', 'Post a comment', 'コメント'],
  counterexamples: ['Comments by the minister drew protests', 'No comment from the mayor'],
});
