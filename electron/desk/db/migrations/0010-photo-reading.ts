import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- By which rule a file's metadata was read: a library of an earlier build is read once more, beside its work (services/photo-reading.ts).
ALTER TABLE photo ADD COLUMN reading INTEGER NOT NULL DEFAULT 0;
CREATE INDEX photo_reading ON photo (reading);
-- What was said of a picture before its file was read again, field by field as JSON: stories that still say so are offered the new words.
ALTER TABLE photo_record ADD COLUMN superseded TEXT;
`);
