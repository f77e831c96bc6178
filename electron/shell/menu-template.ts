import type { MenuItemConstructorOptions } from 'electron';
import { commands, editCommands, keysOn, type CommandId, type CommandMenu } from '@shared/commands';
import type { StoryId } from '@shared/story/ids';

type Item = MenuItemConstructorOptions;

export interface RecentStory {
  readonly id: StoryId;
  readonly headline: string;
}

export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  /** An installed build has no developer items in its menus. */
  readonly isInstalled: boolean;
  readonly canUpdate: boolean;
  /** Newest first. */
  readonly recent: readonly RecentStory[];
  /** The commands that do something in the window in front; null if no window says so. */
  readonly available: ReadonlySet<string> | null;
}

export interface MenuActions {
  readonly command: (command: CommandId) => void;
  readonly openStory: (id: StoryId) => void;
  readonly newWindow: () => void;
  readonly checkForUpdates: () => void;
  readonly showLogFolder: () => void;
}

const line: Item = { type: 'separator' };

/** Commands that a native menu has in another place than the page's own menu. */
const PLACED: readonly CommandId[] = ['app.settings', 'story.print', ...editCommands];

/**
 * The native menu: the app's own commands from the one list that the page reads too, the platform's roles if the
 * platform has them, and no item that does nothing.
 */
export function menuTemplate(situation: MenuSituation, actions: MenuActions): Item[] {
  const isMac = situation.platform === 'darwin';
  const command = (id: CommandId): Item => ({
    ...item(id, isMac, actions),
    enabled: situation.available?.has(id) ?? true,
  });
  const own = (menu: CommandMenu): Item[] =>
    commands.filter((each) => each.menu === menu && !PLACED.includes(each.id)).map(({ id }) => command(id));
  const updates: Item[] = situation.canUpdate
    ? [{ label: 'Check for Updates…', click: () => actions.checkForUpdates() }]
    : [];

  return [
    ...(isMac ? [macAppMenu(command('app.settings'), updates)] : []),
    {
      label: 'File',
      submenu: [
        ...own('File'),
        line,
        // Not in the page's list: a browser has windows of its own.
        { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: () => actions.newWindow() },
        { label: 'Recent stories', submenu: recentItems(situation.recent, actions) },
        line,
        command('story.print'),
        ...(isMac ? [] : [line, command('app.settings')]),
        line,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    editMenu(isMac, command, own('Edit')),
    { label: 'Story', submenu: own('Story') },
    {
      label: 'View',
      submenu: [
        ...own('View'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        // On most keyboards the plus is above the equals sign, and nobody holds Shift for it.
        { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
        ...(situation.isInstalled
          ? []
          : [line, { role: 'reload' } as Item, { role: 'toggleDevTools' } as Item]),
      ],
    },
    windowMenu(isMac),
    {
      role: 'help',
      submenu: [
        ...own('Help'),
        // Not in the page's list: no page has a file manager opened.
        { label: 'Show log folder', click: () => actions.showLogFolder() },
        ...(isMac ? [] : [line, ...updates, { role: 'about' } as Item]),
      ],
    },
  ];
}

function item(id: CommandId, isMac: boolean, actions: Pick<MenuActions, 'command'>): Item {
  const found = commands.find((command) => command.id === id);
  if (!found) throw new Error(`There is no command ${id}.`);
  const keys = keysOn(found, isMac);
  return {
    id,
    label: found.label,
    click: () => actions.command(id),
    // The page handles its own shortcuts; handling them here too would do everything twice.
    ...(keys !== null && { accelerator: keys, registerAccelerator: false }),
  };
}

const macAppMenu = (settings: Item, updates: readonly Item[]): Item => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    ...updates,
    line,
    settings,
    line,
    { role: 'services' },
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    line,
    { role: 'quit' },
  ],
});

/**
 * Every item goes to the app's own command, since the roles would go past it: `undo` and `redo` to the browser's own stack,
 * which the editor does not fill, and `selectAll` past blocks at the ends of the copy.
 *
 * A Mac keeps the roles of cut, copy and paste. They are the system's own actions, which also reach the fields of its file
 * panels and what Services, dictation and other programs put in; in our page they end in the same events, which the copy
 * hears. If a panel of the system has the keyboard, `actions.command` sends it the rest (`mac-edit.ts`).
 */
const editMenu = (isMac: boolean, command: (id: CommandId) => Item, own: readonly Item[]): Item => ({
  label: 'Edit',
  submenu: [
    command('edit.undo'),
    command('edit.redo'),
    line,
    ...(isMac
      ? [
          { role: 'cut' } as Item,
          { role: 'copy' } as Item,
          { role: 'paste' } as Item,
          { role: 'pasteAndMatchStyle' } as Item,
        ]
      : [command('edit.cut'), command('edit.copy'), command('edit.paste'), command('edit.paste-plain')]),
    { role: 'delete' },
    command('edit.select-all'),
    line,
    ...own,
    ...(isMac
      ? [line, { label: 'Speech', submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }] } as Item]
      : []),
  ],
});

const windowMenu = (isMac: boolean): Item => ({
  role: 'windowMenu',
  submenu: [
    { role: 'minimize' },
    ...(isMac ? [{ role: 'zoom' } as Item, line, { role: 'front' } as Item] : [{ role: 'close' } as Item]),
  ],
});

function recentItems(recent: readonly RecentStory[], actions: Pick<MenuActions, 'openStory'>): Item[] {
  if (recent.length === 0) return [{ label: 'No stories yet', enabled: false }];
  return recent.map(({ id, headline }) => ({
    label: menuText(headline),
    click: () => actions.openStory(id),
  }));
}

/** A headline as a menu shows it, where `&` would mark a letter. */
export const menuText = (headline: string): string => shortTitle(headline).replaceAll('&', '&&');

/** A headline where nothing marks letters, such as the taskbar's menu: a long one would fill the screen. */
export const shortTitle = (headline: string): string =>
  shortened(headline.replaceAll(/\s+/gu, ' ').trim() || 'Untitled story', 60);

/** At most `length` UTF-16 units, the last an ellipsis if there was more; no character is cut in half. */
export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '')}…`;

/** What the dock's or the taskbar's menu offers. */
export const dockTemplate = (
  recent: readonly RecentStory[],
  actions: Pick<MenuActions, 'openStory' | 'newWindow'>,
): Item[] => [
  { label: 'New window', click: () => actions.newWindow() },
  ...(recent.length > 0 ? [line, ...recentItems(recent, actions)] : []),
];
