import fc from 'fast-check';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { paste } from '../support/clipboard';
import { hostileHtml } from '../support/hostile-html';
import { times } from '../support/long-run';
import { signIn } from '../support/stage';
import { block, openStory, text } from '../support/writing';

test.use({ opening: 'when staged' });
test.describe.configure({ timeout: times(180_000, 3_600_000) });

/** Into one story at a time: a payload that swallows what follows it still leaves most of the others to be read. */
const AT_ONCE = 10;
const seed = 11;

const batches = (count: number): readonly string[] => {
  const payloads = fc.sample(hostileHtml, { numRuns: count, seed });
  return Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, at) =>
    payloads
      .slice(at * AT_ONCE, (at + 1) * AT_ONCE)
      .map((payload, index) => `<p>Line ${index}.</p>\n${payload}\n`)
      .join(''),
  );
};

interface Watched {
  readonly seen: string[];
}

/** Everything that a payload could bring about: scripts, requests, navigations, windows, dialogs, reports of the policy. */
function watch(page: Page, own: string): Watched {
  const seen: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === own && !/^\/(?:ran|asked|x)$/u.test(url.pathname);
    if (!isOwn && !['blob:', 'data:', 'about:'].includes(url.protocol)) seen.push(`request ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    // The page's own question over text that is not saved yet.
    if (dialog.type() === 'beforeunload') return void dialog.accept().catch(() => undefined);
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('popup', (other) => seen.push(`window ${other.url()}`));
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(own) && !frame.url().startsWith('about:'))
      seen.push(`navigation ${frame.url()}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted|Refused to/iu.test(message.text()))
      seen.push(`report ${message.text()}`);
  });
  return { seen };
}

const expectQuiet = async (page: Page, { seen }: Watched, payloads: string): Promise<void> => {
  const ran = await page.evaluate(() => (window as Window & { ran?: number }).ran ?? 0);
  expect({ ran, seen }, payloads).toEqual({ ran: 0, seen: [] });
};

test('the watch sees a payload that runs and one that asks', async ({ app, context }) => {
  const page = await context.newPage();
  const { seen } = watch(page, new URL(app.page.url()).origin);
  await page.setContent('<img src="http://127.0.0.1:9/asked" onerror="window.ran = 1; alert(1)">');
  await expect.poll(() => page.evaluate(() => (window as Window & { ran?: number }).ran ?? 0)).toBe(1);
  expect(seen).toEqual(['request http://127.0.0.1:9/asked', 'dialog 1']);
});

test('nothing of a hostile paste runs, is asked for or is reported', async ({ app }) => {
  const { page, copy } = await openStory(app, [block('paragraph', [text('')])]);
  const watched = watch(page, new URL(page.url()).origin);
  for (const markup of batches(times(200, 2000))) {
    // By the keyboard: what was pasted before may be a button where a click would fall.
    await copy.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await paste(copy, { 'text/html': markup, 'text/plain': 'Line' });
    // One that is nested past reading comes in as its plain words.
    await expect(copy).toContainText('Line');
    await expectQuiet(page, watched, markup);
  }
  await page.reload();
  await expectQuiet(page, watched, 'after loading again');
});

const asFile: readonly { readonly name: string; readonly of: (markup: string) => string }[] = [
  { name: 'copy.html', of: (markup) => `<!doctype html><title>Copy</title>${markup}` },
  {
    name: 'copy.md',
    of: (markup) => `# Copy\n\n${markup}\n\n[words](javascript:window.ran=1) ![x](javascript:window.ran=1)`,
  },
  {
    name: 'copy.eml',
    of: (markup) =>
      `From: a@example.org\nSubject: Copy\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body>${markup}</body></html>`,
  },
  { name: 'copy.rtf', of: (markup) => `{\\rtf1\\ansi ${markup.replaceAll(/[\\{}]/gu, '\\$&')}\\par}` },
  { name: 'copy.txt', of: (markup) => markup },
];

test('nothing of a hostile file runs: taken in, shown, previewed, exported, opened and taken in again', async ({
  app,
  context,
}) => {
  await signIn(app, 'editor');
  const { page } = app;
  const own = new URL(page.url()).origin;
  const watched = watch(page, own);
  const exported = await context.newPage();
  const outside = watch(exported, own);
  const all = batches(times(100, 2000));
  for (const [at, markup] of all.entries()) {
    const { name, of } = asFile[at % asFile.length]!;
    const taken = async (file: string, words: string) =>
      (await app.call('intake.file', { name: file, bytes: new TextEncoder().encode(words) })).open;
    const { story, revision } = await taken(name, of(markup));
    // From elsewhere: another hash alone loads nothing.
    await page.goto('about:blank');
    await page.goto(`${own}/#story=${story.id}`);
    await expect(page.getByLabel('Body of the story')).toBeVisible();
    await expectQuiet(page, watched, `${name}: ${markup}`);
    const slug = `hostile-${at}`;
    await app.call('stories.save', {
      ...{ id: story.id, baseRevision: revision, reason: 'close' },
      story: { ...story, headline: `<img src=x onerror=window.ran=1> ${at}`, slug },
    });
    const { html } = await app.call('publish.preview', { id: story.id });
    await exported.goto(`${own}/preview/${story.id}`);
    await expectQuiet(exported, outside, `preview of ${name}: ${markup}`);
    // As a page of any server without a policy: what would run there runs here.
    await exported.goto('about:blank');
    await exported.setContent(html);
    await expectQuiet(exported, outside, `exported ${name}: ${markup}`);
    await taken('again.html', html);
  }
  const { bytes } = await app.call('handover.make', {
    id: (await app.call('stories.list', {})).items[0]!.id,
  });
  await app.call('handover.take', { bytes });
  await page.reload();
  await expectQuiet(page, watched, 'after a hand-over');
});
