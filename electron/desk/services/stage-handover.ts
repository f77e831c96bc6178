import { PictureNote } from '@shared/story/picture-note';
import type { PhotoRecord } from '../db/photo-record.repo';
import type { StagedPhoto } from '../db/staged-handover.repo';
import type { Library } from '../library';
import { type HandoverRecord, unreadable } from '../handover/handover-file';
import type { KeptTexts } from '../handover/handover-versions';
import { namesSomebody, recordOfFile } from '../records/photo-record';
import { photoSearchText } from '../search/photo-words';

type ReceivedPhoto = HandoverRecord['photos'][number];
type Pace = (() => Promise<void>) | null;

/** The versions, events and photos of a hand-over that are new here, staged in the library. */
export interface StagedParts {
  /** The events that are not in this library yet. */
  readonly newEvents: ReadonlySet<string>;
  /** Whether this library has every version and event of it. */
  readonly isAllHere: boolean;
  /** The photos that are not new here, but of which the other machine says more. */
  readonly knownPhotos: readonly ReceivedPhoto[];
  /** False if a version, an event or a photo was kept here meanwhile: then it must be staged again. */
  readonly isCurrent: () => boolean;
}

/** Stages the parts of a hand-over that are not here yet. `pace` lets other work run in between; null does it all at once. */
export async function stageHandover(
  { library }: { readonly library: Library },
  { id: storyId, revisions, events, photos }: HandoverRecord,
  versions: KeptTexts,
  pace: Pace,
): Promise<StagedParts> {
  const { stagedHandover } = library;
  stagedHandover.clear();
  const placesNow = () =>
    [library.revisions.lastPlace(), library.events.lastPlace(), library.photoRecords.lastSeq()] as const;
  const places = placesNow();
  const [lastVersion, lastEvent, lastPhoto] = places;
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
    stagedHandover.addRevision(row, versions.documents.subarray(from, to), lastVersion + newVersions.size);
  }
  const newEvents = new Set<string>();
  for (const event of events) {
    if (pace) await pace();
    if (newEvents.has(event.id) || library.events.has(event.id)) continue;
    newEvents.add(event.id);
    stagedHandover.addEvent({ ...event, storyId }, lastEvent + newEvents.size);
  }
  const knownPhotos: ReceivedPhoto[] = [];
  let newPhotos = 0;
  for (const photo of photos) {
    if (pace) await pace();
    if (stagedHandover.hasPhoto(photo.file.sha256)) {
      if (bringsMore(library, photo)) knownPhotos.push(photo);
    } else stagedHandover.addPhoto(newPhoto(photo), lastPhoto + ++newPhotos);
  }
  return {
    newEvents,
    isAllHere: newVersions.size + newEvents.size === 0,
    knownPhotos,
    isCurrent: () => placesNow().every((place, at) => place === places[at]),
  };
}

/** A picture that is new here gets the other machine's record. */
function newPhoto({ record: received, notes = [], original, ...photo }: ReceivedPhoto): StagedPhoto {
  const record = received ? receivedRecord(received) : recordOfFile(photo);
  const text = photoSearchText(record.words, photo.name);
  return { photo, record, text, notes: notes.flatMap(receivedNote), original: original ?? null };
}

/** Whether the other machine's record adds anything to a photo of the library. */
function bringsMore(
  { photoRecords, photoNotes, photoOriginals }: Library,
  { file: { sha256 }, record, notes = [], original }: ReceivedPhoto,
): boolean {
  const here = photoRecords.find(sha256);
  if (!here || (original && !photoOriginals.find(sha256))) return true;
  if (record?.licenceUntil && here.licenceUntil === null) return true;
  if (record?.doNotUse && here.doNotUse === null) return true;
  return photoNotes.freshOf(sha256, notes.flatMap(receivedNote)).length > 0;
}

/** Another machine's record, as this machine keeps it. */
export const receivedRecord = (record: NonNullable<ReceivedPhoto['record']>): PhotoRecord => ({
  ...record,
  hasCredit: namesSomebody(record.words),
  letters: record.letters ?? null,
});

/** A note that this build knows. What another machine found out about a signature was not checked here. */
export function receivedNote(note: unknown): readonly PictureNote[] {
  const { data } = PictureNote.safeParse(note);
  if (!data) return [];
  return [data.kind === 'credentials' ? { ...data, state: 'unchecked' } : data];
}
