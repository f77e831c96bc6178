import { createServer } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../test/support/recording-desk';
import { leftBehind, type LeftBehind } from './left-behind';
import { listen } from './listen';
import { builtRenderer, type RendererFiles } from './renderer-files';

const PRESENT = 4499;

let folder: string;
let files: RendererFiles;
let page: LeftBehind;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-left-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Copydesk</title>');
  await writeFile(join(folder, 'assets', 'index.js'), 'handOver()');
  await writeFile(join(folder, 'secret.txt'), 'not of this page');
  files = await builtRenderer(folder);
});
afterEach(async () => {
  await page.close();
  await rm(folder, { recursive: true });
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('an earlier address of the library', () => {
  it('serves the page that hands over, to a frame of the present address alone', async () => {
    const port = await freePort();
    page = leftBehind([port, PRESENT], files, silentLog);
    const addresses = await page.open(PRESENT);
    expect(addresses).toEqual([`http://127.0.0.1:${port}/left-behind?to=${PRESENT}`]);
    const [address = ''] = addresses;
    const answer = await fetch(address);
    expect(await answer.text()).toContain('Copydesk');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors http://127.0.0.1:${PRESENT}`);
    expect(policy).not.toContain('connect-src');
    expect((await fetch(new URL('/assets/index.js', address))).status).toBe(200);
  });

  it('answers nothing else: no call, no photo, no other file, no other method', async () => {
    page = leftBehind([await freePort()], files, silentLog);
    const [address = ''] = await page.open(PRESENT);
    for (const path of [
      '/',
      '/index.html',
      '/secret.txt',
      '/photos/aa',
      '/preview/x',
      '/events',
      '/assets/../secret.txt',
    ])
      expect((await fetch(new URL(path, address))).status, path).toBe(404);
    expect((await fetch(new URL('/api/stories.list', address), { method: 'POST' })).status).toBe(404);
    expect((await fetch(address, { method: 'POST' })).status).toBe(404);
  });

  it('is passed over where somebody else has the port', async () => {
    const other = createServer();
    const port = await listen(other, 0);
    page = leftBehind([port], files, silentLog);
    expect(await page.open(PRESENT)).toEqual([]);
    await new Promise((resolve) => other.close(resolve));
  });
});
