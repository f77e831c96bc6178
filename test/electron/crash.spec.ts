import { expect, test as base } from '@playwright/test';
import { screenForTests } from '../../scripts/xvfb.mjs';
import { startBare, type BareElectron, type MainProcess } from '../support/bare-electron';
import { answerDialogs, askedDialogs, expectWords, inPage, logOf } from '../support/native-dialogs';
import { typeInWindow } from '../support/native-menu';

const test = base.extend<{ electron: BareElectron }>({
  // Playwright reads from the first argument what a fixture needs.
  // eslint-disable-next-line no-empty-pattern
  electron: async ({}, use) => {
    // Chromium does not notice when a window without the focus hangs, which another test’s window on the same screen may take.
    const screen = await screenForTests();
    if (screen.why !== undefined) throw new Error(screen.why);
    const electron = await startBare(screen.display === null ? {} : { DISPLAY: screen.display });
    await use(electron);
    await electron.end();
    screen.end();
  },
});

/** Gives the newest story this headline past the page, which then shows it. */
const SAVE = `(async () => {
  const ask = async (channel, input) => (await copydesk.call(channel, input)).value;
  const { items: [newest] } = await ask('stories.list', { limit: 1 });
  const { story, revision } = await ask('stories.get', { id: newest.id });
  const changed = { ...story, headline: 'Rain at last' };
  await ask('stories.save', { id: story.id, baseRevision: revision, story: changed, reason: 'close' });
})()`;

/** Waits for the window and its story, and has the story changed in the library. */
async function changeHeadline(electron: MainProcess): Promise<void> {
  await expectWords(electron, 'After 94 years');
  await inPage(electron, SAVE, 20_000);
  await expectWords(electron, 'Rain at last');
}

const crash = (electron: MainProcess) =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );

/** Clicks into the first window, like a user who clicks again and again without a response. Only by that does Chromium notice a hang. */
const press = (electron: MainProcess) =>
  electron.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const type of ['mouseDown', 'mouseUp'] as const)
      page?.sendInputEvent({ type, x: 2, y: 2, button: 'left', clickCount: 1 });
  });

/**
 * Unplugs the drive that the library is on, or plugs it in again; with `crash`, the page crashes at once, before it has tried to save
 * once more.
 */
const moveLibrary = (electron: MainProcess, where: 'away' | 'back', then: 'crash' | null = null) =>
  electron.evaluate(
    ({ BrowserWindow }, [to, end]) => {
      const { renameSync } = process.getBuiltinModule('node:fs');
      const library = process.env.COPYDESK_LIBRARY ?? '';
      if (to === 'away') renameSync(library, `${library} unplugged`);
      else renameSync(`${library} unplugged`, library);
      if (end === 'crash') BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    },
    [where, then] as const,
  );

const NO_RENAME = 'Windows renames no folder with open files, as if it were unplugged.';

/** What is typed while nothing can be saved. */
const UNSAVED = 'the last words';

/** Puts the caret to the end of the copy. */
const INTO_COPY = `(() => {
  const copy = document.querySelector('[aria-label="Body of the story"]');
  copy.focus();
  getSelection().selectAllChildren(copy);
  getSelection().collapseToEnd();
})()`;

/** Types what cannot be saved, until the window says that it has kept the words by itself. The library can be saved to again afterwards. */
async function typeUnsaved(electron: MainProcess): Promise<void> {
  await expectWords(electron, 'After 94 years');
  await moveLibrary(electron, 'away');
  await inPage(electron, INTO_COPY);
  await typeInWindow(electron, ` ${UNSAVED}`);
  await expectWords(electron, UNSAVED);
  await expectWords(electron, 'kept on this machine');
}

/** The newest story as the library has it. */
const SAVED = `(async () => {
  const ask = async (channel, input) => (await copydesk.call(channel, input)).value;
  const { items: [newest] } = await ask('stories.list', { limit: 1 });
  return JSON.stringify(await ask('stories.get', { id: newest.id }));
})()`;

const LOOK = `[...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Look at it').click()`;

/** Waits until the window that has come back offers the words, which the library never had. */
async function expectOffered(electron: MainProcess): Promise<void> {
  await expectWords(electron, 'before the newest text of');
  expect(await inPage<string>(electron, SAVED, 20_000)).not.toContain(UNSAVED);
  expect(await inPage<string>(electron, 'document.body.innerText')).not.toContain(UNSAVED);
  await inPage(electron, LOOK);
  await expectWords(electron, UNSAVED);
}

/** How many minidumps there are beside the log. */
const dumps = (electron: MainProcess): Promise<number> =>
  electron.evaluate(({ app }) => {
    const { readdirSync } = process.getBuiltinModule('node:fs');
    const names = readdirSync(app.getPath('crashDumps'), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.dmp')).length;
  });

test('a page that crashes comes back with its story; one that crashes again is asked about', async ({
  electron,
}) => {
  await changeHeadline(electron);
  await answerDialogs(electron, { buttons: [0] });
  await crash(electron);
  await expectWords(electron, 'Rain at last');
  expect(await askedDialogs(electron)).toEqual([]);
  await crash(electron);
  await expect
    .poll(() => askedDialogs(electron))
    .toMatchObject([{ message: 'This window cannot be shown.', buttons: ['Reload', 'Close the window'] }]);
  await expectWords(electron, 'Rain at last');
  expect(await logOf(electron)).toContain('the page crashed');
  await expect.poll(() => dumps(electron)).toBeGreaterThan(0);
});

test('text that was never saved is offered after a crash', async ({ electron }) => {
  test.skip(process.platform === 'win32', NO_RENAME);
  await typeUnsaved(electron);
  await moveLibrary(electron, 'back', 'crash');
  await expectOffered(electron);
});

test(
  'a page that hangs is asked about, and loaded again with its text',
  { tag: '@long' },
  async ({ electron }) => {
    test.setTimeout(120_000);
    await changeHeadline(electron);
    await answerDialogs(electron, { buttons: [1] });
    await inPage(electron, 'void setTimeout(() => { for (;;); })');
    await expect
      .poll(() => press(electron).then(() => askedDialogs(electron)), { timeout: 60_000 })
      .toMatchObject([{ message: 'This window is not responding.', buttons: ['Wait', 'Reload'] }]);
    await expectWords(electron, 'Rain at last');
    expect(await logOf(electron)).toContain('the page was loaded again because it did not answer');
  },
);

test('text that was never saved is offered after a hang', { tag: '@long' }, async ({ electron }) => {
  test.skip(process.platform === 'win32', NO_RENAME);
  test.setTimeout(120_000);
  await typeUnsaved(electron);
  await answerDialogs(electron, { buttons: [1] });
  await inPage(electron, 'void setTimeout(() => { for (;;); })');
  await moveLibrary(electron, 'back');
  await expect
    .poll(() => press(electron).then(() => askedDialogs(electron)), { timeout: 60_000 })
    .toMatchObject([{ message: 'This window is not responding.' }]);
  expect((await askedDialogs(electron))[0]?.detail).toContain('is kept on this computer, and is offered');
  await expectOffered(electron);
});
