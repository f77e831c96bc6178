import type { Sha256 } from '@shared/story/ids';
import type { PhotoMime } from '@shared/story/photo';
import type { OriginalEnding } from '@shared/story/photo-original';
import type { Story } from '@shared/document/story';
import { originalEnding } from '../pictures/original-ending';
import { encodeStory, parseStory } from '../story-document';
import { type Handover, unreadable } from './handover-file';
import { statusBy } from './standing-in-order';
import { pictureFormat } from '../pictures/picture-format';

/**
 * Trusts nothing in an unpacked hand-over but its hashes: its texts are this story, its pictures are whole, and its status follows from what happened to it.
 * Throws UNREADABLE_FILE and STORY_NEWER.
 */
export function checkHandover(handover: Handover): void {
  checkTexts(handover);
  checkPictures(handover);
  checkStanding(handover);
}

/** Every text named is there, is a story, and is this story. */
function checkTexts(handover: Handover): void {
  const { record, texts } = handover;
  for (const { sha256 } of record.revisions) textOf(handover, sha256);
  for (const json of texts.values()) {
    if (readText(json).id !== record.id) throw unreadable('it holds the text of another story');
  }
  textOf(handover, record.sha256);
}

export const draftOf = (handover: Handover): Story => readText(textOf(handover, handover.record.sha256));

function readText(json: string): Story {
  try {
    return parseStory(json);
  } catch (failure) {
    if ((failure as { readonly code?: unknown }).code === 'STORY_NEWER') throw failure;
    throw unreadable('a text in it is damaged', failure);
  }
}

export function textOf({ texts }: Handover, sha256: Sha256): string {
  const json = texts.get(sha256);
  if (json === undefined) throw unreadable('a text is missing from it');
  return json;
}

const starts: Readonly<Record<PhotoMime, RegExp>> = {
  'image/jpeg': /^\xff\xd8\xff/,
  'image/png': /^\x89PNG\r\n\x1a\n/,
  'image/webp': /^RIFF.{4}WEBP/s,
};

function checkPictures({ record, pictures, originals }: Handover): void {
  if (record.photos.length !== pictures.size) throw unreadable('a photo is missing from it');
  for (const { file } of record.photos) {
    const bytes = pictures.get(file.sha256);
    if (bytes?.length !== file.bytes) throw unreadable('a photo is missing from it');
    const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
    if (!starts[file.mime].test(start)) throw unreadable('a photo in it is no picture');
  }
  const named = record.photos.flatMap(({ original }) => original ?? []);
  if (new Set(named.map(({ sha256 }) => sha256)).size !== originals.size)
    throw unreadable('a photo’s original is missing from it');
  for (const original of named) {
    const bytes = originals.get(original.sha256);
    if (bytes?.length !== original.bytes) throw unreadable('a photo’s original is missing from it');
    if (!endsAs(bytes, original.ending)) throw unreadable('a photo’s original in it is no picture');
  }
}

/** Whether a file's first bytes are what its ending says. */
function endsAs(bytes: Uint8Array, ending: OriginalEnding): boolean {
  try {
    const name = `original.${ending}`;
    return originalEnding(pictureFormat(bytes, name), name) === ending;
  } catch {
    return false;
  }
}

/** The last decision about the story gives its status, and of an approved story the text that was approved. A draft may have any history. */
function checkStanding({ record, texts }: Handover): void {
  const { status, settledSha256, events } = record;
  const last = events.findLast(({ kind }) => statusBy(kind) !== null);
  if (status !== 'draft' && (!last || statusBy(last.kind) !== status))
    throw unreadable(`it says that the story is ${status}, and its history does not`);
  const isSettled = status === 'approved' || status === 'exported';
  if (settledSha256 === null) {
    if (!isSettled) return;
    throw unreadable(`it says that the story is ${status}, and not which text`);
  }
  const approvals = events.filter(({ kind }) => kind === 'approved' || kind === 'exported');
  const isOfIt = isAbout(settledSha256, texts);
  if (!(isSettled && last ? isOfIt(last) : approvals.some(isOfIt)))
    throw unreadable('it says that a text was approved, and its history does not');
}

/** Whether an event is about a text. A later build may store the same text differently, and the first export writes its time into it. */
export function isAbout(
  text: Sha256,
  texts: Handover['texts'],
): (event: { readonly sha256: Sha256 }) => boolean {
  const words = wordsOf(texts.get(text) ?? '');
  return ({ sha256 }) => sha256 === text || (words !== null && wordsOf(texts.get(sha256) ?? '') === words);
}

/** A text as this build says it, without the time of its first export; null for no text. */
const wordsOf = (json: string): string | null =>
  json === '' ? null : encodeStory({ ...readText(json), firstPublished: null }).json;
