import type { StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { ZonedTime } from '@shared/story/fields';
import type { StoryRow } from '../db/story.repo';
import type { Library } from '../library';

/** The save by which an export wrote into a story when it was first published. */
interface Stamp {
  readonly from: number;
  readonly to: number;
  readonly time: ZonedTime;
}

// In memory: it matters only to a window that was typing while its story was exported.
const stamps = new WeakMap<Library, Map<StoryId, Stamp>>();

export function rememberStamp(library: Library, id: StoryId, stamp: Stamp): void {
  const ofLibrary = stamps.get(library) ?? new Map<StoryId, Stamp>();
  stamps.set(library, ofLibrary.set(id, stamp));
}

/**
 * A text typed on the draft that an export has just stamped is not a conflict, because nobody else wrote. Returns that text with
 * the stamp kept in it, or null if the draft has changed in any other way.
 */
export function keepStamp(library: Library, row: StoryRow, baseRevision: number, story: Story): Story | null {
  const stamp = stamps.get(library)?.get(row.id);
  if (stamp?.from !== baseRevision || stamp.to !== row.revision) return null;
  return { ...story, firstPublished: story.firstPublished ?? stamp.time };
}
