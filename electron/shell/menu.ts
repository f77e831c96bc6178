import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, keysOn, type CommandId, type CommandMenu } from '@shared/commands';

type Item = MenuItemConstructorOptions;

/** The native menu: the app's own commands from the one list that the page reads too, and the platform's. */
export function setMenu(platform: NodeJS.Platform, choose: (command: CommandId) => void): void {
  const mac = platform === 'darwin';
  const own = (menu: CommandMenu): Item[] =>
    commands
      .filter((command) => command.menu === menu)
      .map((command) => {
        const keys = keysOn(command, mac);
        return {
          id: command.id,
          label: command.label,
          click: () => choose(command.id),
          // The page hears its own shortcuts; a second hearing here would do everything twice.
          ...(keys !== null && { accelerator: keys, registerAccelerator: false }),
        };
      });
  const template: Item[] = [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    { label: 'File', submenu: [...own('File'), { type: 'separator' }, { role: mac ? 'close' : 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
        { type: 'separator' },
        ...own('Edit'),
      ],
    },
    { label: 'Story', submenu: own('Story') },
    {
      label: 'View',
      submenu: [
        ...own('View'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: own('Help') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
