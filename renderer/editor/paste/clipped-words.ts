const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words whose first letters are left out. */
interface Clipped {
  /** Those that are not words without their apostrophe. */
  readonly always: ReadonlySet<string>;
  /** Those that could begin a quotation as well: they do if a mark that ends one follows. */
  readonly unlessQuoted: ReadonlySet<string>;
}

const NONE: Clipped = { always: new Set(), unlessQuoted: new Set() };

const BY_LANGUAGE: Readonly<Record<string, Clipped>> = {
  en: {
    always: words(
      'tis twas twere twill twould tisn twasn em n nuff til bout neath gainst appen ome ello tude',
    ),
    unlessQuoted: words('cause cos coz round till mongst midst un ere kay fraid nother ood er im'),
  },
  nl: { always: words('s t n k m r ns d'), unlessQuoted: words('ie es') },
  af: { always: words('n k t s'), unlessQuoted: new Set() },
  de: {
    always: words('s n ne nen nem ner nes tschuldigung'),
    unlessQuoted: words('ran rein raus rum runter rauf rüber rüber mal was st'),
  },
  it: {
    always: words('ndrangheta ndranghetista ndranghetisti ndrina ndrine sto sta ste sti mbe nd'),
    unlessQuoted: words('l o a e un na no ndo'),
  },
  pt: { always: words('tá tô tou tava tão bora cê cês pera brigado brigada'), unlessQuoted: words('inda') },
  es: { always: words('tá tás toy'), unlessQuoted: words('pa') },
  cy: { always: words('r n w u m th sgwennu nghariad'), unlessQuoted: words('di dan i') },
  ga: { always: words('s sé sí sea'), unlessQuoted: words('na un') },
  sv: { always: words('n'), unlessQuoted: words('na sen') },
  el: { always: words('χω χει χε χουν ρθω ρθει ταν'), unlessQuoted: words('ναι σαι μαι πα πε δω κει') },
};

/** What is left of the years of a century: ’90s, ’68, in Italian also ’900. */
const YEARS = /^(?:\d\d|[3-9]00)(?!\d)/u;
const DECADE = /^\d0(?:s|er|ern|erne|ers|an)(?!\p{L})/u;
const FIRST_WORD = /^[\p{L}\p{M}]+/u;

/** Whether a later single mark ends what this one would begin: it comes after a sign and not before a letter. */
function isEndedLater(after: string): boolean {
  for (const { index } of after.matchAll(/'/gu)) {
    const [before = ' ', next = ' '] = [after[index - 1], after[index + 1]];
    const follows = /[^\s([{<\u2014\u2013-]/u.test(before);
    if (follows && !/[\p{L}\p{M}\p{N}]/u.test(next)) return true;
    // Another quotation begins.
    if (!follows && /[\p{L}\p{N}]/u.test(next)) return false;
  }
  return false;
}

/**
 * Whether a single mark at the beginning of a word stands for what was left out of it: ’Tis, ’n’, ’90s, nl ’s avonds.
 * @param after the line after the mark, its quotation marks straight
 */
export function isClipped(after: string, language: string): boolean {
  if (DECADE.test(after)) return true;
  if (YEARS.test(after)) return !isEndedLater(after);
  const word = FIRST_WORD.exec(after)?.[0];
  if (word === undefined) return false;
  const next = after.slice(word.length);
  // A letter or word that is named is between marks: the letter 's'. In rock ’n’ roll both are apostrophes.
  const isNamed = /^'(?!\p{L})/u.test(next);
  const main = language.toLowerCase().split('-')[0] ?? '';
  const { always, unlessQuoted } = BY_LANGUAGE[main] ?? NONE;
  const said = word.toLowerCase();
  if (always.has(said)) return !isNamed || (main === 'en' && said === 'n');
  return unlessQuoted.has(said) && !isEndedLater(after);
}
