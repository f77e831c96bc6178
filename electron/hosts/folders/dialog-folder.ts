import { stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { isWithin } from './folder-rule';

/** A disk that is asleep or away may take a minute to answer. */
const PATIENCE_MS = 1_500;

/**
 * The folder that a dialog opens at: the one that is `named`, or the nearest one above it that is there. Null if it names
 * none, or none that can be reached soon. A page cannot have Windows speak to another computer: a path of a share is only
 * followed below a folder that the user `granted`. Never rejects.
 */
export async function dialogFolder(
  named: string,
  granted: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Promise<string | null> {
  const paths = platform === 'win32' ? win32 : posix;
  const text = named.trim();
  if (!paths.isAbsolute(text) || text.includes('\0')) return null;
  const path = paths.resolve(text);
  if (platform === 'win32' && !/^[a-z]:\\/iu.test(path)) {
    const within = isWithin(platform);
    if (!granted.some((folder) => within(path, folder))) return null;
  }
  const tooLong = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), PATIENCE_MS).unref();
  });
  return Promise.race([nearestFolder(path, (folder) => paths.dirname(folder)), tooLong]);
}

async function nearestFolder(path: string, above: (path: string) => string): Promise<string | null> {
  for (let folder = path; ; folder = above(folder)) {
    const found = await stat(folder).catch(() => null);
    if (found?.isDirectory()) return folder;
    if (above(folder) === folder) return null;
  }
}
