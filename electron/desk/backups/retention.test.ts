import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupReason } from '@shared/api/backups';
import type { StoredBackup } from './backup-note';
import { keptBackups } from './retention';

const HOUR = 3_600_000;
const start = Date.parse('2026-03-14T16:00:00Z');

const backup = (at: number, isWhole = true, reason: BackupReason = 'time'): StoredBackup => ({
  name: `library-${at}.sqlite`,
  at: new Date(at).toISOString(),
  bytes: 1,
  note: {
    ...{
      library: '0198c2d0-0000-7000-8000-000000000000',
      folder: '/library',
      number: at,
      reason,
      touched: 1,
    },
    at: new Date(at).toISOString(),
    contents: {
      ...{ stories: 1, versions: 1, photos: 0, bytes: 1, sha256: 'a'.repeat(64) as never },
      findings: isWhole ? [] : ['damaged'],
    },
  },
});

/** Every 15 minutes for so many days, the newest first. */
const quarters = (days: number): StoredBackup[] =>
  Array.from({ length: days * 96 }, (_, at) => backup(start - at * 900_000));

const ages = (backups: readonly StoredBackup[]): number[] => {
  const kept = keptBackups(backups);
  return backups.filter(({ name }) => kept.has(name)).map(({ at }) => (start - Date.parse(at)) / HOUR);
};

describe('which backups stay', () => {
  it('keeps 8 recent ones, one of each of 24 hours, 14 days and 8 weeks', () => {
    const kept = ages(quarters(100));
    const recent = Array.from({ length: 8 }, (_, at) => at / 4);
    // The last of each hour, from a quarter to one on; of today none is later than four o'clock.
    const hours = Array.from({ length: 23 }, (_, at) => at + 0.25);
    expect(kept.filter((age) => age < 24)).toEqual([...new Set([...recent, ...hours])].sort((a, b) => a - b));
    const days = Array.from({ length: 12 }, (_, at) => 16.25 + 24 * (at + 1));
    expect(kept.filter((age) => age >= 24 && age < 13 * 24)).toEqual(days);
    const weeks = kept.filter((age) => age >= 14 * 24);
    expect(weeks.map((age, at) => age - weeks[0]! - at * 168)).toEqual(weeks.map(() => 0));
    // Of the eight, this week’s and those of two and nine days ago are nearer.
    expect(weeks).toHaveLength(5);
  });

  it('removes nothing because the clock was wrong for a while', () => {
    const year = 400 * 24 * HOUR;
    const before = quarters(10);
    const kept = ages(before).length;
    // Newer by their number, older by the clock.
    const astray = Array.from({ length: 5 }, (_, at) => backup(start - year - at * 900_000));
    const all = keptBackups([...astray, ...before]);
    for (const { name } of astray) expect(all.has(name)).toBe(true);
    expect(before.filter(({ name }) => all.has(name)).length).toBeGreaterThanOrEqual(kept - 8);
  });

  it('keeps the newest that holds more than the library, and the newest whole one of these', () => {
    const later = quarters(3);
    const fuller = [backup(start - 80 * HOUR, false), backup(start - 81 * HOUR), backup(start - 82 * HOUR)];
    const all = [...later, ...fuller];
    const withNone = keptBackups(all);
    const kept = keptBackups(all, (one) => fuller.includes(one));
    const more = [...kept].filter((name) => !withNone.has(name));
    expect(fuller.map(({ name }) => kept.has(name))).toEqual([true, true, false]);
    expect(more.length).toBeGreaterThan(0);
  });

  it('lets none that somebody asks for, and none of the end, push out one that was made by the clock or before a migration', () => {
    const asked = fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.boolean()), {
      minLength: 1,
      maxLength: 100,
    });
    const reasons = fc.constantFrom<BackupReason>('asked', 'restore', 'quit');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), asked, reasons, (count, list, reason) => {
        const timed = Array.from({ length: count }, (_, at) =>
          backup(start - at * 900_000, true, at % 7 === 3 ? 'migration' : 'time'),
        );
        const more = new Map(list.map(([age, isWhole]) => [age, isWhole]));
        // A second later, so that each has a name of its own.
        const others = [...more].map(([age, isWhole]) =>
          backup(start - age * 120_000 + 1000, isWhole, reason),
        );
        const all = [...timed, ...others].sort((a, b) => (a.at < b.at ? 1 : -1));
        const kept = keptBackups(all);
        for (const name of keptBackups(timed)) expect(kept.has(name)).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(3 * (8 + 24 + 14 + 8) + 1);
        const left = all.filter(({ name }) => kept.has(name));
        expect(keptBackups(left).size).toBe(left.length);
      }),
    );
  });

  it('lets none that somebody asks for push out one of the end', () => {
    const quits = Array.from({ length: 8 }, (_, at) => backup(start - at * 60_000, true, 'quit'));
    const asked = Array.from({ length: 100 }, (_, at) => backup(start - at * 5000 - 1, true, 'asked'));
    const kept = keptBackups([...quits, ...asked].sort((a, b) => (a.at < b.at ? 1 : -1)));
    for (const { name } of quits) expect(kept.has(name)).toBe(true);
    expect(kept.size).toBeLessThanOrEqual(2 * (8 + 3));
  });

  it('always keeps the newest, the newest whole one, and what it keeps once it keeps again', () => {
    const backups = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.boolean()), { minLength: 1, maxLength: 200 })
      .map((list) => {
        const seen = new Set<number>();
        return list
          .filter(([age]) => !seen.has(age) && seen.add(age))
          .sort(([a], [b]) => a - b)
          .map(([age, isWhole]) => backup(start - age * 1_800_000, isWhole));
      });
    fc.assert(
      fc.property(backups, (all) => {
        const kept = keptBackups(all);
        const left = all.filter(({ name }) => kept.has(name));
        expect(kept.has(all[0]!.name)).toBe(true);
        const whole = all.find(({ note }) => note?.contents?.findings.length === 0);
        if (whole) expect(kept.has(whole.name)).toBe(true);
        expect(keptBackups(left).size).toBe(left.length);
        expect(left.length).toBeLessThanOrEqual(8 + 24 + 14 + 8 + 1);
      }),
    );
  });
});
