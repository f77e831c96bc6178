import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type App } from '../support/app';
import { INSTALLER, installApp, type InstalledApp } from '../support/installed-app';
import { electronOf } from '../support/native-dialogs';
import { chooseInMenu } from '../support/native-menu';
import { block, openStory, text, TO_END } from '../support/writing';

const test = base.extend<{ installed: InstalledApp }>({
  // Before the app starts.
  installed: [
    async ({ hostKind }, use) => {
      expect(hostKind).toBe('electron');
      const { undo, ...installed } = await installApp();
      await use(installed);
      await undo();
    },
    { auto: true },
  ],
});
test.use({ opening: 'when staged' });
test.skip(process.platform !== 'linux', 'An AppImage is installed on Linux.');

const updateLine = (app: App) => app.page.getByRole('region', { name: 'Update' });

test('an update is offered in the window, fetched with progress, cancelled, and installed after the last letter is kept', async ({
  app,
  installed: { server, program, folder },
}) => {
  const { id, page, copy } = await openStory(app, [block('paragraph', [text('Before.')])]);
  await copy.click();
  await page.keyboard.press(TO_END);
  await chooseInMenu(electronOf(app), 'Check for Updates…');
  const line = updateLine(app);
  await expect(line).toContainText('Copydesk 1.2.0 is available');
  // What is typed meanwhile goes into the story, and presses nothing.
  await expect(copy).toBeFocused();
  await page.keyboard.type(' More words');
  await page.keyboard.press('Enter');
  await expect(line).toContainText('Copydesk 1.2.0 is available');
  expect(server.asked.filter((path) => path.endsWith('.AppImage'))).toEqual([]);

  await line.getByRole('button', { name: 'What is new' }).click();
  await expect(page.getByText('<b>New</b> in 1.2.0:')).toBeVisible();
  server.holdBack(true);
  await line.getByRole('button', { name: 'Download' }).click();
  await expect(line.getByRole('progressbar')).toBeVisible();
  await line.getByRole('button', { name: 'Cancel' }).click();
  await expect(line).toContainText('Copydesk 1.2.0 is available');
  server.holdBack(false);
  await line.getByRole('button', { name: 'Download' }).click();
  await expect(line.getByRole('button', { name: 'Restart and install' })).toBeVisible();
  expect(readFileSync(program, 'utf8')).toBe('the old program');

  await copy.click();
  await page.keyboard.press(TO_END);
  await page.keyboard.type('The last words.');
  const exited = once(electronOf(app).process(), 'exit');
  await line.getByRole('button', { name: 'Restart and install' }).click();
  await exited;
  expect(readFileSync(program, 'utf8')).toBe(INSTALLER);
  await expect.poll(() => existsSync(join(folder, 'started'))).toBe(true);
  await app.restart('quit');
  expect(JSON.stringify((await app.call('stories.get', { id })).story.body)).toContain('The last words.');
});

test('a refused update is said in the window with what to do, and nothing is changed', async ({
  app,
  installed: { server, program },
}) => {
  server.offer({
    version: '1.3.0',
    installer: INSTALLER,
    forge: (said) => said.replace(/1\.3\.0/g, '1.3.1'),
  });
  await openStory(app, [block('paragraph', [text('Before.')])]);
  await chooseInMenu(electronOf(app), 'Check for Updates…');
  const line = updateLine(app);
  await expect(line).toContainText('Copydesk could not look for an update.');
  await expect(line).toContainText('Tell whoever gave you Copydesk.');
  await line.getByRole('button', { name: 'Close' }).click();
  await expect(line).not.toContainText('update');
  expect(server.asked.filter((path) => path.endsWith('.AppImage'))).toEqual([]);
  expect(readFileSync(program, 'utf8')).toBe('the old program');
});
