import { expect, test, type App } from '../support/app';
import { electronOf } from '../support/native-dialogs';
import { chooseInMenu } from '../support/native-menu';
import { startTwoDisplays, WIDTH, type TwoDisplays } from '../support/two-displays';

let displays: TwoDisplays;
const before = process.env.DISPLAY;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const started = await startTwoDisplays();
  if ('why' in started) {
    console.log(`Two displays were not tried: ${started.why}.`);
    test.skip(true, started.why);
  } else {
    displays = started;
    process.env.DISPLAY = displays.display;
  }
});

test.afterAll(async () => {
  if (before !== undefined) process.env.DISPLAY = before;
  await (displays as TwoDisplays | undefined)?.end();
});

/** Where the window is, and how many displays Electron sees. */
const seen = (app: App) =>
  electronOf(app).evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    displays: screen.getAllDisplays().length,
  }));

const ON_THE_RIGHT = { x: WIDTH + 120, y: 60, width: 1000, height: 680 };

test(
  'a window comes back on the display that it was on, and in sight if that is unplugged',
  { tag: '@long' },
  async ({ app }) => {
    expect(await seen(app)).toMatchObject({ displays: 2 });
    await electronOf(app).evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
      ON_THE_RIGHT,
    );
    await expect.poll(() => seen(app)).toMatchObject({ bounds: ON_THE_RIGHT });
    await app.restart('quit');
    await expect.poll(() => seen(app)).toEqual({ displays: 2, bounds: ON_THE_RIGHT });
    displays.unplug();
    // When killed, it does not note another place.
    await app.restart('power cut');
    const inSight = async () => {
      const { displays: count, bounds = { x: -1, width: 0 } } = await seen(app);
      return { count, isWhole: bounds.x >= 0 && bounds.x + bounds.width <= WIDTH };
    };
    await expect.poll(inSight).toEqual({ count: 1, isWhole: true });
  },
);

test('a second window opens beside the first, on its display', { tag: '@long' }, async ({ app }) => {
  displays.plugIn();
  expect(await seen(app)).toMatchObject({ displays: 2 });
  await electronOf(app).evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    ON_THE_RIGHT,
  );
  await expect.poll(() => seen(app)).toMatchObject({ bounds: ON_THE_RIGHT });
  await chooseInMenu(electronOf(app), 'New window');
  const places = () =>
    electronOf(app).evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.getBounds())
        .sort((a, b) => a.x - b.x),
    );
  const { x, y, ...size } = ON_THE_RIGHT;
  await expect.poll(places).toEqual([ON_THE_RIGHT, { ...size, x: x + 28, y: y + 28 }]);
});
