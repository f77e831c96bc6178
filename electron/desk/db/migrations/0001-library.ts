import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- A story: its working draft, and the columns that lists and searches read.
CREATE TABLE story (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  status TEXT NOT NULL CHECK (status IN ('draft', 'filed', 'returned', 'approved', 'exported')),
  -- Of the document.
  sha256 TEXT NOT NULL,
  -- The text that was last approved or exported.
  settled_sha256 TEXT,
  headline TEXT NOT NULL,
  opening TEXT NOT NULL,
  section TEXT NOT NULL,
  bylines TEXT NOT NULL,
  language TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
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

CREATE INDEX story_live ON story (touched) WHERE deleted_at IS NULL;
CREATE INDEX story_by_status ON story (status, touched, deleted_at) WHERE deleted_at IS NULL;

CREATE TRIGGER story_is_never_deleted BEFORE DELETE ON story
BEGIN SELECT RAISE(ABORT, 'a story is never deleted'); END;

-- A version of a story's text. Never changed, never deleted.
CREATE TABLE revision (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  parent_id TEXT,
  kind TEXT NOT NULL CHECK (kind IN
    ('typing', 'close', 'intake', 'status', 'export', 'restore', 'conflict', 'handover')),
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

CREATE INDEX revision_of_story ON revision (story_id, at, id);

CREATE TRIGGER revision_is_never_replaced BEFORE INSERT ON revision
WHEN EXISTS (SELECT 1 FROM revision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;

-- Something that happened to a story. Never changed, never deleted.
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

CREATE INDEX event_of_story ON event (story_id, at, id);

CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

-- A picture whose bytes are the file photos/<first two digits>/<sha256>.<ext>.
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
) STRICT;

-- What became of the lines of a story that was taken in.
CREATE TABLE intake_report (
  story_id TEXT PRIMARY KEY REFERENCES story (id),
  report TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- Search text, already folded and cut into words (see search/words.ts): only white space separates here.
-- rowid = story.touched, so the newest hits come first without sorting.
CREATE VIRTUAL TABLE story_fts USING fts5 (
  headline, body,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co Cf'",
  prefix = '2 3'
);
`);
