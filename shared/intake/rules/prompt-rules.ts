import { endsSentence, isCaseless, wordsOf } from '../plain';
import { bare } from '../menu';
import { fold, phrases, phraseSet } from '../words';
import { leaves, type Rule } from './rule';
import { speaksToReader, tellsOfSomebody } from './speaks';

const SUBSCRIBE =
  /^(?:subscribe|track (?:latest|live)|sign up|sign in|log in|register|get (?:our|the|all the|breaking|daily|latest)|join (?:our|us|the|over|thousands)|download|install|stay (?:updated|informed|connected|tuned|ahead)|enter your|enjoy unlimited|unlock|try|start your|become a|never miss|don't miss|catch all|for (?:all )?the latest|for more (?:news|such|updates|stories)|to (?:read|get|continue|receive)|click here|tap here|read the full|continue reading|already a|you (?:have|can also)|this (?:article|story|content) is (?:for|available|exclusive))\b/iu;

const PROMPT =
  /\b(?:newsletters?|inbox|our app|mobile app|the app|app store|google play|play store|our channel|whatsapp channel|telegram channel|youtube channel|notifications?|alerts?|subscribers?|subscription|premium|e-?paper|breaking news|news updates|latest (?:news|updates|headlines)|top stories|free articles?|free trial|digital access|unlimited access|click here|log in|sign in|follow us)\b|[$£€₹]\s?\d+(?:\.\d+)?\s?(?:\/|a |per )(?:week|month|year)\b/iu;

/** The small print below a newsletter's form. */
const SMALL_PRINT =
  /^(?:by (?:signing up|subscribing|clicking|providing|submitting|entering|registering|joining)|you (?:can|may) (?:unsubscribe|opt out)|(?:see|read|view) our|privacy notice|we(?: wi|')ll (?:never|only)|no spam|unsubscribe)\b/iu;

/** `Get the day's markets in our newsletter. Sign up here.` */
const ASKS_TO_SIGN_UP =
  /(?:^|[.!?…]\s+)(?:sign up|subscribe|register|join)(?: (?:here|now|today|free|for free|for it))*[.!]?$/iu;

/** `Get current updates on India news along with the latest news and top headlines from around the world.` */
const PROMISES_NEWS =
  /^(?:get|catch|track|check(?: out)?|stay|read|for (?:more|all|the latest))\b.*\b(?:latest|breaking|top|live|current|trending) (?:news|headlines|updates|stories)\b/iu;

/** A sentence that describes something does not ask for anything. */
const STATES = /\b(?:is|are|was|were|has|have|had)\b/iu;

const SIGNING_UP = /\b(?:privacy|terms|newsletters?|emails?|unsubscribe|consent|opt out|spam|inbox)\b/iu;

/** `ताज़ा खबरों के लिए ऐप डाउनलोड करें`: in scripts without capitals, a prompt ends with the action. */
const endsInPrompt = (text: string): boolean =>
  isCaseless(text) &&
  !endsSentence(text) &&
  wordsOf(text).length <= 12 &&
  phrases('subscribe').some((phrase) => bare(text).endsWith(` ${fold(phrase)}`));

/** A page that asks its reader to sign up, in sentences as long as copy's. */
export const signUpRules: readonly Rule[] = [
  leaves('subscription prompt', {
    id: 'asks to sign up',
    languages: ['en'],
    says: 'A line about a newsletter that ends in a call to sign up.',
    most: 32,
    test: ({ text }) =>
      ASKS_TO_SIGN_UP.test(text) &&
      /\b(?:newsletters?|inbox|emails?|briefing)\b/iu.test(text) &&
      !tellsOfSomebody(text),
    examples: [
      'Get a look at the day ahead with the markets newsletter. Sign up here.',
      'Our morning briefing. Subscribe now',
    ],
    counterexamples: [
      'Report cards will be sent as emails to the parents of pupils who join.',
      'Her newsletter has no readers.',
    ],
  }),
  leaves('subscription prompt', {
    id: 'promises news',
    languages: ['en'],
    says: 'A promise of the latest news.',
    most: 32,
    test: ({ text }) => PROMISES_NEWS.test(text) && !STATES.test(text) && !tellsOfSomebody(text),
    examples: ['Catch all the latest news and top headlines from around the world.'],
    counterexamples: [
      'Read along with the latest news, the letters page is what most subscribers open first.',
      'To get the latest news, villagers walk two miles to the tea shop.',
    ],
  }),
  leaves('subscription prompt', {
    id: 'small print',
    languages: ['en'],
    says: 'The small letters under a form for signing up.',
    most: 32,
    test: ({ text }) => SMALL_PRINT.test(text) && SIGNING_UP.test(text) && !tellsOfSomebody(text),
    examples: ['By signing up, you agree to the terms', 'You can unsubscribe at any time.'],
    counterexamples: ['By signing up early, the club saved its field.', 'You can walk there at any time.'],
  }),
];

export const promptRules: readonly Rule[] = [
  leaves('subscription prompt', {
    id: 'subscription prompt',
    languages: ['en'],
    says: 'A call to subscribe, install or read on, for something that a publication offers.',
    most: 22,
    test: ({ text }) => SUBSCRIBE.test(text) && PROMPT.test(text) && speaksToReader(text),
    examples: [
      'Get daily alerts in our app',
      'You have 3 free articles left',
      'This story is for subscribers',
      'Already a subscriber? Log in',
    ],
    counterexamples: [
      'Sign up sheets were passed round the hall.',
      'Get the boats out, she said.',
      'Download speeds fell',
    ],
  }),
  leaves('subscription prompt', {
    id: 'prompt in words known',
    languages: 'any',
    says: 'A call to subscribe in the words of any language.',
    test: ({ text, bare: line }) => phraseSet('subscribe').has(line) || endsInPrompt(text),
    examples: ['ताज़ा खबरों के लिए ऐप डाउनलोड करें', 'খবর পেতে আমাদের অ্যাপ ডাউনলোড করুন'],
    counterexamples: ['They subscribe now and then', 'नाव फिर चलेगी'],
  }),
];
