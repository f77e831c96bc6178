import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { browserCommand, openInBrowser } from './open-browser';

const URL = 'http://127.0.0.1:4711/?token=a&b';

async function folderWith(...programs: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-path-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of programs) {
    await writeFile(join(folder, name), '#!/bin/sh\n');
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

it('prefers what opens the user’s own browser', async () => {
  const PATH = await folderWith('firefox', 'xdg-open', 'chromium');
  expect(await browserCommand(URL, { platform: 'linux', environment: { PATH, DISPLAY: ':0' } })).toEqual({
    command: [join(PATH, 'xdg-open'), URL],
  });
});

it('takes the browser that is installed', async () => {
  const PATH = `/nowhere:${await folderWith('firefox')}`;
  expect(
    (await browserCommand(URL, { platform: 'linux', environment: { PATH, WAYLAND_DISPLAY: 'w' } })).command,
  ).toEqual([expect.stringMatching(/firefox$/), URL]);
});

it('hands the address over as one argument on macOS and Windows, never to a shell', async () => {
  expect((await browserCommand(URL, { platform: 'darwin', environment: {} })).command?.at(-1)).toBe(URL);
  expect((await browserCommand(URL, { platform: 'win32', environment: {} })).command).toEqual([
    'rundll32',
    'url.dll,FileProtocolHandler',
    URL,
  ]);
});

it('says why nothing opens on a machine without display or browser', async () => {
  expect(await openInBrowser(URL, { platform: 'linux', environment: { PATH: '/usr/bin' } })).toEqual({
    opens: false,
    says: 'Open that address yourself: there is no display.',
  });
  const PATH = await folderWith();
  expect(await openInBrowser(URL, { platform: 'linux', environment: { PATH, DISPLAY: ':0' } })).toEqual({
    opens: false,
    says: 'Open that address yourself: no browser was found.',
  });
});

it.each([
  ['refuses', 'exit 1', false, /ended at once\.$/],
  ['hands the address on', 'exit 0', true, /^It opens in your browser\.$/],
  ['stays open', 'exec sleep 3', true, /^It opens in your browser\.$/],
])('waits a moment for a browser that %s', async (_does, does, opens, says) => {
  const PATH = await folderWith('firefox');
  await writeFile(join(PATH, 'firefox'), `#!/bin/sh\n${does}\n`);
  expect(await openInBrowser(URL, { platform: 'linux', environment: { PATH, DISPLAY: ':0' } })).toEqual({
    opens,
    says: expect.stringMatching(says) as string,
  });
});
