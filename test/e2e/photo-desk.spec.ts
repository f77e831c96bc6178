import type { Locator, Page } from '@playwright/test';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { bodyOf } from '@shared/document/body';
import { newPhotoId, type StoryId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { expect, test, type App } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { BY_ADDRESS, DOWNLOADS, inBrowserAlone } from '../support/browser-alone';
import { photoFixture } from '../support/photo-fixtures';
import { putFinishedStory, putStory, samplePicture, signIn } from '../support/stage';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });
test.describe.configure({ timeout: 180_000 });

const desk = (page: Page) => page.getByRole('dialog', { name: 'Photo desk' });
const tiles = (page: Page) => desk(page).getByRole('grid', { name: 'Photos' }).getByRole('row');
const tile = (page: Page, name: string) => tiles(page).filter({ hasText: name });
const details = (page: Page) => desk(page).getByRole('region', { name: 'About the chosen photos' });

async function openDesk(page: Page): Promise<void> {
  await page.keyboard.press('F8');
  await expect(desk(page)).toBeVisible();
}

/** A small picture of one colour, different for each number. */
const picture = async (at: number): Promise<Buffer> =>
  sharp({
    create: { width: 64, height: 40, channels: 3, background: { r: (at * 53) % 256, g: at % 256, b: 140 } },
  })
    .png()
    .toBuffer();

const addPicture = async (app: App, at: number) =>
  app.call('photos.add', { name: `weir-${at}.png`, bytes: new Uint8Array(await picture(at)) });

async function choose(page: Page, files: readonly { name: string; buffer: Buffer }[]): Promise<void> {
  await desk(page)
    .getByLabel('Add photos', { exact: true })
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'image/png' })));
}

test('finds photos by words and by what they lack, and says where one is used', async ({ app, page }) => {
  await putFinishedStory(app);
  await addPicture(app, 1);
  const { file } = await addPicture(app, 2);
  await app.call('photos.edit', {
    ids: [file.sha256],
    changes: { credit: 'पीआईबी', licenceUntil: '2020-01-31' },
  });
  await signIn(app, 'editor');
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue(
    'Last ferry ties up',
  );
  await openDesk(page);
  await expect(tiles(page)).toHaveCount(3);

  await desk(page).getByRole('searchbox', { name: 'Search photos' }).fill('पीआई');
  await expect(tiles(page)).toHaveCount(1);
  await expect(tiles(page)).toContainText('Licence expired');
  await desk(page).getByRole('button', { name: 'Clear search' }).click();
  await desk(page)
    .getByRole('radio', { name: /No credit/ })
    .click();
  await expect(tiles(page).filter({ hasText: 'weir-1.png' })).toContainText('No credit');
  await desk(page).getByRole('searchbox').fill('walrus');
  await expect(desk(page).getByText('No matching photo')).toBeVisible();
  await desk(page).getByRole('button', { name: 'Show all photos' }).click();

  await desk(page).getByRole('radio', { name: 'List' }).click();
  await tiles(page).last().click();
  await expect(details(page).getByRole('region', { name: 'Where used' })).toContainText('Last ferry ties up');
  await details(page).getByRole('button', { name: 'Last ferry ties up' }).click();
  await expect(desk(page)).toBeHidden();
});

