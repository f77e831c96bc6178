import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { Sha256 } from '@shared/story/ids';
import { photoFixturePath } from '../../../test/support/photo-fixtures';
import { sha256Of } from '../sha256';
import { derivedStore } from './derived-store';
import { storedDerive } from './stored-derivatives';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-derived-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = (): string[] =>
  readdirSync(join(folder, 'derived'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

describe('what is made of pictures', () => {
  it('is kept under its key, and found by another desk on the same library', async () => {
    await derivedStore(folder).put('a', Buffer.from('made'));
    expect(Buffer.from((await derivedStore(folder).get('a'))!).toString()).toBe('made');
    expect(await derivedStore(folder).get('b')).toBeNull();
  });

  it.each([
    ['changed', (bytes: Buffer) => bytes.fill(0, 40, 41)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 20)],
    ['empty', () => Buffer.alloc(0)],
  ])('counts as absent where its file was %s, and is removed', async (_how, damage) => {
    const store = derivedStore(folder);
    await store.put('a', Buffer.from('made of a picture'));
    const [path] = kept();
    writeFileSync(path!, damage(readFileSync(path!)));
    expect(await store.get('a')).toBeNull();
    expect(kept()).toEqual([]);
  });

  it('never takes more room than it may; what was used last stays', async () => {
    const store = derivedStore(folder, 1000);
    await store.put('first', Buffer.alloc(300, 1));
    await store.put('second', Buffer.alloc(300, 2));
    for (const path of kept()) utimesSync(path, 1, 1);
    expect(await store.get('first')).not.toBeNull();
    await store.put('third', Buffer.alloc(400, 3));
    expect(kept().reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThanOrEqual(1000);
    expect(await store.get('second')).toBeNull();
    expect(await store.get('first')).not.toBeNull();
    expect(await store.get('third')).not.toBeNull();
  });

  it('stops nobody where the disk refuses', async () => {
    writeFileSync(join(folder, 'derived'), 'a file where the folder should be');
    const store = derivedStore(folder);
    await store.put('a', Buffer.from('made'));
    expect(await store.get('a')).toBeNull();
  });
});

describe('a photo’s files', () => {
  const signal = new AbortController().signal;
  const original = photoFixturePath('display-p3.jpg');
  const photo = (words: Partial<StoryPhoto> = {}): StoryPhoto =>
    newStoryPhoto({
      ...{ credit: 'PIB', alt: 'A jetty.' },
      file: {
        ...{ sha256: Sha256.parse(sha256Of(readFileSync(original))), mime: 'image/jpeg' },
        ...{ width: 64, height: 48, bytes: 1 },
      },
      ...words,
    });
  const request = (path: string, words: Partial<StoryPhoto> = {}, printedCredit = 'Photo: PIB') => ({
    ...{ path, photo: photo(words), printedCredit, signal },
  });

  it('are made once, and then come from the library even where the original is gone', async () => {
    const derive = storedDerive(derivedStore(folder));
    const path = join(folder, 'photo.jpg');
    copyFileSync(original, path);
    const made = await derive(request(path));
    rmSync(path);
    expect(await derive(request(path))).toEqual(made);
    await expect(derive(request(path, {}, 'Photo: Reworded'))).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
    });
    await expect(derive(request(path, { caption: 'Reworded' }))).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
    });
  });

  it('are made again where the kept ones are damaged', async () => {
    const derive = storedDerive(derivedStore(folder));
    const made = await derive(request(original));
    for (const path of kept()) writeFileSync(path, 'damaged');
    expect(await derive(request(original))).toEqual(made);
  });

  it('are neither made nor kept if the original is no longer the picture that it was', async () => {
    const derive = storedDerive(derivedStore(folder));
    await expect(derive(request(photoFixturePath('alpha.png')))).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
