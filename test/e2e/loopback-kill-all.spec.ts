import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { chromiumArguments, findChromium } from '../support/find-chromium';
import { giveJournalKey } from '../support/journal-key';
import { serveApp } from '../support/served-app';
import { rowOf } from '../support/long-run';

/** A separate browser whose profile outlives it, and which can be killed like by a power cut. */
async function startBrowser(profile: string, hasKey: boolean) {
  const child = spawn(
    findChromium() ?? chromium.executablePath(),
    [...chromiumArguments(), '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    // A group of its own: the browser is many processes.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await debuggingAddress(child);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (hasKey) await giveJournalKey(context!, 'desk', 1);
  const page = await context!.newPage();
  const kill = async (): Promise<void> => {
    const exited = once(child, 'exit');
    process.kill(-child.pid!, 'SIGKILL');
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

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });

/** A letter every so often. */
const LETTER_MS = 100;
/** What may be lost: words typed in the last second, and those that a busy machine saved late. */
const MOST_LOST = 12;

for (const [row, hasKey] of [true, false].entries())
  test(
    `a kill of everything at once loses at most a second of typing ${hasKey ? 'that is kept encrypted' : ''}`,
    rowOf(row, 2),
    async ({ app }, testInfo) => {
      test.skip(process.platform === 'win32', 'Windows has no process groups that are killed at once');
      const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
      const profile = testInfo.outputPath('profile');
      const served = await serveApp(where);
      await served.call('profile.set', { name: 'Asha Rao', role: 'editor' });
      const made = await served.call('stories.create', {});
      const story = { ...made.story, headline: 'Bridge' };
      await served.call('stories.save', {
        id: story.id,
        baseRevision: made.revision,
        story,
        reason: 'close',
      });

      const first = await startBrowser(profile, hasKey);
      await first.page.goto(served.url);
      await expect(headline(first.page)).toHaveValue('Bridge');
      await headline(first.page).focus();
      await first.page.keyboard.press('End');
      // From here on the desk acknowledges nothing.
      await served.kill();
      const typed = ' abcdefghijklmnopqrstuvwxyz0123456789';
      for (const letter of typed) {
        await first.page.keyboard.type(letter);
        await first.page.waitForTimeout(LETTER_MS);
      }
      await first.kill();

      const again = await serveApp(where);
      const second = await startBrowser(profile, hasKey);
      await second.page.goto(again.url);
      await expect(
        second.page.getByText(/ended before the newest text of “Bridge .*was saved/),
      ).toBeVisible();
      await expect(headline(second.page)).toHaveValue('Bridge');
      await second.page.getByRole('button', { name: 'Look at it' }).click();
      const dialog = second.page.getByRole('dialog', { name: 'Text that was not saved' });
      await dialog.getByRole('button', { name: 'Use the typed text' }).click();
      await expect(dialog).toHaveCount(0);
      // The field follows the dialog’s end.
      await expect(headline(second.page)).not.toHaveValue('Bridge');
      const kept = await headline(second.page).inputValue();
      expect(`Bridge${typed}`.startsWith(kept)).toBe(true);
      expect(kept.length).toBeGreaterThanOrEqual(`Bridge${typed}`.length - MOST_LOST);
      await second.kill();
      await again.stop();
      await rm(profile, { recursive: true, force: true });
    },
  );
