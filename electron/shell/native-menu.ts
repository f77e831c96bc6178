import { app, Menu } from 'electron';
import { commands } from '@shared/commands';
import type { StoryId } from '@shared/story/ids';
import { NEW_WINDOW } from './start-requests';
import { linkToStory } from './story-links';
import {
  dockTemplate,
  menuTemplate,
  shortened,
  shortTitle,
  type MenuActions,
  type RecentStory,
} from './menu-template';

interface NativeMenuOptions {
  readonly platform: NodeJS.Platform;
  readonly canUpdate: boolean;
  readonly actions: MenuActions;
}

interface Menus {
  /** Shows these as the recent stories, newest first. */
  readonly setRecent: (recent: readonly RecentStory[]) => void;
  /** Switches off the commands that do nothing now; null switches all on. */
  readonly setAvailable: (available: ReadonlySet<string> | null) => void;
}

/** Makes the menus of the app and of its icon. They are shown with the first recent stories. */
export function createMenus({ platform, canUpdate, actions }: NativeMenuOptions): Menus {
  let available: ReadonlySet<string> | null = null;
  let shown: Pick<Menu, 'getMenuItemById'> | null = null;
  return {
    setRecent: (recent) => {
      const situation = { platform, canUpdate, recent, available, isInstalled: app.isPackaged };
      const menu = Menu.buildFromTemplate(menuTemplate(situation, actions));
      Menu.setApplicationMenu(menu);
      shown = menu;
      if (platform === 'darwin') app.dock?.setMenu(Menu.buildFromTemplate(dockTemplate(recent, actions)));
      // Unpacked, the program is Electron's own, which would start without the app.
      if (platform === 'win32' && app.isPackaged) app.setJumpList(jumpList(recent));
    },
    // Item by item: a new menu would close the one that is open.
    setAvailable: (now) => {
      available = now;
      for (const { id } of commands) {
        const item = shown?.getMenuItemById(id);
        if (item) item.enabled = now?.has(id) ?? true;
      }
    },
  };
}

/** An item with a longer one is not shown. https://www.electronjs.org/docs/latest/api/app#appsetjumplistcategories-windows */
const DESCRIPTION = 260;

const task = (title: string, args: string, description: string): Electron.JumpListItem => ({
  type: 'task',
  program: process.execPath,
  args,
  title,
  description: shortened(description, DESCRIPTION),
  iconPath: process.execPath,
  iconIndex: 0,
});

const jumpList = (recent: readonly RecentStory[]): Electron.JumpListCategory[] => [
  { type: 'tasks', items: [task('New window', NEW_WINDOW, 'Opens another window')] },
  ...(recent.length === 0
    ? []
    : [
        {
          type: 'custom' as const,
          name: 'Recent stories',
          items: recent.map(({ id, headline }) => task(shortTitle(headline), argumentFor(id), headline)),
        },
      ]),
];

const argumentFor = (id: StoryId): string => linkToStory(id);
