import { AppError } from '@shared/errors';
import { isWithin, realPath } from '../real-path';

/** Throws INVALID for a folder in a library: its files are the library's own, and it is moved and backed up as one. */
export function refuseInsideLibrary(to: string, libraryFolder: string): void {
  if (!isWithin(realPath(libraryFolder), realPath(to))) return;
  throw new AppError(
    'INVALID',
    `${to} is inside the library. Nothing was exported. Choose a folder outside ${libraryFolder}.`,
  );
}
