import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { electronOf } from '../support/native-dialogs';
import { chooseInMenu } from '../support/native-menu';
import { block, openStory, text } from '../support/writing';

const bar = (page: Page) => page.getByRole('search', { name: 'Find in the story' });

test('Find and replace opens both fields; Next match and Previous match go through the copy', async ({
  app,
}) => {
  const electron = electronOf(app);
  const { page, copy, saved } = await openStory(app, [
    block('paragraph', [text('A ferry, a ferry, a ferry.')]),
  ]);
  await copy.click();
  await chooseInMenu(electron, 'edit.replace');
  const found = bar(page).getByRole('status');
  await expect(bar(page).getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('ferry');
  await expect(found).toHaveText('1 of 3');
  await chooseInMenu(electron, 'edit.find-next');
  await expect(found).toHaveText('2 of 3');
  await chooseInMenu(electron, 'edit.find-previous');
  await chooseInMenu(electron, 'edit.find-previous');
  await expect(found).toHaveText('3 of 3');
  await bar(page).getByRole('textbox', { name: 'Replace with' }).fill('launch');
  await bar(page).getByRole('button', { name: 'Replace', exact: true }).click();
  await expect.poll(async () => JSON.stringify(await saved())).toContain('A ferry, a ferry, a launch.');
});

test('Convert straight quotation marks sets those of the language', async ({ app }) => {
  const electron = electronOf(app);
  const { copy, saved } = await openStory(app, [block('paragraph', [text('"Rain," she said.')])], {
    language: 'en-GB',
  });
  await copy.click();
  await chooseInMenu(electron, 'edit.set-marks');
  await expect(copy).toHaveText('“Rain,” she said.');
  await expect.poll(async () => JSON.stringify(await saved())).toContain('“Rain,” she said.');
});
