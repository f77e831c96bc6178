import type { Database } from 'better-sqlite3';
import { RevisionSummary } from '@shared/api/stories';
import type { RevisionId, Sha256, StoryId } from '@shared/story/ids';
import { compressDocument, expandDocument, type StoryDocument } from '../story-document';

export interface RevisionRow extends RevisionSummary {
  readonly storyId: StoryId;
  readonly parentId: RevisionId | null;
}

const columns = 'id, kind, author, device, at, headline, words, sha256';
const withStory = `${columns}, story_id AS storyId, parent_id AS parentId`;

const mapSummary = (row: unknown): RevisionSummary => RevisionSummary.parse(row);
const mapRevision = (row: unknown): RevisionRow => row as RevisionRow;

/** Versions of stories: added, read, never changed. */
export function revisionRepo(db: Database) {
  const insert =
    db.prepare(`INSERT INTO revision (id, story_id, parent_id, kind, author, device, at, headline, words,
    sha256, document) VALUES (@id, @storyId, @parentId, @kind, @author, @device, @at, @headline, @words, @sha256,
    @document)`);
  const ofStory = db.prepare(`SELECT ${withStory} FROM revision WHERE story_id = ? ORDER BY rowid DESC`);
  const newest = db.prepare(
    `SELECT ${withStory} FROM revision WHERE rowid = (SELECT max(rowid) FROM revision
     WHERE story_id = ? AND kind NOT IN ('conflict', 'handover'))`,
  );
  const newestExport = db.prepare(
    `SELECT ${withStory} FROM revision WHERE rowid = (SELECT max(rowid) FROM revision
     WHERE story_id = ? AND kind = 'export')`,
  );
  const find = db.prepare(`SELECT ${withStory} FROM revision WHERE id = ?`);
  const has = db.prepare('SELECT 1 FROM revision WHERE id = ?').pluck();
  const findText = db.prepare(`SELECT ${withStory} FROM revision WHERE story_id = ? AND sha256 = ? LIMIT 1`);
  const document = db.prepare('SELECT sha256, document FROM revision WHERE id = ?');
  const ids = db.prepare('SELECT id FROM revision ORDER BY id').pluck();
  const lastPlace = db.prepare('SELECT coalesce(max(rowid), 0) FROM revision').pluck();
  const keptAfter = db.prepare('SELECT id FROM revision WHERE rowid > ? ORDER BY rowid').pluck();
  return {
    insert: (row: RevisionRow, json: string): void => {
      insert.run({ ...row, document: compressDocument(json) });
    },
    /** The version kept last comes first, whatever the clock said, since the clock may have been set back. */
    ofStory: (id: StoryId): RevisionRow[] => ofStory.all(id).map(mapRevision),
    summaries: (id: StoryId): RevisionSummary[] => ofStory.all(id).map(mapSummary),
    /**
     * The latest version that was once the working draft; refused and handed-over texts never were. Not by
     * their times: a clock may have been set back, or another machine's may run ahead.
     */
    newest: (id: StoryId): RevisionRow | null => {
      const row = newest.get(id);
      return row ? mapRevision(row) : null;
    },
    /** The last exported text; null if there is none. */
    newestExport: (id: StoryId): RevisionRow | null => {
      const row = newestExport.get(id);
      return row ? mapRevision(row) : null;
    },
    find: (id: RevisionId): RevisionRow | null => {
      const row = find.get(id);
      return row ? mapRevision(row) : null;
    },
    has: (id: RevisionId): boolean => has.get(id) !== undefined,
    /** A version of the story with exactly this text. */
    findText: (id: StoryId, sha256: Sha256): RevisionRow | null => {
      const row = findText.get(id, sha256);
      return row ? mapRevision(row) : null;
    },
    /** The version's text, with the hash that was taken when it was kept. */
    document: (id: RevisionId): StoryDocument => {
      const row = document.get(id) as { readonly sha256: Sha256; readonly document: Buffer };
      return { sha256: row.sha256, json: expandDocument(row.document) };
    },
    ids: (): RevisionId[] => ids.all() as RevisionId[],
    /** The place of the latest version, in the order of keeping; 0 if there is none. */
    lastPlace: (): number => Number(lastPlace.get()),
    /** The versions kept after the one at this place. */
    keptAfter: (place: number): RevisionId[] => keptAfter.all(place) as RevisionId[],
  };
}
export type RevisionRepo = ReturnType<typeof revisionRepo>;
