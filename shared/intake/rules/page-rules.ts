import { isReadingTime, isRelativeTime } from '../meta';
import { plain } from '../plain';
import { isSignOff } from '../sign-off';
import { AFTER_WORD, anyOf, BEFORE_WORD, fold, phraseSet } from '../words';
import { leaves, type Rule } from './rule';
import { tellsOfSomebody } from './speaks';

/** A line of marks between parts of a page, a template's left-over, or what a screen reader was told. */
const RESIDUE =
  /^[^\p{L}\p{N}]+$|^\{\{.*\}\}$|^,?\s*opens? in(?: a)? new (?:tab|window)\.?$|^,?\s*opens new (?:tab|window)\.?$|\bis not responsible for the content of external\b|^a version of this (?:article|story|report) (?:(?:first|originally|also) )?(?:appeared|appears|was (?:(?:first|originally) )?(?:published|printed))\b|^listen to (?:this |the )?(?:article|story)\b.{0,20}$/iu;

const AD_LINE =
  /^[\s*[(–—-]*(?:advertisement|advertising|advt\.?|sponsored(?: content)?|promoted)[\s\])*–—-]*$|^(?:story|article|content) continues (?:below|after)\b.{0,40}$|^(?:continue reading|scroll).{0,30}\bad(?:vertisement)?s?\b.{0,20}$/iu;

const COPYRIGHT =
  /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|:|\d{4}\b(?! (?:law|act|case))|by\b|reserved)|all rights reserved|कॉपीराइट|সর্বস্বত্ব|جميع الحقوق|جملہ حقوق|כל הזכויות)|\ball rights reserved\b|सर्वाधिकार सुरक्षित|সর্বস্বত্ব সংরক্ষিত|جميع الحقوق محفوظة|جملہ حقوق محفوظ|כל הזכויות שמורות/iu;

/** `© RIPRODUZIONE RISERVATA`, `저작권자 ⓒ 섬신문, 무단 전재 …`: the sign, and the words that a language has for it. */
const CLAIMED = new RegExp(`^(?=.*(?:[©ⓒ]|\\(c\\))).*${BEFORE_WORD}${anyOf('copyright')}${AFTER_WORD}`, 'iu');

/** `© 2024 The Courier`, `All rights reserved`: not `© Asha Rao`, which belongs to a picture. */
const isRightsNotice = (text: string): boolean =>
  CLAIMED.test(text) ||
  (COPYRIGHT.test(text) &&
    /\d{4}|rights|\b(?:ltd|limited|inc|llc|plc|gmbh|corporation)\b|सुरक्षित|সংরক্ষিত|محفوظ|שמורות/iu.test(
      plain(text),
    ));

/** `Written by` with nothing behind it. */
const isBareLabel = (line: string): boolean =>
  line.includes(' ') && (phraseSet('by').has(line) || phraseSet('editor').has(line));

/** `Do you have an opinion on …? … please click here.` */
const ASKS_FOR_LETTERS =
  /^(?:do you have|have you|got) (?:an? |any )?(?:opinion|view|story|tip|question|correction|thoughts)\b.*\b(?:click here|email|e-mail|write to|letters?|submit|get in touch)\b/iu;

/** `We may earn a commission when you buy through our links.` */
const AFFILIATE =
  /\bwe (?:may |might |can |will )?(?:earn|receive|get|make) (?:an? |some )?(?:small )?(?:affiliate )?commissions?\b/iu;
/** What offices let their mail programs add below every mail. */
const CONFIDENTIAL =
  /^(?:(?:disclaimer|confidentiality notice)\W+)?(?:this|the (?:information|contents?)(?: contained)? (?:in|of) this) (?:e-?mail|message|communication|transmission)(?: message)?(?:,? (?:and|including|with) .{0,60}?)?,? (?:is|are|may|contains?)\b.*\b(?:confidential|privileged|intended (?:recipients?|only|solely))\b/iu;

const COOKIES = /\b(?:cookies?|privacy policy|terms (?:of|and) (?:use|service|conditions)|consent)\b/iu;

const COOKIE_TALK =
  /\b(?:we (?:and our partners )?use|this (?:site|website) uses|by (?:continuing|using|clicking|browsing)|accept|manage|you agree|your (?:experience|privacy|consent|choices)|our use of)\b/iu;

const POLL =
  /^(?:advertise|we welcome your|report an error|contact us|write to us|send (?:us )?your|email us|have a (?:story|tip)|got a (?:story|tip)|was this|did you (?:like|find)|do you (?:have|know)|what do you think|let us know|share your (?:thoughts|views|opinion)|tell us)\b/iu;

/** What a page asks of its reader. */
const PROMPTING = /\b(?:us|advertise|error|story|tip|article|comments?|opinion|views|thoughts)\b/iu;

/** What its words and marks show to be the page's own, wherever it is: tried first. */
export const plainPageRules: readonly Rule[] = [
  leaves('wire sign-off', {
    id: 'end mark',
    languages: 'any',
    says: 'The mark that the copy ends with.',
    test: ({ text }) => phraseSet('endMark').has(fold(text)),
    yields: ['byline', 'residue'],
    examples: ['ENDS', '###', '完'],
    counterexamples: ['The day ends', 'At the end'],
  }),
  leaves('page furniture', {
    id: 'residue',
    languages: 'any',
    says: 'Marks between parts of a page, a template’s left-over, or words for a screen reader.',
    most: 32,
    test: ({ text, bare }) => bare === '' || RESIDUE.test(text),
    yields: ['page’s own words', 'share buttons'],
    examples: [
      '— — —',
      '{{ headline }}',
      'opens in new tab',
      'A version of this article appeared in print on Monday.',
      'Listen to this article',
    ],
    counterexamples: [
      'It opens in a new town',
      'A version of this car appeared in 1999.',
      'Listen to the sea',
      '4–2',
    ],
  }),
  leaves('advertisement', {
    id: 'advertisement',
    languages: 'any',
    says: 'The label of an advertisement, or where the copy goes on after it.',
    test: ({ text, bare }) => AD_LINE.test(text) || phraseSet('advertisement').has(bare),
    yields: ['page’s own words'],
    examples: ['ADVERTISEMENT', 'Story continues below this ad', 'Publicidad', 'विज्ञापन', '広告'],
    counterexamples: [
      'The advertisement ran for a week.',
      'Her story continues below the stairs, where the cooks slept until 1950.',
    ],
  }),
  leaves('page furniture', {
    id: 'bare label',
    languages: 'any',
    says: 'A byline’s label with nobody behind it.',
    test: ({ bare }) => isBareLabel(bare),
    examples: ['Written by', 'Edited by', 'a cura di'],
    counterexamples: ['Written by Asha Rao', 'By'],
  }),
];

