import { isVerified, type StoredBackup } from './backup-note';

const RECENT = 8;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How many spans of time keep their newest backup. */
const SPANS = [
  { length: HOUR, kept: 24 },
  { length: DAY, kept: 14 },
  { length: 7 * DAY, kept: 8 },
] as const;

/**
 * The backups that stay: the 8 newest, and the newest of each of the last 24 hours, 14 days and 8 weeks in which any was
 * made. Those that somebody asked for count only beside the others, so that even many within an hour push none of these out. Neither do those of the end: another library can be
 * opened again and again. Their order decides, never the current time: a wrong clock removes nothing. The newest one that was read and found
 * whole always stays. So does the newest one that holds more than the library, and the newest whole one of these: backups of an older
 * file that took the library's place must not remove it.
 *
 * @param backups the newest first
 */
export function keptBackups(
  backups: readonly StoredBackup[],
  holdsMore: (backup: StoredBackup) => boolean = () => false,
): ReadonlySet<string> {
  const kept = new Set(
    [() => true, isByItself, isByClock].flatMap((counts) => [...newestOfSpans(backups.filter(counts))]),
  );
  const fuller = backups.filter(holdsMore);
  for (const best of [backups.find(isVerified), fuller[0], fuller.find(isVerified)])
    if (best) kept.add(best.name);
  return kept;
}

/** Whether Copydesk made it without being asked: by the clock, at the end, or before a migration, which leaves no note. */
const isByItself = ({ note }: StoredBackup): boolean =>
  note?.reason !== 'asked' && note?.reason !== 'restore';

/** Whether nothing that anybody does makes more of them: by the clock, or before a migration. */
const isByClock = (backup: StoredBackup): boolean => isByItself(backup) && backup.note?.reason !== 'quit';

function* newestOfSpans(backups: readonly StoredBackup[]): Generator<string> {
  for (const { name } of backups.slice(0, RECENT)) yield name;
  for (const { length, kept } of SPANS) {
    const seen = new Set<number>();
    for (const { name, at } of backups) {
      const span = Math.floor(Date.parse(at) / length);
      if (seen.has(span)) continue;
      if (seen.size === kept) break;
      seen.add(span);
      yield name;
    }
  }
}
