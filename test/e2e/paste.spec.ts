import type { Browser } from '@playwright/test';
import fc from 'fast-check';
import { tidyPage } from '@shared/intake/markup/tidy-page';
import { missingWords, visibleLines } from '@shared/intake/markup/visible-words';
import { serialize, parse } from 'parse5';
import { Styles } from '@shared/intake/markup/styles';
import type { BodyNode } from '@shared/block-contract/body-node';
import { insideOf } from '@shared/document/nodes';
import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { dragMarkup, paste } from '../support/clipboard';
import { clipboardFixtures, JUNK } from '../support/clipboard-fixtures';
import { randomPage } from '../support/random-page';
import { wordsOf } from '../support/visible-words';
import { block, openStory, photoSlot, text } from '../support/writing';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });

const TRACKED =
  '<meta name=Generator content="Microsoft Word 15"><p class=MsoNormal>The council <del cite="mailto:A" datetime="2026">refused</del><ins cite="mailto:A" datetime="2026">agreed</ins> to pay. <span style="display:none">SECRET</span><a href="https://example.org/a?utm_source=x">Read on</a></p>';

/** The words of pages as a browser shows them. */
const shownWords = async (browser: Browser, pages: readonly { markup: string; junk?: string }[]) => {
  const blank = await browser.newPage();
  const texts = await blank.evaluate(
    (all) =>
      all.map(({ markup, junk }) => {
        document.documentElement.innerHTML = new DOMParser().parseFromString(
          markup,
          'text/html',
        ).documentElement.innerHTML;
        for (const details of document.querySelectorAll('details')) details.open = true;
        for (const element of document.querySelectorAll(`[style*="mso-hide"]${junk ? `, ${junk}` : ''}`))
          element.remove();
        return document.body.innerText;
      }),
    pages,
  );
  await blank.close();
  return texts.map(wordsOf);
};

const letters = (words: readonly string[]): string => [...words.join('')].sort().join('');

function plain(node: BodyNode): string {
  if (node.type === 'text') return String(node.text);
  const inside = insideOf(node).map(plain).join('');
  if (node.type === 'link') return inside;
  return `\n${inside}\n`;
}

test('the words of any page come in as Chromium shows them', async ({ browser }) => {
  const pages = fc.sample(randomPage, { numRuns: 400, seed: 9 });
  const shown = await shownWords(
    browser,
    pages.map((markup) => ({ markup })),
  );
  pages.forEach((markup, at) => {
    const tidy = parse(serialize(tidyPage(markup).body));
    const came = visibleLines(tidy, new Styles(tidy), new Set()).join('\n');
    expect(missingWords(shown[at]!.join('\n'), came), markup).toEqual([]);
    expect(letters(wordsOf(came)), markup).toBe(letters(shown[at]!));
  });
});

/** Few enough for one test: each is pasted into a story of its own. */
const AT_ONCE = 8;
/** A busy machine is slow to save. */
const SAVED_WITHIN = { timeout: 30_000 };

const parts = Array.from({ length: Math.ceil(clipboardFixtures.length / AT_ONCE) }, (_, part) =>
  clipboardFixtures.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
);

for (const [row, part] of parts.entries()) {
  const names = `${part[0]!.name} to ${part.at(-1)!.name}`;
  test(
    `the words of every clipboard come in as Chromium shows them: ${names}`,
    rowOf(row),
    async ({ app, browser }) => {
      test.setTimeout(60_000 + part.length * SAVED_WITHIN.timeout);
      const shown = await shownWords(
        browser,
        part.map(({ name, markup }) => ({
          markup,
          ...(JUNK[name]?.elements && { junk: JUNK[name].elements }),
        })),
      );
      for (const [at, { name, markup }] of part.entries()) {
        const { words = [], added = [] } = JUNK[name] ?? {};
        const left = [...shown[at]!];
        for (const word of words) if (left.includes(word)) left.splice(left.indexOf(word), 1);
        const { copy, saved, photos } = await openStory(app, [block('paragraph', [text('')])]);
        await copy.click();
        await paste(copy, { 'text/html': markup });
        const came = async () => {
          const inPhotos = (await photos()).map(({ caption, credit }) => `${caption}\n${credit}`);
          return [...(await saved()).map(plain), ...inPhotos].join('\n');
        };
        const seen = [...left, ...added];
        await expect
          .poll(async () => letters(wordsOf(await came())), { message: name, ...SAVED_WITHIN })
          .toBe(letters(seen));
        expect(missingWords(seen.join('\n'), await came()), name).toEqual([]);
      }
    },
  );
}

