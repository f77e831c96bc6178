import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';
import { expect, test, type App } from '../support/app';
import { electronEnvironment, electronStart } from '../support/electron-app';
import { chooseInMenu, keepBusy, typeInWindow } from '../support/native-menu';
import { block, openStory, text, TO_END } from '../support/writing';
import { rowOf } from '../support/long-run';

function electronOf({ electron }: App): ElectronApplication {
  if (!electron) throw new Error('These tests run in Electron.');
  return electron;
}

const paragraph = (words: string) => block('paragraph', [text(words)]);

for (const [row, command] of ['story.new', 'story.duplicate'].entries())
  for (const [place, busy] of [300, 0].entries())
    test(
      `keys typed right after ${command} are in the story it makes; the page is busy for ${busy} ms`,
      rowOf(2 * row + place, 4),
      async ({ app }) => {
        const electron = electronOf(app);
        const { id, page, copy, saved } = await openStory(app, [paragraph('Old story.')]);
        await copy.click();
        await page.keyboard.press(TO_END);
        await keepBusy(page, busy);
        await setTimeout(50);
        await chooseInMenu(electron, command);
        await typeInWindow(electron, 'breaking headline');
        const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
        await expect(headline).toHaveValue(/breaking headline/);
        const { story } = await app.call('stories.get', { id });
        expect(story.headline).not.toContain('breaking');
        expect(await saved()).toMatchObject([{ children: [{ text: 'Old story.' }] }]);
      },
    );

test('keys typed right after Open a file… are for the story that the file becomes', async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy, saved } = await openStory(app, [paragraph('Old story.')]);
  const file = join(app.folder, 'rain.txt');
  await writeFile(file, 'Rain ends drought\n\nIt rained on Monday in all nine districts.\n');
  await copy.click();
  await keepBusy(page, 300);
  await setTimeout(50);
  const chooser = page.waitForEvent('filechooser');
  await chooseInMenu(electron, 'story.open-file');
  await typeInWindow(electron, ' at last');
  await (await chooser).setFiles(file);
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue(
    'Rain ends drought at last',
  );
  expect(await saved()).toMatchObject([{ children: [{ text: 'Old story.' }] }]);
});

test('Find looks for the selected words', async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy } = await openStory(app, [paragraph('ferry')]);
  await copy.click();
  await chooseInMenu(electron, 'edit.select-all');
  await chooseInMenu(electron, 'edit.find');
  const field = page.getByRole('textbox', { name: 'Find' });
  await expect(field).toHaveValue('ferry');
  await expect(field).toBeFocused();
});

test('Open a file… opens the platform’s dialog, however long ago a key was pressed', async ({ app }) => {
  const electron = electronOf(app);
  const { page } = await openStory(app, [paragraph('Old story.')]);
  const asked = page.waitForEvent('filechooser');
  // A gesture counts for five seconds, and so does what the test itself asks of the page.
  await setTimeout(5500);
  await chooseInMenu(electron, 'story.open-file');
  await asked;
});

test('zoom goes in, out and back', async ({ app }) => {
  const electron = electronOf(app);
  const zoom = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
  await chooseInMenu(electron, 'zoomin');
  await expect.poll(zoom).toBe(0.5);
  await chooseInMenu(electron, 'zoomout');
  await chooseInMenu(electron, 'zoomout');
  await expect.poll(zoom).toBe(-0.5);
  await chooseInMenu(electron, 'resetzoom');
  await expect.poll(zoom).toBe(0);
});

test('New window opens a second one beside the first', async ({ app }) => {
  const electron = electronOf(app);
  const opened = electron.waitForEvent('window');
  await chooseInMenu(electron, 'New window');
  const second = await opened;
  await expect(second.getByRole('heading', { name: 'Copydesk', exact: true })).toBeVisible();
  await second.close();
  await expect(app.page.getByRole('heading', { name: 'Copydesk', exact: true })).toBeVisible();
});

