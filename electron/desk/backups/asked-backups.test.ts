import Database from 'better-sqlite3';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupRoom } from '../../../test/support/backup-room';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import { mountDisk, NO_DISK } from '../../../test/support/small-disk';
import { callDesk } from '../../hosts/call-desk';
import { backupName, BackupNote, noteName, storedBackups, writeNote } from './backup-note';
import { backupService } from './backup-service';
import { backupFolder } from './make-backup';

let folder: ReturnType<typeof temporaryFolder>;
let room: TestNewsroom;
let service: ReturnType<typeof backupService>;

const open = (at: string): void => {
  room = openNewsroom(at);
  service = backupService(room.newsroom, { isKept: true, second: () => null });
};
const close = async (): Promise<void> => {
  await service.end();
  room.close();
};
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const backups = async () => storedBackups(backupFolder(folder.path));
const names = async (): Promise<string[]> => (await backups()).map(({ name }) => name);

/** Makes eight of one backup, as the clock makes them in two hours. Returns their names, newest first. */
async function asByTheClock(where: string, name: string): Promise<string[]> {
  const note = BackupNote.parse(JSON.parse(readFileSync(join(where, noteName(name)), 'utf8')));
  for (let count = 0; count < 8; count += 1) {
    const at = new Date(Date.parse(note.at) - (7 - count) * 900_000);
    const number = note.number + count;
    if (backupName(at) !== name) copyFileSync(join(where, name), join(where, backupName(at)));
    await writeNote(where, backupName(at), { ...note, at: at.toISOString(), number, reason: 'time' });
  }
  return (await storedBackups(where)).map((one) => one.name);
}

// A page that is taken over can ask without end.
describe('backups that are asked for', () => {
  it('are the newest one again while nothing has changed and that is still whole', async () => {
    open(folder.path);
    room.stories.add(storyOf('Ferry', 'It rained.'));
    const first = await service.make('asked');
    for (let count = 0; count < 3; count += 1) expect((await service.make('asked')).name).toBe(first.name);
    expect(await names()).toEqual([first.name]);

    room.stories.add(storyOf('Bridge', 'It opened.'));
    const second = await service.make('asked');
    expect(second.note?.contents?.stories).toBe(2);

    const path = join(backupFolder(folder.path), second.name);
    writeFileSync(path, Buffer.alloc(statSync(path).size, 7));
    const third = await service.make('asked');
    expect(await names()).toEqual([third.name, second.name, first.name]);
    expect(third.note?.contents).toMatchObject({ stories: 2, findings: [] });

    rmSync(join(backupFolder(folder.path), third.name));
    await service.make('asked');
    expect(await names()).toHaveLength(3);
    expect((await backups())[0]?.note?.contents).toMatchObject({ stories: 2, findings: [] });
    await close();
  });

  it('are one for all who ask meanwhile, so the last one of the app waits for no queue', async () => {
    open(folder.path);
    room.stories.add(storyOf('Ferry', 'It rained.'));
    const asked = Array.from({ length: 1000 }, () => service.make('asked'));
    await asked[0];
    room.stories.add(storyOf('Bridge', 'It opened.'));
    asked.push(...Array.from({ length: 1000 }, () => service.make('asked')));
    room.stories.add(storyOf('Tunnel', 'It closed.'));
    await close();
    await Promise.all(asked);
    const [newest, ...others] = await names();
    expect(others.length).toBeLessThan(3);
    const db = new Database(join(backupFolder(folder.path), newest!), { readonly: true });
    expect(db.prepare('SELECT count(*) FROM story').pluck().get()).toBe(3);
    db.close();
  });

  it('push out none made by the clock, and let a save pass, however many there are', async () => {
    open(folder.path);
    const { story } = room.stories.add(storyOf('Ferry', 'It rained.'));
    const timed = await asByTheClock(backupFolder(folder.path), (await service.make('time')).name);
    const asking = (async () => {
      for (let count = 0; count < 10; count += 1) {
        room.pass(5);
        await service.make('asked');
      }
    })();
    let isAsking = true;
    void asking.finally(() => (isAsking = false));
    const isStill = (): boolean => isAsking;
    let longest = 0;
    let { revision } = room.stories.get(story.id);
    while (isStill()) {
      const from = performance.now();
      await new Promise((done) => setImmediate(done));
      ({ revision } = room.stories.save({
        ...{ id: story.id, baseRevision: revision, reason: 'typing' as const },
        story: { ...story, deck: `${from}` },
      }));
      longest = Math.max(longest, performance.now() - from);
      await new Promise((done) => setTimeout(done, 5));
    }
    await asking;
    const left = await backups();
    expect(left.map(({ name }) => name)).toEqual(expect.arrayContaining(timed));
    expect(left.length).toBeLessThan(timed.length + 10);
    // Far more than it takes, because other tests run beside this one.
    expect(longest).toBeLessThan(1000);
    await close();
  }, 60_000);

  it('leave room on the disk for what is saved meanwhile', async ({ skip }) => {
    const at = join(folder.path, 'disk');
    const disk = mountDisk(at, '60m');
    if (!disk) return skip(NO_DISK);
    try {
      open(at);
      room.stories.add(storyOf('Ferry', 'It rained.'));
      await expect(service.make('asked')).rejects.toMatchObject({
        code: 'DISK_FULL',
        message: expect.stringContaining('64 MB') as unknown,
      });
      expect(existsSync(backupFolder(at)) ? readdirSync(backupFolder(at)) : []).toEqual([]);
      // Those of the clock need no more than their own room.
      expect((await service.make('time')).note?.contents?.findings).toEqual([]);
      await close();
    } finally {
      disk.remove();
    }
  });
});

describe('a library that is opened and left again and again', () => {
  it('gets no backup if nothing changed, and none of the many that it gets otherwise pushes out one made by the clock', async () => {
    const desk = new BackupRoom();
    const other = join(desk.path, 'other');
    mkdirSync(other);
    await desk.desk.close();
    desk.open(true);
    const story = await desk.write('Ferry');
    const here = backupFolder(desk.library);
    const [made] = (await callDesk(desk.desk, 'backups.make', {})).backups;
    const timed = await asByTheClock(here, made!.name);
    const goAndReturn = async (): Promise<void> => {
      for (const to of [other, desk.library]) await callDesk(desk.desk, 'library.open', { folder: to });
    };
    for (let count = 0; count < 3; count += 1) await goAndReturn();
    expect((await storedBackups(here)).map(({ name }) => name)).toEqual(timed);

    for (let count = 0; count < 9; count += 1) {
      await desk.change(story.id, `after ${count}`);
      await goAndReturn();
    }
    const isOf = (wanted: string) => async () =>
      (await storedBackups(here)).filter(({ note }) => note?.reason === wanted).length;
    expect(await isOf('quit')()).toBe(9);
    await desk.change(story.id, 'at the end');
    // Removes what is no longer needed.
    await callDesk(desk.desk, 'backups.make', {});
    expect((await storedBackups(here)).map(({ name }) => name)).toEqual(expect.arrayContaining(timed));
    expect(await isOf('quit')()).toBeLessThan(9);
    await desk.end();
  }, 60_000);
});
