import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const DUMP = '.dmp';
/** What Crashpad notes beside a dump. */
const NOTE = '.meta';

/**
 * Deletes all minidumps below a folder but the newest, with the files beside them. Leaves other files alone. Never throws: one
 * that cannot be deleted now is deleted another time.
 */
export function keepNewest(folder: string, kept: number): void {
  try {
    const dumps = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(DUMP))
      .map((name) => join(folder, name))
      .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.at - a.at);
    for (const { path } of dumps.slice(kept)) {
      rmSync(path, { force: true });
      rmSync(path.slice(0, -DUMP.length) + NOTE, { force: true });
    }
  } catch {
    // The folder is gone, or another program has one of them open.
  }
}
