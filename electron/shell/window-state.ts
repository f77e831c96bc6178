import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, screen, type BrowserWindow } from 'electron';
import { writeFileWhole } from '../desk/write-file';
import { nextTo, placeWindow, WindowState, type Rect } from './place-window';

const file = (): string => join(app.getPath('userData'), 'window.json');

function savedState(): WindowState | null {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file(), 'utf8')));
  } catch {
    return null;
  }
}

/** Where the next window stands: beside the one in front, else as the last one stood when it was closed. */
export function nextPlace(inFront: BrowserWindow | null): {
  bounds: Rect | null;
  fills: WindowState['fills'];
} {
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  if (inFront) return { bounds: placeWindow(nextTo(inFront.getNormalBounds()), workAreas), fills: 'nothing' };
  const saved = savedState();
  const bounds = saved && placeWindow(saved.bounds, workAreas);
  return bounds === null ? { bounds, fills: 'nothing' } : { bounds, fills: saved?.fills ?? 'nothing' };
}

/** Remembers how this window stands when it is closed. Never throws: it is only a place. */
export function rememberPlace(window: BrowserWindow): void {
  window.on('close', () => {
    const fills = window.isFullScreen() ? 'screen' : window.isMaximized() ? 'display' : 'nothing';
    try {
      const state: WindowState = { bounds: window.getNormalBounds(), fills };
      writeFileWhole(file(), JSON.stringify(state));
    } catch {
      // A full disk: the next window opens where the system puts it.
    }
  });
}
