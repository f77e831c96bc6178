import { z } from 'zod';
import { RevisionId, StoryId } from '../story/ids';
import { StoryShelf } from '../story/status';
import { Story } from '../document/story';
import { channel } from './channel';
import { FolderPath } from './folder-path';
import { ExportForm } from './publish';

/** What is read: the library's files, or only the log, if it belongs to another file than the database beside it. */
export const SalvageSource = z.enum(['library', 'log']);
export type SalvageSource = z.infer<typeof SalvageSource>;

/** A story of a damaged library, and what can be read of it. */
export const SalvagedStory = z.object({
  id: StoryId,
  headline: z.string(),
  /** `whole`: as it was last saved. */
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
  /** Folders of moves and exports that were killed, which have just been removed. Absolute. */
  cleared: z.array(z.string()),
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

/** A version of a story that can be read. */
export const SalvagedVersion = z.object({
  id: RevisionId,
  /** ISO 8601. */
  at: z.string(),
  kind: z.string(),
  headline: z.string(),
  words: z.int().min(0),
});
export type SalvagedVersion = z.infer<typeof SalvagedVersion>;

/** A text of a damaged library, and as the clipboard has it: the body as a page prints it, and plain. */
export const SalvagedText = z.object({ story: Story, html: z.string(), text: z.string() });
export type SalvagedText = z.infer<typeof SalvagedText>;

/** As a page that can be published, or as a file that another Copydesk takes in. */
export const SalvageForm = z.enum([...ExportForm.options, 'handover']);
export type SalvageForm = z.infer<typeof SalvageForm>;

const Named = z.object({ id: StoryId, headline: z.string() });

export const SalvageExport = z.object({
  /** Absolute. */
  folder: z.string(),
  exported: z.array(Named.extend({ path: z.string() })),
  /** The stories that were not exported, each with the reason as a sentence. */
  refused: z.array(Named.extend({ why: z.string() })),
  /** How exported stories differ from what was saved, one plain sentence each. */
  remarks: z.array(z.string()),
});
export type SalvageExport = z.infer<typeof SalvageExport>;

/** A text of a story: the saved one, or a version. */
const Text = z.object({ id: StoryId, version: RevisionId.optional() });

const nothing = z.object({});

export const salvageChannels = {
  /**
   * Reads everything readable in the library that could not be opened, and changes nothing. `salvage.progress` reports how far it
   * is. Throws INVALID if a library is open, LIBRARY_IN_USE, CANCELLED and DISK_REFUSED.
   */
  'salvage.read': channel(z.object({ source: SalvageSource }), SalvageReading),
  /** One text of what was read. Throws NOT_FOUND if it cannot be read. */
  'salvage.story': channel(Text, SalvagedText),
  /** The versions of a story that can be read, the one kept last first. */
  'salvage.versions': channel(z.object({ id: StoryId }), z.object({ versions: z.array(SalvagedVersion) })),
  /** A text as a page, with its photos as far as they can be read. Served to a frame by the host. Throws as `salvage.story`. */
  'salvage.page': channel(Text, z.object({ html: z.string() })),
  /**
   * Exports stories straight from what was read: without `ids`, all that can be read and were not deleted. One that cannot be exported is
   * named, and the others continue. Throws INVALID for the folder, CANCELLED, DISK_FULL and DISK_REFUSED, and LIBRARY_IN_USE if the files
   * have changed meanwhile. The damaged library is not changed.
   */
  'salvage.export': channel(
    z.object({
      ...{ ids: z.array(StoryId).optional(), form: SalvageForm, to: FolderPath },
      /** The user knows of embargoes that have not ended. */
      underEmbargo: z.boolean().optional(),
    }),
    SalvageExport,
  ),
  /**
   * Moves what was read into a new library in a folder that is empty or not there yet. Throws INVALID for another folder,
   * CANCELLED, LIBRARY_IN_USE, DISK_FULL and DISK_REFUSED; nothing is left then.
   */
  'salvage.move': channel(z.object({ folder: z.string().min(1) }), SalvageMove),
  /** Stops what is running and releases the library, which can then be opened again. */
  'salvage.close': channel(nothing, nothing),
  /** Stops what is running; what was read stays. */
  'salvage.cancel': channel(nothing, nothing),
};
