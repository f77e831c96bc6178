import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, isAbsolute } from 'node:path';
import type { BackupInfo, BackupKey, BackupState } from '@shared/api/backups';
import { AppError } from '@shared/errors';
import { MANAGED_SETTING } from '@shared/api/managed';
import type { StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { changeConfig } from '../config';
import type { DeskOptions } from '../desk';
import { asAppError } from '../failure';
import type { LibraryHolder } from '../library-holder';
import { backupPlaces, type Reopening, secondFolder } from './backup-places';
import { collect } from './handover';
import { keepPictures, takeHandover } from './take-handover';
import { pacer } from './pacer';
import { getRow, mendDraft } from './story-draft';
import { highestNumber, newestFirst, type StoredBackup, storedBackups } from '../backups/backup-note';
import { holdsMore } from '../backups/holds-more';
import { backupFolder, verifyBackup } from '../backups/make-backup';
import {
  bringPictures,
  compareStories,
  openBackup,
  type OpenedBackup,
  storyIn,
} from '../backups/opened-backup';
import { bringPhotosBack } from '../backups/photo-copies';
import { putInPlace } from '../backups/put-in-place';
import { forgetLastCopy, refuseSecond, secondState } from '../backups/second-folder';

/** Backups as the window and the command line see them, even of a library that cannot be opened. */
export function backupDesk(options: DeskOptions, holder: LibraryHolder, reopening: Reopening) {
  /** One at a time, and only while somebody looks at it: each is a copy of a whole library. */
  let opened: (OpenedBackup & { readonly path: string }) | null = null;
  let opening: Promise<OpenedBackup | undefined> = Promise.resolve(undefined);
  const closeOpened = (): void => {
    opened?.close();
    opened = null;
  };

  const { folderNow, libraryNow, isGone, secondFolders, nameNow, pathOf, readPathOf } = backupPlaces(
    options,
    holder,
    reopening,
  );

  /** Beside the backups, unless the library's folder is gone: one in its place would hide that. */
  const placeToOpen = (): string =>
    existsSync(folderNow()) ? backupFolder(folderNow()) : options.configFolder;

  const look = async (key: BackupKey): Promise<OpenedBackup> => {
    const { path } = await pathOf(key);
    // One after another: two at once would be copied to the same place.
    opening = opening
      .catch(() => undefined)
      .then(async () => {
        if (opened?.path === path) return opened;
        closeOpened();
        opened = { ...(await openBackup(path, placeToOpen())), path };
        return opened;
      });
    return (await opening)!;
  };

  /** The names of those that were tried, each once. */
  const tried = new Set<string>();
  let isReading = false;
  /** The next start reads the backup that was made at the end. If that start cannot open the library, the backup is needed here. */
  const readNewest = async (): Promise<void> => {
    if (isReading) return;
    const here = backupFolder(folderNow());
    const name = await nameNow();
    const folders = [here, ...(await secondFolders())];
    const found = await Promise.all(
      folders.map(async (folder) => ({ folder, backups: await storedBackups(folder) })),
    );
    const [own] = found
      .flatMap(({ folder, backups: [newest] }) =>
        newest?.note ? [{ folder, newest, note: newest.note }] : [],
      )
      .filter(({ folder, note }) => folder === here || note.library === name?.id)
      .sort((a, b) => newestFirst(a.newest, b.newest));
    if (own?.note.contents !== null || tried.has(own.newest.name)) return;
    const { folder, newest, note } = own;
    tried.add(newest.name);
    isReading = true;
    const { library: id, folder: of } = note;
    // If the disk cannot take the note, the backup stays unread. Nobody waits for it.
    void verifyBackup(folder, newest.name, { id, folder: of })
      .catch(() => undefined)
      .then(() => {
        isReading = false;
        reopening.tellBackups();
      });
  };

  /** Only of those beside the library: another machine with a copy of it can write into the same second folder. */
  const isFuller = ({ note }: StoredBackup): boolean => {
    const library = isGone() ? null : libraryNow();
    try {
      return library !== null && holdsMore(library, note);
    } catch {
      // The disk does not give the library now: other messages say so.
      return false;
    }
  };

  const state = async (): Promise<BackupState> => {
    if (options.keepsBackups && holder.current()?.state === 'closed') await readNewest();
    const second = secondFolder(options);
    const name = await nameNow();
    const holding = holder.current();
    const service = holding?.state === 'open' ? holding.services.backups : null;
    const isOther = ({ note }: StoredBackup): boolean => note !== null && note.library !== name?.id;
    const here = await storedBackups(backupFolder(folderNow()));
    const names = new Set(here.map((backup) => backup.name));
    const own = here.map((backup) => ({
      backup,
      info: { ...infoOf(backup, 'library', null), holdsMore: isFuller(backup) },
    }));
    const others: BackupInfo[] = [];
    for (const folder of await secondFolders())
      for (const backup of await storedBackups(folder)) {
        const below = `${basename(folder)}/`;
        if (isOther(backup)) others.push(infoOf(backup, 'second', backup.note?.folder ?? null, below));
        // A copy of one that is also here adds nothing.
        else if (!names.has(backup.name)) own.push({ backup, info: infoOf(backup, 'second', null, below) });
      }
    return {
      folder: folderNow(),
      backups: [
        ...own.sort((a, b) => newestFirst(a.backup, b.backup)).map(({ info }) => info),
        ...others.sort((a, b) => (a.at < b.at ? 1 : -1)),
      ],
      second:
        second === null
          ? null
          : {
              folder: second,
              ...(await secondState(second, name)),
              problem: service?.copyProblem() ?? null,
            },
      isRunning: service?.isRunning() ?? isReading,
      problem: service?.problem() ?? null,
      isDue: service?.isDue() ?? false,
    };
  };

  /** The highest number of the backups that are left when one of them is restored. */
  const leftBy = async ({ note }: StoredBackup): Promise<number> => {
    const id = note?.library ?? (await nameNow())?.id;
    const found: StoredBackup[] = [];
    for (const folder of [backupFolder(folderNow()), ...(await secondFolders())])
      found.push(...(await storedBackups(folder)).filter((one) => one.note?.library === id));
    return highestNumber(found);
  };

  return {
    state,
    make: async (): Promise<BackupState> => {
      await holder.services().backups.make('asked');
      return state();
    },
    setSecond: async (folder: string | null): Promise<BackupState> => {
      if ((options.policy?.backupFolder ?? null) !== null) throw new AppError('NOT_ALLOWED', MANAGED_SETTING);
      if (folder !== null) await refuseSecond(folder, folderNow());
      await forgetLastCopy(folderNow());
      changeConfig(options.configFolder, { secondBackups: folder });
      const holding = holder.current();
      if (holding?.state === 'open') await holding.services.backups.look();
      return state();
    },
    // Reading a library that is gone may fail at any page.
    stories: async (key: BackupKey) =>
      compareStories((await look(key)).library, isGone() ? null : libraryNow(), pacer(null)),
    story: async (key: BackupKey, id: StoryId): Promise<Story> => storyIn((await look(key)).library, id),

    /**
     * Puts a backup in the library's place. An open library is backed up first, so that even changes that were in no backup are
     * in one. If that fails (a full disk, a damaged page), it is still set aside whole.
     */
    restore: async (key: BackupKey, now: Date): Promise<{ setAside: string | null }> => {
      const { backup, path, folder: from } = await readPathOf(key);
      const folder = folderNow();
      closeOpened();
      const holding = holder.current();
      if (holding?.state === 'open') await holding.services.backups.make('restore').catch(() => undefined);
      const left = await leftBy(backup);
      await reopening.close();
      try {
        const setAside = await putInPlace(folder, path, backup.note?.contents ?? null, now);
        await reopening.open(folder);
        const restored = libraryNow();
        restored?.beginLine(left);
        if (restored) await bringPhotosBack(restored, [from, backupFolder(folder)]);
        reopening.tell();
        return { setAside };
      } catch (failure) {
        // Open what is there now: the old library, if nothing has been moved yet.
        if (!libraryNow()) await reopening.open(folder).catch(() => undefined);
        throw asAppError(failure, 'restoring');
      }
    },

    /**
     * Restores a backup elsewhere, while the library's own folder is gone: nothing is made in its place. Returns how many texts that
     * could not be saved are in the restored library.
     */
    restoreInto: async (key: BackupKey, to: string, now: Date): Promise<number> => {
      if (!isGone())
        throw new AppError('INVALID', 'The library is not gone. Put the backup in its place instead.');
      if ((options.policy?.libraryFolder ?? null) !== null)
        throw new AppError('NOT_ALLOWED', MANAGED_SETTING);
      refuseOtherThanEmpty(to);
      const { backup, path, folder: from } = await readPathOf(key);
      const left = await leftBy(backup);
      closeOpened();
      try {
        await putInPlace(to, path, backup.note?.contents ?? null, now);
      } catch (failure) {
        throw asAppError(failure, 'restoring');
      }
      const texts = await reopening.open(to);
      const restored = libraryNow();
      restored?.beginLine(left);
      if (restored) await bringPhotosBack(restored, [from]);
      reopening.tell();
      return texts;
    },

    restoreStory: async (key: BackupKey, id: StoryId): Promise<{ id: StoryId }> => {
      const { newsroom, versions } = holder.services();
      const { folder: from } = await pathOf(key);
      const backup = (await look(key)).library;
      const row = backup.stories.find(id);
      if (!row) throw new AppError('NOT_FOUND', 'This story is not in this backup.');
      const { folder } = newsroom.library;
      bringPictures(backup, id, [folder, from, backupFolder(folder)]);
      const story = storyIn(backup, id);
      const handover = await collect({ library: backup }, row, story, { withNewer: true });
      await keepPictures(newsroom, handover);
      await takeHandover(newsroom, handover);
      const now = getRow(newsroom, id);
      const version = newsroom.library.revisions.findText(id, row.sha256);
      // The same text, but not on the disk any more.
      if (now.sha256 === row.sha256) mendDraft(newsroom, now, story);
      else if (version) versions.restore({ id, revisionId: version.id, baseRevision: now.revision });
      newsroom.emit({ kind: 'stories.changed', id });
      return { id };
    },
    close: closeOpened,
  };
}
export type BackupDesk = ReturnType<typeof backupDesk>;

function refuseOtherThanEmpty(folder: string): void {
  if (!isAbsolute(folder))
    throw new AppError('INVALID', `Enter the folder’s full path. “${folder}” is not one.`);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && !(stat.isDirectory() && readdirSync(folder).length === 0))
    throw new AppError(
      'INVALID',
      `${folder} is not empty. Choose an empty folder, or name one that is not there yet.`,
    );
}

function infoOf(
  { name, note, at, bytes }: StoredBackup,
  place: BackupKey['place'],
  otherLibrary: string | null,
  below = '',
): BackupInfo {
  const contents = note?.contents ?? null;
  return {
    ...{ place, name: `${below}${name}`, at, bytes, reason: note?.reason ?? null, otherLibrary },
    state: contents === null ? 'unread' : contents.findings.length === 0 ? 'whole' : 'damaged',
    findings: contents?.findings ?? [],
    ...{ stories: contents?.stories ?? null, versions: contents?.versions ?? null },
    photos: contents?.photos ?? null,
    holdsMore: false,
  };
}
