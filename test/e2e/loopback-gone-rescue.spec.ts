import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyOf } from '@shared/document/body';
import { unpackHandover } from '../../electron/desk/handover/handover-file';
import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { serveApp } from '../support/served-app';
import { block, text } from '../support/writing';

test.use({ opening: 'when staged' });

test('a library that is deleted under the window is restored elsewhere, with the text that was typed last', async ({
  app,
  context,
}, testInfo) => {
  const where = { library: join(app.folder, 'usb', 'library'), config: join(app.folder, 'other-config') };
  const served = await serveApp(where);
  await served.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  const made = await served.call('stories.create', {});
  const { id } = made.story;
  const story = { ...made.story, headline: 'Ferry', body: bodyOf([block('paragraph', [text('It sails.')])]) };
  await served.call('stories.save', { id, baseRevision: made.revision, story, reason: 'close' });
  await mkdir(join(app.folder, 'second'));
  await served.call('backups.setSecond', { folder: join(app.folder, 'second') });
  await served.call('backups.make', {});
  await expect
    .poll(async () => (await served.call('backups.list', {})).second?.lastAt ?? null)
    .not.toBeNull();

  const page = await context.newPage();
  await page.goto(served.url);
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  await expect(headline).toHaveValue('Ferry');
  await rm(join(app.folder, 'usb'), { recursive: true });
  await headline.fill('Ferry sails at last');
  await expect(page.getByText(/^Not saved: The library’s folder is not where it was/)).toBeVisible();
  const shots = async (name: string): Promise<void> => {
    for (const [look, colorScheme, width] of [
      ['light', 'light', 1280],
      ['dark', 'dark', 1280],
      ['narrow', 'light', 400],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: testInfo.outputPath(`${name} ${look}.png`), animations: 'disabled' });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  await shots('window');

  const ways = page.getByRole('dialog', { name: 'The library is not there' });
  const note = page.getByRole('alertdialog').getByRole('button', { name: 'What you can do…' });
  await note.press('Enter');
  await expect(ways).toBeVisible();
  await shots('ways');
  await expectNoViolations(page);
  // Waiting is one of the ways: the text stays, and the note comes back.
  await ways.getByRole('button', { name: 'Wait for the folder' }).click();
  await expect(headline).toHaveValue('Ferry sails at last');
  await expect(note).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'What you can do…' }).click();

  const downloading = page.waitForEvent('download');
  await ways.getByRole('button', { name: 'Save it as a file' }).click();
  const file = await (await downloading).path();
  const { record, texts } = unpackHandover(await readFile(file));
  expect(texts.get(record.sha256)).toContain('Ferry sails at last');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ways.getByRole('button', { name: 'Copy the text' }).click();
  await expect(page.getByText('The text is on the clipboard.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Ferry sails at last\n\nIt sails.');

  await ways.getByRole('button', { name: /^Restore the backup of/ }).press('Enter');
  const form = page.getByRole('dialog', { name: /^Restore the backup of/ });
  await form.getByLabel('Folder of the new library').fill(join(app.folder, 'restored'));
  await form.getByRole('button', { name: 'Restore and open it' }).press('Enter');
  await expect(page.getByText(/could not be saved is in the list of versions/)).toBeVisible();
  await expect(ways).toHaveCount(0);
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  const { items } = await served.call('versions.list', { id });
  const kept = await Promise.all(
    items.map(({ id: revisionId }) => served.call('versions.get', { revisionId })),
  );
  const now = await served.call('stories.get', { id });
  expect([now, ...kept].map((one) => one.story.headline)).toContain('Ferry sails at last');
  await page.screenshot({ path: testInfo.outputPath('restored.png') });
  // Nothing was created in the disk's place.
  expect(existsSync(join(app.folder, 'usb'))).toBe(false);
  await page.close();
  await served.stop();
});
