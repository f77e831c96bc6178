import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** What tests of a long run call their rows. A part that a test fills in is `…`. */
const labels = globSync('test/**/*.{test,spec}.ts', { cwd: root })
  .flatMap((name) => [...read(name).matchAll(/\bfigure\(\s*(['`])(.+?)\1,/gsu)])
  .map(([, , label]) => (label ?? '').replaceAll(/\$\{\w+\}/gu, '…'));

/** The first column of the table in docs/reliability.md. */
const rows = (/^\| what was done \|.*?\n\n/msu.exec(read('docs/reliability.md'))?.[0] ?? '')
  .split('\n')
  .slice(2)
  .flatMap((line) => /^\| (.+?) \| \d/u.exec(line)?.[1] ?? []);

const fits = (label: string, row: string): boolean => {
  const [before = '', after] = label.split('…');
  return after === undefined ? row === label : row.startsWith(before) && row.endsWith(after);
};

it('docs/reliability.md has the rows that `npm run test:long` prints, and no others', () => {
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter((label) => !rows.some((row) => fits(label, row)))).toEqual([]);
  expect(rows.filter((row) => !labels.some((label) => fits(label, row)))).toEqual([]);
});
