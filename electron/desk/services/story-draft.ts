import { AppError } from '@shared/errors';
import type { StoryEventKind } from '@shared/api/review';
import type { OpenStory, RevisionKind } from '@shared/api/stories';
import { newEventId, newRevisionId, type RevisionId, type Sha256, type StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { EventRow } from '../db/event.repo';
import type { RevisionRow } from '../db/revision.repo';
import type { StoryRow } from '../db/story.repo';
import { type DraftParts, readyText, type ReadyText } from '../records/draft-parts';
import { usedPhotos } from '../records/photo-record';
import { storyColumns, type StoryColumns } from '../story-columns';
import { decodeStory, encodeStory, isWhole, type StoryDocument } from '../story-document';
import { addSearchText, findReadable } from '../records/story-search';
import type { Newsroom, Signature } from '../newsroom';

/** A draft as it was just written, with what lists show of its text. */
export interface WrittenRow extends StoryRow {
  readonly shown: StoryColumns;
}

/** The story, unless it is deleted. Throws NOT_FOUND. */
export function getRow({ library }: Newsroom, id: StoryId): StoryRow {
  const row = library.stories.find(id);
  if (row?.deletedAt !== null) {
    throw new AppError('NOT_FOUND', 'This story is not in the library. It may have been deleted.');
  }
  return row;
}

/** Whether the text differs from the one that was approved or exported. */
export const isChangedSinceApproval = ({ status, sha256, settledSha256 }: StoryRow): boolean =>
  (status === 'approved' || status === 'exported') && sha256 !== settledSha256;

export const toOpenStory = (row: StoryRow, story: Story = decodeStory(row)): OpenStory => ({
  story,
  revision: row.revision,
  status: row.status,
  updatedAt: row.updatedAt,
  changedSinceApproval: isChangedSinceApproval(row),
});

/** Puts a story that the library does not have into it, as a draft. Call inside a transaction. */
export const insertDraft = (
  newsroom: Newsroom,
  story: Story,
  at: string,
  { document, parts }: ReadyText = readyText(story),
): WrittenRow =>
  insertReceived(newsroom, at, parts, {
    ...{ id: story.id, ...document },
    ...{ status: 'draft', settledSha256: null, createdAt: at },
  });

/** Like {@link insertDraft}, in the state that it had on the machine that it comes from. */
export function insertReceived(
  { library }: Newsroom,
  at: string,
  { shown, words, photos, address }: DraftParts,
  received: Pick<StoryRow, 'id' | 'json' | 'sha256' | 'status' | 'settledSha256' | 'createdAt'>,
): WrittenRow {
  const touched = library.stories.nextTouched();
  const stored = { ...received, revision: 0, updatedAt: at, touched };
  library.stories.insert(stored, shown);
  library.photoUses.replace(stored.id, photos);
  library.addresses.replace(address);
  library.search.add(touched, words);
  return { ...stored, deletedAt: null, shown };
}

/** The hash of a stored text as it would be stored now: an earlier build may have stored the same at greater length. */
function hashNow(stored: StoryDocument): Sha256 {
  const story = findReadable(stored);
  return story ? encodeStory(story).sha256 : stored.sha256;
}

/** Versions that never were the draft: texts of refused saves, and texts from elsewhere. */
const NEVER_DRAFTS: ReadonlySet<string> = new Set(['conflict', 'handover']);

/** The newest version that was the draft once and is what was written; null if there is none. */
export function newestWhole(
  { library: { revisions } }: Newsroom,
  storyId: StoryId,
): (Pick<RevisionRow, 'id' | 'at'> & { readonly story: Story }) | null {
  for (const { id, at, kind } of revisions.ofStory(storyId)) {
    const story = NEVER_DRAFTS.has(kind) ? null : findReadable(revisions.document(id));
    if (story) return { id, at, story };
  }
  return null;
}

/**
 * Keeps a stored draft that is not the one that was written beside the library's texts, before it is written over; true if
 * it is one. Call inside a transaction.
 */
export function setAsideDamaged({ library }: Newsroom, row: StoryRow, at: string): boolean {
  if (isWhole(row)) return false;
  library.damagedTexts.keep(row.id, row, at);
  return true;
}

/** Makes this the working draft and counts a save. Call inside a transaction. */
export function replaceDraft(
  newsroom: Newsroom,
  row: StoryRow,
  story: Story,
  at: string,
  { document, parts }: ReadyText = readyText(story),
): WrittenRow {
  const { stories, search, photoUses, addresses } = newsroom.library;
  const settledSha256 = row.settledSha256 === row.sha256 ? hashNow(row) : row.settledSha256;
  if (settledSha256 !== row.settledSha256) stories.setStanding(row.id, row.status, settledSha256);
  const next: WrittenRow = {
    ...row,
    shown: parts.shown,
    ...document,
    settledSha256,
    revision: row.revision + 1,
    updatedAt: at,
    touched: stories.nextTouched(),
  };
  const { json, sha256, revision, updatedAt, touched } = next;
  stories.setText(row.id, { json, sha256, revision, updatedAt, touched }, next.shown);
  addresses.replace(parts.address);
  search.remove(row.touched);
  if (next.deletedAt === null) photoUses.replace(row.id, parts.photos);
  search.add(touched, parts.words);
  return next;
}

/** Writes a damaged draft again as it was, from a backup; an undamaged one stays as it is. */
export function mendDraft(newsroom: Newsroom, row: StoryRow, story: Story): void {
  const at = newsroom.now().toISOString();
  newsroom.library.transact(() => {
    if (!setAsideDamaged(newsroom, row, at)) return;
    const next = replaceDraft(newsroom, row, story, at);
    keepVersion(newsroom, next, 'restore', at);
    recordEvent(newsroom, next, 'restored', at, 'The text of a backup, in place of a damaged one');
  });
}

/** Brings a story to the top of the list, or of the deleted ones if `deletedAt` is a time. Call inside a transaction. */
export function touch(newsroom: Newsroom, row: StoryRow, at: string, deletedAt: string | null): StoryRow {
  const { stories, search, photoUses } = newsroom.library;
  const next: StoryRow = { ...row, touched: stories.nextTouched(), updatedAt: at, deletedAt };
  stories.setTouched(row.id, { touched: next.touched, updatedAt: at, deletedAt });
  search.remove(row.touched);
  // A damaged story can be deleted too, but not be brought back as if nothing were wrong.
  const story = deletedAt === null ? decodeStory(row) : findReadable(row);
  photoUses.replace(row.id, story && deletedAt === null ? usedPhotos(story) : []);
  if (story) addSearchText(newsroom.library, next, story);
  return next;
}

/**
 * Keeps a text of a story as a version for good, by whoever is at this machine unless somebody else wrote it. Call
 * inside a transaction.
 */
export function keepVersion(
  newsroom: Newsroom,
  text: Pick<StoryRow, 'id' | 'json' | 'sha256'> & Partial<Pick<WrittenRow, 'shown'>>,
  kind: RevisionKind,
  at: string,
  { author, device }: Pick<Signature, 'author' | 'device'> = newsroom.signature(),
): RevisionId {
  const { revisions } = newsroom.library;
  const id = newRevisionId();
  // A text that was not written just now is read against its hash.
  const { headline, words } = text.shown ?? storyColumns(decodeStory(text));
  const parentId = revisions.newest(text.id)?.id ?? null;
  const { sha256 } = text;
  revisions.insert(
    { id, storyId: text.id, parentId, kind, author, device, at, headline, words, sha256 },
    text.json,
  );
  return id;
}

/** Records for good that something happened to a story. Call inside a transaction. */
export function recordEvent(
  newsroom: Newsroom,
  { id, sha256 }: Pick<StoryRow, 'id' | 'sha256'>,
  kind: StoryEventKind,
  at: string,
  note = '',
): EventRow {
  const { author, device } = newsroom.signature();
  const event: EventRow = { id: newEventId(), storyId: id, kind, author, device, at, note, sha256 };
  newsroom.library.events.insert(event);
  return event;
}
