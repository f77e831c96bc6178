import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type App } from '../support/app';
import { electronEnvironment, electronStart } from '../support/electron-app';
import { electronOf } from '../support/native-dialogs';
import { openStory, block, text } from '../support/writing';

const headline = (app: App) => app.page.getByRole('textbox', { name: 'Headline', exact: true });

async function putFile(app: App, name: string, first: string): Promise<string> {
  const path = join(app.folder, name);
  await writeFile(path, `${first}\n\nIt rained on Monday in all nine districts.\n`);
  return path;
}

async function putLinked(app: App, words: string): Promise<string> {
  const made = await app.call('stories.create', {});
  const story = { ...made.story, headline: words };
  await app.call('stories.save', { id: story.id, baseRevision: made.revision, story, reason: 'close' });
  return `copydesk://story/${story.id}`;
}

/** Starts the app beside the one that runs; the answer is its exit code. */
async function startBeside(app: App, ...more: readonly string[]): Promise<number | null> {
  const places = {
    library: app.library,
    config: join(app.folder, 'config'),
    policy: join(app.folder, 'policy.json'),
    profile: join(app.folder, 'electron'),
  };
  const { program, args } = electronStart(places);
  const second = spawn(program, [...args, ...more], { env: electronEnvironment(places), stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  return code;
}

const windows = (app: App) =>
  electronOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a start with a file brings it in', { tag: '@long' }, async ({ app }) => {
  await app.restart('quit', [await putFile(app, 'rain.txt', 'Rain ends drought')]);
  await expect(headline(app)).toHaveValue('Rain ends drought');
  expect(await windows(app)).toBe(1);
});

test('a start with a link shows its story, and not the one of last time', async ({ app }) => {
  const link = await putLinked(app, 'The linked story');
  await openStory(app, [block('paragraph', [text('Last time.')])]);
  await app.restart('quit', [link]);
  await expect(headline(app)).toHaveValue('The linked story');
  await app.restart('quit', ['copydesk://story/00000000-0000-4000-8000-000000000000']);
  await expect(headline(app)).not.toHaveValue('');
  await app.restart('quit', ['copydesk://app/../../etc/passwd']);
  await expect(headline(app)).not.toHaveValue('');
});

test('a second start hands files and links to the first, and ends', { tag: '@long' }, async ({ app }) => {
  await openStory(app, [block('paragraph', [text('Open before.')])]);
  expect(await startBeside(app, await putFile(app, 'rain.txt', 'Rain ends drought'))).toBe(0);
  await expect(headline(app)).toHaveValue('Rain ends drought');
  expect(await startBeside(app, await putLinked(app, 'The linked story'))).toBe(0);
  await expect(headline(app)).toHaveValue('The linked story');
  expect(await windows(app)).toBe(1);
  const opened = electronOf(app).waitForEvent('window');
  expect(await startBeside(app, '--new-window')).toBe(0);
  await opened;
  expect(await windows(app)).toBe(2);
});

test(
  'what is chosen in the menu while a window starts is done once it has started, in that order',
  { tag: '@long' },
  async ({ app }) => {
    const electron = electronOf(app);
    await openStory(app, [block('paragraph', [text('Open before.')])]);
    const stories = async () => (await app.call('stories.list', { limit: 100 })).items.length;
    const before = await stories();
    const opened = electron.waitForEvent('window');
    await electron.evaluate(({ Menu }) => {
      const all = (items: readonly Electron.MenuItem[]): readonly Electron.MenuItem[] =>
        items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
      const choose = (wanted: string): void => {
        const item = all(Menu.getApplicationMenu()?.items ?? []).find(
          ({ id, label }) => id === wanted || label === wanted,
        );
        (item?.click as unknown as () => void)();
      };
      // All at once: no page can have been loaded in between.
      choose('New window');
      choose('story.new');
      choose('app.shortcuts');
    });
    const second = await opened;
    await expect(second.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expect.poll(stories).toBe(before + 1);
  },
);
