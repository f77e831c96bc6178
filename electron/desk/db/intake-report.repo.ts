import type { Database } from 'better-sqlite3';
import type { StoryId } from '@shared/story/ids';

/** The intake report of each story that was taken in, as JSON. */
export function intakeReportRepo(db: Database) {
  const get = db.prepare('SELECT report FROM intake_report WHERE story_id = ?').pluck();
  const set = db.prepare(`INSERT INTO intake_report (story_id, report) VALUES (@id, @report)
    ON CONFLICT (story_id) DO UPDATE SET report = excluded.report`);
  return {
    /** The stored report, unvalidated; undefined for a story that was written here. */
    get: (id: StoryId): unknown => {
      const report = get.get(id) as string | undefined;
      return report === undefined ? undefined : JSON.parse(report);
    },
    set: (id: StoryId, report: unknown): void => {
      set.run({ id, report: JSON.stringify(report) });
    },
  };
}
export type IntakeReportRepo = ReturnType<typeof intakeReportRepo>;
