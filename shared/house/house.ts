import { z } from 'zod';
import { creditWordings, phrasesFor } from '../html/phrases';
import { stripCreditWording } from '../story/credit-wording';
import type { AiShare } from '../story/digital-source-type';
import { withoutUnseen } from '../story/unseen-signs';
import { HandlePlatform } from '../story/handle-profile';

/** An IANA time zone name that this machine's Intl data knows. */
export const TimeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, 'is not a time zone');

const WebAddress = z.url({ protocol: /^https?$/ });

/** A colour as six hexadecimal digits: `#1c557c`. */
const Colour = z.string().regex(/^#[\da-f]{6}$/i, 'is not a colour such as #1c557c');

/** Earlier builds stored houses with this logo before anybody had chosen one. */
const EARLIER_SAMPLE_LOGO = 'https://www.example.org/logo.png';

/** The publication and its style: everything on an exported page that no single story decides. */
export const House = z.object({
  name: z.string().trim().min(1).default('The Sample Courier'),
  /** Absolute address of the front page. */
  url: WebAddress.default('https://www.example.org/'),
  /** The address of a future story: absolute, with `{slug}` and optionally `{section}`, `{year}`, `{month}`, `{day}`. */
  storyUrl: z
    .string()
    .refine(
      (pattern) => pattern.includes('{slug}') && URL.canParse(pattern.replaceAll(/\{\w+\}/g, 'x')),
      'needs {slug} in an absolute address',
    )
    .default('https://www.example.org/{year}/{month}/{slug}/'),
  /** Null if the house has named none. */
  logo: z
    .object({ url: WebAddress, width: z.int().positive(), height: z.int().positive() })
    .nullable()
    .default(null)
    .transform((logo) => (logo?.url === EARLIER_SAMPLE_LOGO ? null : logo)),
  /** BCP 47. */
  language: z.string().min(2).default('en-IN'),
  timeZone: TimeZone.default('Asia/Kolkata'),
  /** Printed before a credit: the house's own choice on every page, or what is said in each story's language. */
  creditWording: z.enum(['story-language', 'Photo Courtesy:', 'Photo:']).default('story-language'),
  /** Printed under a picture that was made with AI, or in part; what is empty is said in the story's language. */
  aiWording: z
    .object({ whole: z.string().trim().default(''), part: z.string().trim().default('') })
    .default({ whole: '', part: '' }),
  sections: z.array(z.string()).default(['India', 'World', 'Business', 'Sport', 'Culture', 'Science']),
  /** Words that the spelling checker takes for right, such as the house's spelling of names. They are never printed. */
  words: z
    .array(z.string().trim())
    .max(2000, 'has more than 2,000 lines')
    .refine((words) => words.every(({ length }) => length <= 100), 'has a line of more than 100 letters')
    .default([]),
  /** The publication's handle, without @. */
  handle: z.string().default(''),
  /** The platform of bylines' handles, if they do not name it themselves. */
  handlePlatform: HandlePlatform.default('x'),
  /** Absolute address of the publication's RSS or Atom feed; empty if it has none. */
  feed: z.union([WebAddress, z.literal('')]).default(''),
  /** The colour of a browser's own frame, in light and in dark; the page's paper if the house has not chosen. */
  themeColour: z.object({ light: Colour, dark: Colour }).nullable().default(null),
  /** Whether every story can be read without paying. Pages do not mention it until the house has chosen. */
  access: z.enum(['unsaid', 'free', 'paid']).default('unsaid'),
  /** Whether a story's own address is printed under it. */
  printsAddress: z.boolean().default(false),
});
export type House = z.infer<typeof House>;

/** Hosts that are reserved for examples: RFC 2606, section 3. New houses have one. */
const SAMPLE_HOST = /(?:^|\.)example\.(?:com|net|org)$/i;

/** Whether an address, or the pattern of a story's, is still a sample. */
export const isSampleAddress = (address: string): boolean =>
  SAMPLE_HOST.test(new URL(address.replaceAll(/\{\w+\}/g, 'x')).hostname);

export const defaultHouse = (): House => House.parse({});

/** The wording before a credit in a story of this language (BCP 47), with its colon. */
const wordingOf = ({ creditWording }: House, language: string): string =>
  creditWording === 'story-language' ? phrasesFor(language).credit : creditWording;

/** A credit as it prints, with its wording exactly once: `Photo Courtesy: PIB`. Empty if it names nobody. */
export function printCredit(house: House, credit: string, language: string): string {
  const name = stripCreditWording(credit);
  return name && `${wordingOf(house, language)} ${name}`;
}

/** What prints under a picture of which a generative model made this much; empty if it made nothing. */
export function printAi({ aiWording }: House, share: AiShare, language: string): string {
  if (share === 'none') return '';
  const { madeWithAi, partlyWithAi } = phrasesFor(language);
  return share === 'whole' ? aiWording.whole || madeWithAi : aiWording.part || partlyWithAi;
}

/** Whether a printed credit says what was recorded, in whichever wording the house or the story had. */
export function isPrintOf(printed: string, credit: string): boolean {
  const name = stripCreditWording(credit);
  // Exports of earlier builds print signs that nobody sees.
  const seen = withoutUnseen(printed);
  return name !== '' && [...creditWordings, 'Photo:'].some((wording) => seen === `${wording} ${name}`);
}
