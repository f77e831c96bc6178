import { AppError } from '@shared/errors';
import { asAppError, codeOf } from '../failure';

/** Codes that mean that the user may not write there; other refusals have other remedies. */
const MAY_NOT = new Set(['EACCES', 'EPERM']);

/** Codes for other kinds of full. */
const OF_ITS_OWN = new Set(['EDQUOT', 'EFBIG']);

/** Codes that mean that there is no such folder and cannot be one. */
const CANNOT_BE = new Set(['ENOENT', 'ENOTDIR', 'EEXIST', 'ELOOP']);

/**
 * A failure of the disk that the export goes to, as a sentence about that folder; other failures come back as they are,
 * among them those of the library, which has sentences of its own by then.
 */
export function exportFailure(failure: unknown, to: string): unknown {
  const known = asAppError(failure);
  if (!(known instanceof AppError) || known === failure) return known;
  if (known.code === 'DISK_FULL' && !OF_ITS_OWN.has(codeOf(failure))) {
    const message = `There is no space left in ${to}. Nothing was exported. Free some space, or choose another folder.`;
    return new AppError('DISK_FULL', message, { cause: failure });
  }
  if (CANNOT_BE.has(codeOf(failure))) {
    const message = `A folder cannot be made at ${to}. Nothing was exported. Choose another folder.`;
    return new AppError('DISK_REFUSED', message, { cause: failure });
  }
  if (OF_ITS_OWN.has(codeOf(failure)) || (known.code === 'DISK_REFUSED' && !MAY_NOT.has(codeOf(failure)))) {
    return new AppError(known.code, `Nothing was exported to ${to}. ${known.message}`, {
      cause: failure,
    });
  }
  if (known.code === 'DISK_REFUSED') {
    const message = `Copydesk may not write to ${to}. Nothing was exported. Choose a folder of your own.`;
    return new AppError('DISK_REFUSED', message, { cause: failure });
  }
  return known;
}

/** A failure of the library's own disk while an export reads it, as a sentence; others come back as they are. */
export function libraryFailure(failure: unknown, libraryFolder: string): unknown {
  const known = asAppError(failure);
  if (!(known instanceof AppError) || known === failure) return known;
  const message =
    known.code === 'DISK_FULL' && !OF_ITS_OWN.has(codeOf(failure))
      ? `There is no space left on the library’s disk, ${libraryFolder}. Nothing was exported. Free some space there.`
      : `Nothing was exported. ${known.message}`;
  return new AppError(known.code, message, { cause: failure });
}

/** Runs work that writes to the export folder; its failures become those of {@link exportFailure}. */
export async function atTarget<T>(to: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw exportFailure(failure, to);
  }
}
