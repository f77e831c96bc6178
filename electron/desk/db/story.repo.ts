import type { Database } from 'better-sqlite3';
import { StorySummary } from '@shared/api/stories';
import type { Sha256, StoryId } from '@shared/story/ids';
import type { StoryStatus } from '@shared/story/status';
import type { StoryColumns } from '../story-columns';
import type { StoryDocument } from '../story-document';

/** A story as stored: its working draft and where it stands. */
export interface StoryRow {
  readonly id: StoryId;
  readonly revision: number;
  readonly status: StoryStatus;
  readonly json: string;
  readonly sha256: Sha256;
  /** The text that was last approved or exported. */
  readonly settledSha256: Sha256 | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The row of its search text. */
  readonly touched: number;
  readonly deletedAt: string | null;
}

/** How many hits a search looks at: more than anybody reads, few enough to stay quick at 100,000 stories. */
export const SEARCH_CAP = 1000;

interface ListRequest {
  readonly status: StoryStatus | undefined;
  readonly limit: number;
  readonly offset: number;
}

const columns = `id, headline, opening, section, bylines, language, direction, status, words, photos,
  photos_unfinished AS photosUnfinished, lead_photo AS leadPhoto, updated_at AS updatedAt`;

/** Exported for the tests that look at how SQLite runs them. */
export const listSql = {
  all: `SELECT ${columns} FROM story WHERE deleted_at IS NULL ORDER BY touched DESC LIMIT @limit OFFSET @offset`,
  byStatus: `SELECT ${columns} FROM story WHERE deleted_at IS NULL AND status = @status
    ORDER BY touched DESC LIMIT @limit OFFSET @offset`,
  counts: 'SELECT status, count(*) AS stories FROM story WHERE deleted_at IS NULL GROUP BY status',
  hits: `SELECT rowid AS touched FROM story_fts WHERE story_fts MATCH @query ORDER BY rowid DESC LIMIT ${SEARCH_CAP}`,
  hitStatus: 'SELECT status FROM story WHERE touched = ?',
  hit: `SELECT ${columns} FROM story WHERE touched = ?`,
} as const;

const mapStory = (row: Record<string, unknown>): StoryRow => row as unknown as StoryRow;
const mapSummary = (row: unknown): StorySummary => StorySummary.parse(row);

export function storyRepo(db: Database) {
  const find =
    db.prepare(`SELECT id, revision, status, document AS json, sha256, settled_sha256 AS settledSha256,
    created_at AS createdAt, updated_at AS updatedAt, touched, deleted_at AS deletedAt FROM story WHERE id = ?`);
  const insert =
    db.prepare(`INSERT INTO story (id, revision, status, document, sha256, settled_sha256, headline,
    opening, section, bylines, language, direction, words, photos, photos_unfinished, lead_photo, created_at,
    updated_at, touched) VALUES (@id, @revision, @status, @json, @sha256, @settledSha256, @headline, @opening,
    @section, @bylines, @language, @direction, @words, @photos, @photosUnfinished, @leadPhoto, @createdAt,
    @updatedAt, @touched)`);
  const setText = db.prepare(`UPDATE story SET revision = @revision, document = @json, sha256 = @sha256,
    headline = @headline, opening = @opening, section = @section, bylines = @bylines, language = @language,
    direction = @direction, words = @words, photos = @photos, photos_unfinished = @photosUnfinished,
    lead_photo = @leadPhoto, updated_at = @updatedAt, touched = @touched WHERE id = @id`);
  const setStanding = db.prepare(
    'UPDATE story SET status = @status, settled_sha256 = @settledSha256 WHERE id = @id',
  );
  const setTouched = db.prepare(
    'UPDATE story SET touched = @touched, updated_at = @updatedAt, deleted_at = @deletedAt WHERE id = @id',
  );
  const nextTouched = db.prepare('SELECT coalesce(max(touched), 0) + 1 FROM story').pluck();
  const count = db.prepare('SELECT count(*) FROM story WHERE deleted_at IS NULL').pluck();
  const ids = db.prepare('SELECT id FROM story ORDER BY touched').pluck();
  const all = db.prepare(listSql.all);
  const byStatus = db.prepare(listSql.byStatus);
  const counts = db.prepare(listSql.counts);
  const hits = db.prepare(listSql.hits).pluck();
  const hit = db.prepare(listSql.hit);
  const hitStatus = db.prepare(listSql.hitStatus).pluck();

  return {
    /** The story, deleted or not; null where there is none. */
    find: (id: StoryId): StoryRow | null => {
      const row = find.get(id) as Record<string, unknown> | undefined;
      return row ? mapStory(row) : null;
    },
    ids: (): StoryId[] => ids.all() as StoryId[],
    insert: (row: Omit<StoryRow, 'deletedAt'>, shown: StoryColumns): void => {
      insert.run({ ...row, ...shown });
    },
    setText: (
      id: StoryId,
      text: StoryDocument & {
        readonly revision: number;
        readonly updatedAt: string;
        readonly touched: number;
      },
      shown: StoryColumns,
    ): void => {
      setText.run({ id, ...text, ...shown });
    },
    setStanding: (id: StoryId, status: StoryStatus, settledSha256: Sha256 | null): void => {
      setStanding.run({ id, status, settledSha256 });
    },
    /** Moves a story to the top of the list; `deletedAt` takes it out of every list. */
    setTouched: (id: StoryId, to: { touched: number; updatedAt: string; deletedAt: string | null }): void => {
      setTouched.run({ id, ...to });
    },
    nextTouched: (): number => Number(nextTouched.get()),
    count: (): number => Number(count.get()),
    list: ({ status, limit, offset }: ListRequest): StorySummary[] =>
      (status ? byStatus.all({ status, limit, offset }) : all.all({ limit, offset })).map(mapSummary),
    counts: (): Partial<Record<StoryStatus, number>> =>
      Object.fromEntries(
        (counts.all() as { status: StoryStatus; stories: number }[]).map(({ status, stories }) => [
          status,
          stories,
        ]),
      ),
    /** The newest stories that match an expression of `searchQuery`, with their status; at most SEARCH_CAP. */
    search: (query: string): { touched: number; status: StoryStatus }[] =>
      (hits.all({ query }) as number[]).map((touched) => ({
        touched,
        status: hitStatus.get(touched) as StoryStatus,
      })),
    summaryAt: (touched: number): StorySummary => mapSummary(hit.get(touched)),
  };
}
export type StoryRepo = ReturnType<typeof storyRepo>;
