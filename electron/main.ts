import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, session, utilityProcess } from 'electron';
import { readConfig } from './desk/config';
import { defaultConfigFolder } from './desk/places';
import { startElectronHost } from './hosts/electron-host';
import { deskOptions } from './hosts/desk-options';
import { folderBorder, knownFolders } from './hosts/folders/folder-border';
import { grantedFolders } from './hosts/folders/granted-folders';
import { fileLog } from './hosts/file-log';
import { journalKeys } from './hosts/journal-keys';
import { madeFiles } from './hosts/made-files';
import { openedFiles } from './hosts/opened-files';
import { heldFiles } from './hosts/uploads/held-files';
import { openUploadFolder } from './hosts/uploads/upload-folder';
import { watchKnownWords } from './hosts/spelling/known-words';
import { learntWords } from './hosts/spelling/learnt-words';
import { beginWithWords, keepHouseWords } from './hosts/spelling/taught-words';
import { readPolicy } from './hosts/policy/read-policy';
import { builtRenderer, devRenderer } from './hosts/renderer-files';
import { showAbout } from './shell/about';
import { watchAccent } from './shell/accent';
import { registerAppScheme, serveApp } from './shell/app-protocol';
import { createAppWindows } from './shell/app-windows';
import { keepCrashDumps } from './shell/crash-dumps';
import { deskInProcess } from './shell/desk-in-process';
import { askForDownloads } from './shell/downloads';
import { endUnstarted } from './shell/failures';
import { takeFirstTheme } from './shell/first-theme';
import { electronHandlers } from './shell/host-handlers';
import { systemKeyStore } from './shell/key-store';
import { showLogFolder } from './shell/log-folder';
import { sendToMacPanel } from './shell/mac-edit';
import { createMenus } from './shell/native-menu';
import { whenPageEnds } from './shell/page-end';
import { watchOwnFailures } from './shell/own-failures';
import { watchRecentStories } from './shell/recent-stories';
import { sandboxWarnings } from './shell/sandbox-warnings';
import { lockDown, looksUpNothing } from './shell/security';
import { claimStart, type StartRequest } from './shell/start-requests';
import { createSessionSpelling } from './shell/session-spelling';
import { dictionaryFolder, keepSpellingHere } from './shell/spelling';
import { watchSystemEnd } from './shell/system-end';
import { startUpdates } from './shell/updates';

const outFolder = join(import.meta.dirname, '..');
/** As in electron-builder.yml: an installed shortcut has it, and the taskbar takes a program of another for another. */
const APP_ID = 'org.copydesk.Copydesk';
/** Windows waits as long for an app before it offers to end it. */
const SESSION_END_MS = 5_000;

// The library is in a folder of the app's name, which the user backs up: Chromium's own files must not be in it.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  const folder = join(app.getPath('appData'), 'Copydesk Window');
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}
if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
registerAppScheme();
keepSpellingHere();
looksUpNothing();
const claimed = claimStart();
if (claimed) keepCrashDumps();
const learnt = learntWords(defaultConfigFolder());
// A second start must not write over what the first one keeps.
const houseWords = claimed
  ? beginWithWords(app.getPath('userData'), learnt, fileLog(app.getPath('logs')))
  : [];
if (claimed) void app.whenReady().then(start).catch(endUnstarted);
else app.quit();

