import { dragMarkup, paste, throughClipboard } from '../support/clipboard';
import { hostilePayloads, inBatches } from '../support/hostile-payloads';
import { expect, openListener, test } from '../support/hostile-stage';
import { isAppAddress, ranIn, watchForHostile } from '../support/hostile-watch';
import { figure, times } from '../support/long-run';
import { block, openStory, text } from '../support/writing';

/** Into one story at a time: a payload that swallows what follows it still leaves most of the others to be read. */
const AT_ONCE = times(10, 20);

/** Reads the exported story after so many pastes, and after so many drops; a quick run after its last. */
const READ_EVERY = times(6, 1);
const DROPS_READ_EVERY = times(2, 1);

/** Markup that is nested too deeply to be read comes in as its plain words: give it those that are looked for. */
const asMarkup = (payloads: readonly string[]): string =>
  payloads.map((payload, at) => `<p>Line ${at}.</p>\n${payload}\n`).join('');

test('the watch sees a payload that runs, one that asks and one that connects without a request', async ({
  app,
  context,
}) => {
  const page = await context.newPage();
  const { seen } = watchForHostile(page, isAppAddress(app.page.url()));
  await page.setContent('<img src="http://127.0.0.1:9/asked" onerror="window.ran = 1; alert(1)">');
  await expect.poll(() => ranIn(page)).toBe(1);
  expect(seen).toEqual(['request http://127.0.0.1:9/asked', 'dialog 1']);

  const listener = await openListener();
  const [connecting] = listener.asking(['<script>new WebSocket("ws://127.0.0.1:9/asked")</script>']);
  await page.setContent(connecting!);
  await expect.poll(listener.connections).toBeGreaterThan(0);
  expect(seen).toHaveLength(2);
  listener.close();
});

test('nothing of a hostile paste runs, is asked for or is reported', async ({ app, stage }) => {
  const { page, copy, id, saved } = await openStory(app, [block('paragraph', [text('')])]);
  const all = stage.asking(hostilePayloads(60, 2000));
  for (const [at, payloads] of inBatches(all, AT_ONCE).entries()) {
    const mark = `Paste ${at} of these.`;
    const markup = `<p>${mark}</p>${asMarkup(payloads)}`;
    // By the keyboard: what was pasted before may be a button where a click would fall.
    await copy.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await paste(copy, { 'text/html': markup, 'text/plain': mark });
    await expect(copy).toContainText(mark);
    await stage.quiet(markup);
    if ((at + 1) % READ_EVERY > 0) continue;
    await expect.poll(async () => JSON.stringify(await saved())).toContain(mark);
    await stage.read(id, markup);
  }
  await page.reload();
  await stage.quiet('after loading again');
  figure('hostile markup in a paste: nothing runs, asks or is reported', all.length);
});

test('nothing of hostile markup on the system’s clipboard runs, is asked for or is reported', async ({
  app,
  stage,
}) => {
  const { page, copy, id, saved } = await openStory(app, [block('paragraph', [text('')])]);
  const all = stage.asking(hostilePayloads(60, 2000));
  for (const [at, payloads] of inBatches(all, AT_ONCE).entries()) {
    const mark = `Clipboard ${at} of these.`;
    const markup = `<p>${mark}</p>${asMarkup(payloads)}`;
    await copy.focus();
    await page.keyboard.press('ControlOrMeta+a');
    // No clipboard keeps half of a letter.
    expect(await throughClipboard(page, markup, mark)).toBe(markup.toWellFormed());
    await expect(copy).toContainText(mark);
    await stage.quiet(markup);
    if ((at + 1) % READ_EVERY > 0) continue;
    await expect.poll(async () => JSON.stringify(await saved())).toContain(mark);
    await stage.read(id, markup);
  }
  await page.reload();
  await stage.quiet('after loading again');
  figure(
    'hostile markup on the system’s clipboard, pasted by Ctrl+V: nothing runs, asks or is reported',
    all.length,
  );
});

test('nothing of hostile markup that is dragged into the copy runs, is asked for or is reported', async ({
  app,
  stage,
}) => {
  const { page, copy, id, saved } = await openStory(app, [block('paragraph', [text('')])]);
  const all = stage.asking(hostilePayloads(20, 2000));
  for (const [at, payloads] of inBatches(all, AT_ONCE).entries()) {
    const mark = `Drop ${at} of these.`;
    const markup = `<p>${mark}</p>${asMarkup(payloads)}`;
    await copy.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await dragMarkup(page, copy.locator('p').first(), markup, mark);
    await expect(copy).toContainText(mark);
    await stage.quiet(markup);
    if ((at + 1) % DROPS_READ_EVERY > 0) continue;
    await expect.poll(async () => JSON.stringify(await saved())).toContain(mark);
    await stage.read(id, markup);
  }
  await page.reload();
  await stage.quiet('after loading again');
  figure('hostile markup dragged into the copy: nothing runs, asks or is reported', all.length);
});

test('markup that is nested past reading and comes without words replaces nothing', async ({
  app,
  stage,
}) => {
  const { page, copy } = await openStory(app, [block('paragraph', [text('It rained.')])]);
  await copy.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await paste(copy, { 'text/html': `${'<div>'.repeat(30_000)}Words` });
  await stage.quiet('a deep paste');
  await expect(copy).toHaveText('It rained.');
});
