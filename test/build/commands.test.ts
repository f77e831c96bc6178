import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { IntakeJson } from '@shared/intake/intake-json';

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

/** As npm starts a script for a user who stands in `folder`, on a machine without a display. */
function start(script: string, ...args: readonly string[]): Started {
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
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return { child, said: () => ({ stdout, stderr }) };
}

beforeAll(async () => {
  // Builds where that is needed, so that the tests below see what a user sees from the second time on.
  const { child } = start('copydesk.mjs', '--help');
  await once(child, 'close');
}, 120_000);

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
  const address = await vi.waitFor(
    () => {
      const found = /Copydesk is at (http:\S+)/.exec(said().stdout)?.[1];
      if (!found) throw new Error(`Not yet: ${JSON.stringify(said())}`);
      return found;
    },
    { timeout: 20_000 },
  );
  expect(said().stdout.split('\n')[0]).toBe(
    'No Electron window: there is no display. Copydesk runs in your browser instead.',
  );
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(existsSync(join(folder, 'library', 'library.sqlite'))).toBe(true);
  expect(existsSync(join(folder, 'library', 'library.sqlite-wal'))).toBe(false);
});
