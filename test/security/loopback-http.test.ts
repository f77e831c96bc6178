import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostContract, type HostChannelName } from '@shared/api/contract';
import { ErrorCode } from '@shared/errors';
import { fromBody, toBody } from '@shared/api/wire';
import type { Desk, Log } from '../../electron/desk/desk';
import { openDesk } from '../../electron/desk/open-desk';
import { startLoopbackHost, type LoopbackHost } from '../../electron/hosts/loopback-host';
import { builtRenderer } from '../../electron/hosts/renderer-files';
import { hostileRequest, sendRaw, type RawRequest } from '../support/hostile-http';
import { nearly, wild } from '../support/hostile-input';
import { figure, longTimeout, times } from '../support/long-run';
import { waitFor } from '../support/wait-for';

/** Raw requests say more the more of them there are, and each takes a millisecond or two. */
const REQUESTS = times(240, 10_000);
const RUNS = times(24, 1000);
const SECRET = 'nobody else’s words';

let folder: string;
let desk: Desk;
let host: LoopbackHost;
let origin: string;
let cookie: string;
/** Requests that the host could not answer, or that the desk did not expect. */
const faults: unknown[] = [];
const log: Log = { info: () => undefined, error: (...said) => void faults.push(said) };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-http-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>Copydesk</title>');
  writeFileSync(join(folder, 'page', 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(folder, 'a-file'), SECRET);
  const options = { configFolder: join(folder, 'config'), version: '0.0.0', device: 'test' };
  desk = openDesk({ ...options, libraryFolder: join(folder, 'library') }, log);
  host = await startLoopbackHost({
    ...{ desk, log, files: await builtRenderer(join(folder, 'page')), uploadFolder: join(folder, 'uploads') },
  });
  origin = `http://127.0.0.1:${host.port}`;
  const first = await fetch(host.url, { redirect: 'manual' });
  cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
});

afterAll(async () => {
  await host.close();
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything below the test's folder, and when the library was written to. */
const disk = (): unknown => ({
  files: readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort(),
  written: ['library.sqlite', 'library.sqlite-wal'].map((name) => {
    const found = statSync(join(folder, 'library', name), { bigint: true, throwIfNoEntry: false });
    return found && [found.size, found.mtimeNs];
  }),
  own: readFileSync(join(folder, 'a-file'), 'utf8'),
});

/** What a client that broke off had sent is removed a moment later. */
const untilNothingIsLeft = (before: unknown): Promise<void> => waitFor(() => expect(disk()).toEqual(before));

const answers = async (): Promise<void> => {
  const answer = await fetch(`${origin}/`, { headers: { cookie } });
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Copydesk')]);
};

/** Calls that only read, whatever they are given: if something is written, it came another way. */
const PATHS = [
  ...[
    '/',
    '/index.html',
    '/assets/index-abc.js',
    '/events',
    '/events?page=x',
    '/api/stories.get',
    '/api/stories.list',
  ],
  ...['/api/host.info', '/api/host.unsaved', '/api/host.takeFiles', '/api/nothing', '/api/photos.rendition'],
  ...[
    `/photos/${'0'.repeat(64)}?width=64`,
    '/preview/00000000-0000-7000-8000-000000000000',
    '/photos',
    '/preview',
  ],
];

function isSound(heard: string, request: RawRequest): void {
  const said = `${request.method} ${request.path.slice(0, 100)} ${JSON.stringify(request.headers).slice(0, 500)}`;
  // Node closes a connection silently for CONNECT, and if a body ends before its stated length.
  if (heard === '') return;
  for (const [, status] of heard.matchAll(/^HTTP\/1\.1 (\d{3}) /gmu))
    expect([500, 501, 502, 503, 504], `${said}\n${heard.slice(0, 400)}`).not.toContain(Number(status));
  expect(heard.slice(0, 9), said).toBe('HTTP/1.1 ');
  expect(heard, said).not.toMatch(/INTERNAL|SQLite format|root:|lastLibrary|nobody else/u);
}

describe('the loopback host that is sent anything', () => {
  it(
    'answers every request with a status of HTTP, writes nothing and goes on',
    async () => {
      const before = disk();
      let tried = 0;
      await fc.assert(
        fc.asyncProperty(hostileRequest({ port: host.port, cookie, paths: PATHS }), async (request) => {
          tried += 1;
          isSound(await sendRaw(host.port, request), request);
          expect(faults).toEqual([]);
          if (tried % 50 === 0) await answers();
        }),
        { numRuns: REQUESTS, endOnFailure: true },
      );
      await answers();
      await untilNothingIsLeft(before);
      figure(
        'hostile raw requests to the loopback host: a status of HTTP, nothing written, nothing of the disk',
        tried,
      );
    },
    longTimeout(120_000),
  );
});

describe('a channel of the host that is given anything', () => {
  it.each(Object.keys(hostContract) as HostChannelName[])(
    '%s answers with a result or a named error, and writes nothing',
    async (channel) => {
      const before = disk();
      let tried = 0;
      const known = {
        path: ['/etc/passwd', join(folder, 'a-file'), folder],
        url: ['file:///etc/passwd', 'https://x'],
      };
      const input = fc.oneof(
        { weight: 3, arbitrary: nearly(hostContract[channel].input, known) },
        { weight: 1, arbitrary: wild },
      );
      await fc.assert(
        fc.asyncProperty(input, async (value) => {
          const body = asBody(value);
          if (body === null) return;
          tried += 1;
          const answer = await fetch(`${origin}/api/${channel}`, {
            ...{ method: 'POST', body },
            headers: {
              cookie,
              origin,
              ...(typeof body === 'string' && { 'content-type': 'application/json' }),
            },
          });
          expect(answer.status).toBe(200);
          const reply = (await fromBody(answer)) as { ok: boolean; error?: { code: string } };
          if (reply.ok) return;
          expect(ErrorCode.options).toContain(reply.error?.code);
          expect(reply.error?.code).not.toBe('INTERNAL');
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
      expect(faults).toEqual([]);
      await untilNothingIsLeft(before);
      await answers();
      figure(
        'hostile input to each channel of the host in a browser: a result or a named error, nothing written',
        tried,
      );
    },
    longTimeout(60_000),
  );
});

/** As a page would send it; null for what a body cannot contain. */
function asBody(value: unknown): string | FormData | null {
  try {
    return toBody(value);
  } catch {
    return null;
  }
}
