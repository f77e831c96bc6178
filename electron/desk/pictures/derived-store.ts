import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UNFINISHED } from '../write-file';

/** About a thousand photos with all their widths and formats. */
const MAX_BYTES = 1_000_000_000;

const HASH_BYTES = 32;

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Files made from pictures, kept in the library's `derived/` under keys that name everything they were made from. Everything in it
 * can be made again: a file begins with the SHA-256 of the rest, and one that does not match is removed and counts as
 * absent, so nothing needs to be synced. The least recently used goes first if there is more than `maxBytes`. A disk
 * failure only means that nothing is kept: no call ever throws.
 */
export function derivedStore(libraryFolder: string, maxBytes: number = MAX_BYTES) {
  const folder = join(libraryFolder, 'derived');
  let total: number | null = null;

  const pathOf = (key: string): string => {
    const name = hashOf(Buffer.from(key)).toString('hex');
    return join(folder, name.slice(0, 2), name);
  };

  const get = async (key: string): Promise<Uint8Array<ArrayBuffer> | null> => {
    const path = pathOf(key);
    try {
      const bytes = Uint8Array.from(await readFile(path));
      const kept = bytes.subarray(HASH_BYTES);
      if (bytes.length >= HASH_BYTES && hashOf(kept).equals(bytes.subarray(0, HASH_BYTES))) {
        const now = new Date();
        // When it was last used, to decide what is removed first.
        await utimes(path, now, now).catch(() => undefined);
        return kept;
      }
      await rm(path, { force: true });
    } catch {
      // Absent or unreadable: it is made again.
    }
    return null;
  };

  const put = async (key: string, bytes: Uint8Array): Promise<void> => {
    const path = pathOf(key);
    const unfinished = `${path}.${randomBytes(4).toString('hex')}${UNFINISHED}`;
    try {
      // Never the library's own folder: if it is gone, another would take its place.
      for (const made of [folder, dirname(path)]) if (!existsSync(made)) await mkdir(made);
      await writeFile(unfinished, Buffer.concat([hashOf(bytes), bytes]));
      await rename(unfinished, path);
      total = total === null ? await trim(folder, maxBytes) : total + bytes.length + HASH_BYTES;
      if (total > maxBytes) total = await trim(folder, maxBytes);
    } catch {
      await rm(unfinished, { force: true }).catch(() => undefined);
    }
  };

  return { get, put };
}
export type DerivedStore = ReturnType<typeof derivedStore>;

/** Removes the least recently used until nine tenths of the space are in use. Returns the bytes that stay. */
async function trim(folder: string, maxBytes: number): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(path);
        return { path, size, mtimeMs };
      }),
  );
  let total = files.reduce((sum, { size }) => sum + size, 0);
  if (total <= maxBytes) return total;
  for (const { path, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= maxBytes * 0.9) break;
    await rm(path, { force: true });
    total -= size;
  }
  return total;
}
