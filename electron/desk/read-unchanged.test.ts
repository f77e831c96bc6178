import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, open, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppError } from '@shared/errors';
import { readUnchanged } from './read-unchanged';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-read-'));
  path = join(folder, 'ferry.jpg');
});
afterEach(() => rm(folder, { recursive: true }));

const SIZE = 8_000_000;
const whole = (of: string): Buffer => Buffer.alloc(SIZE, of);
const anySize = (): void => undefined;
/** Like a file that somebody chooses. */
const longAgo = new Date(Date.now() - 60_000);

/** Overwrites a file in its place, piece by piece, like a program that saves in place. */
async function writeOver(of: string): Promise<void> {
  const file = await open(path, 'r+');
  for (let at = 0; at < SIZE; at += 500_000) await file.write(Buffer.alloc(500_000, of), 0, 500_000, at);
  await file.close();
}

it('gives the whole old or new file, or says that it is being written, and never a mix of both', async () => {
  const kinds = new Set<string>();
  for (let round = 0; round < 12; round += 1) {
    await writeFile(path, whole('a'));
    await utimes(path, longAgo, longAgo);
    const [read] = await Promise.allSettled([readUnchanged(path, anySize), writeOver('b')]);
    if (read.status === 'rejected') {
      expect(read.reason).toMatchObject({ code: 'UNREADABLE_FILE' });
      expect((read.reason as AppError).message).toContain('another program is writing to it');
      kinds.add('refused');
    } else {
      const { value } = read;
      expect(value.equals(whole('a')) || value.equals(whole('b'))).toBe(true);
      kinds.add('whole');
    }
  }
  expect(kinds.size).toBeGreaterThan(0);
});

it('sees a write between the look at a file and its end', async () => {
  await writeFile(path, whole('a'));
  await utimes(path, longAgo, longAgo);
  const writes: Promise<unknown>[] = [];
  const reading = readUnchanged(path, () => void writes.push(writeOver('b'), appendFile(path, 'more')));
  await expect(reading).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
  await Promise.all(writes);
});

it('reads a file to its end whose name another one takes meanwhile', async () => {
  await writeFile(path, whole('a'));
  await utimes(path, longAgo, longAgo);
  await writeFile(join(folder, 'next'), whole('b'));
  const moves: Promise<unknown>[] = [];
  const read = await readUnchanged(path, () => void moves.push(rename(join(folder, 'next'), path)));
  expect(read.equals(whole('a'))).toBe(true);
  await Promise.all(moves);
});

it('reads what was written just now', async () => {
  await writeFile(path, 'It rained.');
  expect((await readUnchanged(path, anySize)).toString()).toBe('It rained.');
});

it('reads what another clock will write only tomorrow', async () => {
  await writeFile(path, 'It rained.');
  const tomorrow = new Date(Date.now() + 86_400_000);
  await utimes(path, tomorrow, tomorrow);
  expect((await readUnchanged(path, anySize)).toString()).toBe('It rained.');
});

it.skipIf(process.platform === 'win32')('reads a pipe to its end', async () => {
  spawnSync('mkfifo', [path]);
  const [read] = await Promise.all([readUnchanged(path, anySize), writeFile(path, 'It rained.')]);
  expect(read.toString()).toBe('It rained.');
});

it('refuses a folder', async () => {
  await expect(readUnchanged(folder, anySize)).rejects.toThrow(/folder|EISDIR|EPERM/u);
});
