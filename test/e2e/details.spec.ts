import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import sharp from 'sharp';
import { expect, test, type App } from '../support/app';
import { putFinishedStory, putStory, signIn } from '../support/stage';
import { openChanges } from '../support/versions';

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });

/** Slow photos: grain takes encoders longest. */
async function manyPhotos(app: App, count: number): Promise<Pick<Story, 'photos' | 'body'>> {
  const photos: Story['photos'] = {};
  for (let at = 0; at < count; at++) {
    const noise = { type: 'gaussian', mean: 60 + at * 10, sigma: 40 } as const;
    const grain = sharp({ create: { width: 3600, height: 2400, channels: 3, background: '#888', noise } });
    const bytes = new Uint8Array(await grain.jpeg({ quality: 60 }).toBuffer());
    const { file } = await app.call('photos.add', { name: `grain-${at}.jpg`, bytes });
    photos[newPhotoId()] = newStoryPhoto({ file, credit: 'Asha Rao', alt: `Grain, picture ${at + 1}` });
  }
  const paragraph = {
    type: 'paragraph',
    version: 1,
    children: [{ type: 'text', version: 1, text: 'Grain.' }],
  };
  const blocks = Object.keys(photos).map((photoId) => ({ type: 'photo', version: 1, photoId }));
  return { photos, body: bodyOf([paragraph, ...blocks]) };
}

test.use({ opening: 'when staged' });

test('opens the sample from an empty list', async ({ app, page }) => {
  await signIn(app, 'reporter');
  await page.getByRole('button', { name: 'Open a sample' }).click();
  await expect(headline(page)).not.toHaveValue('');
  await expect(page.getByRole('grid', { name: 'Stories' }).getByRole('row')).toHaveCount(2);
});

test('offers what can be done with a story where the right button is pressed', async ({ app, page }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'reporter');
  const row = page.getByRole('row', { name: /Bridge opens/ });
  await row.click({ button: 'right' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page.getByRole('row', { name: /Bridge opens/ })).toHaveCount(2);
});

test('keeps embargo, correction, related link and other headlines of a story', async ({ app, page }) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'editor');
  const inspector = page.getByRole('region', { name: 'Inspector' });

  await inspector.getByRole('button', { name: 'Set a time: embargo until' }).click();
  await inspector.getByRole('button', { name: 'Add a correction' }).click();
  const correction = inspector.getByRole('group', { name: 'Correction 1' });
  await correction.getByLabel('What was corrected').fill('An earlier version named another river.');
  await inspector.getByRole('button', { name: 'Add a link' }).click();
  const link = inspector.getByRole('group', { name: 'Related link 1' });
  await link.getByLabel('Words of the link').fill('How the bridge was built');
  await link.getByLabel('Address').fill('example.org/bridge');
  await expect(link.getByText('Write the whole address')).toBeVisible();
  await link.getByLabel('Address').fill('https://example.org/bridge');
  await inspector.getByLabel('Search title').fill('Bridge over the Tarangi opens');

  const kept = async () => (await app.call('stories.get', { id })).story;
  await expect.poll(async () => (await kept()).headlines.search).toBe('Bridge over the Tarangi opens');
  const story = await kept();
  expect(story.related).toEqual([{ title: 'How the bridge was built', url: 'https://example.org/bridge' }]);
  expect(story.corrections.map(({ text }) => text)).toEqual(['An earlier version named another river.']);
  expect(story.embargo).toMatch(/^\d{4}-\d\d-\d\dT06:00:00\+05:30$/);

  await link.getByRole('button', { name: 'Remove related link 1' }).click();
  await expect.poll(async () => (await kept()).related).toEqual([]);
});

test('returns a story to its reporter with a note', async ({ app, page }) => {
  const { id } = await putFinishedStory(app);
  const { revision } = await app.call('stories.get', { id });
  await app.call('review.move', { id, revision, to: 'filed' });
  await signIn(app, 'editor');
  await page.getByRole('button', { name: 'Return…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Who says so in paragraph two?');
  await dialog.getByRole('button', { name: /Return/ }).click();
  await expect(dialog).toBeHidden();
  expect((await app.call('stories.get', { id })).status).toBe('returned');
  await page.getByRole('tab', { name: 'Review' }).click();
  await expect(
    page.getByRole('list', { name: /^What happened/ }).getByText('Who says so in paragraph two?'),
  ).toBeVisible();
});

test('shows how far a long export is, and writes nothing once it is cancelled', async ({ app, page }) => {
  // Encoding eight large pictures is the point, and slow on a busy machine.
  test.setTimeout(180_000);
  await putStory(app, 'Eight pictures', [], await manyPhotos(app, 8));
  await signIn(app, 'editor');
  await expect(headline(page)).toHaveValue('Eight pictures');
  const target = join(app.folder, 'pages');
  await mkdir(target);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByLabel('Into this folder').fill(target);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Export anyway' }).click();
  await expect(page.getByRole('progressbar', { name: /Preparing photo \d of 8/ })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Export the story' })).toBeVisible();
  expect(await readdir(target)).toEqual([]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Exported' })).toBeVisible({ timeout: 120_000 });
  expect(await readdir(target)).toHaveLength(1);
});

test('stays as it is through the first export of a text that was just typed', async ({ app, page }) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'editor');
  const body = page.getByLabel('Body of the story');
  await body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Hundreds came.');
  await page.getByRole('tab', { name: 'Checks' }).click();
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByLabel('Into this folder').fill(app.folder);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Export anyway' }).click();
  await expect(page.getByRole('heading', { name: 'Exported' })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('tab', { name: 'Checks' })).toHaveAttribute('aria-selected', 'true');
  expect((await app.call('stories.get', { id })).story.firstPublished).not.toBeNull();
  await body.press('ControlOrMeta+z');
  await expect(body).not.toContainText('Hundreds came.');
});

test('says that a story was deleted in another window, and brings it back', async ({ app, page }) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'reporter');
  await expect(headline(page)).toHaveValue('Bridge opens');
  await app.call('stories.delete', { id });
  await page.getByRole('button', { name: 'Put back', exact: true }).click();
  await expect(page.getByRole('row', { name: /Bridge opens/ })).toBeVisible();
});

