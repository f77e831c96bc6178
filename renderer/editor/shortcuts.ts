import { formatKeyboardShortcut, KeyboardShortcutsExtension } from '@lexical/extension';
import type { BlockMenuEntry } from '@shared/blocks/editor-block.dom';
import {
  COMMAND_PRIORITY_EDITOR,
  configExtension,
  CONTROL_OR_META,
  createCommand,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  type KeyboardShortcut,
  type KeyboardShortcutMatch,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { menuEntries } from './blocks';
import { EDIT_LINK_COMMAND, entryCommand, MOVE_BLOCK_DOWN_COMMAND, MOVE_BLOCK_UP_COMMAND } from './commands';
import { $moveBlocks } from './move-block';
import { strings } from './strings';
import { type TextFormat, textFormats } from './text-formats';

type ShortcutCommand = LexicalCommand<KeyboardEvent | null>;

/** AltGr types a sign on many keyboards and looks like Ctrl+Alt on Windows: then it is not a shortcut. */
const unlessAltGraph: KeyboardShortcut['$dispatch'] = (_command, event, $next) =>
  event.getModifierState('AltGraph') ? false : $next();

const keysOf = (match: KeyboardShortcutMatch, command: ShortcutCommand): KeyboardShortcut[] => {
  const bind = { command: command as LexicalCommand<KeyboardEvent>, $dispatch: unlessAltGraph };
  const plain = { ...match, ...bind };
  // Layouts differ in what Shift and a digit type: the digit itself counts too.
  return match.unshiftedKey ? [plain, { ...plain, key: match.unshiftedKey }] : [plain];
};

const formatCommands = new Map<TextFormat, ShortcutCommand>(
  // Lexical's core has the first three itself.
  textFormats.slice(3).map((format) => [format, createCommand(`copydesk/format/${format.format}`)]),
);

const LINK: KeyboardShortcutMatch = { key: 'k', modifiers: CONTROL_OR_META };
const UP: KeyboardShortcutMatch = { key: 'ArrowUp', modifiers: { altKey: true, shiftKey: true } };
const DOWN: KeyboardShortcutMatch = { key: 'ArrowDown', modifiers: { altKey: true, shiftKey: true } };

const withShortcut = menuEntries.filter(
  (entry): entry is BlockMenuEntry & { readonly shortcut: KeyboardShortcutMatch } => entry.shortcut !== null,
);

const table: Readonly<Record<string, KeyboardShortcut[]>> = {
  ...Object.fromEntries(withShortcut.map((entry) => [entry.id, keysOf(entry.shortcut, entryCommand(entry))])),
  ...Object.fromEntries(
    [...formatCommands].map(([{ format, shortcut }, command]) => [format, keysOf(shortcut, command)]),
  ),
  link: keysOf(LINK, EDIT_LINK_COMMAND),
  'move-up': keysOf(UP, MOVE_BLOCK_UP_COMMAND),
  'move-down': keysOf(DOWN, MOVE_BLOCK_DOWN_COMMAND),
};

/** Runs the command of a shortcut, and keeps the browser from handling it. */
const on = (editor: LexicalEditor, command: ShortcutCommand, $run: () => boolean) =>
  editor.registerCommand(
    command,
    (event) => {
      event?.preventDefault();
      return $run();
    },
    COMMAND_PRIORITY_EDITOR,
  );

/** Every keyboard shortcut of the body, and the commands behind them. */
export const ShortcutsExtension = defineExtension({
  name: 'copydesk/shortcuts',
  dependencies: [configExtension(KeyboardShortcutsExtension, { shortcuts: table })],
  register: (editor) =>
    mergeRegister(
      ...menuEntries.map((entry) =>
        on(editor, entryCommand(entry), () => {
          entry.$apply();
          return true;
        }),
      ),
      ...[...formatCommands].map(([{ format }, command]) =>
        on(editor, command, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)),
      ),
      on(editor, MOVE_BLOCK_UP_COMMAND, () => {
        $moveBlocks('up');
        return true;
      }),
      on(editor, MOVE_BLOCK_DOWN_COMMAND, () => {
        $moveBlocks('down');
        return true;
      }),
    ),
});

/** A shortcut as this platform writes it: `Ctrl+Alt+2`, `⌘⌥2`. */
export const shortcutKeys = (match: KeyboardShortcutMatch): string => formatKeyboardShortcut(match).join('+');

export interface ShortcutHelp {
  readonly label: string;
  readonly keys: string;
}

const help = (label: string, match: KeyboardShortcutMatch): ShortcutHelp => ({
  label,
  keys: shortcutKeys(match),
});

/** What the keyboard can do in the body, for the list of shortcuts. */
export const shortcutHelp: readonly ShortcutHelp[] = [
  ...textFormats.map(({ label, shortcut }) => help(label, shortcut)),
  help(strings.linkAddOrEdit, LINK),
  ...withShortcut.map(({ label, shortcut }) => help(label, shortcut)),
  help(strings.anyBlock, { key: '/' }),
  help(strings.moveBlockUp, UP),
  help(strings.moveBlockDown, DOWN),
  help(strings.listOneLevelIn, { key: 'Tab' }),
  help(strings.listOneLevelOut, { key: 'Tab', modifiers: { shiftKey: true } }),
];
