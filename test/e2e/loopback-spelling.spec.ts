import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { block, openStory, text } from '../support/writing';

test.use({ opening: 'when staged' });

async function openSettings(page: Page, part: string) {
  await page.keyboard.press('ControlOrMeta+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('tab', { name: part }).click();
  return dialog;
}

const PARAGRAPH = [block('paragraph', [text('The tide rose.')])];

test('spelling is switched off on this machine and on again', async ({ app }) => {
  const { page, copy } = await openStory(app, PARAGRAPH);
  await expect(copy).toHaveAttribute('spellcheck', 'true');
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  const isChecked = () => headline.evaluate((field) => (field as HTMLTextAreaElement).spellcheck);
  expect(await isChecked()).toBe(true);

  const dialog = await openSettings(page, 'Writing');
  const box = dialog.getByRole('checkbox', { name: 'Check spelling while typing' });
  await expect(box).toBeChecked();
  await expect(dialog.getByText('Your browser checks spelling with its own dictionaries')).toBeVisible();
  // Learnt words belong to the browser.
  await expect(dialog.getByText('Learnt words')).toHaveCount(0);
  await dialog.getByText('Check spelling while typing').click();
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await expect(copy).toHaveAttribute('spellcheck', 'false');
  expect(await isChecked()).toBe(false);

  // Another window of this machine follows, without being loaded again.
  await app.call('spelling.set', { spelling: 'on' });
  await expect(copy).toHaveAttribute('spellcheck', 'true');
  await app.call('spelling.set', { spelling: 'off' });
  await app.restart('quit');
  await app.page.getByRole('grid', { name: 'Stories' }).getByText('Story').first().click();
  await expect(app.page.getByRole('textbox', { name: 'Body of the story' })).toHaveAttribute(
    'spellcheck',
    'false',
  );
});

test('the house’s words are kept, one a line', { tag: '@long' }, async ({ app }) => {
  const { page } = await openStory(app, PARAGRAPH);
  const dialog = await openSettings(page, 'House');
  await dialog.getByLabel('House words').fill('lakh\n\n  Bengaluru \n');
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await expect(dialog).toBeHidden();
  expect((await app.call('app.info', {})).house.words).toEqual(['lakh', 'Bengaluru']);
  const { words } = await app.call('spelling.knownWords', {});
  expect(words.slice(0, 2)).toEqual(['lakh', 'Bengaluru']);
});

test('a line that is too long to be a word is named before it is saved', async ({ app }) => {
  const { page } = await openStory(app, PARAGRAPH);
  const dialog = await openSettings(page, 'House');
  await dialog.getByLabel('House words').fill('x'.repeat(101));
  await expect(dialog.getByText('has a line of more than 100 letters')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save settings' })).toBeDisabled();
});

test('whoever manages the machine can set it', { tag: '@long' }, async ({ app }) => {
  await app.managedBy({ spelling: 'off' });
  const { page, copy } = await openStory(app, PARAGRAPH);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(copy).toHaveAttribute('spellcheck', 'false');
  const dialog = await openSettings(page, 'Writing');
  await expect(dialog.getByText('Whoever manages this machine has set this.')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Check spelling while typing' })).toBeDisabled();
  await expect(app.call('spelling.set', { spelling: 'on' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});
