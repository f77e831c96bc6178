import type { Cell } from '../db/b-tree-page';
import type { LiveRows } from './find-rows';
import type { Pace } from './pace';
import type { PageVersions } from './page-versions';
import { readBody, readTypes, sizeOf, valueOf } from './row-reader';
import type { TableName } from './table-shapes';
import { walkTree } from './trees';

/** A row that an index names: its own name, and the story that it belongs to with the time, if the index has them. */
export interface NamedRow {
  readonly name: string;
  readonly storyId: string | null;
  readonly at: string | null;
}

interface NamingIndex {
  readonly index: string;
  readonly read: (texts: readonly string[]) => NamedRow | null;
}

const byName = ([name]: readonly string[]): NamedRow | null =>
  name === undefined ? null : { name, storyId: null, at: null };
const byStory = ([storyId, at, name]: readonly string[]): NamedRow | null =>
  storyId === undefined || at === undefined || name === undefined ? null : { name, storyId, at };

const INDEXES: Partial<Record<TableName, NamingIndex>> = {
  story: { index: 'sqlite_autoindex_story_1', read: byName },
  revision: { index: 'revision_of_story', read: byStory },
  event: { index: 'event_of_story', read: byStory },
  photo: { index: 'sqlite_autoindex_photo_1', read: byName },
};

/**
 * The rows that a table had by its index, which is kept apart from it: what is lost has a name then. Null if the index is not
 * whole either, or the table has none.
 */
export async function namedRows(
  versions: PageVersions,
  { schema }: LiveRows,
  table: TableName,
  pace: Pace,
): Promise<readonly NamedRow[] | null> {
  const naming = INDEXES[table];
  const root = naming && schema.roots.get(naming.index);
  if (!naming || root === undefined) return null;
  const rows: NamedRow[] = [];
  const isWhole = await walkTree(versions, root, false, pace, ({ page, bytes, cells }) => {
    for (const cell of cells) {
      const row = naming.read(textsIn(versions, page, bytes, cell));
      if (row) rows.push(row);
    }
  });
  return isWhole ? rows : null;
}

/** The texts of a key, which is always short. */
function textsIn(versions: PageVersions, page: number, bytes: Buffer, cell: Cell): readonly string[] {
  const header = cell.length < versions.pageSize ? readTypes(bytes, cell) : null;
  const body = header && readBody(versions, { page, bytes, cell, at: versions.now, rank: 0 }, cell.length);
  if (!body) return [];
  const texts: string[] = [];
  let at = header.bodyAt;
  for (const type of header.types) {
    const size = sizeOf(type);
    if (at + size > body.length) return [];
    const value = valueOf(body, at, type);
    if (typeof value === 'string') texts.push(value);
    at += size;
  }
  return texts;
}
