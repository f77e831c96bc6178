import type { Page } from '@playwright/test';

/** Reports the problems of a page: uncaught failures, console errors and whatever its policy refused. */
export function watchPage(page: Page, report: (problem: string) => void): void {
  page.on('pageerror', (error) => report(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
}
