import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DOCUMENTS } from './files.js';

/** Reads each document in a process of its own and prints what it took: of the clock, of the processor, of memory beyond a small document's. */
const out = resolve(process.argv[2] ?? '../../out');
const folder = mkdtempSync(join(tmpdir(), 'copydesk-foreign-'));
const one = join(import.meta.dirname, 'one.js');
const hooks = join(import.meta.dirname, '../../../test/support/run-source.mjs');

for (const [, name, bytes] of DOCUMENTS) writeFileSync(join(folder, name), bytes());
console.log(
  '| document | its size, kB | its answer | s | processor, s | memory, MB |\n| --- | ---: | --- | ---: | ---: | ---: |',
);
for (const [, name] of DOCUMENTS.filter(
  ([kind, name]) => kind !== 'small' && name.includes(process.argv[3] ?? ''),
)) {
  const child = spawnSync(process.execPath, ['--expose-gc', '--import', hooks, one, out, folder, name], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
  const { answer, size, seconds, cpu, megabytes } = JSON.parse(child.stdout);
  console.log(
    `| ${name} | ${Math.round(size / 1000)} | ${answer} | ${seconds.toFixed(2)} | ${cpu.toFixed(2)} | ${Math.round(megabytes)} |`,
  );
}
rmSync(folder, { recursive: true, force: true });
