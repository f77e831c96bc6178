import { isAbsolute } from 'node:path';
import { AppError } from '@shared/errors';
import { openDatabase, openInMemory, openToRead, type WhenChecked } from './db/open';
import { checkedBefore } from './db/page-check';
import { migrations } from './db/migrate';
import { asAppError } from './failure';
import { type Library, libraryOver } from './library';

/**
 * Opens or makes the library in a folder; a copy made before a migration goes into its `backups/`.
 * Throws what `openDatabase` throws, and INVALID for a relative folder.
 */
export function openLibrary(folder: string, checked: WhenChecked = 'before'): Library {
  if (!isAbsolute(folder)) {
    throw new AppError('INVALID', `Enter the library folder’s full path. “${folder}” is not one.`);
  }
  const database = openDatabase(folder, migrations, checked);
  const { db, isNew, leftOpen, log, place, pageCheck, confirmPlace, close } = database;
  try {
    const opened = { folder, isNew, leftOpen, isOnlyRead: false, place, pageCheck, close };
    return libraryOver(db, log, { ...opened, refuseUnlessSavable: confirmPlace });
  } catch (failure) {
    close();
    throw asAppError(failure, 'opening');
  }
}

/**
 * Opens a library read-only. Everything can be read; every change throws `why`. A migration changes the library in
 * memory only, so no file changes. Throws what `openLibrary` throws.
 */
export function openLibraryToRead(folder: string, why: AppError): Library {
  const { db, log, place, close } = openToRead(folder);
  try {
    let isReady = false;
    const refuseUnlessSavable = (): void => {
      if (isReady) throw why;
    };
    const opened = {
      folder,
      isNew: false,
      leftOpen: false,
      isOnlyRead: true,
      place,
      pageCheck: checkedBefore,
      close,
    };
    const library = libraryOver(db, log, { ...opened, refuseUnlessSavable });
    isReady = true;
    return library;
  } catch (failure) {
    close();
    throw asAppError(failure, 'opening');
  }
}

/** A new library in memory, gone when it is closed; only its pictures are files, in `folder`. */
export function makeLibraryInMemory(folder: string): Library {
  const { db, log, place, close } = openInMemory();
  const opened = {
    folder,
    isNew: true,
    leftOpen: false,
    isOnlyRead: false,
    place,
    pageCheck: checkedBefore,
    close,
  };
  return libraryOver(db, log, { ...opened, refuseUnlessSavable: () => undefined });
}
