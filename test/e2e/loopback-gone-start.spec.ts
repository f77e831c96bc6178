import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyOf } from '@shared/document/body';
import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { serveApp } from '../support/served-app';
import { block, text } from '../support/writing';

test.use({ opening: 'when staged' });

test('a library that is gone at the start is restored from the second folder into another one', async ({
  app,
  context,
}, testInfo) => {
  const where = { library: join(app.folder, 'usb', 'library'), config: join(app.folder, 'other-config') };
  const first = await serveApp(where);
  await first.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  await first.call('library.open', { folder: where.library });
  const made = await first.call('stories.create', {});
  const { id } = made.story;
  const story = { ...made.story, headline: 'Ferry', body: bodyOf([block('paragraph', [text('It sails.')])]) };
  await first.call('stories.save', { id, baseRevision: made.revision, story, reason: 'close' });
  await mkdir(join(app.folder, 'second'));
  await first.call('backups.setSecond', { folder: join(app.folder, 'second') });
  await first.call('backups.make', {});
  await expect.poll(async () => (await first.call('backups.list', {})).second?.lastAt ?? null).not.toBeNull();
  await first.stop();
  await rename(join(app.folder, 'usb'), join(app.folder, 'unplugged'));

  const served = await serveApp(where);
  const page = await context.newPage();
  await page.goto(served.url);
  await expect(page.getByRole('heading', { name: 'The library is not there' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  const list = page.getByRole('list', { name: 'Backups, newest first' });
  await list.getByRole('button').first().press('Enter');
  const inside = page.getByRole('dialog', { name: /^Backup of/ });
  await inside.getByRole('option', { name: 'Ferry' }).click();
  await expect(inside.getByText('It sails.')).toBeVisible();
  await expectNoViolations(page);
  await inside.getByRole('button', { name: 'Restore it into a folder…' }).press('Enter');
  const form = page.getByRole('dialog', { name: /^Restore the backup of/ });
  const folder = form.getByLabel('Folder of the new library');
  await expect(folder).toBeFocused();
  await folder.fill(join(app.folder, 'second'));
  await form.getByRole('button', { name: 'Restore and open it' }).click();
  await expect(form.getByText(/is not empty/)).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('form.png') });
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await page.screenshot({ path: testInfo.outputPath('gone.png') });
  await page.getByRole('button', { name: /^Restore the backup of/ }).press('Enter');
  await folder.fill(join(app.folder, 'restored'));
  await form.getByRole('button', { name: 'Restore and open it' }).press('Enter');
  await page.getByRole('row', { name: /Ferry/ }).click();
  await expect(page.getByRole('textbox', { name: 'Body of the story' })).toHaveText('It sails.');
  // Nothing was created in the disk's place.
  expect(existsSync(join(app.folder, 'usb'))).toBe(false);
  await page.close();
  await served.stop();
});
