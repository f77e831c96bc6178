import type { Locator } from '@playwright/test';

/** What the platform's file dialog tells the page when it is closed without a choice; Playwright's does not. */
export const closeFileDialog = (field: Locator): Promise<unknown> =>
  field.evaluate((input) => input.dispatchEvent(new Event('cancel', { bubbles: true })));
