import { writeLaunchPage } from './launch-page';
import type { LoopbackHost } from './loopback-host';
import { openInBrowser, type BrowserSurroundings } from './open-browser';

/** By then, every browser that can open has opened. */
const NOTHING_OPENED_MS = 15_000;

/**
 * Opens the app in the user's browser. The browser's command line lets nobody else in: it has the name of a file
 * that only its owner can read, or, on Windows, if no other user sees command lines, an address that works once.
 */
export async function launch(
  host: Pick<LoopbackHost, 'inviteOnce'>,
  surroundings: BrowserSurroundings,
  note: (line: string) => void,
): Promise<{ readonly end: () => Promise<void> }> {
  const { url, spent } = host.inviteOnce();
  const page = surroundings.platform === 'win32' ? null : await writeLaunchPage(url);
  const { opens, says } = await openInBrowser(page?.href ?? url, surroundings);
  note(says);
  const hint = setTimeout(
    () => note('If no page opened, open that address yourself.'),
    NOTHING_OPENED_MS,
  ).unref();
  const end = async (): Promise<void> => {
    clearTimeout(hint);
    await page?.remove();
  };
  if (opens) void spent.then(end);
  else await end();
  return { end };
}
