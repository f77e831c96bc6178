import { readdir } from 'node:fs/promises';
import { AppError } from '@shared/errors';
import { foldersIn, storedBackups } from '../../desk/backups/backup-note';
import { codeOf } from '../../desk/failure';

/**
 * Refuses a folder without backups, which `--from` names by mistake: only the library's own would be listed. They are in it, or in folders
 * in it, as in a second folder. Throws REFUSED, so that the verb exits with 2.
 */
export async function refuseWithoutBackups(from: string): Promise<void> {
  try {
    await readdir(from);
  } catch (failure) {
    throw new AppError('REFUSED', whyUnread(from, codeOf(failure)));
  }
  for (const folder of await foldersIn(from)) if ((await storedBackups(folder)).length > 0) return;
  throw new AppError(
    'REFUSED',
    `There are no backups in ${from}. Name the folder that holds them, or the one above it.`,
  );
}

function whyUnread(from: string, code: string): string {
  if (code === 'ENOENT') return `There is no folder ${from}. Name a folder that holds backups.`;
  if (code === 'ENOTDIR') return `${from} is a file. Name a folder that holds backups.`;
  return `The folder ${from} cannot be read (${code || 'unknown'}). Check its disk and its permissions.`;
}
