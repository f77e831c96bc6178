import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failureOf = (work: () => void): unknown => {
  try {
    work();
    return null;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code;
  }
};

describe('making a folder', () => {
  it('makes those above it, leaves what is there, and may be done twice', () => {
    const deep = join(folder, 'a', 'b', 'c');
    makeFolder(deep, 0o700);
    makeFolder(deep);
    expect(statSync(deep).isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(deep).mode & 0o777).toBe(0o700);
  });

  it('fails where a file has the name, or stands above it', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(failureOf(() => makeFolder(join(folder, 'file')))).toBe('EEXIST');
    expect(failureOf(() => makeFolder(join(folder, 'file', 'below', 'it')))).toBe('ENOTDIR');
    mkdirSync(join(folder, 'kept'));
    makeFolder(join(folder, 'kept', 'new'));
    expect(existsSync(join(folder, 'kept', 'new'))).toBe(true);
  });

  const hasProc = existsSync('/proc/self');
  if (!hasProc) console.warn('Skipped: a folder that can hold no other, for there is no /proc here.');
  it.skipIf(!hasProc)('fails, and does not go on for good, below a folder that can hold no other', () => {
    for (const path of ['/proc/copydesk', '/proc/copydesk/out/deeper'])
      expect(failureOf(() => makeFolder(path))).toBe('ENOENT');
  });
});
