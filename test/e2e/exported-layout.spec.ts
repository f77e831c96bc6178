import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { bodyOf } from '@shared/document/body';
import type { BodyNode } from '@shared/block-contract/body-node';
import { newPhotoId, Sha256 } from '@shared/story/ids';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { newStory, type Story } from '@shared/document/story';
import { addStory, serveExport } from '../support/exported-story';
import { watchPage } from '../support/page-problems';
import { serveApp, type ServedApp } from '../support/served-app';
import { pullQuote } from '../support/story-blocks';

/** One desk for all the pages of this file. */
const test = base.extend<object, { desk: ServedApp & { readonly folder: string } }>({
  desk: [
    async ({ browserName }, use) => {
      const folder = await mkdtemp(join(tmpdir(), `copydesk-layout-${browserName}-`));
      const served = await serveApp({ library: join(folder, 'library'), config: join(folder, 'config') });
      await use({ ...served, folder });
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const text = (words: string, format = 0): BodyNode => ({ type: 'text', version: 1, text: words, format });
const paragraph = (...children: BodyNode[]): BodyNode => ({ type: 'paragraph', version: 1, children });
const LONG = text(
  'The council met on Monday evening, heard the last master of the ferry for nearly an hour, and said nothing of the bridge. ',
);

/** Every width, with pictures of all proportions, narrower and wider than the column, whole and cropped. */
const PICTURES: readonly (readonly [width: number, height: number, more?: Partial<StoryPhoto>])[] = [
  [1600, 1067],
  [300, 200],
  [500, 640],
  [671, 400],
  [900, 2000],
  [1600, 1067, { aspect: '4:5' }],
  [2000, 1000, { size: 'wide' }],
  [1000, 1800, { size: 'wide' }],
  [500, 400, { size: 'wide' }],
  [2400, 1600, { size: 'full' }],
  [1400, 2100, { size: 'full' }],
  [800, 600, { size: 'full' }],
  [640, 640, { size: 'full' }],
  [2000, 2000, { size: 'full', aspect: '16:9' }],
];

function pictured(): Story {
  const photos = PICTURES.map(([width, height, more], at) => {
    const file = {
      ...{ sha256: Sha256.parse(String(at % 10).repeat(64)), mime: 'image/jpeg' as const },
      ...{ width, height, bytes: 1 },
    };
    const words = { caption: 'The ferry leaves the quay for the last time.', credit: 'PIB', alt: 'A ferry.' };
    return [newPhotoId(), newStoryPhoto({ ...words, file, ...more })] as const;
  });
  return newStory({
    ...{ headline: 'Photos in every room', slug: 'rooms', language: 'en' },
    body: bodyOf(photos.flatMap(([photoId]) => [paragraph(LONG), { type: 'photo', version: 1, photoId }])),
    photos: Object.fromEntries(photos),
  });
}

interface Shown {
  readonly natural: number;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly figure: string;
}

const shownPictures = (page: Page): Promise<readonly Shown[]> =>
  page.locator('.photo img').evaluateAll((images) =>
    images.map((image) => {
      const { width, height, top } = image.getBoundingClientRect();
      const natural = Number(image.getAttribute('width'));
      return { natural, width, height, top: top + scrollY, figure: image.closest('figure')!.className };
    }),
  );

async function exported(desk: ServedApp & { readonly folder: string }, fixture: Story) {
  const story = await addStory(desk.call, fixture);
  const to = join(desk.folder, story.id);
  const { path } = await desk.call('publish.export', { id: story.id, form: 'folder', to, job: story.id });
  const address = 'https://www.courier.example/story/';
  return { path: path!, address };
}

test('nothing moves when the pictures come, and none is shown larger than its file', async ({
  desk,
  context,
  page,
}) => {
  test.slow();
  const { path, address } = await exported(desk, pictured());
  await serveExport(context, path, address);
  // Routes are tried newest first: this one lets a picture pass once it is allowed.
  let release = (): void => undefined;
  let held: Promise<void> = Promise.resolve();
  await page.route('**/photos/**', async (route) => {
    await held;
    await route.fallback();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [width, height] of [
    [360, 740],
    [768, 1024],
    [1280, 800],
    [740, 360],
  ] as const) {
    held = new Promise((resolve) => (release = resolve));
    await page.setViewportSize({ width, height });
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('.story-body p').last().waitFor({ state: 'attached' });
    await expect(page.locator('.photo img')).toHaveCount(PICTURES.length);
    const before = await shownPictures(page);
    release();
    for (const image of await page.locator('.photo img').all()) {
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
        .toBeGreaterThan(0);
    }
    const after = await shownPictures(page);
    const column = Math.min(672, width - 40);
    for (const [at, shown] of after.entries()) {
      const name = `${shown.figure} of ${shown.natural} px in ${width} px`;
      expect(Math.abs(before[at]!.width - shown.width), name).toBeLessThan(1);
      expect(Math.abs(before[at]!.height - shown.height), name).toBeLessThan(3);
      expect(shown.width, name).toBeLessThanOrEqual(shown.natural + 0.5);
      expect(shown.width, name).toBeGreaterThanOrEqual(Math.min(column, shown.natural) - 0.5);
    }
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(
      shifts.reduce((sum, shift) => sum + shift, 0),
      `layout shift at ${width} px`,
    ).toBe(0);
  }
});

test('raised and lowered letters and code push no line', async ({ desk, context, page }) => {
  const marked = [text('2', 64), text('2', 32), text('b', 1 | 64), text('ferry.csv', 16), text('x', 16 | 32)];
  const { path, address } = await exported(
    desk,
    newStory({
      ...{ headline: 'Marks', slug: 'marks', language: 'en' },
      body: bodyOf([
        paragraph(LONG, LONG, LONG),
        paragraph(...marked.flatMap((mark) => [LONG, mark])),
        { type: 'heading', version: 1, tag: 'h2', children: [text('H'), text('2', 32), text('O')] },
        { type: 'heading', version: 1, tag: 'h2', children: [text('HO')] },
      ]),
    }),
  );
  await serveExport(context, path, address);
  await page.goto(address);
  const heights = await page
    .locator('.story-body > *')
    .evaluateAll((blocks) =>
      blocks.map(
        (block) => block.getBoundingClientRect().height / parseFloat(getComputedStyle(block).lineHeight),
      ),
    );
  for (const height of heights) expect(Math.abs(height - Math.round(height))).toBeLessThan(0.02);
  expect(heights[2]).toBeCloseTo(heights[3]!, 3);
});

test('a page shows as it should under the strict policy of its manifest, with no landmark but its own', async ({
  desk,
  context,
  page,
}) => {
  const pull = (words: string): BodyNode => pullQuote(words, 'Mira');
  const { path, address } = await exported(
    desk,
    newStory({
      ...{ headline: 'Policy', slug: 'policy', language: 'en' },
      body: bodyOf([
        paragraph(LONG),
        pull('First words'),
        pull('Second words'),
        { type: 'divider', version: 1 },
      ]),
    }),
  );
  const { csp } = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as {
    csp: { header: string };
  };
  const outside = await serveExport(context, path, address, csp.header);
  const problems: string[] = [];
  watchPage(page, (problem) => problems.push(problem));
  await page.goto(address);
  expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontWeight)).toBe('700');
  expect(await page.locator('article').evaluate((article) => getComputedStyle(article).maxWidth)).toBe(
    '712px',
  );
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(page.getByText('First words')).toBeVisible();
  expect(outside).toEqual([]);
  expect(problems).toEqual([]);
  // Every browser asks for an icon by itself: the one that the page names is in the package.
  const icon = await page.locator('link[rel=icon]').getAttribute('href');
  expect(await readFile(join(path, icon!), 'utf8')).toContain('<svg');
});

test('on paper a tall photo leaves its page the room for its caption and credit', async ({
  desk,
  context,
  page,
}) => {
  const { path, address } = await exported(desk, pictured());
  await serveExport(context, path, address);
  await page.emulateMedia({ media: 'print' });
  // A4 without the margins that the page sets, in CSS pixels.
  await page.setViewportSize({ width: 658, height: 986 });
  await page.goto(address);
  const figures = await page.locator('.photo').evaluateAll((all) =>
    all.map((figure) => ({
      height: figure.getBoundingClientRect().height,
      width: figure.querySelector('img')!.getBoundingClientRect().width,
      inside: getComputedStyle(figure).breakInside,
    })),
  );
  expect(figures).toHaveLength(PICTURES.length);
  for (const { height, width, inside } of figures) {
    expect(height).toBeLessThan(986 * 0.62);
    expect(width).toBeGreaterThan(100);
    expect(inside).toBe('avoid');
  }
});