test('changes the credit of several photos at once, and offers it to the stories that print another', async ({
  app,
  page,
}) => {
  const { file } = await addPicture(app, 1);
  await addPicture(app, 2);
  await addPicture(app, 3);
  const photoId = newPhotoId();
  const story = await putStory(app, 'The weir holds', [], {
    photos: { [photoId]: newStoryPhoto({ file, credit: 'Unknown', alt: 'A weir' }) },
    body: bodyOf([{ type: 'photo', version: 1, photoId }]),
  });
  await signIn(app, 'editor');
  await openDesk(page);
  await tile(page, 'weir-3').click();
  await tile(page, 'weir-1').click({ modifiers: ['Shift'] });
  await expect(details(page)).toContainText('3 photos chosen');
  await tile(page, 'weir-2').click({ modifiers: ['ControlOrMeta'] });
  await expect(details(page)).toContainText('2 photos chosen');
  await tile(page, 'weir-3').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(details(page)).toContainText('3 photos chosen');

  await details(page).getByRole('textbox', { name: 'Credit', exact: true }).fill('Meadow Wire');
  await details(page).getByRole('button', { name: 'Change 3 photos' }).click();
  await expect(desk(page).getByRole('radio', { name: /No credit/ })).toContainText('0');
  const offers = details(page).getByRole('region', { name: 'Words in stories' });
  await expect(offers).toContainText('Credit: “Unknown” instead of “Meadow Wire”');
  await expectNoViolations(page);
  await offers.getByRole('button', { name: 'Update these stories' }).click();
  await expect(offers).toBeHidden();
  const stored = await app.call('stories.get', { id: story.id });
  expect(stored.story.photos[photoId]?.credit).toBe('Meadow Wire');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Body of the story').getByLabel('Credit')).toHaveValue('Meadow Wire');
});

test('gives back the file that a photo came as', async ({ app, page }) => {
  inBrowserAlone(DOWNLOADS);
  const bytes = Uint8Array.from(photoFixture('sample.heic'));
  await app.call('photos.add', { name: 'IMG_0001.HEIC', bytes });
  await signIn(app, 'editor');
  await openDesk(page);
  await tile(page, 'IMG_0001').click();
  await expect(details(page)).toContainText('Converted from HEIC. The library keeps the HEIC file too.');
  await expectNoViolations(page);
  const saving = page.waitForEvent('download');
  await details(page)
    .getByRole('button', { name: /^Save the HEIC file/ })
    .click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('IMG_0001.HEIC');
  expect((await readFile(await saved.path())).equals(Buffer.from(bytes))).toBe(true);
});

test('puts another file in a photo’s place, and says what of it is to be known', async ({ app, page }) => {
  const story = await putFinishedStory(app);
  const exported = await putFinishedStory(app, 'Ferry gone', 'ferry-gone');
  await app.call('publish.export', { id: exported.id, form: 'zip', job: 'zip' });
  await signIn(app, 'editor');
  await openDesk(page);
  await tiles(page).first().click();
  await details(page).getByRole('button', { name: 'What it shows and where it comes from' }).click();
  await details(page).getByRole('textbox', { name: 'Persons shown' }).fill('Subal Hembram; Devika Naskar');
  await details(page)
    .getByRole('button', { name: /How it was made/ })
    .click();
  await page.getByRole('option', { name: 'Taken with a digital camera' }).click();
  await details(page).getByRole('button', { name: 'Save' }).click();
  const former = Object.values(story.photos)[0]!.file!.sha256;
  await expect
    .poll(async () => (await app.call('photos.get', { sha256: former })).photo.words)
    .toMatchObject({
      persons: ['Subal Hembram', 'Devika Naskar'],
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    });
  await expectNoViolations(page);

  const better = await sharp(samplePicture).negate().jpeg().toBuffer();
  await details(page)
    .getByLabel('The file to put in its place')
    .setInputFiles({ name: 'better.jpg', mimeType: 'image/jpeg', buffer: better });
  await expect(page.getByText('The new file is now in 1 story.')).toBeVisible();
  await expect(page.getByText(/Ferry gone: It was exported/)).toBeVisible();
  const fileIn = async (id: StoryId) =>
    Object.values((await app.call('stories.get', { id })).story.photos)[0]?.file?.sha256;
  expect(await fileIn(story.id)).not.toBe(former);
  expect(await fileIn(exported.id)).toBe(former);
  await expect(details(page).getByRole('region', { name: 'Where used' })).toContainText('Last ferry ties up');
  await expect(tiles(page)).toHaveCount(2);
});

