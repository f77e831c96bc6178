import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { FAULTY, faultyStory, type FaultyStory } from '../support/faulty-stories';
import { putStory, samplePicture, signIn } from '../support/stage';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });

/** What can be stored, and is found whatever else the library and its house are. */
const isOfStory = ({ check, house, known }: FaultyStory): boolean =>
  !house && !known && check !== 'links' && check !== 'language';

/** What is selected, in a field or in the copy; of a tag, which has no text to select, the tag that has the keyboard. */
const selected = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    return field?.getAttribute('data-words')?.startsWith('tags.')
      ? field.textContent
      : String(getSelection());
  });

/** Whether the keyboard has left the list of findings for another place. */
const hasLeft = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field !== document.body && field?.closest('[role=tabpanel] li') === null;
  });

const cases = FAULTY.filter(isOfStory);
const names = [...new Set(cases.map(({ check }) => check))];
const PARTS = 3;

for (let part = 0; part < PARTS; part++) {
  const own = names.filter((_name, at) => at % PARTS === part);
  test(
    `a finding selects its words, or goes to its field: ${own.join(', ')}`,
    rowOf(part),
    async ({ app, page }) => {
      test.setTimeout(180_000);
      const bytes = new Uint8Array(await readFile(samplePicture));
      const { file } = await app.call('photos.add', { name: 'last-ferry.jpg', bytes });
      const { id } = await putStory(app, 'A headline', ['It rained.']);
      for (const case_ of cases.filter(({ check }) => own.includes(check))) {
        const faulty = faultyStory(case_);
        const photos = Object.fromEntries(
          Object.entries(faulty.photos).map(([key, photo]) => {
            const { width = 0, height = 0 } = photo.file ?? {};
            return [key, { ...photo, file: photo.file && { ...file, width, height } }];
          }),
        );
        const { revision } = await app.call('stories.get', { id });
        const story = { ...faulty, id, photos };
        await app.call('stories.save', { id, baseRevision: revision, story, reason: 'close' });
        await signIn(app, 'editor');
        await page.getByRole('tab', { name: /^Checks/ }).click();
        const finding = page.getByRole('tabpanel', { name: 'Checks' }).getByRole('listitem');
        await finding.filter({ hasText: case_.says }).first().getByRole('button').first().click();
        await expect.poll(() => hasLeft(page), case_.says).toBe(true);
        if (case_.words !== null) await expect.poll(() => selected(page), case_.says).toBe(case_.words);
      }
    },
  );
}
