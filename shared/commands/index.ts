import { strings } from './strings';

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
  /** On a Mac, if programs there use another. */
  readonly macKeys?: string;
}

/** The shortcut that a command has on this platform. */
export const keysOn = ({ keys, macKeys }: CommandSpec, isMac: boolean): string | null =>
  isMac ? (macKeys ?? keys) : keys;

export const commands = [
  { id: 'story.new', label: strings.newStory, menu: 'File', keys: 'CmdOrCtrl+N' },
  { id: 'story.bring-in', label: strings.bringInCopy, menu: 'File', keys: 'CmdOrCtrl+Shift+U' },
  { id: 'story.open-file', label: strings.openAFile, menu: 'File', keys: 'CmdOrCtrl+O' },
  { id: 'story.save', label: strings.saveNow, menu: 'File', keys: 'CmdOrCtrl+S' },
  { id: 'story.export', label: strings.export, menu: 'File', keys: 'CmdOrCtrl+Shift+E' },
  { id: 'story.print', label: strings.print, menu: 'File', keys: 'CmdOrCtrl+P' },
  { id: 'library.back-up', label: strings.backUpNow, menu: 'File', keys: null },
  { id: 'library.backups', label: strings.backups, menu: 'File', keys: null },
  { id: 'app.settings', label: strings.settings, menu: 'File', keys: 'CmdOrCtrl+,' },
  { id: 'edit.undo', label: strings.undo, menu: 'Edit', keys: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', label: strings.redo, menu: 'Edit', keys: 'CmdOrCtrl+Shift+Z' },
  { id: 'edit.cut', label: strings.cut, menu: 'Edit', keys: 'CmdOrCtrl+X' },
  { id: 'edit.copy', label: strings.copy, menu: 'Edit', keys: 'CmdOrCtrl+C' },
  { id: 'edit.paste', label: strings.paste, menu: 'Edit', keys: 'CmdOrCtrl+V' },
  {
    id: 'edit.paste-plain',
    label: strings.pasteAsPlainText,
    menu: 'Edit',
    keys: 'CmdOrCtrl+Shift+V',
    macKeys: 'CmdOrCtrl+Alt+Shift+V',
  },
  { id: 'edit.select-all', label: strings.selectAll, menu: 'Edit', keys: 'CmdOrCtrl+A' },
  { id: 'edit.find', label: strings.findInTheStory, menu: 'Edit', keys: 'CmdOrCtrl+F' },
  // On a Mac, ⌘H hides the app.
  {
    id: 'edit.replace',
    label: strings.findAndReplace,
    menu: 'Edit',
    keys: 'CmdOrCtrl+H',
    macKeys: 'CmdOrCtrl+Shift+H',
  },
  { id: 'edit.find-next', label: strings.nextMatch, menu: 'Edit', keys: 'CmdOrCtrl+G' },
  { id: 'edit.find-previous', label: strings.previousMatch, menu: 'Edit', keys: 'CmdOrCtrl+Shift+G' },
  { id: 'edit.set-marks', label: strings.convertStraightQuotationMarks, menu: 'Edit', keys: null },
  { id: 'story.file', label: strings.fileForReview, menu: 'Story', keys: 'CmdOrCtrl+Shift+S' },
  { id: 'story.approve', label: strings.approve, menu: 'Story', keys: null },
  { id: 'story.return', label: strings.returnWithANote, menu: 'Story', keys: null },
  { id: 'story.reopen', label: strings.reopenAsADraft, menu: 'Story', keys: null },
  { id: 'story.duplicate', label: strings.duplicate, menu: 'Story', keys: 'CmdOrCtrl+Shift+D' },
  { id: 'story.hand-over', label: strings.handOver, menu: 'Story', keys: null },
  { id: 'story.delete', label: strings.delete, menu: 'Story', keys: null },
  { id: 'view.search', label: strings.searchStories, menu: 'View', keys: 'CmdOrCtrl+Shift+F' },
  { id: 'view.editor', label: strings.goToTheText, menu: 'View', keys: 'F6' },
  { id: 'view.list', label: strings.showOrHideTheStoryList, menu: 'View', keys: 'F2' },
  { id: 'view.inspector', label: strings.showOrHideTheInspector, menu: 'View', keys: 'F4' },
  { id: 'view.preview', label: strings.showOrHideThePreview, menu: 'View', keys: 'F9' },
  { id: 'view.photos', label: strings.photoDesk, menu: 'View', keys: 'F8' },
  { id: 'app.palette', label: strings.allCommands, menu: 'Help', keys: 'CmdOrCtrl+Shift+P' },
  { id: 'app.shortcuts', label: strings.keyboardShortcuts, menu: 'Help', keys: 'CmdOrCtrl+/' },
  { id: 'app.support', label: strings.supportFile, menu: 'Help', keys: null },
  { id: 'app.licences', label: strings.licences, menu: 'Help', keys: null },
] as const satisfies readonly CommandSpec[];

export type CommandId = (typeof commands)[number]['id'];

export const isCommand = (id: string): id is CommandId => commands.some((command) => command.id === id);

/** The commands for the focused field, which handles their shortcuts itself. */
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
