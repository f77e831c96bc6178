import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- Deleted stories are listed as well, the one deleted last first.
CREATE INDEX story_deleted ON story (touched) WHERE deleted_at IS NOT NULL;

-- Where each hit of a search stands, told without the page that holds the story.
CREATE INDEX story_place ON story (touched, status, deleted_at);
`);
