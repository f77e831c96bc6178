import { existsSync } from 'node:fs';
import { AppError } from '@shared/errors';
import { databaseIn } from './db/open';
import { causeOf } from './failure';
import type { Library } from './library';
import { openLibraryToRead } from './open-library';

/**
 * The library in a folder whose opening failed because its disk is full or cannot be written to, to be read. Null if
 * that is not what failed. Throws as `openLibrary` if it cannot be read either.
 */
export function openToReadAfter(folder: string, failure: unknown): Library | null {
  const cause = causeOf(failure instanceof AppError ? failure.cause : failure);
  if (!existsSync(databaseIn(folder)) || (cause?.code !== 'DISK_FULL' && cause?.code !== 'DISK_REFUSED'))
    return null;
  const message = `This library can only be read for now. ${cause.what} ${cause.remedy} Copydesk tries again by itself.`;
  return openLibraryToRead(folder, new AppError(cause.code, message, { cause: failure }));
}
