import type { Database } from 'better-sqlite3';
import type { StoryId } from '@shared/story/ids';
import type { ZonedTime } from '@shared/story/fields';

/** What the address of a story is made of. */
export interface StoryAddressRow {
  readonly id: StoryId;
  /** As `addressName` returns it. */
  readonly name: string;
  readonly section: string;
  readonly firstPublished: ZonedTime | null;
  readonly embargo: ZonedTime | null;
}

/** The same for a story that is not deleted. */
export interface LiveAddressRow extends StoryAddressRow {
  readonly headline: string;
}

export function storyAddressRepo(db: Database) {
  const replace = db.prepare(`INSERT INTO story_address (story_id, name, section, first_published, embargo)
    VALUES (@id, @name, @section, @firstPublished, @embargo) ON CONFLICT (story_id) DO UPDATE SET
    name = excluded.name, section = excluded.section, first_published = excluded.first_published,
    embargo = excluded.embargo WHERE (name, section, first_published, embargo)
    IS NOT (excluded.name, excluded.section, excluded.first_published, excluded.embargo)`);
  // The second condition is a range of the index: '.' is the sign after '-'.
  const numbered =
    db.prepare(`SELECT story.id, name, story_address.section, first_published AS firstPublished,
    embargo, story.headline FROM story_address JOIN story ON story.id = story_address.story_id
    WHERE story.deleted_at IS NULL AND (name = @name
      OR (name > @name || '-' AND name < @name || '.' AND substr(name, length(@name) + 2) NOT GLOB '*[^0-9]*'))
    ORDER BY story.id`);
  const find = db.prepare(`SELECT story_id AS id, name, section, first_published AS firstPublished, embargo
    FROM story_address WHERE story_id = ?`);
  return {
    /** A story's address as it is now. Call in the transaction that changes the story. */
    replace: (row: StoryAddressRow): void => void replace.run(row),
    /** The live stories with this name in their address, or with it and a number: `last-ferry`, `last-ferry-2`. */
    named: (name: string): LiveAddressRow[] => numbered.all({ name }) as LiveAddressRow[],
    find: (id: StoryId): StoryAddressRow | null => (find.get(id) as StoryAddressRow | undefined) ?? null,
  };
}
export type StoryAddressRepo = ReturnType<typeof storyAddressRepo>;
