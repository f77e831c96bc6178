import type { Database } from 'better-sqlite3';
import type { StoryId } from '@shared/story/ids';

/** A file as it came in. */
export interface IntakeSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The source files of stories that may have to be read again in another character set. */
export function intakeSourceRepo(db: Database) {
  const find = db.prepare('SELECT name, bytes FROM intake_source WHERE story_id = ?');
  const set = db.prepare(`INSERT INTO intake_source (story_id, name, bytes) VALUES (@id, @name, @bytes)
    ON CONFLICT (story_id) DO UPDATE SET name = excluded.name, bytes = excluded.bytes`);
  return {
    find: (id: StoryId): IntakeSource | null => {
      const row = find.get(id) as { name: string; bytes: Buffer } | undefined;
      return row ? { name: row.name, bytes: new Uint8Array(row.bytes) } : null;
    },
    set: (id: StoryId, { name, bytes }: IntakeSource): void => {
      set.run({ id, name, bytes: Buffer.from(bytes) });
    },
  };
}
export type IntakeSourceRepo = ReturnType<typeof intakeSourceRepo>;
