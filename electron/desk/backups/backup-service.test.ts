import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import fs, {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { noteName, storedBackups } from './backup-note';
import { backupService, END_MS } from './backup-service';
import { backupFolder, verifyBackup } from './make-backup';
import { rereadPhotos } from './photo-copies';
import { secondFolderOf, secondState } from './second-folder';
import type { Sha256 } from '@shared/story/ids';
import { photoPath } from '../library';
import { waitFor } from '../../../test/support/wait-for';

let folder: ReturnType<typeof temporaryFolder>;
let room: TestNewsroom;

beforeEach(() => {
  folder = temporaryFolder();
  room = openNewsroom(folder.path);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  room.close();
  folder.remove();
});

const reallyWait = setTimeout;
const MINUTE = 60_000;
const names = async (): Promise<string[]> =>
  (await storedBackups(backupFolder(folder.path))).map(({ name }) => name);

/** Lets minutes pass, and the work of threads and disks that they start. */
async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    room.pass(60);
    await vi.advanceTimersByTimeAsync(MINUTE);
    while (service.isRunning()) await new Promise((resolve) => reallyWait(resolve, 5));
  }
}
let service: ReturnType<typeof backupService>;

it('makes one at most 15 minutes after the last while anything changes, and none while nothing does', async () => {
  service = backupService(room.newsroom, { isKept: true, second: () => null });
  service.start();
  await pass(30);
  expect(await names()).toEqual([]);

  const { story } = room.stories.add(storyOf('Ferry', 'It rained.'));
  await pass(2);
  await waitFor(async () => expect(await names()).toHaveLength(1));
  await pass(30);
  expect(await names()).toHaveLength(1);

  let revision = room.stories.get(story.id).revision;
  const counts: number[] = [];
  for (let minute = 0; minute < 60; minute += 1) {
    ({ revision } = room.stories.save({
      ...{ id: story.id, baseRevision: revision, reason: 'typing' as const },
      story: { ...story, deck: `${minute}` },
    }));
    await pass(1);
    counts.push((await names()).length);
  }
  const gaps = counts.flatMap((count, at) => (count > (counts[at - 1] ?? 1) ? [at] : []));
  expect(gaps.length).toBeGreaterThanOrEqual(4);
  for (const [at, minute] of gaps.entries()) expect(minute - (gaps[at - 1] ?? -1)).toBeLessThanOrEqual(15);
  await service.end();
});

it('begins the next one at most 15 minutes after the last began, however long copying takes', async () => {
  const { library } = room.newsroom;
  const copyTo = library.copyTo.bind(library);
  const starts: number[] = [];
  vi.spyOn(library, 'copyTo').mockImplementation((...given) => {
    starts.push(performance.now() / MINUTE);
    vi.advanceTimersByTime(5 * MINUTE);
    return copyTo(...given);
  });
  service = backupService(room.newsroom, { isKept: true, second: () => null });
  service.start();
  for (let minute = 0; minute < 45 && starts.length < 3; minute += 1) {
    room.stories.add(storyOf(`Ferry ${minute}`));
    await pass(1);
    // A check reads the real disk, which takes none of these minutes.
    await new Promise((resolve) => reallyWait(resolve, 100));
  }
  const [first = 0, second = 0, third = Infinity] = starts;
  for (const gap of [second - first, third - second]) {
    expect(gap).toBeLessThanOrEqual(15);
    expect(gap).toBeGreaterThanOrEqual(13);
  }
  vi.restoreAllMocks();
  await service.end();
});

it('says why none was made, and makes one when it can', async () => {
  const taken = backupFolder(folder.path);
  writeFileSync(taken, 'a file where the folder should be');
  service = backupService(room.newsroom, { isKept: true, second: () => null });
  room.stories.add(storyOf('Ferry', 'It rained.'));
  await expect(service.make('asked')).rejects.toThrow();
  expect(service.problem()).not.toBeNull();
  rmSync(taken);
  await service.make('asked');
  expect(service.problem()).toBeNull();
  await service.end();
});

it('copies what a second folder missed while it was away as soon as it is back', async () => {
  const second = join(folder.path, 'stick');
  service = backupService(room.newsroom, { isKept: true, second: () => second });
  service.start();
  room.stories.add(storyOf('Ferry', 'It rained.'));
  await pass(2);
  await waitFor(async () => expect(await names()).toHaveLength(1));
  expect(service.problem()).toBeNull();
  expect(existsSync(second)).toBe(false);

  mkdirSync(second);
  await pass(1);
  const state = () => secondState(second, room.newsroom.library);
  await waitFor(async () =>
    expect(await state()).toMatchObject({ isThere: true, lastAt: expect.any(String) as unknown }),
  );
  // The machine itself must know, for when the folder is away.
  await waitFor(() => expect(existsSync(join(backupFolder(folder.path), 'second-folder.json'))).toBe(true));
  const { lastAt } = await state();
  rmSync(second, { recursive: true });
  expect(await state()).toEqual({ isThere: false, lastAt });
  await service.end();
});

