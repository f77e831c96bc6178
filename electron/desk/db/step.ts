import type { Database } from 'better-sqlite3';

/**
 * One step from a version of the schema to the next, run inside the transaction of all steps that are due: SQL, and code if
 * SQL alone cannot say it. It sees the schema as the step before has left it, so it uses no repo, whose statements are
 * written for the newest schema. Of the project's code it calls only pure functions that work out what a row says.
 */
export type Step = (db: Database) => unknown;
