import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { contract } from '@shared/api/contract';
import { expect, test } from '../support/app';
import { putFinishedStory, signIn } from '../support/stage';

/**
 * What a script can do that runs in the page in spite of its policy: these tests put theirs into it past the policy. It may
 * ask the desk what a person may; docs/security.md says what that is.
 */
test.beforeEach(({ app }) => {
  app.expectProblem(/Content Security Policy|Trusted|40[0145]|net::ERR|no-such|WebSocket|violates/iu);
});

test('reads no file of the disk by an address', async ({ app, page }) => {
  const secret = 'nobody else’s words';
  await writeFile(join(app.folder, 'secret.txt'), secret);
  await mkdir(join(app.folder, 'other-library'));
  await writeFile(join(app.folder, 'other-library', 'library.sqlite'), secret);
  const story = await putFinishedStory(app);
  const { items } = await app.call('photos.list', {});
  const hash = items[0]!.file.sha256;
  const up = [
    '../'.repeat(8),
    '..%2f'.repeat(8),
    '%2e%2e/'.repeat(8),
    '..%5c'.repeat(8),
    '%252e%252e%252f'.repeat(8),
  ];
  const aims = [
    ...up.flatMap((climb) =>
      [`${app.folder.slice(1)}/secret.txt`, 'etc/passwd', 'library.sqlite'].flatMap((aim) => [
        `/photos/${climb}${aim}?width=100`,
        `/preview/${climb}${aim}`,
        `/assets/${climb}${aim}`,
        `/${climb}${aim}`,
      ]),
    ),
    ...[
      `/photos/${hash}/../../library.sqlite?width=100`,
      `/photos/${hash}%00.txt?width=100`,
      `/photos//etc/passwd?width=1`,
    ],
    ...[
      `/preview/${story.id}%2f..%2fsecret`,
      `//etc/passwd`,
      `/file:///etc/passwd`,
      `/api/photos.original`,
      '/photos',
    ],
    ...['/library.sqlite', '/../library/library.sqlite', `/photos/${'0'.repeat(64)}?width=100`],
  ];
  const answers = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const answer = await fetch(address).catch(() => null);
          return [address, answer?.status ?? 0, (await answer?.text()) ?? ''] as const;
        }),
      ),
    aims,
  );
  for (const [address, status, words] of answers) {
    expect(
      [0, 400, 404, 405, 500].includes(status) || words.includes('<title>Copydesk</title>'),
      address,
    ).toBe(true);
    expect(words, address).not.toMatch(/nobody else|root:|SQLite format/u);
  }
});

test('reaches no other host, by whatever a page has for it', async ({ page }) => {
  const asked: string[] = [];
  const elsewhere = createServer((request, answer) => {
    asked.push(String(request.url));
    answer.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  // A browser may open a connection ahead of a request that its policy then refuses; nothing may be sent by it.
  elsewhere.on('connection', (line: Socket) => line.once('data', (sent) => asked.push(String(sent))));
  const opened: string[] = [];
  page.context().on('page', (other) => opened.push(other.url()));
  await page.evaluate(async (address) => {
    const make = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) {
        try {
          element.setAttribute(name, value);
        } catch {
          // Refused by trusted types, which is just as good.
        }
      }
      document.body.append(element);
      return element;
    };
    const quietly = async (work: () => unknown) => {
      try {
        await work();
      } catch {
        // Refused.
      }
    };
    const at = (name: string) => `${address}/${name}`;
    await quietly(() => fetch(at('fetch')));
    await quietly(() => fetch(at('no-cors'), { mode: 'no-cors', method: 'POST', body: 'words' }));
    await quietly(() => navigator.sendBeacon(at('beacon'), 'words'));
    await quietly(() => new WebSocket(at('socket').replace('http', 'ws')));
    await quietly(() => new EventSource(at('events')));
    await quietly(() => {
      const request = new XMLHttpRequest();
      request.open('GET', at('xhr'));
      request.send();
    });
    await quietly(() => new Worker(at('worker')));
    await quietly(() => navigator.serviceWorker.register(at('service')));
    await quietly(() => import(/* @vite-ignore */ at('module')));
    for (const rel of ['prefetch', 'preload', 'prerender', 'modulepreload', 'stylesheet', 'icon', 'manifest'])
      make('link', { rel, as: 'image', href: at(rel) });
    make('img', { src: at('img'), srcset: `${at('srcset')} 2x` });
    for (const tag of ['iframe', 'embed', 'video', 'audio', 'script', 'object', 'input'])
      make(tag, { src: at(tag), data: at(tag), poster: at('poster'), type: tag === 'input' ? 'image' : 'x' });
    make('div', { style: `background:url(${at('style')})` });
    const sheet = document.createElement('style');
    sheet.append(
      document.createTextNode(`@import "${at('import')}"; body { background: url(${at('sheet')}) }`),
    );
    document.head.append(sheet);
    await quietly(() => new CSSStyleSheet().replaceSync(`@import "${at('constructed')}";`));
    document.body.style.setProperty('background', `url(${at('property')})`);
    await quietly(() => new FontFace('x', `url(${at('font')})`).load());
    const base = make('base', { href: at('') });
    make('img', { src: 'by-base' });
    base.remove();
    const form = make('form', { action: at('form'), method: 'post', target: 'a-frame' }) as HTMLFormElement;
    make('iframe', { name: 'a-frame' });
    await quietly(() => form.submit());
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }, `http://127.0.0.1:${port}`);
  expect(asked).toEqual([]);
  expect(opened).toEqual([]);
  elsewhere.close();
});

