import type { StoryShelf } from '@shared/story/status';
import type { RevisionId, StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { LogStanding } from './log-standing';
import type { FoundRow } from './row-reader';
import type { SalvagedPhoto } from './salvage-photos';
import type { ChosenDraft, DraftState, Standing, StoryRemains } from './salvage-story';

/** A story of a damaged library, and what can be read of it. */
export interface SalvagedStory {
  readonly id: StoryId;
  /** Of the text that `read` gives; of an unreadable story as far as it is known. */
  readonly headline: string;
  readonly state: DraftState;
  /** When that text was saved: a UTC instant. */
  readonly at: string;
  readonly words: number;
  readonly deleted: boolean;
  readonly shelf: StoryShelf;
  /** How many of its versions can be read. */
  readonly versions: number;
  /** Why it is not what was saved last, as a sentence; null if it is. */
  readonly why: string | null;
}

export interface SalvagedVersion {
  readonly id: RevisionId;
  readonly at: string;
  readonly kind: string;
  readonly headline: string;
  readonly words: number;
}

export type SalvageKind =
  | 'stories'
  | 'versions'
  | 'events'
  | 'photos'
  | 'records'
  | 'settings'
  | 'reports'
  | 'sources'
  | 'damaged texts';

export type SalvageCounts = Readonly<Record<SalvageKind, { readonly saved: number; readonly lost: number }>>;

/** What can be read of a library, whatever has happened to it. The library itself is never changed. */
export interface Salvage {
  readonly folder: string;
  readonly log: LogStanding;
  /** Last changed first; deleted ones are among them. */
  readonly stories: readonly SalvagedStory[];
  /** `lost` counts what is known to have been there. */
  readonly counts: SalvageCounts;
  /** What could not be saved, one plain sentence each; empty if nothing is known to be lost. */
  readonly lost: readonly string[];
  /** A story as it will be saved; null if its text is not what was written, or cannot be read by this build. */
  readonly read: (id: StoryId) => Story | null;
  /** The versions of a story that can be read, the one kept last first. */
  readonly versions: (id: StoryId) => readonly SalvagedVersion[];
  readonly readVersion: (id: RevisionId) => Story | null;
  /** What goes into a new library: see `move-into-new.ts`. */
  readonly holdings: Holdings;
  /** Which rows of a part of them are not what was written, one sentence each. */
  readonly changesIn: (part: Holdings) => readonly string[];
  /** Whether the files are still those that were read. */
  readonly isUnchanged: () => boolean;
  /** Releases the library. Nothing here can be used afterwards. */
  readonly close: () => void;
}

export interface HeldStory {
  readonly remains: StoryRemains;
  readonly draft: ChosenDraft;
  readonly standing: Standing;
  readonly shown: SalvagedStory;
}

export interface Holdings {
  readonly stories: readonly HeldStory[];
  readonly photos: readonly SalvagedPhoto[];
  /** Rows of the other tables, the best copy of each, in their order. */
  readonly rows: (
    table: 'photo_record' | 'photo_note' | 'intake_report' | 'intake_source' | 'setting' | 'damaged_text',
  ) => readonly FoundRow[];
  /** The text of a draft or version; empty if it cannot be read at all. */
  readonly json: (row: FoundRow) => string;
}
