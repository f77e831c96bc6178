import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { startBare, type BareElectron, type MainProcess } from '../support/bare-electron';
import { chooseInMenu } from '../support/native-menu';
import { answerDialogs, askedDialogs, expectWords, inPage, logOf } from '../support/native-dialogs';

interface Download {
  readonly url: string;
  readonly refused: boolean;
  readonly title: string | undefined;
}

type Kept = typeof globalThis & { downloads: Download[] };

const test = base.extend<{ electron: BareElectron }>({
  // Playwright takes downloads for itself, past the app: here no debugger is in the page.
  // eslint-disable-next-line no-empty-pattern
  electron: async ({}, use) => {
    const electron = await startBare();
    await expectWords(electron, 'After 94 years');
    await use(electron);
    await electron.end();
  },
});

/** Notes each download from now on, and answers the dialog that no test can press: they go to `path`. */
const saveTo = (electron: MainProcess, path: string) =>
  electron.evaluate(({ session }, to) => {
    const kept = globalThis as Kept;
    kept.downloads = [];
    session.defaultSession.on('will-download', (event, item) => {
      const { title } = item.getSaveDialogOptions();
      kept.downloads.push({ url: item.getURL(), refused: event.defaultPrevented, title });
      if (!event.defaultPrevented) item.setSavePath(to);
    });
  }, path);

const downloads = (electron: MainProcess) => electron.evaluate(() => (globalThis as Kept).downloads);

/** Answers the same dialog by Cancel, once: `saveTo` answers the next. */
const cancelNext = (electron: MainProcess) =>
  electron.evaluate(({ session }) => {
    session.defaultSession.once('will-download', (_, item) => item.cancel());
  });

/** Follows a link as `renderer/ui/download.ts` makes one. */
const follow = (electron: MainProcess, address: string) =>
  inPage(
    electron,
    `{ const link = document.createElement('a'); link.href = ${address}; link.download = 'Rain.copydesk'; link.click(); }`,
  );

const MADE = `URL.createObjectURL(new Blob(['It rained.']))`;

test('a file that the page hands out goes where the platform’s dialog says', async ({ electron }) => {
  const path = join(tmpdir(), `copydesk-download-${crypto.randomUUID()}`);
  await saveTo(electron, path);
  await follow(electron, MADE);
  await expect.poll(() => readFile(path, 'utf8').catch(() => null)).toBe('It rained.');
  expect(await downloads(electron)).toMatchObject([{ refused: false, title: 'Save “Rain.copydesk”' }]);
});

test('a file that cannot be written is said', { tag: '@long' }, async ({ electron }) => {
  // A program is no folder.
  await answerDialogs(electron, {});
  await saveTo(electron, join(process.execPath, 'Rain.copydesk'));
  await follow(electron, MADE);
  await expect
    .poll(() => askedDialogs(electron))
    .toMatchObject([{ message: '“Rain.copydesk” could not be saved.', buttons: ['OK'] }]);
});

test('no download is let through that the page has not made', async ({ electron }) => {
  await saveTo(electron, join(tmpdir(), 'copydesk-never'));
  for (const address of [`'data:text/plain,x'`, `'copydesk://app/index.html'`, `'https://example.org/x.zip'`])
    await follow(electron, address);
  // A later request has been answered, so these came before it.
  await follow(electron, MADE);
  await expect.poll(async () => (await downloads(electron)).some(({ refused }) => !refused)).toBe(true);
  const refused = (await downloads(electron)).filter((each) => each.refused).map(({ url }) => url);
  expect(refused).toEqual(['data:text/plain,x', 'copydesk://app/index.html']);
  expect(await logOf(electron)).toContain('a download was refused');
});

test(
  'a hand-over is told as made only if it was saved, not after Cancel',
  { tag: '@long' },
  async ({ electron }) => {
    const told = () => inPage<string>(electron, `document.body.innerText`);
    const path = join(tmpdir(), `copydesk-download-${crypto.randomUUID()}`);
    await saveTo(electron, path);
    await cancelNext(electron);
    await chooseInMenu(electron, 'story.hand-over');
    await expect.poll(async () => (await downloads(electron)).length).toBe(1);
    // A message would have come by then: the second story's comes in less.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await told()).not.toContain('holds the whole story');
    expect(await readFile(path).catch(() => null)).toBeNull();
    await chooseInMenu(electron, 'story.hand-over');
    await expect.poll(told, { timeout: 30_000 }).toContain('holds the whole story');
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  },
);
