import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { paragraphsOf } from './words.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const node = (type, fields) => ({
  type,
  version: 1,
  ...(type !== 'text' && { direction: null, format: '', indent: 0 }),
  ...fields,
});

const bodyOf = (words) => ({
  root: node('root', {
    children: paragraphsOf(words).map((text) =>
      node('paragraph', {
        ...{ textFormat: 0, textStyle: '' },
        children: [node('text', { text, detail: 0, format: 0, mode: 'normal', style: '' })],
      }),
    ),
  }),
});

/** Starts the built app on the loopback host with a story of each size. Resolves with their ids by words, and how to let a browser in and stop. */
export async function serveCopydesk(folder, sizes) {
  const child = spawn(
    process.execPath,
    [join(root, 'out/main/cli.js'), 'serve', '--json', '--library', join(folder, 'library')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, COPYDESK_CONFIG: join(folder, 'config') },
    },
  );
  const [line] = await once(createInterface(child.stdout), 'line');
  const { url } = JSON.parse(line);
  const { origin } = new URL(url);
  // The address lets one in, once: its cookie goes to the browser.
  const cookie = (await fetch(url, { redirect: 'manual' })).headers.get('set-cookie').split(';')[0];
  const call = async (channel, input) => {
    const reply = await fetch(`${origin}/api/${channel}`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const { ok, value, error } = await reply.json();
    if (!ok) throw new Error(`${channel}: ${error.message}`);
    return value;
  };
  await call('profile.set', { name: 'Bench', role: 'reporter' });
  const stories = new Map();
  for (const words of sizes) {
    const { story, revision } = await call('stories.create', {});
    const full = { ...story, headline: `Story of ${words} words`, body: bodyOf(words) };
    await call('stories.save', { id: story.id, baseRevision: revision, story: full, reason: 'close' });
    stories.set(words, story.id);
  }
  const [name, value] = cookie.split('=');
  return {
    stories,
    call,
    cookies: [{ name, value, url: origin }],
    addressOf: (words) => `${origin}/#story=${stories.get(words)}`,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves the pages of the peers. */
export async function servePeers() {
  const folder = fileURLToPath(new URL('../.out/', import.meta.url));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    readFile(join(folder, pathname)).then(
      (bytes) => {
        response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream' });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    addressOf: (name) => `http://127.0.0.1:${server.address().port}/${name}.html`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(stopped));
    },
  };
}
