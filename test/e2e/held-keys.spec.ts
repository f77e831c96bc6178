import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { BY_ADDRESS, GOES_TO_HOST, inBrowserAlone } from '../support/browser-alone';
import {
  expectStored,
  expectUntouched,
  gate,
  GAPS,
  headline,
  intoCopy,
  openApproved,
  putApproved,
  RAIN,
  slowDesk,
  typeAfter,
  TYPED,
} from '../support/held-keys';
import { pairs, rowOf, valuesAt } from '../support/long-run';
import { serveApp } from '../support/served-app';
import { putStory } from '../support/stage';

/** Presses keys as fast as they can be sent: the next before the page has answered the one before. */
async function rattle(page: Page, shortcut: { key: string; code: string; modifiers: number }, words: string) {
  const devtools = await page.context().newCDPSession(page);
  const press = (key: Parameters<typeof devtools.send<'Input.dispatchKeyEvent'>>[1]) =>
    devtools.send('Input.dispatchKeyEvent', key);
  await Promise.all([
    press({ type: 'rawKeyDown', ...shortcut }),
    ...[...words].map((key) => press({ type: 'keyDown', key, text: key, unmodifiedText: key })),
  ]);
}

test.use({ opening: 'when staged' });

test.describe('keys typed after a command go to the story that it opens', () => {
  interface Opener {
    readonly name: string;
    readonly open: (page: Page) => Promise<unknown>;
    /** What the new headline says before. */
    readonly before?: string;
  }
  const openers: readonly Opener[] = [
    { name: 'Ctrl+N', open: (page) => page.keyboard.press('ControlOrMeta+n') },
    {
      name: 'Ctrl+Shift+D',
      open: (page) => page.keyboard.press('ControlOrMeta+Shift+d'),
      before: 'Bridge opens',
    },
    {
      name: 'the button “New story”',
      open: (page) => page.getByRole('button', { name: 'New story' }).first().click(),
    },
    {
      name: 'a click on a row of the list',
      open: (page) => page.getByRole('row', { name: /Rain reaches/ }).click(),
      before: RAIN,
    },
  ];
  for (const [row, [{ name, open, before = '' }, gap]] of pairs(openers, GAPS).entries()) {
    test(`${name}, ${gap} ms after it`, rowOf(row, 2), async ({ app, page }) => {
      await putStory(app, RAIN, ['It rained.']);
      const old = await openApproved(app);
      // Keys from before, between and after the story is there.
      await slowDesk(page, 60);
      await typeAfter(page, () => open(page), gap);
      await expect(headline(page)).toHaveValue(before + TYPED);
      await expect(headline(page)).toBeFocused();
      await expectStored(app, before + TYPED);
      await expectUntouched(app, old);
    });
  }

  test('however fast they come', async ({ app, page }) => {
    const old = await openApproved(app);
    await rattle(page, { key: 'n', code: 'KeyN', modifiers: 2 }, TYPED);
    await expect(headline(page)).toHaveValue(TYPED);
    await expectUntouched(app, old);
  });

  test('Enter in the list', async ({ app, page }) => {
    await putStory(app, RAIN, ['It rained.']);
    const old = await openApproved(app);
    await slowDesk(page, 300);
    await page.getByRole('row', { name: /Bridge opens/ }).focus();
    await page.keyboard.press('ArrowDown');
    await typeAfter(page, () => page.keyboard.press('Enter'), 0);
    await expect(headline(page)).toHaveValue(`Rain reaches the hills ${TYPED}`);
    await expectUntouched(app, old);
  });

  test('a desk that takes three seconds', async ({ app, page }) => {
    const old = await openApproved(app);
    await slowDesk(page, 1500);
    await typeAfter(page, () => page.keyboard.press('ControlOrMeta+n'), 0);
    await page.keyboard.type(' and more');
    await expect(headline(page)).toHaveValue(`${TYPED} and more`);
    await expectUntouched(app, old);
  });

  for (const gap of valuesAt(GAPS, 1)) {
    test(`the list of commands, ${gap} ms after it`, async ({ app, page }) => {
      const old = await openApproved(app);
      await slowDesk(page, 60);
      await page.keyboard.press('ControlOrMeta+Shift+p');
      await page.keyboard.type('New story');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('option')).toHaveCount(1);
      await typeAfter(page, () => page.keyboard.press('Enter'), gap);
      await expect(headline(page)).toHaveValue(TYPED);
      await expectUntouched(app, old);
    });
  }

  test('copy that is brought in', async ({ app, page }) => {
    const old = await openApproved(app);
    await slowDesk(page, 200);
    await page.keyboard.press('ControlOrMeta+Shift+u');
    const text = page.getByLabel('Paste the copy');
    await text.fill('Rain ends drought\n\nIt rained on Monday in all nine districts.\n');
    await typeAfter(page, () => page.getByRole('button', { name: 'Bring it in' }).click(), 0, ' at last');
    await expect(headline(page)).toHaveValue('Rain ends drought at last');
    await expectUntouched(app, old);
  });

  test('a file that is opened, and a story that is handed over', async ({ app, page }) => {
    const old = await openApproved(app);
    const { bytes } = await app.call('handover.make', { id: old });
    await app.call('stories.delete', { id: old });
    await page.reload();
    await app.call('stories.undelete', { id: old });
    const rain = join(app.folder, 'rain.txt');
    await writeFile(rain, 'Rain ends drought\n\nIt rained on Monday in all nine districts.\n');
    const file = join(app.folder, 'bridge.copydesk');
    await writeFile(file, bytes);
    await page.getByRole('row', { name: /Bridge opens/ }).click();
    await intoCopy(page);
    await slowDesk(page, 120);
    const chooser = page.getByLabel('Open a file', { exact: true });
    await typeAfter(page, () => chooser.setInputFiles(rain), 0, ' at last');
    await expect(headline(page)).toHaveValue('Rain ends drought at last');
    await expectUntouched(app, old);
    await typeAfter(page, () => chooser.setInputFiles(file), 0, '!');
    await expect(headline(page)).toHaveValue('Bridge opens!');
  });

  test('a link, while another story has the caret', async ({ app, page }) => {
    inBrowserAlone(BY_ADDRESS);
    const other = await putStory(app, RAIN, ['It rained.']);
    const followed = Promise.withResolvers<undefined>();
    await page.route(
      '**/events**',
      async (route) => {
        // As the host says it, in the page's own line.
        const event = JSON.stringify({ kind: 'story.open', id: other.id });
        await followed.promise;
        await route.fulfill({ contentType: 'text/event-stream', body: `data: ${event}\n\n` });
      },
      { times: 1 },
    );
    const old = await openApproved(app);
    followed.resolve(undefined);
    await slowDesk(page, 120);
    await expect(headline(page)).toHaveValue(/^Rain reaches the hills/);
    await page.keyboard.type(TYPED);
    await expect(headline(page)).toHaveValue(`Rain reaches the hills ${TYPED}`);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await expectUntouched(app, old);
  });
});

