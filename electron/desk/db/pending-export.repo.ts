import type { Database } from 'better-sqlite3';
import type { StoryId } from '@shared/story/ids';

/**
 * `writing`: nothing has the page's own name yet. `placing`: it is being given its name. `recorded`: it has
 * it, and the library knows; what it replaced may still be beside it.
 */
export type PendingStep = 'writing' | 'placing' | 'recorded';

export interface PendingExportRow {
  readonly id: string;
  readonly storyId: StoryId;
  readonly step: PendingStep;
  /** Unvalidated. */
  readonly plan: unknown;
}

const mapPending = (row: unknown): PendingExportRow => {
  const { plan, ...rest } = row as PendingExportRow & { readonly plan: string };
  return { ...rest, plan: JSON.parse(plan) as unknown };
};

/** Exports in progress: few, and removed when they have ended. */
export function pendingExportRepo(db: Database) {
  const columns = 'id, story_id AS storyId, step, plan';
  const insert = db.prepare(
    'INSERT INTO pending_export (id, story_id, step, plan) VALUES (@id, @storyId, @step, @plan)',
  );
  const update = db.prepare('UPDATE pending_export SET step = @step, plan = @plan WHERE id = @id');
  const remove = db.prepare('DELETE FROM pending_export WHERE id = ?');
  const find = db.prepare(`SELECT ${columns} FROM pending_export WHERE id = ?`);
  const all = db.prepare(`SELECT ${columns} FROM pending_export ORDER BY rowid`);
  return {
    insert: ({ plan, ...row }: PendingExportRow): void => {
      insert.run({ ...row, plan: JSON.stringify(plan) });
    },
    update: (id: string, step: PendingStep, plan: unknown): void => {
      update.run({ id, step, plan: JSON.stringify(plan) });
    },
    remove: (id: string): void => {
      remove.run(id);
    },
    find: (id: string): PendingExportRow | null => {
      const row = find.get(id);
      return row === undefined ? null : mapPending(row);
    },
    /** Oldest first. */
    all: (): PendingExportRow[] => all.all().map(mapPending),
  };
}
export type PendingExportRepo = ReturnType<typeof pendingExportRepo>;
