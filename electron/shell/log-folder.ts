import { app, dialog, shell } from 'electron';
import { sentence } from '@shared/sentence';
import { makeFolder } from '../desk/make-folder';

/** Opens the log folder, and only that, in the platform's file manager. Says why if it cannot. */
export async function showLogFolder(): Promise<void> {
  const folder = app.getPath('logs');
  const why = await openFolder(folder).catch(sentence);
  if (why === '') return;
  await dialog.showMessageBox({
    ...{ type: 'error', message: 'The log folder cannot be opened.', buttons: ['OK'] },
    detail: `${why}\n\nIt is ${folder}`,
  });
}

/** What went wrong; empty if nothing did. */
async function openFolder(folder: string): Promise<string> {
  // Nothing may have been logged yet, and somebody may have removed it.
  makeFolder(folder, 0o700);
  return shell.openPath(folder);
}
