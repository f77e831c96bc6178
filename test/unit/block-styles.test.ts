import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageCss } from '@shared/page/page-css';
import { expect, it } from 'vitest';

const cwd = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** The classes that style sheets name. */
const classesIn = (files: readonly string[]): ReadonlySet<string> =>
  new Set(
    files.flatMap((file) =>
      [...read(file).matchAll(/\.(-?[_a-z][\w-]*)(?=[^{}]*\{)/giu)].map(([, name]) => name!),
    ),
  );

const sheets = globSync('shared/blocks/*/*.css', { cwd });
const isEditing = (file: string): boolean => file.endsWith('editing.css');
const around = new Set(['story-body']);

it('styles no block outside its folder in the editor', () => {
  const ofBlocks = classesIn(sheets);
  expect(ofBlocks.has('photo-fields')).toBe(true);
  const others = classesIn(['renderer/editor/editing.css', ...globSync('renderer/styles/*.css', { cwd })]);
  expect(others.has('unknown-block')).toBe(true);
  expect([...others].filter((name) => ofBlocks.has(name) && !around.has(name))).toEqual([]);
});

it('has nothing on the page of what a block has in the editor alone', () => {
  const onPage = classesIn(sheets.filter((file) => !isEditing(file)));
  const editingOnly = [...classesIn(sheets.filter(isEditing))].filter((name) => !onPage.has(name));
  expect(editingOnly).toContain('photo-fields');
  expect(editingOnly.filter((name) => pageCss.includes(`.${name}`))).toEqual([]);
  expect(pageCss).toContain('.pull-quote');
});
