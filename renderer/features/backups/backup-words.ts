import type { BackupDifference, BackupInfo, BackupReason, BackupStory } from '@shared/api/backups';
import { strings } from './strings';

const REASONS: Readonly<Record<BackupReason, string>> = {
  time: strings.madeWhileYouWorked,
  quit: strings.madeWhenCopydeskClosed,
  migration: strings.madeBeforeANewer,
  restore: strings.madeBeforeABackup,
  asked: strings.madeByBackUp,
};

export const reasonWords = (reason: BackupReason | null): string =>
  reason === null ? strings.madeByAnEarlier : REASONS[reason];

const STATES: Readonly<Record<BackupInfo['state'], string>> = {
  whole: strings.whole,
  damaged: strings.damaged,
  unread: strings.notReadYet,
};

export const stateWords = (state: BackupInfo['state']): string => STATES[state];

/** `12 stories, 40 versions, 7 photos, 1.2 MB`. */
export function contentsWords({ stories, versions, photos, bytes }: BackupInfo): string {
  const parts = [
    ...(stories === null ? [] : [strings.stories({ count: stories })]),
    ...(versions === null ? [] : [strings.versions({ count: versions })]),
    ...(photos === null ? [] : [strings.photos({ count: photos })]),
    sizeWords(bytes),
  ];
  return parts.join(', ');
}

/** As file managers count: 1 kB is 1,000 bytes. */
export function sizeWords(bytes: number): string {
  if (bytes < 1e6) return strings.kilobytes({ count: Math.ceil(bytes / 1e3) });
  const megabytes = bytes / 1e6;
  return megabytes < 1e3
    ? strings.megabytes({ count: megabytes.toFixed(1) })
    : strings.gigabytes({ count: (bytes / 1e9).toFixed(1) });
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How long ago an instant was: `just now`, `3 hours ago`. Empty for one that the clock has not reached. */
export function ageWords(instant: string, now: number): string {
  const age = now - Date.parse(instant);
  if (age < -MINUTE) return '';
  if (age < MINUTE) return strings.justNow;
  if (age < HOUR) return strings.minutesAgo({ count: Math.floor(age / MINUTE) });
  if (age < 2 * DAY) return strings.hoursAgo({ count: Math.floor(age / HOUR) });
  return strings.daysAgo({ count: Math.floor(age / DAY) });
}

/** The newest of this library's own that was read and is whole. */
export const newestWhole = (backups: readonly BackupInfo[]): BackupInfo | null =>
  backups.find(({ state, otherLibrary }) => state === 'whole' && otherLibrary === null) ?? null;

export const backupId = ({ place, name }: Pick<BackupInfo, 'place' | 'name'>): string => `${place}/${name}`;

const DIFFERENCES: Readonly<Record<BackupDifference, string>> = {
  same: strings.theSameNow,
  'changed since': strings.changedSince,
  'gone since': strings.goneSince,
  'not in it': strings.notInThisBackup,
};

export const differenceWords = (difference: BackupDifference): string => DIFFERENCES[difference];

/** What putting a backup in place would do to the library's stories, in one or two sentences. */
export function outcomeWords(stories: readonly Pick<BackupStory, 'difference'>[]): string {
  const count = (difference: BackupDifference) =>
    stories.filter((story) => story.difference === difference).length;
  const parts = [
    { count: count('changed since'), say: strings.changeBack },
    { count: count('gone since'), say: strings.comeBack },
    { count: count('not in it'), say: strings.leaveLibrary },
  ].flatMap(({ count, say }) => (count === 0 ? [] : [say({ count })]));
  const same = count('same');
  if (parts.length === 0) return strings.noStoryChanges;
  const rest = same === 0 ? '' : ` ${strings.stay({ count: same })}`;
  return `${new Intl.ListFormat('en').format(parts)}.${rest}`;
}
