import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export interface BrowserSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** In order of preference: first the program that opens the user's own choice. */
const LINUX_BROWSERS = [
  'xdg-open',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'firefox',
];

/** The program that can open this address on this machine; null with the reason if there is none. */
export async function browserCommand(
  url: string,
  { environment, platform }: BrowserSurroundings,
): Promise<
  { readonly command: readonly [string, ...string[]] } | { readonly command: null; readonly why: string }
> {
  if (platform === 'darwin') return { command: ['open', url] };
  // `start` would read the address as a command line.
  if (platform === 'win32') return { command: ['rundll32', 'url.dll,FileProtocolHandler', url] };
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY)
    return { command: null, why: 'there is no display' };
  for (const name of LINUX_BROWSERS) {
    const file = await onPath(name, environment.PATH ?? '');
    if (file) return { command: [file, url] };
  }
  return { command: null, why: 'no browser was found' };
}

/** A browser that refuses, as Chromium does to root, is gone within this; one that opens stays or ends with 0. */
const REFUSES_WITHIN_MS = 1000;

/** Opens the address and says in one line what was done. Never throws: the address is printed anyway. */
export async function openInBrowser(
  url: string,
  surroundings: BrowserSurroundings,
): Promise<{ readonly opens: boolean; readonly says: string }> {
  const found = await browserCommand(url, surroundings);
  const cannot = (why: string) => ({ opens: false, says: `Open that address yourself: ${why}.` });
  if (found.command === null) return cannot(found.why);
  const [file, ...args] = found.command;
  return new Promise((resolve) => {
    const child = spawn(file, args, { detached: true, stdio: 'ignore' });
    const opens = () => {
      child.unref();
      resolve({ opens: true, says: 'It opens in your browser.' });
    };
    const patience = setTimeout(opens, REFUSES_WITHIN_MS);
    child.once('exit', (code) => {
      clearTimeout(patience);
      if (code === 0) opens();
      else resolve(cannot(`${file} ended at once`));
    });
    child.once('error', () => {
      clearTimeout(patience);
      resolve(cannot(`${file} could not be started`));
    });
  });
}

async function onPath(name: string, path: string): Promise<string | null> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, name);
    try {
      await access(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}
