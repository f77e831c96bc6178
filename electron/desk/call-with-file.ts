import { stat } from 'node:fs/promises';
import type { Reply } from '@shared/api/channel';
import { AppError } from '@shared/errors';
import { codeOf } from './failure';
import { readUnchanged } from './read-unchanged';

/** More than any picture, document or hand-over; each channel has its own, lower limit. */
const MAX_FILE_BYTES = 512_000_000;

/**
 * Makes a call whose `bytes` are read from a file that its host names. A file that cannot be read is refused with a message that
 * names it as the call does: the page has never heard its path.
 */
export async function callWithFile(
  input: unknown,
  path: string,
  call: (input: unknown) => Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  if (typeof input !== 'object' || input === null) return call(input);
  const { name } = input as { readonly name?: unknown };
  let bytes: Uint8Array;
  try {
    bytes = await readWhole(path, typeof name === 'string' && name !== '' ? name : 'The file');
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure;
    return { ok: false, error: { code: failure.code, message: failure.message } };
  }
  return call({ ...input, bytes });
}

async function readWhole(path: string, name: string): Promise<Uint8Array> {
  try {
    // Opening a pipe blocks until another program writes to it.
    if (!(await stat(path)).isFile()) throw new AppError('UNREADABLE_FILE', 'it is a folder');
    const read = await readUnchanged(path, (size) => {
      if (size > MAX_FILE_BYTES)
        throw new AppError('TOO_LARGE', `${name} is larger than Copydesk takes (512 MB).`);
    });
    // Small files are parts of a buffer that Node shares; a thread is handed whole ones.
    return new Uint8Array(read.buffer, read.byteOffset, read.byteLength);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'TOO_LARGE') throw cause;
    throw new AppError('UNREADABLE_FILE', `${name} cannot be read: ${whyOf(cause)}.`, { cause });
  }
}

function whyOf(cause: unknown): string {
  if (cause instanceof AppError) return cause.message;
  const code = codeOf(cause);
  if (code === 'ENOENT') return 'it is no longer there';
  // Windows opens no folder at all.
  if (code === 'EISDIR') return 'it is a folder';
  return `the disk did not give it (${code || 'for no stated reason'})`;
}
