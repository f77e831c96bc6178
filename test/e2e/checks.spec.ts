import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BodyNode } from '@shared/block-contract/body-node';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import type { App } from '../support/app';
import { expect, test } from '../support/app';
import { BY_ADDRESS, inBrowserAlone } from '../support/browser-alone';
import { putStory, samplePicture, signIn } from '../support/stage';
import { pullQuote, saidBy } from '../support/story-blocks';

test.use({ opening: 'when staged' });

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format });
const paragraph = (...children: BodyNode[]) => ({ type: 'paragraph', version: 1, children });
const link = (url: string, words: string) => ({ type: 'link', version: 1, url, children: [text(words)] });

const checks = (page: Page) => page.getByRole('tabpanel', { name: 'Checks' });
const finding = (page: Page, words: string | RegExp) =>
  checks(page).getByRole('listitem').filter({ hasText: words });
const openChecks = (page: Page) => page.getByRole('tab', { name: /^Checks/ }).click();
const body = (page: Page) => page.getByLabel('Body of the story');

async function putFaultyStory(app: App) {
  const { file } = await app.call('photos.add', {
    ...{ name: 'last-ferry.jpg', bytes: new Uint8Array(await readFile(samplePicture)) },
  });
  const photoId = newPhotoId();
  return putStory(app, 'Bridge cost TK crore', [], {
    slug: 'bridge-cost',
    bylines: [
      { kind: 'person', name: 'Jane Roe' },
      { kind: 'person', name: 'Jane Roe' },
    ],
    photos: {
      [photoId]: newStoryPhoto({ file, credit: 'Internet', creator: 'Asha Rao', alt: 'IMG_2041.JPG' }),
    },
    body: bodyOf([
      paragraph(text('He is '), text('guilty ', 4), text('accused.')),
      paragraph(text('See '), link('https://a.example/report?id=1&utm_source=x', 'the report'), text('.')),
      paragraph(text('The mayor [JS1] said so.')),
      { type: 'photo', version: 1, photoId },
    ]),
  });
}

