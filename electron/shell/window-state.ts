import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, screen, type BrowserWindow } from 'electron';
import { writeFileWhole } from '../desk/write-file';
import { nextTo, placeWindow, WindowState, type Rect } from './place-window';

/** Of a first window, if its display has room for it. */
const FIRST = { width: 1440, height: 900 };

const file = (): string => join(app.getPath('userData'), 'window.json');

function savedState(): WindowState | null {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file(), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Where the next window is placed: beside the one in front, else as the last one was when it was closed. If neither can be, it
 * has only a size, and the system chooses its place.
 */
export function nextPlace(inFront: BrowserWindow | null): {
  bounds: Rect | typeof FIRST;
  fills: WindowState['fills'];
} {
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const saved = inFront ? null : savedState();
  const wanted = inFront ? nextTo(inFront.getNormalBounds()) : saved?.bounds;
  const bounds = wanted ? placeWindow(wanted, workAreas) : null;
  return bounds ? { bounds, fills: saved?.fills ?? 'nothing' } : { bounds: firstSize(), fills: 'nothing' };
}

function firstSize(): typeof FIRST {
  const { width, height } = screen.getPrimaryDisplay().workArea;
  return { width: Math.min(FIRST.width, width), height: Math.min(FIRST.height, height) };
}

/** Remembers where this window is when it is closed. Never throws: it is only a place. */
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
