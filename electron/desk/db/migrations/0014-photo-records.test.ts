import { expect, it } from 'vitest';
import { oldLibrary } from '../../../../test/support/old-library';

const said = (credit: string): string => JSON.stringify({ caption: 'बाँध पर बगुले', credit });
const hash = (letter: string): string => letter.repeat(64);

it('makes the records of photos that had none, with what they are found by', () => {
  const old = oldLibrary(13);
  old.addPhoto(hash('a'), said('PIB'), 'weir.jpg');
  old.addPhoto(hash('b'), '{"credit":');
  old.migrateTo();
  expect(old.rows('SELECT sha256, has_credit FROM photo_record')).toEqual([[hash('a'), 1]]);
  const found = `SELECT count(*) FROM photo_fts WHERE photo_fts MATCH '"बगुले" AND "weir"'`;
  expect(old.value(found)).toBe(1);
});

it('asks again whose credit names somebody and cuts the words again, once', () => {
  const old = oldLibrary(13);
  for (const [letter, credit] of [
    ['a', 'Internet'],
    ['b', 'Meadow Wire'],
  ] as const)
    // prettier-ignore
    old.addPhoto(hash(letter), said(credit));
  const record = `INSERT INTO photo_record (sha256, words, has_credit, updated_at) VALUES (?, ?, ?, 't')`;
  old.run(record, hash('a'), said('Internet'), 1);
  old.run(record, hash('b'), said('Meadow Wire'), 0);
  old.migrateTo();
  expect(old.rows('SELECT has_credit FROM photo_record ORDER BY sha256')).toEqual([[0], [1]]);
  expect(old.value(`SELECT count(*) FROM photo_fts WHERE photo_fts MATCH 'meadow'`)).toBe(1);
});

it('leaves a library alone that the last build has seen to', () => {
  const old = oldLibrary(13);
  old.addPhoto(hash('a'), said('Internet'));
  old.run(
    `INSERT INTO photo_record (sha256, words, has_credit, updated_at) VALUES (?, '{}', 1, 't')`,
    hash('a'),
  );
  old.run(`INSERT INTO setting VALUES ('credit-rule', '2'), ('photo-search', '1'), ('house', '{}')`);
  old.migrateTo();
  expect(old.rows('SELECT has_credit FROM photo_record')).toEqual([[1]]);
  expect(old.rows('SELECT key FROM setting')).toEqual([['house']]);
});
