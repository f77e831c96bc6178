import type { Page } from '@playwright/test';
import type { UpdateState, UpdateWish } from '@shared/api/updates';
import { expect, test, type App } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { putStory, signIn } from '../support/stage';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });

const NOTES = '<b>New</b> in 1.2.0:\n\n- Exports are faster\n- A credit is never cut off';
const release = { version: '1.2.0', notes: NOTES, bytes: 98_400_000 };
const available: UpdateState = { state: 'available', release };
const fetching: UpdateState = { state: 'fetching', release, done: 41_000_000, total: 98_400_000 };
const ready: UpdateState = { state: 'ready', release };

interface Host {
  readonly wishes: UpdateWish[];
  /** Says it as the window's host does. */
  readonly say: (update: UpdateState) => Promise<void>;
}

/** Opens a story in a page whose host says where an update is, as the window's does: a browser's own has none. */
async function openWithHost(app: App, page: Page, first: UpdateState = { state: 'none' }): Promise<Host> {
  const wishes: UpdateWish[] = [];
  await page.addInitScript(() => {
    const lines: EventSource[] = [];
    Object.assign(window, { lines });
    window.EventSource = class extends EventSource {
      constructor(address: string | URL) {
        super(address);
        lines.push(this);
      }
    };
  });
  await page.route('**/api/host.update', (route) => route.fulfill({ json: { ok: true, value: first } }));
  await page.route('**/api/host.doUpdate', (route) => {
    wishes.push(route.request().postDataJSON() as UpdateWish);
    return route.fulfill({ json: { ok: true, value: {} } });
  });
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  // From then on, the line below the window listens, since it loads after the first screen.
  const listens = page.waitForResponse('**/api/host.update');
  await signIn(app, 'editor');
  await expect(page.getByLabel('Body of the story')).toBeVisible();
  await listens;
  const say = (update: UpdateState): Promise<void> =>
    page.evaluate(
      (data) => {
        const { lines } = window as unknown as { readonly lines: readonly EventSource[] };
        for (const line of lines) line.dispatchEvent(new MessageEvent('message', { data }));
      },
      JSON.stringify({ kind: 'update.changed', update }),
    );
  return { wishes, say };
}

test('no key that is typed in a story presses a button of an update, whatever comes meanwhile', async ({
  app,
  page,
}) => {
  const { wishes, say } = await openWithHost(app, page);
  const body = page.getByLabel('Body of the story');
  const line = page.getByRole('region', { name: 'Update' });
  await body.click();
  await page.keyboard.press('ControlOrMeta+End');
  const failed: UpdateState = { state: 'failed', step: 'fetch', why: 'The disk is full', help: 'Make room.' };
  for (const [word, update] of [
    ['one', { state: 'looking' }],
    ['two', available],
    ['three', fetching],
    ['four', ready],
    ['five', failed],
    ['six', { state: 'newest' }],
  ] as const) {
    await say(update);
    await expect(line.getByRole('status')).not.toBeEmpty();
    await page.keyboard.type(` ${word}`);
    await page.keyboard.press('Enter');
    await page.keyboard.type('y ');
  }
  await expect(body).toBeFocused();
  for (const word of ['one', 'two', 'three', 'four', 'five', 'six']) await expect(body).toContainText(word);
  expect(wishes).toEqual([]);
});

test('an update is offered, fetched and installed by its buttons, and the story keeps the keyboard', async ({
  app,
  page,
}) => {
  const { wishes, say } = await openWithHost(app, page, available);
  const body = page.getByLabel('Body of the story');
  const line = page.getByRole('region', { name: 'Update' });
  const press = (name: string) => line.getByRole('button', { name }).click();
  await expect(line).toContainText('Copydesk 1.2.0 is available (98 MB).');
  await body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await press('Download');
  await say(fetching);
  await expect(line.getByRole('progressbar')).toHaveAccessibleName('41 MB of 98 MB');
  await page.keyboard.type(' More.');
  await press('Cancel');
  await say(ready);
  await page.keyboard.type(' And more.');
  await press('Later');
  await press('Restart and install');
  await expect(body).toContainText('The bridge opened. More. And more.');
  await expect
    .poll(() => wishes)
    .toEqual([
      { wish: 'fetch', version: '1.2.0' },
      { wish: 'cancel' },
      { wish: 'later' },
      { wish: 'install', version: '1.2.0' },
    ]);
  await say({ state: 'none' });
  await expect(line.getByRole('button')).toHaveCount(0);
});

