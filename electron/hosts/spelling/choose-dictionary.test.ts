import { expect, it } from 'vitest';
import fc from 'fast-check';
import { chooseDictionary, dictionariesFor } from './choose-dictionary';

/** As the package brings them. */
const brought = new Set(['en-US', 'en-GB', 'en-AU', 'en-CA']);

it.each([
  ['en-IN', 'en-GB'],
  ['en-GB', 'en-GB'],
  ['en-NZ', 'en-GB'],
  ['en-ZA', 'en-GB'],
  ['en-IE', 'en-GB'],
  ['en-AU', 'en-AU'],
  ['en-CA', 'en-CA'],
  ['en-PH', 'en-US'],
  ['en-US', 'en-US'],
  ['en', 'en-US'],
  ['EN-in', 'en-GB'],
  ['en-Latn-IN', 'en-GB'],
  ['en-GB-oxendict', 'en-GB'],
])('checks %s with %s', (language, dictionary) => {
  expect(chooseDictionary(language, brought)).toBe(dictionary);
});

it.each([
  ['en-AU', 'en-GB'],
  ['en-CA', 'en-US'],
  ['en-PH', 'en-US'],
  ['en-IN', 'en-GB'],
])('checks %s with %s where its own is not there', (language, dictionary) => {
  expect(chooseDictionary(language, new Set(['en-US', 'en-GB']))).toBe(dictionary);
});

it.each([
  ['hi-IN', 'hi'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-PT'],
  ['de-AT', 'de'],
  ['es-MX', 'es-419'],
  ['es-ES', 'es'],
  ['no', 'nb'],
  ['fr-CA', 'fr-FR'],
])('checks %s with what the system has: %s', (language, dictionary) => {
  const system = new Set(['hi', 'pt-BR', 'pt-PT', 'de', 'es', 'es-419', 'nb', 'fr-FR', 'en-US']);
  expect(chooseDictionary(language, system)).toBe(dictionary);
});

it.each(['hi', 'ur-PK', 'fr', 'xx', '', 'not a language', '../en-US'])(
  'checks %s with no dictionary of another language',
  (language) => {
    expect(chooseDictionary(language, brought)).toBeNull();
  },
);

it('never chooses what is not there, whatever a page names', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('en-IN', 'de', 'pt-AO')), (language) => {
      const chosen = chooseDictionary(language, brought);
      expect(chosen === null || brought.has(chosen)).toBe(true);
    }),
  );
});

it('checks windows in several languages with all of their dictionaries, the one in front first', () => {
  expect(dictionariesFor(['en-GB', null, 'hi', 'en-GB'])).toEqual(['en-GB', 'hi']);
  expect(dictionariesFor([null])).toEqual([]);
  expect(dictionariesFor(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toHaveLength(6);
});
