import { expect, it } from 'vitest';
import { inCaseOf } from './keep-case';

it.each([
  ['ferry', 'boat', 'boat'],
  ['Ferry', 'boat', 'Boat'],
  ['FERRY', 'boat', 'BOAT'],
  ['ferry', 'Boat', 'boat'],
  ['Old Ferry', 'new boat', 'New Boat'],
  ['Old ferry', 'new boat', 'New boat'],
  ['iPhone', 'Phone', 'Phone'],
  ['A', 'the', 'The'],
  ['पुल', 'Bridge', 'Bridge'],
  ['1947', 'Year', 'Year'],
])('%s is replaced by %s as %s', (found, by, said) => {
  expect(inCaseOf(found, by, 'en')).toBe(said);
});

it('knows the cases of the language', () => {
  expect(inCaseOf('KENT', 'il', 'tr')).toBe('İL');
});
