import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { learntWords } from '../hosts/spelling/learnt-words';
import { createSessionSpelling, type SpellingSession } from './session-spelling';

const quiet = { info: () => undefined, error: () => undefined };

/** Chromium's session, as far as spelling goes. */
function open(platform: NodeJS.Platform, there: readonly string[] = [], begunWith: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-session-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of there) writeFileSync(join(folder, `${name}-10-1.bdic`), 'BDic');
  const known = new Set(begunWith);
  const state = {
    languages: null as readonly string[] | null,
    sets: 0,
    known,
    failed: (_language: string): void => undefined,
  };
  const set = (languages: readonly string[]): void => {
    state.languages = languages;
    state.sets += 1;
  };
  const session = {
    availableSpellCheckerLanguages: ['en-GB', 'en-US', 'en-AU', 'fr', 'hi'],
    setSpellCheckerLanguages: set,
    setSpellCheckerEnabled: (enabled: boolean) => set(enabled ? ['system'] : []),
    addWordToSpellCheckerDictionary: (word: string) => Boolean(known.add(word)),
    removeWordFromSpellCheckerDictionary: (word: string) => known.delete(word),
    on: (name: string, heard: (event: unknown, language: string) => void) => {
      if (name === 'spellcheck-dictionary-download-failure') state.failed = (language) => heard({}, language);
    },
  } as unknown as SpellingSession;
  const learnt = learntWords(folder);
  const options = { session, platform, learnt, begunWith, dictionaryFolder: folder, log: quiet };
  return { spelling: createSessionSpelling(options), state, learnt };
}

it('checks in the language of the story in each window, until the window is closed', () => {
  const { spelling, state } = open('linux', ['en-GB', 'en-US', 'fr-FR']);
  const [first, second] = [spelling.forPage(), spelling.forPage()];
  expect(first.check('en-IN')).toBe(true);
  expect(state.languages).toEqual(['en-GB']);
  expect(second.check('fr')).toBe(true);
  expect(state.languages).toEqual(['fr', 'en-GB']);
  second.end();
  expect(state.languages).toEqual(['en-GB']);
  expect(first.check('en-US')).toBe(true);
  expect(state.languages).toEqual(['en-US']);
  first.end();
  expect(state.languages).toEqual([]);
});

it('sets the languages only when they change: each time Chromium reads its dictionaries again', () => {
  const { spelling, state } = open('linux', ['en-GB']);
  const page = spelling.forPage();
  for (const language of ['en-IN', 'en-GB', 'en-ZA']) page.check(language);
  expect(state.sets).toBe(1);
});

it('checks nothing where spelling is off, and where no dictionary is there', () => {
  const { spelling, state } = open('linux', ['en-GB']);
  const page = spelling.forPage();
  expect(page.check('hi')).toBe(false);
  expect(state.languages).toEqual([]);
  expect(page.check('en-GB')).toBe(true);
  expect(page.check(null)).toBe(false);
  expect(state.languages).toEqual([]);
});

it('asks Windows for a language, and stops when it has none', () => {
  const { spelling, state } = open('win32');
  const page = spelling.forPage();
  expect(page.check('hi-IN')).toBe(true);
  expect(state.languages).toEqual(['hi']);
  state.failed('hi');
  expect(state.languages).toEqual([]);
  expect(page.check('hi-IN')).toBe(false);
});

it('leaves the language to macOS, and can be switched off there as well', () => {
  const { spelling, state } = open('darwin');
  const page = spelling.forPage();
  expect(page.check('hi')).toBe(true);
  expect(state.languages).toEqual(['system']);
  page.check(null);
  expect(state.languages).toEqual([]);
});

it('learns a word and forgets it, for this start and the next', () => {
  const { spelling, state, learnt } = open('linux');
  spelling.learn('jetti');
  expect([learnt.all(), [...state.known]]).toEqual([['jetti'], ['jetti']]);
  spelling.forPage().forget('jetti');
  expect([learnt.all(), [...state.known]]).toEqual([[], []]);
});

it('takes the words of the library for known while they are in it, and keeps learnt words', () => {
  const { spelling, state } = open('linux', [], ['Bhopal']);
  spelling.learn('jetti');
  spelling.teach(['Sundarbans', 'jetti', 'two words']);
  expect([...state.known].toSorted()).toEqual(['Sundarbans', 'jetti']);
  spelling.teach([]);
  expect([...state.known]).toEqual(['jetti']);
  spelling.teach(['Sundarbans']);
  spelling.learn('Sundarbans');
  spelling.teach([]);
  spelling.teach(['Sundarbans']);
  spelling.forPage().forget('Sundarbans');
  expect([...state.known].toSorted()).toEqual(['Sundarbans', 'jetti']);
});

it('teaches some hundred words at once, and the rest at the next start', () => {
  const { spelling, state } = open('linux');
  const words = Array.from({ length: 450 }, (_, at) => `word${at}`);
  spelling.teach(words);
  expect(state.known.size).toBe(200);
  expect(spelling.houseWords()).toEqual(words);
});

it.each(['win32', 'darwin'] as const)(
  'never puts the library’s names into the dictionary of %s',
  (platform) => {
    const { spelling, state } = open(platform);
    spelling.teach(['Sundarbans']);
    expect([...state.known]).toEqual([]);
    expect(spelling.houseWords()).toEqual(['Sundarbans']);
  },
);
