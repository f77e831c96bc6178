import type { Locator, Page } from '@playwright/test';

/**
 * Opens what changed by the first button of the open story's versions with this name.
 * @returns the dialog
 */
export async function openChanges(page: Page, name: string | RegExp = /Changes in/): Promise<Locator> {
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByRole('button', { name }).first().click();
  return page.getByRole('dialog', { name: 'What changed' });
}