test('what is new is shown as text, whatever is in it', async ({ app, page }) => {
  const { say } = await openWithHost(app, page, available);
  const line = page.getByRole('region', { name: 'Update', exact: true });
  const button = line.getByRole('button', { name: 'What is new' });
  await button.click();
  await expect(line.getByRole('region', { name: 'What is new' })).toHaveText(NOTES);
  await expect(line.locator('b')).toHaveCount(0);
  await expectNoViolations(page);
  // It stays open while the release is fetched, and a release without notes has no such button.
  await say(fetching);
  await expect(line.getByRole('region', { name: 'What is new' })).toBeVisible();
  await say({ state: 'available', release: { ...release, version: '1.3.0', notes: '' } });
  await expect(button).toHaveCount(0);
});

test('by the keyboard a button is pressed once: the next key presses nothing', async ({ app, page }) => {
  const { wishes, say } = await openWithHost(app, page, available);
  const line = page.getByRole('region', { name: 'Update' });
  await line.getByRole('button', { name: 'Download' }).focus();
  await page.keyboard.press('Enter');
  await say(fetching);
  await say(ready);
  await expect(line).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(line.getByRole('button', { name: 'Restart and install' })).toBeFocused();
  expect(wishes).toEqual([{ wish: 'fetch', version: '1.2.0' }]);
});

test('a failure says what happened and what to do, and stays until it is closed', async ({ app, page }) => {
  const { wishes } = await openWithHost(app, page, {
    ...{ state: 'failed', step: 'install' },
    why: 'The installer of Copydesk 1.2.0 did not finish',
    help: 'Copydesk 1.1.0 is still installed, and your stories are unchanged. The log is in /logs.',
  });
  const line = page.getByRole('region', { name: 'Update' });
  await expect(line).toContainText(
    'The update was not installed. The installer of Copydesk 1.2.0 did not finish. Copydesk 1.1.0 is still',
  );
  await line.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => wishes).toEqual([{ wish: 'later' }]);
});

for (const [width, height] of [
  [1280, 800],
  [380, 640],
] as const)
  test(
    `a message is above the line of an update, however tall its notes are, at ${width} by ${height}`,
    rowOf(width === 380 ? 0 : 1),
    async ({ app, page }, info) => {
      const { say } = await openWithHost(app, page);
      await page.setViewportSize({ width, height });
      const line = page.getByRole('region', { name: 'Update' });
      await say({ state: 'ready', release: { ...release, notes: 'A long note.\n'.repeat(60) } });
      await line.getByRole('button', { name: 'What is new' }).click();
      await expect(line.getByRole('region', { name: 'What is new' })).toBeVisible();
      // Its own shortcut files the story, and a message says so.
      await page.getByLabel('Body of the story').click();
      await page.keyboard.press('ControlOrMeta+Shift+s');
      const message = page.getByRole('region', { name: 'Messages' }).getByRole('alertdialog');
      await expect(message).toBeVisible();
      await page.screenshot({ path: info.outputPath(`above-${width}.png`) });
      const gap = async () => {
        const [above, below] = [(await message.boundingBox())!, (await line.boundingBox())!];
        return below.y - (above.y + above.height);
      };
      await expect.poll(gap).toBeGreaterThanOrEqual(0);
      expect((await message.boundingBox())!.y).toBeGreaterThanOrEqual(0);
      await say({ state: 'none' });
      await expect.poll(() => page.evaluate(() => document.documentElement.style.length)).toBe(0);
    },
  );
