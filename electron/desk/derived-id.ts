import { createHash } from 'node:crypto';
import { PhotoId, StoryId } from '@shared/story/ids';
import { findBlock } from '@shared/blocks';
import { withBlockIds, withoutBlockIds } from '@shared/document/block-ids';
import { mapNodes } from '@shared/document/nodes';
import type { Story } from '@shared/document/story';

/** The same bytes give the same id on every machine: a UUIDv8 (RFC 9562, 5.8) of their SHA-256. */
function derivedId(bytes: Uint8Array | string): string {
  const id = createHash('sha256').update(bytes).digest().subarray(0, 16);
  id[6] = (id[6]! & 0x0f) | 0x80;
  id[8] = (id[8]! & 0x3f) | 0x80;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * The id of a story whose only identity is its file: exporting the file again replaces its page, and gives
 * the same bytes.
 */
export const idOfCopy = (bytes: Uint8Array): StoryId => StoryId.parse(derivedId(bytes));

/** The id of a story's photo slot by its number, if nothing else is known about it. */
export const idOfSlot = (story: StoryId, at: number): PhotoId =>
  PhotoId.parse(derivedId(`${story} photo ${at}`));

/** The story under this id, its photo slots and blocks under ids that follow from it. */
export function renamed(story: Story, id: StoryId): Story {
  const names = new Map(Object.keys(story.photos).map((old, at) => [old, idOfSlot(id, at)]));
  const body = mapNodes(
    story.body,
    (node) => findBlock(node.type)?.photos?.renamed(node, (old) => names.get(old) ?? old) ?? node,
  );
  return withBlockIds({
    ...story,
    id,
    body: withoutBlockIds(body),
    photos: Object.fromEntries(
      Object.entries(story.photos).map(([old, photo]) => [names.get(old) ?? old, photo]),
    ),
  });
}
