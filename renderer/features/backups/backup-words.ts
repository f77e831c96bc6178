import type { BackupDifference, BackupInfo, BackupReason, BackupStory } from '@shared/api/backups';
import { counted, grouped } from '@shared/counted';

const REASONS: Readonly<Record<BackupReason, string>> = {
  time: 'Made while you worked',
  quit: 'Made when Copydesk closed',
  migration: 'Made before a newer Copydesk changed the library',
  restore: 'Made before a backup was put in place',
  asked: 'Made when somebody asked for it',
};

export const reasonWords = (reason: BackupReason | null): string =>
  reason === null ? 'Made by an earlier Copydesk' : REASONS[reason];

const STATES: Readonly<Record<BackupInfo['state'], string>> = {
  whole: 'Whole',
  damaged: 'Damaged',
  unread: 'Not read yet',
};

export const stateWords = (state: BackupInfo['state']): string => STATES[state];

/** `12 stories, 40 versions, 7 photos, 1.2 MB`. */
export function contentsWords({ stories, versions, photos, bytes }: BackupInfo): string {
  const parts = [
    ...(stories === null ? [] : [counted(stories, 'story', 'stories')]),
    ...(versions === null ? [] : [counted(versions, 'version')]),
    ...(photos === null ? [] : [counted(photos, 'photo')]),
    sizeWords(bytes),
  ];
  return parts.join(', ');
}

/** As file managers count: 1 kB is 1,000 bytes. */
export function sizeWords(bytes: number): string {
  if (bytes < 1e6) return `${grouped(Math.ceil(bytes / 1e3))} kB`;
  const megabytes = bytes / 1e6;
  return megabytes < 1e3 ? `${megabytes.toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How long ago an instant was: `just now`, `3 hours ago`. Empty for one that the clock has not reached. */
export function ageWords(instant: string, now: number): string {
  const age = now - Date.parse(instant);
  if (age < -MINUTE) return '';
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return `${counted(Math.floor(age / MINUTE), 'minute')} ago`;
  if (age < 2 * DAY) return `${counted(Math.floor(age / HOUR), 'hour')} ago`;
  return `${counted(Math.floor(age / DAY), 'day')} ago`;
}

/** The newest of this library's own that was read and is whole. */
export const newestWhole = (backups: readonly BackupInfo[]): BackupInfo | null =>
  backups.find(({ state, otherLibrary }) => state === 'whole' && otherLibrary === null) ?? null;

export const backupId = ({ place, name }: Pick<BackupInfo, 'place' | 'name'>): string => `${place}/${name}`;

const DIFFERENCES: Readonly<Record<BackupDifference, string>> = {
  same: 'The same now',
  'changed since': 'Changed since',
  'gone since': 'Gone since',
  'not in it': 'Not in this backup',
};

export const differenceWords = (difference: BackupDifference): string => DIFFERENCES[difference];

/** What putting a backup in place would do to the library's stories, in one or two sentences. */
export function outcomeWords(stories: readonly Pick<BackupStory, 'difference'>[]): string {
  const count = (difference: BackupDifference) =>
    stories.filter((story) => story.difference === difference).length;
  const parts = [
    sentenceOf(count('changed since'), 'changes back', 'change back'),
    sentenceOf(count('gone since'), 'comes back', 'come back'),
    sentenceOf(count('not in it'), 'leaves the library', 'leave the library'),
  ].flatMap((part) => part ?? []);
  const same = count('same');
  if (parts.length === 0) return 'No story changes.';
  const rest =
    same === 0
      ? ''
      : ` ${counted(same, 'story stays', 'stories stay')} as ${same === 1 ? 'it is' : 'they are'}.`;
  return `${new Intl.ListFormat('en').format(parts)}.${rest}`;
}

const sentenceOf = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : counted(count, `story ${one}`, `stories ${many}`);
