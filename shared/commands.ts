/** Where a command is in the menus. */
export type CommandMenu = 'File' | 'Edit' | 'Story' | 'View' | 'Help';

/**
 * Something the user can ask for. The page's menu, its shortcuts and its palette, and the native menu of the Electron
 * window all read this list, so that a command has one name and one shortcut everywhere.
 */
export interface CommandSpec {
  readonly id: string;
  readonly label: string;
  readonly menu: CommandMenu;
  /** Electron's accelerator form: `CmdOrCtrl+Shift+E`. Null if there is none. */
  readonly keys: string | null;
  /** On a Mac, where its own programs have another. */
  readonly macKeys?: string;
}

/** The shortcut that a command has on this platform. */
export const keysOn = ({ keys, macKeys }: CommandSpec, isMac: boolean): string | null =>
  isMac ? (macKeys ?? keys) : keys;

export const commands = [
  { id: 'story.new', label: 'New story', menu: 'File', keys: 'CmdOrCtrl+N' },
  { id: 'story.bring-in', label: 'Bring in copy…', menu: 'File', keys: 'CmdOrCtrl+Shift+U' },
  { id: 'story.open-file', label: 'Open a file…', menu: 'File', keys: 'CmdOrCtrl+O' },
  { id: 'story.save', label: 'Save now', menu: 'File', keys: 'CmdOrCtrl+S' },
  { id: 'story.export', label: 'Export…', menu: 'File', keys: 'CmdOrCtrl+Shift+E' },
  { id: 'story.print', label: 'Print…', menu: 'File', keys: 'CmdOrCtrl+P' },
  { id: 'library.back-up', label: 'Back up now', menu: 'File', keys: null },
  { id: 'library.backups', label: 'Backups…', menu: 'File', keys: null },
  { id: 'app.settings', label: 'Settings…', menu: 'File', keys: 'CmdOrCtrl+,' },
  { id: 'edit.undo', label: 'Undo', menu: 'Edit', keys: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', label: 'Redo', menu: 'Edit', keys: 'CmdOrCtrl+Shift+Z' },
  { id: 'edit.cut', label: 'Cut', menu: 'Edit', keys: 'CmdOrCtrl+X' },
  { id: 'edit.copy', label: 'Copy', menu: 'Edit', keys: 'CmdOrCtrl+C' },
  { id: 'edit.paste', label: 'Paste', menu: 'Edit', keys: 'CmdOrCtrl+V' },
  {
    id: 'edit.paste-plain',
    label: 'Paste as plain text',
    menu: 'Edit',
    keys: 'CmdOrCtrl+Shift+V',
    macKeys: 'CmdOrCtrl+Alt+Shift+V',
  },
  { id: 'edit.select-all', label: 'Select all', menu: 'Edit', keys: 'CmdOrCtrl+A' },
  { id: 'edit.find', label: 'Find in the story', menu: 'Edit', keys: 'CmdOrCtrl+F' },
  // On a Mac, ⌘H hides the app.
  {
    id: 'edit.replace',
    label: 'Find and replace',
    menu: 'Edit',
    keys: 'CmdOrCtrl+H',
    macKeys: 'CmdOrCtrl+Shift+H',
  },
  { id: 'edit.find-next', label: 'Next match', menu: 'Edit', keys: 'CmdOrCtrl+G' },
  { id: 'edit.find-previous', label: 'Previous match', menu: 'Edit', keys: 'CmdOrCtrl+Shift+G' },
  { id: 'edit.set-marks', label: 'Convert straight quotation marks', menu: 'Edit', keys: null },
  { id: 'story.file', label: 'File for review', menu: 'Story', keys: 'CmdOrCtrl+Shift+S' },
  { id: 'story.approve', label: 'Approve', menu: 'Story', keys: null },
  { id: 'story.return', label: 'Return with a note…', menu: 'Story', keys: null },
  { id: 'story.reopen', label: 'Reopen as a draft', menu: 'Story', keys: null },
  { id: 'story.duplicate', label: 'Duplicate', menu: 'Story', keys: 'CmdOrCtrl+Shift+D' },
  { id: 'story.hand-over', label: 'Hand over…', menu: 'Story', keys: null },
  { id: 'story.delete', label: 'Delete', menu: 'Story', keys: null },
  { id: 'view.search', label: 'Search stories', menu: 'View', keys: 'CmdOrCtrl+Shift+F' },
  { id: 'view.editor', label: 'Go to the text', menu: 'View', keys: 'F6' },
  { id: 'view.list', label: 'Show or hide the story list', menu: 'View', keys: 'F2' },
  { id: 'view.inspector', label: 'Show or hide the inspector', menu: 'View', keys: 'F4' },
  { id: 'view.preview', label: 'Show or hide the preview', menu: 'View', keys: 'F9' },
  { id: 'view.photos', label: 'Photo desk', menu: 'View', keys: 'F8' },
  { id: 'app.palette', label: 'All commands…', menu: 'Help', keys: 'CmdOrCtrl+Shift+P' },
  { id: 'app.shortcuts', label: 'Keyboard shortcuts', menu: 'Help', keys: 'CmdOrCtrl+/' },
  { id: 'app.support', label: 'Support file…', menu: 'Help', keys: null },
  { id: 'app.licences', label: 'Licences', menu: 'Help', keys: null },
] as const satisfies readonly CommandSpec[];

export type CommandId = (typeof commands)[number]['id'];

export const isCommand = (id: string): id is CommandId => commands.some((command) => command.id === id);

/** The commands that go to the field that has the focus, which hears their shortcuts itself. */
export const editCommands = [
  'edit.undo',
  'edit.redo',
  'edit.cut',
  'edit.copy',
  'edit.paste',
  'edit.paste-plain',
  'edit.select-all',
] as const satisfies readonly CommandId[];

export type EditCommand = (typeof editCommands)[number];

export const isEditCommand = (id: string): id is EditCommand =>
  editCommands.some((command) => command === id);
