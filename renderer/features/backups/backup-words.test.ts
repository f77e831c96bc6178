import type { BackupDifference } from '@shared/api/backups';
import { expect, it } from 'vitest';
import { ageWords, outcomeWords, sizeWords } from './backup-words';

const NOW = Date.parse('2026-03-20T12:00:00Z');
const ago = (seconds: number): string => ageWords(new Date(NOW - seconds * 1000).toISOString(), NOW);

it('says how old a backup is', () => {
  expect([10, 60, 59 * 60, 3600, 47 * 3600, 48 * 3600, 30 * 86_400].map(ago)).toEqual([
    'just now',
    '1 minute ago',
    '59 minutes ago',
    '1 hour ago',
    '47 hours ago',
    '2 days ago',
    '30 days ago',
  ]);
});

it('says no age of a backup that a clock set wrong has put into the future', () => {
  expect(ago(-3600)).toBe('');
});

it('says what putting a backup in place does, by number', () => {
  const of = (...differences: BackupDifference[]) =>
    outcomeWords(differences.map((difference) => ({ difference })));
  expect(of('same')).toBe('No story changes.');
  expect(of('changed since', 'not in it', 'not in it', 'same')).toBe(
    '1 story changes back and 2 stories leave the library. 1 story stays as it is.',
  );
  expect(of('changed since', 'changed since', 'gone since', 'not in it')).toBe(
    '2 stories change back, 1 story comes back, and 1 story leaves the library.',
  );
});

it('gives sizes as file managers do', () => {
  expect([0, 999, 1000, 999_500, 1_250_000, 2_400_000_000].map(sizeWords)).toEqual([
    '0 kB',
    '1 kB',
    '1 kB',
    '1,000 kB',
    '1.3 MB',
    '2.4 GB',
  ]);
});
