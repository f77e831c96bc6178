import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../library';
import { BackupNote, isBackupName, noteName } from './backup-note';

/** What a library is compared by with its backups. */
export interface SavedState extends Pick<Library, 'id' | 'line' | 'leftBackups'> {
  readonly stories: Pick<Library['stories'], 'nextTouched' | 'find'>;
  readonly revisions: Pick<Library['revisions'], 'has' | 'findText'>;
}

/**
 * Whether a backup of this library holds something that the library lacks, as when another program has put an older file in its place.
 * A library never loses a version, and `touched` only grows; so neither a clock nor what was saved since makes a difference. What somebody
 * left by restoring an older backup, or brought back story by story, is not missing. Throws what reading the library throws.
 */
export function holdsMore(library: SavedState, note: BackupNote | null): boolean {
  // One that was made before a migration does not say what was saved last.
  if (note === null || note.touched < 0 || note.library !== library.id) return false;
  const { last } = note;
  // An earlier build restored backups without noting which ones were left.
  const left = library.leftBackups() ?? (last === undefined && library.line() !== '' ? Infinity : -1);
  if (note.number <= left) return false;
  const isAhead = note.touched >= library.stories.nextTouched();
  if (last === undefined) return isAhead;
  const { stories, revisions } = library;
  if (last.versions.some((id) => !revisions.has(id))) return true;
  // Only then: later on a text that was in no version may have been replaced by the next one.
  return (
    isAhead &&
    last.texts.some(
      ({ id, sha256 }) => stories.find(id)?.sha256 !== sha256 && revisions.findText(id, sha256) === null,
    )
  );
}

interface FullerBackup {
  readonly name: string;
  readonly at: string;
}

/**
 * The newest backup beside a library that holds more than the library; a whole one, if there is any. Never throws for the backups:
 * one without a note that can be read says nothing.
 */
export function fullerBackup(folder: string, library: SavedState): FullerBackup | null {
  const found = notesIn(folder)
    .filter(({ note }) => holdsMore(library, note))
    .sort((a, b) => b.note.number - a.note.number);
  const best = found.find(({ note }) => note.contents?.findings.length === 0) ?? found[0];
  return best ? { name: best.name, at: best.note.at } : null;
}

/** The message about the library and what the user can do. */
export const olderMessage = ({ name, at }: FullerBackup): string =>
  `lacks something that its backup of ${at} holds. An older file has probably taken its place. “copydesk restore ${name}” says what that backup would bring back, and with --yes puts it in place`;

function notesIn(folder: string): { readonly name: string; readonly note: BackupNote }[] {
  try {
    return readdirSync(folder)
      .filter(isBackupName)
      .flatMap((name) => {
        const note = noteAt(join(folder, noteName(name)));
        return note ? [{ name, note }] : [];
      });
  } catch {
    // A library without backups has no folder for them.
    return [];
  }
}

function noteAt(path: string): BackupNote | null {
  try {
    return BackupNote.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
