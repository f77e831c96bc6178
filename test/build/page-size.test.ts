import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstLoad, pageScripts, type PageFile } from '../support/page-size';

/** Bytes of gzip. Code beyond it must wait until it is shown: renderer/ui/lazy-part.tsx. */
const BUDGET = 416_000;

const folder = join(import.meta.dirname, '..', '..', 'out', 'renderer');
const scripts = pageScripts(folder);
const textOf = ({ file }: PageFile): string => readFileSync(join(folder, file), 'utf8');

it('loads no more than its budget before anything is drawn', () => {
  const size = firstLoad(scripts);
  // The libraries that draw and edit cannot be less: a smaller sum would say that this test measures something else.
  expect(size).toBeGreaterThan(200_000);
  expect(size).toBeLessThan(BUDGET);
});

it.each(['soon', 'parts', 'clean-pasted-html', 'paste-offers', 'markdown-shortcuts', 'zoned-time-field'])(
  'leaves %s for when it is needed',
  (part) => {
    const found = scripts.filter(({ file }) => file.startsWith(`assets/${part}-`));
    expect(found.map(({ isFirst }) => isFirst)).toEqual([false]);
  },
);

/** Words that only one part has. */
const PARTS = {
  export: 'Export the story',
  backups: 'Leave the library as it is',
  'photo desk': 'About the chosen photos',
  settings: 'Which folder holds the library?',
  comparison: 'The two texts are the same.',
  licences: 'Licences of the parts of Copydesk',
};

it.each(Object.entries(PARTS))('keeps the code of “%s” with the other parts', (_part, words) => {
  const found = scripts.filter((one) => textOf(one).includes(words));
  expect(found.map(({ file }) => file.replace(/-[\w-]{8}\.js$/, ''))).toEqual(['assets/parts']);
});

it('is made of few files: each is a request at every start', () => {
  expect(scripts.length).toBeLessThan(30);
});
