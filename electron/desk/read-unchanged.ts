import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@shared/errors';

/** A disk's clock has steps: two writes within one leave the same time (milliseconds; ext4 4, NTFS and APFS less, exFAT 10). */
const STEP_MS = 20;
/** How many times a file that is still being written is checked. */
const LOOKS = 10;

/**
 * The whole of a file as it was at one moment. Throws what the disk throws; UNREADABLE_FILE, with a reason that goes behind the
 * file's name, if something else wrote to it meanwhile; what `accept` throws for its size in bytes, before it is read.
 */
export async function readUnchanged(
  path: string,
  accept: (size: number) => void,
): Promise<Buffer<ArrayBuffer>> {
  const file = await open(path, 'r');
  try {
    const before = await atRest(file);
    accept(before.size);
    const bytes: Buffer<ArrayBuffer> = await file.readFile();
    const after = await file.stat();
    // A pipe has no size, and is read once.
    if (!before.isFile()) return bytes;
    if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw changed();
    return bytes;
  } finally {
    await file.close();
  }
}

/** What the disk says about a file once its last write is long enough ago for the next one to show. */
async function atRest(file: FileHandle) {
  for (let look = 0; look < LOOKS; look += 1) {
    const found = await file.stat();
    if (found.isDirectory()) throw new AppError('UNREADABLE_FILE', 'it is a folder');
    if (!found.isFile()) return found;
    const age = Date.now() - found.mtimeMs;
    // A time in the future comes from another clock.
    if (age < 0 || age >= STEP_MS) return found;
    await pause(STEP_MS);
  }
  throw changed();
}

const changed = (): AppError =>
  new AppError('UNREADABLE_FILE', 'another program is writing to it. Open it again when that is done');
