import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Sha256 } from '@shared/story/ids';
import { PictureNote } from '@shared/story/picture-note';

const Notes = z.array(PictureNote);

const kindOf = (note: unknown): unknown => (note as { readonly kind?: unknown } | null)?.kind;

/** Whether credentials that were not checked have been checked since. */
function isFinding(before: unknown, now: PictureNote): boolean {
  const { data } = PictureNote.safeParse(before);
  return data?.kind === 'credentials' && data.state === 'unchecked' && now.kind === 'credentials';
}

/** What was done with pictures on their way into the library. */
export function photoNoteRepo(db: Database) {
  const put = db.prepare(`INSERT INTO photo_note (sha256, notes) VALUES (?, ?)
    ON CONFLICT (sha256) DO UPDATE SET notes = excluded.notes`);
  const find = db.prepare('SELECT notes FROM photo_note WHERE sha256 = ?').pluck();
  /** Includes those that only a later build knows. */
  const allOf = (sha256: Sha256): readonly unknown[] => {
    const json = find.get(sha256) as string | undefined;
    return json === undefined ? [] : z.array(z.unknown()).parse(JSON.parse(json));
  };
  const compare = (sha256: Sha256, notes: readonly PictureNote[]) => {
    const stays = allOf(sha256).filter((note) => !notes.some((one) => isFinding(note, one)));
    const known = new Set(stays.map(kindOf));
    return { stays, fresh: notes.filter(({ kind }) => !known.has(kind)) };
  };
  return {
    /**
     * Adds only what is not noted yet, since a picture's bytes never change. Checked credentials replace unchecked ones.
     */
    add: (sha256: Sha256, notes: readonly PictureNote[]): void => {
      const { stays, fresh } = compare(sha256, notes);
      if (fresh.length > 0) put.run(sha256, JSON.stringify([...stays, ...fresh]));
    },
    /** Which of these notes `add` would add. */
    freshOf: (sha256: Sha256, notes: readonly PictureNote[]): readonly PictureNote[] =>
      compare(sha256, notes).fresh,
    /** Empty if there are none. Leaves out notes that only a later build knows. */
    of: (sha256: Sha256): readonly PictureNote[] =>
      Notes.parse(allOf(sha256).filter((note) => PictureNote.safeParse(note).success)),
  };
}
export type PhotoNoteRepo = ReturnType<typeof photoNoteRepo>;
