import type { Database } from 'better-sqlite3';
import type { Sha256, StoryId } from '@shared/story/ids';
import type { StoryStatus } from '@shared/story/status';

/** A live story that a picture is in. */
export interface PhotoUseRow {
  readonly id: StoryId;
  readonly headline: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly status: StoryStatus;
  readonly updatedAt: string;
}

/** Which pictures are in which live stories. */
export function photoUseRepo(db: Database) {
  const insert = db.prepare('INSERT OR IGNORE INTO photo_use (sha256, story_id) VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM photo_use WHERE story_id = ?');
  const ofPhoto = db.prepare(`SELECT s.id, s.headline, s.language, s.direction, s.status,
    s.updated_at AS updatedAt FROM photo_use u JOIN story s ON s.id = u.story_id WHERE u.sha256 = ?
    ORDER BY s.touched DESC`);
  const ofStory = db.prepare('SELECT sha256 FROM photo_use WHERE story_id = ? ORDER BY sha256').pluck();
  return {
    /** Sets a story's current pictures. Call in the transaction that changes the story. */
    replace: (id: StoryId, photos: readonly Sha256[]): void => {
      remove.run(id);
      for (const sha256 of photos) insert.run(sha256, id);
    },
    /** Stories that a picture is in, last changed first. */
    ofPhoto: (sha256: Sha256): PhotoUseRow[] => ofPhoto.all(sha256) as PhotoUseRow[],
    ofStory: (id: StoryId): Sha256[] => ofStory.all(id) as Sha256[],
  };
}
export type PhotoUseRepo = ReturnType<typeof photoUseRepo>;
