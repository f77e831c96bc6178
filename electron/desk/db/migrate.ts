import type { Database } from 'better-sqlite3';
import { randomInt } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sealRepo } from './seal.repo';
import { makeFolder } from '../make-folder';
import { syncFolder } from '../sync-folder';
import { UNFINISHED } from '../write-file';
import { EPOCHS, joinUserVersion, splitUserVersion } from './database-header';
import { giveOwnEpoch } from './database-copy';

/** `Copy` in ASCII: tells a Copydesk library from any other SQLite file. */
export const APPLICATION_ID = 0x436f7079;

/** One step from a version of the schema to the next; files are never edited once released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

const files: Readonly<Record<string, string>> = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every migration of this build, oldest first: `0001-library.sql` makes version 1. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { version: Number.parseInt(name, 10), name, sql };
  })
  .sort((a, b) => a.version - b.version);

export const newestVersion = (steps: readonly Migration[]): number => steps.at(-1)?.version ?? 0;

/**
 * Brings a database to the newest version: all steps in one transaction, so that an interrupted migration leaves
 * the old database. Rows that a step changes are sealed anew; what did not fit its seal before still does not. An existing
 * library is copied into the folder of backups first, unless there is none, as for one in memory. Throws what SQLite or the disk throws.
 */
export function migrate(db: Database, backups: string | null, steps: readonly Migration[]): void {
  const { version: from, epoch: last } = splitUserVersion(
    Number(db.pragma('user_version', { simple: true })),
  );
  // Two libraries that begin at the same epoch would take each other's logs for their own.
  const epoch = from === 0 ? randomInt(1, EPOCHS) : last;
  const due = steps.filter(({ version }) => version > from);
  if (due.length === 0) return;
  if (from > 0 && backups !== null) backUp(db, backups, from);
  // Foreign keys are checked once all tables stand; the pragma does nothing inside a transaction.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      const wrong = sealsAre(db) ? sealRepo(db).findings() : null;
      for (const { version, name, sql } of due) {
        db.exec(sql);
        const broken = db.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          throw new Error(`${name} leaves ${broken.length} rows without what they refer to`);
        db.pragma(`user_version = ${joinUserVersion(version, epoch)}`);
      }
      if (wrong) sealRepo(db).renewAll(wrong);
      db.pragma(`application_id = ${APPLICATION_ID}`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

const sealsAre = (db: Database): boolean =>
  db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'seal_broken'`).get() !== undefined;

/** A whole copy of the database as it is before it is migrated, synced before anything changes. */
function backUp(db: Database, backups: string, version: number): void {
  makeFolder(backups);
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const path = join(backups, `library-v${version}-${stamp}.sqlite`);
  const temporary = `${path}${UNFINISHED}`;
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    giveOwnEpoch(temporary);
    const file = openSync(temporary, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, path);
    syncFolder(backups);
  } catch (failure) {
    rmSync(temporary, { force: true });
    throw failure;
  }
}
