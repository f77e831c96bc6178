import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import type { ElectronApplication } from '@playwright/test';
import { expect, test, type App } from '../support/app';
import { answerDialogs, askedDialogs, electronOf } from '../support/native-dialogs';
import { block, openStory, text, TO_END } from '../support/writing';

const UNSAVED = { message: 'Your latest changes are not saved.' };

/** Opens a story and types after its words, without waiting for the save. */
async function typeInStory(app: App) {
  const opened = await openStory(app, [block('paragraph', [text('Before.')])]);
  await opened.copy.click();
  await opened.page.keyboard.press(TO_END);
  await opened.page.keyboard.type(' The last words.');
  return opened;
}

const closeWindow = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** How the app is told to end straight after the typing. */
const ENDS: Readonly<Record<string, (electron: ElectronApplication) => Promise<unknown>>> = {
  'its last window is closed': closeWindow,
  'it gets SIGTERM': (electron) => Promise.resolve(electron.process().kill('SIGTERM')),
  'the system shuts down': (electron) =>
    electron.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('shutdown', { preventDefault: () => undefined });
    }),
};

/** Why a system does not tell an app in this way to end; what it does instead is tried over a stand-in (`test/build/main.test.ts`). */
const NOT_THERE: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, string>>>>> = {
  win32: {
    'it gets SIGTERM': 'Windows has no SIGTERM: it ends a program at once.',
    'the system shuts down': 'Windows asks each window instead.',
  },
  darwin: {
    'its last window is closed': 'On a Mac, an app goes on without a window.',
    'the system shuts down': 'A Mac quits each app instead.',
  },
};

for (const [how, end] of Object.entries(ENDS))
  test(`no letter is lost where ${how}`, { tag: '@long' }, async ({ app }) => {
    const why = NOT_THERE[process.platform]?.[how];
    test.skip(why !== undefined, why ?? '');
    const { id } = await typeInStory(app);
    const electron = electronOf(app);
    const exited = once(electron.process(), 'exit');
    await end(electron).catch(() => undefined);
    await exited;
    await app.restart('quit');
    expect(JSON.stringify((await app.call('stories.get', { id })).story.body)).toContain('The last words.');
    await expect(app.page.getByText('ended unexpectedly')).toHaveCount(0);
  });

test(
  'after a power cut every saved word is there, and the window says that it ended unexpectedly',
  { tag: '@long' },
  async ({ app }) => {
    const { id, saved } = await typeInStory(app);
    await expect.poll(async () => JSON.stringify(await saved())).toContain('The last words.');
    const electron = electronOf(app);
    const exited = once(electron.process(), 'exit');
    await electron.evaluate(() => void process.kill(process.pid, 'SIGKILL')).catch(() => undefined);
    await exited;
    await app.restart('power cut');
    expect(JSON.stringify((await app.call('stories.get', { id })).story.body)).toContain('The last words.');
    await expect(app.page.getByText('ended unexpectedly')).toBeVisible();
  },
);

test(
  'a window whose text cannot be saved asks before it closes, also to quit',
  { tag: '@long' },
  async ({ app }) => {
    test.skip(
      process.platform === 'win32',
      'Windows renames no folder with open files, as if it were unplugged.',
    );
    // The guard waits five seconds for the save, three times.
    test.setTimeout(120_000);
    app.expectProblem(/./);
    const electron = electronOf(app);
    const { page, copy } = await openStory(app, [block('paragraph', [text('Before.')])]);
    await answerDialogs(electron, { buttons: [0, 0, 1] });
    await rename(app.library, `${app.library} unplugged`);
    await copy.click();
    await page.keyboard.press(TO_END);
    await page.keyboard.type(' The last words.');
    await expect(page.getByText(/^Not saved/).first()).toBeVisible();

    await closeWindow(electron);
    await expect.poll(() => askedDialogs(electron)).toMatchObject([UNSAVED]);
    await electron.evaluate(({ app: program }) => program.quit());
    await expect.poll(() => askedDialogs(electron)).toMatchObject([UNSAVED, UNSAVED]);
    await expect(copy).toContainText('The last words.');
    expect((await askedDialogs(electron))[0]?.buttons).toEqual(['Go back', 'Close without saving']);

    const exited = once(electron.process(), 'exit');
    await electron.evaluate(({ app: program }) => program.quit());
    await exited;
    await rename(`${app.library} unplugged`, app.library);
    await app.restart('quit');
    // The window offers what the desk never had, or it is a version of its story.
    await expect(app.page.getByText(/not saved|could not be saved|was saved/).first()).toBeVisible();
  },
);