test('markup that is dragged into the copy comes in where it is dropped, as what is pasted', async ({
  app,
}) => {
  const { page, copy, saved } = await openStory(app, [
    block('paragraph', [text('The river rose.')]),
    block('paragraph', [text('Nobody left.')]),
  ]);
  const markup =
    '<p style="color:red">Two <b>boats</b> sank.</p><p><a href="https://example.org/">More</a></p>';
  await dragMarkup(page, copy.locator('p').first(), markup);
  await expect(copy.locator('p')).toHaveText([/^The river rose\.Two boats sank\.$/u, 'More', 'Nobody left.']);
  await expect(copy.locator('p').first().locator('strong')).toHaveText('boats');
  await expect(copy.getByRole('link')).toHaveText('More');
  await expect.poll(async () => JSON.stringify(await saved())).toContain('sank');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(copy.locator('p')).toHaveText(['The river rose.', 'Nobody left.']);
});

test('markup that is dragged onto a photo comes in behind it, and onto a field of its as words', async ({
  app,
}) => {
  const { node, photos } = photoSlot({});
  const story = [node, block('paragraph', [text('The river rose.')])];
  const { page, copy } = await openStory(app, story, { photos });
  const photo = copy.locator('.photo-block');
  await dragMarkup(page, photo.getByLabel('Caption', { exact: true }), '<p>Two <b>boats</b>.</p>');
  await expect(photo.getByLabel('Caption', { exact: true })).toHaveValue('Line');
  await expect(copy.locator(':scope > p')).toHaveText(['The river rose.']);

  await dragMarkup(page, photo.locator('.photo-slot'), '<p>Two <b>boats</b>.</p>');
  await expect(copy.locator(':scope > p')).toHaveText(['Two boats.', 'The river rose.']);
});

test('a quiet note says what a paste left out, and brings it back', async ({ app }) => {
  const { page, copy, saved } = await openStory(app, [block('paragraph', [text('Before. ')])]);
  await copy.click();
  await page.keyboard.press('End');
  await paste(copy, { 'text/html': TRACKED });
  const note = page.getByRole('status', { name: 'About the paste' });
  await expect(note).toContainText(
    'Left out of the paste: 1 tracked deletion, 1 hidden passage and 1 link tracker. 1 tracked insertion was kept.',
  );
  await expect(copy).toBeFocused();
  await note.getByRole('button', { name: 'Show' }).click();
  await expect(note).toContainText('SECRET');
  await expect(note).toContainText('https://example.org/a?utm_source=x');
  await expectNoViolations(page, { within: '[aria-label="About the paste"]' });
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}/note-light.png` });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: `${process.env.SHOTS}/note-dark.png` });
    await page.setViewportSize({ width: 420, height: 700 });
    await page.screenshot({ path: `${process.env.SHOTS}/note-narrow.png` });
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  await note.getByRole('button', { name: 'Bring it back' }).click();
  await expect(copy).toContainText('The council refusedagreed to pay. SECRETRead on');
  await expect(note).toBeEmpty();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(copy).toHaveText('Before.');
  await expect.poll(async () => (await saved()).map(plain).join('').trim()).toBe('Before.');
});

test('Markdown is offered as what it means, and taken back in one step', async ({ app }) => {
  const { page, copy } = await openStory(app, [block('paragraph', [text('')])]);
  await copy.click();
  await paste(copy, { 'text/plain': '## Head\n\nSome **bold** words.' });
  await expect(copy).toContainText('Some **bold** words.');
  await page
    .getByRole('status', { name: 'About the paste' })
    .getByRole('button', { name: 'Format it' })
    .click();
  await expect(copy.locator('h2')).toHaveText('Head');
  await expect(copy.locator('strong')).toHaveText('bold');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(copy).toHaveText('');
});

test('a picture that comes as data keeps its bytes and waits for its credit', async ({ app }) => {
  const { page, copy, photos } = await openStory(app, [block('paragraph', [text('')])]);
  const markup = clipboardFixtures.find(({ name }) => name === 'data-picture')!.markup;
  await copy.click();
  await paste(copy, { 'text/html': markup.replace('<p>(AP Photo/Asha Rao)</p>', '') });
  await expect.poll(async () => (await photos())[0]?.file?.mime).toBe('image/png');
  expect((await photos())[0]).toMatchObject({
    credit: '',
    alt: 'A red square',
    file: { width: 60, height: 60 },
  });
  await copy.locator('p').first().click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(copy).toHaveText('');
});
