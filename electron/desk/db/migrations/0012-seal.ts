import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- Every row that is not a text is sealed: see db/seal.repo.ts. A text has its SHA-256 in its row.
CREATE TABLE seal (
  tbl TEXT NOT NULL,
  -- Which row: db/sealed-tables.ts.
  row TEXT NOT NULL,
  -- Of the row's text.
  sha256 BLOB NOT NULL,
  -- A CRC-32 per column, to say which field has changed.
  fields BLOB NOT NULL,
  PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID;

-- One row: how many seals there are and their sum, so that one that is gone with its row is missed.
CREATE TABLE seal_root (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  count INTEGER NOT NULL,
  -- Modulo 2^256, in hexadecimal digits.
  sum TEXT NOT NULL,
  -- When the rows of an earlier build were sealed; null in a library that never had any.
  since TEXT,
  -- JSON: how far the sealing of rows of an earlier build has come; null when all are.
  waiting TEXT
) STRICT;

INSERT INTO seal_root (one, count, sum, waiting) VALUES (1, 0, '0', '[0,null]');

-- Rows that were not what their seal says, kept when Copydesk wrote over them or a person accepted them.
CREATE TABLE seal_broken (
  id INTEGER PRIMARY KEY,
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  -- The row's text as it was found; null if there was no such row.
  found BLOB,
  -- Which columns differed, with commas.
  fields TEXT NOT NULL,
  found_at TEXT NOT NULL,
  accepted_at TEXT,
  accepted_by TEXT
) STRICT;

CREATE INDEX seal_broken_row ON seal_broken (tbl, row);

CREATE TRIGGER seal_broken_is_never_deleted BEFORE DELETE ON seal_broken
BEGIN SELECT RAISE(ABORT, 'what was found broken is never deleted'); END;
`);
