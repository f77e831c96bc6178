import type { LeftOutReason } from './report';
import { endsSentence, isCaseless, plain, wordsOf } from './plain';
import { isReadingTime, isRelativeTime } from './meta';
import { isCommentsLine } from './appeal';
import { bare, isMenu, isTicker, segments } from './menu';
import { isSignOff } from './sign-off';
import { MAX_LOOK } from './lines';
import { isUnspaced } from '../story/word-count';
import {
  AFTER_WORD,
  anyOf,
  BEFORE_WORD,
  fold,
  foreignPhrases,
  oneOf,
  type PhraseKey,
  phrases,
  phraseSet,
} from './words';

/** Longer lines are copy, whatever words they hold. */
const MAX_FURNITURE_WORDS = 22;

const lineStarting = (...keys: readonly PhraseKey[]): RegExp =>
  new RegExp(`^${anyOf(...keys)}${AFTER_WORD}`, 'iu');

const ALSO_READ = new RegExp(`^[\\s*>»•–—\\[(-]*${anyOf('alsoRead')}\\s*(?:[:|»>–—]|ঃ)\\s*\\S`, 'iu');
const ALSO_READ_SURE = new RegExp(
  `^[\\s*>»•–—\\[(-]*(?:also,? read|read also|read more|also see|see also|also watch|must read|اقرأ أيض|à lire (?:aussi|également)|${oneOf(foreignPhrases('alsoRead'))})${AFTER_WORD}`.normalize(
    'NFC',
  ),
  'iu',
);
/** `Follow our coverage at https://…`, `More on the vote: https://…`. */
const LINK_OUT = /^(?:follow|more|for more|see|read|find)\b[^.!?]{3,100}\s(?:https?:\/\/|www\.)\S+$/iu;
const FOLLOW = lineStarting('follow');
const NETWORK =
  /\b(?:facebook|twitter|x|whatsapp|instagram|youtube|telegram|linkedin|google news|threads|channel|social media|koo)\b|फेसबुक|ट्विटर|व्हाट्सएप|टेलीग्राम|ফেসবুক|টুইটার|فيسبوك|تويتر|واتساب|فیس بک|ٹوئٹر/iu;
