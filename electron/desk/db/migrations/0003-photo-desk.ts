import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- What the library says about a picture: apart from the file's own metadata, and from what each story prints.
CREATE TABLE photo_record (
  -- Grows with every picture: newest first, and the row of the picture's search text.
  seq INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE REFERENCES photo (sha256),
  -- JSON of the words as edited; at first those of the file.
  words TEXT NOT NULL,
  has_credit INTEGER NOT NULL CHECK (has_credit IN (0, 1)),
  -- The last day of the licence in the house's time zone, \`2026-11-30\`; null where none was named.
  licence_until TEXT,
  -- Why the picture must not be used again; null where it may.
  do_not_use TEXT,
  updated_at TEXT NOT NULL
) STRICT;

-- Which pictures stand in the body of which live stories. Kept in the transaction that changes the story.
-- A story can name a picture that the library has not: no reference to photo.
CREATE TABLE photo_use (
  sha256 TEXT NOT NULL,
  story_id TEXT NOT NULL REFERENCES story (id),
  PRIMARY KEY (sha256, story_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX photo_use_of_story ON photo_use (story_id);

-- Search text of pictures, folded and cut into words as that of stories (see search/words.ts). rowid = photo_record.seq.
CREATE VIRTUAL TABLE photo_fts USING fts5 (
  words,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co Cf'",
  prefix = '2 3'
);

-- The uses of stories that were there before. A document that is damaged has none, and stays for \`verify\` to name.
INSERT OR IGNORE INTO photo_use (sha256, story_id)
SELECT json_extract(slot.value, '$.file.sha256'), story.id
FROM
  story,
  json_each(CASE WHEN json_valid(story.document) THEN story.document ELSE '{}' END, '$.body.root.children') AS block,
  json_each(CASE WHEN json_valid(story.document) THEN story.document ELSE '{}' END, '$.photos') AS slot
WHERE
  story.deleted_at IS NULL
  AND block.type = 'object'
  AND slot.type = 'object'
  AND slot.key = json_extract(CASE block.type WHEN 'object' THEN block.value END, '$.photoId')
  AND json_extract(CASE block.type WHEN 'object' THEN block.value END, '$.type') = 'photo'
  AND json_type(CASE slot.type WHEN 'object' THEN slot.value END, '$.file.sha256') = 'text';
`);
