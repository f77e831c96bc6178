import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/newsroom';
import { mountDisk, NO_DISK } from '../../../test/support/small-disk';
import { tryToWrite, withDiskCause } from './disk-cause';

// All disk errors here are this machine's own; only what SQLite said before is invented. `failure.test.ts` invents the codes that no disk
// here can give, such as those of a share (ESTALE) and of a quota (EDQUOT).

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const said = (code: string): Error => Object.assign(new Error('disk I/O error'), { code });
const code = (value: string): unknown => expect.objectContaining({ code: value });

/** What is told instead of an I/O error of SQLite. */
const cause = (database: string): unknown => withDiskCause(said('SQLITE_IOERR_WRITE'), database);

describe('why a database cannot be written', () => {
  it('is what SQLite says if a file beside it can be written, and no file is left', () => {
    const failure = said('SQLITE_IOERR_FSYNC');
    expect(withDiskCause(failure, join(folder.path, 'library.sqlite'))).toBe(failure);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is what SQLite says if that is clear, or if it is no failure of a disk', () => {
    const gone = join(folder.path, 'gone', 'library.sqlite');
    for (const failure of [said('SQLITE_FULL'), said('SQLITE_CORRUPT'), said('ENOENT'), new Error('x'), {}])
      expect(withDiskCause(failure, gone)).toBe(failure);
    for (const known of ['SQLITE_IOERR', 'SQLITE_CANTOPEN', 'SQLITE_READONLY_DBMOVED'])
      expect(withDiskCause(said(known), gone)).toEqual(code('ENOENT'));
  });

  it('is a folder that is gone, a file in a folder’s place, or a name that is too long', () => {
    writeFileSync(join(folder.path, 'file'), '');
    expect(cause(join(folder.path, 'gone', 'library.sqlite'))).toEqual(code('ENOENT'));
    if (process.platform !== 'win32')
      expect(cause(join(folder.path, 'file', 'library.sqlite'))).toEqual(code('ENOTDIR'));
    // The database's own name fits, that of the file beside it does not.
    const long = 'n'.repeat(250);
    writeFileSync(join(folder.path, long), '');
    const tooLong = cause(join(folder.path, long)) as { readonly code: string };
    expect(['ENAMETOOLONG', 'ENOENT']).toContain(tooLong.code);
    if (process.platform === 'linux') expect(tooLong.code).toBe('ENAMETOOLONG');
  });

  it('is a full or read-only disk, and nothing half-written is left on it', (context) => {
    const at = join(folder.path, 'disk');
    const disk = mountDisk(at, '128k');
    if (!disk) return context.skip(NO_DISK);
    try {
      writeFileSync(join(at, 'filler'), Buffer.alloc(80 * 1024));
      expect(cause(join(at, 'library.sqlite'))).toEqual(code('ENOSPC'));
      expect(readdirSync(at)).toEqual(['filler']);
      rmSync(join(at, 'filler'));
      disk.readOnly();
      expect(cause(join(at, 'library.sqlite'))).toEqual(code('EROFS'));
    } finally {
      disk.remove();
    }
  });
});

/** Runs with a limit of this process, by `prlimit` of util-linux. Its old value comes back. */
function limited(limit: 'nofile' | 'fsize', to: number, work: () => void): void {
  const set = (value: string): Buffer =>
    execFileSync('prlimit', ['--pid', String(process.pid), `--${limit}=${value}:`]);
  const columns = ['--pid', String(process.pid), `--${limit}`, '--output', 'SOFT', '--noheadings'];
  const before = execFileSync('prlimit', columns, { encoding: 'utf8' }).trim();
  set(String(to));
  try {
    work();
  } finally {
    set(before);
  }
}

describe('a limit of this process', () => {
  const NO_LIMITS = 'no limit of a running process can be set here (needs prlimit, on Linux)';
  const hasLimits = process.platform === 'linux' && existsSync('/usr/bin/prlimit');

  it('is told as too many open files', (context) => {
    if (!hasLimits) return context.skip(NO_LIMITS);
    const open: number[] = [];
    limited('nofile', 300, () => {
      try {
        while (open.length < 400) open.push(openSync('/dev/null', 'r'));
        expect.unreachable();
      } catch (failure) {
        expect(failure).toEqual(code('EMFILE'));
        const found = cause(join(folder.path, 'library.sqlite'));
        for (const handle of open) closeSync(handle);
        expect(found).toEqual(code('EMFILE'));
      }
    });
    expect(() => tryToWrite(join(folder.path, 'library.sqlite'))).not.toThrow();
  });

  it('is told as a file that is too large, and nothing of it is left', (context) => {
    if (!hasLimits) return context.skip(NO_LIMITS);
    // Without a listener, the signal ends the process.
    const listen = (): void => undefined;
    process.on('SIGXFSZ', listen);
    try {
      limited('fsize', 16 * 1024, () =>
        expect(cause(join(folder.path, 'library.sqlite'))).toEqual(code('EFBIG')),
      );
    } finally {
      process.off('SIGXFSZ', listen);
    }
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
