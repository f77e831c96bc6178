import { AppError } from '@shared/errors';
import { canonicalJson } from '@shared/canonical-json';
import type { Sha256 } from '@shared/story/ids';
import { leanBody } from '@shared/document/lean-body';
import { LATER_PHOTO_WORDS } from '@shared/story/photo';
import { readStory } from '@shared/document/read-story';
import type { Story } from '@shared/document/story';
import { inOldestSchema, STORY_SCHEMA } from '@shared/document/upgrades/chain';
import { withBlockIds } from '@shared/document/block-ids';
import { deflateSync, inflateSync } from 'node:zlib';
import { sha256Of } from './sha256';

/**
 * A story as it is stored: canonical JSON by the oldest schema that can say it, its body without what Lexical writes anyway, and its
 * SHA-256. Equal stories have equal documents on every machine, and what an earlier build stored is stored as it was.
 */
export interface StoryDocument {
  readonly json: string;
  readonly sha256: Sha256;
}

export function encodeStory(story: Story): StoryDocument {
  const whole = withBlockIds(story);
  const said = inOldestSchema({ ...whole, body: leanBody(whole.body), photos: asFirstStored(whole.photos) });
  const json = canonicalJson(said);
  return { json, sha256: sha256Of(json) };
}

/** Photos without the later words that say nothing, as builds that did not know them stored them. */
const asFirstStored = (photos: Story['photos']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(photos).map(([id, photo]) => [
      id,
      Object.fromEntries(Object.entries(photo).filter(([field, said]) => !isUnsaid(field, said))),
    ]),
  );

const isUnsaid = (field: string, said: unknown): boolean =>
  LATER.has(field) && (said === '' || (Array.isArray(said) && said.length === 0));

const LATER: ReadonlySet<string> = new Set(LATER_PHOTO_WORDS);

/** Whether the text is the one that was written: its SHA-256 was taken then. */
export const isWhole = ({ json, sha256 }: StoryDocument): boolean => sha256Of(json) === sha256;

/**
 * Reads a stored text, every time against its hash: a disk changes words that still read well. Throws STORY_DAMAGED for a
 * text that is not the one that was written, and what {@link parseStory} throws.
 */
export function decodeStory(stored: StoryDocument): Story {
  if (!isWhole(stored)) throw damagedText();
  return parseStory(stored.json);
}

/**
 * Reads a text that has no hash. Throws STORY_NEWER for a document of a later build, and STORY_DAMAGED for one that
 * is no story.
 */
export function parseStory(json: string): Story {
  const document = parseJson(json);
  const parsed = readStory(document);
  if (parsed.success) return parsed.data;
  const { schema } = (document ?? {}) as { readonly schema?: unknown };
  if (typeof schema === 'number' && schema > STORY_SCHEMA) {
    const message = 'This story was written by a newer Copydesk. Update Copydesk on this machine to open it.';
    throw new AppError('STORY_NEWER', message);
  }
  throw damagedText({ cause: parsed.error });
}

/** Whether a text is of a later build that this one cannot read. */
export function isNewer(json: string): boolean {
  try {
    parseStory(json);
    return false;
  } catch (failure) {
    return (failure as { readonly code?: unknown }).code === 'STORY_NEWER';
  }
}

/** The error for a damaged text. It promises no whole version, since the code that reads a text does not know of any. */
export const damagedText = (more: { readonly cause?: unknown; readonly details?: unknown } = {}): AppError =>
  new AppError(
    'STORY_DAMAGED',
    'This story is damaged on the disk: its text is not the one that was saved. It is kept as it is. Look for a whole text in its versions or in the backups.',
    more,
  );

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** From this size on, the better compression would block the desk for longer. */
const LONG = 500_000;

export const compressDocument = (json: string): Buffer =>
  deflateSync(json, json.length < LONG ? {} : { level: 1 });

/** The text of compressed bytes; of bytes that a disk has changed none, which no hash fits. */
export function expandDocument(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('utf8');
  } catch {
    return '';
  }
}
