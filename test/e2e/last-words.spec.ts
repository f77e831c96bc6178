import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeLaunchPage } from '../../electron/hosts/launch-page';
import { inBrowserAlone } from '../support/browser-alone';
import { expect, test } from '../support/app';
import { serveApp } from '../support/served-app';
import { putStory, signIn } from '../support/stage';

const RAIN = `Rain ends drought

It rained on Monday in all nine districts, and the reservoirs are full again, the state said.

Farmers had waited for two years.
`;

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });

test('text typed just before the app is told to end is saved', async ({ app, context }) => {
  const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
  const served = await serveApp(where);
  const { story } = await served.call('stories.create', {});
  const page = await context.newPage();
  await page.goto(served.url);
  await headline(page).fill('Typed just before the end');
  await served.stop();
  await page.close();
  const again = await serveApp(where);
  expect((await again.call('stories.get', { id: story.id })).story.headline).toBe(
    'Typed just before the end',
  );
  await again.stop();
});

test('text typed just before the page is closed is saved', async ({ app, page }) => {
  inBrowserAlone(
    'It asks the desk once its page is closed. The last window of the app takes the app with it (ending.spec.ts).',
  );
  const { id } = await putStory(app, 'Before', ['One paragraph.']);
  await signIn(app, 'editor');
  await expect(headline(page)).toHaveValue('Before');
  await headline(page).fill('Typed just before');
  await page.close();
  await expect
    .poll(async () => (await app.call('stories.get', { id })).story.headline)
    .toBe('Typed just before');
});

test('a file that the app is started with is brought in', async ({ app, context }) => {
  const file = join(app.folder, 'rain.txt');
  await writeFile(file, RAIN);
  const served = await serveApp({
    library: join(app.folder, 'other'),
    config: join(app.folder, 'other-config'),
    files: [file],
  });
  const page = await context.newPage();
  await page.goto(served.url);
  await expect(headline(page)).toHaveValue('Rain ends drought');
  await page.close();
  await served.stop();
});

test('a file of the user’s own leads the browser in', async ({ app, context }) => {
  const served = await serveApp({
    library: join(app.folder, 'other'),
    config: join(app.folder, 'other-config'),
  });
  const launch = await writeLaunchPage(served.url);
  const page = await context.newPage();
  await page.goto(launch.href);
  await expect(page).toHaveTitle('Copydesk');
  await expect(page).toHaveURL(`${served.origin}/`);
  await expect(page.getByRole('main')).toBeVisible();
  await launch.remove();
  await page.close();
  await served.stop();
});
