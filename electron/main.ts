import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { startElectronHost } from './hosts/electron-host';
import { startDeskWorker } from './hosts/desk-in-worker';
import { deskOptions } from './hosts/desk-options';
import { fileLog } from './hosts/file-log';
import { openedFiles } from './hosts/opened-files';
import { readPolicy } from './hosts/policy/read-policy';
import { builtRenderer, devRenderer } from './hosts/renderer-files';
import { registerAppScheme, serveApp } from './shell/app-protocol';
import { endUnstarted, reloadAfterCrash } from './shell/failures';
import { electronHandlers } from './shell/host-handlers';
import { setMenu } from './shell/menu';
import { claimFiles } from './shell/opened-files';
import { lockDown } from './shell/security';
import { createUnsavedGuard } from './shell/unsaved-guard';
import { openWindow, showWindow } from './shell/window';

const outFolder = join(import.meta.dirname, '..');

// The library is in a folder of the app's name, which the user backs up: Chromium's own files must not be in it.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), 'Copydesk Window'));
}
registerAppScheme();
const opened = openedFiles();
if (claimFiles(opened)) void app.whenReady().then(start).catch(endUnstarted);
else app.quit();

async function start(): Promise<void> {
  const log = fileLog(app.getPath('logs'));
  const policy = await readPolicy({ fromEnvironment: !app.isPackaged });
  for (const problem of policy.problems) log.error(problem);
  const worker = join(outFolder, 'main', 'worker.js');
  const desk = await startDeskWorker(worker, deskOptions(null, policy), log);
  const devServer = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;
  const files = devServer ? devRenderer(devServer) : await builtRenderer(join(outFolder, 'renderer'));

  let window: BrowserWindow | null = null;
  let quitting = false;
  const guard = createUnsavedGuard({
    askToSave: () => host.send({ kind: 'command', command: 'story.save' }),
    // Going back to the text takes the wish to quit back too.
    onKeptOpen: () => (quitting = false),
  });
  const host = startElectronHost({
    desk,
    log,
    handlers: electronHandlers({ window: () => window, setUnsaved: guard.setUnsaved, opened }),
    page: () => window?.webContents ?? null,
  });

  const show = (): void => {
    if (window) return showWindow(window);
    window = openWindow(outFolder);
    guard.watch(window);
    reloadAfterCrash(window, log);
    window.on('closed', () => {
      window = null;
      if (quitting) app.quit();
    });
  };

  lockDown();
  serveApp({ desk, files });
  setMenu(process.platform, (command) => host.send({ kind: 'command', command }));
  opened.onAdded(() => {
    show();
    host.send({ kind: 'file.opened' });
  });
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('before-quit', () => (quitting = true));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    host.close();
    void desk.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  show();
}
