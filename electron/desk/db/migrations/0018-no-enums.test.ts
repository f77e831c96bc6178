import { Direction } from '@shared/story/fields';
import { RevisionKind } from '@shared/api/stories';
import { StoryStatus } from '@shared/story/status';
import { expect, it } from 'vitest';
import { oldLibrary, type OldLibrary } from '../../../../test/support/old-library';

const filled = (version: number): OldLibrary => {
  const old = oldLibrary(version);
  old.addStory('a', { json: '{}', sha256: 'x' as never });
  return old;
};

const setStatus = (old: OldLibrary): unknown => old.run(`UPDATE story SET status = 'in translation'`);

it('lets the contract alone say what a status or a kind can be', () => {
  expect(() => setStatus(filled(17))).toThrow(/CHECK/);
  const old = filled(17);
  const before = old.rows('SELECT * FROM story');
  old.migrateTo();
  expect(old.rows('SELECT * FROM story')).toEqual(before);
  setStatus(old);
  expect(old.value('PRAGMA integrity_check')).toBe('ok');
  // The other checks are as they were.
  expect(() => old.run('UPDATE story SET revision = -1')).toThrow(/CHECK/);
  expect(() => old.db.exec('PRAGMA writable_schema = ON; DELETE FROM sqlite_schema')).toThrow();
});

it('leaves no word of an enum in the schema', () => {
  const words = [...StoryStatus.options, ...RevisionKind.options, ...Direction.options, 'placing'];
  const old = filled(18);
  old.migrateTo(99);
  const checks = (old.rows('SELECT sql FROM sqlite_schema') as [string | null][])
    .flatMap(([sql]) => sql?.match(/CHECK \(.*?\)\)?/gs) ?? [])
    .join();
  expect(words.filter((word) => checks.includes(`'${word}'`))).toEqual([]);
});
