import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import type { StoryId } from '@shared/story/ids';
import { APP_URL } from './app-address';
import { nextPlace, rememberPlace } from './window-state';

/** The page's own colours, so that no white flashes before it is drawn; `--surface-page` of tokens.css. */
const BACKGROUND = { light: '#fffefb', dark: '#201f1c' };
const background = (): string => (nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light);

/** A window of the app, sandboxed and shown when its page is drawn. `story` is what it opens with. */
export function openWindow(
  outFolder: string,
  inFront: BrowserWindow | null,
  story: StoryId | null,
): BrowserWindow {
  const { bounds, fills } = nextPlace(inFront);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Copydesk',
    backgroundColor: background(),
    webPreferences: {
      preload: join(outFolder, 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: true,
    },
  });
  rememberPlace(window);
  followTheme(window);
  window.once('ready-to-show', () => {
    if (fills === 'display') window.maximize();
    if (fills === 'screen') window.setFullScreen(true);
    window.show();
  });
  // An event of the page reports its failure (failures.ts).
  window.loadURL(story === null ? APP_URL : `${APP_URL}#story=${story}`).catch(() => undefined);
  return window;
}

/** Keeps the window's background in the page's colour when another theme is chosen: it shows while a window grows or its page reloads. */
function followTheme(window: BrowserWindow): void {
  const follow = (): void => window.setBackgroundColor(background());
  nativeTheme.on('updated', follow);
  window.on('closed', () => nativeTheme.off('updated', follow));
}

/** Brings the window to the front, as when the app is started a second time. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