test('loses nothing that was typed where a save is refused or the file is replaced', async ({
  app,
  page,
}) => {
  inBrowserAlone(BY_ADDRESS);
  await addPicture(app, 1);
  await signIn(app, 'editor');
  await openDesk(page);
  await tile(page, 'weir-1').click();
  const credit = details(page).getByRole('textbox', { name: 'Credit', exact: true });
  const save = details(page).getByRole('button', { name: 'Save' });
  const diskFull = { ok: false, error: { code: 'DISK_FULL', message: 'The disk is full.' } };
  await page.route('**/api/photos.edit', (route) => route.fulfill({ json: diskFull }));
  await credit.fill('Meadow Wire');
  await save.click();
  await expect(page.getByText('The disk is full.').first()).toBeVisible();
  await expect(credit).toHaveValue('Meadow Wire');
  await expect(save).toBeEnabled();
  await page.unroute('**/api/photos.edit');

  await details(page)
    .getByLabel('The file to put in its place')
    .setInputFiles({ name: 'better.png', mimeType: 'image/png', buffer: await picture(2) });
  await expect(details(page).getByRole('heading', { name: 'better.png' })).toBeVisible();
  await expect(credit).toHaveValue('Meadow Wire');
  await save.click();
  // Once nothing is left to discard, it is stored.
  await expect(details(page).getByRole('button', { name: 'Discard' })).toBeHidden();
  await expect(credit).toHaveValue('Meadow Wire');
  const { items } = await app.call('photos.list', {});
  expect(items.map(({ name, words }) => [name, words.credit])).toEqual([
    ['better.png', 'Meadow Wire'],
    ['weir-1.png', ''],
  ]);
});

