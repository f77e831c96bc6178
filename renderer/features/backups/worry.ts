import type { BackupState } from '@shared/api/backups';
import { fullestBackup } from '@shared/api/fullest-backup';
import { dayAndTime } from '../../ui/times';
import { ageWords, DAY, newestWhole } from './backup-words';
import { strings } from './strings';

/** What a user must be told about the backups without asking. */
export interface Worry {
  readonly kind: 'older' | 'failed' | 'old' | 'damaged' | 'copy' | 'away';
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
  const fuller = fullestBackup(backups);
  if (fuller) return { kind: 'older', text: strings.olderThanBackup({ time: dayAndTime(fuller.at) }) };
  if (problem !== null) return { kind: 'failed', text: strings.noBackup({ problem }) };
  const newest = newestWhole(backups);
  const isOld = newest === null || now - Date.parse(newest.at) > DAY;
  // After a holiday the newest backup is old, and the next one follows within minutes.
  if (isDue && isOld && dueSince !== null && now - dueSince >= PATIENCE_MS) {
    return { kind: 'old', text: newest === null ? strings.neverWhole : strings.wholeIsOld };
  }
  const [last] = backups.filter(({ otherLibrary }) => otherLibrary === null);
  if (last?.state === 'damaged' && isOld) {
    const finding = last.findings[0] ?? '';
    const text =
      newest === null
        ? strings.damagedNoneWhole({ finding })
        : strings.damagedLastWhole({ age: ageWords(newest.at, now), finding });
    return { kind: 'damaged', text: text.trim() };
  }
  if (second !== null && second.problem !== null)
    return {
      kind: 'copy',
      text: strings.notInSecond({ folder: second.folder, problem: second.problem }),
    };
  const isAway = second !== null && !second.isThere;
  if (isAway && (second.lastAt === null || now - Date.parse(second.lastAt) > AWAY_MS)) {
    const say = second.lastAt === null ? strings.secondNever : strings.secondAway;
    return { kind: 'away', text: say({ folder: second.folder }) };
  }
  return null;
}
