import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { UpdateState } from '@shared/api/updates';
import { signDescription } from '../../scripts/packing/sign-update.mjs';
import { CALL, events, startBuiltMain } from '../support/built-main';
import type * as StandIn from '../support/electron-stand-in';
import {
  DESCRIPTION,
  OFFERED_FOR,
  publisherKey,
  serveUpdates,
  type UpdateServer,
} from '../support/update-server';
import { waitFor } from '../support/wait-for';

const CHECK = 'Check for Updates…';

type Item = Electron.MenuItemConstructorOptions;
const itemsIn = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsIn(item.submenu) : [])]);
const find = (electron: typeof StandIn, label: string): Item | undefined =>
  itemsIn(electron.asked.menu).find((item) => item.label === label);

interface Situation {
  /** Null in a build that does not say where updates are. */
  readonly url: string | null;
  readonly key?: string;
  readonly version?: string;
  /** What an earlier start has left in the config folder. */
  readonly remembered?: string;
}

interface Installed {
  readonly electron: typeof StandIn;
  readonly folder: string;
  readonly program: string;
}

/** Starts the built app as one that is installed. */
async function startInstalled({
  url,
  key = publisherKey,
  version,
  remembered,
}: Situation): Promise<Installed> {
  const argv = process.argv;
  onTestFinished(() => {
    process.argv = argv;
    Reflect.deleteProperty(process, 'resourcesPath');
  });
  let folder = '';
  const { electron } = await startBuiltMain((standIn) => {
    folder = standIn.answers.paths.documents ?? '';
    standIn.app.isPackaged = true;
    if (version !== undefined) standIn.answers.version = version;
    process.argv = ['copydesk'];
    const resources = join(folder, 'resources');
    for (const name of ['resources', 'app', 'config']) mkdirSync(join(folder, name));
    Object.assign(process, { resourcesPath: resources });
    if (url !== null)
      writeFileSync(
        join(resources, 'app-update.yml'),
        `provider: generic\nurl: ${url}\nupdaterCacheDirName: copydesk-updater\n`,
      );
    standIn.answers.paths.app = join(folder, 'app');
    writeFileSync(join(folder, 'app', 'update-key.pem'), key);
    if (remembered !== undefined) writeFileSync(join(folder, 'config', 'updates.json'), remembered);
    writeFileSync(join(folder, 'Copydesk.AppImage'), 'the old program');
    vi.stubEnv('APPIMAGE', join(folder, 'Copydesk.AppImage'));
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  });
  await waitFor(() => expect(electron.windows).toHaveLength(1));
  return { electron, folder, program: join(folder, 'Copydesk.AppImage') };
}

const check = (electron: typeof StandIn): void => (find(electron, CHECK)?.click as unknown as () => void)();
const wish = (electron: typeof StandIn, wanted: Readonly<Record<string, unknown>>) =>
  electron.invoke(CALL, ['host.doUpdate', wanted]);
const state = async (electron: typeof StandIn): Promise<UpdateState> => {
  const { value } = (await electron.invoke(CALL, ['host.update', {}])) as { readonly value: UpdateState };
  return value;
};
const until = (electron: typeof StandIn, expected: object): Promise<void> =>
  waitFor(async () => expect(await state(electron)).toMatchObject(expected));
const remembered = (folder: string): string => readFileSync(join(folder, 'config', 'updates.json'), 'utf8');

const fetched = async (electron: typeof StandIn, version: string): Promise<void> => {
  check(electron);
  await until(electron, { state: 'available', release: { version } });
  await wish(electron, { wish: 'fetch', version });
  await until(electron, { state: 'ready', release: { version } });
};

async function serve(release: Parameters<typeof serveUpdates>[0]): Promise<UpdateServer> {
  const server = await serveUpdates(release);
  onTestFinished(server.stop);
  return server;
}

const installerThatRuns = '#!/bin/sh\ntouch "$(dirname "$0")/started"\n';
const next = { version: '1.2.0', installer: installerThatRuns };

it('has no search for updates in a build that does not say where they are', async () => {
  const { electron } = await startInstalled({ url: null });
  expect(find(electron, 'New window')).toBeDefined();
  expect(find(electron, CHECK)).toBeUndefined();
  expect(await electron.invoke(CALL, ['host.info', {}])).toMatchObject({ value: { canUpdate: false } });
  expect(await wish(electron, { wish: 'look' })).toMatchObject({ error: { code: 'HOST_CANNOT' } });
});

