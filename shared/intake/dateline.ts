import { readWireOpening } from './dateline-east-asian';
import { readTurkishOpening } from './dateline-turkish';
import { isAgency, isPlace, isTitled } from './names';
import { isCaseless, plain, wordsOf } from './plain';
import { findTimes, type FoundTime } from './time';
import { AFTER_WORD, anyOf, months, oneOf, phraseSet, fold } from './words';

/** Where a story was filed, cut from the start of its first paragraph. */
export interface Dateline {
  /** As printed: `New Delhi`, `PATNA (Bihar) [India]`. Empty if only the agency is named. */
  readonly place: string;
  readonly agency: string;
  /** Names of the reporters whom it names. */
  readonly reporters?: readonly string[];
  /** True if the agency's place in the line shows that it filed the copy, even if no list knows the agency. */
  readonly filed: boolean;
  /** A date with its year, if the dateline has one. */
  readonly time: FoundTime | null;
  /** The paragraph without its dateline, in its visible form. */
  readonly rest: string;
  /** What was cut, as printed. */
  readonly prefix: string;
}

const MONTH = oneOf([...months.keys()]);
const DAY = `(?:${anyOf('weekdays')}${AFTER_WORD}\\s*,?\\s*)?(?:(?:\\p{Nd}{1,2}(?:st|nd|rd|th)?|एक|दो|तीन|चार|पांच|पाँच|छह|सात|आठ|नौ)\\s+${MONTH}\\.?(?:\\s${MONTH})?|${MONTH}\\.?\\s+\\p{Nd}{1,2}(?:st|nd|rd|th)?)(?![\\p{L}\\p{M}])(?:\\s*[,،]?\\s*\\p{Nd}{4})?`;
const DATE = `(?<date>${DAY})`;
const AGENCY = `[(/（](?<agency>[^()/]{2,40})[)/）]`;
const STOP = '(?<stop>\\s*(?:[:ঃ]|\\.\\s?[–—-]+|—|–|--+|-(?=\\s)|۔(?=\\s)|।(?=\\s)|\\.(?=\\s))\\s*)';
/** Words of places: no sentence marks; brackets hold the state or country. */
const PLACE = `(?<place>[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}.'’ /-]{1,40}?(?:\\s?[,،]\\s?[\\p{L}\\p{M}][\\p{L}\\p{M}. ]{1,20}?)?(?:\\s*\\((?!${oneOf(['ap', 'pti', 'ani', 'afp', 'reuters'])}\\))[\\p{L}\\p{M} .]{2,25}\\))?(?:\\s*\\[[\\p{L}\\p{M} .]{2,25}\\])?)`;

/** Most telling first; each is tried at the start of a paragraph. */
const FORMS = [
  // `(ANSA) - AOSTA, 09 GEN - `
  `${AGENCY}\\s*[–—-]\\s*${PLACE}\\s*[,،]?\\s*(?:${DATE})?${STOP}`,
  `${PLACE}\\s*[,،]\\s*${DATE}\\s*[,،]?\\s*${AGENCY}${STOP}?`,
  `${PLACE}\\s*[,،(]\\s*${DATE}\\)?${STOP}`,
  `${PLACE}\\s*[,،]?\\s+${DATE}\\s*[,،]?\\s*(?:${AGENCY}${STOP}?|${STOP})`,
  `${DATE}\\s*${AGENCY}${STOP}?`,
  `${DATE}\\s*[,،]\\s*${PLACE}\\s*(?:${AGENCY}${STOP}?|${STOP})`,
  `${PLACE}\\s*[,،]?\\s*${AGENCY}${STOP}?`,
  `${PLACE}\\s*[/-]\\s*(?<agency>[\\p{L}\\p{M} .]{2,30}?)${STOP}`,
  `(?<agency>[\\p{L}\\p{M} .]{2,30}?)\\s*[/,،|-]\\s*${PLACE}(?:\\s*[,،]\\s*${DATE})?${STOP}`,
  `${AGENCY}${STOP}`,
  `${PLACE}\\s+(?<agency>CNN|AP|AFP|Reuters|PTI|ANI|IANS)(?<stop>\\s*[—–]\\s*)`,
  `${PLACE}\\s*[,،]\\s*${DATE}(?<stop>$)`,
  `${PLACE}${STOP}`,
].map((form) => new RegExp(`^${form}`, 'iu'));