async function start(): Promise<void> {
  const log = fileLog(app.getPath('logs'));
  log.info('Copydesk started', { version: app.getVersion(), electron: process.versions.electron });
  const stopWatching = watchOwnFailures(log);
  const policy = await readPolicy({ fromEnvironment: !app.isPackaged });
  for (const problem of policy.problems) log.error(problem);
  const options = {
    ...deskOptions(null, policy),
    keepsBackups: true,
    checksBeside: true,
    logFolder: app.getPath('logs'),
  };
  // The window is drawn while the library is being opened.
  const fork: typeof utilityProcess.fork = (...given) => utilityProcess.fork(...given);
  const desk = deskInProcess(fork, join(outFolder, 'main', 'desk-process.js'), options, log);
  takeFirstTheme(readConfig(options.configFolder).window.theme);
  const devServer = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;
  const files = devServer ? devRenderer(devServer) : await builtRenderer(join(outFolder, 'renderer'));

  let quitting = false;
  let ending: 'not yet' | 'closing' | 'closed' = 'not yet';
  /** What comes after the end: as a rule nothing. */
  let install: (() => void) | null = null;
  const opened = openedFiles();
  const spelling = createSessionSpelling({
    ...{ session: session.defaultSession, platform: process.platform, learnt, log },
    ...{ begunWith: houseWords, dictionaryFolder: dictionaryFolder() },
  });
  const keepWords = (): void => keepHouseWords(app.getPath('userData'), spelling.houseWords(), log);
  const made = madeFiles();
  const uploadFolder = await openUploadFolder(join(options.configFolder, 'uploads'));
  const held = heldFiles(uploadFolder);
  const keys = journalKeys(options.configFolder, systemKeyStore(process.platform), log);
  const granted = grantedFolders(options.configFolder);
  const mayWrite = folderBorder({
    ...{ configFolder: options.configFolder, own: [outFolder, app.getPath('userData')] },
    // What `host.info` offers for exports.
    known: [...knownFolders(options), app.getPath('documents')],
    granted,
  });
  const windows = createAppWindows({
    outFolder,
    log,
    learn: spelling.learn,
    handlersFor: (window, says) => {
      const ownSpelling = spelling.forPage();
      window.on('closed', ownSpelling.end);
      const files = held.of(window.webContents);
      whenPageEnds(window, files.end);
      return electronHandlers({
        window,
        ...says,
        opened,
        files,
        made,
        granted,
        updates: () => updates,
        journalKeys: keys,
        spelling: ownSpelling,
      });
    },
    // Going back to the text takes the wish to quit back too.
    onKeptOpen: () => {
      quitting = false;
      install = null;
    },
    onLastClosed: () => {
      if (quitting) app.quit();
    },
    onSessionEnd: () => {
      keepWords();
      if (!desk.closeAtOnce(SESSION_END_MS)) log.error('the desk did not close before the session ended');
    },
    onAvailable: (available) => menus.setAvailable(available),
  });
  const host = startElectronHost({ desk, log, made, held, mayWrite, handlersOf: windows.handlersOf });
  const stopTelling = desk.onEvent(windows.send);

  await lockDown(devServer ?? null);
  askForDownloads(log);
  serveApp({ desk, files });
  const warnings = sandboxWarnings();
  for (const warning of warnings) log.error(warning);
  showAbout(warnings);
  const updates = startUpdates({
    managed: policy.updateChannel,
    chosen: () => readConfig(options.configFolder).updateChannel,
    configFolder: options.configFolder,
    show: (update) => windows.send({ kind: 'update.changed', update }),
    quitThen: (then) => {
      install = then;
      app.quit();
    },
    log,
  });
  const menus = createMenus({
    platform: process.platform,
    canUpdate: updates.canUpdate,
    configFolder: options.configFolder,
    actions: {
      command: (command) => {
        if (!sendToMacPanel(process.platform, command)) windows.command(command);
      },
      openStory: windows.openStory,
      newWindow: windows.openNew,
      checkForUpdates: () => {
        // The answer is in a window, and a Mac may have none.
        windows.show();
        updates.doWish({ wish: 'look' });
      },
      showLogFolder: () => void showLogFolder(),
    },
  });
  menus.setRecent([]);

  const serve = ({ files: paths, stories, newWindow }: StartRequest): void => {
    // A window without a library could show nothing.
    if (ending !== 'not yet') return;
    if (newWindow) windows.openNew();
    else if (stories.length === 0) windows.show();
    stories.forEach(windows.openStory);
    if (paths.length === 0) return;
    opened.add(paths);
    windows.takeFiles();
  };
  app.on('activate', () => {
    if (ending === 'not yet') windows.show();
  });
  watchSystemEnd(process.platform, () => windows.send({ kind: 'host.closing' }));
  watchAccent(process.platform, (accent) => windows.send({ kind: 'accent.changed', accent }));
  app.on('before-quit', () => (quitting = true));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  app.on('will-quit', (event) => {
    if (ending === 'closed') return;
    event.preventDefault();
    // The last window that closes wishes to quit as well.
    if (ending === 'closing') return;
    ending = 'closing';
    stopTelling();
    host.close();
    keepWords();
    void Promise.all([desk.close(), uploadFolder.close()]).finally(() => {
      ending = 'closed';
      stopWatching();
      if (install) install();
      else app.quit();
    });
  });
  claimed?.serve(serve);
  // If it could not be opened at all, the app says so and ends.
  await desk.ready;
  // Not before the window: nobody opens a menu in the first moment.
  await watchRecentStories(desk, menus.setRecent);
  await watchKnownWords(desk, spelling.teach);
}