test('each fault of a story is listed, leads to its place, and can be fixed and unfixed', async ({
  app,
  page,
}) => {
  const { id } = await putFaultyStory(app);
  const stored = async () => (await app.call('stories.get', { id })).story;
  await signIn(app, 'editor');
  await expect(body(page)).toContainText('accused.');
  await openChecks(page);
  await expect(finding(page, 'The headline still has “TK”')).toBeVisible();
  await expect(checks(page).getByRole('heading', { name: 'Fix before export' })).toBeVisible();

  // To the place: a field over the copy, a field of a photo, a row of the inspector.
  await finding(page, 'The headline still has “TK”').getByRole('button').click();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  await finding(page, 'does not say what the picture shows').getByRole('button').click();
  await expect(page.getByRole('textbox', { name: 'Alt text' })).toBeFocused();
  await finding(page, 'repeats an earlier byline')
    .getByRole('button', { name: /^Byline 2/ })
    .click();
  await expect(page.getByRole('tab', { name: 'Story', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part')),
  ).toBe('1');

  // Each fix, and its undo from the message.
  await openChecks(page);
  const fixes: readonly (readonly [finding: string, fix: string, done: string])[] = [
    ['The credit “Internet”', 'Use “Asha Rao” from the file', 'The credit is now “Asha Rao”.'],
    ['struck-out words “guilty”', 'Delete the words', 'The struck-out words were deleted.'],
    ['tracks readers (utm_source)', 'Remove the trackers', 'The trackers were removed from the address.'],
    ['“[JS1]”', 'Delete “[JS1]”', '“[JS1]” was deleted.'],
    ['repeats an earlier byline', 'Remove the repeat', 'The repeated byline “Jane Roe” was removed.'],
  ];
  for (const [words, fix, done] of fixes) {
    const { body: copy, photos, bylines } = await stored();
    await finding(page, words).getByRole('button', { name: fix }).click();
    const message = page.getByRole('alertdialog').filter({ hasText: done });
    await expect(message).toBeVisible();
    await expect(finding(page, words)).toHaveCount(0);
    await message.getByRole('button', { name: 'Undo' }).click();
    await expect(finding(page, words)).toHaveCount(1);
    await expect.poll(stored).toMatchObject({ body: copy, photos, bylines });
    await finding(page, words).getByRole('button', { name: fix }).click();
    await expect(finding(page, words)).toHaveCount(0);
  }
  await expect(body(page)).not.toContainText('guilty');
  await expect(body(page)).toContainText('The mayor said so.');
  const fixed = await stored();
  expect(fixed.bylines).toHaveLength(1);
  expect(JSON.stringify(fixed.body)).toContain('"https://a.example/report?id=1"');
  expect(Object.values(fixed.photos).map(({ credit }) => credit)).toEqual(['Asha Rao']);

  // A fix in the copy is a step of the copy's own undo too.
  await body(page).getByText('The mayor said so.').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body(page)).toContainText('[JS1]');
});

test('a fix that comes too late changes nothing and says so', async ({ app, page }) => {
  inBrowserAlone(BY_ADDRESS);
  await putStory(app, 'Bridge opens', [], {
    body: bodyOf([paragraph(text('The mayor [JS1] said so.'))]),
  });
  await signIn(app, 'editor');
  await openChecks(page);
  const fix = finding(page, '“[JS1]”').getByRole('button', { name: 'Delete “[JS1]”' });
  await expect(fix).toBeVisible();
  // The checks answer late, and somebody types in the meantime.
  await page.route('**/api/publish.check', () => undefined);
  await body(page).getByText('The mayor').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Twice.');
  await fix.click();
  await expect(page.getByText('Nothing was changed, because the text there')).toBeVisible();
  await expect(body(page)).toContainText('The mayor [JS1] said so. Twice.');
});

test('a slug that another story has stops the export, and the one offered lets it out', async ({
  app,
  page,
}) => {
  const first = await putStory(app, 'First bridge', ['It opened.'], { slug: 'bridge' });
  await app.call('publish.export', { id: first.id, form: 'folder', to: app.folder, job: 'first' });
  const second = await putStory(app, 'Second bridge', ['It opened too.'], { slug: 'bridge' });
  await signIn(app, 'editor');
  await page.getByRole('row', { name: /Second bridge/ }).click();
  await expect(body(page)).toContainText('It opened too.');
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export the story' });
  await expect(dialog).toContainText('“First bridge” is published at https://www.example.org/');
  await dialog.getByRole('button', { name: 'Use “bridge-2”' }).click();
  await expect(dialog).not.toContainText('First bridge');
  await page.getByLabel('Into this folder').fill(app.folder);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Export anyway' }).click();
  await expect(page.getByRole('heading', { name: 'Exported', exact: true })).toBeVisible();
  expect((await app.call('stories.get', { id: second.id })).story.slug).toBe('bridge-2');
});

test('a story under embargo goes out only after a tick, and the manifest says until when', async ({
  app,
  page,
}) => {
  const embargo = new Date(Date.now() + 3 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+00:00');
  await putStory(app, 'Report is out', ['It is out.'], { slug: 'report', embargo });
  await signIn(app, 'editor');
  await expect(body(page)).toContainText('It is out.');
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export the story' });
  await expect(dialog.getByRole('alert')).toContainText(/This story is under embargo until .+, in 3 hours\./);
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await page.getByLabel('Into this folder').fill(app.folder);
  await expect(button).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByText('Export it under embargo').click();
  await button.click();
  await page.getByRole('button', { name: 'Export anyway' }).click();
  await expect(page.getByRole('heading', { name: 'Exported', exact: true })).toBeVisible();
  const manifest = JSON.parse(await readFile(join(app.folder, 'report', 'manifest.json'), 'utf8')) as {
    story: { embargo: string; firstPublished: string };
  };
  expect(manifest.story.embargo).toBe(embargo);
  expect(Date.parse(manifest.story.firstPublished)).toBe(Date.parse(embargo));
});

test('the finding about the sample address opens Settings at House', async ({ app, page }) => {
  await putStory(app, 'Bridge opens', ['It opened.']);
  await signIn(app, 'editor');
  await expect(body(page)).toContainText('It opened.');
  await openChecks(page);
  await finding(page, 'The house’s address is still the sample')
    .getByRole('button', { name: /address/ })
    .click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings.getByRole('tab', { name: 'House' })).toHaveAttribute('aria-selected', 'true');
  await expect(settings.getByLabel('Front page')).toHaveValue(/www\.example\.org/);
});

test('a finding selects its words: what is typed next takes their place', async ({ app, page }) => {
  const { file } = await app.call('photos.add', {
    ...{ name: 'last-ferry.jpg', bytes: new Uint8Array(await readFile(samplePicture)) },
  });
  const photoId = newPhotoId();
  const item = (...children: BodyNode[]) => ({ type: 'listitem', version: 1, value: 1, children });
  const { id } = await putStory(app, 'Bridge cost TK crore', [], {
    bylines: [{ kind: 'person', name: 'Jane TKTK' }],
    photos: {
      [photoId]: newStoryPhoto({ file, credit: 'Internet', alt: 'A ferry', caption: 'Seen by NAME TK.' }),
    },
    body: bodyOf([
      {
        type: 'list',
        version: 1,
        listType: 'bullet',
        start: 1,
        tag: 'ul',
        children: [item(text('A [AB1] mark')), item(text('The '), text('same [AB1]', 1), text(' mark'))],
      },
      pullQuote('We knew XXX plank', 'Mira'),
      {
        ...paragraph(text('They are '), link('https://a.example/', 'of TKTK planks')),
        type: 'block-quote',
        ...saidBy('Subal'),
      },
      { type: 'photo', version: 1, photoId },
    ]),
  });
  await signIn(app, 'editor');
  await expect(body(page)).toContainText('They are');
  const selected = () =>
    page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
        ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
        : String(getSelection());
    });
  const cases: readonly (readonly [finding: RegExp, words: string, typed: string])[] = [
    [/^The headline still has “TK”/, 'TK', 'nine'],
    [/^Byline 1 still has “TKTK”/, 'TKTK', 'Roe'],
    [/^The credit “Internet”/, 'Internet', 'Asha Rao'],
    [/^The caption of Photo 1 still has/, 'TK', 'Mira'],
    [/^The pull quote in block 2 still has “XXX”/, 'XXX', 'every'],
    [/^Block 3 still has “TKTK”/, 'TKTK', 'wood'],
  ];
  for (const [name, words, typed] of cases) {
    await openChecks(page);
    await checks(page).getByRole('button', { name }).click();
    await expect.poll(selected).toBe(words);
    await page.keyboard.type(typed);
    await openChecks(page);
    await expect(checks(page).getByRole('button', { name })).toHaveCount(0);
  }
  await checks(page)
    .getByRole('button', { name: /^The pull quote in block 2 does not match/ })
    .click();
  await expect.poll(selected).toBe('We knew every plank');
  await openChecks(page);
  // The second of two with the same words.
  await checks(page)
    .getByRole('button', { name: /^Block 1 has “\[AB1\]”/ })
    .nth(1)
    .click();
  await expect.poll(selected).toBe('[AB1]');
  await page.keyboard.type('sign');
  const stored = async () => JSON.stringify((await app.call('stories.get', { id })).story);
  await expect.poll(stored).toContain('same sign');
  expect(await stored()).toContain('A [AB1] mark');
  expect(await stored()).toContain('of wood planks');
  expect(await stored()).toContain('Bridge cost nine crore');
});
