import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, JumpListCategory, JumpListItem } from 'electron';
import { z } from 'zod';
import { StoryId } from '@shared/story/ids';
import { writeFileWhole } from '../desk/write-file';
import { shortened, shortTitle, type RecentStory } from './menu-template';
import { NEW_WINDOW } from './new-window-argument';
import { linkToStory, storyOfLink } from './story-links';

/** An item with a longer one is not shown. https://www.electronjs.org/docs/latest/api/app#appsetjumplistcategories-windows */
const DESCRIPTION = 260;

/** Windows reports a removed item once and forgets it with the next list, so it is kept here. */
const Kept = z.object({ removed: z.array(StoryId) });
/** Far more than anybody removes by hand. */
const MOST_KEPT = 500;

/**
 * The menu of the taskbar's icon on Windows, with the recent stories. A story that the user removed from it never
 * comes back. Returns what shows a list; failures are silent, since the same stories are in the File menu.
 */
export function createJumpList(
  configFolder: string,
  app: Pick<App, 'getJumpListSettings' | 'setJumpList'>,
): (recent: readonly RecentStory[]) => void {
  const file = join(configFolder, 'jump-list.json');
  let removed = read(file);
  return (recent) => {
    const now = app.getJumpListSettings().removedItems.flatMap(({ args }) => storyOf(args) ?? []);
    const fresh = now.filter((id) => !removed.includes(id));
    if (fresh.length > 0) {
      removed = [...fresh, ...removed].slice(0, MOST_KEPT);
      keep(file, removed);
    }
    app.setJumpList(jumpList(recent.filter(({ id }) => !removed.includes(id))));
  };
}

const task = (title: string, args: string, description: string): JumpListItem => ({
  type: 'task',
  program: process.execPath,
  args,
  title,
  description: shortened(description, DESCRIPTION),
  iconPath: process.execPath,
  iconIndex: 0,
});

const jumpList = (recent: readonly RecentStory[]): JumpListCategory[] => [
  { type: 'tasks', items: [task('New window', NEW_WINDOW, 'Opens another window')] },
  ...(recent.length === 0
    ? []
    : [
        {
          type: 'custom' as const,
          name: 'Recent stories',
          items: recent.map(({ id, headline }) => task(shortTitle(headline), linkToStory(id), headline)),
        },
      ]),
];

const storyOf = (args: string | undefined): StoryId | null =>
  args?.split(/[\s"]+/u).flatMap((argument) => storyOfLink(argument) ?? [])[0] ?? null;

function read(file: string): readonly StoryId[] {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).removed;
  } catch {
    return [];
  }
}

function keep(file: string, removed: readonly StoryId[]): void {
  try {
    writeFileWhole(file, `${JSON.stringify({ removed })}\n`);
  } catch {
    // If the disk cannot be written to, it is known only until the app ends.
  }
}
