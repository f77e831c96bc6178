import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const Lock = z.object({ packages: z.record(z.string(), z.looseObject({ gypfile: z.boolean().optional() })) });

it('asks for no compiler on a machine that has only Node; `node scripts/spare-compiler.mjs` marks the lock', async () => {
  const text = await readFile(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
  const { packages } = Lock.parse(JSON.parse(text));
  expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});

it('lets no package run a script at its installation that is not on the list', async () => {
  const root = join(import.meta.dirname, '..', '..');
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(root, name), 'utf8'));
  const { packages } = z
    .object({ packages: z.record(z.string(), z.looseObject({ hasInstallScript: z.boolean().optional() })) })
    .parse(await read('package-lock.json'));
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.boolean()) })
    .parse(await read('package.json'));
  const wishing = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//u, ''));
  expect(wishing.filter((name) => !(name in allowScripts))).toEqual([]);
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual([]);
});

it('runs no script of a package with an older npm either, and none of ours depends on one that is not run then', async () => {
  const root = join(import.meta.dirname, '..', '..');
  const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
  // `allowScripts` is read from npm 11.16 on; Node 20 and 22 come with older ones.
  expect(await read('.npmrc')).toMatch(/^ignore-scripts=true$/mu);
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await read('package.json')));
  const around = /^(?:pre|post|install|prepare|prepublish)/u;
  expect(Object.keys(scripts).filter((name) => around.test(name))).toEqual([]);
});

it('names no registry of its own', async () => {
  const text = await readFile(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
  const hosts = [...text.matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map(([, host]) => host);
  expect(hosts.filter((host) => host !== 'https://registry.npmjs.org')).toEqual([]);
});

it('has the hash of every package that is fetched', async () => {
  const text = await readFile(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
  const { packages } = z
    .object({ packages: z.record(z.string(), z.looseObject({ integrity: z.string().optional() })) })
    .parse(JSON.parse(text));
  const unhashed = Object.entries(packages)
    .filter(
      ([path, { link, integrity }]) =>
        path !== '' && link !== true && !(integrity ?? '').startsWith('sha512-'),
    )
    .map(([path]) => path);
  // A folder of ours.
  expect(unhashed).toEqual(['scripts/no-cbor-extract']);
});

it('pins one Electron, the one that docs/security.md names', async () => {
  const root = join(import.meta.dirname, '..', '..');
  const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
  const { packages } = z
    .object({ packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })) })
    .parse(JSON.parse(await read('package-lock.json')));
  const { devDependencies } = z
    .object({ devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await read('package.json')));
  const electrons = Object.keys(packages).filter((path) => path.endsWith('node_modules/electron'));
  expect(electrons).toEqual(['node_modules/electron']);
  const locked = packages['node_modules/electron']?.version ?? '';
  expect(locked).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(devDependencies.electron).toBe(locked);
  // What is packed is what is locked.
  expect(await read('electron-builder.yml')).not.toMatch(/electronVersion|electronDist/u);
  const [, , , how] = /^\| 16 \|.*$/mu.exec(await read('docs/security.md'))?.[0].split('|') ?? [];
  expect(how).toMatch(new RegExp(`\\b${locked.split('.')[0] ?? ''}\\b`, 'u'));
});
