import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, isAbsolute, sep } from 'node:path';
import { AppError } from '@shared/errors';

/** Throws INVALID for a folder in a library: its files are the library's own, and it is moved and backed up as one. */
export function refuseInsideLibrary(to: string, libraryFolder: string): void {
  const path = relative(realPath(libraryFolder), realPath(to));
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  if (isOutside) return;
  throw new AppError(
    'INVALID',
    `${to} is inside the library. Nothing was exported. Choose a folder outside ${libraryFolder}.`,
  );
}

/** The path with every link resolved, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
