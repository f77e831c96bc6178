import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { serveApp } from '../support/served-app';

test('a library’s folder that goes while it is open is told at once, keeps the text in the window, and goes on when it is back', async ({
  app,
  context,
}, testInfo) => {
  const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
  const served = await serveApp(where);
  await served.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  const made = await served.call('stories.create', {});
  const { id } = made.story;
  const page = await context.newPage();
  await page.goto(served.url);
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  await headline.fill('Bridge opens');
  await expect(page.getByText(/^Saved at/)).toBeVisible();

  const told = page.getByRole('alertdialog').getByText(/folder is not where it was/);
  await rename(where.library, `${where.library} moved`);
  // Nothing was typed.
  await expect(told).toBeVisible();
  await headline.fill('Bridge opens at last');
  const line = page.getByText(/^Not saved: The library’s folder is not where it was/);
  await expect(line).toContainText('Your text is kept on this machine');
  await expect(headline).toHaveValue('Bridge opens at last');
  await page.screenshot({ path: testInfo.outputPath('gone.png') });

  await rename(`${where.library} moved`, where.library);
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await expect(told).toHaveCount(0);
  expect((await served.call('stories.get', { id })).story.headline).toBe('Bridge opens at last');
  await page.close();
  await served.stop();
});
