/** Parts of an address that say nothing about the page: no letter, an identifier, or what every site has. */
const EMPTY =
  /^(?:[^\p{L}]*|(?=.*\d)[\da-f ]{12,}|index|default|home|articles?|story|stories|news|amp|p|id|en|hi)$/iu;

const LONGEST = 90;

/**
 * What to call a page that was given no title: the words of its address and its site, `Harbour reopens
 * (example.org)`; the site alone if the address has no words. Never the bare address, which is read out letter by
 * letter.
 */
export function titleOfAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  const site = hostname.replace(/^www\./, '');
  const slug = pathname
    .split('/')
    .map((segment) => wordsOf(segment))
    .findLast((words) => words !== '' && !EMPTY.test(words));
  if (slug === undefined) return site;
  const [first = '', ...rest] = slug;
  return `${first.toLocaleUpperCase('en')}${rest.join('')} (${site})`;
}

/** `2024-harbour-reopens-89123.html` as `2024 harbour reopens`. */
function wordsOf(segment: string): string {
  const words = decoded(segment)
    .replace(/\.\w{2,5}$/, '')
    .replaceAll(/[-_+\s]+/gu, ' ')
    .replace(/\s[a-z]*\d{4}[\da-z]*$/i, '')
    .trim();
  return words.length > LONGEST ? '' : words;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
