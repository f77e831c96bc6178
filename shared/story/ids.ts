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

/** SHA-256 of a file or a document, 64 lower-case hex digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

export const newStoryId = (): StoryId => v7() as StoryId;
export const newPhotoId = (): PhotoId => v7() as PhotoId;
export const newRevisionId = (): RevisionId => v7() as RevisionId;
export const newEventId = (): EventId => v7() as EventId;
