import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupReason } from '@shared/api/backups';
import { RevisionId, Sha256, StoryId } from '@shared/story/ids';
import { sizeOf, writeWhole } from './slow-files';

/** What was found when a backup was read, whole, after it was made. */
const BackupContents = z.object({
  stories: z.int().min(0),
  versions: z.int().min(0),
  photos: z.int().min(0),
  /** The database's. */
  bytes: z.int().min(0),
  sha256: Sha256,
  /** What is wrong with it, one sentence each; empty for a backup that is whole. */
  findings: z.array(z.string()),
  /**
   * The last comparison of lists, addresses and the search with the stories, in this backup or in an earlier one, which may be gone by
   * now. Missing in notes of an earlier build.
   */
  comparison: z.object({ name: z.string(), at: z.string(), isWhole: z.boolean() }).optional(),
});
export type BackupContents = z.infer<typeof BackupContents>;

/** What was saved last, newest first. Missing in notes of an earlier build. */
const LastSaved = z.object({
  /** A library never loses one. */
  versions: z.array(RevisionId),
  /** The working text of stories: it may be in no version yet. */
  texts: z.array(z.object({ id: StoryId, sha256: Sha256 })),
});

/** What a backup says about itself, in the file beside it: `library-….json`. */
export const BackupNote = z.object({
  /** Names the library, wherever its folder is. */
  library: z.uuid(),
  /** The library's folder on that machine. */
  folder: z.string(),
  /** Grows with every backup of a library. It tells which is newest, since a clock may be set back. */
  number: z.int().min(0),
  /** When it was made, by the machine's clock. ISO 8601. */
  at: z.string(),
  reason: BackupReason,
  /** The story table's highest `touched`, which grows with every save: tells whether anything was saved since. -1 if unknown. */
  touched: z.int().min(-1),
  last: LastSaved.optional(),
  /** Null for one that nobody has read yet, such as one made at the end. */
  contents: BackupContents.nullable(),
});
export type BackupNote = z.infer<typeof BackupNote>;

export interface StoredBackup {
  /** The file’s name: `library-2026-03-14T16-00-00-000Z.sqlite`. */
  readonly name: string;
  /** Null for one that was made before a migration, or by a build without notes. */
  readonly note: BackupNote | null;
  /** By the note, or by the name. ISO 8601. */
  readonly at: string;
  /** The database's. */
  readonly bytes: number;
}

const NAME = /^library-(?:v\d+-)?(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)\.sqlite$/;

export const backupName = (at: Date): string => `library-${at.toISOString().replaceAll(/[:.]/g, '-')}.sqlite`;

export const isBackupName = (name: string): boolean => NAME.test(name);

export const noteName = (name: string): string => name.replace(/\.sqlite$/, '.json');

export const writeNote = (folder: string, name: string, note: BackupNote): Promise<void> =>
  writeWhole(join(folder, noteName(name)), `${JSON.stringify(note, null, 2)}\n`);

/** The backups in a folder, newest first. Never throws: a missing folder has none. */
export async function storedBackups(folder: string): Promise<readonly StoredBackup[]> {
  const names = (await namesIn(folder)).filter(isBackupName);
  const found = await Promise.all(names.map((name) => storedBackup(folder, name)));
  return found.filter((backup) => backup !== null).sort(newestFirst);
}

/** The newest note in a folder, even of a backup that is gone: it names the library. */
export async function newestNote(folder: string): Promise<BackupNote | null> {
  const names = (await namesIn(folder)).filter((name) => /^library-.*\.json$/.test(name));
  const notes = await Promise.all(names.map((name) => readNote(join(folder, name))));
  return notes.reduce((best, note) => (note && (best?.number ?? -1) < note.number ? note : best), null);
}

/** What is in a second folder, each with its whole path; with itself, if it holds backups. Never throws. */
export async function foldersIn(second: string | null): Promise<readonly string[]> {
  if (second === null) return [];
  const names = await namesIn(second);
  const own = names.some(isBackupName) ? [second] : [];
  return [...own, ...names.map((name) => join(second, name))];
}

/** Null if the backup is no longer there. */
export async function storedBackup(folder: string, name: string): Promise<StoredBackup | null> {
  const bytes = await sizeOf(join(folder, name));
  if (bytes === null) return null;
  const note = await readNote(join(folder, noteName(name)));
  return { name, note, at: note?.at ?? name.replace(NAME, '$1:$2:$3.$4'), bytes };
}

async function readNote(path: string): Promise<BackupNote | null> {
  try {
    return BackupNote.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** A backup without a note has no number, so the time in its name gives its place. */
export const newestFirst = (a: StoredBackup, b: StoredBackup): number =>
  a.note && b.note ? b.note.number - a.note.number : a.at < b.at ? 1 : -1;

/** Of those with a note; -1 if there is none. */
export const highestNumber = (backups: readonly StoredBackup[]): number =>
  Math.max(-1, ...backups.map(({ note }) => note?.number ?? -1));

/** Whether all of it was read, and nothing was wrong with it. */
export const isVerified = ({ note }: StoredBackup): boolean => note?.contents?.findings.length === 0;

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
