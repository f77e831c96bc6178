import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/newsroom';
import { dumpOf, makeSealedLibrary } from '../../test/support/sealed-library';
import { acceptRows } from './accept-row';
import { databaseIn } from './db/open';
import { repairLibrary } from './repair';
import { verifyLibrary } from './verify';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  folder = temporaryFolder();
  await makeSealedLibrary(folder.path);
});
afterEach(() => folder.remove());

const damages = (): string[] =>
  verifyLibrary(folder.path)
    .findings.filter(({ weight }) => weight === 'damage')
    .map(({ message }) => message);

function forge(sql: string): void {
  const db = new Database(databaseIn(folder.path));
  db.exec(sql);
  db.close();
}

/** What the library says, but for its seals and what it notes of its openings. */
function content(): unknown {
  const { seal, seal_root, seal_broken, ...tables } = dumpOf(folder.path);
  expect([seal, seal_root, seal_broken]).not.toContain(undefined);
  return tables;
}

const FORGED = `UPDATE story SET headline = 'Calm', opening = 'Calm', section = 'Calm', bylines = 'Calm', language = 'bn',
  direction = 'rtl', words = 1, photos = 9, photos_unfinished = 9, lead_photo = NULL;
  UPDATE story_address SET name = 'calm', section = 'calm', first_published = '2026-01-01T00:00:00Z';
  UPDATE photo_record SET has_credit = 0; DELETE FROM photo_use;
  INSERT INTO story_fts (story_fts) VALUES ('delete-all'); INSERT INTO photo_fts (photo_fts) VALUES ('delete-all')`;

describe('repairing a library', () => {
  it('works out again all that follows from texts and records, and keeps saying what was changed', () => {
    const before = content();
    forge(FORGED);
    expect(damages().join('\n')).toMatch(/the list does not show what its text says: headline, opening/);
    expect(damages().join('\n')).toMatch(/its address does not follow its text: name/);
    repairLibrary(folder.path);
    expect(content()).toEqual(before);
    const still = damages();
    expect(still).not.toEqual([]);
    for (const message of still) expect(message).toMatch(/was not what Copydesk had written, found at/);
    acceptRows(folder.path, 'all', 'Asha Rao');
    expect(damages()).toEqual([]);
    expect(content()).toEqual(before);
  });

  it('changes nothing of a library that is whole', () => {
    const before = dumpOf(folder.path);
    repairLibrary(folder.path);
    expect(dumpOf(folder.path)).toEqual(before);
  });

  it('leaves a damaged text as it is, found by its headline', () => {
    forge(`UPDATE story SET document = replace(document, 'ferry', 'merry')`);
    const before = damages();
    repairLibrary(folder.path);
    expect(damages()).toEqual(before);
  });
});
