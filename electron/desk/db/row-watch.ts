import type { Database } from 'better-sqlite3';
import type { ChangedRow, SealRepo } from './seal.repo';
import { keySql, sealedTablesIn, textSql, type SealedTable } from './sealed-tables';

/**
 * Notes which sealed rows a connection writes, with their previous content, and renews their seals. Uses TEMP triggers, which are not in
 * the file and take no page of it. Changes by another program never match a seal, with or without triggers.
 */
export function watchRows(db: Database, seal: SealRepo) {
  db.exec(`CREATE TEMP TABLE seal_dirty (tbl TEXT NOT NULL, row TEXT NOT NULL, old BLOB, PRIMARY KEY (tbl, row))
    WITHOUT ROWID`);
  // While it has a row, new rows are not noted.
  db.exec('CREATE TEMP TABLE seal_pause (one INTEGER)');
  for (const table of sealedTablesIn(db)) for (const sql of triggersOf(table)) db.exec(sql);
  const changed = db.prepare('SELECT tbl, row, old FROM seal_dirty');
  const clean = db.prepare('DELETE FROM seal_dirty');
  const pause = db.prepare('INSERT INTO seal_pause VALUES (1)');
  const resume = db.prepare('DELETE FROM seal_pause');
  const rows = (): ChangedRow[] => changed.all() as ChangedRow[];
  return {
    /** Call at the end of every transaction. Notes about broken rows are rows too, so they are sealed as well. */
    renewSeals: (): void => {
      for (let now = rows(); now.length > 0; now = rows()) {
        clean.run();
        seal.renew(now);
      }
    },
    /** For work that only adds rows, and adds their seals as well: noting each of thousands takes as long as adding it. */
    withNewRowsSealed: (work: () => void): void => {
      pause.run();
      try {
        work();
      } finally {
        resume.run();
      }
    },
    /** How many rows were written outside a transaction that seals. */
    unsealed: (): number => rows().length,
  };
}

export type RowWatch = ReturnType<typeof watchRows>;

/** The first note of a row stays: it is the one from before the transaction. */
function triggersOf(table: SealedTable): string[] {
  const { name } = table;
  const note = (of: 'OLD.' | 'NEW.'): string => `INSERT INTO seal_dirty
    SELECT '${name}', ${keySql(table, of)}, ${of === 'OLD.' ? textSql(table, of) : 'NULL'}
    WHERE NOT EXISTS (SELECT 1 FROM seal_dirty WHERE tbl = '${name}' AND row = ${keySql(table, of)});`;
  const trigger = (event: string, body: string, when = ''): string =>
    `CREATE TEMP TRIGGER seal_${name}_${event} AFTER ${event} ON main.${name}${when} BEGIN ${body} END`;
  return [
    trigger('INSERT', note('NEW.'), ' WHEN NOT EXISTS (SELECT 1 FROM seal_pause)'),
    // A row whose key changes also counts as a new one.
    trigger('UPDATE', `${note('OLD.')} ${note('NEW.')}`),
    trigger('DELETE', note('OLD.')),
  ];
}
