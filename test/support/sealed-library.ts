import Database from 'better-sqlite3';
import sharp from 'sharp';
import { bodyOf } from '@shared/document/body';
import { newPhotoId, type Sha256 } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { joinUserVersion, splitUserVersion } from '../../electron/desk/db/database-header';
import { databaseIn } from '../../electron/desk/db/open';
import { sealRepo } from '../../electron/desk/db/seal.repo';
import { openNewsroom, paragraph, storyOf } from './newsroom';

/** Words that are in few rows each, so that a change to them is recognisable. */
export const WORDS = {
  credit: 'Meadow Wire',
  comment: 'Ask the ferry master again',
  barred: 'Withdrawn by the agency',
  licence: '2027-05-17',
  headline: 'Ferry late again',
  copy: 'The café on the quay was closed.',
} as const;

/**
 * Makes a library that has a row or more in every sealed table, with real pictures, and closes it. So many more `stories` fill
 * its pages.
 */
export async function makeSealedLibrary(folder: string, stories = 0): Promise<void> {
  const room = openNewsroom(folder);
  const { library } = room.newsroom;
  const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a40' } });
  const { file } = await room.photos.add('ferry.tiff', await drawn.tiff().toBuffer());
  const changes = { credit: WORDS.credit, licenceUntil: WORDS.licence, doNotUse: WORDS.barred };
  room.photoDesk.edit({ ids: [file.sha256], changes });

  const photoId = newPhotoId();
  const body = bodyOf([paragraph('The ferry was late.'), { type: 'photo', version: 1, photoId }]);
  const photos = { [photoId]: newStoryPhoto({ file, credit: WORDS.credit }) };
  const { story } = room.stories.add({ ...storyOf(WORDS.headline), body, photos });
  room.pass(100);
  const later = { ...story, deck: 'Again' };
  const { revision } = room.stories.save({ id: story.id, baseRevision: 0, story: later, reason: 'close' });
  room.review.comment(story.id, WORDS.comment);
  room.pass(100);
  room.review.move({ id: story.id, revision, to: 'filed', note: '' });
  const { open } = await room.intake.takeInFile(
    'river.txt',
    Buffer.from(`River rises\n\n${WORDS.copy}\n`, 'latin1'),
  );
  room.pass(100);
  room.review.move({ id: open.story.id, revision: open.revision, to: 'approved', note: '' });
  const gone = room.stories.add(storyOf('Gone', 'It was deleted.'));
  room.stories.delete(gone.story.id);
  library.transact(() => {
    const json = '{"forged":true}';
    library.damagedTexts.keep(
      story.id,
      { json, sha256: 'a'.repeat(64) as Sha256 },
      '2026-03-02T09:00:00.000Z',
    );
    library.settings.set('house', { name: 'The Sealed Courier' });
    library.pendingExports.insert({ id: 'ab12', storyId: story.id, step: 'writing', plan: { to: '/none' } });
  });
  for (let count = 1; count <= stories; count += 1) {
    const more = room.stories.add({
      ...storyOf(`Story ${count}`, ...longCopy(count)),
      slug: `story-${count}`,
    }).story;
    room.stories.save({
      id: more.id,
      baseRevision: 0,
      story: { ...more, deck: `Deck ${count}` },
      reason: 'close',
    });
    room.review.comment(more.id, `Comment ${count}`);
  }
  room.close();
}

const longCopy = (count: number): string[] =>
  Array.from(
    { length: 12 },
    (_each, at) => `Paragraph ${at} of ${count}: the ferry was late, and ${count * at} waited.`,
  );

/** The rules of the schema that keep rows from being changed; a forger drops them first. */
export const dropRules = (db: Database.Database): void => {
  const rules = db
    .prepare(`SELECT name FROM main.sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all() as string[];
  for (const rule of rules) db.exec(`DROP TRIGGER ${rule}`);
};

/** Does something without those rules, and restores them. */
export function withoutRules<T>(db: Database.Database, work: () => T): T {
  const rules = db
    .prepare(`SELECT sql FROM main.sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all() as string[];
  dropRules(db);
  try {
    return work();
  } finally {
    for (const rule of rules) db.exec(rule);
  }
}

/** Whether the rows of a table have an order, their `rowid`, that none of its columns has. https://sqlite.org/rowidtable.html */
export function isInOrderOfRows(db: Database.Database, table: string): boolean {
  const { wr } = db
    .prepare(`SELECT wr FROM pragma_table_list WHERE name = ? AND schema = 'main'`)
    .get(table) as {
    readonly wr: number;
  };
  const columns = db.pragma(`table_info(${table})`) as { readonly type: string; readonly pk: number }[];
  const [key, ...more] = columns.filter(({ pk }) => pk > 0);
  return wr === 0 && !(key?.type === 'INTEGER' && more.length === 0);
}

/**
 * Makes of a closed database what the build with this version of the schema would have left: its number and its seals. That build
 * must have had the same tables.
 */
export function sealAs(path: string, version: number): void {
  const db = new Database(path);
  const { epoch } = splitUserVersion(Number(db.pragma('user_version', { simple: true })));
  db.transaction(() => {
    db.pragma(`user_version = ${joinUserVersion(version, epoch)}`);
    sealRepo(db).renewAll([]);
  })();
  db.close();
}

const SHADOWS = /_fts_|^sqlite_/;

/** All that can be read of a library’s tables by plain SQL, by table; a table that cannot be read says why. */
export function dumpOf(folder: string): Record<string, string> {
  const db = new Database(databaseIn(folder), { readonly: true });
  try {
    const tables = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all() as string[];
    const read = tables.filter((table) => !SHADOWS.test(table) && !table.endsWith('_fts'));
    return Object.fromEntries([
      ...read.map((table) => [table, rowsOf(db, `SELECT * FROM ${table}`)]),
      ...['story_fts', 'photo_fts'].map((table) => [table, wordsOf(db, table)]),
    ]) as Record<string, string>;
  } finally {
    db.close();
  }
}

/** What a search can find, and what it finds for each of these words. */
function wordsOf(db: Database.Database, table: string): string {
  db.exec(`CREATE VIRTUAL TABLE temp.of_${table} USING fts5vocab ('main', '${table}', 'instance')`);
  const words = rowsOf(db, `SELECT * FROM temp.of_${table}`);
  const found = rowsOf(
    db,
    `WITH asked (term) AS (SELECT DISTINCT '"' || replace(term, '"', '""') || '"' FROM temp.of_${table} UNION ALL
     SELECT DISTINCT '"' || replace(substr(term, 1, 2), '"', '""') || '"*' FROM temp.of_${table})
     SELECT term, ${table}.rowid FROM asked JOIN ${table} ON ${table} MATCH term ORDER BY term, ${table}.rowid`,
  );
  return `${words}${found}`;
}

function rowsOf(db: Database.Database, sql: string): string {
  try {
    return JSON.stringify(db.prepare(sql).raw().all());
  } catch (failure) {
    return String(failure);
  }
}
