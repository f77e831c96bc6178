import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { JSDOM } from 'jsdom';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import type { App } from '../support/app';
import { hostileAddresses, hostilePayloads, inBatches } from '../support/hostile-payloads';
import { HOSTILE_PICTURES } from '../support/hostile-picture';
import { expect, test } from '../support/hostile-stage';
import { figure } from '../support/long-run';
import { putStory } from '../support/stage';

/** Into the fields of three pictures at a time. */
const AT_ONCE = 40;
/** A field of a file holds no more than its standard allows; the end of a payload is what runs. */
const LONGEST = 300;

/** Signs that every reader keeps. */
const plain = (text: string): string => text.replaceAll(/[^\u0021-\u007e]/gu, '');

/** Adds a picture to the library. Returns what a story gets of it: the file with its own words. */
async function added(app: App, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<StoryPhoto> {
  const { file, words } = await app.call('photos.add', { name, bytes });
  expect(words.caption, name).toContain('A ferry');
  const other = { credit: words.credit || 'PIB', alt: words.alt || words.caption };
  return newStoryPhoto({ ...words, ...other, file });
}

/** Shows what the library says about its newest pictures, with all groups of their fields open. */
async function lookAround(page: Page, count: number, isQuiet: () => Promise<void>): Promise<void> {
  await page.keyboard.press('F8');
  const desk = page.getByRole('dialog', { name: 'Photo desk' });
  const details = desk.getByRole('region', { name: 'About the chosen photos' });
  for (let at = 0; at < count; at++) {
    await desk.getByRole('grid', { name: 'Photos' }).getByRole('row').nth(at).click();
    await expect(details.getByRole('heading', { level: 3 }).first()).toContainText('A ferry');
    for (const group of await details.getByRole('button', { expanded: false }).all())
      if (/^(?:Owner|What it|AI system)/u.test((await group.textContent()) ?? '')) await group.click();
    await isQuiet();
  }
  await page.keyboard.press('Escape');
  await expect(desk).toBeHidden();
}

test('nothing of a photo’s own words runs: in the photo desk, beside the story, and on the exported page', async ({
  app,
  stage,
}) => {
  const { page } = app;
  const addresses = stage.asking(hostileAddresses(60));
  const all = stage.asking(hostilePayloads(AT_ONCE, 2000));
  for (const [at, payloads] of inBatches(all, AT_ONCE).entries()) {
    const said = payloads.join('\n');
    // Each eighth field is an address, for those that take one.
    const words = (from: number) => (field: number) =>
      field % 8 === 7
        ? addresses[(field + from) % addresses.length]!
        : payloads[(field + from) % payloads.length]!.slice(-LONGEST);
    const made = Object.entries(HOSTILE_PICTURES).map(async ([kind, picture], index) =>
      added(app, `${kind}-${at}.jpg`, await picture(words(index * 13))),
    );
    const photos = (await Promise.all(made)).map((photo) => [newPhotoId(), photo] as const);
    const headline = `Ferries ${at} of the river`;
    const story = await putStory(app, headline, [], {
      ...{ slug: `ferries-${at}`, section: 'India', firstPublished: '2026-03-15T18:40:00+05:30' },
      bylines: [{ kind: 'person', name: 'Devika Naskar' }],
      photos: Object.fromEntries(photos),
      body: bodyOf(photos.map(([photoId]) => ({ type: 'photo', version: 1, photoId }))),
    });
    await page.getByRole('grid', { name: 'Stories' }).getByText(headline).click();
    const captions = page.getByRole('main').getByRole('textbox', { name: 'Caption', exact: true });
    await expect(captions).toHaveCount(photos.length);
    await stage.quiet(said);
    await lookAround(page, photos.length, () => stage.quiet(said));

    const exported = await readFile(await stage.read(story.id, said), 'utf8');
    const captionsOf = new JSDOM(exported).window.document.querySelectorAll('figcaption');
    const printed = [...captionsOf].map(({ textContent }) => textContent).join('\n');
    for (const [, { caption, credit }] of photos) {
      expect(plain(printed)).toContain(plain(caption));
      expect(plain(printed)).toContain(plain(credit));
    }
  }
  figure(
    'hostile markup in the IPTC, XMP and EXIF words of photos, shown, exported and parsed again: nothing runs, asks or is reported',
    all.length,
  );
});
