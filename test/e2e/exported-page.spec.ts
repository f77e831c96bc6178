import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { defaultHouse, printCredit } from '@shared/house/house';
import { expectNoViolations } from '../support/axe';
import { addStory, serveExport } from '../support/exported-story';
import { fixtureNames, fixtureStory } from '../support/fixture-stories';
import { watchPage } from '../support/page-problems';
import { serveApp, type ServedApp } from '../support/served-app';
import { rowOf } from '../support/long-run';

/** One desk for all the pages of this file. */
const test = base.extend<object, { desk: ServedApp & { readonly folder: string } }>({
  desk: [
    async ({ browserName }, use) => {
      const folder = await mkdtemp(join(tmpdir(), `copydesk-pages-${browserName}-`));
      const served = await serveApp({ library: join(folder, 'library'), config: join(folder, 'config') });
      await use({ ...served, folder });
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

for (const [place, name] of fixtureNames.entries()) {
  test(
    `the exported page of “${name}” stands on its own, for every reader`,
    rowOf(place),
    async ({ desk, context, page }, info) => {
      const fixture = fixtureStory(name);
      const story = await addStory(desk.call, fixture);
      const to = join(desk.folder, name);
      const { path } = await desk.call('publish.export', { id: story.id, form: 'folder', to, job: name });
      const address = 'https://www.courier.example/story/';
      const outside = await serveExport(context, path!, address);
      const problems: string[] = [];
      watchPage(page, (problem) => problems.push(problem));

      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        await expectNoViolations(page);
        for (const width of [360, 768, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect(overflow, `horizontal scroll at ${width} px`).toBeLessThanOrEqual(0);
          await page.screenshot({
            path: info.outputPath(`${name}-${colorScheme}-${width}.png`),
            fullPage: true,
          });
        }
      }

      const pictures = page.locator('.photo img');
      for (const picture of await pictures.all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect
          .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
          .toBeGreaterThan(0);
      }
      const credits = Object.values(fixture.photos).map(({ credit }) =>
        printCredit(defaultHouse(), credit, fixture.language),
      );
      await expect(page.locator('.photo-credit')).toHaveText(credits);
      await expect(page.locator('html')).toHaveAttribute('dir', fixture.direction);
      expect(outside).toEqual([]);
      expect(problems).toEqual([]);
    },
  );
}

test('a single file shows its pictures with the network closed', async ({ desk, context, page }) => {
  // The library may already have that story's page, at the same address.
  const story = await addStory(desk.call, { ...fixtureStory('hindi'), slug: 'single-file' });
  const { path } = await desk.call('publish.export', {
    ...{ id: story.id, form: 'single-file', job: 'one' },
    to: desk.folder,
  });
  const outside: string[] = [];
  await context.route(/^(?!file:|data:)/, (route) => {
    outside.push(route.request().url());
    return route.abort();
  });
  await page.goto(`file://${encodeURI(path!)}`);
  const picture = page.locator('.photo img');
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
  expect(outside).toEqual([]);
});

test('a photo has the room that was chosen for it, and no page scrolls sideways for that', async ({
  desk,
  page,
}, info) => {
  const fixture = fixtureStory('hindi');
  for (const [size, expected] of [
    ['wide', [320, 672, 928]],
    ['full', [360, 768, 1280]],
  ] as const) {
    const photos = Object.fromEntries(
      Object.entries(fixture.photos).map(([id, photo]) => [id, { ...photo, size }]),
    );
    const story = await addStory(desk.call, { ...fixture, slug: `room-${size}`, photos });
    const { path } = await desk.call('publish.export', {
      ...{ id: story.id, form: 'single-file', job: size },
      to: desk.folder,
    });
    const widths: number[] = [];
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`file://${encodeURI(path!)}`);
      widths.push(Math.round((await page.locator('figure.photo').first().boundingBox())!.width));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.screenshot({ path: info.outputPath(`${size}-${width}.png`), fullPage: true });
    }
    expect(widths).toEqual(expected);
  }
});
