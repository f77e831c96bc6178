import type { Database } from 'better-sqlite3';
import type { Sha256 } from '@shared/story/ids';
import { PhotoFile, PhotoWords } from '@shared/story/photo';

/** A picture of the library, and what its own metadata said when it was added. */
export interface PhotoRow {
  readonly file: PhotoFile;
  readonly words: PhotoWords;
  /** The file's name when it was added. */
  readonly name: string;
  readonly addedAt: string;
}

/** A picture that is added to the library. */
export interface NewPhoto extends PhotoRow {
  /** The rule by which its file was read; 0 if it must be read again here. */
  readonly reading?: number;
}

interface RawPhoto {
  readonly words: string;
  readonly name: string;
  readonly addedAt: string;
}

const mapPhoto = (row: RawPhoto): PhotoRow => ({
  file: PhotoFile.parse(row),
  words: PhotoWords.parse(JSON.parse(row.words)),
  name: row.name,
  addedAt: row.addedAt,
});

const columns = 'sha256, mime, width, height, bytes, words, name, added_at AS addedAt';

/** SQL, and its bound parameters: a row of a picture that is added to the library. */
export const NEW_PHOTO = {
  columns: 'sha256, mime, width, height, bytes, words, name, added_at, reading',
  bound: '@sha256, @mime, @width, @height, @bytes, @words, @name, @addedAt, @reading',
  values: ({ file, words, name, addedAt, reading = 0 }: NewPhoto) => ({
    ...file,
    ...{ words: JSON.stringify(words), name, addedAt, reading },
  }),
};

export function photoRepo(db: Database) {
  const insert = db.prepare(
    `INSERT INTO photo (${NEW_PHOTO.columns}) VALUES (${NEW_PHOTO.bound}) ON CONFLICT (sha256) DO NOTHING`,
  );
  const readBefore = db
    .prepare('SELECT sha256 FROM photo WHERE reading < ? ORDER BY reading, rowid DESC LIMIT 1')
    .pluck();
  const noteRead = db.prepare('UPDATE photo SET reading = ? WHERE sha256 = ?');
  const find = db.prepare(`SELECT ${columns} FROM photo WHERE sha256 = ?`);
  const hashes = db.prepare('SELECT sha256 FROM photo ORDER BY sha256').pluck();
  return {
    /** Keeps what is already there: a picture's bytes, and so its row, never change. */
    insert: (photo: NewPhoto): void => {
      insert.run(NEW_PHOTO.values(photo));
    },
    /** The newest picture whose file was last read by an earlier rule; null if there is none. */
    readBefore: (rule: number): Sha256 | null => (readBefore.get(rule) as Sha256 | undefined) ?? null,
    /** Notes by which rule a picture's file has been read. */
    noteRead: (sha256: Sha256, rule: number): void => {
      noteRead.run(rule, sha256);
    },
    find: (sha256: Sha256): PhotoRow | null => {
      const row = find.get(sha256) as RawPhoto | undefined;
      return row ? mapPhoto(row) : null;
    },
    /** Null also for a row that cannot be read: it must not keep the library closed. */
    findReadable: (sha256: Sha256): PhotoRow | null => {
      try {
        return mapPhoto(find.get(sha256) as RawPhoto);
      } catch {
        return null;
      }
    },
    hashes: (): Sha256[] => hashes.all() as Sha256[],
  };
}
export type PhotoRepo = ReturnType<typeof photoRepo>;
