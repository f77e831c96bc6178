import { z } from 'zod';
import { RevisionId, Sha256, StoryId } from '../story/ids';
import { StoryShelf, StoryStatus } from '../story/status';
import { Story } from '../document/story';
import { StoryChanges } from '../document/story-changes';
import { channel } from './channel';
import { DamagedRow } from './damage';

/** A UTC instant: `2026-11-23T08:36:20.123Z`. */
export const Instant = z.iso.datetime();

/** A row of the story list. */
export const StorySummary = z.object({
  id: StoryId,
  headline: z.string(),
  /** The first words of the body. */
  opening: z.string(),
  section: z.string(),
  bylines: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  status: StoryStatus,
  words: z.int().min(0),
  photos: z.int().min(0),
  /** Photo slots that lack a file, a credit or alt text. */
  photosUnfinished: z.int().min(0),
  leadPhoto: Sha256.nullable(),
  updatedAt: Instant,
  /** When it was deleted; null for a story that is in the list. A deleted story is kept for good. */
  deletedAt: Instant.nullable(),
});
export type StorySummary = z.infer<typeof StorySummary>;

/** A run of a text; `hit` if a search asked for it. Text and never markup, whatever stands in it. */
export const TextPart = z.object({ text: z.string(), hit: z.boolean() });
export type TextPart = z.infer<typeof TextPart>;

/** A place of a story that a search hit. */
export const FoundPassage = z.object({
  /** Which field it is in, as a person would call it: `Credit`. Null for the running copy. */
  label: z.string().nullable(),
  /** A line or two of its text around the hits. */
  parts: z.array(TextPart),
});
export type FoundPassage = z.infer<typeof FoundPassage>;

/** A row of the story list, with what a search found in it; null if nothing was looked for in its text. */
export const ListedStory = StorySummary.extend({
  found: z
    .object({
      /** The whole headline. */
      headline: z.array(TextPart),
      /** The places that were hit, at most three; empty if the headline alone has a hit. */
      passages: z.array(FoundPassage),
    })
    .nullable(),
});
export type ListedStory = z.infer<typeof ListedStory>;

/** A story with where it is. `revision` counts saves and is what a save must name. */
/** What a STORY_DAMAGED of `stories.get` says of the way back. */
export const DamagedStory = z.object({
  /** What `versions.restore` asks for. */
  revision: z.int().min(0),
  /** The newest version of the story that is whole; null if there is none. */
  whole: z.object({ id: RevisionId, at: z.string() }).nullable(),
});
export type DamagedStory = z.infer<typeof DamagedStory>;

export const OpenStory = z.object({
  story: Story,
  revision: z.int().min(0),
  status: StoryStatus,
  updatedAt: Instant,
  /** Whether the text has changed since it was approved or exported. */
  changedSinceApproval: z.boolean(),
  /**
   * What of the story, its history, its photos’ records or the house is not what Copydesk wrote; absent if nothing is. It can be read and
   * saved; until somebody accepts it, it is neither approved, exported nor handed over (ROW_DAMAGED).
   */
  damaged: z.array(DamagedRow).readonly().optional(),
});
export type OpenStory = z.infer<typeof OpenStory>;

/** Why a save happens. `typing` makes at most one revision a minute; `close` always makes one if the text changed. */
export const SaveReason = z.enum(['typing', 'close']);

export const Saved = z.object({
  revision: z.int().min(0),
  savedAt: Instant,
  sha256: Sha256,
  /** Whether this save took the text away from the one that was approved or exported. */
  changedSinceApproval: z.boolean(),
});
export type Saved = z.infer<typeof Saved>;

export const RevisionKind = z.enum([
  'typing',
  'close',
  'intake',
  'status',
  'export',
  'restore',
  'conflict',
  'handover',
]);
export type RevisionKind = z.infer<typeof RevisionKind>;

export const RevisionSummary = z.object({
  id: RevisionId,
  kind: RevisionKind,
  author: z.string(),
  device: z.string(),
  at: Instant,
  headline: z.string(),
  words: z.int().min(0),
  sha256: Sha256,
});
export type RevisionSummary = z.infer<typeof RevisionSummary>;

/** A version in the list; for one that a step of review kept, which step. */
export const Version = RevisionSummary.extend({
  step: z.enum(['filed', 'returned', 'approved', 'reopened']).nullable(),
});
export type Version = z.infer<typeof Version>;

const byId = z.object({ id: StoryId });

export const storyChannels = {
  'stories.list': channel(
    z.object({
      /** Those at one status, or the deleted ones; without it, all that are not deleted. */
      status: StoryShelf.optional(),
      /** Words to find in everything readable of a story, in any script; the last may be the beginning of a word. */
      query: z.string().max(500).optional(),
      /** Whether each result says where the words are in it, which means reading its whole text. */
      passages: z.boolean().optional(),
      /** Waits until a library of an earlier build has been read for the search: that can take minutes. */
      complete: z.boolean().optional(),
      limit: z.int().min(1).max(500).default(200),
      offset: z.int().min(0).default(0),
      /** The `next` of the part of the list before this one: stories that are saved in between shift nothing. */
      before: z.int().min(1).optional(),
    }),
    z.object({
      items: z.array(ListedStory),
      total: z.int().min(0),
      /** Counts of all that match the words, whatever the status. */
      counts: z.record(StoryShelf, z.int().min(0)),
      /** False if more match the words than were counted: `total` and `counts` then cover the newest of them, unless `complete` was asked for. */
      areAllCounted: z.boolean(),
      /** The `before` of the next part; null after the last. */
      next: z.int().nullable(),
      /** False while older stories, from before a field was searched, are still being read for it. */
      isComplete: z.boolean(),
    }),
  ),
  'stories.get': channel(byId, OpenStory),
  /** The finished sample story, for a newcomer to look at; added or brought back if it is not there. */
  'stories.sample': channel(z.object({}), OpenStory),
  'stories.create': channel(z.object({}), OpenStory),
  'stories.duplicate': channel(byId, OpenStory),
  /**
   * Keeps the working draft. Throws CONFLICT if `baseRevision` is not the stored one; the refused text is then
   * kept as a revision of kind `conflict`, and `details` is `{ current: OpenStory, keptAs: RevisionId }`.
   */
  'stories.save': channel(
    z.object({ id: StoryId, baseRevision: z.int().min(0), story: Story, reason: SaveReason }),
    Saved,
  ),
  /**
   * Like `stories.save`, for a long story of which the desk already has all but a few blocks. Answers `{ whole: true }` and keeps nothing
   * if the stored text is not the one that the changes start from. The caller then sends the whole text by `stories.save`.
   */
  'stories.saveChanges': channel(
    z.object({ id: StoryId, baseRevision: z.int().min(0), changes: StoryChanges, reason: SaveReason }),
    z.union([z.object({ whole: z.literal(true) }), z.object({ saved: Saved })]),
  ),
  'stories.delete': channel(byId, z.object({})),
  'stories.undelete': channel(byId, OpenStory),
  'versions.list': channel(byId, z.object({ items: z.array(Version) })),
  'versions.get': channel(
    z.object({ revisionId: RevisionId }),
    z.object({ story: Story, summary: RevisionSummary }),
  ),
  /** Makes an old version the working draft again; the draft it replaces stays as a version. */
  'versions.restore': channel(
    z.object({ id: StoryId, revisionId: RevisionId, baseRevision: z.int().min(0) }),
    OpenStory,
  ),
};
