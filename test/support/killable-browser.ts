import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from './find-chromium';
import { giveJournalKey } from './journal-key';

export interface KillableBrowser {
  readonly page: Page;
  /** Ends all its processes as a power cut does. The signal is sent before this returns. Does nothing if they have ended. */
  readonly kill: () => Promise<void>;
}

/** A separate browser whose profile outlives it. Its pages have a key for unsaved text if `hasKey`. Not on Windows. */
export async function startBrowser(profile: string, hasKey: boolean): Promise<KillableBrowser> {
  const child = spawn(
    findChromium() ?? chromium.executablePath(),
    [...chromiumArguments(), '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    // A group of its own: the browser is many processes.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = once(child, 'exit');
  const address = await debuggingAddress(child);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (hasKey) await giveJournalKey(context!, 'desk', 1);
  const page = await context!.newPage();
  const kill = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
    await exited;
  };
  return { page, kill };
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  for await (const line of createInterface(child.stderr!)) {
    const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('The browser ended before it was ready.');
}
