import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { putStory, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

/** Lets the host describe itself as the Electron window's host does. */
const letHostSay = (page: Page, here: string, there: string) =>
  page.route('**/api/host.info', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(here, there) });
  });

test('the window takes the hue of the system where the host knows it, and its own where not', async ({
  app,
  page,
}) => {
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'editor');
  const accent = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
  await expect(page.getByLabel('Body of the story')).toBeVisible();
  const own = await accent();
  expect(own).not.toContain('oklch');

  await letHostSay(page, '"accent":null', '"accent":"#c0392b"');
  await page.reload();
  await expect(page.locator('html[data-accent=system]')).toBeAttached();
  expect(await accent()).not.toBe(own);
});

test('what was exported can be dragged out where the host can, which a browser cannot', async ({
  app,
  page,
}) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await app.call('publish.export', { id, form: 'folder', to: app.folder, job: 'first' });
  const exportAgain = async () => {
    await signIn(app, 'editor');
    await page.getByRole('button', { name: 'Export…' }).click();
    await expect(page.getByLabel('Into this folder')).toHaveValue(app.folder);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Exported', exact: true })).toBeVisible();
  };
  const handle = page.getByRole('dialog').locator('[draggable=true]');
  await exportAgain();
  await expect(handle).toBeHidden();

  await letHostSay(page, '"canDragOut":false', '"canDragOut":true');
  await exportAgain();
  const asked = page.waitForRequest('**/api/host.dragOut');
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(5, 5, { steps: 5 });
  const { story } = await app.call('stories.get', { id });
  expect((await asked).postData()).toContain(join(app.folder, story.slug));
  await page.mouse.up();
});
