import type { BlockMenuEntry } from '@shared/blocks/editor-block.dom';
import { createCommand, type LexicalCommand, type LexicalEditor } from 'lexical';
import { menuEntries } from './blocks';

/** Opens the link editor for the selected words, or for the link the caret is in. */
export const EDIT_LINK_COMMAND: LexicalCommand<KeyboardEvent | null> = createCommand('copydesk/edit-link');
export const MOVE_BLOCK_UP_COMMAND: LexicalCommand<KeyboardEvent | null> =
  createCommand('copydesk/move-block-up');
export const MOVE_BLOCK_DOWN_COMMAND: LexicalCommand<KeyboardEvent | null> =
  createCommand('copydesk/move-block-down');

/** One command an entry of the block menus, so that its shortcut, the toolbar and the slash menu do the same. */
const entryCommands = new Map<string, LexicalCommand<KeyboardEvent | null>>(
  menuEntries.map(({ id }) => [id, createCommand(`copydesk/block/${id}`)]),
);

export function entryCommand(entry: BlockMenuEntry): LexicalCommand<KeyboardEvent | null> {
  const command = entryCommands.get(entry.id);
  if (!command) throw new Error(`The block menu has no ${entry.id}.`);
  return command;
}

export const applyEntry = (editor: LexicalEditor, entry: BlockMenuEntry): boolean =>
  editor.dispatchCommand(entryCommand(entry), null);