it('tells a copy that failed from a backup that failed, and one does not hide the other', async () => {
  const second = join(folder.path, 'stick');
  mkdirSync(second);
  const inTheWay = secondFolderOf(second, room.newsroom.library);
  writeFileSync(inTheWay, 'a file where the folder should be');
  const told: string[] = [];
  const newsroom = { ...room.newsroom, emit: ({ kind }: { kind: string }) => void told.push(kind) };
  service = backupService(newsroom, { isKept: true, second: () => second });
  room.stories.add(storyOf('Ferry', 'It rained.'));
  await service.make('asked');
  expect(await names()).toHaveLength(1);
  expect([service.problem(), typeof service.copyProblem()]).toEqual([null, 'string']);
  expect(service.copyProblem()).not.toContain('No backup was made');

  // Nothing new to report, so no window has to look again.
  told.length = 0;
  await service.look();
  expect(told).toEqual([]);

  // The copy goes there, while the next backup itself cannot be made.
  rmSync(inTheWay);
  room.stories.add(storyOf('Bridge', 'It opened.'));
  vi.spyOn(room.newsroom.library, 'copyTo').mockRejectedValue(new Error('The disk is full.'));
  await expect(service.make('asked')).rejects.toThrow('full');
  await service.look();
  expect([typeof service.problem(), service.copyProblem()]).toEqual(['string', null]);
  await service.end();
});

it('copies the backup of the end to the second folder, too, and the next start says there what it holds', async () => {
  const second = join(folder.path, 'stick');
  mkdirSync(second);
  const there = secondFolderOf(second, room.newsroom.library);
  const settings = { isKept: true, second: () => second };
  service = backupService(room.newsroom, settings);
  room.stories.add(storyOf('Ferry', 'It rained.'));
  expect(await service.end()).toBeNull();
  expect(await storedBackups(there)).toMatchObject([{ note: { reason: 'quit', contents: null } }]);

  // A copy of another start that was cut off.
  const cutOff = join(there, 'library-2026-01-01.sqlite.0123abcd.unfinished');
  writeFileSync(cutOff, 'half');
  service = backupService(room.newsroom, settings);
  await service.look();
  await waitFor(async () =>
    expect(await storedBackups(there)).toMatchObject([
      { note: { reason: 'quit', contents: { stories: 1, findings: [] } } },
    ]),
  );
  expect(existsSync(cutOff)).toBe(false);
  expect(await service.end()).toBeNull();
});

it('keeps the photos that came since the last backup at the end, too', async () => {
  const settings = { isKept: true, second: () => null };
  const kept = (sha256: Sha256) => existsSync(photoPath(backupFolder(folder.path), sha256, 'image/jpeg'));
  service = backupService(room.newsroom, settings);
  room.stories.add(storyOf('Ferry', 'It rained.'));
  await service.make('asked');
  const { sha256 } = (await room.photos.add('ferry.jpg', photoFixture('cmyk.jpg'))).file;
  expect(kept(sha256)).toBe(false);
  expect(await service.end()).toBeNull();
  expect(kept(sha256)).toBe(true);
});

it('keeps the photos of a backup whose reading the end stops', async () => {
  service = backupService(room.newsroom, { isKept: true, second: () => null });
  const { sha256 } = (await room.photos.add('ferry.jpg', photoFixture('cmyk.jpg'))).file;
  const making = service.make('asked');
  await waitFor(async () => expect(await names()).toHaveLength(1));
  // The end has nothing to back up: the database of the last one has it all.
  expect(await service.end()).toBeNull();
  await making;
  expect(await names()).toHaveLength(1);
  expect(existsSync(photoPath(backupFolder(folder.path), sha256, 'image/jpeg'))).toBe(true);
});

it('says at the end which photos are in no backup, and copies the backup itself all the same', async () => {
  const second = join(folder.path, 'stick');
  mkdirSync(second);
  service = backupService(room.newsroom, { isKept: true, second: () => second });
  await room.photos.add('ferry.jpg', photoFixture('cmyk.jpg'));
  mkdirSync(backupFolder(folder.path));
  writeFileSync(join(backupFolder(folder.path), 'photos'), 'a file where the photos should be');
  expect(await service.end()).toMatch(/photos/);
  expect(await storedBackups(secondFolderOf(second, room.newsroom.library))).toHaveLength(1);
});

