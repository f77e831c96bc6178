import { existsSync } from 'node:fs';
import type { Output } from '@shared/api/contract';
import { PictureNote } from '@shared/story/picture-note';
import type { Story } from '@shared/document/story';
import type { StoryRow } from '../db/story.repo';
import { originalPath, photoPath } from '../library';
import { insertPhoto, insertPhotoWith, namesSomebody, photoSearchText } from '../records/photo-record';
import { writeFileWholeBeside } from '../write-file';
import { draftOf, textOf } from '../handover/check-handover';
import type { Handover, HandoverRecord } from '../handover/handover-file';
import { type KeptTexts, keptTexts } from '../handover/handover-versions';
import type { Newsroom, Signature } from '../newsroom';
import { pacer, stopIfCancelled } from './pacer';
import { type ReadyHistory, stageHistory } from './stage-history';
import { insertDraft, keepVersion, recordEvent, touch } from './story-draft';

interface Taking {
  readonly versions?: KeptTexts;
  readonly signal?: AbortSignal | null;
}

/**
 * Takes a story in from another machine. New: as it stood there. Known with this very text among its versions:
 * only events and versions that are missing here are added. Known with another text: that text is kept as a
 * version beside the draft, never over it. The same file taken in again changes nothing. It has been checked, and its pictures are kept.
 * Its history is made ready while others go on; one transaction then takes all of it in. Throws CANCELLED; nothing is changed then.
 */
export async function takeHandover(
  newsroom: Newsroom,
  handover: Handover,
  { versions = keptTexts(handover), signal = null }: Taking = {},
): Promise<Output<'handover.take'>> {
  const { library } = newsroom;
  return library.stagingInTurn(async () => {
    try {
      for (let tries = 1; ; tries++) {
        const pace = tries > MOST_TRIES ? null : pacer(signal);
        const history = await stageHistory(newsroom, handover.record, versions, pace);
        stopIfCancelled(signal);
        if (history.isCurrent()) return putIn(newsroom, handover, history);
      }
    } finally {
      library.stagedHistory.clear();
    }
  });
}

/** Somebody files or closes a story once in a while: after so many times the history is made ready at once. */
const MOST_TRIES = 3;

/** One transaction: all of it or nothing. */
function putIn(newsroom: Newsroom, handover: Handover, history: ReadyHistory): Output<'handover.take'> {
  const { library, now } = newsroom;
  const { record } = handover;
  const story = draftOf(handover);
  const at = now().toISOString();

  const outcome = library.transact((): Output<'handover.take'>['outcome'] => {
    const here = library.stories.find(record.id);
    const again = here !== null && history.isAllHere;
    for (const photo of record.photos) takePhoto(newsroom, photo, again);
    if (!here) {
      const row = insertReceived(newsroom, handover, story, at);
      library.stagedHistory.takeIn();
      if (!library.revisions.findText(row.id, row.sha256))
        keepVersion(newsroom, row, 'handover', at, writerOf(record));
      recordEvent(newsroom, row, 'received', at);
      return 'new';
    }
    const row = here.deletedAt === null ? here : touch(newsroom, here, at, null);
    if (here.deletedAt !== null) recordEvent(newsroom, row, 'undeleted', at);
    const known =
      row.sha256 === record.sha256 || library.revisions.findText(record.id, record.sha256) !== null;
    const ahead = isAhead(newsroom, handover, row, history);
    library.stagedHistory.takeIn();
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
  return { id: record.id, headline: story.headline, outcome };
}

/**
 * Before the transaction: a picture's file without its row is only room taken up, a row without its file is a loss. The desk does other work meanwhile.
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
    // Where another file is known as its original here, that stays.
    if (original && (known === null || known.sha256 === original.sha256))
      await keep(originalPath(library.folder, original), originals.get(original.sha256));
  }
}

function insertReceived(newsroom: Newsroom, { record, texts }: Handover, story: Story, at: string): StoryRow {
  const json = texts.get(record.sha256) ?? '';
  const { sha256, status, settledSha256, createdAt } = record;
  const row = insertDraft(newsroom, story, at, { json, sha256, status, settledSha256, createdAt });
  if (record.report) newsroom.library.reports.set(record.id, record.report);
  return row;
}

/** Who wrote the text that was handed over: never whoever took it in. */
function writerOf({ revisions, events, sha256 }: Handover['record']): Pick<Signature, 'author' | 'device'> {
  const nobody = { author: '', device: '' };
  // Versions are newest first, events oldest first.
  return revisions.find((one) => one.sha256 === sha256) ?? events.at(-1) ?? nobody;
}

/**
 * A picture that is new here is said to be what it is said to be there. One that is known keeps what is said here; but a
 * licence's end or a reason not to use it, where none is known here, counts from now on: a bar must not get lost on the way.
 * Where the story is only taken in `again`, a bar that is older than what is said here was lifted here since.
 */
function takePhoto(
  { library }: Newsroom,
  { record, notes, original, ...photo }: HandoverRecord['photos'][number],
  again: boolean,
): void {
  const { sha256 } = photo.file;
  const isNew = record
    ? insertPhotoWith(library, photo, {
        ...record,
        hasCredit: namesSomebody(record.words),
        letters: record.letters ?? null,
      })
    : insertPhoto(library, photo);
  if (original) library.photoOriginals.insert(sha256, original);
  library.photoNotes.add(sha256, (notes ?? []).flatMap(receivedNote));
  const row = isNew || !record ? null : library.photoRecords.find(sha256);
  if (!record || !row) return;
  if (again && record.updatedAt <= row.updatedAt) return;
  const { words, hasCredit, letters, updatedAt } = row;
  const next = {
    ...{ words, hasCredit, letters, updatedAt },
    licenceUntil: row.licenceUntil ?? record.licenceUntil,
    doNotUse: row.doNotUse ?? record.doNotUse,
  };
  library.photoRecords.update(row.seq, sha256, next, photoSearchText(words, row.name));
}

/** A note that this build knows. What another machine found out about a signature was not checked here. */
function receivedNote(note: unknown): readonly PictureNote[] {
  const { data } = PictureNote.safeParse(note);
  if (!data) return [];
  return [data.kind === 'credentials' ? { ...data, state: 'unchecked' } : data];
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
  { newEvents }: ReadyHistory,
): boolean {
  if (row.sha256 !== record.sha256) return false;
  if (!record.events.some(({ id, kind }) => !LOCAL.has(kind) && newEvents.has(id))) return false;
  const theirs = new Set<string>(record.events.map(({ id }) => id));
  return library.events.ofStory(row.id).every(({ id, kind }) => LOCAL.has(kind) || theirs.has(id));
}
