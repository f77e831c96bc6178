import { AppError } from '@shared/errors';
import { whoHasIt } from './in-use';

// Reasons why a library is not opened or no longer written to, each with what to do.

export const inUse = (folder: string, cause?: unknown): AppError =>
  new AppError(
    'LIBRARY_IN_USE',
    `The library in ${folder} is already open. ${whoHasIt(folder)} Close it there, or choose another folder.`,
    { cause },
  );

export const damaged = (folder: string, what: string): AppError =>
  new AppError(
    'LIBRARY_DAMAGED',
    `The file library.sqlite in ${folder} ${what}. Nothing was changed. Restore a backup, move what can still be read into a new library, or choose another folder. On the command line these are “copydesk restore” and “copydesk salvage”.`,
  );

export const damagedWhileOpen = (folder: string, finding: string): AppError =>
  new AppError(
    'LIBRARY_DAMAGED',
    `The file library.sqlite in ${folder} is damaged (${finding}). Copydesk saves nothing more in it, so nothing else is lost. What you type is kept beside it. Copy what you need, then start Copydesk again: it offers to restore a backup, or to move what can still be read into a new library.`,
  );

export const wrongLog = (folder: string, problem: 'missing' | 'of another file' | 'damaged'): AppError => {
  const what = {
    missing: 'is missing. It held what was saved last',
    'of another file': 'belongs to another file than library.sqlite: one of the two has been replaced',
    damaged: 'is damaged. It holds what was saved last',
  }[problem];
  return new AppError(
    'LIBRARY_DAMAGED',
    `The file library.sqlite-wal in ${folder} ${what}. Nothing was changed. Put back the file that goes with it, restore a backup, open the library without it, or choose another folder. On the command line: “copydesk restore”, or “copydesk restore --without-log”.`,
    { details: { log: problem } },
  );
};

export const foreign = (folder: string): AppError =>
  new AppError(
    'LIBRARY_DAMAGED',
    `The file library.sqlite in ${folder} belongs to another program. Nothing was changed. Choose another folder.`,
  );

export const newer = (folder: string): AppError =>
  new AppError(
    'LIBRARY_NEWER',
    `The library in ${folder} was made by a newer Copydesk. Nothing was changed. Update Copydesk on this machine, or choose another folder.`,
  );

export const goneFrom = (folder: string, standing: 'gone' | 'other'): AppError =>
  new AppError(
    'LIBRARY_GONE',
    standing === 'gone'
      ? `The library’s folder is not where it was: ${folder}. Put it back or connect its disk again. Saving then continues by itself.`
      : `The library in ${folder} was replaced while it was open, and what is there now cannot be used. Put the earlier one back, or open another library.`,
  );