test('asks before words that are not saved are left, and keeps them whatever is answered', async ({
  app,
  page,
}) => {
  const { file } = await addPicture(app, 1);
  await addPicture(app, 2);
  await signIn(app, 'editor');
  await openDesk(page);
  const credit = details(page).getByRole('textbox', { name: 'Credit', exact: true });
  const question = page.getByRole('dialog', { name: 'Save your changes?' });
  await tile(page, 'weir-1').click();
  await credit.fill('Meadow Wire');

  // Another photo: the words wait, and the app says so.
  await tile(page, 'weir-2').click();
  await expect(desk(page).getByText('Changes to 1 other photo are not saved.')).toBeVisible();
  await expect(credit).toHaveValue('');
  await desk(page).getByRole('button', { name: 'Show', exact: true }).click();
  await expect(credit).toHaveValue('Meadow Wire');

  // The way out asks.
  await page.keyboard.press('Escape');
  await expect(question).toContainText('Changes to 1 photo');
  await expectNoViolations(page);
  await question.getByRole('button', { name: 'Back to the photos' }).click();
  await expect(question).toBeHidden();
  await expect(credit).toHaveValue('Meadow Wire');
  await desk(page).getByRole('button', { name: 'Close' }).click();
  await question.getByRole('button', { name: 'Save' }).click();
  await expect(desk(page)).toBeHidden();
  const record = await app.call('photos.get', { sha256: file.sha256 });
  expect(record.photo.words.credit).toBe('Meadow Wire');

  await openDesk(page);
  await tile(page, 'weir-1').click();
  // A save switches its own button off, with the keyboard on it.
  await details(page).getByRole('textbox', { name: 'Creator', exact: true }).fill('Asha Rao');
  await details(page).getByRole('button', { name: 'Save' }).click();
  await expect(details(page).getByRole('button', { name: 'Discard' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(desk(page)).toBeHidden();
  await openDesk(page);
  await tile(page, 'weir-1').click();
  await credit.fill('Somebody');
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(desk(page)).toBeHidden();
  await openDesk(page);
  await tile(page, 'weir-1').click();
  await expect(credit).toHaveValue('Meadow Wire');
});

test('places a photo with the words that were just typed', async ({ app, page }) => {
  await addPicture(app, 1);
  const { id } = await putStory(app, 'The weir holds', ['The weir held.']);
  await signIn(app, 'editor');
  await expect(page.getByLabel('Body of the story')).toContainText('The weir held.');
  await openDesk(page);
  await tile(page, 'weir-1').click();
  await details(page).getByRole('textbox', { name: 'Credit', exact: true }).fill('Meadow Wire');
  await details(page).getByRole('button', { name: 'Place in the story' }).click();
  await page
    .getByRole('dialog', { name: 'Save your changes?' })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(page.getByLabel('Body of the story').getByLabel('Credit')).toHaveValue('Meadow Wire');
  await expect
    .poll(async () =>
      Object.values((await app.call('stories.get', { id })).story.photos).map((photo) => photo.credit),
    )
    .toEqual(['Meadow Wire']);
});

test('goes on from a placed photo in its first empty field, else in the copy', async ({ app, page }) => {
  const { sha256 } = (await addPicture(app, 1)).file;
  await putStory(app, 'The weir holds', ['The weir held.']);
  await signIn(app, 'editor');
  const body = page.getByLabel('Body of the story');
  await expect(body).toContainText('The weir held.');
  for (const [words, field] of [
    [{ credit: 'Meadow Wire' }, 'Alt text'],
    [{ credit: 'Meadow Wire', alt: 'A weir.', caption: 'The weir.' }, null],
  ] as const) {
    await app.call('photos.edit', { ids: [sha256], changes: words });
    await openDesk(page);
    await tiles(page).first().click();
    await details(page).getByRole('button', { name: 'Place in the story' }).click();
    await expect(desk(page)).toBeHidden();
    const last = body.locator('figure').last();
    if (field) await expect(last.getByLabel(field)).toBeFocused();
    else await expect(body).toBeFocused();
    await page.keyboard.type('Typed');
    await expect(last.getByLabel('Credit')).toHaveValue('Meadow Wire');
  }
});

test('opens a photo’s record from its story, and comes back', async ({ app, page }) => {
  const { id } = await putFinishedStory(app);
  await signIn(app, 'editor');
  await page.getByRole('tab', { name: 'Photos' }).click();
  const open = page.getByRole('button', { name: 'Open its record' });
  await open.click();
  await expect(details(page).getByRole('region', { name: 'Where used' })).toContainText('Last ferry ties up');
  await details(page).getByRole('textbox', { name: 'Credit', exact: true }).fill('Meadow Wire');
  await details(page).getByRole('button', { name: 'Save' }).click();
  const offers = details(page).getByRole('region', { name: 'Words in stories' });
  await offers.getByRole('button', { name: 'Update these stories' }).click();
  await expect(offers).toBeHidden();
  await expect(page.locator('.photo-credit').first()).toContainText('Meadow Wire');
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
  const { story } = await app.call('stories.get', { id });
  expect(Object.values(story.photos)[0]?.credit).toBe('Meadow Wire');
});

test('shows the photos or what is known of one in a narrow window, with the keyboard’s way there and back', async ({
  app,
  page,
}) => {
  for (let at = 1; at <= 9; at += 1) await addPicture(app, at);
  await signIn(app, 'editor');
  await openDesk(page);
  await page.setViewportSize({ width: 480, height: 800 });
  await tile(page, 'weir-9').click();
  const chosen = desk(page).getByRole('group', { name: 'Chosen photos' });
  await expect(chosen).toContainText('1 photo chosen');
  await expect(details(page)).toBeHidden();
  await chosen.getByRole('button', { name: 'Caption, credit and rights' }).click();
  await expect(details(page)).toBeFocused();
  await expect(desk(page).getByRole('searchbox')).toBeHidden();
  await details(page).getByRole('textbox', { name: 'Credit', exact: true }).fill('Meadow Wire');
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(tile(page, 'weir-9')).toBeFocused();
  // By keys alone.
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('textbox', { name: 'Credit', exact: true })).toHaveValue(
    'Meadow Wire',
  );
  await details(page).getByRole('button', { name: 'Save' }).click();
  await expect(details(page).getByRole('button', { name: 'Discard' })).toBeHidden();
  await details(page).getByRole('button', { name: 'Back to the photos' }).click();
  await expect(tile(page, 'weir-9')).toBeFocused();
  await expect(tile(page, 'weir-9')).toContainText('Meadow Wire');
  await tile(page, 'weir-8').click({ modifiers: ['ControlOrMeta'] });
  await expect(chosen).toContainText('2 photos chosen');
});

test('marks a photo as not to be used again, and the story that shows it cannot be exported', async ({
  app,
  page,
}) => {
  const { id } = await putFinishedStory(app);
  await signIn(app, 'editor');
  await openDesk(page);
  await tiles(page).first().click();
  await details(page)
    .getByRole('textbox', { name: /Do not use again/ })
    .fill('The family asked');
  await details(page).getByRole('button', { name: 'Save' }).click();
  await expect(tiles(page).first()).toContainText('Do not use');
  await expect(details(page).getByRole('alert')).toContainText('No story with this photo can be exported');
  await expect(details(page).getByRole('button', { name: 'Place in the story' })).toBeDisabled();
  const { results } = await app.call('publish.check', { id });
  expect(results.filter(({ weight }) => weight === 'stop').map(({ check }) => check)).toEqual([
    'photo-allowed',
  ]);
});

test('places photos in the open story, the first in the photo that waits', async ({ app, page }) => {
  const bytes = new Uint8Array(await readFile(samplePicture));
  await app.call('photos.add', { name: 'last-ferry.jpg', bytes });
  await addPicture(app, 2);
  const photoId = newPhotoId();
  const { id } = await putStory(app, 'The ferry', [], {
    photos: { [photoId]: newStoryPhoto({ caption: 'Adapted for this story.' }) },
    body: bodyOf([{ type: 'photo', version: 1, photoId }]),
  });
  await signIn(app, 'editor');
  const body = page.getByLabel('Body of the story');
  await expect(body.getByText('This photo has no file yet')).toBeVisible();
  await openDesk(page);
  await tiles(page).last().click();
  await details(page).getByRole('button', { name: 'Place in the story' }).click();
  await expect(desk(page)).toBeHidden();
  await expect(body.locator('.photo-slot img')).toHaveCount(1);
  await expect(body.getByLabel('Caption')).toHaveValue('Adapted for this story.');

  await openDesk(page);
  await tile(page, 'weir-2').click();
  await details(page).getByRole('button', { name: 'Place in the story' }).click();
  await expect(body.locator('figure')).toHaveCount(2);
  await expect(async () => {
    const { story } = await app.call('stories.get', { id });
    expect(story.body.root.children.filter(({ type }) => type === 'photo')).toHaveLength(2);
    expect(Object.values(story.photos).filter(({ file }) => file)).toHaveLength(2);
  }).toPass();
});

test('takes many pictures in, names those it had, and can be stopped', async ({ app, page }) => {
  await addPicture(app, 1);
  await signIn(app, 'editor');
  await openDesk(page);
  const files = await Promise.all(
    Array.from({ length: 120 }, async (_none, at) => ({
      name: `weir-${at + 1}.png`,
      buffer: await picture(at + 1),
    })),
  );
  await choose(page, files);
  await expect(desk(page).getByText('119 photos added, 1 already in the library')).toBeVisible({
    timeout: 60_000,
  });
  await expect(desk(page).getByText('weir-1.png: already in the library')).toBeVisible();
  await expect(desk(page).getByRole('radio', { name: /^All/ })).toContainText('120');
  // Only what is on screen is in the page.
  expect(await tiles(page).count()).toBeLessThan(80);

  const broken = { name: 'broken.png', buffer: Buffer.from('not a picture') };
  await choose(page, [broken]);
  await expect(desk(page).getByText('0 photos added, 1 refused')).toBeVisible();
  const more = await Promise.all(
    Array.from({ length: 120 }, async (_none, at) => ({
      name: `lock-${at}.png`,
      buffer: await picture(at + 300),
    })),
  );
  await choose(page, more);
  await desk(page).getByRole('button', { name: 'Stop adding' }).click();
  await expect(desk(page).getByText(/^Stopped\. \d+ photos? added/)).toBeVisible();
  const { counts } = await app.call('photos.list', {});
  expect(counts.all).toBeLessThan(240);
});

test('asks for the small picture of a photo once where it was made as the photo came in', async ({
  app,
  page,
}) => {
  await signIn(app, 'editor');
  await openDesk(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/photos/')) asked.push(request.url());
  });
  await choose(page, [{ name: 'weir-7.png', buffer: await picture(7) }]);
  const shown = tile(page, 'weir-7.png').locator('img');
  await expect(shown).toHaveJSProperty('naturalWidth', 64);
  await expect(shown).toHaveJSProperty('complete', true);
  // Another photo's picture is requested after anything that this one would still request.
  await choose(page, [{ name: 'weir-8.png', buffer: await picture(8) }]);
  await expect(tile(page, 'weir-8.png').locator('img')).toHaveJSProperty('naturalWidth', 64);
  const { items } = await app.call('photos.list', {});
  const { sha256 } = items.find(({ name }) => name === 'weir-7.png')!.file;
  expect(asked.filter((address) => address.includes(sha256))).toHaveLength(1);
});

test('takes pictures that are dropped, and nothing else', async ({ app, page }) => {
  await signIn(app, 'editor');
  await openDesk(page);
  await expect(desk(page).getByText('No photos in this library')).toBeVisible();
  const bytes = [...(await picture(7))];
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], 'dropped.png', { type: 'image/png' }));
    data.items.add(new File(['Copy'], 'copy.txt', { type: 'text/plain' }));
    return data;
  }, bytes);
  const target: Locator = desk(page).locator('[data-takes-pictures]');
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  await target.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(desk(page).getByText('1 photo added, 1 refused')).toBeVisible();
  await expect(tile(page, 'dropped.png')).toBeVisible();
  const { total } = await app.call('stories.list', {});
  expect(total).toBe(0);
});

