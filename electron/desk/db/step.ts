import type { Database } from 'better-sqlite3';

/**
 * One step from a version of the schema to the next, run inside the transaction of all steps that are due: SQL, and code if
 * SQL alone cannot say it. It sees the schema as the previous step left it, so it does not use a repo, whose statements are
 * written for the newest schema. From the project's code it calls only pure functions that derive a row's content.
 */
export type Step = (db: Database) => unknown;
