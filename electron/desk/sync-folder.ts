import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** What file systems say that know no syncing of folders, as some network shares. */
const NO_SUCH_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Makes a rename or a new name in the folder survive a power cut. Windows cannot open a folder and needs no such step. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (failure) {
    if (!NO_SUCH_SYNC.has((failure as NodeJS.ErrnoException).code ?? '')) throw failure;
  } finally {
    closeSync(handle);
  }
}

/** {@link syncFolder} without blocking the thread. */
export async function syncFolderSlowly(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (failure) {
    if (!NO_SUCH_SYNC.has((failure as NodeJS.ErrnoException).code ?? '')) throw failure;
  } finally {
    await handle.close();
  }
}