test('Show log folder opens the folder of the logs and nothing else', async ({ app }) => {
  const electron = electronOf(app);
  await openStory(app, [paragraph('Old story.')]);
  // The file manager is the platform's: what it would open is kept here.
  await electron.evaluate(({ shell }) => {
    const kept = globalThis as { openedFolders?: string[] };
    kept.openedFolders = [];
    shell.openPath = (path) => {
      kept.openedFolders?.push(path);
      return Promise.resolve('');
    };
  });
  await chooseInMenu(electron, 'Show log folder');
  const found = () =>
    electron.evaluate(({ app: program }) => ({
      opened: (globalThis as { openedFolders?: string[] }).openedFolders,
      logs: program.getPath('logs'),
    }));
  await expect.poll(async () => (await found()).opened).toEqual([(await found()).logs]);
  await chooseInMenu(electron, 'app.support');
  const dialog = app.page.getByRole('dialog', { name: 'Support file' });
  await expect(dialog).toContainText(`The logs are in ${(await found()).logs}`);
  await expect(dialog.getByRole('button', { name: 'Copy the path' })).toHaveCount(0);
});

test('text that is not saved is encrypted if this system keeps secrets, and if not the host says so', async ({
  app,
}) => {
  const backend = await electronOf(app).evaluate(({ safeStorage }) =>
    process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'of the system',
  );
  const given = await app.call('host.journalKeys', {});
  if (given.state === 'none') expect(given.why).toContain('no store of secrets');
  else expect(given.keys.at(-1)?.bytes).toHaveLength(32);
  if (backend === 'basic_text') expect(given.state).toBe('none');
});

test('a right-click offers the app’s own commands for the field under it', async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy } = await openStory(app, [paragraph('Before.')]);
  await copy.click();
  await page.keyboard.press(TO_END);
  await page.keyboard.type('!');
  // The menu itself is the platform's: its items are kept here instead of drawn.
  await electron.evaluate(({ Menu }) => {
    const kept = globalThis as { poppedUp?: Electron.Menu };
    Menu.prototype.popup = function (this: Electron.Menu) {
      kept.poppedUp = this;
    };
  });
  await copy.getByText('Before.').click({ button: 'right' });
  const items = () =>
    electron.evaluate(() =>
      ((globalThis as { poppedUp?: Electron.Menu }).poppedUp?.items ?? [])
        .filter(({ id, enabled }) => id && enabled)
        .map(({ id }) => id),
    );
  await expect.poll(items).toEqual(['edit.undo', 'edit.paste', 'edit.paste-plain', 'edit.select-all']);
  await electron.evaluate(() => {
    const item = (globalThis as { poppedUp?: Electron.Menu }).poppedUp?.getMenuItemById('edit.undo');
    (item?.click as unknown as () => void)();
  });
  await expect(copy).toHaveText('Before.');
});

test('a second start hands its link to the window that is open, and ends', async ({ app }) => {
  const made = await app.call('stories.create', {});
  const story = { ...made.story, headline: 'The linked story' };
  await app.call('stories.save', { id: story.id, baseRevision: made.revision, story, reason: 'close' });
  const places = {
    library: app.library,
    config: join(app.folder, 'config'),
    policy: join(app.folder, 'policy.json'),
    profile: join(app.folder, 'electron'),
  };
  const { program, args } = electronStart(places);
  const second = spawn(program, [...args, `copydesk://story/${story.id}`], {
    env: electronEnvironment(places),
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect(app.page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue(
    'The linked story',
  );
  expect(electronOf(app).windows()).toHaveLength(1);
});

test('quitting straight after typing loses no letter', async ({ app }) => {
  const { page, copy, id } = await openStory(app, [paragraph('Before.')]);
  await copy.click();
  await page.keyboard.press(TO_END);
  await page.keyboard.type(' The last words.');
  const closed = electronOf(app).waitForEvent('close');
  await electronOf(app).evaluate(({ app: program }) => program.quit());
  await closed;
  await app.restart('quit');
  const { story } = await app.call('stories.get', { id });
  expect(JSON.stringify(story.body)).toContain('Before. The last words.');
  await expect(app.page.getByText('ended unexpectedly')).toHaveCount(0);
});
