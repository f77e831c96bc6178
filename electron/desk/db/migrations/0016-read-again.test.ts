import { expect, it } from 'vitest';
import { oldLibrary } from '../../../../test/support/old-library';

const notes = (old: ReturnType<typeof oldLibrary>): unknown =>
  Object.fromEntries(
    old
      .rows('SELECT key, value FROM setting')
      .map((row) => [(row as [string, string])[0], JSON.parse((row as [string, string])[1])]),
  );

it('has the stories and versions of an earlier rule read again', () => {
  for (const value of [null, '{"rule":3,"before":0}', '{"rule":', '4']) {
    const old = oldLibrary(15);
    old.addStory('a', { json: '{}', sha256: 'x' as never });
    old.addStory('b', { json: '{}', sha256: 'x' as never });
    if (value !== null) old.run(`INSERT INTO setting VALUES ('search', ?)`, value);
    old.migrateTo();
    expect(notes(old)).toEqual({ search: { before: 3 }, 'version-words': { after: 2 } });
  }
});

it('lets a library go on where the last build was', () => {
  const old = oldLibrary(15);
  old.addStory('a', { json: '{}', sha256: 'x' as never });
  old.run(
    `INSERT INTO setting VALUES ('search', '{"rule":4,"before":1}'), ('version-words', '{"rule":1,"after":0}')`,
  );
  old.migrateTo();
  expect(notes(old)).toMatchObject({ search: { before: 1 }, 'version-words': { after: 0 } });
});

it('leaves nothing to read in a new library', () => {
  expect(notes(oldLibrary(16))).toEqual({ search: { before: 0 }, 'version-words': { after: 0 } });
});