test('takes a folder that is dropped, with the folders in it, and says which pictures it had', async ({
  app,
  page,
}) => {
  const card = join(app.folder, 'card');
  await mkdir(join(card, 'day two'), { recursive: true });
  await writeFile(join(card, 'weir-1.png'), await picture(1));
  await writeFile(join(card, '.DS_Store'), '');
  await writeFile(join(card, 'day two', 'weir-2.png'), await picture(2));
  await addPicture(app, 2);
  await signIn(app, 'editor');
  await openDesk(page);
  await expect(tiles(page)).toHaveCount(1);
  // Only the browser itself can drop a folder.
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [card], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  await expect(desk(page).getByText('1 photo added, 1 already in the library.')).toBeVisible();
  await expect(desk(page).getByText('weir-2.png: already in the library')).toBeVisible();
  await expect(tiles(page)).toHaveCount(2);
});

for (const [row, colorScheme] of (['light', 'dark'] as const).entries()) {
  test.describe(`in the ${colorScheme} theme axe finds nothing wrong with`, () => {
    test.use({ colorScheme });

    test('the photo desk, empty, full and narrow', rowOf(row, 2), async ({ app, page }, info) => {
      await signIn(app, 'editor');
      await openDesk(page);
      await expect(desk(page).getByText('No photos in this library')).toBeVisible();
      await expectNoViolations(page);
      await page.keyboard.press('Escape');
      await putFinishedStory(app);
      for (let at = 1; at <= 14; at += 1) await addPicture(app, at);
      const { items } = await app.call('photos.list', {});
      const [first, second] = items.map(({ file }) => file.sha256);
      await app.call('photos.edit', {
        ids: [first!],
        changes: { licenceUntil: '2020-01-31', credit: 'PIB' },
      });
      await app.call('photos.edit', { ids: [second!], changes: { doNotUse: 'The family asked' } });
      await openDesk(page);
      // All photos are in the list: one that came after the click would move the tiles.
      await expect(tiles(page).first()).toContainText('weir-14.png');
      await tiles(page).first().click();
      await expect(details(page).getByText('Where used')).toBeVisible();
      await expectNoViolations(page);
      await page.screenshot({ path: info.outputPath('grid.png') });
      await desk(page).getByRole('radio', { name: 'List' }).click();
      await expectNoViolations(page);
      await page.screenshot({ path: info.outputPath('list.png') });
      await page.setViewportSize({ width: 400, height: 800 });
      await expect(desk(page).getByRole('group', { name: 'Chosen photos' })).toBeInViewport();
      await expectNoViolations(page);
      await page.screenshot({ path: info.outputPath('narrow.png') });
      await desk(page).getByRole('button', { name: 'Caption, credit and rights' }).click();
      await expect(details(page)).toBeInViewport();
      await expectNoViolations(page);
      await page.screenshot({ path: info.outputPath('narrow-about.png') });
    });
  });
}
