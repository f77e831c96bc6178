import { z } from 'zod';
import { StoryId } from '../story/ids';
import { Accent } from './host';

/** What the desk or the host tells the page unasked. */
export const AppEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stories.changed'), id: StoryId.nullable() }),
  /** What the desk says of a photo was changed. */
  z.object({ kind: z.literal('photos.changed') }),
  z.object({ kind: z.literal('library.changed') }),
  z.object({
    kind: z.literal('export.progress'),
    job: z.string(),
    done: z.int().min(0),
    total: z.int().min(1),
    step: z.string(),
  }),
  z.object({ kind: z.literal('accent.changed'), accent: Accent.nullable() }),
  /** A menu item or shortcut of the host was chosen. */
  z.object({ kind: z.literal('command'), command: z.string() }),
  /** A menu is about to open: say by `host.commands` which commands do something now. */
  z.object({ kind: z.literal('commands.asked') }),
  /** A link to a story was followed, or one was chosen in the host's menu. */
  z.object({ kind: z.literal('story.open'), id: StoryId }),
  /** A file was dropped on the app's icon or opened with it: `host.takeFiles` hands it over. */
  z.object({ kind: z.literal('file.opened') }),
  /** The host is about to end: save at once, then say by `host.unsaved` whether anything is left. */
  z.object({ kind: z.literal('host.closing') }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
