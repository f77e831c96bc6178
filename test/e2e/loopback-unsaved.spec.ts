import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blockTexts } from '@shared/document/walk';
import { expect, test } from '../support/app';
import { serveApp, type ServedApp } from '../support/served-app';

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const line = (page: Page) => page.getByText(/^Not saved: Copydesk is no longer running here/);
const offer = (page: Page) =>
  page.getByText(/ended before the newest text of “Bridge opens at last” was saved/);

/** A library with one story in it, served to a browser and open there. */
async function writeAt(served: ServedApp, page: Page) {
  await served.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  const made = await served.call('stories.create', {});
  const story = { ...made.story, headline: 'Bridge opens' };
  await served.call('stories.save', { id: story.id, baseRevision: made.revision, story, reason: 'close' });
  await page.goto(served.url);
  await expect(headline(page)).toHaveValue('Bridge opens');
  return story.id;
}

/** The desk is gone as in a power cut; the page stays, and somebody types in it. */
async function typeWithoutDesk(served: ServedApp, page: Page) {
  await served.kill();
  await headline(page).fill('Bridge opens at last');
  await expect(line(page)).toContainText('Your text is kept on this machine');
}

/** Keeps a port from being taken by anybody else. */
async function takePort(port: number): Promise<() => Promise<void>> {
  const server = createServer((_, answer) => answer.end());
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port }, resolve));
  return () => new Promise((resolve) => server.close(() => resolve()));
}

test.describe('text typed while the desk is gone', () => {
  test('is offered at the next start, with a comparison, and never put in unseen', async ({
    app,
    context,
  }, testInfo) => {
    const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
    const first = await serveApp(where);
    const page = await context.newPage();
    const id = await writeAt(first, page);
    await typeWithoutDesk(first, page);
    // As a browser that is closed by force: nothing is asked.
    await page.close();

    const second = await serveApp(where);
    expect(second.origin).toBe(first.origin);
    const again = await context.newPage();
    await again.goto(second.url);
    await expect(offer(again)).toBeVisible();
    await expect(headline(again)).toHaveValue('Bridge opens');
    expect((await second.call('stories.get', { id })).story.headline).toBe('Bridge opens');
    await again.getByRole('button', { name: 'Look at it' }).click();
    const dialog = again.getByRole('dialog', { name: 'Text that was not saved' });
    await expect(dialog.getByRole('insertion').first()).toContainText('at last');
    await again.emulateMedia({ colorScheme: 'dark' });
    await again.screenshot({ path: testInfo.outputPath('offer.png') });
    await dialog.getByRole('button', { name: 'Use the typed text' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(headline(again)).toHaveValue('Bridge opens at last');
    expect((await second.call('stories.get', { id })).story.headline).toBe('Bridge opens at last');
    const { items } = await second.call('versions.list', { id });
    expect(items.map((version) => version.headline)).toContain('Bridge opens');
    await again.reload();
    await expect(headline(again)).toHaveValue('Bridge opens at last');
    await expect(offer(again)).toHaveCount(0);
    await again.close();
    await second.stop();
  });

  test('is offered at another address, too', async ({ app, context }) => {
    const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
    const first = await serveApp(where);
    const page = await context.newPage();
    const id = await writeAt(first, page);
    await typeWithoutDesk(first, page);
    await page.close();

    // A start at another port, while somebody else has the first: what is there must wait.
    const free = await takePort(Number(new URL(first.origin).port));
    const second = await serveApp(where);
    expect(second.origin).not.toBe(first.origin);
    const elsewhere = await context.newPage();
    await elsewhere.goto(second.url);
    await expect(headline(elsewhere)).toHaveValue('Bridge opens');
    await elsewhere.close();
    await second.stop();
    await free();

    // The next start keeps the newer port, and looks at the older.
    const third = await serveApp(where);
    expect(third.origin).toBe(second.origin);
    const again = await context.newPage();
    await again.goto(third.url);
    await expect(offer(again)).toBeVisible();
    await again.getByRole('button', { name: 'Look at it' }).click();
    const dialog = again.getByRole('dialog', { name: 'Text that was not saved' });
    await dialog.getByRole('button', { name: 'Leave the story as it is' }).click();
    await expect(dialog).toHaveCount(0);
    expect((await third.call('stories.get', { id })).story.headline).toBe('Bridge opens');
    const { items } = await third.call('versions.list', { id });
    expect(items.map((version) => version.headline)).toContain('Bridge opens at last');
    await again.close();
    await third.stop();
  });

  test(
    'is saved by its own page, where that is still open and the new address has been opened',
    { tag: '@long' },
    async ({ app, context }) => {
      const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
      const first = await serveApp(where);
      const page = await context.newPage();
      const id = await writeAt(first, page);
      await typeWithoutDesk(first, page);

      const second = await serveApp(where);
      const again = await context.newPage();
      await again.goto(second.url);
      await expect
        .poll(async () => (await second.call('stories.get', { id })).story.headline, { timeout: 45_000 })
        .toBe('Bridge opens at last');
      await expect(page.getByText(/^Saved at/)).toBeVisible();
      await page.close();
      await again.close();
      await second.stop();
    },
  );

  test('is said not to be saved while the disk of the library does not answer, and saved once it does', async ({
    app,
    context,
  }) => {
    const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
    const served = await serveApp(where);
    const page = await context.newPage();
    const id = await writeAt(served, page);
    const disk = Promise.withResolvers<undefined>();
    await page.route('**/api/stories.save*', async (route) => {
      await disk.promise;
      await route.continue();
    });
    await headline(page).fill('Bridge opens at last');
    await expect(
      page.getByText(/^Not saved: Copydesk has not been able to save for 10 seconds/),
    ).toContainText('Your text is kept on this machine');
    disk.resolve(undefined);
    await expect(page.getByText(/^Saved at/)).toBeVisible();
    expect((await served.call('stories.get', { id })).story.headline).toBe('Bridge opens at last');
    await served.stop();
  });

  test('is said whole in a narrow window', { tag: '@long' }, async ({ app, context }, testInfo) => {
    const served = await serveApp({
      library: join(app.folder, 'other'),
      config: join(app.folder, 'other-config'),
    });
    const page = await context.newPage();
    const id = await writeAt(served, page);
    expect(blockTexts((await served.call('stories.get', { id })).story)).toEqual([]);
    await typeWithoutDesk(served, page);
    for (const width of [360, 600, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      const box = await line(page).evaluate((element) => ({
        wide: element.scrollWidth <= element.clientWidth,
        high: element.scrollHeight <= element.clientHeight,
        right: element.getBoundingClientRect().right <= innerWidth,
      }));
      expect(box, `${width} px`).toEqual({ wide: true, high: true, right: true });
      await page.screenshot({ path: testInfo.outputPath(`not-saved-${width}.png`) });
    }
    await page.close();
  });
});