/** The first Chrome that heeds a list of connections; in others these ways are open (docs/security.md). */
const KEEPS_CONNECTIONS = 152;

test('opens no connection ahead of time, sends nothing by WebRTC and does not leave', async ({
  page,
  browser,
}) => {
  test.skip(Number.parseInt(browser.version(), 10) < KEEPS_CONNECTIONS, 'a browser without such a list');
  const seen: string[] = [];
  const elsewhere = createServer((request, answer) => {
    seen.push(String(request.url));
    answer.end();
  });
  elsewhere.on('connection', () => seen.push('a connection'));
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const stun = createSocket('udp4', () => seen.push('a packet'));
  await new Promise<void>((resolve) => stun.bind(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  await page.evaluate(
    async ([to, stunPort]) => {
      try {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${stunPort}` }] });
        peer.createDataChannel('words');
        await peer.setLocalDescription(await peer.createOffer());
      } catch {
        // Refused entirely, which is just as good.
      }
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'prerender']) {
        const link = document.createElement('link');
        link.rel = rel;
        link.href = `${to}/${rel}`;
        document.head.append(link);
      }
      window.open(`${to}/opened`, '_blank', 'noopener');
      const blank = window.open('about:blank');
      if (blank) blank.location.href = `${to}/by-blank`;
      const link = document.createElement('a');
      link.href = `${to}/clicked`;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      // Longer than Chromium takes to send its first packet.
      await new Promise((resolve) => setTimeout(resolve, 2000));
    },
    [address, stun.address().port] as const,
  );
  await page.evaluate((to) => {
    location.href = `${to}/?words=of-a-story`;
  }, address);
  await page.waitForURL(/^chrome-error:/u);
  expect(seen).toEqual([]);
  elsewhere.close();
  stun.close();
});

test('no channel deletes a version, a backup or a file', () => {
  const taking = Object.keys(contract).filter((name) =>
    /delete|remove|purge|clear|forget|drop|rotate/iu.test(name),
  );
  // A deleted story keeps its versions and comes back by `stories.undelete`; a word that spelling has learnt is no text of a story; a
  // file that is dropped is the host's copy of what this page sent.
  expect(taking).toEqual(['stories.delete', 'stories.undelete', 'host.dropFile', 'host.forgetWord']);
});

// That many backups on demand push out none that Copydesk made by itself is a law of `retention.test.ts`.
test('calls to delete, real and invented, leave every version, event and backup', async ({ app, page }) => {
  await signIn(app, 'editor');
  const story = await putFinishedStory(app);
  await app.call('backups.make', {});
  const { id } = story;
  const all = async () => ({
    versions: (await app.call('versions.list', { id })).items.map((one) => one.id),
    events: (await app.call('review.events', { id })).items.map((one) => one.id),
    backups: (await app.call('backups.list', {})).backups.map((one) => one.name),
  });
  const before = await all();
  const answers = await page.evaluate(async (of) => {
    const call = async (channel: string, input: unknown) => {
      const answer = await fetch(`/api/${channel}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      const said = (await answer.json().catch(() => ({ ok: false }))) as { ok: boolean };
      return [channel, said.ok] as const;
    };
    const made = [await call('stories.delete', { id: of })];
    for (const channel of ['versions.delete', 'backups.delete', 'backups.remove', '../backups.delete'])
      made.push(await call(channel, { id: of, name: 'x', place: 'library' }));
    made.push(await call('backups.make', {}));
    return made;
  }, id);
  // The real ones do what they say; the others are none.
  expect(answers).toEqual([
    ['stories.delete', true],
    ...['versions.delete', 'backups.delete', 'backups.remove', '../backups.delete'].map((name) => [
      name,
      false,
    ]),
    ['backups.make', true],
  ]);
  await app.call('stories.undelete', { id });
  const after = await all();
  expect(after.versions).toEqual(expect.arrayContaining(before.versions));
  expect(after.events).toEqual(expect.arrayContaining(before.events));
  expect(after.backups).toEqual(expect.arrayContaining(before.backups));
});

test('nothing is written where programs, keys or the system are, by whatever channel', async ({
  app,
  page,
}) => {
  await signIn(app, 'editor');
  const story = await putFinishedStory(app);
  const home = homedir();
  await mkdir(join(app.folder, '.ssh'));
  await symlink(join(app.folder, '.ssh'), join(app.folder, 'an-ordinary-name'));
  const aims = [
    ...[join(home, '.ssh'), join(home, '.config', 'autostart'), join(app.folder, 'an-ordinary-name', 'x')],
    ...['/etc/cron.d', '/usr/local/bin', '/proc/self/cwd/x', join(home, '.local/share/applications')],
    ...[
      join(app.folder, 'config'),
      join(app.folder, 'made', '..', '.ssh'),
      join(process.cwd(), 'out', 'renderer'),
    ],
  ];
  const calls = aims.flatMap((aim): readonly (readonly [string, object])[] => [
    ...['folder', 'zip', 'single-file'].map(
      (form) => ['publish.export', { id: story.id, form, to: aim, job: `${form} ${aim}` }] as const,
    ),
    ['backups.setSecond', { folder: aim }],
    ['library.open', { folder: aim }],
    ['salvage.move', { folder: aim }],
    ['salvage.export', { id: story.id, form: 'folder', to: aim, job: aim }],
  ]);
  const answers = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async ([channel, body]) => {
          const answer = await fetch(`/api/${channel}`, {
            ...{ method: 'POST', body: JSON.stringify(body) },
            headers: { 'content-type': 'application/json' },
          });
          return (await answer.json()) as { ok: boolean; error?: { code: string; message: string } };
        }),
      ),
    calls,
  );
  for (const [index, { error }] of answers.entries())
    expect(error, JSON.stringify(calls[index])).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('Choose another folder.'),
    });
  expect(await readdir(join(app.folder, '.ssh'))).toEqual([]);
  expect((await app.call('app.info', {})).library?.folder).toBe(app.library);
});

