import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { chromiumArguments } from '../support/find-chromium';

const featuresOff = (words: string): string[] =>
  /--disable-features=(\S+)/u.exec(words)?.[1]?.split(',') ?? [];

it('turns off every feature of Chromium that Playwright turns off: the last list is the one that counts', async () => {
  // Node is not a browser: it ends at once, and the failure names its arguments.
  const failure = await chromium
    .launch({ executablePath: process.execPath })
    .then(() => '')
    .catch(String);
  const wanted = featuresOff(failure);
  expect(wanted).toContain('HttpsUpgrades');
  expect(featuresOff(chromiumArguments().join(' '))).toEqual(expect.arrayContaining(wanted));
});
