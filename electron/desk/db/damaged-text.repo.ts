import type { Database } from 'better-sqlite3';
import type { StoryId } from '@shared/story/ids';
import { sha256Of } from '../sha256';
import { compressDocument, expandDocument, type StoryDocument } from '../story-document';

interface DamagedText {
  readonly storyId: StoryId;
  readonly foundSha256: string;
  readonly foundAt: string;
  readonly json: string;
}

/** Texts that were found damaged, kept as found. */
export function damagedTextRepo(db: Database) {
  const insert =
    db.prepare(`INSERT OR IGNORE INTO damaged_text (story_id, sha256, found_sha256, found_at, document)
    VALUES (@storyId, @sha256, @foundSha256, @at, @document)`);
  const ofStory = db
    .prepare('SELECT found_sha256 FROM damaged_text WHERE story_id = ? ORDER BY found_at, found_sha256')
    .pluck();
  const all =
    db.prepare(`SELECT story_id AS storyId, found_sha256 AS foundSha256, found_at AS foundAt, document
    FROM damaged_text ORDER BY found_at, story_id`);
  return {
    keep: (storyId: StoryId, { json, sha256 }: StoryDocument, at: string): void => {
      insert.run({ storyId, sha256, foundSha256: sha256Of(json), at, document: compressDocument(json) });
    },
    /** Every text that was put aside, as found. */
    all: (): DamagedText[] =>
      (all.all() as (Omit<DamagedText, 'json'> & { readonly document: Buffer })[]).map(
        ({ document, ...row }) => ({ ...row, json: expandDocument(document) }),
      ),
    /** The hashes of the texts as found, oldest first. */
    ofStory: (id: StoryId): string[] => ofStory.all(id) as string[],
  };
}
export type DamagedTextRepo = ReturnType<typeof damagedTextRepo>;
