import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/newsroom';
import { openDatabase, type OpenDatabase } from './open';
import { listSql } from './story.repo';

let folder: ReturnType<typeof temporaryFolder>;
let opened: OpenDatabase;

beforeEach(() => {
  folder = temporaryFolder();
  opened = openDatabase(folder.path);
});
afterEach(() => {
  opened.close();
  folder.remove();
});

const plan = (db: Database, sql: string): string[] =>
  (
    db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all({ status: 'draft', limit: 1, offset: 0, before: 9, most: 9, query: '"x" *' }) as {
      detail: string;
    }[]
  ).map(({ detail }) => detail);

describe('how SQLite runs the lists', () => {
  it('walks an index, newest first, and never sorts or reads the whole table', () => {
    expect(plan(opened.db, listSql.all)).toEqual(['SEARCH story USING INDEX story_live (touched<?)']);
    expect(plan(opened.db, listSql.byStatus)).toEqual([
      'SEARCH story USING INDEX story_by_status (status=? AND touched<?)',
    ]);
    expect(plan(opened.db, listSql.deleted)).toEqual(['SEARCH story USING INDEX story_deleted (touched<?)']);
    for (const step of plan(opened.db, listSql.counts).filter((one) => one.includes('story')))
      expect(step).toMatch(/^(SEARCH|SCAN) story USING (COVERING )?INDEX story_(by_status|deleted)/);
  });

  it('takes search hits in the order of the index, and each story by its key, also to count them', () => {
    for (const sql of [listSql.hits, listSql.hitsByStatus, listSql.deletedHits, listSql.newestHits]) {
      const [hits, ...more] = plan(opened.db, sql);
      expect(hits).toMatch(/^SCAN story_fts VIRTUAL TABLE INDEX \d+:.*M/);
      const covering = sql === listSql.newestHits ? 'COVERING ' : '';
      expect(more).toEqual([
        expect.stringMatching(`^SEARCH story USING ${covering}INDEX story_place \\(touched=\\?`),
      ]);
    }
  });

  it('finds the versions and events of a story by an index', () => {
    for (const table of ['revision', 'event']) {
      const sql = `SELECT id FROM ${table} WHERE story_id = 's' ORDER BY at DESC, id DESC`;
      const steps = (opened.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(
        ({ detail }) => detail,
      );
      expect(steps).toEqual([expect.stringMatching(`SEARCH ${table} USING .*INDEX ${table}_of_story`)]);
    }
  });
});
