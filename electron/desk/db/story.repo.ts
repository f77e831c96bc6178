import type { Database } from 'better-sqlite3';
import { StorySummary } from '@shared/api/stories';
import type { Sha256, StoryId } from '@shared/story/ids';
import { StoryStatus, type StoryShelf } from '@shared/story/status';
import type { StoryColumns } from '../story-columns';
import type { StoryDocument } from '../story-document';

/** A stored story: its working draft and its step of review. */
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

interface ListRequest {
  /** Undefined: every story that is not deleted. */
  readonly shelf: StoryShelf | undefined;
  /** An expression of `searchQuery`; null for every story. */
  readonly query: string | null;
  readonly limit: number;
  readonly offset: number;
}

type Counts = Readonly<Record<StoryShelf, number>>;

// With the table's name: the search text has a column of the same name.
const columns = `story.id, story.headline, opening, section, bylines, language, direction, status, words, photos,
  photos_unfinished AS photosUnfinished, lead_photo AS leadPhoto, updated_at AS updatedAt, deleted_at AS deletedAt`;

// The index goes first and each hit takes its story by its key: a hit is one row, and a status asks for no sorting.
const hits = (list: string, where: string): string => `SELECT ${list} FROM story_fts
  CROSS JOIN story INDEXED BY story_place ON story.touched = story_fts.rowid WHERE story_fts MATCH @query${where}`;
const paged = 'ORDER BY story_fts.rowid DESC LIMIT @limit OFFSET @offset';

const perShelf = [
  ...StoryStatus.options.map(
    (status) => `count(*) FILTER (WHERE deleted_at IS NULL AND status = '${status}') AS ${status}`,
  ),
  'count(*) FILTER (WHERE deleted_at IS NOT NULL) AS deleted',
].join(', ');

/** Exported for the tests that look at how SQLite runs them. */
export const listSql = {
  all: `SELECT ${columns} FROM story WHERE deleted_at IS NULL ORDER BY touched DESC LIMIT @limit OFFSET @offset`,
  byStatus: `SELECT ${columns} FROM story WHERE deleted_at IS NULL AND status = @status
    ORDER BY touched DESC LIMIT @limit OFFSET @offset`,
  deleted: `SELECT ${columns} FROM story WHERE deleted_at IS NOT NULL ORDER BY touched DESC LIMIT @limit OFFSET @offset`,
  counts: `SELECT ${perShelf} FROM story`,
  hits: hits(columns, ` AND deleted_at IS NULL ${paged}`),
  hitsByStatus: hits(columns, ` AND deleted_at IS NULL AND status = @status ${paged}`),
  deletedHits: hits(columns, ` AND deleted_at IS NOT NULL ${paged}`),
  hitCounts: hits(perShelf, ''),
} as const;

export interface StoryStanding extends Pick<
  StoryRow,
  'id' | 'sha256' | 'status' | 'updatedAt' | 'touched' | 'deletedAt'
> {
  readonly headline: string;
  readonly words: number;
}

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
  const setShown = db.prepare(`UPDATE story SET headline = @headline, opening = @opening, section = @section,
    bylines = @bylines, language = @language, direction = @direction, words = @words, photos = @photos,
    photos_unfinished = @photosUnfinished, lead_photo = @leadPhoto WHERE id = @id`);
  const nextTouched = db.prepare('SELECT coalesce(max(touched), 0) + 1 FROM story').pluck();
  const count = db.prepare('SELECT count(*) FROM story WHERE deleted_at IS NULL').pluck();
  const ids = db.prepare('SELECT id FROM story ORDER BY touched').pluck();
  const shown = db.prepare(`SELECT headline, opening, section, bylines, language, direction, words, photos,
    photos_unfinished AS photosUnfinished, lead_photo AS leadPhoto FROM story WHERE id = ?`);
  const standings = db.prepare(`SELECT id, sha256, status, headline, words, updated_at AS updatedAt,
    touched, deleted_at AS deletedAt FROM story ORDER BY touched DESC`);
  const newestBefore = db.prepare(
    'SELECT id, touched FROM story WHERE touched < ? ORDER BY touched DESC LIMIT 1',
  );
  const lists = {
    all: { every: db.prepare(listSql.all), hits: db.prepare(listSql.hits) },
    status: { every: db.prepare(listSql.byStatus), hits: db.prepare(listSql.hitsByStatus) },
    deleted: { every: db.prepare(listSql.deleted), hits: db.prepare(listSql.deletedHits) },
  };
  const counts = db.prepare(listSql.counts);
  const hitCounts = db.prepare(listSql.hitCounts);

  return {
    /** The story, deleted or not; null if there is none. */
    find: (id: StoryId): StoryRow | null => {
      const row = find.get(id) as Record<string, unknown> | undefined;
      return row ? mapStory(row) : null;
    },
    ids: (): StoryId[] => ids.all() as StoryId[],
    /** What lists show of a story; null if there is none. */
    shown: (id: StoryId): StoryColumns | null => (shown.get(id) as StoryColumns | undefined) ?? null,
    /** Every story without its text, the newest change first. */
    standings: (): StoryStanding[] => standings.all() as StoryStanding[],
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
    /** Moves a story to the top of the list; `deletedAt` moves it to the deleted ones. */
    setTouched: (id: StoryId, to: { touched: number; updatedAt: string; deletedAt: string | null }): void => {
      setTouched.run({ id, ...to });
    },
    /** Corrects what lists show of a story whose text stays as it is. */
    setShown: (id: StoryId, shown: StoryColumns): void => {
      setShown.run({ id, ...shown });
    },
    nextTouched: (): number => Number(nextTouched.get()),
    count: (): number => Number(count.get()),
    /** The newest of the stories that were changed before the one of this row, deleted ones included; null if it is the first. */
    newestBefore: (touched: number): Pick<StoryRow, 'id' | 'touched'> | null =>
      (newestBefore.get(touched) as Pick<StoryRow, 'id' | 'touched'> | undefined) ?? null,
    /** Newest change first. */
    list: ({ shelf, query, limit, offset }: ListRequest): StorySummary[] => {
      const list = lists[shelf === undefined ? 'all' : shelf === 'deleted' ? 'deleted' : 'status'];
      const asked = { limit, offset, ...(list === lists.status && { status: shelf }) };
      return (query === null ? list.every.all(asked) : list.hits.all({ ...asked, query })).map(mapSummary);
    },
    /** How many stories there are, or fit an expression of `searchQuery`. */
    counts: (query: string | null): Counts =>
      (query === null ? counts.get() : hitCounts.get({ query })) as Counts,
  };
}
export type StoryRepo = ReturnType<typeof storyRepo>;
