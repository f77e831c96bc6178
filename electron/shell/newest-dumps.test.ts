import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepNewest } from './newest-dumps';

async function crashes(names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-crashes-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'pending'));
  await mkdir(join(folder, 'completed'));
  for (const [at, name] of names.entries()) {
    await writeFile(join(folder, name), 'MDMP');
    await utimes(join(folder, name), 1000 + at, 1000 + at);
  }
  return folder;
}

const left = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).sort();

it('keeps the newest dumps, wherever Crashpad has put them, and nothing of the others', async () => {
  const folder = await crashes([
    'settings.dat',
    'completed/a.dmp',
    'completed/a.meta',
    'pending/b.dmp',
    'completed/c.dmp',
    'pending/d.dmp',
    'pending/d.meta',
  ]);
  keepNewest(folder, 2);
  expect(await left(folder)).toEqual(['completed/c.dmp', 'pending/d.dmp', 'pending/d.meta', 'settings.dat']);
  keepNewest(folder, 2);
  expect(await left(folder)).toHaveLength(4);
});

it('has nothing to do where there is no folder', () => {
  expect(() => keepNewest('/nowhere/at/all', 5)).not.toThrow();
});
