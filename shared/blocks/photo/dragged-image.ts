import { withoutTags } from '../../html/without-tags';

/** Longer than the markup of one picture that does not bring its bytes along. */
const MAX_LETTERS = 100_000;

const WORDS = /[^<]+/uy;
const COMMENT = /<!--.*?-->|<![^>]*>/suy;
const TAG = /<\/?([a-z][a-z\d:-]*)(?![a-z\d:-])((?:[^>"']|"[^"]*"|'[^']*')*)>/iuy;
const ALT = /(?:^|[\s"'/])alt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;

/** A browser writes no other signs by name when it serialises a page. */
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const withSigns = (words: string): string =>
  words.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/giu, (whole, decimal, hex, name) => {
    if (name) return SIGNS[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

/**
 * The alternative text of the one picture that dragged markup holds, and null if it holds none, more than one, or words
 * beside it. It reads what a browser serialises and parses no page: the page's policy lets nothing become one unsanitised.
 */
export function aloneImageAlt(markup: string): string | null {
  if (markup.length > MAX_LETTERS) return null;
  let alt: string | null = null;
  for (let at = 0; at < markup.length;) {
    const found = [WORDS, COMMENT, TAG]
      .map((pattern) => {
        pattern.lastIndex = at;
        return pattern.exec(markup);
      })
      .find((match) => match !== null);
    if (!found) return null;
    const [piece, tag, attributes = ''] = found;
    if (!piece.startsWith('<') && withSigns(piece).trim() !== '') return null;
    if (tag?.toLowerCase() === 'img') {
      if (alt !== null) return null;
      const said = ALT.exec(attributes);
      alt = withSigns(said?.[1] ?? said?.[2] ?? said?.[3] ?? '')
        .replaceAll(/\s+/gu, ' ')
        .trim();
    }
    at += piece.length;
  }
  return alt;
}

/** Whether markup holds words that are seen. */
export const holdsWords = (markup: string): boolean => withSigns(withoutTags(markup)).trim() !== '';
