import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toBody } from '@shared/api/wire';
import { openUploadFolder, type UploadFolder } from './upload-folder';
import { createUploads, type UploadLimits, type Uploads } from './uploads';
import { waitFor } from '../../../test/support/wait-for';

const LIMITS: UploadLimits = {
  ...{ withFiles: 200_000, words: 20_000, atOnce: 300_000, wordsAtOnce: 30_000, inMemory: 150_000 },
};

let parent: string;
let folder: UploadFolder;
let uploads: Uploads;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'copydesk-uploads-'));
  folder = await openUploadFolder(parent);
  uploads = createUploads(folder, LIMITS);
});

afterEach(async () => {
  await folder.close();
  expect(await readdir(parent)).toEqual([]);
  await rm(parent, { recursive: true });
});

/** All that lies on the disk now. */
const left = async (): Promise<string[]> => {
  const all = await readdir(parent, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ name }) => name);
};

const streaming: RequestInit & { duplex: 'half' } = { method: 'POST', duplex: 'half' };
const AT = 'http://127.0.0.1/';
const request = (input: unknown): Request => {
  const body = toBody(input);
  const headers = { ...(typeof body === 'string' && { 'content-type': 'application/json' }) };
  return new Request(AT, { ...streaming, body, headers });
};
const file = (size: number) => ({ name: 'a.jpg', bytes: new Uint8Array(size).fill(7) });

/** A call with a file that comes in for as long as the test wants. */
function slow(): {
  readonly request: Request;
  send: (size: number) => void;
  breakOff: () => void;
  end: () => void;
} {
  let line: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (to) => void (line = to) });
  const text = (words: string) => line.enqueue(Buffer.from(words));
  const part = (name: string) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n`;
  text(`${part('json')}{"value":{"bytes":null},"places":[["bytes"]]}\r\n${part('0')}`);
  return {
    request: new Request(AT, {
      ...{ ...streaming, body, headers: { 'content-type': 'multipart/form-data; boundary=b' } },
    }),
    send: (size) => line.enqueue(new Uint8Array(size)),
    breakOff: () => line.error(new Error('aborted')),
    end: () => {
      text('\r\n--b--\r\n');
      line.close();
    },
  };
}

describe('an upload', () => {
  it('is what was sent, and its file is gone before the desk has it', async () => {
    const { input, answered } = await uploads.take(request(file(150_000)));
    expect(input).toEqual(file(150_000));
    expect(await left()).toEqual([]);
    answered();
  });

  it('goes to the disk as it comes in, where nobody else can read it', async () => {
    const upload = slow();
    const taken = uploads.take(upload.request);
    upload.send(100_000);
    await waitFor(async () => expect(await left()).toEqual(['0']));
    for (const name of await readdir(parent, { recursive: true })) {
      const { mode } = await stat(join(parent, name));
      if (process.platform !== 'win32') expect(mode & 0o077, name).toBe(0);
    }
    upload.end();
    (await taken).answered();
  });

  it('is refused as soon as its bound is passed, and leaves nothing', async () => {
    const upload = slow();
    const taken = uploads.take(upload.request);
    upload.send(150_000);
    upload.send(50_000);
    // It has not ended, and never does.
    await expect(taken).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(await left()).toEqual([]);
    // And it counts no more.
    const others = await Promise.all([1, 2].map(() => uploads.take(request(file(70_000)))));
    others.forEach(({ answered }) => answered());
  });

  it('is not begun where it states a length that is too large', async () => {
    const { body } = request('x');
    const headers = { 'content-type': 'application/json', 'content-length': '20001' };
    await expect(uploads.take(new Request(AT, { ...streaming, body, headers }))).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
  });

  it('leaves nothing when its page breaks off', async () => {
    const upload = slow();
    const taken = uploads.take(upload.request);
    upload.send(100_000);
    await waitFor(async () => expect(await left()).toEqual(['0']));
    upload.breakOff();
    await expect(taken).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await left()).toEqual([]);
  });

  it.each([
    ['a name that is a path', '../../a', 1],
    ['a name that is no number', 'x', 1],
    ['the same name twice', '0', 2],
  ])('is refused for %s, and leaves nothing', async (_, name, often) => {
    const form = new FormData();
    form.append('json', '{"value":{},"places":[]}');
    for (let count = 0; count < often; count += 1) form.append(name, new Blob(['x']));
    await expect(uploads.take(new Request(AT, { ...streaming, body: form }))).rejects.toMatchObject({
      code: 'INVALID',
    });
    expect(await left()).toEqual([]);
  });

  it('is refused where the disk takes nothing, in words', async () => {
    await folder.close();
    await rm(parent, { recursive: true });
    await writeFile(parent, 'a file in its place');
    await expect(uploads.take(request(file(10)))).rejects.toMatchObject({ code: 'DISK_REFUSED' });
    await rm(parent);
    await mkdir(parent);
  });
});

describe('all uploads together', () => {
  it('have one bound: what passes it is refused, what was there before goes on', async () => {
    const [first, second] = [slow(), slow()];
    const one = uploads.take(first.request);
    const two = uploads.take(second.request);
    first.send(140_000);
    second.send(140_000);
    await waitFor(async () => expect(await left()).toEqual(['0', '0']));
    await expect(uploads.take(request(file(50_000)))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    first.end();
    (await one).answered();
    const third = await uploads.take(request(file(50_000)));
    third.answered();
    second.end();
    (await two).answered();
    expect(await left()).toEqual([]);
  });

  it('have one bound for words, which are in memory', async () => {
    const words = { text: 'x'.repeat(14_000) };
    const taken = await Promise.all([1, 2].map(() => uploads.take(request(words))));
    await expect(uploads.take(request(words))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    taken[0]?.answered();
    const third = await uploads.take(request(words));
    [third, taken[1]].forEach((call) => call?.answered());
  });

  it('wait on the disk while the desk has as much as fits in memory', async () => {
    const first = await uploads.take(request(file(100_000)));
    let isIn = false;
    const second = uploads.take(request(file(100_000)));
    void second.then(() => (isIn = true));
    await waitFor(async () => expect(await left()).toEqual(['0']));
    expect(isIn).toBe(false);
    first.answered();
    (await second).answered();
    expect(await left()).toEqual([]);
  });
});

describe('the folder of uploads', () => {
  it('is rid at the start of what an app that ended left, and of nothing else', async () => {
    const gone = spawnSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))']).stdout;
    const id = '0f9a8f4e-3c1e-4c57-9f8e-0a1b2c3d4e5f';
    const names = [`${gone.toString()}-${id}`, `${process.pid}-${id}`, `${process.ppid}-${id}`, 'a-person’s'];
    for (const name of names) {
      await mkdir(join(parent, name, 'upload'), { recursive: true });
      await writeFile(join(parent, name, 'upload', '0'), 'bytes');
    }
    const other = await openUploadFolder(parent);
    expect((await readdir(parent)).sort()).toEqual([names[2], names[3]].sort());
    // Of another host that runs in the same process, too.
    const own = await other.make();
    await (await openUploadFolder(parent)).close();
    expect((await stat(own)).isDirectory()).toBe(true);
    await other.close();
    for (const name of names) await rm(join(parent, name), { recursive: true, force: true });
  });
});
