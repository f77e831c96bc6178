import type { Library } from '../library';
import { type HandoverRecord, unreadable } from '../handover/handover-file';
import type { KeptTexts } from '../handover/handover-versions';

/** The history of a hand-over, staged in the library. */
export interface ReadyHistory {
  /** The events that are not in this library yet. */
  readonly newEvents: ReadonlySet<string>;
  /** Whether this library has every version and event of it. */
  readonly isAllHere: boolean;
  /** False if a version or an event was kept here meanwhile: then it must be staged again. */
  readonly isCurrent: () => boolean;
}

/** Stages the versions and events that are not here yet. `pace` lets others go on in between; null does it all at once. */
export async function stageHistory(
  { library }: { readonly library: Library },
  { id: storyId, revisions, events }: HandoverRecord,
  versions: KeptTexts,
  pace: (() => Promise<void>) | null,
): Promise<ReadyHistory> {
  const { stagedHistory } = library;
  stagedHistory.clear();
  const [lastVersion, lastEvent] = [library.revisions.lastPlace(), library.events.lastPlace()];
  const newVersions = new Set<string>();
  // Oldest first, as they were kept there.
  for (const revision of revisions.toReversed()) {
    if (pace) await pace();
    if (newVersions.has(revision.id) || library.revisions.has(revision.id)) continue;
    newVersions.add(revision.id);
    const kept = versions.about.get(revision.sha256);
    if (!kept) throw unreadable('a text is missing from it');
    const { headline, words, from, to } = kept;
    const row = { ...revision, headline, words, storyId };
    stagedHistory.addRevision(row, versions.documents.subarray(from, to), lastVersion + newVersions.size);
  }
  const newEvents = new Set<string>();
  for (const event of events) {
    if (pace) await pace();
    if (newEvents.has(event.id) || library.events.has(event.id)) continue;
    newEvents.add(event.id);
    stagedHistory.addEvent({ ...event, storyId });
  }
  return {
    newEvents,
    isAllHere: newVersions.size + newEvents.size === 0,
    isCurrent: () =>
      library.revisions.lastPlace() === lastVersion && library.events.lastPlace() === lastEvent,
  };
}
