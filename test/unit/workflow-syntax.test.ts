import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';

const folder = join(import.meta.dirname, '../../.github/workflows');
const names = readdirSync(folder);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** What GitHub's own language service finds wrong in a workflow's keys and in the names in its expressions. */
async function problemsOf(text: string): Promise<string[]> {
  // It remembers what it found at an address.
  const address = `file:///.github/workflows/${randomUUID()}.yml`;
  const found = await validate(TextDocument.create(address, 'yaml', 1, text));
  return found.map(
    ({ range, message }) =>
      `${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
}

it.each(names)('%s is a workflow that GitHub reads', async (name) => {
  expect(await problemsOf(read(name))).toEqual([]);
});

it.each([
  ['a key that there is not', 'timeout-minutes: 60', 'timeout-minuts: 60'],
  ['a name of the matrix that there is not', 'matrix.target }}', 'matrix.tarrget }}'],
  ['a context that there is not', 'secrets.CSC_LINK', 'sekrets.CSC_LINK'],
])('finds %s', async (_, right, wrong) => {
  const text = read('desktop.yml');
  expect(text).toContain(right);
  expect(await problemsOf(text.replace(right, wrong))).not.toEqual([]);
});

it.each(names)('%s runs actions by commit, with the release beside it', (name) => {
  const uses = [...read(name).matchAll(/uses: (.*)$/gm)].map(([, what]) => what ?? '');
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((what) => !/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([]);
});

it('gives secrets to a tag alone, in an environment that a person protects', () => {
  const text = read('desktop.yml');
  const steps = text.split(/^ {6}- /m).filter((step) => /\$\{\{[^}]*\bsecrets\./.test(step));
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) expect(step).toMatch(/^ {8}if: github\.ref_type == 'tag'(?: && [^|]*)?$/m);
  // Outside a step, every step would get the secret.
  expect(text.split(/^ {6}- /m)[0]).not.toContain('${{ secrets.');
  expect(text).toContain("environment: ${{ github.ref_type == 'tag' && 'release' || '' }}");
});
