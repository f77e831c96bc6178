import type { LeftOutReason } from './report';
import { endsSentence, plain, wordsOf } from './plain';
import { isReadingTime, isRelativeTime } from './meta';
import { AFTER_WORD, anyOf, BEFORE_WORD, fold, type PhraseKey, phraseSet } from './words';

/** Segments of a ticker are headlines; those of a menu or a breadcrumb are single words. */
const TICKER_MARK = /\s(?:[|•·●■▪►»]|\/\/|\*{1,3}|-{2,3})\s|\s?\|\s?/u;
const CRUMB_MARK = /\s*[>›»→]\s*|\s+\/\s+/u;

/** Longer lines are copy, whatever words they hold. */
const MAX_FURNITURE_WORDS = 22;

const bare = (text: string): string => fold(text).replace(/^[\s*|>»•·–—#-]+|[\s*|<«•·–—:…!.-]+$/gu, '');

const lineStarting = (...keys: readonly PhraseKey[]): RegExp =>
  new RegExp(`^${anyOf(...keys)}${AFTER_WORD}`, 'iu');

const ALSO_READ = new RegExp(`^[\\s*>»•–—\\[(-]*${anyOf('alsoRead')}\\s*(?:[:|»>–—]|ঃ)\\s*\\S`, 'iu');
const ALSO_READ_SURE = new RegExp(
  `^[\\s*>»•–—\\[(-]*(?:also,? read|read also|read more|also see|see also|also watch|must read|यह भी पढ़ें|ये भी पढ़ें|আরও পড়ুন|আরো পড়ুন|اقرأ أيض|مزید پڑھیں|یہ بھی پڑھیں)`.normalize(
    'NFC',
  ),
  'iu',
);
const FOLLOW = lineStarting('follow');
const NETWORK =
  /\b(?:facebook|twitter|x|whatsapp|instagram|youtube|telegram|linkedin|google news|threads|channel|social media|koo)\b|फेसबुक|ट्विटर|व्हाट्सएप|टेलीग्राम|ফেসবুক|টুইটার|فيسبوك|تويتر|واتساب|فیس بک|ٹوئٹر/iu;
const SUBSCRIBE =
  /^(?:subscribe|sign up|sign in|log in|register|get (?:our|the|all the|breaking|daily|latest)|join (?:our|us|the|over|thousands)|download|install|stay (?:updated|informed|connected|tuned|ahead)|enter your|enjoy unlimited|unlock|try|start your|become a|never miss|don't miss|catch all|for (?:all )?the latest|for more (?:news|such|updates|stories)|to (?:read|get|continue|receive)|click here|tap here|read the full|continue reading|already a|you (?:have|can also)|this (?:article|story|content) is (?:for|available|exclusive))\b/iu;
const PROMPT =
  /\b(?:newsletters?|inbox|our app|mobile app|the app|app store|google play|play store|our channel|whatsapp channel|telegram channel|youtube channel|notifications?|alerts?|subscribers?|subscription|premium|e-?paper|breaking news|latest (?:news|updates|headlines)|top stories|free articles?|free trial|digital access|unlimited access|click here|log in|sign in|follow us)\b/iu;
const COOKIES = /\b(?:cookies?|privacy policy|terms (?:of|and) (?:use|service|conditions)|consent)\b/iu;
const COOKIE_TALK =
  /\b(?:we (?:and our partners )?use|this (?:site|website) uses|by (?:continuing|using|clicking|browsing)|accept|manage|you agree|your (?:experience|privacy|consent|choices)|our use of)\b/iu;
const COPYRIGHT =
  /^(?:©|\(c\)|copyright\b|all rights reserved|कॉपीराइट|সর্বস্বত্ব|جميع الحقوق|جملہ حقوق|כל הזכויות)|\ball rights reserved\b|सर्वाधिकार सुरक्षित|সর্বস্বত্ব সংরক্ষিত|جميع الحقوق محفوظة|جملہ حقوق محفوظ|כל הזכויות שמורות/iu;
const SIGN_OFF = new RegExp(`^[\\s*([–—-]*${anyOf('signOff')}`, 'iu');
const EDITED_BY = new RegExp(
  `^[\\s(–—-]*${anyOf('editor')}\\s*(?::|ঃ)?\\s+\\S+(?:\\s+\\S+){0,12}\\)?\\.?$`,
  'iu',
);
/** `PTI SKL NSD`, `ANI`, `(IANS)`: an agency's own mark under its copy. */
const WIRE_MARK =
  /^[(—–\s-]*(?:PTI|ANI|IANS|UNI|IBNS|AFP|AP|Reuters|भाषा|पीटीआई|एएनआई|পিটিআই|বাসস|رويترز|أ ف ب)(?:[/-]?(?:PTI|AFP|AP|ANI))?(?:\s+[A-Z]{2,5}){0,6}[)—–\s-]*\.?$/u;
const SHARE_COUNT =
  /^\d[\d.,]*\s*[km]?\s*(?:shares?|views?|comments?|likes?|reads?|retweets?|votes?)$|^(?:shares?|views?|comments?|likes?|reads?)\s*[:(]?\s*\d[\d.,]*\s*[km]?\)?$/iu;
const COMMENT_COUNT = new RegExp(`^(?:${anyOf('comments')})\\s*[:(\\[]?\\s*\\d*\\s*[)\\]]?$`, 'iu');
const SHARE_LINE = new RegExp(`${BEFORE_WORD}${anyOf('share')}${AFTER_WORD}`, 'iu');
const SKIP = /^(?:skip|jump|back|scroll|go) to\b.{0,40}$/iu;
const WEB = /^(?:https?:\/\/|www\.)\S+$/iu;
const AD_LINE =
  /^[\s*[(–—-]*(?:advertisement|advertising|advt\.?|sponsored(?: content)?|promoted)[\s\])*–—-]*$|^(?:story|article|content) continues (?:below|after)\b.{0,40}$|^(?:continue reading|scroll).{0,30}\bad(?:vertisement)?s?\b.{0,20}$/iu;
const POLL =
  /^(?:advertise|report an error|contact us|write to us|send (?:us )?your|email us|have a (?:story|tip)|got a (?:story|tip)|was this|did you (?:like|find)|do you (?:have|know)|what do you think|let us know|share your (?:thoughts|views|opinion)|tell us)\b/iu;

const segments = (text: string, mark: RegExp): readonly string[] =>
  text
    .split(mark)
    .map((segment) => segment.trim())
    .filter(Boolean);

/** Several headlines in one line. */
export function isTicker(text: string): boolean {
  const items = segments(text, TICKER_MARK);
  if (items.length < 3 && !(items.length === 2 && text.length > 90)) return false;
  const full = items.filter((item) => wordsOf(item).length >= 3);
  return (
    full.length >= items.length * 0.7 &&
    full.length >= 2 &&
    items.filter((item) => /[.।۔]["”]?$/u.test(item)).length === 0
  );
}

/** `Home > India > Politics`, or a menu on one line. */
export function isMenu(text: string): boolean {
  const crumbs = segments(text, CRUMB_MARK);
  const inMenu = (item: string): boolean =>
    phraseSet('menu').has(bare(item)) || phraseSet('home').has(bare(item));
  if (crumbs.length >= 2 && text.length < 260) {
    if (
      /[>›»→]/u.test(text) &&
      (inMenu(crumbs[0]!) || crumbs.slice(0, -1).every((item) => wordsOf(item).length <= 3))
    )
      return true;
    if (crumbs.length >= 3 && inMenu(crumbs[0]!) && crumbs.filter(inMenu).length >= 2) return true;
  }
  const items = segments(text, /\s*[|•·,/]\s*|\s{2,}/u);
  if (items.length >= 3 && items.filter(inMenu).length >= items.length * 0.7) return true;
  const words = wordsOf(fold(text));
  return (
    words.length >= 3 &&
    words.length <= 40 &&
    !endsSentence(text) &&
    /^\p{Lu}|\p{Lo}/u.test(text) &&
    isTitleRun(text) &&
    words.every((word) => phraseSet('menu').has(word))
  );
}

const isTitleRun = (text: string): boolean => wordsOf(text).every((word) => !/^\p{Ll}/u.test(word));

export const isMenuWord = (text: string): boolean => phraseSet('menu').has(bare(text));

/** Buttons: nothing but names of networks and words of sharing. */
function socialButtons(text: string): 'share buttons' | 'follow buttons' | null {
  let rest = ` ${fold(text).replaceAll(/[^\p{L}\p{M}\p{N}\s-]/gu, ' ')} `;
  for (const phrase of [...phraseSet('social'), ...phraseSet('share'), ...phraseSet('follow')].filter(
    (phrase) => phrase.includes(' '),
  )) {
    rest = rest.replaceAll(` ${phrase} `, ' ');
  }
  const left = rest.split(/[\s-]+/u).filter(Boolean);
  const social = left.every(
    (word) => phraseSet('social').has(word) || phraseSet('share').has(word) || /^\d{1,4}$/.test(word),
  );
  if (!social || wordsOf(text).length > 14) return null;
  if (FOLLOW.test(fold(text))) return 'follow buttons';
  if (SHARE_LINE.test(fold(text))) return 'share buttons';
  return null;
}

/** `© 2024 The Courier`, `All rights reserved`: not `© Asha Rao`, which is a picture's. */
export const isRightsNotice = (text: string): boolean =>
  COPYRIGHT.test(text) &&
  /\d{4}|rights|सुरक्षित|সংরক্ষিত|محفوظ|שמורות/iu.test(plain(text)) &&
  wordsOf(text).length <= 30;

/** Prompts speak to the reader; a sentence that tells what somebody said is copy. */
const tellsOfSomebody = (text: string): boolean =>
  endsSentence(text) &&
  /\b(?:said|says|saying|told|adds?|added|asked|wrote|he|she|they|his|her|their)\b/iu.test(text);

/** A line of marks between parts of a page, a template's left-over, or what a screen reader was told. */
const RESIDUE =
  /^[^\p{L}\p{N}]+$|^\{\{.*\}\}$|^,?\s*opens? in(?: a)? new (?:tab|window)\.?$|^,?\s*opens new (?:tab|window)\.?$|\bis not responsible for the content of external\b/iu;
const FOLLOW_AT_END = new RegExp(`${anyOf('follow')}[।۔.!\\s]*$`, 'iu');
const CONTRIBUTED = /^[\s(—–-]*.{3,120}\bcontributed (?:to|reporting to|reporting)\b.{0,30}$/iu;
const SOURCE_LINE = /^(?:source|sources|स्रोत|সূত্র|المصدر|ماخذ)\s*(?::|ঃ)\s*\S.{0,60}$/iu;

/** A reason for which a line is the page's and not the story's wherever it stands; null for anything else. */
export function furnitureReason(text: string): LeftOutReason | null {
  const line = bare(text);
  const words = wordsOf(text).length;
  if (phraseSet('endMark').has(fold(text))) return 'wire sign-off';
  if (line === '' || RESIDUE.test(text)) return 'page furniture';
  if (AD_LINE.test(text) || phraseSet('advertisement').has(line)) return 'advertisement';
  const social = socialButtons(text);
  if (social) return social;
  if (COOKIES.test(text) && COOKIE_TALK.test(text) && words <= 60 && /\bcookies?\b/iu.test(text))
    return 'cookie notice';
  if (SIGN_OFF.test(text) && isSignOff(text)) return 'wire sign-off';
  if (words > MAX_FURNITURE_WORDS + 10) return isTicker(text) ? 'headline ticker' : null;
  if (isRightsNotice(text)) return 'copyright notice';
  const buttons = segments(text, /\s*[|•·]\s*/u);
  if (buttons.length >= 2 && buttons.every((button) => furnitureReason(button) !== null))
    return 'share buttons';
  if (FOLLOW_AT_END.test(fold(text)) && NETWORK.test(text) && words <= 24 && !tellsOfSomebody(text))
    return 'follow buttons';
  if (CONTRIBUTED.test(text) && words <= 25) return 'wire sign-off';
  if (SOURCE_LINE.test(text) && words <= 8) return 'wire sign-off';
  if (isTicker(text) && !/@\w/.test(text)) return isMenu(text) ? 'navigation' : 'headline ticker';
  if (words > MAX_FURNITURE_WORDS)
    return ALSO_READ_SURE.test(text) && ALSO_READ.test(text) && !endsSentence(text) ? 'related link' : null;
  if (isMenu(text) || SKIP.test(text)) return 'navigation';
  if (EDITED_BY.test(text)) return 'wire sign-off';
  if (ALSO_READ.test(text) && isLinkTitle(text)) return 'related link';
  if (ALSO_READ_SURE.test(text) && !endsSentence(text) && words <= 14) return 'related link';
  if (/^(?:click|tap) here\b(?!,)/iu.test(text) && !tellsOfSomebody(text)) return 'page furniture';
  if (FOLLOW.test(fold(text)) && NETWORK.test(text) && !tellsOfSomebody(text) && !/^["“]/u.test(text))
    return 'follow buttons';
  if (SUBSCRIBE.test(text) && PROMPT.test(text) && !tellsOfSomebody(text)) return 'subscription prompt';
  if (phraseSet('subscribe').has(line)) return 'subscription prompt';
  if (SHARE_COUNT.test(text)) return /comment/iu.test(text) ? 'comments' : 'share buttons';
  if (COMMENT_COUNT.test(text) || phraseSet('comments').has(line)) return 'comments';
  if (isReadingTime(text) || isRelativeTime(text)) return 'page furniture';
  if (
    phraseSet('furniture').has(line) ||
    (words <= 14 && !tellsOfSomebody(text) && POLL.test(text) && PROMPTING.test(text))
  )
    return 'page furniture';
  if (WEB.test(text)) return null;
  return null;
}

const PROMPTING = /\b(?:us|advertise|error|story|tip|article|comments?|opinion|views|thoughts)\b/iu;

/** A sign-off names people or inputs; a paragraph that goes on to say more is copy. */
function isSignOff(text: string): boolean {
  const words = wordsOf(text).length;
  if (
    /^[\s(]*(?:reporting|writing|editing|additional reporting|with additional reporting|compiled|with inputs?|inputs?|with agenc)/iu.test(
      text,
    )
  )
    return words <= 60;
  if (/^[\s*(]*(?:this (?:story|report|article|content)|the story|except for|disclaimer)/iu.test(text)) {
    return (
      words <= 70 &&
      /\b(?:edited|published|feed|agency|auto|generated|syndicated|originally|appeared|views|headline|modifications?)\b/iu.test(
        text,
      )
    );
  }
  return words <= 25;
}

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

/** True for an agency's own mark at the foot of its copy. */
export const isWireMark = (text: string): boolean => WIRE_MARK.test(text);

/** What kind of box a heading opens, or null. */
export type Box = 'support box' | 'related link' | 'subscription prompt' | 'comments' | 'headline ticker';

export function boxHeading(text: string): Box | null {
  const line = bare(text).replace(/\s*\(\d+\)$/u, '');
  if (wordsOf(line).length > 7) return null;
  if (phraseSet('support').has(line)) return 'support box';
  if (
    /^(?:support|help|back|fund|donate to) (?:us|our|independent|quality|free|local|honest|objective|good|public|real|the (?:\w+'s )?)\s?.{0,40}\b(?:journalism|newsroom|reporting|work|us|journalists|media|press)\b/iu.test(
      line,
    )
  )
    return 'support box';
  if (phraseSet('subscribe').has(line)) return 'subscription prompt';
  if (COMMENT_COUNT.test(text)) return 'comments';
  if (phraseSet('related').has(line) || phraseSet('alsoRead').has(line)) return 'related link';
  if (phraseSet('ticker').has(line)) return 'headline ticker';
  if (/^more (?:from|on|in|stories|news|about)\b/iu.test(line) && !endsSentence(text)) return 'related link';
  return null;
}

const APPEAL = new RegExp(`${BEFORE_WORD}${anyOf('appeal')}${AFTER_WORD}`, 'giu');
const MONEY =
  /\b(?:support|contribut\w*|donat\w*|subscri\w*|member(?:ship)?|fund(?:ed|ing)?|pay|gift|patron|newsletter)\b|सहयोग|समर्थन|दान|সমর্থন|সাহায্য|دعم|تبرع|حمایت|عطیہ/iu;

/** True for what a publication says to its readers about itself, rather than news. */
export const isAppeal = (text: string): boolean =>
  (text.match(APPEAL)?.length ?? 0) > 0 && !/^["“].*["”].{0,40}\b(?:said|says|told)\b/iu.test(text);

/** An appeal so plain that it needs no heading above it. */
export const isPlainAppeal = (text: string): boolean =>
  /\b(?:we|you|your)\b|हमारी|আমাদের|صحافتنا|ہماری/iu.test(text) &&
  MONEY.test(text) &&
  /\b(?:journalism|journalists?|newsroom|reporting|readers?|newspaper|independent media)\b|पत्रकारिता|সাংবাদিকতা|صحاف|صحافت/iu.test(
    text,
  ) &&
  !/["“”]|\b(?:said|says|told|added)\b/iu.test(text) &&
  wordsOf(text).length <= 60;
