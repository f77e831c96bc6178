import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { AppError } from '@shared/errors';
import { databaseIn } from '../db/open';
import { refuseHeld } from '../db/open-here';
import { makeFolder } from '../make-folder';
import { syncFolder } from '../sync-folder';
import { UNFINISHED } from '../write-file';
import type { BackupContents } from './backup-note';
import { setDatabaseAside } from './set-aside';
import { hashOfFile, syncFile } from './slow-files';

/**
 * Puts a backup where a closed library's database is. The copy is there and compared with its note before anything is
 * moved; then the old database goes aside with its log, and the copy gets its name. A crash in between leaves a folder
 * that refuses to open, with both in it. Gives the folder that the old one is in. Throws LIBRARY_DAMAGED for a backup
 * that has changed since it was read, LIBRARY_IN_USE, and what `node:fs` throws; the library is then as it was.
 */
export async function putInPlace(
  folder: string,
  backup: string,
  contents: BackupContents | null,
  at: Date,
): Promise<string | null> {
  makeFolder(folder, 0o700);
  const database = databaseIn(folder);
  if (existsSync(database)) refuseHeld(folder);
  const temporary = `${database}.${randomBytes(4).toString('hex')}${UNFINISHED}`;
  try {
    await copyFile(backup, temporary, constants.COPYFILE_FICLONE);
    await syncFile(temporary);
    if (contents && (await hashOfFile(temporary)) !== contents.sha256) {
      const message =
        'This backup is not what it was when it was made: its disk has changed it. Nothing was changed. Choose another one.';
      throw new AppError('LIBRARY_DAMAGED', message);
    }
    const aside = setDatabaseAside(folder, at);
    await rename(temporary, database);
    syncFolder(folder);
    return aside;
  } finally {
    await rm(temporary, { force: true });
  }
}
