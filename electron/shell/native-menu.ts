import { app, Menu } from 'electron';
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

/** Shows the menus of the app and of its icon; call the answer when other stories are the recent ones. */
export function showMenus({ platform, canUpdate, actions }: NativeMenuOptions) {
  return (recent: readonly RecentStory[]): void => {
    const situation = { platform, canUpdate, recent, isInstalled: app.isPackaged };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(situation, actions)));
    if (platform === 'darwin') app.dock?.setMenu(Menu.buildFromTemplate(dockTemplate(recent, actions)));
    // Unpacked, the program is Electron's own, which would start without the app.
    if (platform === 'win32' && app.isPackaged) app.setJumpList(jumpList(recent));
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
