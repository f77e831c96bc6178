import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- What was done with a picture on its way into the library: converted, taken out of a raw file, its first frame.
CREATE TABLE photo_note (
  sha256 TEXT NOT NULL PRIMARY KEY REFERENCES photo (sha256),
  -- A list of notes: shared/story/picture-note.ts.
  notes TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`);
