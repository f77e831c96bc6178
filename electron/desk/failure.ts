import { AppError, type ErrorCode } from '@shared/api/errors';

const FULL =
  'The disk is full. Your text is still in this window: free some space, and it will be saved at the next change.';
const REFUSED =
  'The disk refused to read or write. Check that the library’s folder is there and may be written to.';
const DAMAGED =
  'The library’s database is damaged. Restore a backup (Settings, Library), or move what can still be read into a new library.';
const BUSY =
  'Another program is holding a file or folder that Copydesk needs. Close it there, then try again.';
const TOO_LONG = 'The path is too long for this disk. Choose a folder with a shorter path.';
const IN_USE = 'The library is in use by another program. Close that one first.';

const known: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/, 'DISK_FULL', FULL],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'LIBRARY_DAMAGED', DAMAGED],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'LIBRARY_IN_USE', IN_USE],
  [/^(EBUSY|ETXTBSY|EMFILE|ENFILE)/, 'DISK_REFUSED', BUSY],
  [/^ENAMETOOLONG/, 'DISK_REFUSED', TOO_LONG],
  [
    /^(SQLITE_IOERR|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS|EIO|ENOTDIR|EISDIR|EEXIST|ENOENT|ENOTEMPTY|ELOOP|EXDEV|ENXIO|ENODEV|ETIMEDOUT|ESTALE|ENOTCONN|EHOSTDOWN)/,
    'DISK_REFUSED',
    REFUSED,
  ],
];

/**
 * Tells failures of the disk and the database apart from mistakes of ours: the former become an {@link AppError}
 * that says what to do (DISK_FULL, DISK_REFUSED, LIBRARY_DAMAGED, LIBRARY_IN_USE), the latter come back as they are.
 */
export function asAppError(failure: unknown): unknown {
  if (failure instanceof AppError || !(failure instanceof Error)) return failure;
  const code = (failure as Error & { readonly code?: unknown }).code;
  if (typeof code !== 'string') return failure;
  const match = known.find(([pattern]) => pattern.test(code));
  return match ? new AppError(match[1], match[2], { cause: failure }) : failure;
}
