import { BrowserWindow, Menu } from 'electron';
import type { CommandId } from '@shared/commands';

/** What macOS calls the commands that the Edit menu has without a role. */
const SELECTORS: Partial<Record<CommandId, string>> = {
  'edit.undo': 'undo:',
  'edit.redo': 'redo:',
  'edit.select-all': 'selectAll:',
};

/**
 * Sends an edit command to a panel of macOS, such as the one that asks for a folder, if that has the keyboard and none of
 * our windows has. Returns whether it did.
 */
export function sendToMacPanel(platform: NodeJS.Platform, command: CommandId): boolean {
  const selector = SELECTORS[command];
  if (platform !== 'darwin' || !selector || BrowserWindow.getFocusedWindow()) return false;
  Menu.sendActionToFirstResponder(selector);
  return true;
}
