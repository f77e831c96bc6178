import { existsSync } from 'node:fs';
import type { Output } from '@shared/api/contract';
import type { StoryRow } from '../db/story.repo';
import { originalPath, photoPath } from '../library';
import { type DraftParts, draftParts } from '../records/draft-parts';
import { insertPhoto, insertPhotoWith } from '../records/photo-record';
import { writeFileWholeBeside } from '../write-file';
import { draftOf, textOf } from '../handover/check-handover';
import type { Handover, HandoverRecord } from '../handover/handover-file';
import { type KeptTexts, keptTexts } from '../handover/handover-versions';
import type { Newsroom, Signature } from '../newsroom';
import { pacer, stopIfCancelled } from './pacer';
import { receivedNote, receivedRecord, type StagedParts, stageHandover } from './stage-handover';
import { insertReceived, keepVersion, recordEvent, touch } from './story-draft';

interface Taking {
  readonly versions?: KeptTexts;
  /** What the library notes about its draft. */
  readonly draft?: DraftParts;
  readonly signal?: AbortSignal | null;
}

/**
 * Takes a story in from another machine. A new one comes in as it was there. If it is known and has this very text among its versions,
 * only events and versions that are missing here are added. If it is known with another text, that text is kept as a
 * version beside the draft, never over it. The same file taken in again changes nothing. It has been checked, and its pictures are kept.
 * Its history and its new photos are made ready while others go on; one transaction then takes all of it in. Throws CANCELLED; nothing is changed then.
 */
export async function takeHandover(
  newsroom: Newsroom,
  handover: Handover,
  { versions = keptTexts(handover), draft = draftParts(draftOf(handover)), signal = null }: Taking = {},
): Promise<Output<'handover.take'>> {
  const { library } = newsroom;
  return library.stagingInTurn(async () => {
    try {
      for (let tries = 1; ; tries++) {
        const pace = tries > MOST_TRIES ? null : pacer(signal);
        const parts = await stageHandover(newsroom, handover.record, versions, pace);
        stopIfCancelled(signal);
        if (parts.isCurrent()) return putIn(newsroom, handover, draft, parts);
      }
    } finally {
      library.stagedHandover.clear();
    }
  });
}

/** People file or close a story only now and then: after this many times everything is prepared at once. */
const MOST_TRIES = 3;

/** One transaction: all of it or nothing. */
function putIn(
  newsroom: Newsroom,
  handover: Handover,
  draft: DraftParts,
  parts: StagedParts,
): Output<'handover.take'> {
  const { library, now } = newsroom;
  const { record } = handover;
  const at = now().toISOString();

  const outcome = library.transact((): Output<'handover.take'>['outcome'] => {
    const here = library.stories.find(record.id);
    const again = here !== null && parts.isAllHere;
    const takeParts = (): void => {
      library.stagedHandover.takeIn();
      for (const photo of parts.knownPhotos) takeKnownPhoto(newsroom, photo, again);
    };
    if (!here) {
      const row = insertDraft(newsroom, handover, draft, at);
      takeParts();
      if (!library.revisions.findText(row.id, row.sha256))
        keepVersion(newsroom, row, 'handover', at, writerOf(record));
      recordEvent(newsroom, row, 'received', at);
      return 'new';
    }
    const row = here.deletedAt === null ? here : touch(newsroom, here, at, null);
    const known =
      row.sha256 === record.sha256 || library.revisions.findText(record.id, record.sha256) !== null;
    const ahead = isAhead(newsroom, handover, row, parts);
    takeParts();
    // Not before: the events that are taken in have their places.
    if (here.deletedAt !== null) recordEvent(newsroom, row, 'undeleted', at);
    if (ahead) library.stories.setStanding(row.id, record.status, record.settledSha256);
    if (known) return 'unchanged';
    keepVersion(
      newsroom,
      { id: row.id, json: textOf(handover, record.sha256), sha256: record.sha256 },
      'handover',
      at,
      writerOf(record),
    );
    recordEvent(newsroom, { id: row.id, sha256: record.sha256 }, 'received', at);
    return 'kept as a version';
  });
  return { id: record.id, headline: draft.shown.headline, outcome };
}

/**
 * Before the transaction: a file without its row only takes up space, but a row without its file is a loss. The desk does other work meanwhile.
 * Failures are those of `node:fs`.
 */
export async function keepPictures(
  { library }: Newsroom,
  { record, pictures, originals }: Handover,
): Promise<void> {
  const keep = async (path: string, bytes: Uint8Array | undefined): Promise<void> => {
    if (bytes && !existsSync(path)) await writeFileWholeBeside(path, bytes);
  };
  for (const { file, original } of record.photos) {
    await keep(photoPath(library.folder, file.sha256, file.mime), pictures.get(file.sha256));
    const known = library.photoOriginals.find(file.sha256);
    // If another file is known as its original here, that stays.
    if (original && (known === null || known.sha256 === original.sha256))
      await keep(originalPath(library.folder, original), originals.get(original.sha256));
  }
}

function insertDraft(
  newsroom: Newsroom,
  { record, texts }: Handover,
  draft: DraftParts,
  at: string,
): StoryRow {
  const json = texts.get(record.sha256) ?? '';
  const { id, sha256, status, settledSha256, createdAt } = record;
  const row = insertReceived(newsroom, at, draft, { id, json, sha256, status, settledSha256, createdAt });
  if (record.report) newsroom.library.reports.set(id, record.report);
  return row;
}

/** Who wrote the text that was handed over: never whoever took it in. */
function writerOf({ revisions, events, sha256 }: Handover['record']): Pick<Signature, 'author' | 'device'> {
  const nobody = { author: '', device: '' };
  // Versions are newest first, events oldest first.
  return revisions.find((one) => one.sha256 === sha256) ?? events.at(-1) ?? nobody;
}

/**
 * A picture that is known keeps what is said here; but a licence's end or a reason not to use it, if none is known here, counts from
 * now on: a bar must not get lost on the way. If the story is only taken in `again`, a bar that is older than what is said here was
 * lifted here since.
 */
function takeKnownPhoto(
  { library }: Newsroom,
  { record, notes, original, ...photo }: HandoverRecord['photos'][number],
  again: boolean,
): void {
  const { sha256 } = photo.file;
  const isNew = record
    ? insertPhotoWith(library, photo, receivedRecord(record))
    : insertPhoto(library, photo);
  if (original) library.photoOriginals.insert(sha256, original);
  library.photoNotes.add(sha256, (notes ?? []).flatMap(receivedNote));
  const row = isNew || !record ? null : library.photoRecords.find(sha256);
  if (!record || !row) return;
  if (again && record.updatedAt <= row.updatedAt) return;
  library.photoRecords.setBars(row.seq, {
    licenceUntil: row.licenceUntil ?? record.licenceUntil,
    doNotUse: row.doNotUse ?? record.doNotUse,
  });
}

/** Facts of one machine alone, which the other one cannot have. */
const LOCAL = new Set(['handed-over', 'received', 'deleted', 'undeleted']);

/**
 * Whether the other machine knows all that happened here to this very text, and more: then an approval given there
 * counts here too.
 */
function isAhead(
  { library }: Newsroom,
  { record }: Handover,
  row: StoryRow,
  { newEvents }: StagedParts,
): boolean {
  if (row.sha256 !== record.sha256) return false;
  if (!record.events.some(({ id, kind }) => !LOCAL.has(kind) && newEvents.has(id))) return false;
  const theirs = new Set<string>(record.events.map(({ id }) => id));
  return library.events.ofStory(row.id).every(({ id, kind }) => LOCAL.has(kind) || theirs.has(id));
}
