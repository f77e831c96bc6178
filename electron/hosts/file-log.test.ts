import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fileLog } from './file-log';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'copydesk-log-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

it('writes one line for each message, with the ref that the user was shown', async () => {
  const place = join(await folder(), 'logs');
  const log = fileLog(place);
  log.error('stories.save failed', { ref: 'a1b2c3d4' });
  log.info('closed');
  const lines = (await readFile(join(place, 'copydesk.log'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { level: 'error', message: 'stories.save failed', ref: 'a1b2c3d4' },
    { level: 'info', message: 'closed' },
  ]);
});

it('is read by nobody else on the machine', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows keeps no permissions in a mode');
  const place = join(await folder(), 'logs');
  fileLog(place).info('started');
  expect((await stat(place)).mode & 0o777).toBe(0o700);
  expect((await stat(join(place, 'copydesk.log'))).mode & 0o777).toBe(0o600);
});

it('starts a new file where the old one has grown large, and keeps the old one', async () => {
  const place = await folder();
  await writeFile(join(place, 'copydesk.log'), 'x'.repeat(5_000_001));
  fileLog(place).info('after');
  expect((await readFile(join(place, 'copydesk.log'), 'utf8')).length).toBeLessThan(200);
  expect((await readFile(join(place, 'copydesk.1.log'), 'utf8')).length).toBe(5_000_001);
});

it('does not stop the app where it cannot be written', async () => {
  const place = await folder();
  await writeFile(join(place, 'taken'), '');
  expect(() => fileLog(join(place, 'taken')).info('nowhere to go')).not.toThrow();
});

it('keeps the message and the path of a failure out', async () => {
  const place = await folder();
  const failure = Object.assign(new Error('ENOENT: /home/asha/Budget leak.txt'), {
    ...{ code: 'ENOENT', path: '/home/asha/Budget leak.txt' },
  });
  fileLog(place).error('not kept', { failure });
  const line = await readFile(join(place, 'copydesk.log'), 'utf8');
  expect(line).toContain('Error ENOENT');
  expect(line).not.toContain('asha');
});
