import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- The bytes of a file whose character set was not Unicode, so that it can be read in another one later.
CREATE TABLE intake_source (
  story_id TEXT PRIMARY KEY REFERENCES story (id),
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
`);