it('has none in a build that has no key to check them with', async () => {
  const { electron } = await startInstalled({ url: 'https://updates.example', key: 'no key' });
  expect(find(electron, CHECK)).toBeUndefined();
});

it('asks nothing of the network until the user wants to be told of updates', async () => {
  const server = await serve(next);
  const { electron } = await startInstalled({ url: server.url });
  expect(await electron.invoke(CALL, ['host.info', {}])).toMatchObject({ value: { canUpdate: true } });
  expect(await electron.invoke(CALL, ['app.info', {}])).toMatchObject({ value: { updateChannel: 'off' } });
  await electron.invoke(CALL, ['stories.create', {}]);
  expect(server.asked).toEqual([]);
});

it('offers a release to a part of all installations, and signs that', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-rollout-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'latest.yml');
  const key = generateKeyPairSync('ed25519').privateKey;
  const pem = key.export({ type: 'pkcs8', format: 'pem' }) as string;
  writeFileSync(
    file,
    signDescription("version: 1.2.0\nreleaseDate: '2026-11-01'\n", key, 'win-x64/latest.yml'),
  );
  const stage = (percent: string, COPYDESK_UPDATE_KEY = pem) =>
    spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../scripts/stage-rollout.mjs'), percent, file],
      {
        env: { ...process.env, COPYDESK_UPDATE_KEY },
      },
    ).status;
  const staged = (): string | undefined => /^stagingPercentage: .*$/m.exec(readFileSync(file, 'utf8'))?.[0];
  expect(stage('10')).toBe(0);
  expect(stage('25')).toBe(0);
  expect(staged()).toBe('stagingPercentage: 25');
  expect(stage('100')).toBe(0);
  expect(staged()).toBeUndefined();
  expect([stage('0'), stage('half'), stage('50', '')]).toEqual([1, 1, 1]);
  // Nobody signs what somebody else has changed.
  writeFileSync(file, readFileSync(file, 'utf8').replace('1.2.0', '6.6.6'));
  expect(stage('50')).toBe(1);
});

