import type { Page } from '@playwright/test';
import { blockTexts } from '@shared/document/walk';
import { expect, test } from '../support/app';
import { BY_ADDRESS, inBrowserAlone } from '../support/browser-alone';
import {
  copy,
  expectStored,
  gate,
  headline,
  intoCopy,
  OLD,
  openApproved,
  slowDesk,
  storedHeadlines,
  TYPED,
} from '../support/held-keys';
import { chooseInPageMenu } from '../support/opening-commands';
import { putStory, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

test.describe('keys that are held', () => {
  test.beforeEach(async ({ app, page }) => {
    await openApproved(app);
    await slowDesk(page, 300);
  });
  const newStory = (page: Page) => page.keyboard.press('ControlOrMeta+n');

  test('are pressed again in order: Backspace, arrows, Enter from headline to deck to copy', async ({
    app,
    page,
  }) => {
    await newStory(page);
    await page.keyboard.type('Brigx');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('de');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Home');
    await page.keyboard.type('A ');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Why it matters');
    await page.keyboard.press('Enter');
    await page.keyboard.type('He said "so" -- twice.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nex');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('w');
    await expect(copy(page)).toContainText('New');
    await expect(headline(page)).toHaveValue('A Brige');
    await expect(page.getByLabel('Deck')).toHaveValue('Why it matters');
    await expect(copy(page).locator('p')).toHaveText(['He said “so” — twice.', 'New']);
    await page.keyboard.type('s');
    await expect(copy(page).locator('p').last()).toHaveText('News');
    await expectStored(app, 'A Brige');
  });

  test('hold a shortcut for the new story, and do not repeat one that is held down', async ({
    app,
    page,
  }) => {
    inBrowserAlone(BY_ADDRESS);
    await page.keyboard.down('Control');
    for (let repeat = 0; repeat < 4; repeat++) await page.keyboard.down('n');
    await page.keyboard.up('n');
    await page.keyboard.up('Control');
    await page.keyboard.type('One');
    await page.keyboard.press('ControlOrMeta+Shift+s');
    await expect(headline(page)).toHaveValue('One');
    await expect(page.getByText('Filed.', { exact: true })).toBeVisible();
    const { items } = await app.call('stories.list', {});
    expect(items.map(({ headline: words, status }) => `${words}: ${status}`).sort()).toEqual([
      'Bridge opens: approved',
      'One: filed',
    ]);
  });

  test('keep each story’s own words where one is asked for after the other', async ({ app, page }) => {
    await newStory(page);
    await page.keyboard.type('First');
    await newStory(page);
    await page.keyboard.type('Second');
    await expect(headline(page)).toHaveValue('Second');
    await expectStored(app, 'First');
    await expectStored(app, 'Second');
    expect((await app.call('stories.list', {})).items).toHaveLength(3);
  });

  test('do not keep a story from opening that is asked for next, if the user goes to the search meanwhile', async ({
    app,
    page,
  }) => {
    inBrowserAlone(BY_ADDRESS);
    await putStory(app, 'Alpha', [OLD]);
    const row = page.getByRole('row', { name: /Alpha/ });
    await expect(row).toBeVisible();
    const open = await gate(page, '**/api/stories.create');
    await newStory(page);
    await page.keyboard.type('New ');
    await row.click();
    await page.getByRole('searchbox').click();
    open();
    await expect(headline(page)).toHaveValue('Alpha');
    await expectStored(app, 'New ');
    expect(await storedHeadlines(app)).toEqual(['Alpha', 'Bridge opens', 'New ']);
  });

  test('take what is pasted meanwhile', async ({ page, context, browserName }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium lets a test write the clipboard.');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('from the wire'));
    await newStory(page);
    await page.keyboard.type('News ');
    await page.keyboard.press('ControlOrMeta+v');
    await page.keyboard.type('!');
    await expect(headline(page)).toHaveValue('News from the wire!');
  });

  test('take what an input method composes, also over the moment that the story opens', async ({
    app,
    page,
  }) => {
    inBrowserAlone(BY_ADDRESS);
    const devtools = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await newStory(page);
    await compose('क');
    await compose('क्या');
    await expect.poll(async () => (await app.call('stories.list', {})).items.length).toBe(2);
    await page.waitForTimeout(500);
    await devtools.send('Input.insertText', { text: 'क्या' });
    await page.keyboard.type(' हुआ');
    await expect(headline(page)).toHaveValue('क्या हुआ');
  });

  test('leave a composition where it was begun', async ({ app, page }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'x', selectionStart: 1, selectionEnd: 1 });
    await page.getByRole('button', { name: 'New story' }).first().click();
    await page.keyboard.type('New');
    await expect(headline(page)).toHaveValue('New');
    const { items } = await app.call('stories.list', {});
    const old = items.find((story) => story.headline === 'Bridge opens');
    const { story } = await app.call('stories.get', { id: old?.id ?? '' });
    expect(blockTexts(story)).toEqual([`${OLD}x`]);
  });

  test('belong to no story where the opening fails, and are shown', async ({ app, page }) => {
    inBrowserAlone(BY_ADDRESS);
    await page.route('**/api/stories.create', async (route) => {
      // While the user is still typing.
      await new Promise((resolve) => setTimeout(resolve, 60));
      await route.fulfill({
        json: { ok: false, error: { code: 'DISK_FULL', message: 'The disk is full.' } },
      });
    });
    await newStory(page);
    await page.keyboard.type(TYPED, { delay: 15 });
    await expect(page.getByText('The disk is full.')).toBeVisible();
    await expect(
      page.getByText(`What you typed in the meantime is not in any story: “${TYPED}”`),
    ).toBeVisible();
    await expect(copy(page)).toBeFocused();
    await page.keyboard.type('Here again.');
    await expect(copy(page)).toHaveText(`${OLD}Here again.`);
    expect((await app.call('stories.list', {})).items).toHaveLength(1);
  });

  test('stay with the search that the user went to meanwhile; the words typed before go to the headline', async ({
    page,
  }) => {
    await newStory(page);
    await page.keyboard.type('New ');
    await page.getByRole('searchbox').click();
    await page.keyboard.type('rain');
    await expect(headline(page)).toHaveValue('New ');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('rain');
  });
});

