import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startBuiltMain } from '../support/built-main';
import type * as StandIn from '../support/electron-stand-in';

const CALL = 'copydesk:call';
const CHECK = 'Check for Updates…';

/** Longer than a start takes on a machine that is busy with other tests. */
const patience = { timeout: 20_000 };

type Item = Electron.MenuItemConstructorOptions;
const itemsIn = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsIn(item.submenu) : [])]);
const find = (electron: typeof StandIn, label: string): Item | undefined =>
  itemsIn(electron.asked.menu).find((item) => item.label === label);

interface Served {
  readonly url: string;
  readonly asked: string[];
}

/** A server with one release on it; `described` is what its description says was signed and offered. */
async function serveRelease(version: string, installer: string, described = installer): Promise<Served> {
  const asked: string[] = [];
  const sha512 = createHash('sha512').update(described).digest('base64');
  const name = `Copydesk-${version}.AppImage`;
  const description = `version: ${version}\nfiles:\n  - url: ${name}\n    sha512: ${sha512}\n    size: ${installer.length}\npath: ${name}\nsha512: ${sha512}\nreleaseDate: '2026-11-01T10:00:00.000Z'\n`;
  const server = createServer(({ url = '' }, answer) => {
    const path = url.split('?')[0] ?? '';
    asked.push(path);
    if (path.endsWith('.yml')) answer.end(description);
    else if (path.endsWith(name)) answer.end(installer);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

interface Installed {
  readonly electron: typeof StandIn;
  readonly program: string;
  readonly started: string;
}

/** Starts the built app as one that is installed, from a build that says where updates are. */
async function startInstalled(updateUrl: string | null): Promise<Installed> {
  const argv = process.argv;
  onTestFinished(() => {
    process.argv = argv;
    Reflect.deleteProperty(process, 'resourcesPath');
  });
  let folder = '';
  const { electron } = await startBuiltMain((standIn) => {
    folder = standIn.answers.paths.documents ?? '';
    standIn.app.isPackaged = true;
    process.argv = ['copydesk'];
    const resources = join(folder, 'resources');
    mkdirSync(resources);
    Object.assign(process, { resourcesPath: resources });
    if (updateUrl !== null)
      writeFileSync(
        join(resources, 'app-update.yml'),
        `provider: generic\nurl: ${updateUrl}\nupdaterCacheDirName: copydesk-updater\n`,
      );
    writeFileSync(join(folder, 'Copydesk.AppImage'), 'the old program');
    vi.stubEnv('APPIMAGE', join(folder, 'Copydesk.AppImage'));
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  });
  await vi.waitFor(() => expect(electron.windows).toHaveLength(1), patience);
  return { electron, program: join(folder, 'Copydesk.AppImage'), started: join(folder, 'started') };
}

const check = (electron: typeof StandIn): void => (find(electron, CHECK)?.click as unknown as () => void)();
const installerThatLeaves = (file: string): string => `#!/bin/sh\ntouch '${file}'\n`;

it('has no search for updates in a build that does not say where they are', async () => {
  const { electron } = await startInstalled(null);
  expect(find(electron, 'New window')).toBeDefined();
  expect(find(electron, CHECK)).toBeUndefined();
  expect(await electron.invoke(CALL, ['host.info', {}])).toMatchObject({ value: { canUpdate: false } });
});

it('asks nothing of the network until the user wants to be told of updates', async () => {
  const release = await serveRelease('1.2.0', 'new');
  const { electron } = await startInstalled(release.url);
  expect(await electron.invoke(CALL, ['host.info', {}])).toMatchObject({ value: { canUpdate: true } });
  expect(await electron.invoke(CALL, ['app.info', {}])).toMatchObject({ value: { updateChannel: 'off' } });
  await electron.invoke(CALL, ['stories.create', {}]);
  expect(release.asked).toEqual([]);
});

it('offers a release to a part of all installations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-rollout-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'latest.yml');
  writeFileSync(file, "version: 1.2.0\nreleaseDate: '2026-11-01'\n");
  const stage = (percent: string) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/stage-rollout.mjs'), percent, file])
      .status;
  expect(stage('10')).toBe(0);
  expect(stage('25')).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(
    "version: 1.2.0\nreleaseDate: '2026-11-01'\nstagingPercentage: 25\n",
  );
  expect(stage('100')).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toContain('staging');
  expect([stage('0'), stage('half')]).toEqual([1, 1]);
});

describe('an update, with electron-updater itself', () => {
  // Each system installs in its own way; the way of Linux needs nothing but the file.
  beforeEach(({ skip }) => skip(process.platform !== 'linux', 'An AppImage is installed on Linux.'));

  it('is found, fetched and installed after two yeses, once the library is closed', async () => {
    const release = await serveRelease('1.2.0', '#!/bin/sh\ntouch "$(dirname "$0")/started"\n');
    const { electron, program, started } = await startInstalled(release.url);
    electron.answers.messageBox = 0;
    check(electron);
    await vi.waitFor(() => expect(electron.asked.exited).toBe(true), patience);
    expect(electron.asked.dialogs.map(({ message, buttons }) => [message, buttons?.[0]])).toEqual([
      ['Copydesk 1.2.0 is there.', 'Download'],
      ['Copydesk 1.2.0 is ready.', 'Restart now'],
    ]);
    expect(release.asked).toEqual(['/latest-linux.yml', '/Copydesk-1.2.0.AppImage']);
    expect(readFileSync(program, 'utf8')).toContain('touch');
    await vi.waitFor(() => expect(existsSync(started)).toBe(true), patience);
  });

  it('is not fetched without a yes', async () => {
    const release = await serveRelease('1.2.0', installerThatLeaves('/nowhere'));
    const { electron, program } = await startInstalled(release.url);
    electron.answers.messageBox = 1;
    check(electron);
    await vi.waitFor(() => expect(electron.asked.dialogs).toHaveLength(1), patience);
    expect(release.asked).toEqual(['/latest-linux.yml']);
    expect(readFileSync(program, 'utf8')).toBe('the old program');
    expect(electron.asked.exited).toBe(false);
  });

  it('that is not the one described is not installed, and says so', async () => {
    const release = await serveRelease('1.2.0', 'something else', 'as it was described');
    const { electron, program } = await startInstalled(release.url);
    electron.answers.messageBox = 0;
    check(electron);
    await vi.waitFor(
      () => expect(electron.asked.dialogs.at(-1)?.message).toMatch(/^No update .*sha512/),
      patience,
    );
    expect(readFileSync(program, 'utf8')).toBe('the old program');
    expect(electron.asked.exited).toBe(false);
  });

  it('does not ask for the restart, nor restarts, while text is not saved', async () => {
    const release = await serveRelease('1.2.0', installerThatLeaves('/nowhere'));
    const { electron, program } = await startInstalled(release.url);
    electron.answers.messageBox = 0;
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    check(electron);
    await vi.waitFor(() => expect(release.asked).toHaveLength(2), patience);
    // Longer than the search takes from there to its next question.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(electron.asked.dialogs).toHaveLength(1);
    expect(electron.asked.exited).toBe(false);
    expect(readFileSync(program, 'utf8')).toBe('the old program');
    await electron.invoke(CALL, ['host.unsaved', { unsaved: false }]);
    await vi.waitFor(() => expect(electron.asked.exited).toBe(true), patience);
  });

  it('is none where the newest is the one that runs', async () => {
    const release = await serveRelease('0.0.0', 'same');
    const { electron } = await startInstalled(release.url);
    check(electron);
    await vi.waitFor(
      () =>
        expect(electron.asked.dialogs.map(({ message }) => message)).toEqual([
          'You have the newest version.',
        ]),
      patience,
    );
  });
});