it('ends without waiting for a backup that is being read, still makes the last one, and the next start reads that', async () => {
  const settings = { isKept: true, second: () => null };
  service = backupService(room.newsroom, settings);
  room.stories.add(storyOf('Ferry', 'It rained.'));
  const making = service.make('asked');
  await waitFor(async () => expect(await names()).toHaveLength(1));
  room.stories.add(storyOf('Bridge', 'It opened.'));
  await service.end();
  await making;
  const contents = async () =>
    (await storedBackups(backupFolder(folder.path))).map(({ note }) => [note?.reason, note?.contents]);
  expect(await contents()).toEqual([
    ['quit', null],
    ['asked', null],
  ]);

  service = backupService(room.newsroom, settings);
  const looking = service.look();
  // That one is being read as well when this start ends.
  await service.end();
  await looking;
  expect(await contents()).toMatchObject([['quit', null], {}]);

  service = backupService(room.newsroom, settings);
  await service.look();
  expect(await contents()).toMatchObject([['quit', { stories: 2, findings: [] }], {}]);
  await service.end();
});

it('ends in time where the second folder does not answer, and says that the last backup is not there', async () => {
  const second = join(folder.path, 'share');
  mkdirSync(second);
  service = backupService(room.newsroom, { isKept: true, second: () => second });
  room.stories.add(storyOf('Ferry', 'It rained.'));
  // A file that does not answer, as on a share that is gone.
  mkdirSync(backupFolder(folder.path));
  const silent = join(backupFolder(folder.path), 'second-folder.json');
  execFileSync('mkfifo', [silent]);
  let said: string | null | undefined;
  void service.end().then((why) => (said = why));
  // Here only the copy takes long. `waitFor` would let time pass.
  while ((await names()).length === 0 || service.isRunning())
    await new Promise((resolve) => reallyWait(resolve, 5));
  await vi.advanceTimersByTimeAsync(END_MS - 1);
  expect(said).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toMatch(/share does not answer/);

  writeFileSync(silent, '');
  rmSync(silent);
  rmSync(second, { recursive: true });
  service = backupService(room.newsroom, { isKept: true, second: () => second });
  room.stories.add(storyOf('Bridge', 'It opened.'));
  expect(await service.end()).toMatch(/is not there/);
});

it('makes all that are requested at once, one after another, and one for all who ask', async () => {
  service = backupService(room.newsroom, { isKept: true, second: () => null });
  room.stories.add(storyOf('Ferry', 'It rained.'));
  const requested = [
    service.make('asked'),
    service.make('asked'),
    service.make('time'),
    service.make('restore'),
  ];
  const last = service.end();
  const made = await Promise.all(requested);
  await last;
  expect(new Set(made.map(({ name }) => name)).size).toBe(3);
  expect(service.problem()).toBeNull();
});

it('ends in time while the disk is slow, leaves nothing half-made, and the next start makes the backup', async () => {
  const { library } = room.newsroom;
  const copyTo = library.copyTo.bind(library);
  let copying = Promise.resolve();
  vi.spyOn(library, 'copyTo').mockImplementation((path, pagesAtOnce) => {
    vi.advanceTimersByTime(END_MS + 1);
    copying = copyTo(path, pagesAtOnce);
    return copying;
  });
  const settings = { isKept: true, second: () => null };
  service = backupService(room.newsroom, settings);
  room.stories.add(storyOf('Ferry', 'It rained.'));
  expect(await service.end()).toMatch(/next start makes it/);
  await Promise.allSettled([copying]);
  await waitFor(() => expect(readdirSync(backupFolder(folder.path))).toEqual([]));

  vi.restoreAllMocks();
  // A start of another second names its backup otherwise.
  room.pass(1);
  service = backupService(room.newsroom, settings);
  await service.look();
  expect(await names()).toHaveLength(1);
  await service.end();
});

it('removes what an end that took too long has left', async () => {
  const left = join(backupFolder(folder.path), 'library-2026-01-01T00-00-00-000Z.sqlite.unfinished');
  mkdirSync(backupFolder(folder.path));
  writeFileSync(left, 'half');
  service = backupService(room.newsroom, { isKept: true, second: () => null });
  await service.make('asked');
  expect(existsSync(left)).toBe(false);
  await service.end();
});

