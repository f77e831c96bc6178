import Database from 'better-sqlite3';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/newsroom';
import { makeSealedLibrary } from '../../test/support/sealed-library';
import { databaseIn, openDatabase } from './db/open';
import { callDesk } from '../hosts/call-desk';
import { openDesk } from './open-desk';
import { repairLibrary } from './repair';
import { verifyLibrary } from './verify';

interface Part {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** Every table, index and trigger that the migrations make, but for those that SQLite makes by itself. */
const PARTS = partsOfSchema();

function partsOfSchema(): Part[] {
  const folder = temporaryFolder();
  const { db, close } = openDatabase(folder.path);
  const parts = db.prepare(`SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL`).all() as Part[];
  close();
  folder.remove();
  return parts;
}

let made: ReturnType<typeof temporaryFolder>;
let folder: ReturnType<typeof temporaryFolder>;
beforeAll(async () => {
  made = temporaryFolder();
  folder = temporaryFolder();
  await makeSealedLibrary(made.path);
});
afterAll(() => {
  made.remove();
  folder.remove();
});
beforeEach(() => {
  rmSync(folder.path, { recursive: true, force: true });
  cpSync(made.path, folder.path, { recursive: true });
});

function alter(...sql: readonly string[]): void {
  const db = new Database(databaseIn(folder.path));
  db.unsafeMode();
  db.pragma('writable_schema = ON');
  db.pragma('foreign_keys = OFF');
  for (const one of sql) db.exec(one);
  db.close();
}

/** What verify says, or why the library does not open. */
function told(): string {
  try {
    const { findings } = verifyLibrary(folder.path);
    return findings
      .filter(({ weight }) => weight === 'damage')
      .map(({ message }) => message)
      .join('\n');
  } catch (failure) {
    expect(failure).toMatchObject({ code: 'LIBRARY_DAMAGED' });
    return (failure as Error).message;
  }
}

/** Why the window says that it does not open; null if it does. */
async function saidInWindow(): Promise<string | null> {
  const configFolder = join(folder.path, 'config');
  const desk = openDesk(
    { libraryFolder: folder.path, configFolder, version: '0.0.0', device: 'a' },
    { info: () => undefined, error: () => undefined },
  );
  const { problem } = await callDesk(desk, 'app.info', {});
  await desk.close();
  return problem?.message ?? null;
}

const isOfSearch = ({ name }: Part): boolean => name.includes('_fts');
const listed = (parts: readonly Part[]) => parts.map((part) => [`${part.type} ${part.name}`, part] as const);

describe('the schema of a library', () => {
  it('is as the migrations make it', () => {
    expect(told()).toBe('');
    alter('VACUUM', 'ANALYZE');
    expect(told()).toBe('');
  });

  it.each(listed(PARTS.filter((part) => !isOfSearch(part))))('is missed: the %s', (name, { type }) => {
    alter(`DROP ${name}`);
    expect(told()).toContain(`the ${name} is missing`);
    if (type === 'table') return;
    repairLibrary(folder.path);
    expect(told()).toBe('');
  });

  it.each(listed(PARTS.filter(isOfSearch)))('is missed, or nothing opens: the %s', (_name, { name }) => {
    alter(`DELETE FROM sqlite_schema WHERE name = '${name}'`);
    expect(told()).not.toBe('');
  });

  it.each(listed(PARTS.filter(({ type }) => type === 'table')))(
    'is seen to have changed: the %s',
    (name, part) => {
      if (isOfSearch(part)) return;
      alter(`ALTER TABLE ${part.name} ADD COLUMN forged TEXT`);
      expect(told()).toContain(`the ${name} is not as Copydesk makes it`);
    },
  );

  it('is named by the window, too, where the library does not open for it', async () => {
    expect(await saidInWindow()).toBeNull();
    alter('DROP TABLE photo_note', 'DROP INDEX story_live');
    const message = await saidInWindow();
    expect(message).toContain('the table photo_note is missing');
    expect(message).toContain('the index story_live is missing');
    expect(message).toContain('copydesk verify --repair');
    expect(message).toBe(told());
  });

  it('is seen to have changed: a trigger that does nothing, an index of another column', () => {
    alter(
      'DROP TRIGGER event_is_never_deleted',
      'CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT 1; END',
      'DROP INDEX story_live',
      'CREATE INDEX story_live ON story (touched)',
    );
    const message = told();
    expect(message).toContain('the trigger event_is_never_deleted is not as Copydesk makes it');
    expect(message).toContain('the index story_live is not as Copydesk makes it');
    repairLibrary(folder.path);
    expect(told()).toBe('');
  });

  it('is seen to have more: a table, an index, a view, and a trigger that forges', () => {
    alter(
      'CREATE TABLE more (a)',
      'CREATE INDEX more_of ON story (opening)',
      'CREATE VIEW more_seen AS SELECT 1',
      `CREATE TRIGGER more_done AFTER UPDATE ON story BEGIN UPDATE photo SET name = 'x'; END`,
    );
    const message = told();
    for (const name of ['table more', 'index more_of', 'view more_seen', 'trigger more_done'])
      expect(message).toContain(`the ${name} was not made by Copydesk`);
    repairLibrary(folder.path);
    // A table may hold something: it stays, and is named.
    expect(told()).toBe('the table more was not made by Copydesk');
  });
});
