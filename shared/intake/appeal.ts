import { bare } from './menu';
import { endsSentence, wordsOf } from './plain';
import { AFTER_WORD, anyOf, BEFORE_WORD, phraseSet } from './words';

const COMMENT_COUNT = new RegExp(`^(?:${anyOf('comments')})\\s*[:(\\[]?\\s*\\d*\\s*[)\\]]?$`, 'iu');

/** True for `Comments (12)` and other headings above readers' comments. */
export const isCommentsLine = (text: string): boolean =>
  COMMENT_COUNT.test(text) || phraseSet('comments').has(bare(text));

/** A part of a page that is not copy, identified by its heading. */
export type Box = 'support box' | 'related link' | 'subscription prompt' | 'comments' | 'headline ticker';

const SIGN_UP_TO = /^(?:sign up (?:to|for)|subscribe to|skip past newsletter)\s.{3,50}$/iu;

/** What kind of box a heading opens, or null. */
export function boxHeading(text: string): Box | null {
  const line = bare(text).replace(/(?:(?<!\s)\s+)?\(\d+\)$/u, '');
  if (wordsOf(line).length > 7) return null;
  if (phraseSet('support').has(line)) return 'support box';
  if (
    /^(?:support|help|back|fund|donate to) (?:us|our|independent|quality|free|local|honest|objective|good|public|real|the (?:\w+'s )?)\s?.{0,40}\b(?:journalism|newsroom|reporting|work|us|journalists|media|press)\b/iu.test(
      line,
    )
  )
    return 'support box';
  if (phraseSet('subscribe').has(line) || (SIGN_UP_TO.test(line) && !endsSentence(text)))
    return 'subscription prompt';
  if (COMMENT_COUNT.test(text)) return 'comments';
  if (phraseSet('related').has(line) || phraseSet('alsoRead').has(line)) return 'related link';
  if (phraseSet('ticker').has(line)) return 'headline ticker';
  if (
    /^(?:more (?:from|on|in|stories|news|about)|most (?:viewed|read|popular|shared) (?:in|on|this))\b/iu.test(
      line,
    ) &&
    !endsSentence(text)
  )
    return 'related link';
  return null;
}

const APPEAL = new RegExp(`${BEFORE_WORD}${anyOf('appeal')}${AFTER_WORD}`, 'giu');
const MONEY =
  /\b(?:support|contribut\w*|donat\w*|subscri\w*|member(?:ship)?|fund(?:ed|ing)?|pay|gift|patron|newsletter)\b|सहयोग|समर्थन|दान|সমর্থন|সাহায্য|دعم|تبرع|حمایت|عطیہ/iu;

/** A column about the press may say everything else; only an appeal asks for something now. */
const ASKS_NOW =
  /\b(?:today|now|here|click|contributions?|subscri\w+|donat\w+|membership|a member|help us|keep (?:us|our)|as little as|for as low)\b|सहयोग करें|सब्सक्राइब|সমর্থন করুন|تبرع|عطیہ/iu;

/** True for what a publication says to its readers about itself, rather than news. */
export const isAppeal = (text: string): boolean =>
  (text.match(APPEAL)?.length ?? 0) > 0 && !/^["“].*["”].{0,40}\b(?:said|says|told)\b/iu.test(text);

/** An appeal so plain that it needs no heading above it. */
export const isPlainAppeal = (text: string): boolean =>
  /\b(?:we|you|your)\b|हमारी|আমাদের|صحافتنا|ہماری/iu.test(text) &&
  MONEY.test(text) &&
  ASKS_NOW.test(text) &&
  /\b(?:journalism|journalists?|newsroom|reporting|readers?|newspaper|independent media)\b|पत्रकारिता|সাংবাদিকতা|صحاف|صحافت/iu.test(
    text,
  ) &&
  !/["“”]|\b(?:said|says|told|added)\b/iu.test(text) &&
  wordsOf(text).length <= 60;
