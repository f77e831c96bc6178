import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The names under which a library's own files are written before they get their own; nothing else is touched. */
const PHOTO = /^[0-9a-f]{64}\.[a-z0-9]{2,5}\.[0-9a-f]{8}\.unfinished$/;
/** A copy of a photo: beside the backups, in a second folder, or brought back. One from before a migration has no number of its own. */
export const PHOTO_COPY = /^[0-9a-f]{64}\.[a-z0-9]{2,5}(\.[0-9a-f]{8})?\.unfinished$/;
const BACKUP_NOTE = /^(photos-read|second-folder)\.json\.[0-9a-f]{8}\.unfinished$/;
const BACKUP = /^library-(v\d+-)?[\dTZ-]+\.(sqlite\.unfinished(-journal)?|json\.[0-9a-f]{8}\.unfinished)$/;
const DERIVED = /^[0-9a-f]{64}\.[0-9a-f]{8}\.unfinished$/;
const DATABASE = /^library\.sqlite\.[0-9a-f]{8}\.unfinished$/;
const NOTE = /^(in-use|page-check)\.json\.[0-9a-f]{8}\.unfinished$/;

/** The copy for looking into a backup, in `backups/`. */
export const OPENED_BACKUP = 'opened';

/** Removes half-written files that a crash left. Call only while the library is ours alone. Never throws: it only takes up space. */
export function removeUnfinished(folder: string): void {
  removeFrom(folder, NOTE);
  removeFrom(folder, DATABASE);
  removeUnfinishedBackups(join(folder, 'backups'));
  removeFrom(join(folder, 'backups'), BACKUP_NOTE);
  try {
    rmSync(join(folder, 'backups', OPENED_BACKUP), { recursive: true, force: true });
  } catch {
    // Looking into a backup removes it first.
  }
  for (const [room, name] of [
    ['photos', PHOTO],
    [join('backups', 'photos'), PHOTO_COPY],
    ['derived', DERIVED],
  ] as const)
    for (const shelf of namesIn(join(folder, room)))
      if (/^[0-9a-f]{2}$/.test(shelf)) removeFrom(join(folder, room, shelf), name);
}

/** Removes half-made backups from the folder of a library's own. Never throws. */
export const removeUnfinishedBackups = (backups: string): void => removeFrom(backups, BACKUP);

function removeFrom(folder: string, name: RegExp): void {
  for (const found of namesIn(folder)) {
    if (!name.test(found)) continue;
    try {
      rmSync(join(folder, found));
    } catch {
      // It stays until the next time.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
