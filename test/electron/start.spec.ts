import { expect, test } from '../support/app';

test('opens a window with the library’s stories', async ({ app, page }) => {
  await expect(page).toHaveURL('copydesk://app/');
  await expect(page.getByRole('heading', { name: 'Copydesk', exact: true })).toBeVisible();
  expect(await app.call('host.info', {})).toMatchObject({ kind: 'electron' });
});
