import type { BackupInfo } from './backups';

/**
 * Of the backups that hold more than the library the newest whole one, or the newest if none is whole; null if none holds more.
 *
 * @param backups newest first
 */
export function fullestBackup(backups: readonly BackupInfo[]): BackupInfo | null {
  const fuller = backups.filter(({ holdsMore }) => holdsMore);
  return fuller.find(({ state }) => state === 'whole') ?? fuller[0] ?? null;
}
