import Database from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptRow } from '../../electron/desk/accept-row';
import { databaseIn, openDatabase } from '../../electron/desk/db/open';
import { watchRows } from '../../electron/desk/db/row-watch';
import { sealRepo } from '../../electron/desk/db/seal.repo';
import { DERIVED_COLUMNS, SEALED_TABLES } from '../../electron/desk/db/sealed-tables';
import { openLibrary } from '../../electron/desk/open-library';
import { verifyLibrary } from '../../electron/desk/verify';
import type { Finding } from '../../electron/desk/finding';
import { figure, longTimeout, times } from '../support/long-run';
import { temporaryFolder } from '../support/newsroom';
import { dumpOf, isInOrderOfRows, makeSealedLibrary, withoutRules } from '../support/sealed-library';

/**
 * Tables whose values may change unnoticed if every search has the same results: FTS5 keeps more in them than this app asks of it, such
 * as lengths for an order by weight. Every other value is found.
 */
const OF_SEARCH = '_fts_';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** The columns that name a row. */
  readonly key: readonly string[];
}

/**
 * Every column of every table that stores rows, from the schema of a new library: those of the search’s own tables too. The
 * order of rows counts as a column, unless nothing depends on it.
 */
const COLUMNS: readonly Column[] = columnsOfSchema();