it('calls no backup failed while the folder of the library is away, and makes one when it is back', async () => {
  service = backupService(room.newsroom, { isKept: true, second: () => null });
  service.start();
  room.stories.add(storyOf('Ferry', 'It rained.'));
  renameSync(folder.path, `${folder.path}-away`);
  await pass(3);
  expect(service.problem()).toBeNull();
  expect(service.isDue()).toBe(true);
  renameSync(`${folder.path}-away`, folder.path);
  await pass(2);
  await waitFor(async () => expect(await names()).toHaveLength(1));
  await service.end();
});

it('copies a picture again that the disk of the second folder has changed, within a day or two', async () => {
  const second = join(folder.path, 'stick');
  mkdirSync(second);
  const { sha256 } = (await room.photos.add('ferry.jpg', photoFixture('cmyk.jpg'))).file;
  const { library } = room.newsroom;
  service = backupService(room.newsroom, { isKept: true, second: () => second });
  room.stories.add(storyOf('Ferry', 'It rained.'));
  await service.make('asked');
  const path = join(secondFolderOf(second, library), photoPath('', sha256, 'image/jpeg'));
  const whole = readFileSync(path);
  // A file of its own, as on another disk.
  rmSync(path);
  writeFileSync(path, Buffer.alloc(whole.length));
  for (let times = 0; times < 24; times += 1)
    await rereadPhotos(library, secondFolderOf(second, library), () => false);
  expect(readFileSync(path).equals(whole)).toBe(true);

  // The disk can no longer read it.
  writeFileSync(path, Buffer.alloc(whole.length));
  const { createReadStream } = fs;
  fs.createReadStream = (name, ...more) =>
    createReadStream(String(name) === path ? join(path, 'unreadable') : name, ...more);
  syncBuiltinESMExports();
  for (let times = 0; times < 24; times += 1)
    await rereadPhotos(library, secondFolderOf(second, library), () => false);
  fs.createReadStream = createReadStream;
  syncBuiltinESMExports();
  expect(readFileSync(path).equals(whole)).toBe(true);

  // The library's own is damaged as well: nothing takes the place of what is there.
  writeFileSync(path, Buffer.alloc(whole.length));
  const own = join(folder.path, photoPath('', sha256, 'image/jpeg'));
  rmSync(own);
  writeFileSync(own, Buffer.alloc(whole.length, 1));
  for (let times = 0; times < 24; times += 1)
    await rereadPhotos(library, secondFolderOf(second, library), () => false);
  expect(readFileSync(path).equals(Buffer.alloc(whole.length))).toBe(true);
  await service.end();
});

it('compares lists and the search once a day, and again after something was found', async () => {
  service = backupService(room.newsroom, { isKept: true, second: () => null });
  room.stories.add(storyOf('Ferry', 'It rained.'));
  const backups = backupFolder(folder.path);
  /** What is found in a new backup from which another program takes a row of the search. */
  const found = async () => {
    room.stories.add(storyOf('Bridge', 'It opened.'));
    const { name } = await service.make('asked');
    const db = new Database(join(backups, name));
    db.exec('DELETE FROM story_fts');
    db.close();
    const { note } = await verifyBackup(backups, name, room.newsroom.library);
    return [note?.contents?.comparison?.name === name, note?.contents?.findings.length !== 0];
  };
  const { name: first } = await service.make('asked');
  room.pass(1800);
  room.stories.add(storyOf('Tunnel', 'It closed.'));
  await service.make('asked');
  // As the rotation does with a backup that was compared.
  for (const file of [first, noteName(first)]) rmSync(join(backups, file));
  room.pass(1800);
  expect(await found()).toEqual([false, false]);
  room.pass(86_400);
  expect(await found()).toEqual([true, true]);
  room.pass(3600);
  expect(await found()).toEqual([true, true]);
  await service.end();
});

it('goes on saying that photos are missing in a second folder until they are there', async () => {
  const second = join(folder.path, 'stick');
  const photos = join(secondFolderOf(second, room.newsroom.library), 'photos');
  mkdirSync(dirname(photos), { recursive: true });
  writeFileSync(photos, 'a file where the photos should be');
  await room.photos.add('ferry.jpg', photoFixture('cmyk.jpg'));
  service = backupService(room.newsroom, { isKept: true, second: () => second });
  service.start();
  room.stories.add(storyOf('Ferry', 'It rained.'));
  await pass(2);
  await waitFor(() => expect(service.copyProblem()).not.toBeNull());
  await pass(2);
  expect(service.copyProblem()).not.toBeNull();

  rmSync(photos);
  await pass(1);
  await waitFor(() => expect(service.copyProblem()).toBeNull());
  await waitFor(() => expect(readdirSync(photos)).toHaveLength(1));
  await service.end();
});
