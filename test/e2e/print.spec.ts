import { readFile } from 'node:fs/promises';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { putStory, samplePicture } from '../support/stage';
import { pullQuote, saidBy } from '../support/story-blocks';

test.use({ opening: 'when staged' });

/** What paper shows: visible text, and the values of visible fields. */
const printed = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].filter((field) =>
      field.checkVisibility(),
    );
    return [document.body.innerText, ...fields.map(({ value, placeholder }) => value || placeholder)].join(
      '\n',
    );
  });
};

const paragraph = (text: string) => ({
  ...{ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text }] },
});

test('paper shows byline, dateline, times and corrections, and each photo with its words', async ({
  app,
  page,
}) => {
  const { file } = await app.call('photos.add', {
    ...{ name: 'last-ferry.jpg', bytes: new Uint8Array(await readFile(samplePicture)) },
  });
  const photoId = newPhotoId();
  await putStory(app, 'Last ferry ties up', [], {
    deck: 'After ninety years the crossing closes',
    section: 'India',
    bylines: [
      { kind: 'person', name: 'Devika Naskar', role: 'Correspondent', handle: 'dnaskar' },
      { kind: 'organisation', name: 'PTI' },
    ],
    dateline: 'Kankonpur',
    firstPublished: '2026-03-15T18:40:00+05:30',
    updated: '2026-03-16T09:05:00+05:30',
    corrections: [{ text: 'The ferry ran for ninety years, not eighty.', at: '2026-03-17T10:00:00+05:30' }],
    photos: {
      [photoId]: newStoryPhoto({
        file,
        credit: 'Wetland Trust',
        caption: 'The last evening.',
        alt: 'A ferry',
      }),
    },
    body: bodyOf([
      paragraph('The last ferry tied up on Sunday.'),
      { type: 'photo', version: 1, photoId },
      pullQuote('We knew every plank'),
    ]),
  });
  await app.open();
  await expect(page.getByLabel('Body of the story')).toContainText('The last ferry tied up');
  await page.emulateMedia({ colorScheme: 'dark' });
  // The parts for paper only load a moment after the story.
  await expect.poll(() => printed(page)).toContain('India');
  const text = await printed(page);
  for (const line of [
    'India',
    'Last ferry ties up',
    'After ninety years the crossing closes',
    'By Devika Naskar @dnaskar, Correspondent and PTI',
    'Published 15 March 2026, 18:40 IST · Updated 16 March 2026, 09:05 IST',
    'Kankonpur',
    'The last ferry tied up on Sunday.',
    'The last evening. Photo Courtesy: Wetland Trust',
    'We knew every plank',
    'Correction (17 March 2026, 10:00 IST): The ferry ran for ninety years, not eighty.',
  ])
    expect(text).toContain(line);
  expect(text.split('Last ferry ties up')).toHaveLength(2);
  for (const chrome of ['Who said it', 'Alt text', 'Replace picture', 'Export', 'Bold', 'Saved', 'Inspector'])
    expect(text).not.toContain(chrome);
  // Ink on white in the dark theme too, and a picture that leaves room for its caption on the page.
  const ink = await page.evaluate(() => getComputedStyle(document.querySelector('.story-body')!).color);
  expect(ink).toBe('rgb(29, 27, 24)');
  // A window prints by its own menu (menus.spec.ts).
  if (app.electron !== null) return;
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('an empty story prints no hint of what to type', async ({ app, page }) => {
  const photoId = newPhotoId();
  await putStory(app, '', [], {
    photos: { [photoId]: newStoryPhoto() },
    body: bodyOf([
      { type: 'photo', version: 1, photoId },
      pullQuote(''),
      { type: 'block-quote', ...saidBy(''), children: [] },
    ]),
  });
  await app.open();
  await expect(page.getByText('This photo has no file yet')).toBeVisible();
  expect((await printed(page)).replaceAll(/[\s\u200b\ufeff—]/gu, '')).toBe('');
});

test('paper shows no trace of the screen: no caret, no marks of a search, no handle', async ({
  app,
  page,
}) => {
  await putStory(app, 'Last ferry ties up', [], {
    body: bodyOf([paragraph('The ferry tied up.'), pullQuote('We knew the ferry', 'Mira')]),
  });
  await app.open();
  const copy = page.getByRole('textbox', { name: 'Body of the story' });
  await copy.getByText('The ferry tied up.').hover();
  const handle = page.locator('[data-drag-handle]');
  await expect(handle).toBeVisible();
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('ferry');
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('copydesk-found')?.size)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(handle).toBeHidden();
  const drawn = await copy.evaluate((element) => {
    const marks = ['copydesk-found', 'copydesk-found-current'].map(
      (name) => getComputedStyle(element, `::highlight(${name})`).backgroundColor,
    );
    const fields = [...element.querySelectorAll('[data-lexical-slot]')];
    return [
      ...marks,
      ...[element, ...fields].map((field) => getComputedStyle(field).caretColor),
      ...fields.map((field) => getComputedStyle(field).boxShadow),
    ];
  });
  for (const colour of drawn) expect(['none', 'rgba(0, 0, 0, 0)']).toContain(colour);
});
