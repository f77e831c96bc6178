import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- Texts that were not what had been written when somebody saved or restored over them: kept, for whoever looks for words.
CREATE TABLE damaged_text (
  story_id TEXT NOT NULL REFERENCES story (id),
  -- Of the text that was written.
  sha256 TEXT NOT NULL,
  -- Of the bytes that were found.
  found_sha256 TEXT NOT NULL,
  found_at TEXT NOT NULL,
  -- As it was found, zlib.
  document BLOB NOT NULL,
  PRIMARY KEY (story_id, sha256, found_sha256)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER damaged_text_is_never_changed BEFORE UPDATE ON damaged_text
BEGIN SELECT RAISE(ABORT, 'a damaged text is never changed'); END;

CREATE TRIGGER damaged_text_is_never_deleted BEFORE DELETE ON damaged_text
BEGIN SELECT RAISE(ABORT, 'a damaged text is never deleted'); END;
`);
