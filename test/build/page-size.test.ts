import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstLoad, pageScripts } from '../support/page-size';

/** Bytes of gzip. What grows past it waits until it is shown: renderer/ui/lazy-part.tsx. */
const BUDGET = 410_000;

const scripts = pageScripts(join(import.meta.dirname, '..', '..', 'out', 'renderer'));

it('loads no more than its budget before anything is drawn', () => {
  const size = firstLoad(scripts);
  // The libraries that draw and edit cannot be less: a smaller sum would say that this test measures something else.
  expect(size).toBeGreaterThan(200_000);
  expect(size).toBeLessThan(BUDGET);
});

it.each([
  'clean-pasted-html',
  'comparison',
  'photo-desk',
  'settings-dialog',
  'backups-tab',
  'rescue-part',
  'export-dialog',
  'zoned-time-field',
])('leaves %s for when it is needed', (part) => {
  const found = scripts.filter(({ file }) => file.startsWith(`assets/${part}-`));
  expect(found.map(({ isFirst }) => isFirst)).toEqual([false]);
});
