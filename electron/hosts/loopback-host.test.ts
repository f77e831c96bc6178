import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '@shared/api/channel';
import { fromBody, PAGE_HEADER, toBody } from '@shared/api/wire';
import { recordingDesk, silentLog, type RecordingDesk } from '../../test/support/recording-desk';
import { startLoopbackHost, type LoopbackHost } from './loopback-host';
import { builtRenderer } from './renderer-files';
import { waitFor } from '../../test/support/wait-for';

const SHA = 'a'.repeat(64);

/** What a test answers a call named `held` with. */
let release: (reply: Reply<unknown>) => void;

function answers(channel: string, input: unknown): Reply<unknown> | Promise<Reply<unknown>> {
  if (channel === 'held') return new Promise((resolve) => (release = resolve));
  if (channel === 'photos.rendition') {
    const { sha256 } = input as { sha256: string };
    if (sha256 !== SHA) return { ok: false, error: { code: 'NOT_FOUND', message: 'No such photo.' } };
    return { ok: true, value: { bytes: new Uint8Array([1, 2, 3]), mime: 'image/jpeg' } };
  }
  if (channel === 'publish.preview') {
    const { id } = input as { id: string };
    if (id === 'gone') return { ok: false, error: { code: 'NOT_FOUND', message: 'No <such> story.' } };
    return { ok: true, value: { html: '<!doctype html><title>Preview</title>' } };
  }
  if (channel === 'echo') return { ok: true, value: input };
  return { ok: true, value: {} };
}

let folder: string;
let desk: RecordingDesk;
let host: LoopbackHost;
let origin: string;
let cookie: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-host-'));
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>Copydesk</title>');
  await writeFile(join(folder, 'page', 'assets', 'index-abc.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not for the page');
  desk = recordingDesk(answers);
  host = await startLoopbackHost({
    desk,
    files: await builtRenderer(join(folder, 'page')),
    log: silentLog,
    uploadFolder: join(folder, 'uploads'),
  });
  origin = `http://127.0.0.1:${host.port}`;
  const first = await fetch(host.url, { redirect: 'manual' });
  cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(origin + path, { headers: { cookie, ...headers }, redirect: 'manual' });

const post = (channel: string, input: unknown, headers: Record<string, string> = {}): Promise<Response> => {
  const body = toBody(input);
  return fetch(`${origin}/api/${channel}`, {
    method: 'POST',
    body,
    headers: {
      cookie,
      origin,
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      ...headers,
    },
  });
};

/** As `fetch`, but with the headers and the raw path that `fetch` does not let a caller choose. */
const raw = (path: string, headers: Record<string, string>): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: host.port, path, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });

