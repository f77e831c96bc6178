import Database from 'better-sqlite3';
import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/newsroom';
import { mountDisk } from '../../../test/support/small-disk';
import { splitUserVersion } from './database-header';
import { APPLICATION_ID, type Migration, migrations } from './migrate';
import { keepPhotos } from './keep-photos';
import { databaseIn, openDatabase } from './open';

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const code = (value: string): unknown => expect.objectContaining({ code: value });
const pragma = (db: Database.Database, name: string) => db.pragma(name, { simple: true });
const versionOf = (db: Database.Database) => splitUserVersion(Number(pragma(db, 'user_version'))).version;

/** One step more than this build has, as a later build would. */
const nextStep = (sql: string): Migration[] => [
  ...migrations,
  { version: migrations.length + 1, name: 'next', step: (db) => db.exec(sql) },
];

/** A folder that this process cannot remove until the returned function is called: a disk is mounted on it, or its user may not write in it. Null if neither works. */
function keepFromRemoval(path: string): { readonly end: () => void } | null {
  const disk = mountDisk(path, '1m');
  if (disk) return { end: disk.remove };
  if (process.platform === 'win32' || process.getuid?.() === 0) return null;
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'library.sqlite'), '');
  chmodSync(path, 0o500);
  return { end: () => chmodSync(path, 0o700) };
}

