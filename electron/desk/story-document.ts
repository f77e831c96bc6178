import { AppError } from '@shared/api/errors';
import { canonicalJson } from '@shared/canonical-json';
import type { Sha256 } from '@shared/story/ids';
import { STORY_SCHEMA, Story } from '@shared/story/story';
import { deflateSync, inflateSync } from 'node:zlib';
import { sha256Of } from './sha256';

/** A story as it is stored: canonical JSON and its SHA-256. Equal stories have equal documents on every machine. */
export interface StoryDocument {
  readonly json: string;
  readonly sha256: Sha256;
}

export function encodeStory(story: Story): StoryDocument {
  const json = canonicalJson(story);
  return { json, sha256: sha256Of(json) };
}

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