test('an export or a second folder writes over nobody’s file', async ({ app, page }) => {
  await signIn(app, 'editor');
  const story = await putFinishedStory(app);
  const own = join(app.folder, 'own');
  const name = story.slug;
  await mkdir(join(own, name), { recursive: true });
  const files = [join(own, `${name}.html`), join(own, `${name}.zip`), join(own, name, 'index.html')];
  for (const file of files) await writeFile(file, 'a person’s own');
  const call = (channel: string, input: unknown) =>
    page.evaluate(
      async ([to, body]) =>
        (
          await fetch(`/api/${to}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
        ).json() as Promise<{ ok: boolean; error?: { code: string } }>,
      [channel, input] as const,
    );
  for (const form of ['folder', 'zip', 'single-file'])
    expect((await call('publish.export', { id: story.id, form, to: own, job: form })).ok).toBe(true);
  // A file instead of a folder, a folder of the library, an invalid path.
  for (const to of [files[0], app.library, join(app.library, 'photos'), 'relative', '/proc/x', `${own}\0`])
    expect((await call('publish.export', { id: story.id, form: 'folder', to, job: 'x' })).ok).toBe(false);
  for (const folder of [files[0], app.library, 'relative', join(app.folder, 'not-there')])
    expect((await call('backups.setSecond', { folder })).ok).toBe(false);
  expect((await call('backups.setSecond', { folder: own })).ok).toBe(true);
  expect((await call('backups.make', {})).ok).toBe(true);
  for (const file of files) expect(await readFile(file, 'utf8')).toBe('a person’s own');
  expect(await readdir(join(own, name))).toEqual(['index.html']);
});
