import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const pretend = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})';
/** As on a system that the project brings no Node for. */
const pretendNone = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { existsSync } = fs;
  fs.existsSync = (path) => !/node_modules.node-(bin|darwin|linux|win)/.test(path) && existsSync(path);
  syncBuiltinESMExports();
`)}`;

/** Runs a script of ours under a Node that says it is 20.20.2. */
function underOldNode(script: string, words: readonly string[], startedByNpm: string | undefined) {
  const { npm_lifecycle_event: _, ...environment } = process.env;
  return spawnSync(
    process.execPath,
    [
      '--import',
      pretend,
      '--import',
      pretendNone,
      join(import.meta.dirname, '../../scripts', script),
      ...words,
    ],
    {
      encoding: 'utf8',
      env: startedByNpm === undefined ? environment : { ...environment, npm_lifecycle_event: startedByNpm },
    },
  );
}

it('tells somebody with a Node that is too old, in one line, what to type instead', () => {
  const run = underOldNode('copydesk.mjs', ['list', '--limit', '2', 'a story'], undefined);
  expect(run.stderr).toBe(
    'Copydesk needs Node 24 or later, and this is Node 20.20.2. Run this instead, which uses the Node that comes with the project: npm run copydesk -- list --limit 2 "a story"\n',
  );
  expect([run.stdout, run.status]).toEqual(['', 1]);
});

const SCRIPTS = [
  ['start.mjs', 'start'],
  ['dev.mjs', 'dev'],
  ['test.mjs', 'test'],
  ['test-long.mjs', 'test:long'],
  ['test-electron.mjs', 'test:electron'],
  ['e2e.mjs', 'e2e'],
  ['screenshots.mjs', 'screenshots'],
  ['page-sizes.mjs', 'page-sizes'],
  ['pack.mjs', 'pack'],
] as const;

it.each(SCRIPTS)('%s says so where npm has none for this system, before it does anything', (script, name) => {
  const run = underOldNode(script, [], name);
  expect(run.stderr).toBe(
    `Copydesk needs Node 24 or later, and this is Node 20.20.2. The project brings no Node for ${process.platform} on ${process.arch}, or npm could not install it: install Node 24 from https://nodejs.org, then run npm ci and this command again.\n`,
  );
  expect([run.stdout, run.status]).toEqual(['', 1]);
});

it('runs the script with the Node that the project brought, although npm 10 has removed its link', () => {
  const door = new URL('../../scripts/refuse-old-node.mjs', import.meta.url).href;
  const script = `import { refuseOldNode } from '${door}'; refuseOldNode('start'); console.log('ran with', process.versions.node, ...process.argv.slice(2));`;
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-node-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'script.mjs');
  writeFileSync(file, script);
  const run = spawnSync(process.execPath, ['--import', pretend, file, 'a story'], {
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: 'start' },
  });
  expect(run.stdout).toMatch(/^ran with 2[4-9]\.\S+ a story$/m);
  expect([run.stderr, run.status]).toEqual(['', 0]);
});

/** The modules that are loaded before the first line of a script runs. */
function loadedAtOnce(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|\}) (?:[^;]* from )?'(\.[^']+)';$/gmu);
  for (const [, name] of imports) loadedAtOnce(join(dirname(file), name ?? ''), found);
  return found;
}

it.each(SCRIPTS)('%s can be loaded by an old Node, which reads no TypeScript', (script) => {
  const loaded = [...loadedAtOnce(join(import.meta.dirname, '../../scripts', script))];
  expect(loaded.some((file) => file.endsWith('refuse-old-node.mjs'))).toBe(true);
  expect(loaded.filter((file) => file.endsWith('.ts'))).toEqual([]);
});
