import { z } from 'zod';
import { Sha256, StoryId } from '../story/ids';
import { Accent } from './host';
import { SalvageProgress } from './salvage-progress';
import { UpdateState } from './updates';

/** A key as it was pressed: the fields of a DOM `KeyboardEvent`. */
export const PressedKey = z.object({
  key: z.string(),
  code: z.string(),
  ctrlKey: z.boolean(),
  metaKey: z.boolean(),
  shiftKey: z.boolean(),
  altKey: z.boolean(),
  repeat: z.boolean(),
});
export type PressedKey = z.infer<typeof PressedKey>;

/** What the desk or the host tells the page without being asked. */
export const AppEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stories.changed'), id: StoryId.nullable() }),
  /** A photo's record was changed. */
  z.object({ kind: z.literal('photos.changed') }),
  z.object({ kind: z.literal('library.changed') }),
  /**
   * The desk's thread or process crashed. The next call starts it again if it `startsAgain`; `files` are the names of those that it
   * was reading, `photos` those of the library that it was asked for.
   */
  z.object({
    kind: z.literal('desk.ended'),
    startsAgain: z.boolean(),
    files: z.array(z.string()).readonly(),
    photos: z.array(Sha256).readonly(),
  }),
  /** A backup was made, read or missed. */
  z.object({ kind: z.literal('backups.changed') }),
  /** How far the reading or moving of a damaged library is. */
  z.object({ kind: z.literal('salvage.progress'), ...SalvageProgress.shape }),
  z.object({
    kind: z.literal('export.progress'),
    job: z.string(),
    done: z.int().min(0),
    total: z.int().min(1),
    step: z.string(),
  }),
  z.object({ kind: z.literal('accent.changed'), accent: Accent.nullable() }),
  /** An update was found, fetched, refused or failed, or the user got an answer. */
  z.object({ kind: z.literal('update.changed'), update: UpdateState }),
  /** A menu item or shortcut of the host was chosen. */
  z.object({ kind: z.literal('command'), command: z.string() }),
  /** Keys that were pressed after a choice in the host's menu, before the page heard of that choice. */
  z.object({ kind: z.literal('keys'), keys: z.array(PressedKey) }),
  /** Say by `host.commands` which commands do something now: a menu is about to open, or the host waits until all is heard. */
  z.object({ kind: z.literal('commands.asked') }),
  /** A file that the page handed out at `url` is where its user wanted it, or is not: the dialog was cancelled, or the disk refused it. */
  z.object({ kind: z.literal('download.ended'), url: z.string(), kept: z.boolean() }),
  /** A link to a story was followed, or one was chosen in the host's menu. */
  z.object({ kind: z.literal('story.open'), id: StoryId }),
  /** A file was dropped on the app's icon or opened with it: `host.takeFiles` hands it over. */
  z.object({ kind: z.literal('file.opened') }),
  /** The host is about to end: save at once, then say by `host.unsaved` whether anything is left. */
  z.object({ kind: z.literal('host.closing') }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
