import { BrowserWindow, dialog, session, type DownloadItem, type WebContents } from 'electron';
import type { AppEvent } from '@shared/api/events';
import type { Log } from '../desk/desk';
import { EVENT } from '../hosts/ipc-names';
import { APP_ORIGIN } from './app-address';

/** The addresses of files that a page has made itself: a hand-over, the file of a photo, a page as one file. */
const OWN = `blob:${APP_ORIGIN}/`;

/**
 * Makes the platform's dialog ask where to save a file that a page hands out, and tells the user if it could not be written. The page is told the outcome. Refuses files that the
 * page has not made itself. Call once, when the app is ready.
 */
export function askForDownloads(log: Log): void {
  session.defaultSession.on('will-download', (event, item, page) => {
    if (!item.getURL().startsWith(OWN)) {
      event.preventDefault();
      log.error('a download was refused', { scheme: new URL(item.getURL()).protocol });
      return;
    }
    // Without a title the dialog would show the address.
    item.setSaveDialogOptions({
      title: `Save “${item.getFilename()}”`,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    item.once('done', (_, state) => {
      tellPage(page, { kind: 'download.ended', url: item.getURL(), kept: state === 'completed' });
      if (state === 'interrupted') void tellFailed(item, page, log);
    });
  });
}

/** The page may have been closed while the dialog was open. */
function tellPage(page: WebContents, event: AppEvent): void {
  if (!page.isDestroyed()) page.send(EVENT, event);
}

async function tellFailed(item: DownloadItem, page: WebContents, log: Log): Promise<void> {
  const name = item.getFilename();
  log.error('a file that the page handed out could not be written');
  const failure: Electron.MessageBoxOptions = {
    type: 'error',
    message: `“${name}” could not be saved.`,
    detail: 'The disk may be full or write-protected. Save it again in another folder.',
    buttons: ['OK'],
  };
  const window = page.isDestroyed() ? null : BrowserWindow.fromWebContents(page);
  await (window ? dialog.showMessageBox(window, failure) : dialog.showMessageBox(failure));
}
