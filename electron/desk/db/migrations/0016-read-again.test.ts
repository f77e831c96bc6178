import { expect, it } from 'vitest';
import { oldLibrary } from '../../../../test/support/old-library';

const notes = (old: ReturnType<typeof oldLibrary>): unknown =>
  Object.fromEntries(
    old
      .rows('SELECT key, value FROM setting')
      .map((row) => [(row as [string, string])[0], JSON.parse((row as [string, string])[1])]),
  );

it('has every story read again, and versions of an earlier rule', () => {
  for (const value of [null, '{"rule":3,"before":0}', '{"rule":4,"before":1}', '{"rule":', '4']) {
    const old = oldLibrary(15);
    old.addStory('a', { json: '{}', sha256: 'x' as never });
    old.addStory('b', { json: '{}', sha256: 'x' as never });
    if (value !== null) old.run(`INSERT INTO setting VALUES ('search', ?)`, value);
    old.migrateTo();
    expect(notes(old)).toEqual({ search: { before: 3 }, 'version-words': { after: 2 } });
  }
});

it('keeps what the last build noted of versions', () => {
  const old = oldLibrary(15);
  old.addStory('a', { json: '{}', sha256: 'x' as never });
  old.run(`INSERT INTO setting VALUES ('version-words', '{"rule":1,"after":0}')`);
  old.migrateTo();
  expect(notes(old)).toMatchObject({ 'version-words': { after: 0 } });
});

it('leaves nothing to read in a new library', () => {
  expect(notes(oldLibrary(16))).toEqual({ search: { before: 0 }, 'version-words': { after: 0 } });
});
