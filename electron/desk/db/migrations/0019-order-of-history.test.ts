import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { oldLibrary, type OldLibrary } from '../../../../test/support/old-library';
import { sealRepo } from '../seal.repo';

const VERSION = 18;
const RULES = ['event_is_never_changed', 'event_is_never_deleted', 'revision_is_never_changed'];

/** A library of the version before with a story that was filed and approved, with seals of that version. */
function filledLibrary(): OldLibrary {
  const old = oldLibrary(VERSION);
  old.addStory('a', { json: '{}', sha256: 'x' as never });
  old.run(
    `INSERT INTO event SELECT 'approval', story_id, 'approved', author, device, at, note, sha256 FROM event`,
  );
  old.run(`INSERT INTO pending_export VALUES ('one', 'a', 'writing', '{}'), ('two', 'a', 'writing', '{}')`);
  sealRepo(old.db).renewAll([]);
  return old;
}

/** The seal that the build before gave to the approval, written out here. */
const sealBefore = createHash('sha256')
  .update(
    `["id","approval"]\n["story_id","a"]\n["kind","approved"]\n["author","Asha"]\n["device","desk"]\n` +
      `["at","2026-03-02T09:00:00.000Z"]\n["note",""]\n["sha256","x"]\n`,
  )
  .digest('hex');
const sealOfApproval = (old: OldLibrary): unknown =>
  old.value(`SELECT lower(hex(sha256)) FROM seal WHERE tbl = 'event' AND row = 'a/approval'`);

const findings = (old: OldLibrary) => sealRepo(old.db).findings();

/** As by another program: the order of two rows is changed, or a value. */
function forge(old: OldLibrary, sql: string): void {
  for (const rule of RULES) old.db.exec(`DROP TRIGGER IF EXISTS ${rule}`);
  old.db.exec(sql);
}
const swap = (table: string): string =>
  `UPDATE ${table} SET rowid = 9 WHERE rowid = 1; UPDATE ${table} SET rowid = 1 WHERE rowid = 2;
   UPDATE ${table} SET rowid = 2 WHERE rowid = 9`;

it('finds every row as it was written, before and after, and changes none', () => {
  const old = filledLibrary();
  const before = ['event', 'pending_export', 'revision'].map((table) =>
    old.rows(`SELECT rowid, * FROM ${table}`),
  );
  expect(old.value(`SELECT max(length(fields)) FROM seal WHERE tbl = 'event'`)).toBe(8 * 4);
  expect(sealOfApproval(old)).toBe(sealBefore);
  expect(findings(old)).toEqual([]);
  old.migrateTo();
  expect(sealOfApproval(old)).not.toBe(sealBefore);
  expect(findings(old)).toEqual([]);
  expect(old.value(`SELECT min(length(fields)) FROM seal WHERE tbl = 'event'`)).toBe(9 * 4);
  expect(before).toEqual(
    ['event', 'pending_export', 'revision'].map((table) => old.rows(`SELECT rowid, * FROM ${table}`)),
  );
});

it.each(['event', 'pending_export'])('seals the order of each %s', (table) => {
  const old = filledLibrary();
  old.migrateTo();
  forge(old, swap(table));
  const changed = { kind: 'changed', tbl: table, fields: ['rowid'] };
  expect(findings(old)).toMatchObject([changed, changed]);
});

it('still says which events were not as they were written before', () => {
  const old = filledLibrary();
  forge(
    old,
    `UPDATE event SET author = 'Nobody' WHERE id = 'approval'; DELETE FROM event WHERE id <> 'approval';
    INSERT INTO event VALUES ('more', 'a', 'comment', 'Nobody', 'desk', 't', '', 'x')`,
  );
  const wrong = findings(old).map(({ row, fields }) => ({ row, fields }));
  expect(wrong).toHaveLength(3);
  expect(wrong).toContainEqual({ row: 'a/approval', fields: ['author'] });
  old.migrateTo();
  const now = findings(old);
  expect(now.map(({ row, fields }) => ({ row, fields }))).toEqual(wrong);
  expect(new Set(now.map(({ kind }) => kind))).toEqual(new Set(['overwritten']));
});

it('finds an order that was changed if the file then says that it is of the version before', () => {
  const old = filledLibrary();
  old.migrateTo();
  forge(old, swap('event'));
  const version = Number(old.value('PRAGMA user_version'));
  old.db.pragma(`user_version = ${version - 1}`);
  old.migrateTo();
  expect(findings(old).map(({ row }) => row)).toEqual(expect.arrayContaining(['a/approval', 'a/event of a']));
});
