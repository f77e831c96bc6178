import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- An export that is being put on the disk. The row goes when the export has ended; one that is still there when the
-- library is opened belongs to an export that was cut off, and says what it wrote where.
CREATE TABLE pending_export (
  -- Also part of the name under which it is written.
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  step TEXT NOT NULL CHECK (step IN ('writing', 'placing', 'recorded')),
  -- JSON: what is written where, and what is to be recorded of it.
  plan TEXT NOT NULL
) STRICT;
`);
