import { expect, test } from '../support/app';
import { chooseInPageMenu } from '../support/opening-commands';
import { putFinishedStory, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

// As by a person who works with the mouse and closes with the keyboard.
test('Escape in a dialog over a dialog gives the keyboard back to what opened it by the mouse', async ({
  app,
}) => {
  const { page } = app;
  await putFinishedStory(app);
  await app.call('backups.make', {});
  await signIn(app, 'editor');
  await chooseInPageMenu(page, 'Backups…');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const opener = settings.getByRole('listitem').getByRole('button').first();
  for (const again of [1, 2]) {
    await opener.click();
    const inner = page.getByRole('dialog', { name: /^Backup of/ });
    await expect(inner).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(inner, `time ${again}`).toHaveCount(0);
    await expect(settings).toBeVisible();
    await expect(opener).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
});

test('Escape in the question over the photo desk gives the keyboard back to what was pressed', async ({
  app,
}) => {
  const { page } = app;
  await putFinishedStory(app);
  await signIn(app, 'editor');
  await chooseInPageMenu(page, 'Photo desk');
  const photos = page.getByRole('dialog', { name: 'Photo desk' });
  await photos.getByRole('grid', { name: 'Photos' }).getByRole('row').first().click();
  await photos.getByRole('textbox', { name: 'Credit', exact: true }).fill('Meadow Wire');
  const close = photos.getByRole('button', { name: 'Close', exact: true });
  for (const again of [1, 2]) {
    await close.click();
    const question = page.getByRole('dialog', { name: 'Save your changes?' });
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question, `time ${again}`).toHaveCount(0);
    await expect(photos).toBeVisible();
    await expect(close).toBeFocused();
  }
});
