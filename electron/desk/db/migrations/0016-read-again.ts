import type { Database } from 'better-sqlite3';
import { keepOldCounts, readStoriesAgain, VERSIONS_COUNTED } from '../read-again';
import type { Step } from '../step';

/**
 * Builds up to 13 numbered their rules for searching and counting, and compared the numbers at each opening. Every story is read
 * again: from this build on, the beginning of a story that lists show has no spaces at the edges of a caption. A library that the last
 * of those builds has opened keeps what it has noted of its versions.
 */
export const step: Step = (db) => {
  readStoriesAgain(db);
  if (ruleOf(db, VERSIONS_COUNTED) !== 1) keepOldCounts(db);
};

const ruleOf = (db: Database, key: string): unknown =>
  db
    .prepare(`SELECT CASE WHEN json_valid(value) THEN value ->> '$.rule' END FROM setting WHERE key = ?`)
    .pluck()
    .get(key);
