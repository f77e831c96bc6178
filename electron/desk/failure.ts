import { constants } from 'node:os';
import { AppError, type ErrorCode } from '@shared/errors';
import { type Doing, OUTCOMES } from './doing';

const RESTORE_OR_MOVE =
  'Restore a backup (Settings, Backups), or move what can still be read into a new library.';

/** What a code of `node:fs` or SQLite means to whoever reads it. */
export interface Cause {
  readonly code: ErrorCode;
  /** A sentence: what happened. */
  readonly what: string;
  /** A sentence: what to do. */
  readonly remedy: string;
}

const cause = (code: ErrorCode, what: string, remedy: string): Cause => ({ code, what, remedy });

const CHECK_FOLDER = 'Check that the library’s folder is there and may be written to.';

/** The first match counts. */
const known: readonly (readonly [RegExp, Cause])[] = [
  [/^(SQLITE_FULL|ENOSPC)/, cause('DISK_FULL', 'The disk is full.', 'Free some space.')],
  [
    /^EDQUOT/,
    cause(
      'DISK_FULL',
      'Your quota on this disk is used up.',
      'Free some space there, or ask for a larger quota.',
    ),
  ],
  [/^EFBIG/, cause('DISK_FULL', 'This disk does not allow a file this large.', 'Choose another disk.')],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    cause('LIBRARY_DAMAGED', 'The library’s database is damaged.', RESTORE_OR_MOVE),
  ],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED)/,
    cause('LIBRARY_IN_USE', 'The library is in use by another program.', 'Close that one first.'),
  ],
  [
    /^(EBUSY|ETXTBSY)/,
    cause(
      'DISK_REFUSED',
      'Another program is holding a file or folder that Copydesk needs.',
      'Close it there, then try again.',
    ),
  ],
  [/^EMFILE/, cause('DISK_REFUSED', 'Copydesk has too many files open.', 'Wait a moment, then try again.')],
  [/^ENFILE/, cause('DISK_REFUSED', 'This computer has too many files open.', 'Close some programs first.')],
  [
    /^ENAMETOOLONG/,
    cause('DISK_REFUSED', 'The path is too long for this disk.', 'Choose a folder with a shorter path.'),
  ],
  [
    /^(EROFS|SQLITE_READONLY)/,
    cause('DISK_REFUSED', 'The disk is read-only.', 'Make it writable, or choose another one.'),
  ],
  [
    /^(EACCES|EPERM|SQLITE_PERM)/,
    cause(
      'DISK_REFUSED',
      'Copydesk is not allowed to read or write there.',
      'Change the permissions of the folder, or choose another one.',
    ),
  ],
  [
    /^(ESTALE|EHOSTDOWN|EHOSTUNREACH|ENETDOWN|ENETUNREACH|ENOTCONN|ETIMEDOUT|ECONNRESET|ECONNABORTED|EREMOTEIO)/,
    cause('DISK_REFUSED', 'The network share does not answer.', 'Connect it again.'),
  ],
  [/^(ENXIO|ENODEV)/, cause('DISK_REFUSED', 'The disk is no longer there.', 'Connect it again.')],
  [
    /^(EIO|SQLITE_IOERR)/,
    cause(
      'DISK_REFUSED',
      'The disk failed to read or write.',
      'Check that it is connected. If it is, it may be failing.',
    ),
  ],
  [
    /^(SQLITE_CANTOPEN|UNKNOWN|ENOTDIR|EISDIR|EEXIST|ENOENT|ENOTEMPTY|ELOOP|EXDEV)/,
    cause('DISK_REFUSED', 'The disk refused to read or write.', CHECK_FOLDER),
  ],
];

/**
 * The code of a failure of `node:fs` or SQLite; an empty text if it has none. Node itself has no name for a stale share or a used-up quota
 * (`UNKNOWN` or `Unknown system error -116`): their numbers say what they are.
 */
export function codeOf(failure: unknown): string {
  if (!(failure instanceof Error)) return '';
  const { code, errno } = failure as { readonly code?: unknown; readonly errno?: unknown };
  if (typeof code !== 'string') return '';
  if (!/^unknown\b/iu.test(code) || typeof errno !== 'number') return code;
  return Object.entries(constants.errno).find(([, number]) => number === -errno)?.[0] ?? 'UNKNOWN';
}

/** What a failure of the disk or the database means; null for a bug of ours. */
export function causeOf(failure: unknown): Cause | null {
  const code = codeOf(failure);
  return known.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/**
 * Tells failures of the disk and the database apart from bugs of ours: the former become an {@link AppError}
 * that says what happened, what became of what was being done, and what to do (DISK_FULL, DISK_REFUSED, LIBRARY_DAMAGED,
 * LIBRARY_IN_USE); the latter come back as they are.
 */
export function asAppError(failure: unknown, doing?: Doing): unknown {
  if (failure instanceof AppError) return failure;
  const meant = causeOf(failure) ?? (isUnlikeOurs(failure, doing) ? UNLIKE_OURS : null);
  if (!meant) return failure;
  const sentences = [meant.what, ...(doing ? [OUTCOMES[doing]] : []), meant.remedy];
  return new AppError(meant.code, sentences.join(' '), { cause: failure });
}

const UNLIKE_OURS = cause(
  'LIBRARY_DAMAGED',
  'The library’s tables are not as Copydesk made them.',
  RESTORE_OR_MOVE,
);

/** A statement that SQLite refuses in this library but accepts in every other: the library's schema is damaged. Otherwise it is our mistake. */
const isUnlikeOurs = (failure: unknown, doing: Doing | undefined): boolean =>
  (doing === 'opening' || doing === 'verify') &&
  failure instanceof Error &&
  (failure as { readonly code?: unknown }).code === 'SQLITE_ERROR';
