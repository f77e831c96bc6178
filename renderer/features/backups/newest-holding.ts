import type { BackupInfo } from '@shared/api/backups';
import { AppError, type ErrorCode } from '@shared/errors';
import type { StoryId } from '@shared/story/ids';
import { desk } from '../../api/client';

/** What an older backup may do better: this one is gone or damaged, or its story is. */
const PASSED_OVER: ReadonlySet<ErrorCode> = new Set([
  ...(['NOT_FOUND', 'STORY_DAMAGED', 'STORY_NEWER', 'LIBRARY_DAMAGED', 'LIBRARY_NEWER'] as const),
  'DISK_REFUSED',
]);

/**
 * The newest backup of this library whose text of the story is what was written; null if there is none. Rejects with DISK_REFUSED if
 * there is none among those that could be read, but a disk did not give another one.
 *
 * @param backups newest first
 * @param signal stops before the next backup, each of which the desk copies whole to look into it; rejects with its reason
 */
export async function newestHolding(
  id: StoryId,
  backups: readonly BackupInfo[],
  signal?: AbortSignal,
): Promise<BackupInfo | null> {
  let refused: AppError | null = null;
  for (const backup of backups.filter(({ otherLibrary }) => otherLibrary === null)) {
    signal?.throwIfAborted();
    try {
      await desk.call('backups.story', { place: backup.place, name: backup.name, id });
      return backup;
    } catch (failure) {
      if (!(failure instanceof AppError && PASSED_OVER.has(failure.code))) throw failure;
      if (failure.code === 'DISK_REFUSED') refused = failure;
    }
  }
  if (refused) throw refused;
  return null;
}
