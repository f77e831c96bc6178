import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeldFile } from '@shared/api/held-file';
import { heldFiles, type HeldFiles, type HeldLimits } from './held-files';
import { openUploadFolder, type UploadFolder } from './upload-folder';
import { waitFor } from '../../../test/support/wait-for';

const LIMITS: HeldLimits = { withFiles: 2000, atOnce: 3000, inMemory: 1500, files: 4 };

let parent: string;
let folder: UploadFolder;
let held: HeldFiles;
const page = {};

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'copydesk-held-'));
  folder = await openUploadFolder(parent);
  held = heldFiles(folder, LIMITS);
});

afterEach(async () => {
  await folder.close();
  await rm(parent, { recursive: true });
});

/** All files that lie on the disk now. */
const left = async (): Promise<string[]> => {
  const all = await readdir(parent, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ name }) => name);
};

const piece = (size: number, of = 7): Uint8Array => new Uint8Array(size).fill(of);
const send = async (size: number): Promise<HeldFile> => held.of(page).addPiece(null, piece(size));

describe('a file that comes in pieces', () => {
  it('is what the pieces are, in their order, and is gone once it was used', async () => {
    const files = held.of(page);
    const file = await files.addPiece(null, piece(500, 1));
    await files.addPiece(file, piece(0));
    await files.addPiece(file, piece(300, 2));
    const read = await files.use(file, (path) => readFile(path));
    expect(read).toEqual(Buffer.concat([piece(500, 1), piece(300, 2)]));
    expect(await left()).toEqual([]);
    await expect(files.use(file, (path) => readFile(path))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is gone too where its call fails', async () => {
    const file = await send(10);
    const failing = held.of(page).use(file, () => Promise.reject(new Error('The desk is gone.')));
    await expect(failing).rejects.toThrow('The desk is gone.');
    expect(await left()).toEqual([]);
  });

  it('can be named, added to and dropped by its own page alone', async () => {
    const file = await send(10);
    const other = held.of({});
    await expect(other.use(file, () => Promise.resolve())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(other.addPiece(file, piece(10))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await other.drop(file);
    await other.end();
    expect(await left()).toEqual(['0']);
    await held.of(page).drop(file);
    await held.of(page).drop(file);
    expect(await left()).toEqual([]);
  });

  it('goes with its page, also while a piece of it is being written', async () => {
    const file = await send(10);
    await send(10);
    const last = held
      .of(page)
      .addPiece(file, piece(900))
      .catch(() => undefined);
    await held.of(page).end();
    await last;
    expect(await left()).toEqual([]);
  });

  it('waits for the piece before', async () => {
    const file = await send(10);
    const files = held.of(page);
    const both = await Promise.allSettled([files.addPiece(file, piece(900)), files.addPiece(file, piece(9))]);
    expect(both[1]).toMatchObject({ reason: { code: 'INVALID' } });
    await waitFor(async () => expect(await left()).toEqual([]));
  });

  it('is refused where it is larger than any file may be, and leaves nothing', async () => {
    const file = await send(1500);
    await expect(held.of(page).addPiece(file, piece(501))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(await left()).toEqual([]);
    // What it took is free again.
    await Promise.all([send(1500), send(1500)]);
  });

  it('counts with all others that are on their way, of whatever page', async () => {
    await held.of({}).addPiece(null, piece(2000));
    await expect(send(1001)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await send(1000);
  });

  it('is refused where its page has begun too many', async () => {
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => send(1)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect(await left()).toHaveLength(4);
  });

  it('is refused in words where the disk takes nothing', async () => {
    await folder.close();
    await rm(parent, { recursive: true });
    await writeFile(parent, 'a file in its place');
    await expect(send(10)).rejects.toMatchObject({ code: 'DISK_REFUSED' });
  });

  it('waits on the disk until the desk has room for it', async () => {
    const files = held.of(page);
    const [first, second] = [await send(1000), await send(1000)];
    const { promise: answered, resolve: answer } = Promise.withResolvers<null>();
    const one = files.use(first, () => answered);
    const run = vi.fn(() => Promise.resolve());
    const two = files.use(second, run);
    await new Promise(setImmediate);
    expect(run).not.toHaveBeenCalled();
    answer(null);
    await Promise.all([one, two]);
    expect(run).toHaveBeenCalledOnce();
    expect(await left()).toEqual([]);
  });
});

describe('a file of the user’s own that is held', () => {
  it('is neither written to nor removed', async () => {
    const own = join(parent, 'rain.txt');
    await writeFile(own, 'Rain ends drought');
    const files = held.of(page);
    const [used, dropped] = [files.hold(own, 17), files.hold(own, 17)];
    await expect(files.addPiece(used, piece(10))).rejects.toMatchObject({ code: 'INVALID' });
    const again = files.hold(own, 17);
    expect(await files.use(again, (path) => Promise.resolve(path))).toBe(own);
    await files.drop(dropped);
    await files.end();
    expect(await readFile(own, 'utf8')).toBe('Rain ends drought');
  });
});