describe('an update, with electron-updater itself', () => {
  // Each system installs in its own way; the way of Linux needs nothing but the file.
  beforeEach(({ skip }) => skip(process.platform !== 'linux', 'An AppImage is installed on Linux.'));

  it('is found, fetched and installed after two wishes and without a modal box', async () => {
    const server = await serve(next);
    const { electron, folder, program } = await startInstalled({ url: server.url });
    await fetched(electron, '1.2.0');
    expect(readFileSync(program, 'utf8')).toBe('the old program');
    const [window] = electron.windows;
    await wish(electron, { wish: 'install', version: '1.2.0' });
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(electron.asked.dialogs).toEqual([]);
    expect(electron.asked.relaunched).toBeNull();
    expect(server.asked).toEqual([`/${DESCRIPTION}`, '/Copydesk-1.2.0.AppImage']);
    expect(readFileSync(program, 'utf8')).toBe(installerThatRuns);
    await waitFor(() => expect(existsSync(join(folder, 'started'))).toBe(true));
    // Each step was told to the page, with the notes as they were written.
    const told = window ? (events(window) as { kind: string; update?: UpdateState }[]) : [];
    const updates = told.flatMap(({ kind, update }) => (kind === 'update.changed' && update ? [update] : []));
    expect([...new Set(updates.map((update) => update.state))]).toEqual([
      ...['looking', 'available', 'fetching', 'ready'],
    ]);
    expect(updates[1]).toMatchObject({
      release: { notes: '<b>New</b> in 1.2.0:\n\n- Faster', bytes: installerThatRuns.length },
    });
  });

  it('leaves the program that it replaced beside the new one, until that one has started', async () => {
    const server = await serve(next);
    const { electron, folder, program } = await startInstalled({ url: server.url });
    await fetched(electron, '1.2.0');
    await wish(electron, { wish: 'install', version: '1.2.0' });
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    const kept = `${program}.previous`;
    expect(readFileSync(kept, 'utf8')).toBe('the old program');
    const after = await startInstalled({
      ...{ url: server.url, version: '1.2.0', remembered: remembered(folder) },
    });
    expect(existsSync(kept)).toBe(false);
    expect(await state(after.electron)).toEqual({ state: 'none' });
  });

  it('is not fetched without a wish, nor offered again by itself after "Later"', async () => {
    const server = await serve(next);
    const { electron, folder, program } = await startInstalled({ url: server.url });
    check(electron);
    await until(electron, { state: 'available' });
    await wish(electron, { wish: 'later' });
    await until(electron, { state: 'none' });
    expect(JSON.parse(remembered(folder))).toMatchObject({ declined: ['1.2.0'] });
    expect(server.asked).toEqual([`/${DESCRIPTION}`]);
    expect(readFileSync(program, 'utf8')).toBe('the old program');
    expect(electron.asked.exited).toBe(false);
  });

  it('is none if the newest is the one that runs, and the menu’s answer is in the page', async () => {
    const server = await serve({ version: '0.0.0', installer: 'same' });
    const { electron } = await startInstalled({ url: server.url });
    check(electron);
    await until(electron, { state: 'newest' });
    expect(electron.asked.dialogs).toEqual([]);
  });

  const beta = { version: '0.0.0-beta.1', installer: 'older' };
  it.each([
    [
      'is not signed',
      { ...next, forge: (text: string) => text.replace(/^signature.*\n/m, '') },
      'not signed',
    ],
    ['is changed', { ...next, forge: (text: string) => text.replace(/1\.2\.0/g, '1.2.1') }, 'not signed by'],
    ['has more behind it', { ...next, forge: (text: string) => `${text}path: evil\n` }, 'not signed'],
    ['is signed for another system', { ...next, offeredFor: 'win-x64/latest.yml' }, 'signed for win-x64'],
    ['is signed for betas', { ...next, offeredFor: OFFERED_FOR.replace('latest', 'beta') }, 'signed for'],
    ['is older than what runs', beta, 'older than the installed 0.0.0'],
  ])('whose description %s is refused before anything else is fetched', async (_, release, why) => {
    const server = await serve(release);
    const { electron, folder } = await startInstalled({ url: server.url });
    check(electron);
    await until(electron, { state: 'failed', step: 'look' });
    expect(await state(electron)).toMatchObject({ why: expect.stringContaining(why) as string });
    await wish(electron, { wish: 'fetch', version: release.version });
    expect(server.asked).toEqual([`/${DESCRIPTION}`]);
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  });

  it('whose description is older than the one that was seen is refused, also after a new start', async () => {
    const at = (day: string) => new Date(`2026-12-${day}T10:00:00Z`);
    const server = await serve({ ...next, version: '1.3.0', at: at('02') });
    const { electron, folder } = await startInstalled({ url: server.url });
    check(electron);
    await until(electron, { state: 'available' });
    server.offer({ ...next, at: at('01') });
    check(electron);
    await until(electron, { state: 'failed', step: 'look' });
    const seen = remembered(folder);
    electron.app.quit();
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    const after = await startInstalled({ url: server.url, remembered: seen });
    check(after.electron);
    await until(after.electron, { state: 'failed', step: 'look' });
    // Its publisher may withdraw a release by signing the older one again.
    server.offer({ ...next, at: at('03') });
    check(after.electron);
    await until(after.electron, { state: 'available', release: { version: '1.2.0' } });
  });

  it('that is not the one described is not installed, and says so', async () => {
    const server = await serve({ ...next, described: 'as it was described' });
    const { electron, program } = await startInstalled({ url: server.url });
    check(electron);
    await until(electron, { state: 'available' });
    await wish(electron, { wish: 'fetch', version: '1.2.0' });
    await until(electron, { state: 'failed', step: 'fetch' });
    expect(await state(electron)).toMatchObject({ why: expect.stringContaining('sha512') as string });
    await wish(electron, { wish: 'install', version: '1.2.0' });
    expect(readFileSync(program, 'utf8')).toBe('the old program');
    expect(electron.asked.exited).toBe(false);
  });

  it('whose file was changed while it waited is not installed', async () => {
    const server = await serve(next);
    const { electron, folder, program } = await startInstalled({ url: server.url });
    await fetched(electron, '1.2.0');
    const pending = join(folder, 'cache', 'copydesk-updater', 'pending');
    const [file = ''] = readdirSync(pending).filter((name) => name.endsWith('.AppImage'));
    writeFileSync(join(pending, file), 'somebody else’s');
    await wish(electron, { wish: 'install', version: '1.2.0' });
    await until(electron, { state: 'failed', step: 'install' });
    expect(readFileSync(program, 'utf8')).toBe('the old program');
    expect(electron.asked.exited).toBe(false);
  });

  it('can be cancelled while it is fetched, and fetched again', async () => {
    const server = await serve({ ...next, installer: `${installerThatRuns}${'#\n'.repeat(50_000)}` });
    const { electron, program } = await startInstalled({ url: server.url });
    check(electron);
    await until(electron, { state: 'available' });
    server.holdBack(true);
    await wish(electron, { wish: 'fetch', version: '1.2.0' });
    await until(electron, { state: 'fetching' });
    await waitFor(() => expect(server.asked).toHaveLength(2));
    await wish(electron, { wish: 'cancel' });
    await until(electron, { state: 'available' });
    expect(readFileSync(program, 'utf8')).toBe('the old program');
    server.holdBack(false);
    await wish(electron, { wish: 'fetch', version: '1.2.0' });
    await until(electron, { state: 'ready' });
  });

  it('gives way to a newer one that comes while it waits for a restart', async () => {
    const server = await serve(next);
    const { electron, program } = await startInstalled({ url: server.url });
    await fetched(electron, '1.2.0');
    server.offer({ version: '1.3.0', installer: '#!/bin/sh\n# the newer one\n' });
    await fetched(electron, '1.3.0');
    await wish(electron, { wish: 'install', version: '1.2.0' });
    expect(electron.asked.exited).toBe(false);
    await wish(electron, { wish: 'install', version: '1.3.0' });
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(readFileSync(program, 'utf8')).toContain('the newer one');
  });

  it('does not restart while text is not saved', async () => {
    const server = await serve(next);
    const { electron, program } = await startInstalled({ url: server.url });
    await fetched(electron, '1.2.0');
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    const [window] = electron.windows;
    await wish(electron, { wish: 'install', version: '1.2.0' });
    await waitFor(() => expect(window && events(window)).toContainEqual({ kind: 'host.closing' }));
    expect(electron.asked.exited).toBe(false);
    expect(readFileSync(program, 'utf8')).toBe('the old program');
    await electron.invoke(CALL, ['host.unsaved', { unsaved: false }]);
    await waitFor(() => expect(electron.asked.exited).toBe(true));
  });

  it('that fails brings the old program and the app back, which says why', async () => {
    const server = await serve(next);
    const { electron, folder, program } = await startInstalled({ url: server.url });
    await fetched(electron, '1.2.0');
    // The old program is removed by then, and the new one never takes its place.
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'mv'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(folder, 'bin', 'mv'), 0o755);
    vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env.PATH}`);
    await wish(electron, { wish: 'install', version: '1.2.0' });
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(electron.asked.relaunched).toEqual({ execPath: program, args: [] });
    expect(readFileSync(program, 'utf8')).toBe('the old program');

    const again = await startInstalled({ url: server.url, remembered: remembered(folder) });
    const said = await state(again.electron);
    expect(said).toMatchObject({ state: 'failed', step: 'install' });
    expect(said).toMatchObject({
      why: expect.stringMatching(/mv/) as string,
      help: expect.stringContaining(join(again.folder, 'logs')) as string,
    });
    // It is said once.
    expect(JSON.parse(remembered(again.folder))).toMatchObject({ install: null });
  });

  it('that cannot be started brings the old program and the app back as well', async () => {
    const installer = '#!/no/such/program\n';
    const server = await serve({ version: '1.2.0', installer });
    const { electron, folder, program } = await startInstalled({ url: server.url });
    await fetched(electron, '1.2.0');
    // The test's own watch would take it for a failure of the test.
    const watching = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    onTestFinished(() => watching.forEach((each) => void process.on('unhandledRejection', each)));
    await wish(electron, { wish: 'install', version: '1.2.0' });
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(electron.asked.relaunched).toEqual({ execPath: program, args: [] });
    expect(readFileSync(program, 'utf8')).toBe('the old program');
    expect(JSON.parse(remembered(folder))).toMatchObject({
      install: { to: '1.2.0', why: expect.stringContaining('spawn') as string },
    });
  });

  it('whose installer never finished is named at the next start', async () => {
    const install = { from: '0.0.0', to: '1.2.0', at: '2026-12-01T10:00:00.000Z', why: null, kept: null };
    const { electron } = await startInstalled({
      ...{ url: 'http://127.0.0.1:1', remembered: JSON.stringify({ install }) },
    });
    expect(await state(electron)).toMatchObject({
      ...{ state: 'failed', step: 'install' },
      why: 'The installer of Copydesk 1.2.0 did not finish.',
    });
  });
});
