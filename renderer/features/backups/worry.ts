import type { BackupState } from '@shared/api/backups';
import { ageWords, DAY, newestWhole } from './backup-words';

/** What a user must hear of the backups without having asked. */
export interface Worry {
  readonly kind: 'failed' | 'old' | 'damaged' | 'copy' | 'away';
  readonly text: string;
}

/** Longer than a working desk ever leaves a change without a backup (milliseconds). */
export const PATIENCE_MS = 30 * 60_000;
const AWAY_MS = 7 * DAY;

/**
 * Null while all is well.
 * @param now - milliseconds since 1970
 * @param dueSince - when this window first saw changes that are in no backup, in the same; null if all are
 */
export function worryOf(state: BackupState, now: number, dueSince: number | null): Worry | null {
  const { problem, backups, second, isDue } = state;
  if (problem !== null) return { kind: 'failed', text: `No backup could be made. ${problem}` };
  const newest = newestWhole(backups);
  const isOld = newest === null || now - Date.parse(newest.at) > DAY;
  // After a holiday the newest backup is old, and the next one follows within minutes.
  if (isDue && isOld && dueSince !== null && now - dueSince >= PATIENCE_MS) {
    const since =
      newest === null
        ? 'There is no whole backup of this library'
        : 'The last whole backup is more than a day old';
    return { kind: 'old', text: `${since}, and there are changes in none.` };
  }
  const [last] = backups.filter(({ otherLibrary }) => otherLibrary === null);
  if (last?.state === 'damaged' && isOld) {
    const since =
      newest === null
        ? 'no backup of this library is whole'
        : `the last whole one is from ${ageWords(newest.at, now)}`;
    return {
      kind: 'damaged',
      text: `The newest backup is damaged, and ${since}. ${last.findings[0] ?? ''}`.trim(),
    };
  }
  if (second !== null && second.problem !== null)
    return {
      kind: 'copy',
      text: `The newest backup is not in the second folder, ${second.folder}. ${second.problem}`,
    };
  const isAway = second !== null && !second.isThere;
  if (isAway && (second.lastAt === null || now - Date.parse(second.lastAt) > AWAY_MS)) {
    const how = second.lastAt === null ? 'has never been there' : 'has been away for more than 7 days';
    return { kind: 'away', text: `The second folder for backups ${how}: ${second.folder}` };
  }
  return null;
}
