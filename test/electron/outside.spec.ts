import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from '../support/app';
import { answerDialogs, askedDialogs, electronOf, expectWords, inPage } from '../support/native-dialogs';
import { putFinishedStory, signIn } from '../support/stage';
import { block, openStory, text } from '../support/writing';

/** Keeps what would go to the platform: links that open outside, files that are dragged out. */
const keepOutside = (app: Parameters<typeof electronOf>[0]) =>
  electronOf(app).evaluate(({ BrowserWindow, shell }) => {
    const kept = globalThis as { outside?: string[] };
    kept.outside = [];
    shell.openExternal = (url) => {
      kept.outside?.push(url);
      return Promise.resolve();
    };
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.startDrag = ({ file }) => void kept.outside?.push(`dragged ${file}`);
  });

const outside = (app: Parameters<typeof electronOf>[0]) =>
  electronOf(app).evaluate(() => (globalThis as { outside?: string[] }).outside);

type Kept = typeof globalThis & { askedParts: boolean[] };

/** Notes of each request for a photo from now on whether it asks for a part of the picture. */
const watchParts = (app: Parameters<typeof electronOf>[0]) =>
  electronOf(app).evaluate(({ session }) => {
    const kept = globalThis as Kept;
    kept.askedParts = [];
    session.defaultSession.webRequest.onBeforeSendHeaders(({ url, requestHeaders }, answer) => {
      const names = Object.keys(requestHeaders).map((name) => name.toLowerCase());
      if (new URL(url).pathname.startsWith('/photos/')) kept.askedParts.push(names.includes('range'));
      answer({});
    });
  });

test('a page gets no permission, goes nowhere, and opens no window', async ({ app }) => {
  app.expectProblem(/./);
  const { page } = await openStory(app, [block('paragraph', [text('Before.')])]);
  await keepOutside(app);
  const asked = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    camera: (await navigator.permissions.query({ name: 'camera' })).state,
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        ({ code }) => resolve(code),
      ),
    ),
    read: await navigator.clipboard
      .readText()
      .then(() => 'granted')
      .catch((failure: unknown) => (failure as Error).name),
    window: window.open('https://example.org/') === null,
    other: window.open('copydesk://app/') === null,
    file: window.open('file:///etc/passwd') === null,
    sent: await fetch('https://example.org/')
      .then(() => 'sent')
      .catch((failure: unknown) => (failure as Error).name),
  }));
  expect(asked).toEqual({
    notifications: 'denied',
    camera: 'denied',
    place: 1,
    read: 'NotAllowedError',
    ...{ window: true, other: true, file: true, sent: 'TypeError' },
  });
  for (const url of ['https://example.org/', 'file:///etc/passwd', 'copydesk://other/', 'data:text/html,x'])
    await page.evaluate((to) => location.assign(to), url).catch(() => undefined);
  // Not through Playwright, which waits for a navigation that never comes.
  await expectWords(electronOf(app), 'Before.');
  expect(await inPage(electronOf(app), 'location.href')).toBe('copydesk://app/');
  expect(electronOf(app).windows()).toHaveLength(1);
  // What a link leads to opens in the user's own program, and only that.
  expect(await outside(app)).toEqual(['https://example.org/']);
});

test(
  'a large photo is drawn by its address, and no path leads to a file',
  { tag: '@long' },
  async ({ app }) => {
    const { page } = await openStory(app, [block('paragraph', [text('Before.')])]);
    app.expectProblem('Failed to load resource');
    const noise = Buffer.alloc(4500 * 3000 * 3, 'Rain ends drought');
    const raw = { width: 4500, height: 3000, channels: 3 } as const;
    const bytes = Uint8Array.from(await sharp(noise, { raw }).jpeg({ quality: 90 }).toBuffer());
    const { file } = await app.call('photos.add', { name: 'large.jpg', bytes });
    await watchParts(app);
    const seen = await page.evaluate(async (sha256) => {
      const picture = new Image();
      picture.src = `photos/${sha256}?width=1280`;
      await picture.decode();
      const status = (path: string, headers = {}) =>
        fetch(path, { headers }).then((response) => response.status);
      return {
        width: picture.naturalWidth,
        // A server may answer with the whole (RFC 9110, 14.2), and no picture of a page asks for less: see below.
        part: await status(`photos/${sha256}?width=1280`, { range: 'bytes=0-99' }),
        wide: await status(`photos/${sha256}?width=99999`),
        unknown: await status(`photos/${'0'.repeat(64)}?width=640`),
        up: await status('..%2f..%2fpackage.json'),
      };
    }, file.sha256);
    expect(seen).toEqual({ width: 1280, part: 200, wide: 400, unknown: 404, up: 404 });
    expect(await electronOf(app).evaluate(() => (globalThis as Kept).askedParts)).toEqual([
      ...[false, true, false, false],
    ]);
  },
);

test(
  'an export goes into a folder that was chosen, or let pass once, and is dragged out',
  { tag: '@long' },
  async ({ app }) => {
    await putFinishedStory(app);
    await signIn(app, 'editor');
    const { page } = app;
    const electron = electronOf(app);
    await keepOutside(app);
    await page.getByRole('row', { name: /Last ferry/ }).click();
    const elsewhere = join(app.folder, '..', `${basename(app.folder)}-elsewhere`);
    await mkdir(elsewhere);
    await answerDialogs(electron, { buttons: [1, 0], folders: [null, join(app.folder, 'library')] });
    const exportTo = async (folder: string) => {
      await page.getByRole('button', { name: 'Export…' }).click();
      await page.getByLabel('Into this folder').fill(folder);
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const anyway = page.getByRole('button', { name: 'Export anyway' });
      await anyway
        .or(page.getByText(/Written to|has not been chosen/))
        .first()
        .waitFor();
      if (await anyway.isVisible()) await anyway.click();
    };
    await exportTo(elsewhere);
    await expect
      .poll(() => askedDialogs(electron))
      .toMatchObject([{ message: 'Allow Copydesk to write to this folder?', buttons: ['Allow', 'Cancel'] }]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await exportTo(elsewhere);
    await expect(page.getByText('Written to')).toBeVisible();
    expect(await askedDialogs(electron)).toHaveLength(2);
    await page.locator('span[draggable="true"]').dispatchEvent('dragstart');
    await expect.poll(() => outside(app)).toEqual([expect.stringContaining(elsewhere)]);
  },
);

test(
  'the folder that is chosen in the platform’s dialog is the one for backups',
  { tag: '@long' },
  async ({ app }) => {
    const { page } = await openStory(app, [block('paragraph', [text('Before.')])]);
    const chosen = join(app.folder, 'second');
    await mkdir(chosen);
    const electron = electronOf(app);
    await answerDialogs(electron, { folders: [null, chosen] });
    await electron.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('library.backups');
      (item?.click as unknown as () => void)();
    });
    const settings = page.getByRole('dialog', { name: 'Settings' });
    const choose = settings.getByRole('button', { name: 'Choose a folder…' });
    await choose.click();
    await expect(choose).toBeVisible();
    await choose.click();
    await expect(settings.getByLabel('Backups also go to')).toHaveValue(chosen);
  },
);
