import { constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupDifference, BackupStory } from '@shared/api/backups';
import { AppError } from '@shared/errors';
import type { StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { StoryStanding } from '../db/story.repo';
import { databaseIn } from '../db/open';
import { OPENED_BACKUP } from '../db/remove-unfinished';
import { type Library, originalPath, photoPath } from '../library';
import { openLibrary } from '../open-library';
import { hashesIn } from '../records/photo-record';
import { decodeStory, isWhole } from '../story-document';

/** A copy of a backup, opened as a library to look into it. The backup itself is never opened for writing. */
export interface OpenedBackup {
  readonly library: Library;
  /** Closes the copy and removes it. */
  readonly close: () => void;
}

/**
 * Copies a backup into `within` and opens the copy, in place of any that was left there. Throws what opening a library and
 * `node:fs` throw; nothing is left then.
 */
export async function openBackup(path: string, within: string): Promise<OpenedBackup> {
  const folder = join(within, OPENED_BACKUP);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  remove();
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyFile(path, databaseIn(folder), constants.COPYFILE_FICLONE);
    const library = openLibrary(folder);
    return {
      library,
      close: () => {
        library.close();
        remove();
      },
    };
  } catch (failure) {
    remove();
    throw failure;
  }
}

/**
 * The stories of a backup, the newest change first, and what would become of each if the backup took the library's place. A text
 * of the library counts as the same only after it was read and matches its hash: damage may be the reason for restoring.
 */
export async function compareStories(
  backup: Library,
  now: Library | null,
  pace: () => Promise<void>,
): Promise<BackupStory[]> {
  const there = backup.stories.standings();
  const here = new Map((now?.stories.standings() ?? []).map((story) => [story.id, story]));
  const known = new Set(there.map(({ id }) => id));
  const compared: { story: StoryStanding; difference: BackupDifference }[] = [];
  for (const story of there) {
    await pace();
    const difference = differenceOf(story, here.get(story.id));
    const isDamaged = difference === 'same' && now !== null && !isReadable(now, story.id);
    compared.push({ story, difference: isDamaged ? 'changed since' : difference });
  }
  for (const story of here.values())
    if (!known.has(story.id)) compared.push({ story, difference: 'not in it' });
  return (
    compared
      // Both are states of one library, which counts its changes: a clock may have been set back.
      .sort((a, b) => b.story.touched - a.story.touched)
      .map(({ story, difference }) => summary(story, difference))
  );
}

function differenceOf(there: StoryStanding, here: StoryStanding | undefined): BackupDifference {
  if (!here) return 'gone since';
  const isSame =
    here.sha256 === there.sha256 && here.status === there.status && here.deletedAt === there.deletedAt;
  return isSame ? 'same' : 'changed since';
}

function isReadable(library: Library, id: StoryId): boolean {
  try {
    const row = library.stories.find(id);
    return row !== null && isWhole(row);
  } catch {
    return false;
  }
}

const summary = (
  { id, headline, words, updatedAt, deletedAt }: StoryStanding,
  difference: BackupDifference,
): BackupStory => ({ id, headline, words, updatedAt, isDeleted: deletedAt !== null, difference });

/** Throws NOT_FOUND, STORY_DAMAGED and STORY_NEWER. */
export function storyIn(backup: Library, id: StoryId): Story {
  const row = backup.stories.find(id);
  if (!row) throw new AppError('NOT_FOUND', 'This story is not in this backup.');
  return decodeStory(row);
}

/**
 * Brings the pictures of one story beside its opened backup, from wherever they are: the backups' own pictures, or the
 * library's. Those that are nowhere are missing afterwards, too. A text of a newer build, or a damaged one, names its pictures as well.
 */
export function bringPictures(backup: Library, id: StoryId, sources: readonly string[]): void {
  const versions = backup.revisions.ofStory(id).map((version) => backup.revisions.document(version.id));
  const row = backup.stories.find(id);
  const named = [...(row ? [row] : []), ...versions].flatMap(({ json }) => hashesIn(json));
  for (const sha256 of new Set(named)) {
    const photo = backup.photos.find(sha256);
    const original = backup.photoOriginals.find(sha256);
    const paths = [
      ...(photo ? [photoPath('', sha256, photo.file.mime)] : []),
      ...(original ? [originalPath('', original)] : []),
    ];
    for (const path of paths) {
      const source = sources.map((folder) => join(folder, path)).find((file) => existsSync(file));
      if (source === undefined) continue;
      const to = join(backup.folder, path);
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(source, to);
    }
  }
}
