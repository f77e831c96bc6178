import type { Database } from 'better-sqlite3';
import type { Sha256 } from '@shared/story/ids';
import { PhotoOriginal } from '@shared/story/photo-original';

/** The original files of pictures, by the picture that stories show. */
export function photoOriginalRepo(db: Database) {
  const insert = db.prepare(`INSERT INTO photo_original (photo_sha256, sha256, ending, bytes)
    VALUES (@photo, @sha256, @ending, @bytes) ON CONFLICT (photo_sha256) DO NOTHING`);
  const find = db.prepare('SELECT sha256, ending, bytes FROM photo_original WHERE photo_sha256 = ?');
  return {
    /** Keeps an existing one: two files that give exactly the same picture have one original, the first. */
    insert: (photo: Sha256, original: PhotoOriginal): void => {
      insert.run({ photo, ...original });
    },
    /** Null for a picture that is its own original, and for one that was added before originals were kept. */
    find: (photo: Sha256): PhotoOriginal | null => {
      const row = find.get(photo);
      return row === undefined ? null : PhotoOriginal.parse(row);
    },
  };
}
export type PhotoOriginalRepo = ReturnType<typeof photoOriginalRepo>;
