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
  /** The place of the story after which the list continues; undefined to start with the newest. */
  readonly before?: number | undefined;
}

/** A row of a list. Its place (`story.touched`) decreases from each row to the next. */
export interface ListedRow {
  readonly summary: StorySummary;
  readonly place: number;
}

export interface Counts {
  readonly perShelf: Readonly<Record<StoryShelf, number>>;
  /** False if there are more than the counted ones. */
  readonly areAll: boolean;
}

/** A story that matches the query. */
interface Hit {
  readonly place: number;
  readonly shelf: StoryShelf;
}

/** Sorts after every place. */
const NEWEST = Number.MAX_SAFE_INTEGER;
/** How many hits are counted, the newest first; a person with more hits tries another word. */
export const MOST_COUNTED = 1000;

// With the table's name: the search text has a column of the same name.
const columns = `story.id, story.headline, opening, section, bylines, language, direction, status, words, photos,
  photos_unfinished AS photosUnfinished, lead_photo AS leadPhoto, updated_at AS updatedAt, deleted_at AS deletedAt,
  story.touched AS place`;

// SQLite reads the index first and then each hit's story by its key, so a hit is one row, and a status needs no sorting.
const hits = (list: string, where: string): string => `SELECT ${list} FROM story_fts
  CROSS JOIN story INDEXED BY story_place ON story.touched = story_fts.rowid WHERE story_fts MATCH @query AND story_fts.rowid < @before${where}`;
const paged = 'ORDER BY story_fts.rowid DESC LIMIT @limit OFFSET @offset';

const perShelf = [
  ...StoryStatus.options.map(
    (status) => `(SELECT count(*) FROM story INDEXED BY story_by_status
        WHERE deleted_at IS NULL AND status = '${status}') AS ${status}`,
  ),
  '(SELECT count(*) FROM story INDEXED BY story_deleted WHERE deleted_at IS NOT NULL) AS deleted',
].join(', ');

/** Exported for the tests that look at how SQLite runs them. */
export const listSql = {
  all: `SELECT ${columns} FROM story WHERE deleted_at IS NULL AND touched < @before
    ORDER BY touched DESC LIMIT @limit OFFSET @offset`,
  byStatus: `SELECT ${columns} FROM story WHERE deleted_at IS NULL AND status = @status AND touched < @before
    ORDER BY touched DESC LIMIT @limit OFFSET @offset`,
  deleted: `SELECT ${columns} FROM story WHERE deleted_at IS NOT NULL AND touched < @before
    ORDER BY touched DESC LIMIT @limit OFFSET @offset`,
  counts: `SELECT ${perShelf}`,
  hits: hits(columns, ` AND deleted_at IS NULL ${paged}`),
  hitsByStatus: hits(columns, ` AND deleted_at IS NULL AND status = @status ${paged}`),
  deletedHits: hits(columns, ` AND deleted_at IS NOT NULL ${paged}`),
  newestHits: `${hits("story_fts.rowid AS place, iif(deleted_at IS NULL, status, 'deleted') AS shelf", '')}
    ORDER BY story_fts.rowid DESC LIMIT @most`,
  places: `SELECT ${columns} FROM story WHERE touched IN (SELECT value FROM json_each(?)) ORDER BY touched DESC`,
} as const;

export interface StoryStanding extends Pick<
  StoryRow,
  'id' | 'sha256' | 'status' | 'updatedAt' | 'touched' | 'deletedAt'
> {
  readonly headline: string;
  readonly words: number;
}

const mapStory = (row: Record<string, unknown>): StoryRow => row as unknown as StoryRow;
const mapListed = (row: unknown): ListedRow => ({
  summary: StorySummary.parse(row),
  place: (row as { readonly place: number }).place,
});

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
  const newestHits = db.prepare(listSql.newestHits);
  const places = db.prepare(listSql.places);
  const shelfOf = db
    .prepare("SELECT iif(deleted_at IS NULL, status, 'deleted') FROM story WHERE id = ?")
    .pluck();
  /** For all stories; null until they are counted. From then on, each change to one is counted. */
  let counted: Record<StoryShelf, number> | null = null;
  /** Does something that may move a story to another shelf. */
  const recounted = (id: StoryId, change: () => void): void => {
    const before = counted && (shelfOf.get(id) as StoryShelf | undefined);
    change();
    const now = counted && (shelfOf.get(id) as StoryShelf | undefined);
    if (counted && before) counted[before] -= 1;
    if (counted && now) counted[now] += 1;
  };
  const countAll = (): Record<StoryShelf, number> => (counted ??= counts.get() as Record<StoryShelf, number>);

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
      recounted(row.id, () => insert.run({ ...row, ...shown }));
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
      recounted(id, () => setStanding.run({ id, status, settledSha256 }));
    },
    /** Moves a story to the top of the list; `deletedAt` moves it to the deleted ones. */
    setTouched: (id: StoryId, to: { touched: number; updatedAt: string; deletedAt: string | null }): void => {
      recounted(id, () => setTouched.run({ id, ...to }));
    },
    /** Corrects what lists show of a story without changing its text. */
    setShown: (id: StoryId, shown: StoryColumns): void => {
      setShown.run({ id, ...shown });
    },
    nextTouched: (): number => Number(nextTouched.get()),
    /** How many are not deleted. */
    count: (): number => StoryStatus.options.reduce((sum, status) => sum + countAll()[status], 0),
    /** The newest story that was changed before the one in this row, including deleted ones; null if it is the first. */
    newestBefore: (touched: number): Pick<StoryRow, 'id' | 'touched'> | null =>
      (newestBefore.get(touched) as Pick<StoryRow, 'id' | 'touched'> | undefined) ?? null,
    /** Newest change first. */
    list: ({ shelf, query, limit, offset, before = NEWEST }: ListRequest): ListedRow[] => {
      const list = lists[shelf === undefined ? 'all' : shelf === 'deleted' ? 'deleted' : 'status'];
      const asked = { limit, offset, before, ...(list === lists.status && { status: shelf }) };
      return (query === null ? list.every.all(asked) : list.hits.all({ ...asked, query })).map(mapListed);
    },
    /** How many stories there are. */
    counts: (): Counts => ({ perShelf: { ...countAll() }, areAll: true }),
    /** Call after a transaction was rolled back, together with its counts. */
    countAnew: (): void => {
      counted = null;
    },
    /** The newest stories that match a search expression, and one more than `most` if there are more. */
    hits: (query: string, most: number): Hit[] =>
      newestHits.all({ query, before: NEWEST, most: Math.min(most, NEWEST - 1) + 1 }) as Hit[],
    /** The stories at these places, newest change first. */
    at: (wanted: readonly number[]): ListedRow[] => places.all(JSON.stringify(wanted)).map(mapListed),
  };
}
export type StoryRepo = ReturnType<typeof storyRepo>;
