import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, test as base, type App } from '../support/app';
import { imageOf, INSTALLER, installApp, type InstalledApp } from '../support/installed-app';
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

test(
  'a refused update is said in the window with what to do, and nothing is changed',
  { tag: '@long' },
  async ({ app, installed: { server, program } }) => {
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
  },
);

/** Looks into the window of the app that was started again by itself, and ends it. */
async function inNextStart(app: App, folder: string, look: (page: Page) => Promise<void>): Promise<void> {
  const profile = join(app.folder, 'electron');
  const port = () => {
    try {
      return Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
    } catch {
      return 0;
    }
  };
  await expect.poll(() => existsSync(join(folder, 'pid')), { timeout: 60_000 }).toBe(true);
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  try {
    // The number of the start before may still be there.
    const connect = () => chromium.connectOverCDP(`http://127.0.0.1:${port()}`).catch(() => null);
    let browser = await connect();
    await expect.poll(async () => (browser ??= await connect()) !== null, { timeout: 60_000 }).toBe(true);
    const page = () => browser?.contexts()[0]?.pages()[0];
    await expect.poll(() => page()?.url()).toBe('copydesk://app/');
    const found = page();
    if (found) await look(found);
    await browser?.close();
  } finally {
    process.kill(pid, 'SIGTERM');
    await expect
      .poll(() => existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '')
      .toBe(false);
  }
}

/** Installs what is offered, with electron-updater, and waits until the app has ended. */
async function install(app: App, page: Page): Promise<void> {
  await chooseInMenu(electronOf(app), 'Check for Updates…');
  const line = updateLine(app);
  await line.getByRole('button', { name: 'Download' }).click();
  const exited = once(electronOf(app).process(), 'exit');
  await line.getByRole('button', { name: 'Restart and install' }).click();
  await exited;
  expect(page.isClosed()).toBe(true);
}

const logIn = (app: App): string =>
  readFileSync(join(app.folder, 'electron', 'logs', 'copydesk.log'), 'utf8');

test('the next version starts by itself after the installation, with the story, and says nothing of it', async ({
  app,
  installed: { server, folder, apps },
}) => {
  test.slow();
  server.offer({ version: '1.2.0', installer: imageOf(apps.next, join(app.folder, 'electron')) });
  const { page } = await openStory(app, [block('paragraph', [text('Before.')])]);
  expect(await electronOf(app).evaluate(({ app: program }) => program.getVersion())).toBe('1.1.0');
  await install(app, page);
  await inNextStart(app, folder, async (next) => {
    await expect(next.getByRole('textbox', { name: 'Body of the story' })).toHaveText('Before.');
    await expect(next.getByRole('region', { name: 'Update' })).not.toContainText('not installed');
    expect(logIn(app)).toContain('Copydesk was updated from 1.1.0 to 1.2.0');
  });
});

test(
  'an installation that fails brings the old version back by itself, which says why',
  { tag: '@long' },
  async ({ app, installed: { server, program, folder, apps } }) => {
    test.slow();
    server.offer({ version: '1.2.0', installer: '#!/no/such/program\n' });
    const old = imageOf(apps.old, join(app.folder, 'electron'));
    writeFileSync(program, old);
    chmodSync(program, 0o755);
    const { page } = await openStory(app, [block('paragraph', [text('Before.')])]);
    await install(app, page);
    await inNextStart(app, folder, async (next) => {
      expect(readFileSync(program, 'utf8')).toBe(old);
      const line = next.getByRole('region', { name: 'Update' });
      await expect(line).toContainText('Copydesk 1.1.0 is still installed, and your stories are unchanged.');
      await expect(line).toContainText('spawn');
      await expect(next.getByRole('textbox', { name: 'Body of the story' })).toHaveText('Before.');
    });
  },
);
