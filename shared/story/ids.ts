import { v7 } from 'uuid';
import { z } from 'zod';

/** UUIDv7 (RFC 9562): sortable by creation, so libraries can merge without renumbering. */
export const StoryId = z.uuid().brand<'StoryId'>();
export type StoryId = z.infer<typeof StoryId>;

/** Names one photo slot of one story; the picture itself is named by its {@link Sha256}. */
export const PhotoId = z.uuid().brand<'PhotoId'>();
export type PhotoId = z.infer<typeof PhotoId>;

export const RevisionId = z.uuid().brand<'RevisionId'>();
export type RevisionId = z.infer<typeof RevisionId>;

export const EventId = z.uuid().brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

/** Names a block of one story's body, for as long as it is in it: ten letters of base64url, 60 bits. */
export const BlockId = z
  .string()
  .regex(/^[\w-]{10}$/)
  .brand<'BlockId'>();
export type BlockId = z.infer<typeof BlockId>;

/** SHA-256 of a file or a document, 64 lower-case hex digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

export const newStoryId = (): StoryId => v7() as StoryId;
export const newPhotoId = (): PhotoId => v7() as PhotoId;
export const newRevisionId = (): RevisionId => v7() as RevisionId;
/** By chance: of 10,000 blocks, two have the same in one story of 20 thousand million. */
export const newBlockId = (): BlockId => blockIdOf(crypto.getRandomValues(new Uint32Array(2)));
export const newEventId = (): EventId => v7() as EventId;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A block's id of 30 bits of each number. */
export function blockIdOf(numbers: Iterable<number>): BlockId {
  let id = '';
  for (const number of numbers) for (let at = 0; at < 30; at += 6) id += LETTERS[(number >>> at) & 63] ?? '';
  return id as BlockId;
}
