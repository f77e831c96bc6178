import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- Where the letters of a file's IIM were only guessed, and others come close: JSON of the character set and the others.
-- Null where nothing is in doubt, or a person has said which is right.
ALTER TABLE photo_record ADD COLUMN letters TEXT;
`);
