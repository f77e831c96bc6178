// `npm run test:long`: the fault tests with large numbers, and the table for docs/reliability.md in the last lines.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('test:long');

const root = join(import.meta.dirname, '..');
const figures = join(root, 'test-results', 'figures.jsonl');
await mkdir(join(root, 'test-results'), { recursive: true });
await rm(figures, { force: true });

const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    'test/faults',
    'test/security',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, COPYDESK_LONG: '1', COPYDESK_FIGURES: figures },
  },
);

const rows = (await readFile(figures, 'utf8').catch(() => ''))
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
console.log('\n| what was done | tried | held |\n| --- | --- | --- |');
for (const { what, tried, held } of rows) console.log(`| ${what} | ${tried} | ${held} |`);
process.exitCode = status ?? 1;
