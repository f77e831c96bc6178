import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { UNFINISHED, writeNewFile } from '../write-file';

/** About what a save writes, in bytes. */
const TRY_BYTES = 64 * 1024;

/** Writes a file into a library's folder and removes it again. Throws what `node:fs` throws. */
export function tryToWrite(database: string): void {
  const path = `${database}.${randomBytes(4).toString('hex')}${UNFINISHED}`;
  try {
    writeNewFile(path, randomBytes(TRY_BYTES));
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * For a used-up quota, a lost share and a broken disk, SQLite only says that writing failed. If a file beside the
 * database also fails, that failure says more; otherwise the given one is returned.
 */
export function withDiskCause(failure: unknown, database: string): unknown {
  const code = String((failure as { readonly code?: unknown }).code);
  if (!/^SQLITE_(IOERR|CANTOPEN|READONLY)/.test(code)) return failure;
  try {
    tryToWrite(database);
    return failure;
  } catch (more) {
    return more;
  }
}
