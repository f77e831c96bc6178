import { constants } from 'node:os';
import type { AppError } from '@shared/errors';
import { describe, expect, it } from 'vitest';
import { deskContract } from '@shared/api/contract';
import { type Doing, doingOf, OUTCOMES } from './doing';
import { asAppError } from './failure';

const tell = (code: string, doing?: Doing): AppError =>
  asAppError(Object.assign(new Error(code), { code }), doing) as AppError;

describe('a failure of the disk', () => {
  it.each<readonly [string, string, RegExp]>([
    ['ENOSPC', 'DISK_FULL', /disk is full/],
    ['SQLITE_FULL', 'DISK_FULL', /disk is full/],
    ['EDQUOT', 'DISK_FULL', /quota/],
    ['EFBIG', 'DISK_FULL', /does not allow a file this large/],
    ['EMFILE', 'DISK_REFUSED', /Copydesk has too many files open/],
    ['ENFILE', 'DISK_REFUSED', /computer has too many files open/],
    ['ENAMETOOLONG', 'DISK_REFUSED', /too long/],
    ['EROFS', 'DISK_REFUSED', /is read-only/],
    ['SQLITE_READONLY', 'DISK_REFUSED', /is read-only/],
    ['ETXTBSY', 'DISK_REFUSED', /Another program/],
    ['EBUSY', 'DISK_REFUSED', /Another program/],
    ['EACCES', 'DISK_REFUSED', /not allowed/],
    ...['ESTALE', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENOTCONN', 'ETIMEDOUT', 'ECONNRESET', 'ENETUNREACH'].map(
      (code) => [code, 'DISK_REFUSED', /network share does not answer/] as const,
    ),
    ['ENODEV', 'DISK_REFUSED', /no longer there/],
    ['EIO', 'DISK_REFUSED', /failed to read or write/],
    ['SQLITE_IOERR_WRITE', 'DISK_REFUSED', /failed to read or write/],
    ['SQLITE_CANTOPEN', 'DISK_REFUSED', /library’s folder is there/],
  ])('%s is told as what it is', (code, told, words) => {
    expect(tell(code)).toMatchObject({ code: told, message: expect.stringMatching(words) as string });
  });

  // `fs` on Linux and macOS puts the number into the code; other calls say only `UNKNOWN`.
  it.each([
    ['ESTALE', 'DISK_REFUSED', /network share does not answer/],
    ['EDQUOT', 'DISK_FULL', /quota/],
  ] as const)('%s is told as what it is though Node has no name for it', (name, told, words) => {
    const errno = -constants.errno[name];
    for (const code of ['UNKNOWN', `Unknown system error ${String(errno)}`])
      expect(asAppError(Object.assign(new Error('write'), { code, errno }))).toMatchObject({
        code: told,
        message: expect.stringMatching(words) as string,
      });
  });

  it('is one of the disk if the system has no name for it either', () => {
    for (const code of ['UNKNOWN', 'Unknown system error -99999'])
      expect(asAppError(Object.assign(new Error('write'), { code, errno: -99_999 }))).toMatchObject({
        code: 'DISK_REFUSED',
      });
  });

  it('speaks of text in a window only to whoever saves one', () => {
    const others = (Object.keys(OUTCOMES) as Doing[]).filter((doing) => doing !== 'saving');
    for (const doing of [undefined, ...others])
      for (const code of ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'ESTALE'])
        expect(tell(code, doing).message).not.toMatch(/your text/i);
    expect(tell('ENOSPC', 'saving').message).toBe(
      'The disk is full. Your text is still in this window, and is saved as soon as that is possible. Free some space.',
    );
    expect(tell('EDQUOT', 'photo').message).toMatch(/quota .* The photo was not kept\./);
  });

  it('knows by the call what was being done, and says "not opened" only of a library that was being opened', () => {
    const channels = Object.keys(deskContract);
    const ofDoing = (doing: Doing) => channels.filter((channel) => doingOf(channel) === doing);
    expect(ofDoing('opening')).toEqual(['library.open', 'library.openWithoutLog']);
    expect(ofDoing('saving')).toEqual(['stories.save', 'stories.saveChanges']);
    expect(ofDoing('photo')).toEqual(['photos.add', 'photos.replace']);
    expect(ofDoing('backup')).toEqual(['backups.make']);
    expect(tell('ENOSPC', doingOf('library.accept')).message).toBe(
      'The disk is full. Nothing in the library was changed. Free some space.',
    );
    expect([doingOf('stories.get'), doingOf('no.such')]).toEqual([undefined, undefined]);
  });
});
