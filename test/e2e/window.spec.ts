import { expect, test } from '../support/app';
import { GOES_TO_HOST, inBrowserAlone } from '../support/browser-alone';
import { putFinishedStory, putStory, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

test.describe('the window', () => {
  test('is named for its story, as it is typed', async ({ app }) => {
    await putStory(app, 'Rain ends drought', ['It rained.']);
    await signIn(app, 'reporter');
    const { page } = app;
    await expect(page).toHaveTitle('Rain ends drought – Copydesk');
    await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Wind ends rain');
    await expect(page).toHaveTitle('Wind ends rain – Copydesk');
  });

  test('opens on the story of a link, and on the last one when it is loaded again', async ({ app }) => {
    inBrowserAlone(GOES_TO_HOST);
    const linked = await putStory(app, 'The linked one', ['It rained.']);
    await putStory(app, 'The newest one', ['It rained.']);
    await signIn(app, 'reporter');
    const { page } = app;
    // Which of them it starts with depends on what the page saw before both were there.
    await page.getByRole('row', { name: /The newest one/ }).click();
    await expect(page).toHaveTitle(/^The newest one/);
    await page.goto(`${new URL(page.url()).origin}/#story=${linked.id}`);
    await page.reload();
    await expect(page).toHaveTitle(/^The linked one/);
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('row', { name: /The newest one/ }).click();
    await expect(page).toHaveTitle(/^The newest one/);
    await page.reload();
    await expect(page).toHaveTitle(/^The newest one/);
  });

  test('says that the story of a link is not here, and starts with the last one', async ({ app }) => {
    inBrowserAlone(GOES_TO_HOST);
    await putStory(app, 'The last one', ['It rained.']);
    await signIn(app, 'reporter');
    const { page } = app;
    await page.getByRole('row', { name: /The last one/ }).click();
    await expect(page).toHaveTitle(/^The last one/);
    await page.goto(`${new URL(page.url()).origin}/#story=019ac000-0000-7000-8000-000000000000`);
    await page.reload();
    const message = page.getByRole('region', { name: 'Messages' }).getByRole('alertdialog');
    await expect(message).toContainText('This story is not in the library.');
    await expect(page).toHaveTitle(/^The last one/);
    await expect(message).toBeVisible();
  });

  test('prints the sheet, all of it, and nothing around it', async ({ app }) => {
    const story = await putFinishedStory(app);
    await signIn(app, 'editor');
    const { page } = app;
    await expect(page).toHaveTitle(new RegExp(story.headline));
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.keyboard.press('ControlOrMeta+P');
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');

    const sheet = page.getByRole('region', { name: 'Story', exact: true });
    const list = page.getByRole('button', { name: 'New story' });
    await expect(list).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(sheet).toBeVisible();
    await expect(list).toBeHidden();
    await expect(page.getByRole('toolbar').first()).toBeHidden();
    // Paper cannot be scrolled.
    expect(
      await sheet.evaluate((element) => element.scrollHeight - element.clientHeight),
    ).toBeLessThanOrEqual(1);
  });

  test('says after a power cut that stories are as they were last shown as saved, once', async ({ app }) => {
    await putStory(app, 'Rain ends drought', ['It rained.']);
    await signIn(app, 'reporter');
    await expect(app.page).toHaveTitle(/^Rain ends drought/);
    await app.restart('power cut');
    const note = () => app.page.getByText('Copydesk ended unexpectedly.');
    await expect(note()).toBeVisible();
    await expect(app.page).toHaveTitle(/^Rain ends drought/);
    await app.page.reload();
    await expect(app.page).toHaveTitle(/^Rain ends drought/);
    await expect(note()).toBeHidden();
    await app.restart('quit');
    await expect(app.page).toHaveTitle(/^Rain ends drought/);
    await expect(note()).toBeHidden();
  });
});
