import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { serveApp, type ServedApp } from '../support/served-app';
import { block, text } from '../support/writing';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });

const WORDS = 'The ferry <sails> again.';

interface Where {
  readonly library: string;
  readonly config: string;
}

/** A library that no longer opens: a story with a photo and an earlier version, and one that may not be published. */
async function stage(where: Where): Promise<ServedApp> {
  const first = await serveApp(where);
  await first.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  const picture = new Uint8Array(await readFile('test/fixtures/photos/agency-words.jpg'));
  const { file } = await first.call('photos.add', { name: 'ferry.jpg', bytes: picture });
  const made = await first.call('stories.create', {});
  const { id } = made.story;
  const photoId = newPhotoId();
  const kept = {
    ...made.story,
    ...{ headline: 'Ferry', slug: 'ferry', section: 'News' },
    bylines: [{ kind: 'person' as const, name: 'Asha Rao', handle: '', role: '' }],
    body: bodyOf([block('paragraph', [text('The ferry waits.')])]),
  };
  const one = await first.call('stories.save', {
    id,
    baseRevision: made.revision,
    story: kept,
    reason: 'close',
  });
  const story = {
    ...kept,
    photos: { [photoId]: { ...newStoryPhoto(), file, credit: 'PIB', alt: 'A ferry at a pier' } },
    body: bodyOf([block('paragraph', [text(WORDS)]), { type: 'photo', version: 1, photoId }]),
  };
  await first.call('stories.save', { id, baseRevision: one.revision, story, reason: 'typing' });
  const bare = await first.call('stories.create', {});
  const draft = { ...bare.story, headline: 'Draft' };
  await first.call('stories.save', {
    id: draft.id,
    baseRevision: bare.revision,
    story: draft,
    reason: 'close',
  });
  await first.stop();
  const database = join(where.library, 'library.sqlite');
  const bytes = await readFile(database);
  bytes.fill(0, 0, 100);
  await writeFile(database, bytes);
  return serveApp(where);
}

test('a story of a damaged library is read as it is laid out, copied with its looks, and exported elsewhere', async ({
  app,
  context,
}, testInfo) => {
  const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
  const served = await stage(where);
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Read the library…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What can still be read' });
  await dialog.getByRole('option', { name: /Ferry/ }).click();
  const frame = dialog.frameLocator('iframe[title="The page of “Ferry”"]');
  await expect(frame.getByRole('heading', { name: 'Ferry' })).toBeVisible();
  await expect(frame.getByText(WORDS)).toBeVisible();
  const photo = frame.getByRole('img', { name: 'A ferry at a pier' });
  await expect
    .poll(() => photo.evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(10);
  await expectNoViolations(page);
  await page.screenshot({ path: testInfo.outputPath('page.png') });

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Copy the text' }).click();
  const clipboard = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType(wanted)).text();
    }, type);
  await expect.poll(() => clipboard('text/plain')).toBe(`Ferry\n\n${WORDS}\n\nPhoto Courtesy: PIB`);
  expect(await clipboard('text/html')).toMatch(
    /<h1>Ferry<\/h1>[\s\S]*<p>The ferry &lt;sails&gt; again\.<\/p>/,
  );

  await dialog.getByRole('button', { name: /^What was saved last/ }).click();
  await page.getByRole('option', { name: /^Version of/ }).click();
  await expect(frame.getByText('The ferry waits.')).toBeVisible();
  await dialog.getByRole('tab', { name: 'As text' }).click();
  await expect(dialog.getByRole('article').getByText('The ferry waits.')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('version.png') });

  await dialog.getByRole('button', { name: 'Export all…' }).press('Enter');
  const form = page.getByRole('dialog', { name: 'Export 2 stories' });
  const folder = form.getByRole('textbox', { name: 'Into this folder' });
  await expect(folder).toBeFocused();
  await folder.fill(join(where.library, 'photos'));
  await form.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(form.getByText(/is inside the library/)).toBeVisible();
  await expectNoViolations(page);
  const out = join(app.folder, 'disk');
  await folder.fill(join(out, 'copydesk'));
  await folder.press('Tab');
  await form.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  await expect(form.getByText('2 stories were exported.')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('exported.png') });
  await form.getByRole('button', { name: 'Back to the stories' }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Export all…' })).toBeFocused();
  expect(await readdir(join(out, 'copydesk'))).toHaveLength(2);

  await dialog.getByRole('button', { name: 'Export all…' }).press('Enter');
  await form.getByRole('button', { name: /^Files for another Copydesk/ }).click();
  await page.getByRole('option', { name: /^Page folders/ }).click();
  await folder.fill(join(out, 'pages'));
  await form.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(form.getByText('1 story was exported.')).toBeVisible();
  await expect(form.getByRole('listitem')).toHaveText(/^Draft\. Not exported\./);
  await page.screenshot({ path: testInfo.outputPath('refused.png') });
  expect(await readFile(join(out, 'pages', 'ferry', 'index.html'), 'utf8')).toContain('&lt;sails&gt;');
  await page.close();
  await served.stop();
});

for (const [row, colorScheme] of (['light', 'dark'] as const).entries())
  test(
    `the rescue view can be used in a narrow window (${colorScheme})`,
    rowOf(row, 2),
    async ({ app, context }, testInfo) => {
      const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
      const served = await stage(where);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 380, height: 780 });
      await page.goto(served.url);
      await page.getByRole('button', { name: 'Read the library…' }).click();
      const dialog = page.getByRole('dialog', { name: 'What can still be read' });
      await page.screenshot({ path: testInfo.outputPath('list.png') });
      await dialog.getByRole('option', { name: /Ferry/ }).click();
      const frame = dialog.frameLocator('iframe');
      await expect(frame.getByText(WORDS)).toBeVisible();
      await expectNoViolations(page);
      await page.screenshot({ path: testInfo.outputPath('narrow.png') });
      await dialog.getByRole('button', { name: 'Export this story…' }).press('Enter');
      const form = page.getByRole('dialog', { name: 'Export “Ferry”' });
      await expect(form.getByRole('textbox', { name: 'Into this folder' })).toBeFocused();
      await expectNoViolations(page);
      await page.screenshot({ path: testInfo.outputPath('form.png') });
      await page.keyboard.press('Escape');
      await expect(dialog.getByRole('button', { name: 'Export this story…' })).toBeFocused();
      await page.setViewportSize({ width: 1100, height: 780 });
      await page.screenshot({ path: testInfo.outputPath('wide.png') });
      await page.close();
      await served.stop();
    },
  );