describe('opening a library’s database', () => {
  it('sets every pragma that keeps acknowledged saves, on making it and on opening it again', () => {
    for (const isNew of [true, false]) {
      const opened = openDatabase(folder.path);
      expect(opened.isNew).toBe(isNew);
      const wanted = {
        journal_mode: 'wal',
        locking_mode: 'exclusive',
        synchronous: 2,
        foreign_keys: 1,
        trusted_schema: 0,
        cell_size_check: 1,
        mmap_size: 0,
        application_id: APPLICATION_ID,
      };
      const got = Object.fromEntries(Object.keys(wanted).map((name) => [name, pragma(opened.db, name)]));
      expect(got).toEqual(wanted);
      expect(versionOf(opened.db)).toBe(migrations.length);
      opened.close();
    }
  });

  it('leaves one file and no log when it is closed', () => {
    openDatabase(folder.path).close();
    expect(readdirSync(folder.path)).toEqual(['library.sqlite']);
  });

  it('refuses a second opening in the same process and says who has it', () => {
    const first = openDatabase(folder.path);
    expect(() => openDatabase(folder.path)).toThrow(code('LIBRARY_IN_USE'));
    expect(() => openDatabase(folder.path)).toThrow(/already open.*in this Copydesk/);
    first.db.exec("INSERT INTO setting VALUES ('still', '1')");
    first.close();
    const again = openDatabase(folder.path);
    expect(again.db.prepare("SELECT value FROM setting WHERE key = 'still'").pluck().get()).toBe('1');
    again.close();
  });

  it('opens where a crash has left its note', () => {
    openDatabase(folder.path).close();
    writeFileSync(join(folder.path, 'in-use.json'), '{"pid":1,"machine":"elsewhere","since":"yesterday"}');
    openDatabase(folder.path).close();
    expect(existsSync(join(folder.path, 'in-use.json'))).toBe(false);
  });

  it('removes what a crash left half written, and nothing else', () => {
    openDatabase(folder.path).close();
    const own = [
      `photos/ab/${'a'.repeat(64)}.jpg.0123abcd.unfinished`,
      `photos/ab/${'a'.repeat(64)}.heic.0123abcd.unfinished`,
      `derived/ab/${'a'.repeat(64)}.0123abcd.unfinished`,
      `backups/photos/ab/${'a'.repeat(64)}.jpg.0123abcd.unfinished`,
      // Of a copy before a migration.
      `backups/photos/ab/${'b'.repeat(64)}.jpg.unfinished`,
      'backups/photos-read.json.0123abcd.unfinished',
      'backups/second-folder.json.0123abcd.unfinished',
      'page-check.json.0123abcd.unfinished',
    ].map((path) => join(folder.path, path));
    const foreign = [
      'photos/ab/notes.unfinished',
      'backups/photos/ab/notes.unfinished',
      `backups/photos/ab/${'a'.repeat(64)}.jpg`,
      `backups/photos/mine/${'a'.repeat(64)}.jpg.0123abcd.unfinished`,
      `photos/ab/${'a'.repeat(64)}.jpg`,
      'mine/photo.jpg.0123abcd.unfinished',
    ].map((path) => join(folder.path, path));
    for (const file of [...own, ...foreign]) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, 'x');
    }
    openDatabase(folder.path).close();
    expect(existsSync(own[0]!)).toBe(true);
    writeFileSync(join(folder.path, 'in-use.json'), '{"pid":1,"machine":"elsewhere","since":"yesterday"}');
    openDatabase(folder.path).close();
    expect(own.filter((file) => existsSync(file))).toEqual([]);
    expect(foreign.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('removes the second name of a log that was being kept when Copydesk was killed', () => {
    openDatabase(folder.path).close();
    const kept = join(folder.path, 'library.sqlite-wal-kept');
    writeFileSync(kept, 'x');
    // The note of who has the library open is gone by then.
    openDatabase(folder.path).close();
    expect(existsSync(kept)).toBe(false);
    mkdirSync(join(kept, 'mine'), { recursive: true });
    openDatabase(folder.path).close();
    expect(existsSync(join(kept, 'mine'))).toBe(true);
  });

  it('opens although a copy of a backup that was looked into cannot be removed', ({ skip }) => {
    openDatabase(folder.path).close();
    const copy = join(folder.path, 'backups', 'opened');
    const kept = keepFromRemoval(copy);
    if (!kept)
      return skip('nothing here keeps a folder from being removed (needs a mount, or a user without rights)');
    try {
      writeFileSync(join(folder.path, 'in-use.json'), '{"pid":1,"machine":"elsewhere","since":"yesterday"}');
      const opened = openDatabase(folder.path);
      expect(opened.leftOpen).toBe(true);
      opened.close();
      expect(existsSync(copy)).toBe(true);
    } finally {
      kept.end();
    }
  });

  it('is read by nobody else on the machine', ({ skip }) => {
    skip(process.platform === 'win32', 'Windows keeps no permissions in a mode');
    const place = join(folder.path, 'new', 'library');
    openDatabase(place).close();
    expect(statSync(place).mode & 0o777).toBe(0o700);
  });

  it('names no process that is gone, and says what to do where another machine has it', () => {
    const first = openDatabase(folder.path);
    const refusalWith = (note: object): string => {
      writeFileSync(join(folder.path, 'in-use.json'), JSON.stringify({ since: 'noon', ...note }));
      try {
        openDatabase(folder.path).close();
      } catch (failure) {
        return (failure as Error).message;
      }
      return 'it was opened';
    };
    // Larger than any process number. https://man7.org/linux/man-pages/man5/proc_sys_kernel.5.html
    expect(refusalWith({ pid: 2 ** 30, machine: hostname() })).toContain('Another program has it open.');
    expect(refusalWith({ pid: process.ppid, machine: hostname() })).toContain(`(process ${process.ppid})`);
    expect(refusalWith({ pid: 7, machine: 'the-other-desk' })).toMatch(
      /on the-other-desk \(process 7\) since noon\. .*within a few minutes/,
    );
    const since = '2026-03-14T16:00:00.000Z';
    expect(refusalWith({ pid: 7, machine: 'the-other-desk', since })).toMatch(/since .*2026.*:\d\d/);
    expect(refusalWith({ pid: 7, machine: 'the-other-desk', since })).not.toContain(since);
    first.close();
  });

  it('refuses a database of a newer Copydesk and leaves it as it is', () => {
    openDatabase(folder.path, nextStep('CREATE TABLE later (x)')).close();
    const before = readFileSync(databaseIn(folder.path));
    expect(() => openDatabase(folder.path)).toThrow(code('LIBRARY_NEWER'));
    expect(readFileSync(databaseIn(folder.path)).equals(before)).toBe(true);
  });

  it('refuses another program’s database and leaves it as it is', () => {
    for (const mark of ['PRAGMA application_id = 77', 'SELECT 1']) {
      const path = databaseIn(folder.path);
      const other = new Database(path);
      other.exec(`${mark}; CREATE TABLE IF NOT EXISTS bookmarks (url)`);
      other.close();
      const before = readFileSync(path);
      expect(() => openDatabase(folder.path)).toThrow(code('LIBRARY_DAMAGED'));
      expect(() => openDatabase(folder.path)).toThrow(/another program/);
      expect(readFileSync(path).equals(before)).toBe(true);
    }
  });

  it('refuses a file that is no database', () => {
    writeFileSync(databaseIn(folder.path), 'Dear diary,'.repeat(1000));
    expect(() => openDatabase(folder.path)).toThrow(code('LIBRARY_DAMAGED'));
    expect(readFileSync(databaseIn(folder.path), 'utf8')).toMatch(/^Dear diary/);
  });

  it('does not start afresh over an emptied file where pictures are left', () => {
    openDatabase(folder.path).close();
    mkdirSync(join(folder.path, 'photos', 'ab'), { recursive: true });
    writeFileSync(databaseIn(folder.path), '');
    expect(() => openDatabase(folder.path)).toThrow(code('LIBRARY_DAMAGED'));
  });

  it('does not start afresh where a log, pictures or backups of a library are left without a database', () => {
    const remains = [
      ['library.sqlite-wal', 'frames'],
      ['photos/ab/abc.jpg', 'picture'],
      ['backups/library-v3-2026-03-14T16-00-00-000Z.sqlite', 'backup'],
    ] as const;
    for (const [name, text] of remains) {
      const at = join(folder.path, name.replaceAll('/', '-'));
      mkdirSync(join(at, name, '..'), { recursive: true });
      writeFileSync(join(at, name), text);
      expect(() => openDatabase(at)).toThrow(code('LIBRARY_DAMAGED'));
      expect(() => openDatabase(at)).toThrow(/is missing/);
      expect(readFileSync(join(at, name), 'utf8')).toBe(text);
      expect(existsSync(databaseIn(at))).toBe(false);
    }
  });

  it('starts afresh in a folder that has photos and backups of something else', () => {
    for (const name of ['photos/holiday', 'backups/phone'])
      mkdirSync(join(folder.path, name), { recursive: true });
    openDatabase(folder.path).close();
    expect(existsSync(databaseIn(folder.path))).toBe(true);
  });

  it('finishes making a library that was interrupted before it held anything', () => {
    writeFileSync(databaseIn(folder.path), '');
    const opened = openDatabase(folder.path);
    expect(opened.isNew).toBe(true);
    opened.close();
  });
});

describe('migrating', () => {
  it('makes the schema that this build was written for', async () => {
    const { db, close } = openDatabase(folder.path);
    const objects = db
      .prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%_fts_%' ORDER BY name",
      )
      .pluck()
      .all() as string[];
    close();
    await expect(`${objects.join(';\n\n')};\n`).toMatchFileSnapshot('schema.snapshot.sql');
  });

  it('numbers its steps without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_step, at) => at + 1));
  });

  it('changes nothing if the backup cannot be read again after it was written', () => {
    openDatabase(folder.path).close();
    const sync = fs.fsyncSync;
    const backups = join(folder.path, 'backups');
    // A disk that loses what it was given.
    fs.fsyncSync = (handle) => {
      sync(handle);
      for (const name of existsSync(backups) ? readdirSync(backups) : [])
        if (name.endsWith('.unfinished')) writeFileSync(join(backups, name), Buffer.alloc(4096));
    };
    syncBuiltinESMExports();
    try {
      expect(() => openDatabase(folder.path, nextStep('CREATE TABLE next (id)'))).toThrow(
        code('DISK_REFUSED'),
      );
    } finally {
      fs.fsyncSync = sync;
      syncBuiltinESMExports();
    }
    expect(readdirSync(backups)).toEqual([]);
    const same = openDatabase(folder.path);
    expect(versionOf(same.db)).toBe(migrations.length);
    same.close();
  });

  it('backs an existing library up first, and the copy opens', () => {
    const old = openDatabase(folder.path);
    old.db.exec("INSERT INTO setting VALUES ('from', '\"before\"')");
    old.close();
    const migrated = openDatabase(folder.path, nextStep('UPDATE setting SET value = \'"after"\''));
    expect(versionOf(migrated.db)).toBe(migrations.length + 1);
    migrated.close();

    const [name, ...more] = readdirSync(join(folder.path, 'backups'));
    expect(more).toEqual([]);
    expect(name).toMatch(new RegExp(`^library-v${migrations.length}-.*\\.sqlite$`));
    const backup = new Database(join(folder.path, 'backups', name!), { readonly: true });
    expect(backup.prepare("SELECT value FROM setting WHERE key = 'from'").pluck().get()).toBe('"before"');
    expect(versionOf(backup)).toBe(migrations.length);
    backup.close();
  });

  const addPhotos = (): readonly string[] => {
    const paths = ['a', 'b'].map((letter) => join('photos', letter.repeat(2), `${letter.repeat(64)}.jpg`));
    for (const path of paths) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      writeFileSync(join(folder.path, path), path);
    }
    writeFileSync(join(folder.path, `${paths[0]}.0123abcd.unfinished`), 'half');
    return paths;
  };
  const kept = (): readonly string[] =>
    readdirSync(join(folder.path, 'backups', 'photos'), { recursive: true })
      .map((path) => join('photos', String(path)))
      .filter((path) => path.includes('.'))
      .sort();

  it('keeps the photos that no backup has yet before a step runs', () => {
    openDatabase(folder.path).close();
    const paths = addPhotos();
    const step = (): void => expect(kept()).toEqual(paths);
    const next = [...migrations, { version: migrations.length + 1, name: 'next', step }];
    openDatabase(folder.path, next).close();
    const [first] = paths;
    expect(readFileSync(join(folder.path, 'backups', first!), 'utf8')).toBe(first);
    expect(statSync(join(folder.path, 'backups', first!)).ino).toBe(statSync(join(folder.path, first!)).ino);
  });

  it('keeps photos as copies before a step where the disk has no hard links, and as many as it has time for', () => {
    const paths = addPhotos();
    const { linkSync } = fs;
    // This machine's disks have hard links, so the refusal is invented.
    fs.linkSync = () => {
      throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' });
    };
    syncBuiltinESMExports();
    let time = 0;
    try {
      const backups = join(folder.path, 'backups');
      keepPhotos(folder.path, backups, () => (time += 6000));
      expect(kept()).toEqual(paths.slice(0, 1));
      expect(readFileSync(join(backups, paths[0]!), 'utf8')).toBe(paths[0]);
      keepPhotos(folder.path, backups);
      expect(kept()).toEqual(paths);
    } finally {
      fs.linkSync = linkSync;
      syncBuiltinESMExports();
    }
  });

  it('opens a library although its photos cannot be kept', () => {
    openDatabase(folder.path).close();
    addPhotos();
    mkdirSync(join(folder.path, 'backups'));
    writeFileSync(join(folder.path, 'backups', 'photos'), 'a file where the photos should be');
    const opened = openDatabase(folder.path, nextStep('CREATE TABLE next (id)'));
    expect(versionOf(opened.db)).toBe(migrations.length + 1);
    opened.close();
  });

  it('makes no backup of a new library', () => {
    openDatabase(folder.path).close();
    expect(existsSync(join(folder.path, 'backups'))).toBe(false);
  });

  it('leaves the old library where a step fails or breaks a reference', () => {
    openDatabase(folder.path).close();
    for (const sql of [
      'CREATE TABLE half (x); INSERT INTO nowhere VALUES (1)',
      "CREATE TABLE half (x); INSERT INTO intake_report VALUES ('no such story', '{}')",
    ]) {
      expect(() => openDatabase(folder.path, nextStep(sql))).toThrow();
      const opened = openDatabase(folder.path);
      expect(versionOf(opened.db)).toBe(migrations.length);
      expect(opened.db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
      opened.close();
    }
  });
});

describe('what is kept for good', () => {
  const story = `INSERT INTO story VALUES (1, 's', 0, 'draft', 'x', NULL, '', '', '', '', 'en', 'ltr', 0, 0, 0,
    NULL, 't', 't', 1, NULL, '{}')`;
  const revision = `INSERT INTO revision VALUES ('r', 's', NULL, 'typing', 'a', 'd', 't', 'h', 1, 'x', x'00')`;
  const event = `INSERT INTO event VALUES ('e', 's', 'filed', 'a', 'd', 't', 'n', 'x')`;

  it.each([
    "UPDATE revision SET headline = 'other'",
    'DELETE FROM revision',
    revision.replace('INSERT', 'INSERT OR REPLACE'),
    "UPDATE event SET note = 'other'",
    'DELETE FROM event',
    event.replace('INSERT', 'INSERT OR REPLACE'),
    'DELETE FROM story',
  ])('refuses: %s', (statement) => {
    const { db, close } = openDatabase(folder.path);
    db.exec(`${story}; ${revision}; ${event}`);
    expect(() => db.exec(statement)).toThrow(/never/);
    close();
  });
});
