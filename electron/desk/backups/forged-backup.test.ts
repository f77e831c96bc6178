import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paragraph, temporaryFolder } from '../../../test/support/newsroom';
import { silentLog } from '../../../test/support/recording-desk';
import { bodyOf } from '../../../shared/document/body';
import { Story } from '../../../shared/document/story';
import { callDesk } from '../../hosts/call-desk';
import type { Desk } from '../desk';
import { openDesk } from '../open-desk';
import { backupFolder, verifyBackup } from './make-backup';

let folder: ReturnType<typeof temporaryFolder>;
let library: string;
let desk: Desk;
beforeEach(async () => {
  folder = temporaryFolder();
  library = join(folder.path, 'library');
  const options = {
    libraryFolder: library,
    configFolder: join(folder.path, 'config'),
    version: '0.0.0',
    device: 'a',
  };
  desk = openDesk(options, silentLog);
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
  const read = await verifyBackup(backupFolder(library), name, { id: '', folder: library });
  return read.note?.contents?.findings ?? ['unread'];
}

it('is whole as it was made', async () => {
  expect(await forgedBackup('SELECT 1')).toEqual([]);
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
