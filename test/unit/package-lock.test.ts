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

it('names no registry of its own', async () => {
  const text = await readFile(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
  const hosts = [...text.matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map(([, host]) => host);
  expect(hosts.filter((host) => host !== 'https://registry.npmjs.org')).toEqual([]);
});
