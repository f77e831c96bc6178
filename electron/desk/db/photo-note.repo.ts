import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Sha256 } from '@shared/story/ids';
import { PictureNote } from '@shared/story/picture-note';

const Notes = z.array(PictureNote);

/** What was done with pictures on their way into the library. */
export function photoNoteRepo(db: Database) {
  const insert = db.prepare(
    'INSERT INTO photo_note (sha256, notes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING',
  );
  const find = db.prepare('SELECT notes FROM photo_note WHERE sha256 = ?').pluck();
  return {
    /** Keeps what is there: a picture's bytes never change. */
    insert: (sha256: Sha256, notes: readonly PictureNote[]): void => {
      if (notes.length > 0) insert.run(sha256, JSON.stringify(notes));
    },
    /** Empty if there are none. Leaves out notes that only a later build knows. */
    of: (sha256: Sha256): readonly PictureNote[] => {
      const json = find.get(sha256) as string | undefined;
      if (json === undefined) return [];
      const all = z.array(z.unknown()).parse(JSON.parse(json));
      return Notes.parse(all.filter((note) => PictureNote.safeParse(note).success));
    },
  };
}
export type PhotoNoteRepo = ReturnType<typeof photoNoteRepo>;
