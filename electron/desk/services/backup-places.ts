import { basename, join } from 'node:path';
import type { BackupKey } from '@shared/api/backups';
import { AppError } from '@shared/errors';
import { readConfig } from '../config';
import type { DeskOptions } from '../desk';
import type { LibraryHolder } from '../library-holder';
import { foldersIn, isBackupName, newestNote, type StoredBackup, storedBackup } from '../backups/backup-note';
import { backupFolder, verifyBackup } from '../backups/make-backup';
import { MENDED } from '../db/mended-backup';
import { inTime, PATIENCE_MS } from '../backups/slow-files';

/** How the desk closes its library and opens it again, in its place or in another state. */
export interface Reopening {
  readonly close: () => Promise<void>;
  /** Returns how many texts that could not be saved are in it now. Throws why it cannot be opened. */
  readonly open: (folder: string) => Promise<number>;
  /** Tells every window that another library is open. */
  readonly tell: () => void;
  /** Tells every window that the list of backups has changed. */
  readonly tellBackups: () => void;
}

/** This machine's second folder for backups; a policy has priority. */
export const secondFolder = ({ secondBackups, policy, configFolder }: DeskOptions): string | null =>
  secondBackups ?? policy?.backupFolder ?? readConfig(configFolder).secondBackups;

interface BackupPath {
  readonly folder: string;
  readonly backup: StoredBackup;
  readonly path: string;
}

/** Where the backups of the library are that is open, or that cannot be opened. */
export function backupPlaces(options: DeskOptions, holder: LibraryHolder, reopening: Reopening) {
  const folderNow = (): string => {
    const holding = holder.current();
    if (holding?.state === 'open') return holding.library.folder;
    if (holding?.state === 'closed') return holding.problem.folder;
    throw new AppError('LIBRARY_CLOSED', 'No library is open. Choose a library’s folder first.');
  };
  const libraryNow = () => {
    const holding = holder.current();
    return holding?.state === 'open' ? holding.library : null;
  };
  const isGone = (): boolean => {
    const holding = holder.current();
    const code = holding?.state === 'closed' ? holding.problem.code : libraryNow()?.trouble()?.code;
    return code === 'LIBRARY_GONE';
  };

  /** A share that does not answer counts as away. */
  const secondFolders = (): Promise<readonly string[]> => {
    const second = secondFolder(options);
    return inTime(PATIENCE_MS, second ?? '', foldersIn(second)).catch(() => []);
  };

  /** A library that cannot be opened cannot give its name, but its backups can. */
  const nameNow = async (): Promise<{ readonly id: string; readonly folder: string } | null> => {
    const library = libraryNow();
    if (library) return library;
    const folder = folderNow();
    const notes = [await newestNote(backupFolder(folder))];
    for (const own of await secondFolders()) notes.push(await newestNote(own));
    const note = notes.find((one, at) => one !== null && (at === 0 || one.folder === folder));
    return note ? { id: note.library, folder } : null;
  };
  const notFound = (): AppError =>
    new AppError('NOT_FOUND', 'This backup is no longer there. Look at the list again.');

  /** The folder of a backup's files. Only names in the list lead anywhere. */
  const pathOf = async ({ place, name }: BackupKey): Promise<BackupPath> => {
    const parts = name.split('/');
    const file = parts.pop() ?? '';
    const folder =
      place === 'library' && parts.length === 0
        ? backupFolder(folderNow())
        : (await secondFolders()).find((own) => parts.length === 1 && basename(own) === parts[0]);
    const backup = folder !== undefined && isBackupName(file) ? await storedBackup(folder, file) : null;
    if (folder === undefined || backup === null) throw notFound();
    return { folder, backup, path: join(folder, file) };
  };

  /**
   * A backup that is about to be put in place; one that nobody has read yet is read first. Throws LIBRARY_DAMAGED if that finds damage:
   * the list shows it from then on, and who chooses the backup again knows of it.
   */
  const readPathOf = async (key: BackupKey): Promise<BackupPath> => {
    const found = await pathOf(key);
    const { note, name } = found.backup;
    if ((note?.contents ?? null) !== null) return found;
    const of = note ? { id: note.library, folder: note.folder } : await nameNow();
    if (!of) return found;
    const backup = await verifyBackup(found.folder, name, of);
    const [first] = backup.note?.contents?.findings ?? [];
    if (first === undefined || first === MENDED) return { ...found, backup };
    reopening.tellBackups();
    const message = `Nobody had read this backup yet, and it is damaged: ${first} Nothing was changed. The list of backups says more.`;
    throw new AppError('LIBRARY_DAMAGED', message);
  };

  return { folderNow, libraryNow, isGone, secondFolders, nameNow, pathOf, readPathOf };
}
