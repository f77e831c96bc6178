import type { Database } from 'better-sqlite3';
import { randomInt } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/errors';
import { keepPhotos } from './keep-photos';
import { sealRepo } from './seal.repo';
import type { Step } from './step';
import { makeFolder } from '../make-folder';
import { syncFolder } from '../sync-folder';
import { UNFINISHED } from '../write-file';
import { EPOCHS, joinUserVersion, splitUserVersion } from './database-header';
import { giveOwnEpoch, openClosed } from './database-copy';

/** `Copy` in ASCII: tells a Copydesk library from any other SQLite file. */
export const APPLICATION_ID = 0x436f7079;

/** A {@link Step} by its place in the chain; files are never edited once released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly step: Step;
}

const steps = import.meta.glob<Step>(['./migrations/*.ts', '!./migrations/*.test.ts'], {
  import: 'step',
  eager: true,
});

/** Every migration of this build, oldest first: `0001-library.ts` makes version 1. */
export const migrations: readonly Migration[] = Object.entries(steps)
  .map(([path, step]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
    return { version: Number.parseInt(name, 10), name, step };
  })
  .sort((a, b) => a.version - b.version);

export const newestVersion = (known: readonly Migration[]): number => known.at(-1)?.version ?? 0;

/**
 * Brings a database to the newest version: all steps in one transaction, so that an interrupted migration leaves
 * the old database. Rows that a step changes are sealed again; rows that did not match their seal before still do not. An existing
 * library is copied into the backup folder first, its photos as far as {@link keepPhotos} says, unless there is no such folder, as for a library in memory. Throws what SQLite or the disk throws.
 */
export function migrate(db: Database, backups: string | null, known: readonly Migration[]): void {
  const { version: from, epoch: last } = splitUserVersion(
    Number(db.pragma('user_version', { simple: true })),
  );
  // Two libraries that begin at the same epoch could mistake each other's logs for their own.
  const epoch = from === 0 ? randomInt(1, EPOCHS) : last;
  const due = known.filter(({ version }) => version > from);
  if (due.length === 0) return;
  if (from > 0 && backups !== null) {
    backUp(db, backups, from);
    keepPhotos(dirname(backups), backups);
  }
  // Foreign keys are checked once all tables exist; the pragma does nothing inside a transaction.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      const wrong = areSealed(db) ? sealRepo(db).findings() : null;
      for (const { version, name, step } of due) {
        step(db);
        const broken = db.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          throw new Error(`${name} leaves ${broken.length} rows without what they refer to`);
        db.pragma(`user_version = ${joinUserVersion(version, epoch)}`);
      }
      if (wrong) sealRepo(db).renewAll(wrong);
      // Anything that takes longer continues in the background: `services/first-seals.ts`.
      else if (areSealed(db)) sealRepo(db).sealSome(FIRST_SEALING, from === 0);
      db.pragma(`application_id = ${APPLICATION_ID}`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** Whether the schema is one whose rows have seals: from 0013 on. */
const areSealed = (db: Database): boolean =>
  db.prepare(`SELECT 1 FROM pragma_table_info('seal_root') WHERE name = 'mark'`).get() !== undefined;

/** How long a migration may take for the first seals of a library's rows, in milliseconds. */
const FIRST_SEALING = 300;

/** A full copy of the database before its migration, synced and read again before anything changes. Throws DISK_REFUSED if it cannot be read. */
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
    if (!isReadable(temporary)) throw new AppError('DISK_REFUSED', UNREADABLE);
    renameSync(temporary, path);
    syncFolder(backups);
  } catch (failure) {
    rmSync(temporary, { force: true });
    throw failure;
  }
}

function isReadable(copy: string): boolean {
  try {
    const db = openClosed(copy);
    try {
      return db.pragma('quick_check(1)', { simple: true }) === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

const UNREADABLE =
  'The backup that is made before a library changes to this version cannot be read again, so nothing was changed. Check the disk, then start Copydesk again.';
