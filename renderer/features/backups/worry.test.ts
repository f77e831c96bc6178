import type { BackupInfo, BackupState } from '@shared/api/backups';
import { describe, expect, it } from 'vitest';
import { dayAndTime } from '../../ui/times';
import { PATIENCE_MS, worryOf } from './worry';

const NOW = Date.parse('2026-03-20T12:00:00Z');
const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(NOW - hours * HOUR).toISOString();

const backup = (hours: number, state: BackupInfo['state'] = 'whole'): BackupInfo => ({
  ...{
    place: 'library',
    name: `library-${hours}.sqlite`,
    at: ago(hours),
    reason: 'time',
    otherLibrary: null,
  },
  ...{ state, findings: [], holdsMore: false, stories: 1, versions: 1, photos: 0, bytes: 1 },
});
const state = (known: Partial<BackupState>): BackupState => ({
  ...{ folder: '/library', backups: [], second: null, isRunning: false, problem: null, isDue: false },
  ...known,
});
const second = (hours: number | null, isThere = false): BackupState['second'] => ({
  ...{ folder: '/stick', isThere, lastAt: hours === null ? null : ago(hours), problem: null },
});
const LONG_AGO = NOW - PATIENCE_MS;

describe('the window speaks of backups unasked', () => {
  it('when none could be made', () => {
    expect(worryOf(state({ problem: 'The disk is full.' }), NOW, null)).toEqual({
      kind: 'failed',
      text: 'No backup could be made. The disk is full.',
    });
  });

  it('when changes are in none and the last whole one is more than a day old', () => {
    const old = state({ isDue: true, backups: [backup(1, 'damaged'), backup(2, 'unread'), backup(25)] });
    expect(worryOf(old, NOW, LONG_AGO)).toMatchObject({ kind: 'old' });
    expect(worryOf(state({ isDue: true }), NOW, LONG_AGO)).toMatchObject({
      kind: 'old',
      text: expect.stringContaining('no whole backup') as unknown,
    });
    const ofAnother = { ...backup(1), otherLibrary: '/other' };
    expect(worryOf(state({ isDue: true, backups: [ofAnother] }), NOW, LONG_AGO)?.kind).toBe('old');
  });

  it('when the newest are damaged and the last whole one has grown old, though every change is in one', () => {
    const findings = ['“Ferry” is not the text that was saved.'];
    const damaged = [{ ...backup(1, 'damaged'), findings }, backup(20, 'damaged'), backup(9 * 24)];
    expect(worryOf(state({ backups: damaged }), NOW, null)).toEqual({
      kind: 'damaged',
      text: 'The newest backup is damaged, and the last whole one is from 9 days ago. “Ferry” is not the text that was saved.',
    });
    expect(worryOf(state({ backups: [backup(1, 'damaged')] }), NOW, null)?.text).toBe(
      'The newest backup is damaged, and no backup of this library is whole.',
    );
    expect(worryOf(state({ backups: [backup(1, 'damaged'), backup(2)] }), NOW, null)).toBeNull();
  });

  it('when a backup holds more than the library', () => {
    const fuller = [backup(1), { ...backup(2), holdsMore: true }, backup(3)];
    const worry = worryOf(state({ backups: fuller, problem: 'The disk is full.' }), NOW, null);
    expect(worry).toMatchObject({ kind: 'older' });
    expect(worry?.text).toContain('An older file');
    expect(worry?.text).toContain(dayAndTime(ago(2)));
  });

  it('when the second folder is there and takes no copy', () => {
    const full = { ...second(30, true)!, problem: 'The disk is full.' };
    expect(worryOf(state({ second: full }), NOW, null)).toEqual({
      kind: 'copy',
      text: 'The newest backup is not in the second folder, /stick. The disk is full.',
    });
  });

  it('when the second folder has been away for 7 days, or was never there', () => {
    expect(worryOf(state({ second: second(7 * 24 + 1) }), NOW, null)?.text).toBe(
      'The second folder for backups has been away for more than 7 days: /stick',
    );
    expect(worryOf(state({ second: second(null) }), NOW, null)).toMatchObject({ kind: 'away' });
  });
});

describe('the window says nothing of backups', () => {
  it('after a holiday, before the next backup could be made', () => {
    const rested = state({ isDue: true, backups: [backup(14 * 24)] });
    expect(worryOf(rested, NOW, NOW - PATIENCE_MS + 1)).toBeNull();
    expect(worryOf(rested, NOW, null)).toBeNull();
  });

  it('while every change is in a backup, however old that is', () => {
    expect(worryOf(state({ backups: [backup(900)] }), NOW, null)).toBeNull();
  });

  it('while the newest is young, or the second folder is away for some days', () => {
    expect(worryOf(state({ isDue: true, backups: [backup(23)] }), NOW, LONG_AGO)).toBeNull();
    expect(worryOf(state({ second: second(6 * 24) }), NOW, null)).toBeNull();
    expect(worryOf(state({ second: second(100 * 24, true) }), NOW, null)).toBeNull();
  });
});
