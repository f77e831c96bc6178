import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/newsroom';
import { openClosed } from './database-copy';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('a closed database that is opened to be read', () => {
  it('keeps in memory what is staged beside it, since that can be unpublished text', () => {
    const path = join(folder.path, 'library.sqlite');
    new Database(path).exec('CREATE TABLE story (document TEXT)').close();
    const db = openClosed(path);
    try {
      expect(db.pragma('temp_store', { simple: true })).toBe(2);
      expect(() => db.exec('CREATE TEMP TABLE staged (document TEXT)')).not.toThrow();
      expect(() => db.exec('DELETE FROM story')).toThrow(/readonly/);
    } finally {
      db.close();
    }
  });

  it('is not made if it is missing', () => {
    const path = join(folder.path, 'missing.sqlite');
    expect(() => openClosed(path)).toThrow();
    expect(existsSync(path)).toBe(false);
  });
});
