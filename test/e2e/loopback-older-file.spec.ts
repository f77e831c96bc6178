import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { serveApp } from '../support/served-app';

test('a library whose file is older than its backup says so, and leads to the backup', async ({
  app,
  context,
}) => {
  const library = join(app.folder, 'other');
  const kept = join(app.folder, 'kept.sqlite');
  const file = join(library, 'library.sqlite');
  const serve = () => serveApp({ library, config: join(app.folder, 'conf') });
  let served = await serve();
  await served.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  await served.call('stories.create', {});
  await served.stop();
  // A sync tool keeps a copy of the closed file, and puts it back later.
  await copyFile(file, kept);
  served = await serve();
  const { story, revision } = await served.call('stories.create', {});
  await served.call('stories.save', {
    ...{ id: story.id, baseRevision: revision, reason: 'close' },
    story: { ...story, headline: 'Bridge' },
  });
  await served.call('backups.make', {});
  await served.stop();
  await copyFile(kept, file);

  served = await serve();
  const page = await context.newPage();
  await page.goto(served.url);
  const said = page.getByText(/^The library lacks something that its backup of .* holds\./);
  await expect(said).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the backups' }).click();
  await expect(page.getByRole('tab', { name: 'Backups', selected: true })).toBeVisible();
  const notice = page.getByRole('alert').filter({ hasText: 'The library lacks something' });
  await expect(notice).toBeVisible();
  await expect(page.getByText('Holds more than the library')).toHaveCount(1);
  await notice.getByRole('button', { name: 'Look inside' }).click();
  await expect(
    page
      .getByRole('dialog', { name: /^Backup of/ })
      .getByText('Bridge')
      .first(),
  ).toBeVisible();
  await served.stop();
});
