import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AppError } from '@shared/api/errors';

/** More than any picture or page of copy; the desk has its own, lower limits. */
const MAX_BYTES = 500_000_000;

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads a file that the user named. Throws UNREADABLE_FILE or TOO_LARGE with a sentence that names it. */
export async function readGivenFile(cwd: string, path: string): Promise<GivenFile> {
  const file = resolve(cwd, path);
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new AppError('TOO_LARGE', `${path} is too large: ${size} bytes.`);
    return { name: basename(file), bytes: new Uint8Array(await readFile(file)) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    throw new AppError('UNREADABLE_FILE', `${path} cannot be read: ${why ?? String(cause)}.`, { cause });
  }
}
