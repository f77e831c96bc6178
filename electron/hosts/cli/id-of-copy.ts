import { StoryId } from '@shared/story/ids';
import { createHash } from 'node:crypto';

/**
 * The id of a story that is only as much of a story as its file: the same bytes give the same id on every machine, so
 * that exporting a file again replaces its page. A UUIDv8 (RFC 9562, 5.8) of their SHA-256.
 */
export function idOfCopy(bytes: Uint8Array): StoryId {
  const id = createHash('sha256').update(bytes).digest().subarray(0, 16);
  id[6] = (id[6]! & 0x0f) | 0x80;
  id[8] = (id[8]! & 0x3f) | 0x80;
  const hex = id.toString('hex');
  return StoryId.parse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}
