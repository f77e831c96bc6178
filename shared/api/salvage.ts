import { z } from 'zod';
import { StoryId } from '../story/ids';
import { StoryShelf } from '../story/status';
import { Story } from '../story/story';
import { channel } from './channel';

/** What is read: the library's files, or the log alone, where it belongs to another file than the database beside it. */
export const SalvageSource = z.enum(['library', 'log']);
export type SalvageSource = z.infer<typeof SalvageSource>;

/** A story of a damaged library, and what can be had of it. */
export const SalvagedStory = z.object({
  id: StoryId,
  headline: z.string(),
  /** `whole`: as it was saved last. */
  state: z.enum(['whole', 'earlier version', 'unreadable']),
  /** When this text was saved. ISO 8601. */
  at: z.string(),
  words: z.int().min(0),
  shelf: StoryShelf,
  /** How many of its versions can be read. */
  versions: z.int().min(0),
  /** Why it is not what was saved last, as a sentence; null if it is. */
  why: z.string().nullable(),
});
export type SalvagedStory = z.infer<typeof SalvagedStory>;

const Count = z.object({ saved: z.int().min(0), lost: z.int().min(0) });

/** What can be saved, and what is known to have been there and cannot. */
export const SalvageCounts = z.object({ stories: Count, versions: Count, events: Count, photos: Count });
export type SalvageCounts = z.infer<typeof SalvageCounts>;

export const SalvageReading = z.object({
  folder: z.string(),
  /** Whether the log belongs to another file: what is in it can be read by itself. */
  isLogOfAnotherFile: z.boolean(),
  /** Last changed first. */
  stories: z.array(SalvagedStory),
  counts: SalvageCounts,
  /** What could not be saved, one plain sentence each. */
  lost: z.array(z.string()),
});
export type SalvageReading = z.infer<typeof SalvageReading>;

export const SalvageMove = z.object({
  /** The new library. Absolute. */
  folder: z.string(),
  counts: SalvageCounts,
  /** What could not be saved, and what is wrong with the new library, one plain sentence each. */
  lost: z.array(z.string()),
});
export type SalvageMove = z.infer<typeof SalvageMove>;

const nothing = z.object({});

export const salvageChannels = {
  /**
   * Reads all that can be read of the library that could not be opened, and changes nothing. `salvage.progress` tells how far it
   * is. Throws INVALID where a library is open, LIBRARY_IN_USE, CANCELLED and DISK_REFUSED.
   */
  'salvage.read': channel(z.object({ source: SalvageSource }), SalvageReading),
  /** One story of what was read. Throws NOT_FOUND where nothing of its text can be read. */
  'salvage.story': channel(z.object({ id: StoryId }), Story),
  /**
   * Moves what was read into a new library in a folder that is empty or not there yet. Throws INVALID for another folder,
   * CANCELLED, LIBRARY_IN_USE, DISK_FULL and DISK_REFUSED; nothing is left then.
   */
  'salvage.move': channel(z.object({ folder: z.string().min(1) }), SalvageMove),
  /** Ends what runs, and gives the library up: it can be opened again. */
  'salvage.close': channel(nothing, nothing),
  /** Ends what runs; what was read stays. */
  'salvage.cancel': channel(nothing, nothing),
};
