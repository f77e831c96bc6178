import { z } from 'zod';
import { StoryId } from '../story/ids';
import { Story } from '../document/story';
import { channel } from './channel';
import { FolderPath } from './folder-path';

/** Why a backup was made. */
export const BackupReason = z.enum(['time', 'quit', 'migration', 'restore', 'asked']);
export type BackupReason = z.infer<typeof BackupReason>;

/** Where a backup is: beside the library, or in the second folder. */
export const BackupPlace = z.enum(['library', 'second']);
export type BackupPlace = z.infer<typeof BackupPlace>;

/** In the second folder, which many libraries can share, the name begins with the folder of one: `Copydesk-1f0c2a9b/library-….sqlite`. */
export const BackupKey = z.object({ place: BackupPlace, name: z.string().min(1).max(300) });
export type BackupKey = z.infer<typeof BackupKey>;

export const BackupInfo = BackupKey.extend({
  /** ISO 8601. */
  at: z.string(),
  reason: BackupReason.nullable(),
  /** The folder of the other library that it is of; null for this library's own. */
  otherLibrary: z.string().nullable(),
  /** `whole`: every text was read and matches its hash. `unread`: an earlier build made it, and nothing has read it since. */
  state: z.enum(['whole', 'damaged', 'unread']),
  findings: z.array(z.string()),
  /** Whether it holds something that the open library lacks: an older file has taken the library's place. */
  holdsMore: z.boolean(),
  /** Null if it has no note. */
  stories: z.int().min(0).nullable(),
  versions: z.int().min(0).nullable(),
  photos: z.int().min(0).nullable(),
  /** The database's. */
  bytes: z.int().min(0),
});
export type BackupInfo = z.infer<typeof BackupInfo>;

export const BackupState = z.object({
  /** Of the library that they belong to, which may be one that cannot be opened. */
  folder: z.string(),
  backups: z.array(BackupInfo),
  second: z
    .object({
      folder: z.string(),
      /** Whether it can be written to now. */
      isThere: z.boolean(),
      /** The newest backup there; if it is away, the last that was copied. ISO 8601. */
      lastAt: z.string().nullable(),
      /** Why the last try copied nothing to it; null if it did, or if the folder is away. */
      problem: z.string().nullable(),
    })
    .nullable(),
  /** Whether one is being made now, or read if the library cannot be opened. */
  isRunning: z.boolean(),
  /** Why the last try made none; null if it made one. */
  problem: z.string().nullable(),
  /** Changes since the last backup that nothing holds yet. */
  isDue: z.boolean(),
});
export type BackupState = z.infer<typeof BackupState>;

/** What putting a backup in place would do to a story. */
export const BackupDifference = z.enum(['same', 'changed since', 'gone since', 'not in it']);
export type BackupDifference = z.infer<typeof BackupDifference>;

export const BackupStory = z.object({
  id: StoryId,
  headline: z.string(),
  words: z.int().min(0),
  /** ISO 8601. */
  updatedAt: z.string(),
  isDeleted: z.boolean(),
  difference: BackupDifference,
});
export type BackupStory = z.infer<typeof BackupStory>;

const nothing = z.object({});

export const backupChannels = {
  /** The backups of the open library, or of the one that could not be opened; the newest first. */
  'backups.list': channel(nothing, BackupState),
  /** Makes one now and reads it. Throws DISK_FULL and DISK_REFUSED of the library’s disk; `second` says what became of the copy. */
  'backups.make': channel(nothing, BackupState),
  /** Copies every backup to a second folder from now on; null for no more. Throws NOT_ALLOWED if it is managed, INVALID for the library's own folder. */
  'backups.setSecond': channel(z.object({ folder: FolderPath.nullable() }), BackupState),
  /** The stories of a backup and what would become of each, the newest change first. Throws NOT_FOUND, LIBRARY_DAMAGED and LIBRARY_NEWER. */
  'backups.stories': channel(BackupKey, z.object({ stories: z.array(BackupStory) })),
  /** One story as the backup has it. Throws NOT_FOUND and STORY_DAMAGED. */
  'backups.story': channel(BackupKey.extend({ id: StoryId }), Story),
  /** Puts a backup in the library's place and opens it. What was there is backed up if it can be, and set aside in any case. */
  'backups.restore': channel(BackupKey, z.object({ setAside: z.string().nullable() })),
  /**
   * Restores a backup of a library that is gone, at the start or while it was open, into another folder, which is empty or not there yet, and
   * opens that. `texts`: how many texts that could not be saved are versions of it now. Throws INVALID for another folder or if the library is
   * not gone, NOT_ALLOWED if the library is managed, LIBRARY_DAMAGED, DISK_FULL and DISK_REFUSED.
   */
  'backups.restoreInto': channel(
    BackupKey.extend({ folder: FolderPath }),
    z.object({ texts: z.int().min(0) }),
  ),
  /** Brings one story back from a backup: as its newest version if the library has it, otherwise with all that belongs to it. */
  'backups.restoreStory': channel(BackupKey.extend({ id: StoryId }), z.object({ id: StoryId })),
};
