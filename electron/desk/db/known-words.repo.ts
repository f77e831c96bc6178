import type { Database } from 'better-sqlite3';

/** A story or picture that names people; `touched` grows with every change. */
export interface NamingRow {
  readonly id: string;
  readonly touched: string;
}

/**
 * Reads only names from documents. A name in a damaged document is left out. Both lists
 * have the newest first.
 */
export function knownWordsRepo(db: Database) {
  const stories = db.prepare(`SELECT id, CAST(touched AS TEXT) AS touched FROM story
    WHERE deleted_at IS NULL ORDER BY touched DESC LIMIT ?`);
  const photos = db.prepare(
    'SELECT sha256 AS id, updated_at AS touched FROM photo_record ORDER BY seq DESC LIMIT ?',
  );
  const ofStory = db
    .prepare(
      `SELECT name FROM (
        SELECT json_extract(byline.value, '$.name') AS name
          FROM story, json_each(iif(json_valid(document), document, '{}'), '$.bylines') AS byline WHERE story.id = @id
        UNION ALL SELECT tag.value
          FROM story, json_each(iif(json_valid(document), document, '{}'), '$.tags') AS tag WHERE story.id = @id
        UNION ALL SELECT person.value
          FROM story, json_each(iif(json_valid(document), document, '{}'), '$.photos') AS photo,
            json_each(iif(photo.type = 'object', photo.value, '{}'), '$.persons') AS person WHERE story.id = @id
      ) WHERE typeof(name) = 'text'`,
    )
    .pluck();
  const ofPhoto = db
    .prepare(
      `SELECT person.value FROM photo_record, json_each(iif(json_valid(words), words, '{}'), '$.persons') AS person
      WHERE sha256 = @id AND typeof(person.value) = 'text'`,
    )
    .pluck();
  return {
    stories: (limit: number): readonly NamingRow[] => stories.all(limit) as NamingRow[],
    photos: (limit: number): readonly NamingRow[] => photos.all(limit) as NamingRow[],
    /** Bylines, tags, and the persons of a story's photos. */
    namesOfStory: (id: string): readonly string[] => ofStory.all({ id }) as string[],
    /** The persons whom a picture's record names. */
    namesOfPhoto: (sha256: string): readonly string[] => ofPhoto.all({ id: sha256 }) as string[],
  };
}

export type KnownWordsRepo = ReturnType<typeof knownWordsRepo>;
