import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';

/** A change of the disk, as far as a power cut is concerned. Paths are absolute. */
export type DiskChange =
  /** A new name in a folder, of a new file, folder or second name of a file. */
  | { readonly kind: 'made'; readonly path: string; readonly isFolder: boolean }
  | { readonly kind: 'written'; readonly path: string }
  /** A file's bytes, or the names in a folder, are on the disk from now on. */
  | { readonly kind: 'synced'; readonly path: string }
  | { readonly kind: 'moved'; readonly path: string; readonly to: string }
  | { readonly kind: 'linked'; readonly path: string; readonly to: string };

type Call = (...args: never[]) => unknown;

/** Reports every change that this process makes with `node:fs`. What SQLite does in its own files is not reported. */
export function recordDisk(hear: (change: DiskChange) => void): void {
  const open = new Map<number, string>();
  const around = (on: object, name: string, then: (args: readonly unknown[], result: unknown) => void) => {
    const real = (on as Readonly<Record<string, Call>>)[name]!;
    const told = (...args: never[]): unknown => {
      const result = real.apply(on, args);
      if (!(result instanceof Promise)) {
        then(args, result);
        return result;
      }
      return result.then((value: unknown) => {
        then(args, value);
        return value;
      });
    };
    Object.assign(on, { [name]: told });
  };
  const writes = (flags: unknown): boolean => typeof flags === 'string' && /[wa]/.test(flags);
  const made = (path: unknown, isFolder = false): void =>
    hear({ kind: 'made', path: String(path), isFolder });
  const moved = ([path, to]: readonly unknown[]): void =>
    hear({ kind: 'moved', path: String(path), to: String(to) });
  const copied = ([, to]: readonly unknown[]): void => {
    made(to);
    hear({ kind: 'written', path: String(to) });
  };

  around(fs, 'mkdirSync', ([path]) => made(path, true));
  around(fs, 'openSync', ([path, flags], handle) => {
    open.set(handle as number, String(path));
    if (writes(flags)) made(path);
  });
  for (const [name, kind] of [
    ['writeSync', 'written'],
    ['fsyncSync', 'synced'],
  ] as const)
    around(fs, name, ([handle]) => {
      const path = open.get(handle as number);
      if (path !== undefined) hear({ kind, path });
    });
  around(fs, 'renameSync', moved);
  around(fs, 'copyFileSync', copied);
  const linked = ([path, to]: readonly unknown[]): void =>
    hear({ kind: 'linked', path: String(path), to: String(to) });
  around(fs, 'linkSync', linked);
  around(fs.promises, 'mkdir', ([path]) => made(path, true));
  around(fs.promises, 'rename', moved);
  around(fs.promises, 'copyFile', copied);
  around(fs.promises, 'link', linked);
  around(fs.promises, 'writeFile', ([path]) => {
    made(path);
    hear({ kind: 'written', path: String(path) });
  });
  around(fs.promises, 'open', ([name, flags], handle) => {
    const path = String(name);
    if (writes(flags)) made(path);
    around(handle as object, 'writeFile', () => hear({ kind: 'written', path }));
    around(handle as object, 'sync', () => hear({ kind: 'synced', path }));
  });
  syncBuiltinESMExports();
}

/**
 * What a power cut leaves under the strictest reading of POSIX: a name is there only if its folder was synced after it
 * was made, and bytes only if their file was synced after they were written.
 */
export class StrictDisk {
  private readonly names = new Map<string, { bytesSynced: boolean; isNameSynced: boolean }>();

  apply(change: DiskChange): void {
    const { path } = change;
    switch (change.kind) {
      case 'made':
        if (!this.names.has(path))
          this.names.set(path, { bytesSynced: change.isFolder, isNameSynced: false });
        break;
      case 'written':
        this.names.set(path, { isNameSynced: false, ...this.names.get(path), bytesSynced: false });
        break;
      case 'synced':
        this.sync(path);
        break;
      case 'linked':
        this.names.set(change.to, { bytesSynced: this.hasBytes(path), isNameSynced: false });
        break;
      case 'moved':
        for (const [name, { bytesSynced, isNameSynced }] of [...this.names]) {
          if (name !== path && !name.startsWith(`${path}/`)) continue;
          this.names.delete(name);
          const to = join(change.to, name.slice(path.length));
          this.names.set(to, { bytesSynced, isNameSynced: name !== path && isNameSynced });
        }
        // A file that SQLite made: its bytes are SQLite's to sync.
        if (!this.names.has(change.to)) this.names.set(change.to, { bytesSynced: true, isNameSynced: false });
        break;
    }
  }

  /** Why a file or folder would not be there after a power cut; null if it would. Nothing above `root` is checked. */
  missing(path: string, root: string): string | null {
    if (!this.hasBytes(path)) return `the bytes of ${path} were not synced`;
    for (let name = path; name !== root && name !== dirname(name); name = dirname(name))
      if (this.names.get(name)?.isNameSynced === false) return `${name} is not a synced name of its folder`;
    return null;
  }

  private sync(path: string): void {
    const own = this.names.get(path);
    if (own) own.bytesSynced = true;
    for (const [name, state] of this.names) if (dirname(name) === path) state.isNameSynced = true;
  }

  private readonly hasBytes = (path: string): boolean => this.names.get(path)?.bytesSynced !== false;
}
