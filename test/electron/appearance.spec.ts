import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/app';
import { electronOf } from '../support/native-dialogs';
import { chooseInMenu } from '../support/native-menu';

/** A picture of the window: how much of it is white, and whether anybody could see it. */
interface Frame {
  readonly white: number;
  readonly shown: boolean;
}

type Kept = typeof globalThis & { drawn: Frame[]; behind: string };

/**
 * Opens a window and returns every picture that Chromium gives it until it is shown with its stories, and the colour behind
 * them.
 */
async function openWatched(electron: ElectronApplication) {
  await electron.evaluate(({ app }) => {
    const kept = globalThis as Kept;
    kept.drawn = [];
    app.once('browser-window-created', (_, window) => {
      // Once it has got its options.
      setImmediate(() => (kept.behind = window.getBackgroundColor()));
      window.webContents.beginFrameSubscription((image) => {
        const bitmap = image.toBitmap();
        let white = 0;
        let looked = 0;
        for (let at = 0; at < bitmap.length; at += 400, looked += 1) if ((bitmap[at] ?? 0) > 230) white += 1;
        kept.drawn.push({ white: white / Math.max(1, looked), shown: window.isVisible() });
      });
    });
  });
  const opened = electron.waitForEvent('window');
  await chooseInMenu(electron, 'New window');
  const second = await opened;
  await second.getByRole('grid', { name: 'Stories' }).waitFor();
  const seen = () =>
    electron.evaluate(() => {
      const { drawn, behind } = globalThis as Kept;
      return { drawn, behind: behind.toLowerCase() };
    });
  await expect.poll(async () => (await seen()).drawn.some(({ shown }) => shown)).toBe(true);
  return seen();
}

test(
  'a window in the dark theme shows no white from its first frame on',
  { tag: '@long' },
  async ({ app }) => {
    // It starts Electron twice, and a start may have to be done again (`launchElectron`).
    test.slow();
    await app.page.getByRole('grid', { name: 'Stories' }).waitFor();
    const light = await openWatched(electronOf(app));
    expect(light.behind).toBe('#fffefb');
    expect(light.drawn.some(({ white }) => white > 0.3)).toBe(true);
    await app.call('window.remember', { theme: 'dark' });
    await app.restart('quit');
    await app.page.getByRole('grid', { name: 'Stories' }).waitFor();
    const dark = await openWatched(electronOf(app));
    expect(dark.behind).toBe('#201f1c');
    expect(dark.drawn.filter(({ white }) => white > 0.3)).toEqual([]);
  },
);

test('the first window of a dark desk is dark before its page has said so', async ({ app }) => {
  test.slow();
  await app.page.getByRole('grid', { name: 'Stories' }).waitFor();
  await app.call('window.remember', { theme: 'dark' });
  await app.restart('quit');
  const behind = await electronOf(app).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
  );
  expect(behind?.toLowerCase()).toBe('#201f1c');
});

test('the colour behind an open window follows the theme', async ({ app }) => {
  await app.page.getByRole('grid', { name: 'Stories' }).waitFor();
  const behind = () =>
    electronOf(app).evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
    );
  for (const [theme, colour] of [
    ['dark', '#201f1c'],
    ['light', '#fffefb'],
  ] as const) {
    await app.call('host.setTheme', { theme });
    await expect.poll(behind).toBe(colour);
  }
});

test(
  'a window is where it was left, and in sight if what it was on is gone',
  { tag: '@long' },
  async ({ app }) => {
    // Three starts.
    test.slow();
    const bounds = () =>
      electronOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    const place = { x: 140, y: 90, width: 1000, height: 700 };
    await electronOf(app).evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
      place,
    );
    await expect.poll(bounds).toEqual(place);
    await app.restart('quit');
    await expect.poll(bounds).toEqual(place);
    // As on a second display that is unplugged; two are tried in displays.spec.ts.
    await electronOf(app).evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
      {
        ...place,
        x: 5000,
      },
    );
    await app.restart('quit');
    await expect
      .poll(async () => {
        const { x = 0, width = 0 } = (await bounds()) ?? {};
        return x >= 0 && x + width <= 1600;
      })
      .toBe(true);
  },
);
