import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupRoom, keyOf } from '../../../test/support/backup-room';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { waitFor } from '../../../test/support/wait-for';
import { callDesk } from '../../hosts/call-desk';
import { databaseIn } from '../db/open';
import { verifyLibrary } from '../verify';
import { storedBackups } from './backup-note';
import { backupFolder } from './make-backup';

let room: BackupRoom;

beforeEach(() => {
  room = new BackupRoom();
});
afterEach(() => room.end());

const PHOTO = 'agency-words.jpg';
const code = (value: string): unknown => expect.objectContaining({ code: value });

describe('a second folder', () => {
  it('has every backup and picture as well, and is said to be away with its last copy', async () => {
    const second = join(room.path, 'other disk');
    mkdirSync(second);
    await callDesk(room.desk, 'backups.setSecond', { folder: second });
    await room.write('Ferry');
    const { second: there } = await callDesk(room.desk, 'backups.make', {});
    expect(there).toMatchObject({ folder: second, isThere: true, lastAt: expect.any(String) as unknown });
    const [own] = readdirSync(second);
    expect(readdirSync(join(second, own!)).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);

    rmSync(second, { recursive: true });
    await room.write('Second');
    const state = await callDesk(room.desk, 'backups.make', {});
    expect(state.second).toEqual({ folder: second, isThere: false, lastAt: there?.lastAt, problem: null });
    // The one beside the library was made: a disk that is sometimes away is not a failure.
    expect(state).toMatchObject({ problem: null, isDue: false });
    expect(state.backups).toHaveLength(2);
    expect(existsSync(second)).toBe(false);
    // A folder that is newly chosen gets the newest at once.
    const other = join(room.path, 'third disk');
    mkdirSync(other);
    const chosen = await callDesk(room.desk, 'backups.setSecond', { folder: other });
    expect(chosen.second).toEqual({
      folder: other,
      isThere: true,
      lastAt: chosen.backups[0]!.at,
      problem: null,
    });
  });

  it('is away if its disk is unplugged and an empty folder stays in its place', async () => {
    const second = join(room.path, 'other disk');
    mkdirSync(second);
    await room.write('Ferry');
    await callDesk(room.desk, 'backups.setSecond', { folder: second });
    const { second: there } = await callDesk(room.desk, 'backups.make', {});
    renameSync(second, join(room.path, 'unplugged'));
    mkdirSync(second);
    await room.write('Second');
    const { second: away } = await callDesk(room.desk, 'backups.make', {});
    expect(away).toEqual({ folder: second, isThere: false, lastAt: there?.lastAt, problem: null });
    expect(readdirSync(second)).toEqual([]);

    // Plugged in again, it gets what it missed.
    rmSync(second, { recursive: true });
    renameSync(join(room.path, 'unplugged'), second);
    const { second: back, backups } = await callDesk(room.desk, 'backups.make', {});
    expect(back).toMatchObject({ isThere: true, lastAt: backups[0]!.at });

    // A folder that was emptied on purpose counts again once the user chooses it again.
    rmSync(second, { recursive: true });
    mkdirSync(second);
    const chosen = await callDesk(room.desk, 'backups.setSecond', { folder: second });
    expect(chosen.second).toMatchObject({ isThere: true, lastAt: chosen.backups[0]!.at });
  });

  it('gets the newest one when it comes back, though nothing has changed since', async () => {
    await room.write('Ferry');
    await room.desk.close();
    room.open(true);
    const second = join(room.path, 'other disk');
    mkdirSync(second);
    await callDesk(room.desk, 'backups.make', {});
    await callDesk(room.desk, 'backups.setSecond', { folder: second });
    // A check comes some seconds after the start, and every minute.
    await waitFor(() => expect(readdirSync(second)).toHaveLength(1));
  });

  it('is none within the library, none that is not there, and none that is relative', async () => {
    const set = (at: string) => callDesk(room.desk, 'backups.setSecond', { folder: at });
    await expect(set(join(room.library, 'backups'))).rejects.toEqual(code('INVALID'));
    await expect(set('backups')).rejects.toEqual(code('INVALID'));
    await expect(set(join(room.path, 'nowhere'))).rejects.toEqual(code('NOT_FOUND'));
  });

  it('is none within the library by a link to it, to its folder or to one above', async () => {
    const link = join(room.path, 'link');
    for (const [to, at] of [
      [room.library, link],
      [backupFolder(room.library), link],
      [room.path, join(link, 'library')],
    ] as const) {
      mkdirSync(to, { recursive: true });
      symlinkSync(to, link, 'junction');
      await expect(callDesk(room.desk, 'backups.setSecond', { folder: at })).rejects.toEqual(code('INVALID'));
      rmSync(link);
    }
    // A library that is itself reached by a link.
    await room.desk.close();
    symlinkSync(room.library, link, 'junction');
    const real = room.library;
    room.library = link;
    room.open();
    const own = callDesk(room.desk, 'backups.setSecond', { folder: backupFolder(real) });
    await expect(own).rejects.toEqual(code('INVALID'));
    const outside = join(room.path, 'library of photos');
    mkdirSync(outside);
    await callDesk(room.desk, 'backups.setSecond', { folder: outside });
  });

  it('gets a damaged backup, too, marked as such', async () => {
    const second = join(room.path, 'other disk');
    mkdirSync(second);
    await room.write('Ferry');
    await callDesk(room.desk, 'backups.make', {});
    await room.desk.close();
    room.forge(`UPDATE story SET status = 'approved'`);
    room.open();
    await callDesk(room.desk, 'backups.make', {});
    await room.desk.close();
    room.open(true);
    await callDesk(room.desk, 'backups.setSecond', { folder: second });
    const findings = async () => {
      const [own = ''] = readdirSync(second);
      return (await storedBackups(join(second, own))).map(({ note }) => note?.contents?.findings);
    };
    await waitFor(async () => expect(await findings()).toEqual([[expect.stringMatching(/status is not/)]]));
  });

  it('gives the backups of a machine that is lost to a new one', async () => {
    const second = join(room.path, 'other disk');
    mkdirSync(second);
    await callDesk(room.desk, 'backups.setSecond', { folder: second });
    const { id } = await room.write('Ferry', 'kept');
    await callDesk(room.desk, 'photos.add', {
      name: 'ferry.jpg',
      bytes: new Uint8Array(photoFixture(PHOTO)),
    });
    await callDesk(room.desk, 'backups.make', {});
    await room.desk.close();
    const lost = room.library;
    rmSync(room.library, { recursive: true });
    room.library = join(room.path, 'new');
    room.open();
    const { backups } = await callDesk(room.desk, 'backups.list', {});
    expect(backups).toMatchObject([{ place: 'second', state: 'whole', otherLibrary: lost }]);
    await callDesk(room.desk, 'backups.restore', keyOf(backups[0]!));
    expect(await room.deckOf(id)).toBe('kept');
    await room.desk.close();
    expect(verifyLibrary(room.library)).toMatchObject({ photos: 1, findings: [] });
    room.open();
  });

  it('gives the library back where its own folder was lost', async () => {
    const second = join(room.path, 'other disk');
    mkdirSync(second);
    await callDesk(room.desk, 'backups.setSecond', { folder: second });
    const { id } = await room.write('Ferry', 'kept');
    await callDesk(room.desk, 'backups.make', {});
    await room.desk.close();
    // The database and its log; the notes of the backups say which library it was.
    writeFileSync(databaseIn(room.library), 'not a database any more');
    for (const name of readdirSync(join(room.library, 'backups')))
      if (name.endsWith('.sqlite')) rmSync(join(room.library, 'backups', name));
    room.open();
    const { backups } = await callDesk(room.desk, 'backups.list', {});
    expect(backups).toMatchObject([{ place: 'second', state: 'whole' }]);
    await callDesk(room.desk, 'backups.restore', keyOf(backups[0]!));
    expect(await room.deckOf(id)).toBe('kept');
  });
});
