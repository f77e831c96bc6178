import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test, type App } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { giveJournalKey } from '../support/journal-key';
import { serveApp, type ServedApp } from '../support/served-app';

// A browser has no key of its own: here it is given one, as the window of a system with a keyring is.

const TYPED = 'Zinnober ferry ties up';
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const offer = (page: Page) => page.getByText(`ended before the newest text of “${TYPED}” was saved`);
const unreadable = (page: Page) =>
  page.getByText('Text of “Ferry” was not saved, and cannot be read now. It is kept.');

const whereIn = (app: App) => ({
  library: join(app.folder, 'other'),
  config: join(app.folder, 'other-config'),
});

/** Types over a story’s headline while the desk is gone, and closes the browser’s page by force. */
async function leaveText(app: App, context: BrowserContext, look?: (page: Page) => Promise<void>) {
  const served = await serveApp(whereIn(app));
  await served.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  const made = await served.call('stories.create', {});
  const story = { ...made.story, headline: 'Ferry' };
  await served.call('stories.save', { id: story.id, baseRevision: made.revision, story, reason: 'close' });
  const page = await context.newPage();
  await page.goto(served.url);
  await expect(headline(page)).toHaveValue('Ferry');
  await served.kill();
  await headline(page).fill(TYPED);
  await expect(page.getByText(/^Not saved: /)).toContainText('Your text is kept on this machine');
  await look?.(page);
  await page.close();
}

async function startAgain(app: App, context: BrowserContext): Promise<{ served: ServedApp; page: Page }> {
  const served = await serveApp(whereIn(app));
  const page = await context.newPage();
  await page.goto(served.url);
  return { served, page };
}

/** Every byte that the page keeps, as letters. */
const keptBytes = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open('copydesk-unsaved'));
    const rows = await done(database.transaction('texts').objectStore('texts').getAll());
    database.close();
    return JSON.stringify(rows, (_, value: unknown) =>
      value instanceof Uint8Array ? [...value].map((byte) => String.fromCharCode(byte)).join('') : value,
    );
  });

test('text that is not saved is kept encrypted, and offered as ever', async ({ app, context }) => {
  await giveJournalKey(context, 'desk', 1);
  await leaveText(app, context, async (page) => {
    const kept = await keptBytes(page);
    expect(kept).toContain('"keyId":"desk"');
    expect(kept).not.toContain('Zinnober');
  });
  const { served, page } = await startAgain(app, context);
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: 'Look at it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Text that was not saved' });
  await dialog.getByRole('button', { name: 'Use the typed text' }).click();
  await expect(headline(page)).toHaveValue(TYPED);
  await expect.poll(() => keptBytes(page)).not.toContain('sealed');
  await served.stop();
});

test(
  'what was kept in clear by an earlier start is offered where there is a key now',
  { tag: '@long' },
  async ({ app, context }) => {
    await leaveText(app, context, async (page) => expect(await keptBytes(page)).toContain(TYPED));
    await giveJournalKey(context, 'desk', 1);
    const { served, page } = await startAgain(app, context);
    await expect(offer(page)).toBeVisible();
    await served.stop();
  },
);

test('text whose key is gone is named, stays, and is offered when the key is back', async ({
  app,
  context,
}, testInfo) => {
  await giveJournalKey(context, 'desk', 1);
  await leaveText(app, context);
  await giveJournalKey(context, 'another', 2);
  const first = await startAgain(app, context);
  await expect(unreadable(first.page)).toBeVisible();
  // The start went on without it.
  await expect(headline(first.page)).toHaveValue('Ferry');
  await first.page.getByRole('button', { name: 'Show more' }).click();
  const dialog = first.page.getByRole('dialog', { name: 'Text that cannot be read' });
  await expect(dialog.getByRole('listitem')).toContainText('“Ferry”, typed ');
  await expectNoViolations(first.page, { tags: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] });
  await first.page.screenshot({ path: testInfo.outputPath('unreadable.png') });
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toHaveCount(0);
  await first.page.close();
  await first.served.stop();

  await giveJournalKey(context, 'desk', 1);
  const second = await startAgain(app, context);
  await expect(offer(second.page)).toBeVisible();
  await second.page.close();
  await second.served.stop();

  // A different key with the same name.
  await giveJournalKey(context, 'desk', 3);
  const third = await startAgain(app, context);
  await expect(unreadable(third.page)).toBeVisible();
  await third.page.getByRole('button', { name: 'Show more' }).click();
  await third.page.getByRole('button', { name: 'Delete for good' }).click();
  await expect.poll(() => keptBytes(third.page)).not.toContain('sealed');
  await expect(unreadable(third.page)).toHaveCount(0);
  await third.served.stop();
});

test(
  'a page that gets no answer about a key keeps its text all the same',
  { tag: '@long' },
  async ({ app, context }) => {
    await context.route('**/api/host.journalKeys', () => undefined);
    await leaveText(app, context, async (page) => expect(await keptBytes(page)).toContain(TYPED));
  },
);

test('texts stay until somebody has decided about each, however many there are', async ({ app, context }) => {
  const others = 70;
  await leaveText(app, context, async (page) => {
    await page.evaluate(async (count) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const database = await done(indexedDB.open('copydesk-unsaved'));
      const store = database.transaction('texts', 'readwrite').objectStore('texts');
      const rows = (await done(store.getAll())) as { key: string; story?: string }[];
      const row = rows.find(({ story }) => story) ?? { key: '' };
      for (let at = 0; at < count; at++) {
        const story = { ...(JSON.parse(row.story ?? '{}') as object), headline: `Older ${at}` };
        const place = { key: `${at} ${row.key}`, window: `${at}`, order: 0 };
        await done(store.put({ ...row, ...place, story }));
      }
      database.close();
    }, others);
  });
  const { served, page } = await startAgain(app, context);
  await expect(page.getByText(`newest text of “${TYPED}” and`)).toBeVisible();
  await page.getByRole('button', { name: 'Look at it' }).click();
  const left = async () => (await keptBytes(page)).match(/"story":/g)?.length;
  expect(await left()).toBe(others + 1);
  await page.getByRole('button', { name: 'Use the typed text' }).click();
  await expect.poll(left).toBe(others);
  // The next one is compared with what the story is by now.
  const dialog = page.getByRole('dialog', { name: 'Text that was not saved' });
  await expect(dialog.getByRole('deletion').first()).toContainText('Zinnober ferry ties up');
  await dialog.getByRole('button', { name: 'Use the typed text' }).click();
  await expect.poll(left).toBe(others - 1);
  await served.stop();
});

test(
  'text in a form that only a later build knows is named, and stays',
  { tag: '@long' },
  async ({ app, context }) => {
    await leaveText(app, context, (page) =>
      page.evaluate(async () => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
        const database = await done(indexedDB.open('copydesk-unsaved'));
        const store = database.transaction('texts', 'readwrite').objectStore('texts');
        for (const row of (await done(store.getAll())) as { story?: string }[]) {
          if (!row.story) continue;
          const story = JSON.stringify({ ...(JSON.parse(row.story) as object), schema: 9999 });
          await done(store.put({ ...row, story }));
        }
        database.close();
      }),
    );
    const { served, page } = await startAgain(app, context);
    await expect(
      page.getByText(`Text of “${TYPED}” was not saved, and cannot be read now. It is kept.`),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Show more' }).click();
    const dialog = page.getByRole('dialog', { name: 'Text that cannot be read' });
    await expect(dialog).toContainText('a later version of Copydesk offers it to you');
    await expect(dialog).not.toContainText('encrypted');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    expect(await keptBytes(page)).toContain(TYPED);
    await served.stop();
  },
);
