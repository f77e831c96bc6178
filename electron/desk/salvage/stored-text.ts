import { inflateSync } from 'node:zlib';
import type { Sha256, StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { sha256Of } from '../sha256';
import { parseStory, type StoryDocument } from '../story-document';
import type { FoundRow } from './row-reader';

/** A text as it was found. */
export interface FoundText {
  /** Whether it is what was written. */
  readonly isWhole: boolean;
  /** As far as it could be read. */
  readonly json: string;
  /** Of the text that was written. */
  readonly sha256: Sha256;
  /** The story that it says it is of; only of a whole one. */
  readonly storyId: StoryId | null;
}

/** The longest text that is unpacked, in bytes: longer than any that can be saved. */
const MOST_UNPACKED = 2 ** 26;

/** Keeps packed texts from growing without end: a file of 1 MB can hold 1 GB of zeroes, many times. */
export interface Unpacking {
  left: number;
}

export const unpackingFor = (fileBytes: number): Unpacking => ({ left: 100 * fileBytes + 2 ** 28 });

/**
 * The text of a draft, version or damaged text, compared with its hash. `isProven` says whether a hash was written elsewhere
 * too: if a row's own hash is damaged, its text may not be.
 */
export function readText(
  row: FoundRow,
  unpacking: Unpacking,
  isProven: (sha256: string) => boolean = () => false,
): FoundText {
  const json = readJson(row, unpacking);
  const said = String(row.values.sha256) as Sha256;
  if (json === '') return { isWhole: false, json, sha256: said, storyId: null };
  const found = sha256Of(json);
  const storyId = found === said || isProven(found) ? idIn(json) : null;
  return { isWhole: storyId !== null, json, sha256: storyId === null ? said : found, storyId };
}

/** The text of a row, in any state; empty if it cannot be read at all. */
export function readJson(row: FoundRow, unpacking: Unpacking): string {
  const stored = row.large();
  if (stored === null) return '';
  return row.table === 'story' ? stored.toString('utf8') : unpack(stored, unpacking);
}

function unpack(bytes: Buffer, unpacking: Unpacking): string {
  try {
    const text = inflateSync(bytes, {
      maxOutputLength: Math.max(1, Math.min(MOST_UNPACKED, unpacking.left)),
    });
    unpacking.left -= text.length;
    return text.toString('utf8');
  } catch {
    unpacking.left -= bytes.length;
    return '';
  }
}

function idIn(json: string): StoryId | null {
  try {
    const { id } = JSON.parse(json) as { readonly id?: unknown };
    return typeof id === 'string' ? (id as StoryId) : null;
  } catch {
    return null;
  }
}

/** The story of a whole text; a sentence if this build cannot read it. */
export function readStory({ json }: Pick<StoryDocument, 'json'>): Story | string {
  try {
    return parseStory(json);
  } catch (failure) {
    return (failure as { readonly code?: unknown }).code === 'STORY_NEWER'
      ? 'It was written by a newer Copydesk. Update Copydesk on this machine and rescue it again.'
      : 'Its text is no story of this Copydesk.';
  }
}
