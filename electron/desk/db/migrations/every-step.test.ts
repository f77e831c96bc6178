import { expect, it } from 'vitest';
import { migrations } from '../migrate';

const tests = Object.keys(import.meta.glob('./*.test.ts')).map((path) => path.slice('./'.length));

it('has a test of each step from 14 on: those before are in one', () => {
  const names = migrations.slice(13).map(({ name }) => `${name}.test.ts`);
  expect(names.filter((name) => !tests.includes(name))).toEqual([]);
});
