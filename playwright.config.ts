import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './test/support/find-chromium';
import type { AppOptions } from './test/support/app';

const executablePath = findChromium();

/** The end-to-end specs: the built app as a user has it, in a browser and, where the runtime is, in Electron. */
export default defineConfig<AppOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // Enough for a slow and busy machine.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Asia/Kolkata',
    // A recording takes a fifth of the time: only a second try, which `npm test` gives, makes one.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArguments(), ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'loopback', use: { hostKind: 'loopback' } },
    { name: 'electron', use: { hostKind: 'electron' }, testIgnore: '**/loopback-*.spec.ts' },
    // What a window alone has: native menus, a second start, quitting.
    { name: 'window', testDir: 'test/electron', use: { hostKind: 'electron' } },
  ],
});