test.describe('a command that is given as the window starts', () => {
  for (const [keys, dialog] of [
    ['F8', 'Photo desk'],
    ['ControlOrMeta+,', 'Settings'],
  ] as const) {
    test(`runs at once where there is no story to open: ${dialog}`, async ({ app, page }) => {
      await app.open();
      await expect(page.getByRole('heading', { name: 'Copydesk', exact: true })).toBeVisible();
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    });
  }

  test('is kept for the story, with what is typed after it, before the window knows of any', async ({
    app,
    page,
  }) => {
    inBrowserAlone(BY_ADDRESS);
    const { id } = await putApproved(app);
    const open = await gate(page, '**/api/app.info');
    await app.open();
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('bridge');
    open();
    await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('bridge');
    await expectUntouched(app, id);
  });

  test('is run before the window knows that there is no story', async ({ app, page }) => {
    inBrowserAlone(BY_ADDRESS);
    const open = await gate(page, '**/api/app.info');
    await app.open();
    await page.keyboard.press('F8');
    open();
    await expect(page.getByRole('dialog', { name: 'Photo desk' })).toBeVisible();
  });

  test('holds no keys where there is no library', async ({ app, page }) => {
    inBrowserAlone(GOES_TO_HOST);
    const second = await serveApp({ library: app.library, config: join(app.folder, 'second-config') });
    try {
      await page.goto(second.url);
      await expect(page.getByRole('heading', { name: 'This library is open elsewhere' })).toBeVisible();
      await expect(page.locator('[data-held-keys]:not([aria-hidden])')).toHaveCount(0);
      await page.keyboard.press('Tab');
      await expect(page.locator('main :focus')).toHaveCount(1);
    } finally {
      await page.goto('about:blank');
      await second.stop();
    }
  });

  test('opens the chooser of a file', async ({ app, page }) => {
    await app.open();
    await expect(page.getByText('No story is open')).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('ControlOrMeta+o');
    await chooser;
  });

  test('runs after the words that came before it, with no story to write them to', async ({ app, page }) => {
    await app.open();
    await expect(page.getByText('No story is open')).toBeVisible();
    await page.keyboard.type('x');
    await page.keyboard.press('ControlOrMeta+n');
    await page.keyboard.type('New');
    await expectStored(app, 'New');
  });
});
