import type { Step } from '../step';

export const step: Step = (db) =>
  db.exec(`
-- SHA-256 of \`since\` and \`waiting\`: a row that seems to wait for its first seal would be sealed as it is.
ALTER TABLE seal_root ADD COLUMN mark TEXT;
`);