/** Tried before credits: not `© Asha Rao`, which belongs to a picture. */
export const rightsNotice = leaves('copyright notice', {
  id: 'rights notice',
  languages: 'any',
  says: 'Whose the page is, with a year or the word rights.',
  most: 30,
  test: ({ text }) => isRightsNotice(text),
  yields: ['credit', 'credit beside a caption'],
  examples: [
    '© 2024 The Courier',
    'Copyright © 2024 The Courier. All rights reserved.',
    'جميع الحقوق محفوظة © 2024',
    '© Riproduzione riservata',
  ],
  counterexamples: ['© Asha Rao', 'Copyright law does not cover recipes, the court held in 2019.'],
});

/** Words about the page, its rights, or who handled the copy. */
export const rightsRules: readonly Rule[] = [
  leaves('cookie notice', {
    id: 'cookie notice',
    languages: ['en'],
    says: 'A page that asks about its cookies.',
    most: 60,
    test: ({ text }) => COOKIES.test(text) && COOKIE_TALK.test(text) && /\bcookies?\b/iu.test(text),
    examples: [
      'We use cookies to improve your experience on this site.',
      'By continuing, you agree to our use of cookies.',
    ],
    counterexamples: [
      'The baker’s cookies use no sugar.',
      'She said that the privacy policy would be read in court.',
    ],
  }),
  leaves('wire sign-off', {
    id: 'sign-off',
    languages: 'any',
    says: 'Who reported, edited or sent the copy, under it.',
    test: ({ text }) => isSignOff(text),
    examples: [
      'Reporting by Asha Rao in Patna; Editing by Mark Dean',
      '(With inputs from PTI)',
      'Asha Rao contributed to this report.',
    ],
    counterexamples: [
      'Heavy rain contributed to the collapse.',
      'With inputs from fishermen, the team drew a map of the reef nobody had charted.',
    ],
  }),
  leaves('page furniture', {
    id: 'letters wanted',
    languages: ['en'],
    says: 'An invitation to write to the editor.',
    most: 50,
    test: ({ text }) => ASKS_FOR_LETTERS.test(text) && !tellsOfSomebody(text),
    examples: ['Do you have an opinion on the ferry? To submit it for our letters page, please click here.'],
    counterexamples: [
      'Do you have an opinion on the ferry?',
      'Have you a story to tell? The clerk said he had, and wrote to the mayor by email.',
    ],
  }),
  leaves('page furniture', {
    id: 'affiliate note',
    languages: ['en'],
    says: 'What a publication says of its income from links.',
    most: 50,
    test: ({ text }) => AFFILIATE.test(text) && !tellsOfSomebody(text),
    examples: [
      'When you buy through links on our site, we may earn an affiliate commission.',
      'We get a commission for purchases made through our links',
    ],
    counterexamples: [
      'We earn a commission on every boat, the broker said.',
      'The harbour commission may earn praise through its links with the island.',
    ],
  }),
  leaves('message header', {
    id: 'confidential',
    languages: ['en'],
    says: 'What an office’s mail program writes under every mail.',
    most: 120,
    test: ({ text }) => CONFIDENTIAL.test(text) && !tellsOfSomebody(text),
    examples: ['This email and its attachments are confidential.'],
    counterexamples: ['This email is short.', 'This message is one that he said was confidential.'],
  }),
];

/** Counts, times and questions of a page; tried last. */
export const smallPageRules: readonly Rule[] = [
  leaves('page furniture', {
    id: 'reading time',
    languages: 'any',
    says: 'How long the story takes to read, or how long ago it was printed.',
    test: ({ text }) => isReadingTime(text) || isRelativeTime(text),
    examples: ['5 min read', '2 hours ago', 'Updated 3 days ago', '২ ঘণ্টা আগে'],
    counterexamples: ['5 minutes to six', 'Two hours ago the boat left.', 'Reading takes 5 hours'],
  }),
  leaves('page furniture', {
    id: 'page’s own words',
    languages: 'any',
    says: 'A whole line that pages print for their own use.',
    test: ({ bare }) => phraseSet('furniture').has(bare),
    examples: ['前の記事', '목록'],
    counterexamples: ['The main content of the chest', 'A list'],
  }),
  leaves('page furniture', {
    id: 'asks the reader',
    languages: ['en'],
    says: 'A page that asks its reader to write, report or tell.',
    most: 14,
    test: ({ text }) => !tellsOfSomebody(text) && POLL.test(text) && PROMPTING.test(text),
    examples: [
      'Have a story tip? Email us',
      'Write to us about this article',
      'What do you think? Share your views',
    ],
    counterexamples: [
      'Report an error and be thanked: that was the rule of the old clerk, who kept a list of each mistake',
      'Do you know the way',
      'Tell us the truth, he said.',
    ],
  }),
];
