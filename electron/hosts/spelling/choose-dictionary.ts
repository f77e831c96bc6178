/** Regions whose English is spelt as in the United States; all others spell as in Britain. */
const AMERICAN = new Set(['US', 'CA', 'PH', 'PR', 'VI', 'GU', 'AS', 'MP', 'UM', 'LR']);

/**
 * The dictionary that a text of this language is checked with, out of those that `exist`: its own, or the nearest one of the
 * same language. Null if there is none; no other language will do, since every word would be wrong in it. Both are BCP 47.
 */
export function chooseDictionary(language: string, exist: ReadonlySet<string>): string | null {
  return candidates(language).find((code) => exist.has(code)) ?? null;
}

function candidates(language: string): readonly string[] {
  const locale = localeOf(language);
  if (!locale) return [];
  const { language: tongue, region } = locale.maximize();
  const own = `${tongue}-${region ?? ''}`;
  if (tongue === 'en') {
    const near = AMERICAN.has(region ?? 'US') ? ['en-US', 'en-GB'] : ['en-GB', 'en-US'];
    return [own, ...near];
  }
  // Norwegian is written in Bokmål if nothing else is said.
  if (tongue === 'no') return candidates(language.replace(/^no/iu, 'nb'));
  const usual = new Intl.Locale(tongue).maximize().region;
  // Spanish of America has a dictionary of its own.
  return [own, ...(tongue === 'es' && region !== 'ES' ? ['es-419'] : []), tongue, `${tongue}-${usual ?? ''}`];
}

function localeOf(language: string): Intl.Locale | null {
  try {
    return new Intl.Locale(language);
  } catch {
    return null;
  }
}

/** As many as a machine checks every word with: each takes memory, and a word that is right in one of them counts as right. */
const MOST = 6;

/** The dictionaries for the windows that are open, those in front first: one list serves all. Without doubles, bounded. */
export const dictionariesFor = (chosen: readonly (string | null)[]): readonly string[] =>
  [...new Set(chosen.filter((code) => code !== null))].slice(0, MOST);
