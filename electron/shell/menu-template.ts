import type { MenuItemConstructorOptions } from 'electron';
import { commands, keysOn, type CommandId, type CommandMenu } from '@shared/commands';
import type { StoryId } from '@shared/story/ids';

type Item = MenuItemConstructorOptions;

export interface RecentStory {
  readonly id: StoryId;
  readonly headline: string;
}

export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  /** A build that is installed has nothing for developers in its menus. */
  readonly isInstalled: boolean;
  readonly canUpdate: boolean;
  /** Newest first. */
  readonly recent: readonly RecentStory[];
}

export interface MenuActions {
  readonly command: (command: CommandId) => void;
  readonly openStory: (id: StoryId) => void;
  readonly newWindow: () => void;
  readonly checkForUpdates: () => void;
}

const line: Item = { type: 'separator' };

/** Commands that stand elsewhere in a native menu than in the page's own. */
const PLACED: readonly CommandId[] = ['app.settings', 'story.print'];

/**
 * The native menu: the app's own commands from the one list that the page reads too, the platform's roles where the
 * platform has them, and nothing that does nothing.
 */
export function menuTemplate(situation: MenuSituation, actions: MenuActions): Item[] {
  const isMac = situation.platform === 'darwin';
  const own = (menu: CommandMenu): Item[] =>
    commands
      .filter((command) => command.menu === menu && !PLACED.includes(command.id))
      .map(({ id }) => item(id, isMac, actions));
  const updates: Item[] = situation.canUpdate
    ? [{ label: 'Check for Updates…', click: () => actions.checkForUpdates() }]
    : [];

  return [
    ...(isMac ? [macAppMenu(actions, updates)] : []),
    {
      label: 'File',
      submenu: [
        ...own('File'),
        line,
        // Not in the page's list: a browser has windows of its own.
        { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: () => actions.newWindow() },
        { label: 'Recent stories', submenu: recentItems(situation.recent, actions) },
        line,
        item('story.print', isMac, actions),
        ...(isMac ? [] : [line, item('app.settings', isMac, actions)]),
        line,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    editMenu(isMac, own('Edit')),
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
      submenu: [...own('Help'), ...(isMac ? [] : [line, ...updates, { role: 'about' } as Item])],
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
    // The page hears its own shortcuts; a second hearing here would do everything twice.
    ...(keys !== null && { accelerator: keys, registerAccelerator: false }),
  };
}

const macAppMenu = (actions: MenuActions, updates: readonly Item[]): Item => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    ...updates,
    line,
    item('app.settings', true, actions),
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

const editMenu = (isMac: boolean, own: readonly Item[]): Item => ({
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'delete' },
    { role: 'selectAll' },
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

/** At most `length` UTF-16 units, the last an ellipsis where more was there; no character is cut in half. */
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
