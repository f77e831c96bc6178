import { z } from 'zod';
import { House } from '../house/house';
import { Profile } from '../story/status';
import { channel } from './channel';
import { DamagedRow } from './damage';
import { ErrorCode } from '../errors';
import { FolderPath } from './folder-path';
import { Managed, Spelling, UpdateChannel } from './managed';

export const LibraryInfo = z.object({
  /** Absolute path of the library's folder. */
  folder: z.string(),
  stories: z.int().min(0),
  /** Whether Copydesk ended last time without closing it, for example in a crash or a power cut. */
  leftOpen: z.boolean(),
  /** Changes when a backup was put in the library's place: windows then drop everything that they show of it. */
  line: z.string(),
  /** Why nothing can be saved now, as a sentence: its folder is not where it was, or its disk is full. Null if all is well. */
  cannotSave: z.string().nullable(),
  /** Whether its folder is gone or was replaced while it was open: `backups.restoreInto` can help. */
  isGone: z.boolean(),
  /** Whether every page of its file has been looked at: before it was opened, or since. */
  isChecked: z.boolean(),
  /** What of the house’s settings is not what Copydesk wrote; absent if nothing is. */
  damaged: z.array(DamagedRow).readonly().optional(),
});
export type LibraryInfo = z.infer<typeof LibraryInfo>;

/** What the window looks like on this machine, by names that the page gives: which panels it shows, how wide, which story. */
export const WindowChoices = z.record(z.string().min(1).max(200), z.string().max(4000));
export type WindowChoices = z.infer<typeof WindowChoices>;

/** What this start of the app can say about itself. `library` is null while none could be opened; `problem` says why. */
export const AppInfo = z.object({
  version: z.string(),
  /** Identifies this start of the desk: every start has another. */
  start: z.uuid(),
  platform: z.enum(['darwin', 'win32', 'linux', 'other']),
  library: LibraryInfo.nullable(),
  problem: z
    .object({
      code: ErrorCode,
      message: z.string(),
      folder: z.string(),
      /** Whether it is refused only because of its log, so that `library.openWithoutLog` opens it. */
      isForLog: z.boolean(),
    })
    .nullable(),
  profile: Profile.nullable(),
  house: House,
  managed: Managed,
  /** Which releases are looked for; a policy has priority. */
  updateChannel: UpdateChannel,
  /** Whether spelling is checked while somebody types; a policy has priority. */
  spelling: Spelling,
  window: WindowChoices,
});
export type AppInfo = z.infer<typeof AppInfo>;

const nothing = z.object({});

export const appChannels = {
  'app.info': channel(nothing, AppInfo),
  /** Opens or makes the library in this folder and closes the one before it, which stays open if this fails. NOT_ALLOWED if it is managed. */
  'library.open': channel(z.object({ folder: FolderPath }), AppInfo),
  /** Sets aside the log of the library that could not be opened, and opens the library without it. Throws INVALID if it was not refused for that. */
  'library.openWithoutLog': channel(nothing, AppInfo),
  'profile.set': channel(Profile, Profile),
  /** Throws NOT_ALLOWED if this machine's administrator has set the house. */
  'house.set': channel(House, House),
  /**
   * Accepts rows that something other than Copydesk has changed, and notes who did and when. Throws
   * NOT_ALLOWED for a reporter, and NOT_FOUND if nothing is wrong with one of them. It then accepts none.
   */
  'library.accept': channel(
    z.object({ rows: z.array(z.string().max(500)).min(1).max(10_000) }),
    z.object({}),
  ),
  /**
   * Keeps choices of the window for the next start, in addition to those already kept. The page cannot keep them
   * itself: a browser files what a page keeps under the port, and each start has another.
   */
  'window.remember': channel(WindowChoices, nothing),
  /** Throws NOT_ALLOWED if it is managed. */
  'updates.set': channel(z.object({ channel: UpdateChannel }), nothing),
  /** For all windows of this machine. Throws NOT_ALLOWED if it is managed. */
  'spelling.set': channel(z.object({ spelling: Spelling }), nothing),
  /**
   * Words that are right whatever a dictionary says: the house's own, and those of bylines, persons and tags, the newest
   * first. Bounded. Throws as every call does while no library is open.
   */
  'spelling.knownWords': channel(nothing, z.object({ words: z.array(z.string()) })),
  /** What support needs to know, without a word of any story, and the folder of the logs. */
  'app.support': channel(nothing, z.object({ text: z.string(), folder: z.string() })),
  /** A failure in the page, for the log. */
  'log.pageError': channel(
    z.object({ message: z.string().max(4000), stack: z.string().max(20_000) }),
    nothing,
  ),
};
