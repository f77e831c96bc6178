import type { Step } from '../step';

/** The contract's enums: only the contract says what a status or a kind can be, on input and on output. */
const CHECKS = [
  ['story', ` CHECK (status IN ('draft', 'filed', 'returned', 'approved', 'exported'))`],
  ['story', ` CHECK (direction IN ('ltr', 'rtl'))`],
  [
    'revision',
    ` CHECK (kind IN
    ('typing', 'close', 'intake', 'status', 'export', 'restore', 'conflict', 'handover'))`,
  ],
  ['pending_export', ` CHECK (step IN ('writing', 'placing', 'recorded'))`],
] as const;

/**
 * Removes from the tables the checks that repeat the contract's enums, so that a new status or kind needs no table to be made
 * again. Only the tables' texts change, no row: the short way that SQLite documents for the removal of a check.
 * https://www.sqlite.org/lang_altertable.html#otheralter
 */
export const step: Step = (db) => {
  const version = Number(db.pragma('schema_version', { simple: true }));
  const change = db.unsafeMode(true);
  try {
    change.pragma('writable_schema = ON');
    const remove = change.prepare(
      `UPDATE sqlite_schema SET sql = replace(sql, @check, '') WHERE type = 'table' AND name = @table
      AND instr(sql, @check) > 0`,
    );
    for (const [table, check] of CHECKS) remove.run({ table, check });
    // All connections read the schema again.
    change.pragma(`schema_version = ${version + 1}`);
    change.pragma('writable_schema = OFF');
  } finally {
    db.unsafeMode(false);
  }
};