function columnsOfSchema(): Column[] {
  const folder = temporaryFolder();
  const { db, close } = openDatabase(folder.path);
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND sql NOT LIKE 'CREATE VIRTUAL%'`,
    )
    .pluck()
    .all() as string[];
  const columns = tables.flatMap((table) => {
    const found = db.pragma(`table_xinfo(${table})`) as {
      readonly name: string;
      readonly type: string;
      readonly pk: number;
    }[];
    const key = found.filter(({ pk }) => pk > 0).map(({ name }) => name);
    const isRead = isInOrderOfRows(db, table) && !isOrderFree(table);
    const order = isRead ? [{ name: 'rowid', type: 'INTEGER' }] : [];
    return [...order, ...found].map(({ name, type }) => ({ table, column: name, type, key }));
  });
  close();
  folder.remove();
  return columns;
}

function isOrderFree(table: string): boolean {
  const sealed = SEALED_TABLES.find(({ name }) => name === table);
  return table.includes(OF_SEARCH) || 'rowid' in (sealed?.unsealed ?? {});
}

let folder: ReturnType<typeof temporaryFolder>;
let bytes: Buffer;
let before: ReadonlySet<string>;
let forged = 0;

beforeAll(async () => {
  folder = temporaryFolder();
  await makeSealedLibrary(folder.path, 2);
  breakAndAccept();
  bytes = readFileSync(databaseIn(folder.path));
  before = new Set(damages().map(said));
});
afterAll(() => {
  folder.remove();
  figure('values forged in every column of every table: said by verify or at opening', forged);
});

/** So that there are notes about broken rows: one accepted, one not. */
function breakAndAccept(): void {
  const db = new Database(databaseIn(folder.path));
  db.exec(`UPDATE setting SET value = '{}' WHERE key = 'house'; UPDATE photo SET name = 'merry.tiff'`);
  db.close();
  const library = openLibrary(folder.path);
  library.transact(() => library.settings.set('house', { name: 'The Sealed Courier' }));
  acceptRow(library, `photo/${library.photos.hashes()[0]!}`, 'Asha Rao', '2026-03-03T09:00:00.000Z');
  library.close();
}

const said = ({ where, message }: Finding): string => `${where}: ${message}`;
const damages = (): Finding[] =>
  verifyLibrary(folder.path).findings.filter(({ weight }) => weight === 'damage');

/** What `verify` reports in addition to before; also that a library does not open. */
function newDamages(): readonly Finding[] {
  try {
    return damages().filter((finding) => !before.has(said(finding)));
  } catch (failure) {
    expect(failure).toMatchObject({ code: expect.stringMatching(/^LIBRARY_/) as string });
    return [{ weight: 'damage', where: 'library.sqlite', message: 'refused' }];
  }
}

function reset(): void {
  const path = databaseIn(folder.path);
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
  writeFileSync(path, bytes);
}

/** Other values of a column's type than this. */
function otherValues(type: string, value: unknown): readonly unknown[] {
  if (value === null) return type === 'INTEGER' ? [1] : [type === 'BLOB' ? Buffer.from('x') : 'x'];
  if (Buffer.isBuffer(value)) {
    const changed = Buffer.from(value);
    if (changed.length > 0) changed[changed.length >> 1]! ^= 1;
    return [changed, value.subarray(1), null];
  }
  if (typeof value === 'bigint')
    return [value + 1n, 0n, value + 1000n, null].filter((other) => other !== value);
  const text = value as string;
  return [`${text}x`, text === '' ? 'y' : text.slice(1), 'zulu', null].filter((other) => other !== value);
}

interface Forgery {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Ways to change this column: two in the quick run, in the first row and the last one; all of them in every row in the long run. */
function forgeries({ table, column, type, key }: Column): Forgery[] {
  const names = key.length === 0 ? ['rowid'] : key;
  const where = names.map((name) => `${name} = ?`).join(' AND ');
  const all = rowsOf(table, [column, ...names]).flatMap(([value, ...ids]) =>
    otherValues(type, value).map((other) => ({
      sql: `UPDATE ${table} SET ${column} = ? WHERE ${where}`,
      values: [other, ...ids],
    })),
  );
  return all.filter((_each, at) => times(Number(at === 0 || at === all.length - 2), 1) === 1);
}

function rowsOf(table: string, columns: readonly string[]): unknown[][] {
  const db = new Database(databaseIn(folder.path), { readonly: true });
  const rows = db.prepare(`SELECT ${columns.join()} FROM ${table}`).safeIntegers().raw().all() as unknown[][];
  db.close();
  return rows;
}

/** As by another program that knows no rules. False if SQLite refuses it: a null where none may be, a name twice. */
function forge({ sql, values }: Forgery): boolean {
  const db = new Database(databaseIn(folder.path));
  try {
    return change(db, { sql, values });
  } finally {
    db.close();
  }
}

function change(db: Database.Database, { sql, values }: Forgery): boolean {
  try {
    db.unsafeMode();
    db.pragma('ignore_check_constraints = ON');
    db.pragma('foreign_keys = OFF');
    return withoutRules(db, () => db.prepare(sql).run(...values).changes > 0);
  } catch (failure) {
    expect(String(failure)).toMatch(/constraint|datatype mismatch|cannot store/);
    return false;
  }
}

/** As by a mistake of this app: the row is sealed in its new state. */
function forgeSealed(forgery: Forgery): boolean {
  const { db, log, close } = openDatabase(folder.path);
  try {
    const watch = watchRows(db, sealRepo(db));
    let isDone = false;
    // SQLite does not take it inside a transaction.
    db.pragma('foreign_keys = OFF');
    db.transaction(() => {
      log.beforeWrite();
      isDone = change(db, forgery);
      watch.renewSeals();
    })();
    return isDone;
  } finally {
    close();
  }
}

const tryEach = (
  tried: readonly Forgery[],
  how: (forgery: Forgery) => boolean,
): { readonly done: number; readonly missed: readonly Forgery[] } => {
  const missed: Forgery[] = [];
  let done = 0;
  for (const forgery of tried) {
    reset();
    if (!how(forgery)) continue;
    done += 1;
    if (newDamages().length === 0) missed.push(forgery);
  }
  return { done, missed };
};

const finds = (): string => {
  const { story_fts: stories, photo_fts: photos } = dumpOf(folder.path);
  return `${stories}${photos}`;
};

const named = (columns: readonly Column[]) =>
  columns.map((column) => [`${column.table}.${column.column}`, column] as const);

describe('a value that something else has forged', () => {
  it.each(named(COLUMNS.filter(({ table }) => !table.includes(OF_SEARCH))))(
    'is found by verify: %s',
    (_name, column) => {
      reset();
      const { done, missed } = tryEach(forgeries(column), forge);
      expect(missed).toEqual([]);
      expect(done).toBeGreaterThan(0);
      forged += done;
    },
    longTimeout(30_000),
  );

  it.each(named(COLUMNS.filter(({ table }) => table.includes(OF_SEARCH))))(
    'is found by verify where a search finds other stories or photos: %s',
    (_name, column) => {
      reset();
      const found = finds();
      const { done, missed } = tryEach(forgeries(column), forge);
      expect(done).toBeGreaterThan(0);
      for (const forgery of missed) {
        reset();
        forge(forgery);
        expect(finds(), forgery.sql).toBe(found);
      }
    },
    longTimeout(30_000),
  );

  it.each(named(COLUMNS.filter(({ table, column }) => column in (DERIVED_COLUMNS[table] ?? {}))))(
    'and sealed as if this app had written it, is found where it follows from something else: %s',
    (_name, column) => {
      reset();
      const { done, missed } = tryEach(forgeries(column), forgeSealed);
      expect(missed).toEqual([]);
      expect(done).toBeGreaterThan(0);
    },
    longTimeout(30_000),
  );
});

describe('a row that something else has taken away', () => {
  const tables = [...new Set(COLUMNS.map(({ table }) => table))].filter(
    (table) => !table.includes(OF_SEARCH),
  );
  it.each(tables)(
    'is found by verify: %s',
    (table) => {
      reset();
      const key = COLUMNS.find((column) => column.table === table)?.key ?? [];
      const names = key.length === 0 ? ['rowid'] : key;
      const sql = `DELETE FROM ${table} WHERE ${names.map((name) => `${name} = ?`).join(' AND ')}`;
      const rows = rowsOf(table, names).map((values): Forgery => ({ sql, values }));
      const { done, missed } = tryEach(rows.slice(0, times(1, rows.length)), forge);
      expect(missed).toEqual([]);
      expect(done).toBeGreaterThan(0);
    },
    longTimeout(30_000),
  );
});

describe('the list of derived columns', () => {
  it('names columns that are there, and every column is sealed, derived or of the search', () => {
    const of = new Map(SEALED_TABLES.map(({ name, columns }) => [name, new Set(columns)]));
    const sums = new Set(['seal', 'seal_root']);
    const uncovered = COLUMNS.filter(
      ({ table, column }) =>
        !of.get(table)?.has(column) &&
        !(column in (DERIVED_COLUMNS[table] ?? {})) &&
        !sums.has(table) &&
        !table.includes(OF_SEARCH),
    );
    expect(uncovered).toEqual([]);
    const there = new Set(COLUMNS.map(({ table, column }) => `${table}.${column}`));
    for (const [table, columns] of Object.entries(DERIVED_COLUMNS))
      for (const column of Object.keys(columns)) expect(there).toContain(`${table}.${column}`);
  });
});
