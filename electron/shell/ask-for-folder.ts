import { BrowserWindow, dialog, type MessageBoxOptions, type WebContents } from 'electron';

/** Asks the user whether Copydesk may write into a folder that was typed and not chosen in the system's dialog. */
export async function askForFolder(page: WebContents, folder: string): Promise<boolean> {
  const question: MessageBoxOptions = {
    type: 'question',
    message: 'Allow Copydesk to write to this folder?',
    detail: `${folder}\n\nThis folder was typed, not chosen in a dialog. If you did not type it yourself, choose Cancel.`,
    buttons: ['Allow', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  };
  const window = BrowserWindow.fromWebContents(page);
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question));
  return response === 0;
}