test('compares the text in the window with the one version there is', async ({ app, page }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened on Monday.']);
  await signIn(app, 'reporter');
  await page.getByLabel('Body of the story').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Hundreds came.');
  const dialog = await openChanges(page, 'Changes since the newest version');
  await expect(dialog.getByRole('insertion')).toContainText('Hundreds came.');
  await dialog.getByRole('button', { name: 'Restore the older…' }).click();
  await dialog.getByRole('button', { name: /^Restore \d/ }).click();
  await expect(page.getByLabel('Body of the story')).not.toContainText('Hundreds came.');
});

test('says at once that a text is no longer the approved one', async ({ app, page }) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  const { revision } = await app.call('stories.get', { id });
  await signIn(app, 'editor');
  await app.call('review.move', { id, revision, to: 'approved' });
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
  await page.getByLabel('Body of the story').click();
  await page.keyboard.type('Late news. ');
  await expect(page.getByText('Changed since it was approved')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve the change' })).toBeVisible();
});

test('undoes in each field what was typed there, and nothing elsewhere', async ({ app, page }) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'editor');
  const dateline = page.getByRole('region', { name: 'Inspector' }).getByLabel('Dateline');
  await headline(page).press('End');
  await headline(page).pressSequentially(' today');
  await dateline.click();
  // A word at once: letters that come too slowly are steps of their own.
  await page.keyboard.insertText('Cuttack ');
  await page.keyboard.insertText('town');
  await dateline.press('ControlOrMeta+z');
  await expect(dateline).toHaveValue('Cuttack ');
  await dateline.press('ControlOrMeta+z');
  await expect(dateline).toHaveValue('');
  await dateline.press('ControlOrMeta+z');
  await dateline.press('ControlOrMeta+Shift+z');
  await expect(dateline).toHaveValue('Cuttack ');
  await page.keyboard.press('ControlOrMeta+f');
  const find = page.getByRole('textbox', { name: 'Find', exact: true });
  await expect(find).toBeFocused();
  await page.keyboard.insertText('bridge');
  for (let step = 0; step < 3; step++) await find.press('ControlOrMeta+z');
  await expect(find).toHaveValue('');
  await find.press('ControlOrMeta+Shift+z');
  await expect(find).toHaveValue('bridge');
  await expect(headline(page)).toHaveValue('Bridge opens today');
  await expect
    .poll(async () => (await app.call('stories.get', { id })).story)
    .toMatchObject({
      headline: 'Bridge opens today',
      dateline: 'Cuttack ',
    });
});

test('puts the caret into the first field of what was added, and loses the keyboard to nothing', async ({
  app,
  page,
}) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'editor');
  await page.getByRole('row', { name: /Bridge opens/ }).click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  const kept = async () => (await app.call('stories.get', { id })).story;

  await inspector.getByRole('button', { name: 'Add a byline' }).click();
  await page.keyboard.type('Asha Rao');
  await inspector.getByRole('button', { name: 'Add a byline' }).press('Enter');
  await page.keyboard.type('Ben Li');
  await expect
    .poll(async () => (await kept()).bylines.map(({ name }) => name))
    .toEqual(['Asha Rao', 'Ben Li']);
  await inspector.getByRole('button', { name: 'Person: edit' }).last().click();
  await expect(
    page.getByRole('group', { name: 'Byline 2' }).getByRole('button', { name: /Kind/ }),
  ).toBeFocused();
  await page.getByRole('button', { name: 'Remove byline 1' }).click();
  await expect(inspector.getByRole('button', { name: 'Add a byline' })).toBeFocused();

  await inspector.getByRole('button', { name: 'Add a correction' }).click();
  await page.keyboard.type('The date was wrong.');
  await inspector.getByRole('button', { name: 'Add a link' }).click();
  await page.keyboard.type('Earlier');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('https://example.org/');
  await inspector.getByLabel('Tags', { exact: true }).click();
  await page.keyboard.type('bridges');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ferries');
  await page.keyboard.press('Enter');
  await expect(inspector.getByLabel('Add a tag')).toBeFocused();
  await expect
    .poll(async () => {
      const { bylines, corrections, related, tags } = await kept();
      return [bylines.map(({ name }) => name), corrections.map(({ text }) => text), related, tags];
    })
    .toEqual([
      ['Ben Li'],
      ['The date was wrong.'],
      [{ title: 'Earlier', url: 'https://example.org/' }],
      ['bridges', 'ferries'],
    ]);
});

test('a byline with an empty role is called a person', async ({ app, page }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened.'], {
    bylines: [{ kind: 'person', name: 'Asha Rao', role: '' }],
  });
  await app.open();
  await expect(page.getByRole('button', { name: 'Person: edit' })).toBeVisible();
});

test('the find bar keeps its three buttons side by side in a narrow column', async ({ app, page }) => {
  await putStory(app, 'Last ferry ties up', ['The ferry tied up.']);
  await page.setViewportSize({ width: 1200, height: 800 });
  await app.open();
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('ferry');
  const tops = await Promise.all(
    ['Previous match', 'Next match', 'Close find'].map(async (name) => {
      const box = await page.getByRole('button', { name }).boundingBox();
      return Math.round(box!.y);
    }),
  );
  expect(new Set(tops).size).toBe(1);
});
