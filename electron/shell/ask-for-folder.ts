import { BrowserWindow, dialog, type MessageBoxOptions, type WebContents } from 'electron';

/** Asks the user whether Copydesk may write into a folder that was typed and not chosen in the system's dialog. */
export async function askForFolder(page: WebContents, folder: string): Promise<boolean> {
  const question: MessageBoxOptions = {
    type: 'question',
    message: `Let Copydesk write into this folder?`,
    detail: `${folder}\n\nNobody has chosen it in a dialog yet. Cancel if you did not enter it yourself.`,
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