const isWireName = (name: string): boolean =>
  isAgency(name.trim()) ||
  phraseSet('desks').has(fold(name)) ||
  /^[A-Z]{2,8}(?:[-/ ][A-Z]{2,8})?$/.test(name.trim());

/** The place's own words, each with a capital if the script has them, and few enough for a place. */
function isPlaceLike(place: string): boolean {
  const bare = place.replaceAll(/(?:(?<!\s)\s+)?[([][^()[\]]*[)\]]/gu, '').trim();
  const words = wordsOf(bare);
  if (words.length === 0 || words.length > 6) return false;
  return isCaseless(bare) ? words.length <= 4 : isTitled(bare);
}

const isShouted = (place: string): boolean => {
  const letters = place.replaceAll(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

/** Words in capitals that do not name a place, before a colon or alone on a line. */
export const NO_PLACE: ReadonlySet<string> = new Set(
  'INTRODUCTION|BACKGROUND|SUMMARY|CONTEXT|OVERVIEW|PREMIUM|IMPORTANT|NOTE|WATCH|LIVE|BREAKING|EXCLUSIVE|EXPLAINED|EXPLAINER|OPINION|ANALYSIS|UPDATE|UPDATES|ALERT|WARNING|FACT CHECK|QUESTION|ANSWER|READ|CORRECTION|EDITORIAL|REVIEW|INTERVIEW|VIDEO|PHOTOS|CAPTION|HEADLINE|SLUG|BYLINE'.split(
    '|',
  ),
);

/** True if the stop took the full stop of `Fla.` with it. */
const isAbbreviated = (place: string, stop = ''): boolean =>
  stop.startsWith('.') && /[,،]\s*(?:\p{Lu}\p{Ll}{1,4}|\p{Lu}\.\p{Lu})$/u.test(place);

const parts = (place: string): readonly string[] =>
  place.split(/(?:(?<!\s)\s+)?[/,،]\s*|(?:(?<!\s)\s+)?[([]/u).filter(Boolean);

/** `संवाद सूत्र, देवप्रयाग।`: Hindi papers put the desk before the town. */
const isCaselessDesk = (agency: string): boolean =>
  isCaseless(agency) && phraseSet('desks').has(fold(agency));

/** `(USA)` after a town is its country. */
const COUNTRIES: ReadonlySet<string> = new Set(['USA', 'UAE', 'DRC', 'UK']);

/** A name as agencies have: a few words, in capitals if the script has them; a day of the week is none. */
const isNamed = (agency: string): boolean =>
  wordsOf(agency).length <= 4 &&
  !/\p{N}/u.test(agency) &&
  !phraseSet('weekdays').has(fold(agency)) &&
  (isCaseless(agency) || isTitled(agency));

/** Arab papers put nothing but the agency between a town and a dash: `القاهرة (رويترز) - `. */
const isArabicAgency = (agency: string, stop: string | undefined): boolean =>
  stop !== undefined && /[–—-]/u.test(stop) && /^[\p{Script=Arabic}\p{M} .]{2,25}$/u.test(agency);

/**
 * True for an agency between a town with its day and the copy, in brackets or slashes, and for one in brackets that can
 * be neither a state nor a country: that is where the filer is named, whoever it is.
 */
function isFiled(
  { place, agency, date, stop }: Readonly<Record<string, string | undefined>>,
  bracketed: boolean,
): boolean {
  if (agency === undefined || place === undefined || !bracketed || !isNamed(agency)) return false;
  if (date !== undefined) return isWireName(agency) || isCaseless(agency) || stop !== undefined;
  if (isArabicAgency(agency, stop)) return true;
  return (
    stop !== undefined &&
    /^[A-Z]{2,6}$/.test(agency) &&
    !COUNTRIES.has(agency) &&
    (agency.length > 2 || /[,،]/u.test(place))
  );
}

/** Whether the signs found are enough: a date, an agency, capitals throughout, or a known place. */
function convinces(
  groups: Readonly<Record<string, string | undefined>>,
  text: string,
  at: number,
  rest: string,
): boolean {
  const { place, agency, date, stop } = groups;
  const bracketed = isBracketed(text, at);
  const filed = isFiled(groups, bracketed);
  if (
    agency !== undefined &&
    !filed &&
    !isWireName(agency) &&
    !(isCaseless(agency) && wordsOf(agency).length <= 4)
  )
    return false;
  if (place === undefined)
    return agency !== undefined && isWireName(agency) && stop !== undefined && /[-–—:]/.test(stop);
  if (!isPlaceLike(place)) return false;
  const known = parts(place).some(isPlace);
  if (filed && (date !== undefined || isCaseless(place))) return true;
  if (agency !== undefined && stop === undefined && date === undefined) {
    const town = known || (wordsOf(place).length <= 2 && isCaseless(agency));
    return town && bracketed && isCaseless(place) && isWireName(agency);
  }
  if (agency !== undefined)
    return (
      (isWireName(agency) || known) && (bracketed || known || isAgency(agency) || isCaselessDesk(agency))
    );
  if (date !== undefined)
    return stop !== undefined && (isTitled(place) || known || (isCaseless(place) && isNamed(place)));
  if (stop === undefined || isAgency(place) || NO_PLACE.has(place)) return false;
  if (/^\s*[.।۔]\s*$/u.test(stop)) return known && isCaseless(place);
  if (known) return true;
  // `CEDAR KEY, Fla.`: the state is written small.
  const town = place.split(/[,،]/u).map((part) => part.trim())[0]!;
  if (!isShouted(town) || wordsOf(town).length > 3) return false;
  // A hyphen also joins and interrupts: after it a sentence must begin.
  return /[:—–]|--/u.test(stop) || (place.length >= 5 && /^["“‘']?[\p{Lu}\p{N}]/u.test(rest));
}

const isBracketed = (text: string, at: number): boolean => at >= 0 && /[(（/]/u.test(text[at] ?? '');

/** Some papers put their site before the town: `tempo.example, Jakarta - `. */
const SITE_BEFORE = /^[\p{L}\p{N}-]{2,30}(?:\.[\p{L}\p{N}-]{2,12}){1,2}\s*[,–—-]\s+(?=\p{Lu})/u;

/**
 * The dateline that a paragraph begins with, or null.
 * @param text a paragraph in its visible form
 */
export function readDateline(text: string, monthFirst: boolean): Dateline | null {
  const site = SITE_BEFORE.exec(text)?.[0] ?? '';
  if (site !== '') {
    const dateline = readDateline(text.slice(site.length), monthFirst);
    return dateline && { ...dateline, prefix: text.slice(0, text.length - dateline.rest.length).trim() };
  }
  const turkish = readTurkishOpening(text);
  const opening = turkish ?? readWireOpening(text);
  // A line by itself is a dateline only if it names the author.
  if (opening && (turkish || opening.prefix.length < text.length)) {
    const { place, agency, reporters, prefix } = opening;
    const rest = text.slice(prefix.length);
    return { place, agency, reporters, filed: true, time: null, rest, prefix: prefix.trim() };
  }
  const head = text.slice(0, 160);
  for (const form of FORMS) {
    const match = form.exec(head);
    if (!match?.groups) continue;
    const { place = '', agency = '', date = '' } = match.groups;
    const at = agency ? match[0].indexOf(agency) - 1 : -1;
    const rest = text.slice(match[0].length).replace(/^[\s:—–-]+/u, '');
    if (!convinces(match.groups, match[0], at, rest)) continue;
    if (rest !== '' && wordsOf(rest).length < 3) continue;
    const times = date ? findTimes(plain(date), monthFirst) : [];
    return {
      place: place.trim().replace(/[,،]$/u, '') + (isAbbreviated(place, match.groups.stop) ? '.' : ''),
      agency: agency.trim(),
      filed: isAgency(agency) || isFiled(match.groups, isBracketed(match[0], at)),
      time: times[0] ?? null,
      rest,
      prefix: text.slice(0, text.length - rest.length).trim(),
    };
  }
  return null;
}
