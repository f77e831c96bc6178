import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';

/** Where uploads are until the desk has them: a folder of this host's own, made when it is first needed. */
export interface UploadFolder {
  /** A new folder for one upload, which only this user can read. Throws what the disk throws. */
  readonly make: () => Promise<string>;
  /** Removes all that is there. Never throws: what stays is removed at the next start. */
  readonly close: () => Promise<void>;
}

/** The folders of hosts in this process. */
const ours = new Set<string>();

/**
 * `parent` may be shared by several hosts that run at the same time. What one that has ended left there is removed at once; a disk that
 * cannot be written to keeps no host from starting.
 */
export async function openUploadFolder(parent: string): Promise<UploadFolder> {
  await removeLeft(parent).catch(() => undefined);
  const name = `${process.pid}-${randomUUID()}`;
  const own = join(parent, name);
  ours.add(name);
  return {
    make: async () => {
      // Above it may be folders that others made, with rights of their own.
      await mkdir(parent, { recursive: true, mode: 0o700 });
      await mkdir(own, { recursive: true, mode: 0o700 });
      const folder = join(own, randomUUID());
      await mkdir(folder, { mode: 0o700 });
      return folder;
    },
    close: async () => {
      ours.delete(name);
      await rm(own, { recursive: true, force: true }).catch(() => undefined);
    },
  };
}

async function removeLeft(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const folder = join(parent, name);
    if (await isLeft(name, folder)) await rm(folder, { recursive: true, force: true });
  }
}

/** A folder of a process that runs is let be: other names are none of ours. */
async function isLeft(name: string, folder: string): Promise<boolean> {
  const [, pid] = /^(\d+)-[\da-f]{8}-[\da-f-]{27}$/u.exec(name) ?? [];
  if (pid === undefined || ours.has(name)) return false;
  if (Number(pid) === process.pid) return true;
  // The number may belong to another program since the machine was restarted.
  const startedAt = Date.now() - uptime() * 1000;
  return !isRunning(Number(pid)) || (await stat(folder)).mtimeMs < startedAt;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
