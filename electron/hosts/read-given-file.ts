import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AppError } from '@shared/errors';
import { codeOf } from '../desk/failure';
import { readUnchanged } from '../desk/read-unchanged';

/** More than any picture or page of copy; the desk has its own, lower limits. */
const MAX_BYTES = 500_000_000;

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The size of a file that the user named, in bytes. Throws as {@link readGivenFile} does, without reading the file. */
export async function sizeOfGivenFile(cwd: string, path: string): Promise<number> {
  try {
    const found = await stat(resolve(cwd, path));
    if (!found.isFile()) throw new AppError('UNREADABLE_FILE', 'it is a folder');
    refuseTooLarge(path, found.size);
    return found.size;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Reads a file that the user named. Throws UNREADABLE_FILE or TOO_LARGE with a sentence that names it. */
export async function readGivenFile(cwd: string, path: string): Promise<GivenFile> {
  const file = resolve(cwd, path);
  try {
    const read = await readUnchanged(file, (size) => refuseTooLarge(path, size));
    return { name: basename(file), bytes: new Uint8Array(read) };
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function refuseTooLarge(path: string, size: number): void {
  if (size > MAX_BYTES) throw new AppError('TOO_LARGE', `${path} is too large: ${size} bytes.`);
}

function unreadable(path: string, cause: unknown): AppError {
  if (cause instanceof AppError && cause.code === 'TOO_LARGE') return cause;
  if (cause instanceof AppError)
    return new AppError('UNREADABLE_FILE', `${path} cannot be read: ${cause.message}.`, { cause });
  const code = codeOf(cause);
  const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
  return new AppError('UNREADABLE_FILE', `${path} cannot be read: ${why || String(cause)}.`, { cause });
}
