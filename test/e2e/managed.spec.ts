import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app';

test.use({ opening: 'when staged' });

test.describe('on a managed machine', () => {
  test('settings that a policy has set are shown as such and cannot be changed', async ({ app }) => {
    const library = join(app.folder, 'managed library');
    const backupFolder = join(app.folder, 'managed backups');
    const houseFile = join(app.folder, 'house.json');
    await writeFile(houseFile, JSON.stringify({ name: 'The River Post', timeZone: 'Asia/Dhaka' }));
    await app.managedBy({ houseFile, backupFolder, libraryFolder: library });

    const { page } = app;
    await page.getByRole('button', { name: 'Later' }).click();
    await page.keyboard.press('ControlOrMeta+,');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('tab', { name: 'House' }).click();
    await expect(dialog.getByText('Whoever manages this machine has set this.')).toBeVisible();
    await expect(dialog.getByLabel('Publication')).toHaveValue('The River Post');
    await expect(dialog.getByLabel('Publication')).toBeDisabled();
    await dialog.getByRole('tab', { name: 'Library' }).click();
    await expect(dialog.getByRole('button', { name: 'Open this library' })).toBeDisabled();
    await dialog.getByRole('tab', { name: 'Backups' }).click();
    await expect(dialog.getByLabel('Backups also go to')).toHaveValue(backupFolder);
    await expect(dialog.getByRole('button', { name: /folder|Stop/ })).toHaveCount(0);
    await dialog.getByRole('tab', { name: 'You' }).click();
    await dialog.getByLabel('Your name').fill('Ann');
    await dialog.getByRole('button', { name: 'Save settings' }).click();
    await expect(dialog).toBeHidden();
    expect((await app.call('app.info', {})).profile?.name).toBe('Ann');

    await expect(app.call('house.set', (await app.call('app.info', {})).house)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await expect(app.call('library.open', { folder: join(app.folder, 'mine') })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  test('a policy that does not hold is ignored, and the settings say why', async ({ app }) => {
    await app.managedBy({ updateChannel: 'nightly' });
    const { page } = app;
    await page.getByRole('button', { name: 'Later' }).click();
    await page.keyboard.press('ControlOrMeta+,');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await expect(dialog.getByText(/was ignored: updateChannel is invalid/)).toBeVisible();
  });
});
