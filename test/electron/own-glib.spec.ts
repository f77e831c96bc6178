import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');
const { COPYDESK_WINDOW_PROGRAM: program = '' } = process.env;

/** Resizes twenty pictures in this Electron and counts what GLib complains of. */
async function resized(bind: boolean) {
  const profile = await mkdtemp(join(tmpdir(), 'copydesk-glib-'));
  const app = spawn(
    program,
    [
      join(root, 'test/support/electron/pictures'),
      ...[`--user-data-dir=${profile}`, '--disable-gpu'],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    {
      env: { ...process.env, PICTURES_OUT: join(root, 'out/main'), PICTURES_BIND: bind ? 'yes' : '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [app.stdout, app.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(app, 'close')) as [number | null];
  await rm(profile, { recursive: true, force: true });
  return {
    code,
    isDone: said.includes('All pictures were resized.'),
    complaints: said.match(/GLib.*-(CRITICAL|WARNING)/gu)?.length ?? 0,
  };
}

test.skip(process.platform !== 'linux', 'Only on Linux does Electron bring a GLib of the system.');

test('pictures are read with their own GLib and not with the system’s', async () => {
  expect(await resized(true)).toEqual({ code: 0, isDone: true, complaints: 0 });
  // Without the binding, to show that the count above means something.
  const { isDone, complaints } = await resized(false);
  expect(isDone && complaints === 0).toBe(false);
});
