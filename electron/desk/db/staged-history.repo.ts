import type { Database } from 'better-sqlite3';
import type { EventRow } from './event.repo';
import type { RevisionRow } from './revision.repo';
import type { RowWatch } from './row-watch';
import type { SealRepo } from './seal.repo';
import { sealOf, sumOf, weightOf } from './seal-hash';
import { keySql, SEALED_TABLES, textSql } from './sealed-tables';

const REVISION =
  'rowid, id, story_id, parent_id, kind, author, device, at, headline, words, sha256, document';
const EVENT = 'id, story_id, kind, author, device, at, note, sha256';

/**
 * Stages versions and events, with their seals, in TEMP tables. Thousands of rows can be prepared a few at a time; one transaction then
 * copies each table into the library. Until then the library holds none of them, so an interruption leaves nothing behind.
 * Only one hand-over may use it at a time.
 */
export function stagedHistory(db: Database, seal: SealRepo, rows: RowWatch) {
  for (const name of ['revision', 'event', 'seal'])
    db.exec(`CREATE TEMP TABLE staged_${name} AS SELECT * FROM main.${name} WHERE 0`);
  db.exec('CREATE UNIQUE INDEX temp.staged_seal_row ON staged_seal (tbl, row)');

  const putRevision =
    db.prepare(`INSERT INTO staged_revision (${REVISION}) VALUES (@place, @id, @storyId, @parentId,
    @kind, @author, @device, @at, @headline, @words, @sha256, @document) RETURNING ${sealedSql('revision')}`);
  const putEvent =
    db.prepare(`INSERT INTO staged_event (${EVENT}) VALUES (@id, @storyId, @kind, @author, @device,
    @at, @note, @sha256) RETURNING ${sealedSql('event')}`);
  const putSeal = db.prepare('INSERT INTO staged_seal (tbl, row, sha256, fields) VALUES (?, ?, ?, ?)');
  const takeRevisions = db.prepare(
    `INSERT INTO main.revision (${REVISION}) SELECT ${REVISION} FROM staged_revision ORDER BY rowid`,
  );
  const takeEvents = db.prepare(
    `INSERT INTO main.event (${EVENT}) SELECT ${EVENT} FROM staged_event ORDER BY rowid`,
  );
  const takeSeals = db.prepare(`INSERT INTO main.seal (tbl, row, sha256, fields)
    SELECT tbl, row, sha256, fields FROM staged_seal ORDER BY tbl, row`);
  // What brings its seal with it needs none at the end of the transaction.
  const forgetAll = db.prepare('DELETE FROM seal_dirty');
  const forgetSealed = db.prepare(`DELETE FROM seal_dirty WHERE EXISTS (SELECT 1 FROM staged_seal AS staged
    WHERE staged.tbl = seal_dirty.tbl AND staged.row = seal_dirty.row)`);
  const empty = ['revision', 'event', 'seal'].map((name) => db.prepare(`DELETE FROM staged_${name}`));
  let sealed = { count: 0, sum: 0n };
  let isAllSealed = true;

  const sealStaged = (tbl: 'revision' | 'event', { row, text }: Staged): void => {
    // A row that went and left its seal is found when it is sealed again, as any other is.
    if (seal.has(tbl, row)) {
      isAllSealed = false;
      return;
    }
    const made = sealOf(text, tableOf(tbl).columns);
    putSeal.run(tbl, row, made.sha256, made.fields);
    sealed = { count: sealed.count + 1, sum: sumOf(sealed.sum, weightOf(tbl, row, made)) };
  };

  return {
    /** Forgets what was staged. */
    clear: (): void => {
      for (const each of empty) each.run();
      sealed = { count: 0, sum: 0n };
      isAllSealed = true;
    },
    /** `place` is the one that the version gets among all versions, `document` its compressed text. */
    addRevision: (row: RevisionRow, document: Uint8Array, place: number): void =>
      sealStaged('revision', putRevision.get({ ...row, document, place }) as Staged),
    addEvent: (row: EventRow): void => sealStaged('event', putEvent.get(row) as Staged),
    /** Takes all of it into the library. Call inside a transaction, with the story there. */
    takeIn: (): void => {
      rows.renewSeals();
      for (const statement of [takeRevisions, takeEvents, takeSeals]) statement.run();
      // From here on nothing else has been written: `renewSeals` has left no note of a row.
      (isAllSealed ? forgetAll : forgetSealed).run();
      seal.countIn(sealed.count, sealed.sum);
    },
  };
}
export type StagedHistory = ReturnType<typeof stagedHistory>;

interface Staged {
  readonly row: string;
  readonly text: Buffer;
}

const tableOf = (name: 'revision' | 'event') => SEALED_TABLES.find((table) => table.name === name)!;

/** SQL: what names a staged row in its table, and its text for the seal. */
const sealedSql = (name: 'revision' | 'event'): string =>
  `${keySql(tableOf(name))} AS row, ${textSql(tableOf(name))} AS text`;
