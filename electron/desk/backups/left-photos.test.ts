import fs, { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openNewsroom, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { photoPath } from '../library';
import { backupFolder } from './make-backup';
import { copyPhotos } from './photo-copies';
import { secondFolderOf } from './second-folder';

let folder: ReturnType<typeof temporaryFolder>;
let room: TestNewsroom;
beforeEach(() => {
  folder = temporaryFolder();
  room = openNewsroom(folder.path);
});
afterEach(() => {
  room.close();
  folder.remove();
});

const write = (path: string, minutesAgo: number): string => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'half');
  const at = Date.now() / 1000 - minutesAgo * 60;
  utimesSync(path, at, at);
  return path;
};

it('removes the half-written photos that a kill has left beside the backups and in a second folder, and none that is new', async () => {
  const { library } = room.newsroom;
  for (const place of [backupFolder(folder.path), secondFolderOf(join(folder.path, 'stick'), library)]) {
    const shelf = join(place, 'photos', 'ab');
    const photo = join(shelf, `${'a'.repeat(64)}.jpg`);
    const left = [write(`${photo}.0123abcd.unfinished`, 90), write(`${photo}.unfinished`, 90)];
    const others = [
      // Another machine with a copy of the library writes it.
      write(`${photo}.ffffffff.unfinished`, 1),
      ...[write(photo, 90), write(join(shelf, 'mine.unfinished'), 90)],
      write(join(place, 'photos', 'mine', `${'a'.repeat(64)}.jpg.0123abcd.unfinished`), 90),
    ];
    await copyPhotos(library, place, () => false);
    expect(left.filter((path) => existsSync(path))).toEqual([]);
    expect(others.filter((path) => !existsSync(path))).toEqual([]);
  }
});

it('leaves a copy that it is making itself, however old its file says that it is', async () => {
  const { file } = await room.photos.add('ferry.jpg', photoFixture('cmyk.jpg'));
  const { library } = room.newsroom;
  const place = join(folder.path, 'stick');
  mkdirSync(place);
  const { link, copyFile } = fs.promises;
  const { promise: isHalfWritten, resolve: halfWritten } = Promise.withResolvers<string>();
  const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<null>();
  fs.promises.link = () => Promise.reject(new Error('This disk has no hard links.'));
  fs.promises.copyFile = async (from, to, mode) => {
    await copyFile(from, to, mode);
    utimesSync(String(to), 1, 1);
    halfWritten(String(to));
    await mayGoOn;
  };
  syncBuiltinESMExports();
  try {
    const copying = copyPhotos(library, place, () => false);
    const half = await isHalfWritten;
    let isFirst = true;
    // The second one only looks for what is left, and stops.
    await copyPhotos(library, place, () => !isFirst || ((isFirst = false), false));
    expect(existsSync(half)).toBe(true);
    goOn(null);
    await copying;
  } finally {
    fs.promises.link = link;
    fs.promises.copyFile = copyFile;
    syncBuiltinESMExports();
  }
  const to = join(place, photoPath('', file.sha256, file.mime));
  expect(readdirSync(dirname(to))).toEqual([to.slice(dirname(to).length + 1)]);
});
