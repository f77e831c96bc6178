import { readdirSync } from 'node:fs';
import type { Session } from 'electron';
import type { Log } from '../desk/desk';
import { chooseDictionary, dictionariesFor } from '../hosts/spelling/choose-dictionary';
import type { LearntWords } from '../hosts/spelling/learnt-words';
import { isLearnable } from '../hosts/spelling/spelling-word';

/** What one page may ask of spelling. */
export interface PageSpelling {
  /** Checks this page's text in this language; null for none. Returns whether there is a dictionary for it. */
  readonly check: (language: string | null) => boolean;
  readonly learnt: () => readonly string[];
  /** Throws INVALID for a list that cannot be changed, and what `node:fs` throws. */
  readonly forget: (word: string) => void;
  /** The page is gone. */
  readonly end: () => void;
}

export interface SessionSpelling {
  readonly forPage: () => PageSpelling;
  readonly learn: (word: string) => void;
  /** Takes these for the words of the library and its house, and no others any more. */
  readonly teach: (words: readonly string[]) => void;
  /** The house's words, for the next start. */
  readonly houseWords: () => readonly string[];
}

export type SpellingSession = Pick<
  Session,
  | 'availableSpellCheckerLanguages'
  | 'setSpellCheckerLanguages'
  | 'setSpellCheckerEnabled'
  | 'addWordToSpellCheckerDictionary'
  | 'removeWordFromSpellCheckerDictionary'
  | 'on'
>;

export interface SessionSpellingOptions {
  readonly session: SpellingSession;
  readonly platform: NodeJS.Platform;
  readonly learnt: LearntWords;
  /** The words of the house that the checker began with. */
  readonly begunWith: readonly string[];
  /** Where Chromium looks for dictionaries. */
  readonly dictionaryFolder: string;
  readonly log: Log;
}

/** macOS checks by itself, in the languages that it finds. */
const SYSTEM = 'system';
/** With each word Chromium writes its whole list: the rest comes with the next start. */
const MOST_AT_ONCE = 200;

/** Spelling in the one session that all windows share: one list of languages, one of words. */
export function createSessionSpelling(options: SessionSpellingOptions): SessionSpelling {
  const { session, platform, learnt, log } = options;
  /** The dictionary of each page; the page that asked last comes last. */
  const pages = new Map<PageSpelling, string | null>();
  /** Windows has no list of the languages that it can check: Chromium tries, and does not find the missing ones. */
  const missing = new Set<string>();
  let applied: string | null = null;
  let taught = new Set(options.begunWith);
  let wanted: readonly string[] = options.begunWith;

  const dictionaryOf = (language: string): string | null => {
    if (platform === 'darwin') return SYSTEM;
    const known = session.availableSpellCheckerLanguages.filter((code) => !missing.has(code));
    return chooseDictionary(
      language,
      new Set(platform === 'win32' ? known : withFile(known, options.dictionaryFolder)),
    );
  };

  const apply = (): void => {
    const dictionaries = dictionariesFor([...pages.values()].toReversed());
    if (applied === dictionaries.join()) return;
    applied = dictionaries.join();
    try {
      if (platform === 'darwin') session.setSpellCheckerEnabled(dictionaries.length > 0);
      // An empty list switches it off.
      else session.setSpellCheckerLanguages([...dictionaries]);
    } catch (failure) {
      log.error('the languages of the spelling checker could not be set', { failure });
    }
  };

  session.on('spellcheck-dictionary-download-failure', (_event, language) => {
    missing.add(language);
    for (const [page, dictionary] of pages) if (dictionary === language) pages.set(page, null);
    apply();
  });

  return {
    forPage: () => {
      const page: PageSpelling = {
        check: (language) => {
          const dictionary = language === null ? null : dictionaryOf(language);
          pages.delete(page);
          pages.set(page, dictionary);
          apply();
          return dictionary !== null;
        },
        learnt: learnt.all,
        forget: (word) => {
          if (learnt.remove(word) && !taught.has(word)) session.removeWordFromSpellCheckerDictionary(word);
        },
        end: () => {
          if (pages.delete(page)) apply();
        },
      };
      return page;
    },
    learn: (word) => {
      session.addWordToSpellCheckerDictionary(word);
      try {
        learnt.add([word]);
      } catch (failure) {
        log.error('a learnt word is known until Copydesk ends: it could not be kept', { failure });
      }
    },
    teach: (words) => {
      wanted = words.filter(isLearnable);
      // Elsewhere Electron would write them into the system's own dictionary, for every program and for good.
      if (platform === 'linux') taught = teachNow(session, taught, wanted, new Set(learnt.all()));
    },
    houseWords: () => wanted,
  };
}

/** Adds and removes what differs, some at a time. Returns what is taught then. */
function teachNow(
  session: SpellingSession,
  taught: ReadonlySet<string>,
  wanted: readonly string[],
  learnt: ReadonlySet<string>,
): Set<string> {
  const words = new Set(wanted);
  const gone = [...taught].filter((word) => !words.has(word)).slice(0, MOST_AT_ONCE);
  const fresh = wanted.filter((word) => !taught.has(word)).slice(0, MOST_AT_ONCE);
  for (const word of gone) if (!learnt.has(word)) session.removeWordFromSpellCheckerDictionary(word);
  for (const word of fresh) if (!learnt.has(word)) session.addWordToSpellCheckerDictionary(word);
  return new Set([...taught, ...fresh].filter((word) => !gone.includes(word)));
}

/** Those of these languages whose dictionary is there: its file has the language or the locale and a version as its name. */
function withFile(languages: readonly string[], folder: string): readonly string[] {
  const there = new Set(filesIn(folder).flatMap((name) => /^(.+?)-\d+-\d+\.bdic$/u.exec(name)?.[1] ?? []));
  return languages.filter((code) =>
    [...there].some((name) => name === code || (!code.includes('-') && name.startsWith(`${code}-`))),
  );
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
