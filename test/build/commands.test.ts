import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { IntakeJson } from '@shared/intake/intake-json';
import { waitFor } from '../support/wait-for';

const root = join(import.meta.dirname, '..', '..');

const RAIN = `Rain ends drought

It rained on Monday.
`;

let folder = tmpdir();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-commands-'));
  const made = folder;
  onTestFinished(() => rm(made, { recursive: true, force: true }));
});

interface Started {
  readonly child: ChildProcess;
  readonly said: () => { readonly stdout: string; readonly stderr: string };
}

/** As npm starts a script for a user whose current folder is `folder`, on a machine without a display. */
const start = (script: string, ...args: readonly string[]): Started => startWith({}, script, ...args);

function startWith(
  more: Readonly<Record<string, string>>,
  script: string,
  ...args: readonly string[]
): Started {
  const {
    DISPLAY: _display,
    WAYLAND_DISPLAY: _wayland,
    npm_lifecycle_event: _npm,
    ...environment
  } = process.env;
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], {
    cwd: root,
    env: {
      ...environment,
      INIT_CWD: folder,
      COPYDESK_CONFIG: join(folder, 'config'),
      COPYDESK_LIBRARY: join(folder, 'library'),
      ...more,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return { child, said: () => ({ stdout, stderr }) };
}

/** Longer than a start takes on a machine that is busy with other tests. */

const addressOf = (said: Started['said']): Promise<string> =>
  waitFor(() => {
    const found = /Copydesk is at (http:\S+)/.exec(said().stdout)?.[1];
    if (!found) throw new Error(`Not yet: ${JSON.stringify(said())}`);
    return found;
  });

/** The library was closed, so the next start has nothing to repair. */
const expectClosed = (): void => {
  expect(existsSync(join(folder, 'library', 'library.sqlite'))).toBe(true);
  expect(existsSync(join(folder, 'library', 'library.sqlite-wal'))).toBe(false);
  expect(existsSync(join(folder, 'library', 'in-use.json'))).toBe(false);
};

beforeAll(async () => {
  // Builds if needed, so that the tests below see what a user sees from the second time on.
  const { child } = start('copydesk.mjs', '--help');
  await once(child, 'close');
});

it('prints one JSON document and nothing else, for a file named from where the user stands', async () => {
  await writeFile(join(folder, 'rain.txt'), RAIN);
  const { child, said } = start('copydesk.mjs', 'intake', 'rain.txt', '--json');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said().stderr).toBe('');
  expect(IntakeJson.parse(JSON.parse(said().stdout)).story.headline).toBe('Rain ends drought');
});

it('ends with the exit code of a refusal', async () => {
  await writeFile(join(folder, 'rain.txt'), 'Rain ends drought\n\nPhoto: R. Das\n\nIt rained on Monday.\n');
  const { child, said } = start('copydesk.mjs', 'export', 'rain.txt', '--to', 'out');
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(said().stdout).toBe('');
  expect(said().stderr).toContain('Not exported');
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

it('starts without a display: says why there is no window, serves, and closes its library when told to end', async ({
  skip,
}) => {
  skip(process.platform !== 'linux', 'Only Linux has machines without a display.');
  const { child, said } = start('start.mjs');
  const address = await addressOf(said);
  expect(said().stdout.split('\n')[0]).toBe(
    'No Electron window: there is no display. Copydesk runs in your browser instead.',
  );
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
  expectClosed();
});

it('closes its library also where Ctrl+C reaches it twice, as from a terminal by way of npm', async () => {
  const { child, said } = start('copydesk.mjs', 'serve');
  await addressOf(said);
  child.kill('SIGINT');
  child.kill('SIGTERM');
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  expectClosed();
});

it('closes its library also where the terminal is gone', async () => {
  const { child, said } = start('copydesk.mjs', 'serve');
  const url = await addressOf(said);
  child.stdout?.destroy();
  child.stderr?.destroy();
  // The page listens but does not answer: the app says that it is waiting, but nobody sees it.
  const cookie =
    ((await fetch(url, { redirect: 'manual' })).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { origin } = new URL(url);
  const headers = { cookie, origin, 'x-copydesk-page': 'a', 'content-type': 'application/json' };
  const line = await fetch(`${origin}/events?page=a`, { headers });
  const body = JSON.stringify({ unsaved: true });
  await fetch(`${origin}/api/host.unsaved`, { method: 'POST', headers, body });
  child.kill('SIGHUP');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await line.body?.cancel().catch(() => undefined);
  expectClosed();
});

it('brings in the file it is started with, and refuses one that is not there', async () => {
  await writeFile(join(folder, 'rain.txt'), RAIN);
  const { child, said } = start('start.mjs', 'rain.txt');
  const url = await addressOf(said);
  const cookie =
    ((await fetch(url, { redirect: 'manual' })).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { origin } = new URL(url);
  const answer = await fetch(`${origin}/api/host.takeFiles`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: '{}',
  });
  const form = await answer.formData();
  expect(await (form.get('0') as Blob).text()).toBe(RAIN);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);

  const refused = start('start.mjs', 'snow.txt');
  expect(await once(refused.child, 'close')).toEqual([1, null]);
  expect(refused.said().stderr).toContain('snow.txt cannot be read: there is no such file.');
});

it('lets nobody in by what stands on the browser’s command line', async ({ skip }) => {
  skip(process.platform !== 'linux', 'The stand-in for the browser is a shell script found on the path.');
  await mkdir(join(folder, 'bin'));
  await mkdir(join(folder, 'tmp'));
  const opener = join(folder, 'bin', 'xdg-open');
  await writeFile(
    opener,
    `#!/bin/sh\nprintf '%s' "$*" > '${folder}/argv.part'\nmv '${folder}/argv.part' '${folder}/argv'\n`,
  );
  await chmod(opener, 0o755);
  const surroundings = {
    DISPLAY: ':0',
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    TMPDIR: join(folder, 'tmp'),
  };
  const { child, said } = startWith(surroundings, 'copydesk.mjs', 'serve', '--open');
  const printed = new URL(await addressOf(said)).searchParams.get('once') ?? '';
  const argv = await waitFor(() => readFile(join(folder, 'argv'), 'utf8'));
  expect(printed).toHaveLength(32);
  expect(argv).not.toContain(printed);
  expect(argv).toMatch(/^file:\/\/\/\S+\.html$/);
  const file = fileURLToPath(argv);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(dirname(file))).mode & 0o777).toBe(0o700);
  const page = await readFile(file, 'utf8');
  expect(page).not.toContain(printed);
  const url = /url=(http[^"]+)/.exec(page)?.[1] ?? '';
  expect((await fetch(url, { redirect: 'manual' })).headers.get('set-cookie')).toContain('HttpOnly');
  // It has served its purpose: the code is invalid and the file is gone.
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(401);
  await waitFor(async () => expect(await readdir(join(folder, 'tmp'))).toEqual([]));
  child.kill('SIGTERM');
  await once(child, 'close');
});
