import { withoutUnseen } from '@shared/story/unseen-signs';

/**
 * Characters that no caption intends: controls, non-characters, the replacement character, and the overrides that make
 * text appear different from what it is. Joiners and direction marks stay: Indic and right-to-left text needs them.
 */
const MEANINGLESS =
  /[\p{Cc}\u202d\u202e\ufeff\ufffd\ufff0-\ufff8]|[\ufdd0-\ufdef]|\p{Cs}|\p{Co}|[\u{ffffe}\u{fffff}\ufffe\uffff]/gu;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** If more than half is unreadable, it was never text. */
function isGarbage(text: string): boolean {
  const unreadable = text.replaceAll(/[\t\r\n]/g, '').match(MEANINGLESS)?.length ?? 0;
  return unreadable * 2 > text.length;
}

function clean(text: string): string {
  if (isGarbage(text)) return '';
  const readable = text
    .replaceAll(/\p{Zl}|\p{Zp}|[\t\n\v\f\r\u0085]/gu, ' ')
    .replaceAll(MEANINGLESS, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return SAYS_SOMETHING.test(readable) ? readable.normalize('NFC') : '';
}

function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text
    .slice(0, length)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}

/** A caption in one line, at most 5,000 characters. */
export const cleanCaption = (text: string): string => cutAtWord(clean(text), 5000);

/** Terms of use in one line, at most 2,000 characters. */
export const cleanTerms = (text: string): string => cutAtWord(clean(text), 2000);

/** A name, credit or notice in one line. Over 500 characters it is not a name, and a part of one would be wrong. */
export function cleanName(text: string): string {
  const name = withoutUnseen(clean(text));
  return name.length > 500 ? '' : name;
}

/** A copyright notice in one line. Agencies put their terms into it; over 2,000 characters it is not a notice. */
export function cleanNotice(text: string): string {
  const notice = clean(text);
  return notice.length > 2000 ? '' : notice;
}

/** No picture shows or is about more than this; a file that says so would make every save of its story heavy. */
const MAX_NAMES = 100;

/** The names of a list, each once, in order; at most 100. */
export const cleanNames = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.slice(0, MAX_NAMES * 10).map(cleanName))].filter(Boolean).slice(0, MAX_NAMES);

/** Signs that an address may contain as they are (RFC 3986, 2). */
const PLAIN_ADDRESS = /^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i;

/** An address that starts with its host: `www.example.org/rights`, `example.org`. */
const HOST_FIRST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,63}(?::\d{1,5})?(?:[/?#]\S*)?$/u;

/**
 * An absolute http or https address as it was written, with signs that are not allowed in an address escaped; one that
 * starts with its host gets `https://`. Empty for anything else.
 */
export function cleanWebAddress(text: string): string {
  const said = clean(text);
  const address = HOST_FIRST.test(said) ? `https://${said}` : said.replace(/^\/\/(?=\w)/, 'https://');
  if (address.length > 2000 || !URL.canParse(address)) return '';
  const { protocol, href } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return '';
  return PLAIN_ADDRESS.test(address) ? address : href;
}
