import { app, Menu } from 'electron';
import { commands } from '@shared/commands';
import { createJumpList } from './jump-list';
import { dockTemplate, menuTemplate, type MenuActions, type RecentStory } from './menu-template';

interface NativeMenuOptions {
  readonly platform: NodeJS.Platform;
  readonly canUpdate: boolean;
  readonly configFolder: string;
  readonly actions: MenuActions;
}

interface Menus {
  /** Shows these as the recent stories, newest first. */
  readonly setRecent: (recent: readonly RecentStory[]) => void;
  /** Disables the commands that do nothing now; null enables all. */
  readonly setAvailable: (available: ReadonlySet<string> | null) => void;
}

/** Makes the menus of the app and of its icon. They are shown with the first recent stories. */
export function createMenus({ platform, canUpdate, configFolder, actions }: NativeMenuOptions): Menus {
  let available: ReadonlySet<string> | null = null;
  // Unpacked, the program is Electron's own, which would start without the app.
  const showJumpList = platform === 'win32' && app.isPackaged ? createJumpList(configFolder, app) : null;
  let shown: Pick<Menu, 'getMenuItemById'> | null = null;
  return {
    setRecent: (recent) => {
      const situation = { platform, canUpdate, recent, available, isInstalled: app.isPackaged };
      const menu = Menu.buildFromTemplate(menuTemplate(situation, actions));
      Menu.setApplicationMenu(menu);
      shown = menu;
      if (platform === 'darwin') app.dock?.setMenu(Menu.buildFromTemplate(dockTemplate(recent, actions)));
      showJumpList?.(recent);
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
