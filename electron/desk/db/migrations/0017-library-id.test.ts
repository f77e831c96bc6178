import { expect, it } from 'vitest';
import { oldLibrary } from '../../../../test/support/old-library';

const ID = `SELECT value FROM setting WHERE key = 'library.id'`;

it('names a library that has no name, and no other', () => {
  const [unnamed, named] = [oldLibrary(16), oldLibrary(16)];
  named.run(`INSERT INTO setting VALUES ('library.id', '"0190a000-0000-4000-8000-000000000001"')`);
  for (const old of [unnamed, named]) old.migrateTo();
  expect(unnamed.value(ID)).toMatch(/^"[0-9a-f]{8}-[0-9a-f-]{27}"$/);
  expect(named.value(ID)).toBe('"0190a000-0000-4000-8000-000000000001"');
});
