import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '../support/app';
import { closeFileDialog } from '../support/file-dialog';
import {
  copy,
  expectUntouched,
  GAPS,
  headline,
  intoCopy,
  OLD,
  openApproved,
  pause,
  slowFrames,
} from '../support/held-keys';
import { valuesAt } from '../support/long-run';
import { chooseInPageMenu, chooseInPalette } from '../support/opening-commands';
import { holders } from '../support/stored-words';

test.use({ opening: 'when staged' });

const told = (page: Page, words: string) =>
  page.getByText(`What you typed in the meantime is not in any story: “${words}”`, { exact: true });

const nothingTold = (page: Page) =>
  expect(page.getByText('What you typed in the meantime is not in any story')).toHaveCount(0);

const WAYS = [
  ['its shortcut', (page: Page) => page.keyboard.press('ControlOrMeta+o')],
  ['the menu', (page: Page) => chooseInPageMenu(page, 'Open a file…')],
  ['the list of commands', (page: Page) => chooseInPalette(page, 'Open a file…')],
] as const;

test.describe('keys after “Open a file…”, before the platform’s dialog has the keyboard', () => {
  for (const [place, [name, give]] of WAYS.entries()) {
    test(`are for the story that the file becomes, by ${name}`, async ({ app, page }) => {
      const old = await openApproved(app);
      const file = join(app.folder, 'rain.txt');
      await writeFile(file, 'Rain ends drought\n\nIt rained on Monday in all nine districts.\n');
      for (const gap of valuesAt(GAPS, place)) {
        const word = ` word${gap}`;
        const chooser = page.waitForEvent('filechooser');
        await give(page);
        await pause(page, gap);
        await page.keyboard.type(word);
        await (await chooser).setFiles(file);
        await expect(headline(page)).toHaveValue(`Rain ends drought${word}`);
        await expect.poll(() => holders(app, word.trim())).toHaveLength(1);
        await page.locator(`[aria-label=Stories] [role=row][data-key="${old}"]`).click();
        await expect(copy(page)).toHaveText(OLD);
        await intoCopy(page);
      }
      await expectUntouched(app, old);
    });
  }

  for (const gap of valuesAt(GAPS, 0)) {
    test(`are shown where no file is chosen, ${gap} ms after it`, async ({ app, page }) => {
      const old = await openApproved(app);
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('ControlOrMeta+o');
      await pause(page, gap);
      await page.keyboard.type('Lost');
      await chooser;
      await closeFileDialog(page.getByLabel('Open a file', { exact: true }));
      await expect(told(page, 'Lost')).toBeVisible();
      await expect(copy(page)).toBeFocused();
      await expectUntouched(app, old);
      await page.keyboard.type('!');
      await expect(copy(page)).toHaveText(`${OLD}!`);
    });
  }

  test('are for the copy again at once where nothing was typed', async ({ app, page }) => {
    await openApproved(app);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('ControlOrMeta+o');
    await chooser;
    await closeFileDialog(page.getByLabel('Open a file', { exact: true }));
    await page.waitForTimeout(30);
    await page.keyboard.type('!');
    await expect(copy(page)).toHaveText(`${OLD}!`);
    await nothingTold(page);
  });

  test('are given back by a click where the platform says nothing', async ({ app, page }) => {
    await openApproved(app);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('ControlOrMeta+o');
    await chooser;
    await page.mouse.click(700, 20);
    await intoCopy(page);
    await page.keyboard.type('!');
    await expect(copy(page)).toHaveText(`${OLD}!`);
  });
});

test('keys after “Photo” are in no story until the platform’s dialog has closed', async ({ app, page }) => {
  const old = await openApproved(app);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Photo/u }).click();
  await chooser;
  await page.keyboard.type('Lost');
  await closeFileDialog(copy(page).locator('input[type=file]'));
  await expect(told(page, 'Lost')).toBeVisible();
  expect(await holders(app, 'Lost')).toEqual([]);
  expect(await holders(app, 'The bridge opened')).toEqual([old]);
});

/** A print dialog as the browser has it: the page stands still until it is closed. */
const printFor = (page: Page, ms: number) =>
  page.evaluate((long) => {
    window.print = () => {
      const until = performance.now() + long;
      while (performance.now() < until);
      document.body.dataset.printed = 'yes';
    };
  }, ms);

/** Gives the command and continues typing. The page answers no key while it prints, so none is waited for. */
async function printAndType(page: Page, gap: number, words: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  const send = (key: string, modifiers: number, text?: string) =>
    ['keyDown', 'keyUp'].map((type) =>
      keys.send('Input.dispatchKeyEvent', {
        type: type as 'keyDown',
        ...{ key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) },
        ...{ modifiers, ...(type === 'keyDown' && text !== undefined && { text }) },
      }),
    );
  const sent = send('p', 2);
  await setTimeout(gap);
  for (const letter of words) sent.push(...send(letter, 0, letter));
  await Promise.all(sent);
}

test.describe('keys after “Print…”', () => {
  for (const gap of valuesAt(GAPS, 1)) {
    test(`are in no story while the print dialog is open, ${gap} ms after it`, async ({ app, page }) => {
      const old = await openApproved(app);
      await printFor(page, 400);
      await printAndType(page, gap, 'Lost');
      await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
      await expect(told(page, 'Lost')).toBeVisible();
      await expectUntouched(app, old);
      await expect(copy(page)).toBeFocused();
      await page.keyboard.type('!');
      await expect(copy(page)).toHaveText(`${OLD}!`);
    });
  }

  test('are for the copy at once when it has closed', async ({ app, page }) => {
    await openApproved(app);
    await printFor(page, 10);
    await page.keyboard.press('ControlOrMeta+p');
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
    await page.waitForTimeout(100);
    await page.keyboard.type('!');
    await expect(copy(page)).toHaveText(`${OLD}!`);
    await nothingTold(page);
  });
});

test.describe('keys after a small form over the copy has closed are whole in the copy', () => {
  for (const ending of ['Escape', 'Enter'] as const) {
    test(`the form of a link, by ${ending}`, async ({ app, page }) => {
      await openApproved(app);
      let text: string = OLD;
      for (const gap of [0, 30, 0]) {
        if (text.length > 60) await slowFrames(page);
        await page.keyboard.press('ControlOrMeta+k');
        await expect(page.getByLabel('Address', { exact: true })).toBeFocused();
        if (ending === 'Enter') {
          await page.keyboard.type('example.org');
          await page.getByLabel('Words', { exact: true }).fill('here');
          text += 'here';
        }
        await page.keyboard.press(ending);
        await pause(page, gap);
        await page.keyboard.type('Typed on');
        text += 'Typed on';
        await expect(copy(page)).toHaveText(text);
        await nothingTold(page);
      }
    });
  }

  test('the kind of a block', async ({ app, page }) => {
    await openApproved(app);
    let text: string = OLD;
    for (const gap of [0, 30]) {
      await page.getByRole('button', { name: /Kind of block/u }).click();
      await page
        .getByRole('option', { name: gap === 0 ? /^Heading/u : /^Paragraph/u })
        .first()
        .click();
      await pause(page, gap);
      await page.keyboard.type('Typed on');
      text += 'Typed on';
      await expect(copy(page)).toHaveText(text);
    }
  });
});