test('a shortcut that is held down makes one story, however fast the desk is', async ({ app, page }) => {
  await openApproved(app);
  await page.keyboard.down('ControlOrMeta');
  await page.keyboard.down('n');
  await expect(headline(page)).toHaveValue('');
  await expect(headline(page)).toBeFocused();
  for (let repeat = 0; repeat < 4; repeat++) await page.keyboard.down('n');
  await page.keyboard.up('n');
  await page.keyboard.up('ControlOrMeta');
  await page.keyboard.type('One');
  await expectStored(app, 'One');
  expect(await storedHeadlines(app)).toEqual(['Bridge opens', 'One']);
});

for (const words of ['', 'Al'])
  test(`Escape takes back the wish for another story, typed meanwhile: “${words}”`, async ({ app, page }) => {
    inBrowserAlone(BY_ADDRESS);
    await putStory(app, 'Alpha', [OLD]);
    await openApproved(app);
    const open = await gate(page, '**/api/stories.get');
    await page.getByRole('row', { name: /Alpha/ }).click();
    await page.keyboard.type(words);
    await page.keyboard.press('Escape');
    await page.keyboard.type('!');
    await expect(copy(page)).toHaveText(`${OLD}!`);
    if (words !== '')
      await expect(
        page.getByText(`What you typed in the meantime is not in any story: “${words}”`),
      ).toBeVisible();
    const answered = page.waitForResponse('**/api/stories.get');
    open();
    await answered;
    await page.keyboard.type('!');
    await expect(copy(page)).toHaveText(`${OLD}!!`);
    await expect(headline(page)).toHaveValue('Bridge opens');
    await page.getByRole('row', { name: /Alpha/ }).click();
    await expect(headline(page)).toHaveValue('Alpha');
  });

test('Escape while the text before a deletion is being saved takes the deletion back', async ({
  app,
  page,
}) => {
  inBrowserAlone(BY_ADDRESS);
  const { id } = await putStory(app, 'Bridge opens', [OLD]);
  await signIn(app, 'editor');
  await expect(copy(page)).toHaveText(OLD);
  await intoCopy(page);
  const save = await gate(page, '**/api/stories.save*');
  await page.keyboard.type(' And on.');
  const asked = page.waitForRequest('**/api/stories.save*');
  await chooseInPageMenu(page, 'Delete');
  await asked;
  await page.keyboard.press('Escape');
  save();
  await expect
    .poll(async () => blockTexts((await app.call('stories.get', { id })).story))
    .toEqual([`${OLD} And on.`]);
  await page.waitForTimeout(500);
  expect((await app.call('stories.list', { status: 'deleted' })).items).toEqual([]);
  await expect(copy(page)).toHaveText(`${OLD} And on.`);
});
