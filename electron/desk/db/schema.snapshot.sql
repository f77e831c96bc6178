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

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  device TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT NOT NULL,
  -- The text it was about.
  sha256 TEXT NOT NULL
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE INDEX event_of_story ON event (story_id, at, id);

CREATE TABLE intake_report (
  story_id TEXT PRIMARY KEY REFERENCES story (id),
  report TEXT NOT NULL
) STRICT;

CREATE TABLE intake_source (
  story_id TEXT PRIMARY KEY REFERENCES story (id),
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE pending_export (
  -- Also part of the name under which it is written.
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  step TEXT NOT NULL,
  -- JSON: what is written where, and what is to be recorded of it.
  plan TEXT NOT NULL
) STRICT;

CREATE TABLE photo (
  sha256 TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  -- JSON of what the picture's own metadata says.
  words TEXT NOT NULL,
  -- The file's name as it came.
  name TEXT NOT NULL,
  added_at TEXT NOT NULL
, reading INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE VIRTUAL TABLE photo_fts USING fts5 (
  words,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co Cf'",
  prefix = '2 3'
);

CREATE TABLE photo_note (
  sha256 TEXT NOT NULL PRIMARY KEY REFERENCES photo (sha256),
  -- A list of notes: shared/story/picture-note.ts.
  notes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE photo_original (
  photo_sha256 TEXT NOT NULL PRIMARY KEY REFERENCES photo (sha256),
  sha256 TEXT NOT NULL,
  -- How its name ends: `heic`.
  ending TEXT NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX photo_reading ON photo (reading);

CREATE TABLE photo_record (
  -- Grows with every picture: newest first, and the row of the picture's search text.
  seq INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE REFERENCES photo (sha256),
  -- JSON of the words as edited; at first those of the file.
  words TEXT NOT NULL,
  has_credit INTEGER NOT NULL CHECK (has_credit IN (0, 1)),
  -- The last day of the licence in the house's time zone, `2026-11-30`; null where none was named.
  licence_until TEXT,
  -- Why the picture must not be used again; null where it may.
  do_not_use TEXT,
  updated_at TEXT NOT NULL
, letters TEXT, superseded TEXT) STRICT;

CREATE TABLE photo_use (
  sha256 TEXT NOT NULL,
  story_id TEXT NOT NULL REFERENCES story (id),
  PRIMARY KEY (sha256, story_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX photo_use_of_story ON photo_use (story_id);

CREATE TABLE revision (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  parent_id TEXT,
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  device TEXT NOT NULL,
  at TEXT NOT NULL,
  headline TEXT NOT NULL,
  words INTEGER NOT NULL,
  -- Of the uncompressed document.
  sha256 TEXT NOT NULL,
  -- Canonical JSON of the story, zlib.
  document BLOB NOT NULL
) STRICT;

CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;

CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;

CREATE TRIGGER revision_is_never_replaced BEFORE INSERT ON revision
WHEN EXISTS (SELECT 1 FROM revision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;

CREATE INDEX revision_of_story ON revision (story_id, at, id);

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

CREATE TRIGGER seal_broken_is_never_deleted BEFORE DELETE ON seal_broken
BEGIN SELECT RAISE(ABORT, 'what was found broken is never deleted'); END;

CREATE INDEX seal_broken_row ON seal_broken (tbl, row);

CREATE TABLE seal_root (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  count INTEGER NOT NULL,
  -- Modulo 2^256, in hexadecimal digits.
  sum TEXT NOT NULL,
  -- When the rows of an earlier build were sealed; null in a library that never had any.
  since TEXT,
  -- JSON: how far the sealing of rows of an earlier build has come; null when all are.
  waiting TEXT
, mark TEXT) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE story (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  status TEXT NOT NULL,
  -- Of the document.
  sha256 TEXT NOT NULL,
  -- The text that was last approved or exported.
  settled_sha256 TEXT,
  headline TEXT NOT NULL,
  opening TEXT NOT NULL,
  section TEXT NOT NULL,
  bylines TEXT NOT NULL,
  language TEXT NOT NULL,
  direction TEXT NOT NULL,
  words INTEGER NOT NULL,
  photos INTEGER NOT NULL,
  photos_unfinished INTEGER NOT NULL,
  lead_photo TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  -- Grows with every change: newest first without comparing clocks, and the row of the story's search text.
  touched INTEGER NOT NULL UNIQUE,
  -- A tombstone: nothing is ever deleted, so that libraries can merge.
  deleted_at TEXT,
  -- Canonical JSON of the story. Last, so that lists read the columns before it without the pages it fills.
  document TEXT NOT NULL
) STRICT;

CREATE TABLE story_address (
  story_id TEXT NOT NULL PRIMARY KEY REFERENCES story (id),
  -- The slug as an address has it: `last-ferry`.
  name TEXT NOT NULL,
  section TEXT NOT NULL,
  -- ISO 8601 with offset; null if it has not been published.
  first_published TEXT,
  embargo TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX story_address_name ON story_address (name);

CREATE INDEX story_by_status ON story (status, touched, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX story_deleted ON story (touched) WHERE deleted_at IS NOT NULL;

CREATE VIRTUAL TABLE story_fts USING fts5 (
  headline, body,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co Cf'",
  prefix = '2 3'
);

CREATE TRIGGER story_is_never_deleted BEFORE DELETE ON story
BEGIN SELECT RAISE(ABORT, 'a story is never deleted'); END;

CREATE INDEX story_live ON story (touched) WHERE deleted_at IS NULL;

CREATE INDEX story_place ON story (touched, status, deleted_at);
