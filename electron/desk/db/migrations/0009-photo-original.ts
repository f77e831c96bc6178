import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- The file that a picture came as, where the library shows a conversion or a preview of it. The file stands beside it.
CREATE TABLE photo_original (
  photo_sha256 TEXT NOT NULL PRIMARY KEY REFERENCES photo (sha256),
  sha256 TEXT NOT NULL,
  -- How its name ends: \`heic\`.
  ending TEXT NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`);