const SUBSCRIBE =
  /^(?:subscribe|track (?:latest|live)|sign up|sign in|log in|register|get (?:our|the|all the|breaking|daily|latest)|join (?:our|us|the|over|thousands)|download|install|stay (?:updated|informed|connected|tuned|ahead)|enter your|enjoy unlimited|unlock|try|start your|become a|never miss|don't miss|catch all|for (?:all )?the latest|for more (?:news|such|updates|stories)|to (?:read|get|continue|receive)|click here|tap here|read the full|continue reading|already a|you (?:have|can also)|this (?:article|story|content) is (?:for|available|exclusive))\b/iu;
const PROMPT =
  /\b(?:newsletters?|inbox|our app|mobile app|the app|app store|google play|play store|our channel|whatsapp channel|telegram channel|youtube channel|notifications?|alerts?|subscribers?|subscription|premium|e-?paper|breaking news|news updates|latest (?:news|updates|headlines)|top stories|free articles?|free trial|digital access|unlimited access|click here|log in|sign in|follow us)\b|[$£€₹]\s?\d+(?:\.\d+)?\s?(?:\/|a |per )(?:week|month|year)\b/iu;
/** What stands in small letters under a newsletter's form. */
const SMALL_PRINT =
  /^(?:by (?:signing up|subscribing|clicking|providing|submitting|entering|registering|joining)|you (?:can|may) (?:unsubscribe|opt out)|(?:see|read|view) our|privacy notice|we(?: wi|')ll (?:never|only)|no spam|unsubscribe)\b/iu;
/** `Get the day's markets in our newsletter. Sign up here.` */
const ASKS_TO_SIGN_UP =
  /(?:^|[.!?…]\s+)(?:sign up|subscribe|register|join)(?: (?:here|now|today|free|for free|for it))*[.!]?$/iu;
/** `Get current updates on India news along with the latest news and top headlines from around the world.` */
const PROMISES_NEWS =
  /^(?:get|catch|track|check(?: out)?|stay|read|for (?:more|all|the latest))\b.*\b(?:latest|breaking|top|live|current|trending) (?:news|headlines|updates|stories)\b/iu;
/** A sentence that says how something is asks nobody for anything. */
const STATES = /\b(?:is|are|was|were|has|have|had)\b/iu;
/** What offices have their mail programs write under every mail. */
const CONFIDENTIAL =
  /^(?:(?:disclaimer|confidentiality notice)\W+)?(?:this|the (?:information|contents?)(?: contained)? (?:in|of) this) (?:e-?mail|message|communication|transmission)(?: message)?(?:,? (?:and|including|with) .{0,60}?)?,? (?:is|are|may|contains?)\b.*\b(?:confidential|privileged|intended (?:recipients?|only|solely))\b/iu;
const SIGNING_UP = /\b(?:privacy|terms|newsletters?|emails?|unsubscribe|consent|opt out|spam|inbox)\b/iu;
const COOKIES = /\b(?:cookies?|privacy policy|terms (?:of|and) (?:use|service|conditions)|consent)\b/iu;
const COOKIE_TALK =
  /\b(?:we (?:and our partners )?use|this (?:site|website) uses|by (?:continuing|using|clicking|browsing)|accept|manage|you agree|your (?:experience|privacy|consent|choices)|our use of)\b/iu;
const COPYRIGHT =
  /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|:|\d{4}\b(?! (?:law|act|case))|by\b|reserved)|all rights reserved|कॉपीराइट|সর্বস্বত্ব|جميع الحقوق|جملہ حقوق|כל הזכויות)|\ball rights reserved\b|सर्वाधिकार सुरक्षित|সর্বস্বত্ব সংরক্ষিত|جميع الحقوق محفوظة|جملہ حقوق محفوظ|כל הזכויות שמורות/iu;
const SHARE_COUNT =
  /^\d[\d.,]*\s*[km]?\s*(?:shares?|views?|comments?|likes?|reads?|retweets?|votes?)$|^(?:shares?|views?|comments?|likes?|reads?)\s*[:(]?\s*\d[\d.,]*\s*[km]?\)?$/iu;
const SHARE_LINE = new RegExp(`${BEFORE_WORD}${anyOf('share')}${AFTER_WORD}`, 'iu');
const SKIP = /^(?:skip|jump|back|scroll|go) to\b.{0,40}$/iu;
const AD_LINE =
  /^[\s*[(–—-]*(?:advertisement|advertising|advt\.?|sponsored(?: content)?|promoted)[\s\])*–—-]*$|^(?:story|article|content) continues (?:below|after)\b.{0,40}$|^(?:continue reading|scroll).{0,30}\bad(?:vertisement)?s?\b.{0,20}$/iu;
const POLL =
  /^(?:advertise|we welcome your|report an error|contact us|write to us|send (?:us )?your|email us|have a (?:story|tip)|got a (?:story|tip)|was this|did you (?:like|find)|do you (?:have|know)|what do you think|let us know|share your (?:thoughts|views|opinion)|tell us)\b/iu;

/** `Do you have an opinion on …? … please click here.` */
const ASKS_FOR_LETTERS =
  /^(?:do you have|have you|got) (?:an? |any )?(?:opinion|view|story|tip|question|correction|thoughts)\b.*\b(?:click here|email|e-mail|write to|letters?|submit|get in touch)\b/iu;
const MAX_LETTER_WORDS = 50;

/** `分享到微信`: words of buttons that are written without spaces. */
const UNSPACED_BUTTONS = new RegExp(
  `^(?:[\\s|/·:：]|${oneOf(['share', 'social', 'follow'].flatMap((key) => foreignPhrases(key as PhraseKey)).filter(isUnspaced))})+$`,
  'u',
);

/** A row of buttons is short. */
const MAX_BUTTONS = 250;

/** Buttons: nothing but names of networks and words of sharing. */
function socialButtons(text: string): 'share buttons' | 'follow buttons' | null {
  if (text.length > MAX_BUTTONS) return null;
  if (UNSPACED_BUTTONS.test(text)) return 'share buttons';
  if (wordsOf(text).length > 14) return null;
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

/** `© 2024 The Courier`, `All rights reserved`: not `© Asha Rao`, which is a picture's. */
export const isRightsNotice = (text: string): boolean =>
  COPYRIGHT.test(text) &&
  /\d{4}|rights|\b(?:ltd|limited|inc|llc|plc|gmbh|corporation)\b|सुरक्षित|সংরক্ষিত|محفوظ|שמורות/iu.test(
    plain(text),
  ) &&
  wordsOf(text).length <= 30;

/** Prompts speak to the reader; a sentence that tells what somebody said is copy. */
const tellsOfSomebody = (text: string): boolean =>
  endsSentence(text) &&
  /\b(?:said|says|saying|told|adds?|added|asked|wrote|he|she|they|his|her|their)\b/iu.test(text);

/** A prompt without a full stop, or a sentence that says you, us or now. */
const speaksToReader = (text: string): boolean =>
  !tellsOfSomebody(text) &&
  (!endsSentence(text) || /\b(?:you|your|us|our|here|now|today|app|inbox)\b/iu.test(text));

/** A line of marks between parts of a page, a template's left-over, or what a screen reader was told. */
const RESIDUE =
  /^[^\p{L}\p{N}]+$|^\{\{.*\}\}$|^,?\s*opens? in(?: a)? new (?:tab|window)\.?$|^,?\s*opens new (?:tab|window)\.?$|\bis not responsible for the content of external\b|^a version of this (?:article|story|report) (?:(?:first|originally|also) )?(?:appeared|appears|was (?:(?:first|originally) )?(?:published|printed))\b|^listen to (?:this |the )?(?:article|story)\b.{0,20}$/iu;
const FOLLOW_AT_END = new RegExp(`${anyOf('follow')}[।۔.!\\s]*$`, 'iu');
/** A reason for which a line is the page's and not the story's wherever it stands; null for anything else. */
export function furnitureReason(line: string): LeftOutReason | null {
  const named = line.replace(NEW_TAB, '');
  return reasonOf(named === '' ? line : named);
}

/** What a screen reader was told after a link. */
const NEW_TAB = /\s*,\s*opens? (?:in )?(?:a )?new (?:tab|window)\.?$/iu;

/** `Written by` with nothing behind it. */
const isBareLabel = (line: string): boolean =>
  line.includes(' ') && (phraseSet('by').has(line) || phraseSet('editor').has(line));

function reasonOf(text: string): LeftOutReason | null {
  const line = bare(text);
  const words = wordsOf(text.slice(0, MAX_LOOK)).length;
  if (phraseSet('endMark').has(fold(text))) return 'wire sign-off';
  if (line === '' || RESIDUE.test(text)) return 'page furniture';
  if (AD_LINE.test(text) || phraseSet('advertisement').has(line)) return 'advertisement';
  if (isBareLabel(line)) return 'page furniture';
  const social = socialButtons(text);
  if (social) return social;
  if (COOKIES.test(text) && COOKIE_TALK.test(text) && words <= 60 && /\bcookies?\b/iu.test(text))
    return 'cookie notice';
  if (isSignOff(text)) return 'wire sign-off';
  if (words <= MAX_LETTER_WORDS && ASKS_FOR_LETTERS.test(text) && !tellsOfSomebody(text))
    return 'page furniture';
  if (words <= 120 && CONFIDENTIAL.test(text) && !tellsOfSomebody(text)) return 'message header';
  if (words > MAX_FURNITURE_WORDS + 10) return isTicker(text) ? 'headline ticker' : null;
  if (isRightsNotice(text)) return 'copyright notice';
  const buttons = segments(text, /\s*[|•·]\s*/u);
  const reasons = buttons.length >= 2 ? buttons.map(reasonOf) : [];
  if (reasons.length >= 2 && reasons.every((reason) => reason !== null))
    return reasons.includes('share buttons') && !reasons.includes('advertisement')
      ? 'share buttons'
      : reasons[0]!;
  if (FOLLOW_AT_END.test(fold(text)) && NETWORK.test(text) && words <= 24 && !tellsOfSomebody(text))
    return 'follow buttons';
  if (isTicker(text) && !/@\w/.test(text)) return isMenu(text) ? 'navigation' : 'headline ticker';
  if (
    ASKS_TO_SIGN_UP.test(text) &&
    /\b(?:newsletters?|inbox|emails?|briefing)\b/iu.test(text) &&
    !tellsOfSomebody(text)
  )
    return 'subscription prompt';
  if (words <= 45 && PROMISES_NEWS.test(text) && !STATES.test(text) && !tellsOfSomebody(text))
    return 'subscription prompt';
  if (SMALL_PRINT.test(text) && SIGNING_UP.test(text) && !tellsOfSomebody(text)) return 'subscription prompt';
  if (words > MAX_FURNITURE_WORDS)
    return ALSO_READ_SURE.test(text) && ALSO_READ.test(text) && !endsSentence(text) ? 'related link' : null;
  if (isMenu(text) || SKIP.test(text)) return 'navigation';
  if (LINK_OUT.test(text)) return 'related link';
  if (ALSO_READ.test(text) && isLinkTitle(text)) return 'related link';
  if (ALSO_READ_SURE.test(text) && !endsSentence(text) && words <= 14) return 'related link';
  if (/^(?:click|tap) here\b(?!,)/iu.test(text) && !tellsOfSomebody(text)) return 'page furniture';
  if (FOLLOW.test(fold(text)) && NETWORK.test(text) && !tellsOfSomebody(text) && !/^["“]/u.test(text))
    return 'follow buttons';
  if (SUBSCRIBE.test(text) && PROMPT.test(text) && speaksToReader(text)) return 'subscription prompt';
  if (phraseSet('subscribe').has(line) || endsInPrompt(text)) return 'subscription prompt';
  if (SHARE_COUNT.test(text)) return /comment/iu.test(text) ? 'comments' : 'share buttons';
  if (isCommentsLine(text)) return 'comments';
  if (isReadingTime(text) || isRelativeTime(text)) return 'page furniture';
  if (
    phraseSet('furniture').has(line) ||
    (words <= 14 && !tellsOfSomebody(text) && POLL.test(text) && PROMPTING.test(text))
  )
    return 'page furniture';
  return null;
}

/** True for a link's label that headlines have as well: `Explained: …`, `Watch: …`; `Also read: …` is none. */
export const mayBeHeadline = (text: string): boolean => ALSO_READ.test(text) && !ALSO_READ_SURE.test(text);

/** `ताज़ा खबरों के लिए ऐप डाउनलोड करें`: in scripts without capitals a prompt ends with what to do. */
const endsInPrompt = (text: string): boolean =>
  isCaseless(text) &&
  !endsSentence(text) &&
  wordsOf(text).length <= 12 &&
  phrases('subscribe').some((phrase) => bare(text).endsWith(` ${fold(phrase)}`));

/** What a page asks its reader for. */
const PROMPTING = /\b(?:us|advertise|error|story|tip|article|comments?|opinion|views|thoughts)\b/iu;

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
