import type { StoryId } from '@shared/story/ids';
import { THIS_WINDOW, thisPlace } from '../api/this-window';
import { journalKeys } from '../api/journal-keys';
import { forgetText, keepText } from '../api/unsaved-texts';
import { UnsavedJournal, type Kept } from '../editor/saving/unsaved-journal';

/** The journal of one open story, in the browser's own storage. */
export function journalOf(id: StoryId, onKept: (kept: Kept) => void): UnsavedJournal {
  const key = `${THIS_WINDOW} ${id}`;
  // Where it was opened: another library may be open by the time that a late save gets through.
  const place = thisPlace();
  // Loaded by the time there is something to write.
  void journalKeys().catch(() => undefined);
  return new UnsavedJournal({
    keep: (story) =>
      keepText({
        ...{ key, ...place, window: THIS_WINDOW, story },
        ...{ at: new Date().toISOString(), headline: story.headline },
      }),
    forget: () => forgetText(key),
    onKept,
  });
}
