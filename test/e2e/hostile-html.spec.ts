import { expect, test } from '../support/app';
import { paste, throughClipboard } from '../support/clipboard';
import { hostilePayloads, inBatches } from '../support/hostile-payloads';
import { expectQuiet, isAppAddress, ranIn, watchForHostile } from '../support/hostile-watch';
import { figure, times } from '../support/long-run';
import { block, openStory, text } from '../support/writing';

test.use({ opening: 'when staged' });
test.describe.configure({ timeout: times(180_000, 3_600_000) });

/** Into one story at a time: a payload that swallows what follows it still leaves most of the others to be read. */
const AT_ONCE = times(10, 20);

const asMarkup = (payloads: readonly string[]): string =>
  payloads.map((payload, at) => `<p>Line ${at}.</p>\n${payload}\n`).join('');

test('the watch sees a payload that runs and one that asks', async ({ app, context }) => {
  const page = await context.newPage();
  const { seen } = watchForHostile(page, isAppAddress(app.page.url()));
  await page.setContent('<img src="http://127.0.0.1:9/asked" onerror="window.ran = 1; alert(1)">');
  await expect.poll(() => ranIn(page)).toBe(1);
  expect(seen).toEqual(['request http://127.0.0.1:9/asked', 'dialog 1']);
});

test('nothing of a hostile paste runs, is asked for or is reported', async ({ app }) => {
  const { page, copy } = await openStory(app, [block('paragraph', [text('')])]);
  const watched = watchForHostile(page, isAppAddress(page.url()));
  const all = hostilePayloads(60, 2000);
  for (const payloads of inBatches(all, AT_ONCE)) {
    const markup = asMarkup(payloads);
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
  figure('hostile markup in a paste: nothing runs, asks or is reported', all.length, all.length);
});

test('nothing of hostile markup on the system’s clipboard runs, is asked for or is reported', async ({
  app,
}) => {
  const { page, copy } = await openStory(app, [block('paragraph', [text('')])]);
  const watched = watchForHostile(page, isAppAddress(page.url()));
  const all = hostilePayloads(60, 2000);
  for (const payloads of inBatches(all, AT_ONCE)) {
    const markup = asMarkup(payloads);
    await copy.focus();
    expect(await throughClipboard(page, markup)).toBe(markup);
    await expect(copy).toContainText('Line');
    await expectQuiet(page, watched, markup);
  }
  figure(
    'hostile markup on the system’s clipboard, pasted by Ctrl+V: nothing runs, asks or is reported',
    all.length,
    all.length,
  );
});
