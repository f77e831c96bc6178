import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A separate disk, in memory. */
export interface SmallDisk {
  readonly readOnly: () => void;
  readonly writable: () => void;
  readonly remove: () => void;
}

export const NO_DISK = 'no small disk can be mounted here (needs Linux and root)';

const run = (program: string, ...args: string[]): void =>
  void execFileSync(program, args, { stdio: 'ignore' });

/** Makes `at` a separate disk of this size, such as `6m`; null if this machine does not allow it. */
export function mountDisk(at: string, size: string): SmallDisk | null {
  if (process.platform !== 'linux') return null;
  try {
    mkdirSync(at, { recursive: true });
    run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at);
  } catch {
    return null;
  }
  return {
    readOnly: () => run('mount', '-o', 'remount,ro', at),
    writable: () => run('mount', '-o', 'remount,rw', at),
    remove: () => run('umount', at),
  };
}

/** Lets a disk be seen at another place, until it is unplugged; what is open on it then stays open. */
export function plug(disk: string, at: string): { readonly unplug: () => void } {
  mkdirSync(at, { recursive: true });
  run('mount', '--bind', disk, at);
  return { unplug: () => run('umount', '-l', at) };
}
