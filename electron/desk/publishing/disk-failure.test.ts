import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { expect, it } from 'vitest';
import { exportFailure, libraryFailure } from './disk-failure';

const failed = (code: string): unknown => exportFailure(Object.assign(new Error(code), { code }), '/out');

it.each([
  ['ENOSPC', 'DISK_FULL', /no space left in \/out/],
  ['EACCES', 'DISK_REFUSED', /may not write to \/out/],
  ['EROFS', 'DISK_REFUSED', /\/out\. The disk is read-only/],
  ['EBUSY', 'DISK_REFUSED', /\/out\. Another program is holding/],
  ['ENOENT', 'DISK_REFUSED', /folder cannot be made at \/out/],
  ['ESTALE', 'DISK_REFUSED', /\/out\. The network share does not answer/],
  ['EDQUOT', 'DISK_FULL', /\/out\. Your quota/],
])('%s is told as %s, with what to do', (code, told, sentence) => {
  expect(failed(code)).toMatchObject({ code: told, message: expect.stringMatching(sentence) as string });
});

it('names a used-up quota and not a full disk, though Node has no name for it', () => {
  const errno = -constants.errno.EDQUOT;
  const failure = Object.assign(new Error('write'), { code: `Unknown system error ${String(errno)}`, errno });
  expect(exportFailure(failure, '/out')).toMatchObject({
    code: 'DISK_FULL',
    message: expect.stringMatching(/\/out\. Your quota/) as string,
  });
});

it('says that a path is too long and not that the folder may not be written to', () => {
  try {
    mkdirSync(join('/', 'n'.repeat(300)));
    expect.fail('This disk takes names of 300 letters.');
  } catch (failure) {
    expect(exportFailure(failure, '/out')).toMatchObject({
      code: 'DISK_REFUSED',
      message: expect.stringMatching(/too long/) as string,
    });
  }
});

it('leaves what is no failure of the disk as it is', () => {
  const refused = new AppError('REFUSED', 'A credit is missing.');
  expect(exportFailure(refused, '/out')).toBe(refused);
  const mistake = new TypeError('a mistake of ours');
  expect(exportFailure(mistake, '/out')).toBe(mistake);
});

it('does not blame the folder that is exported to for the library’s disk', () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const told = libraryFailure(full, '/library') as AppError;
  expect(told).toMatchObject({ code: 'DISK_FULL', message: expect.stringContaining('/library') as string });
  expect(libraryFailure(told, '/elsewhere')).toBe(told);
  const gone = Object.assign(new Error('gone'), { code: 'EIO' });
  expect(libraryFailure(gone, '/library')).toMatchObject({
    code: 'DISK_REFUSED',
    message: expect.stringMatching(/^Nothing was exported\. The disk failed/) as string,
  });
});
