import { AppError } from '@shared/api/errors';
import { canonicalJson } from '@shared/canonical-json';
import type { Sha256 } from '@shared/story/ids';
import { leanBody } from '@shared/story/lean-body';
import { LATER_PHOTO_WORDS } from '@shared/story/photo';
import { STORY_SCHEMA, Story } from '@shared/story/story';
import { deflateSync, inflateSync } from 'node:zlib';
import { sha256Of } from './sha256';

/**
 * A story as it is stored: canonical JSON, its body without what Lexical writes anyway, and its SHA-256. Equal
 * stories have equal documents on every machine.
 */
export interface StoryDocument {
  readonly json: string;
  readonly sha256: Sha256;
}

export function encodeStory(story: Story): StoryDocument {
  const json = canonicalJson({ ...story, body: leanBody(story.body), photos: asFirstStored(story.photos) });
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

/** Throws STORY_NEWER for a document of a later build, and LIBRARY_DAMAGED for one that is no story. */
export function decodeStory(json: string): Story {
  const document = parseJson(json);
  const parsed = Story.safeParse(document);
  if (parsed.success) return parsed.data;
  const { schema } = (document ?? {}) as { readonly schema?: unknown };
  if (typeof schema === 'number' && schema > STORY_SCHEMA) {
    const message = 'This story was written by a newer Copydesk. Update Copydesk on this machine to open it.';
    throw new AppError('STORY_NEWER', message);
  }
  const message =
    'This story’s text in the library is damaged. Open an earlier version of it, or take it in again.';
  throw new AppError('LIBRARY_DAMAGED', message, { cause: parsed.error });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

export const compressDocument = (json: string): Buffer => deflateSync(json);
export const expandDocument = (bytes: Uint8Array): string => inflateSync(bytes).toString('utf8');
