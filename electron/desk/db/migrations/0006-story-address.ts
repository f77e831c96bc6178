import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- What a story's address is made of, so that another story with the same one is found without reading every document.
-- Kept in the transaction that changes the story.
CREATE TABLE story_address (
  story_id TEXT NOT NULL PRIMARY KEY REFERENCES story (id),
  -- The slug as an address has it: \`last-ferry\`.
  name TEXT NOT NULL,
  section TEXT NOT NULL,
  -- ISO 8601 with offset; null if it has not been published.
  first_published TEXT,
  embargo TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX story_address_name ON story_address (name);
`);