describe('who may come in', () => {
  it('trades an address for a cookie that no script can read, and hides what was in it', async () => {
    const answer = await fetch(host.inviteOnce().url, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    expect(answer.headers.get('set-cookie')).toMatch(
      new RegExp(`^copydesk-${host.port}=[\\w-]{32}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.each([
    '/',
    '/assets/index-abc.js',
    '/events',
    `/photos/${SHA}?width=100`,
    '/preview/x',
    '/?token=',
    '/?token=wrong',
    '/?once=wrong',
  ])('refuses %s without the cookie and says what to do', async (path) => {
    const answer = await fetch(origin + path);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('Open the address that it printed');
    expect(desk.calls).toEqual([]);
  });

  it('refuses a call without the cookie', async () => {
    expect((await post('stories.list', {}, { cookie: '' })).status).toBe(401);
    expect((await post('stories.list', {}, { cookie: `${cookie}x` })).status).toBe(401);
    expect(desk.calls).toEqual([]);
  });

  it('refuses another name for this address, so that no page elsewhere can rebind to it', async () => {
    for (const name of ['evil.example', `evil.example:${host.port}`, `localhost:${host.port}`, '127.0.0.1']) {
      expect((await raw('/', { host: name, cookie })).status).toBe(421);
    }
    expect((await raw('/', { host: `127.0.0.1:${host.port}`, cookie })).status).toBe(200);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
    'refuses a call from the origin %s',
    async (from) => {
      expect((await post('stories.list', {}, { origin: from })).status).toBe(403);
      expect(desk.calls).toEqual([]);
    },
  );

  it('refuses a call that names no origin', async () => {
    const answer = await fetch(`${origin}/api/stories.list`, {
      method: 'POST',
      body: '{}',
      headers: { cookie, 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(403);
    expect(desk.calls).toEqual([]);
  });

  it('lets nothing be loaded into a page elsewhere, but lets a link open Copydesk', async () => {
    const image = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
    expect(
      (await raw(`/photos/${SHA}?width=100`, { host: `127.0.0.1:${host.port}`, cookie, ...image })).status,
    ).toBe(403);
    const frame = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
    expect((await raw('/', { host: `127.0.0.1:${host.port}`, cookie, ...frame })).status).toBe(403);
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await raw('/', { host: `127.0.0.1:${host.port}`, cookie, ...link })).status).toBe(200);
  });

  it('lets one browser in by the printed address, and prints another for the next', async () => {
    const printed: string[] = [];
    const other = await startLoopbackHost({
      ...{
        desk,
        files: await builtRenderer(join(folder, 'page')),
        log: silentLog,
        uploadFolder: join(folder, 'uploads'),
      },
      onAddress: (url) => printed.push(url),
    });
    const at = new URL(other.url).origin;
    const open = (url: string, headers: Record<string, string> = {}) =>
      fetch(url, { redirect: 'manual', headers });
    // Nobody has used the first yet: whoever comes without it is no reason for a second.
    expect((await open(`${at}/`)).status).toBe(401);
    expect(printed).toEqual([]);
    const first = await open(other.url);
    expect(first.status).toBe(303);
    const brought = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(other.url).not.toContain(brought.split('=')[1]);
    expect((await open(`${at}/?token=${brought.split('=')[1]}`)).status).toBe(401);
    expect((await open(other.url)).status).toBe(401);
    expect((await open(other.url)).status).toBe(401);
    expect(printed).toHaveLength(1);
    expect((await open(printed[0]!)).status).toBe(303);
    expect((await open(printed[0]!)).status).toBe(401);
    expect(printed).toHaveLength(2);
    // The browser that it let in may follow it again.
    expect((await open(other.url, { cookie: brought })).status).toBe(303);
    await other.close();
  });

  it('gives two starts two tokens', async () => {
    const other = await startLoopbackHost({
      desk,
      files: await builtRenderer(join(folder, 'page')),
      log: silentLog,
      uploadFolder: join(folder, 'uploads'),
    });
    const answer = await fetch(other.url, { redirect: 'manual' });
    expect(answer.headers.get('set-cookie')).not.toContain(cookie.split('=')[1]);
    await other.close();
  });
});

describe('where a page may connect to', () => {
  it.each(['/', '/preview/x', '/nowhere', '/api/echo'])('is said with %s: this host alone', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('connection-allowlist')).toBe('(response-origin)');
    expect(headers.get('x-dns-prefetch-control')).toBe('off');
  });

  it('names the pages at earlier addresses, which it frames', async () => {
    const other = await startLoopbackHost({
      ...{
        desk,
        files: await builtRenderer(join(folder, 'page')),
        log: silentLog,
        uploadFolder: join(folder, 'uploads'),
      },
      leftBehind: () => Promise.resolve(['http://127.0.0.1:7/left-behind?to=8']),
    });
    const { headers } = await fetch(other.url, { redirect: 'manual' });
    expect(headers.get('connection-allowlist')).toBe('(response-origin "http://127.0.0.1:7")');
    await other.close();
  });
});

describe('an address that lets in once', () => {
  it('does so for the first who comes, and for nobody after', async () => {
    const { url, spent } = host.inviteOnce();
    expect(url).not.toContain(cookie.split('=')[1]);
    const answer = await fetch(url, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toContain(cookie);
    expect(await spent).toBe('used');
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(401);
    expect((await fetch(`${origin}/?once=`, { redirect: 'manual' })).status).toBe(401);
  });

  it('is led to the app by a page of ours where a file led to it: a strict cookie would not come along', async () => {
    const led = {
      ...{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    };
    const { url } = host.inviteOnce();
    const { status, body } = await raw(url.slice(origin.length), { host: `127.0.0.1:${host.port}`, ...led });
    expect(status).toBe(200);
    expect(body).toContain('http-equiv="refresh"');
    expect(body).not.toContain('once=');
  });

  it('ends with the host', async () => {
    const { spent } = host.inviteOnce();
    await host.close();
    expect(await spent).toBe('run out');
    host = await startLoopbackHost({
      desk,
      files: await builtRenderer(join(folder, 'page')),
      log: silentLog,
      uploadFolder: join(folder, 'uploads'),
    });
  });
});

describe('pages that hold text when the host ends', () => {
  const never = new Promise<void>(() => undefined);
  const says = (page: string, unsaved: boolean): Promise<Response> =>
    post('host.unsaved', { unsaved }, { 'x-copydesk-page': page });
  async function listens(page: string) {
    const { body } = await get(`/events?page=${page}`);
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    return reader;
  }

  it('are asked to save, and waited for until they say that they have', async () => {
    const [one, two] = [await listens('one'), await listens('two')];
    await says('one', true);
    await says('two', false);
    const saved = host.savePages(20_000, never);
    for (const reader of [one, two]) expect((await reader.read()).value).toContain('"kind":"host.closing"');
    let isOver = false;
    void saved.then(() => (isOver = true));
    await says('two', false);
    await says('one', true);
    expect(isOver).toBe(false);
    await says('one', false);
    expect(await saved).toBe(0);
  });

  it('are not waited for once they are closed, nor where they never showed a story', async () => {
    await listens('shows no story');
    const closing = await listens('closing');
    await says('closing', true);
    const saved = host.savePages(20_000, never);
    await closing.cancel();
    expect(await saved).toBe(0);
  });

  it('are counted where they do not answer in time, or where nobody wants to wait', async () => {
    await listens('asleep');
    await says('asleep', false);
    expect(await host.savePages(50, never)).toBe(1);
    expect(await host.savePages(20_000, Promise.resolve())).toBe(1);
  });

  it('have what they sent in the end answered', async () => {
    const last = post('held', {});
    await waitFor(() => expect(desk.calls).toHaveLength(1));
    const closed = host.close();
    release({ ok: true, value: 'saved' });
    expect(await fromBody(await last)).toEqual({ ok: true, value: 'saved' });
    await closed;
    host = await startLoopbackHost({
      desk,
      files: await builtRenderer(join(folder, 'page')),
      log: silentLog,
      uploadFolder: join(folder, 'uploads'),
    });
  });
});

describe('what it serves', () => {
  it('serves the page with the policy under which only its own files run', async () => {
    const answer = await get('/');
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(answer.headers.get('permissions-policy')).toContain('camera=()');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('serves what is named by its content for good', async () => {
    const script = await get('/assets/index-abc.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
    const photo = await get(`/photos/${SHA}?width=640`);
    expect(photo.headers.get('content-type')).toBe('image/jpeg');
    expect(photo.headers.get('cache-control')).toContain('immutable');
    expect(new Uint8Array(await photo.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect(desk.calls.at(-1)).toEqual({ channel: 'photos.rendition', input: { sha256: SHA, width: 640 } });
  });

  it('asks for a part of a picture, and for what can be shown at once, which is not kept', async () => {
    await get(`/photos/${SHA}?width=640&part=1-2-30-40`);
    const part = { left: 1, top: 2, width: 30, height: 40 };
    expect(desk.calls.at(-1)?.input).toEqual({ sha256: SHA, width: 640, part });
    await get(`/photos/${SHA}?width=640&part=all`);
    expect(desk.calls.at(-1)?.input).toMatchObject({ part: 'not a part' });
    const before = desk.calls.length;
    await get(`/photos/${SHA}?width=320&quick`);
    expect(desk.calls.slice(before).map(({ channel }) => channel)).toContain('photos.quick');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets',
  ])('does not lead out of the page’s folder by %s', async (path) => {
    const answer = await raw(path, { host: `127.0.0.1:${host.port}`, cookie });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('not for the page');
  });

  it('answers for itself where the request line names another host', async () => {
    const answer = await raw('http://elsewhere/secret.txt', { host: `127.0.0.1:${host.port}`, cookie });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('<title>Copydesk</title>');
  });

  it('says that a photo is not there', async () => {
    expect((await get(`/photos/${'b'.repeat(64)}?width=100`)).status).toBe(404);
  });

  it('serves a preview in which nothing runs, and says why there is none', async () => {
    const answer = await get('/preview/some-story');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).not.toContain('allow-scripts');
    expect(await answer.text()).toContain('<title>Preview</title>');

    const gone = await get('/preview/gone');
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('No &lt;such&gt; story.');
    expect(gone.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('answers no other method', async () => {
    const answer = await fetch(`${origin}/`, { method: 'DELETE', headers: { cookie, origin } });
    expect(answer.status).toBe(405);
    expect((await get('/api/stories.list')).status).toBe(405);
  });
});

describe('calls', () => {
  it('passes a call to the desk and the reply back, with the bytes in both', async () => {
    const input = { name: 'photo.jpg', bytes: new Uint8Array([255, 216, 0]) };
    const answer = await post('echo', input);
    expect(await fromBody(answer)).toEqual({ ok: true, value: input });
    expect(desk.calls).toEqual([{ channel: 'echo', input }]);
  });

  it('answers the host’s own calls itself', async () => {
    const info = (await fromBody(await post('host.info', {}))) as Reply<{
      kind: string;
      canChooseFolder: boolean;
    }>;
    expect(info).toMatchObject({ ok: true, value: { kind: 'loopback', canChooseFolder: false } });
    const folderDialog = await fromBody(await post('host.chooseFolder', { title: 'Export to' }));
    expect(folderDialog).toMatchObject({ ok: false, error: { code: 'HOST_CANNOT' } });
    expect(desk.calls).toEqual([]);
  });

  it('takes no more than a long story without files', async () => {
    const answer = await post('echo', { text: 'x'.repeat(26_000_000) });
    expect(await fromBody(answer)).toMatchObject({ ok: false, error: { code: 'TOO_LARGE' } });
    expect(desk.calls).toEqual([]);
  });

  it('refuses one that has not ended yet, in words that reach the page', async () => {
    const headers = { cookie, origin, 'content-type': 'application/json' };
    const socket = connect(host.port, '127.0.0.1');
    const heard: string[] = [];
    socket.setEncoding('utf8').on('data', (text: string) => heard.push(text));
    const lines = Object.entries({
      ...headers,
      host: `127.0.0.1:${host.port}`,
      'transfer-encoding': 'chunked',
    });
    socket.write(`POST /api/echo HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`);
    const chunk = Buffer.concat([
      Buffer.from('f4240\r\n'),
      Buffer.alloc(1_000_000, 'x'),
      Buffer.from('\r\n'),
    ]);
    for (let sent = 0; sent < 30; sent += 1) socket.write(chunk);
    await waitFor(() => expect(heard.join('')).toContain('TOO_LARGE'));
    // And the line is good for another call once it has ended.
    socket.write('0\r\n\r\n');
    socket.write(
      `GET / HTTP/1.1\r\n${lines
        .slice(0, -1)
        .map((line) => line.join(': '))
        .join('\r\n')}\r\n\r\n`,
    );
    await waitFor(() => expect(heard.join('')).toContain('<title>Copydesk'));
    socket.destroy();
    expect(desk.calls).toEqual([]);
  });

  it('keeps nothing of an upload whose page is gone in the midst of it', async () => {
    const boundary = 'b';
    const part = `--${boundary}\r\nContent-Disposition: form-data; name="0"\r\n\r\n`;
    const headers = { cookie, origin, 'content-type': `multipart/form-data; boundary=${boundary}` };
    const sent = httpRequest({
      host: '127.0.0.1',
      port: host.port,
      path: '/api/echo',
      method: 'POST',
      headers,
    });
    sent.on('error', () => undefined);
    sent.write(part + 'x'.repeat(100_000));
    const files = async () =>
      (await readdir(join(folder, 'uploads'), { recursive: true, withFileTypes: true })).filter((one) =>
        one.isFile(),
      );
    await waitFor(async () => expect(await files()).toHaveLength(1));
    sent.destroy();
    await waitFor(async () => expect(await files()).toEqual([]));
    expect((await get('/')).status).toBe(200);
    expect(desk.calls).toEqual([]);
  });

  it('refuses a body that it cannot read, and the desk hears nothing', async () => {
    const answer = await post('echo', {}, { 'content-type': 'text/plain' });
    expect(await fromBody(answer)).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    expect(desk.calls).toEqual([]);
  });
});

describe('events', () => {
  it('tells every page what the desk says', async () => {
    const readers = await Promise.all(
      [1, 2].map(async () => {
        const { body } = await get('/events');
        if (!body) throw new Error('The line has no body.');
        return body.pipeThrough(new TextDecoderStream()).getReader();
      }),
    );
    for (const reader of readers) expect((await reader.read()).value).toBe(': open\n\n');
    desk.emit({ kind: 'library.changed' });
    for (const reader of readers) {
      expect((await reader.read()).value).toBe('data: {"kind":"library.changed"}\n\n');
      await reader.cancel();
    }
  });

  it('tells a page what happened between its first call and its line', async () => {
    const asks = (page: string) => post('echo', {}, { [PAGE_HEADER]: page });
    const line = async (page: string) => {
      const { body } = await get(`/events?page=${page}`);
      return body!.pipeThrough(new TextDecoderStream()).getReader();
    };
    desk.emit({ kind: 'photos.changed' });
    await asks('first');
    desk.emit({ kind: 'backups.changed' });
    const first = await line('first');
    // Once only, and not what came before it asked.
    await asks('first');
    desk.emit({ kind: 'library.changed' });
    let told = '';
    while (!told.includes('library.changed')) told += (await first.read()).value ?? '';
    expect(told).toBe(': open\n\ndata: {"kind":"backups.changed"}\n\ndata: {"kind":"library.changed"}\n\n');
    await first.cancel();

    await asks('late');
    for (let sent = 0; sent < 500; sent += 1) desk.emit({ kind: 'photos.changed' });
    const late = await line('late');
    let heard = '';
    desk.emit({ kind: 'backups.changed' });
    while (!heard.includes('backups.changed')) heard += (await late.read()).value ?? '';
    expect(heard.split('\n\n')[1]).toBe('data: {"kind":"library.changed"}');
    expect(heard.length).toBeLessThan(5000);
    await late.cancel();
  });

  it('lets go of a page that has fallen asleep, and goes on telling the others', async () => {
    const asleep = await get('/events');
    const awake = (await get('/events')).body!.pipeThrough(new TextDecoderStream()).getReader();
    await awake.read();
    const event = { kind: 'export.progress', job: 'x'.repeat(100_000), done: 0, total: 1, step: '' } as const;
    for (let sent = 0; sent < 200; sent += 1) {
      desk.emit(event);
      for (let read = 0; read < event.job.length;) read += (await awake.read()).value?.length ?? 0;
    }
    // Its line ends, so that the browser opens a new one when it wakes; nothing piles up for it here.
    const text = await asleep.text();
    expect(text.length).toBeLessThan(200 * event.job.length);
    await awake.cancel();
  });

  it('stops with a page still listening', async () => {
    const { body } = await get('/events');
    await host.close();
    await body?.cancel().catch(() => undefined);
    await expect(fetch(origin)).rejects.toThrow();
    host = await startLoopbackHost({
      desk,
      files: await builtRenderer(join(folder, 'page')),
      log: silentLog,
      uploadFolder: join(folder, 'uploads'),
    });
  });
});
