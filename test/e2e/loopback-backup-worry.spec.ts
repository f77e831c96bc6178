import { join } from 'node:path';
import type { BackupState } from '@shared/api/backups';
import { expect, test } from '../support/app';
import { serveApp } from '../support/served-app';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test('a page that stays open says that the last backup is too old, once, and shows the backups', async ({
  app,
  context,
}) => {
  const served = await serveApp({ library: join(app.folder, 'other'), config: join(app.folder, 'conf') });
  await served.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  await served.call('stories.create', {});
  await served.call('backups.make', {});
  const page = await context.newPage();
  await page.clock.install();
  // A desk whose backups stopped two days ago, and say nothing about it.
  await page.route('**/api/backups.list', async (route) => {
    const response = await route.fetch();
    const { value } = (await response.json()) as { value: BackupState };
    const at = new Date(Date.now() - 2 * DAY).toISOString();
    const backups = value.backups.map((backup) => ({ ...backup, at }));
    await route.fulfill({ json: { ok: true, value: { ...value, backups, isDue: true, problem: null } } });
  });
  const asked = page.waitForResponse('**/api/backups.list');
  await page.goto(served.url);
  await expect(page.getByRole('grid', { name: 'Stories' })).toBeVisible();
  const worry = page.getByText(
    'The last whole backup is more than a day old, and some changes are not in any.',
  );
  await asked;
  // First seen now: the next backup may be on its way.
  await page.clock.runFor(15 * MINUTE);
  await expect(worry).toHaveCount(0);
  await page.clock.runFor(40 * MINUTE);
  await expect(worry).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the backups' }).click();
  await expect(page.getByRole('tab', { name: 'Backups', selected: true })).toBeVisible();
  await expect(page.getByText(/^Newest whole backup: .*\(2 days ago\)/)).toBeVisible();
  // Closed by that, and not said again while nothing has changed.
  await page.clock.runFor(20 * MINUTE);
  await expect(worry).toHaveCount(0);
  await served.stop();
});
