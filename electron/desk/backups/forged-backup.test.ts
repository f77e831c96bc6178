import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paragraph, temporaryFolder } from '../../../test/support/newsroom';
import { sealAs, withoutRules } from '../../../test/support/sealed-library';
import { silentLog } from '../../../test/support/recording-desk';
import { bodyOf } from '../../../shared/document/body';
import { Story } from '../../../shared/document/story';
import { callDesk } from '../../hosts/call-desk';
import type { Desk } from '../desk';
import { openDesk } from '../open-desk';
import { databaseIn } from '../db/open';
import { repairLibrary } from '../repair';
import { verifyLibrary } from '../verify';
import { backupFolder, verifyBackup } from './make-backup';

let folder: ReturnType<typeof temporaryFolder>;
let library: string;
let desk: Desk;
function openedDesk(): Desk {
  const configFolder = join(folder.path, 'config');
  return openDesk({ libraryFolder: library, configFolder, version: '0.0.0', device: 'a' }, silentLog);
}
beforeEach(async () => {
  folder = temporaryFolder();
  library = join(folder.path, 'library');
  desk = openedDesk();
  const { story, revision } = await callDesk(desk, 'stories.create', {});
  const told = Story.parse({ ...story, headline: 'Ferry', body: bodyOf([paragraph('It sails at nine.')]) });
  await callDesk(desk, 'stories.save', {
    id: story.id,
    baseRevision: revision,
    story: told,
    reason: 'close',
  });
});
afterEach(async () => {
  await desk.close();
  folder.remove();
});

/** A backup that was changed by another program after it was made, and is read once more. */
async function forgedBackup(sql: string): Promise<readonly string[]> {
  const { name } = (await callDesk(desk, 'backups.make', {})).backups[0]!;
  const db = new Database(join(backupFolder(library), name));
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  return findingsIn(name);
}

async function findingsIn(name: string): Promise<readonly string[]> {
  const read = await verifyBackup(backupFolder(library), name, { id: '', folder: library });
  return read.note?.contents?.findings ?? ['unread'];
}

it('is whole as it was made', async () => {
  expect(await forgedBackup('SELECT 1')).toEqual([]);
});

it('is whole if an earlier build made it, whose seals have fewer columns, and damaged if a row differs', async () => {
  const { name } = (await callDesk(desk, 'backups.make', {})).backups[0]!;
  const path = join(backupFolder(library), name);
  sealAs(path, 18);
  expect(await findingsIn(name)).toEqual([]);
  const db = new Database(path);
  withoutRules(db, () => db.exec(`UPDATE event SET note = 'forged'`));
  db.close();
  expect(await findingsIn(name)).toEqual([
    '“Ferry”, a step of its history: note is not what Copydesk wrote.',
  ]);
});

for (const [what, sql, said] of [
  [
    'search text',
    `UPDATE story_fts SET headline = 'ferry', body = 'other words'`,
    /search text of story number \d+ is not/,
  ],
  ['row for the search', 'DELETE FROM story_fts', /search text of story number \d+ is astray/],
  [
    'photos in use',
    `INSERT INTO photo_use SELECT '${'a'.repeat(64)}', id FROM story`,
    /^Story [-0-9a-f]+: its photos are not known as used/,
  ],
  ['headline', `UPDATE story SET headline = 'Plane'`, /does not show what its text says: headline/],
  ['count of words', 'UPDATE story SET words = 7000', /does not show what its text says: words/],
  ['address', `UPDATE story_address SET name = 'plane'`, /its address does not follow its text/],
] as const)
  it(`is called damaged if the ${what} does not follow from the story`, async () => {
    expect(await forgedBackup(sql)).toContainEqual(expect.stringMatching(said));
  });

/** The text of each story and version of a library, which nobody has open. */
function textsIn(path: string): unknown[] {
  const db = new Database(path, { readonly: true });
  const texts = db
    .prepare('SELECT sha256, document FROM story UNION ALL SELECT sha256, document FROM revision')
    .all();
  db.close();
  return texts;
}

for (const [what, sql] of [
  ['the search text', `UPDATE story_fts SET headline = 'ferry', body = 'other words'`],
  ['a row for the search', 'DELETE FROM story_fts'],
  ['the photos in use', `INSERT INTO photo_use SELECT '${'a'.repeat(64)}', id FROM story`],
] as const)
  it(`says that only ${what} is wrong and how it is put right, which is true after a restore`, async () => {
    await desk.close();
    const db = new Database(databaseIn(library));
    db.exec(sql);
    db.close();
    const texts = textsIn(databaseIn(library));
    desk = openedDesk();
    const { name, state, findings } = (await callDesk(desk, 'backups.make', {})).backups[0]!;
    expect(state).toBe('damaged');
    expect(findings[0]).toMatch(
      /^Its texts, .* are whole\..* You can restore this backup\. Then run “copydesk verify --repair”/,
    );
    await callDesk(desk, 'backups.restore', { place: 'library', name });
    await desk.close();
    expect(textsIn(databaseIn(library))).toEqual(texts);
    expect(verifyLibrary(library).findings.map(({ weight }) => weight)).toContain('damage');
    repairLibrary(library);
    expect(verifyLibrary(library).findings.filter(({ weight }) => weight === 'damage')).toEqual([]);
    desk = openedDesk();
    expect((await callDesk(desk, 'backups.make', {})).backups[0]).toMatchObject({
      state: 'whole',
      findings: [],
    });
  });

it('says nothing of a repair that would not help: a text, a version or the row of a story was changed', async () => {
  for (const sql of [
    `UPDATE story SET document = replace(document, 'nine', 'five')`,
    `UPDATE story SET headline = 'Plane'`,
    `UPDATE story SET updated_at = '2020-01-01T00:00:00.000Z'`,
  ])
    expect((await forgedBackup(`DELETE FROM story_fts; ${sql}`)).join(' ')).not.toContain('--repair');
});
