import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { DOWNLOADS, inBrowserAlone } from '../support/browser-alone';
import { expectNoViolations } from '../support/axe';
import { chooseInPageMenu } from '../support/opening-commands';
import { putStory } from '../support/stage';

test.use({ opening: 'when staged' });

test('the support file is shown in full, and saved as it is shown', async ({ app }, testInfo) => {
  inBrowserAlone(DOWNLOADS);
  await putStory(app, 'Zinnober ferry', ['Nobody else may read this yet.']);
  const { page } = app;
  await app.open();
  await chooseInPageMenu(page, 'Support file…');
  const dialog = page.getByRole('dialog', { name: 'Support file' });
  const shown = dialog.getByRole('region', { name: 'What the support file holds' });
  await expect(shown).toContainText('1 story');
  await expect(shown).not.toContainText('Zinnober');
  await expectNoViolations(page, { tags: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] });
  await page.screenshot({ path: testInfo.outputPath('support.png') });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Copy the path' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(join(app.folder, 'config', 'logs'));
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as a file…' }).click(),
  ]);
  expect(await readFile(await saved.path(), 'utf8')).toBe(await shown.textContent());
});
