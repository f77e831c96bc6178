import type { Database } from 'better-sqlite3';
import { keepOldCounts, readStoriesAgain, STORIES_READ, VERSIONS_COUNTED } from '../read-again';
import type { Step } from '../step';

/**
 * Builds up to 13 numbered their rules for searching and counting, and compared the numbers at each opening. A library that the
 * last of them has opened keeps what it has noted; any other is read again.
 */
export const step: Step = (db) => {
  if (ruleOf(db, STORIES_READ) !== 4) readStoriesAgain(db);
  if (ruleOf(db, VERSIONS_COUNTED) !== 1) keepOldCounts(db);
};

const ruleOf = (db: Database, key: string): unknown =>
  db
    .prepare(`SELECT CASE WHEN json_valid(value) THEN value ->> '$.rule' END FROM setting WHERE key = ?`)
    .pluck()
    .get(key);
