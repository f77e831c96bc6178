import type { Database } from 'better-sqlite3';
import type { StoryEvent } from '@shared/api/review';
import type { Sha256, StoryId } from '@shared/story/ids';

export interface EventRow extends StoryEvent {
  readonly storyId: StoryId;
  /** The text that it was about. */
  readonly sha256: Sha256;
}

const mapEvent = (row: unknown): EventRow => row as EventRow;

/** What happened to stories: added, read, never changed. */
export function eventRepo(db: Database) {
  const insert = db.prepare(`INSERT INTO event (id, story_id, kind, author, device, at, note, sha256)
    VALUES (@id, @storyId, @kind, @author, @device, @at, @note, @sha256)`);
  const ofStory = db.prepare(`SELECT id, story_id AS storyId, kind, author, device, at, note, sha256
    FROM event WHERE story_id = ? ORDER BY rowid`);
  const has = db.prepare('SELECT 1 FROM event WHERE id = ?').pluck();
  const lastPlace = db.prepare('SELECT coalesce(max(rowid), 0) FROM event').pluck();
  return {
    insert: (row: EventRow): void => {
      insert.run(row);
    },
    has: (id: string): boolean => has.get(id) !== undefined,
    /** The place of the latest event in the order of recording; 0 if there is none. */
    lastPlace: (): number => Number(lastPlace.get()),
    /** In the order in which they arrived in this library, whatever the clock said. */
    ofStory: (id: StoryId): EventRow[] => ofStory.all(id).map(mapEvent),
  };
}
export type EventRepo = ReturnType<typeof eventRepo>;
