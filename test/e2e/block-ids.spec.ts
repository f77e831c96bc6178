import { expect, test } from '../support/app';
import { copied, paste } from '../support/clipboard';
import { block, openStory, text } from '../support/writing';

test.use({ opening: 'when staged' });

const paragraph = (words: string) => block('paragraph', [text(words)]);

test('keeps the id of every block through writing, and gives new ones to what is new', async ({ app }) => {
  const { page, copy, saved, savedIds } = await openStory(app, [
    ...[paragraph('It rained.'), { type: 'divider', version: 1 }, paragraph('It poured.')],
  ]);
  const words = async () => JSON.stringify(await saved());
  const [first, rule, last] = await savedIds();
  expect(new Set([first, rule, last]).size).toBe(3);

  await copy.getByText('It rained.').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('And it snowed.');
  await expect.poll(words).toContain('And it snowed.');
  const [kept, added, ...rest] = await savedIds();
  expect([kept, ...rest]).toEqual([first, rule, last]);
  expect(added).toMatch(/^[\w-]{10}$/);

  // Another kind is the same block.
  await page.keyboard.press('Home');
  await page.keyboard.type('## ');
  await expect.poll(words).toContain('heading');
  expect(await savedIds()).toEqual([first, added, rule, last]);

  // Backspace at the start of a block leaves the one before it.
  await copy.getByText('It poured.').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.type('x');
  await expect.poll(words).toContain('"xIt poured."');
  const ids = await savedIds();
  expect(ids.at(-1)).toBe(last);
  expect(new Set(ids).size).toBe(ids.length);
});

test('gives what is copied another id, and what is cut its own again', async ({ app }) => {
  const { page, copy, saved, savedIds } = await openStory(app, [
    ...[paragraph('First'), { type: 'divider', version: 1 }, paragraph('Last')],
  ]);
  const before = await savedIds();
  await copy.locator('hr').click();
  const clipboard = await copied(copy);
  await copy.getByText('Last').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await paste(copy, clipboard);
  await expect.poll(async () => (await saved()).filter(({ type }) => type === 'divider').length).toBe(2);
  const twice = await savedIds();
  expect(new Set(twice).size).toBe(twice.length);
  expect(twice.slice(0, 3)).toEqual(before);

  await copy.locator('hr').first().click();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await saved()).filter(({ type }) => type === 'divider').length).toBe(1);
  await copy.getByText('First').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await paste(copy, clipboard);
  await expect.poll(async () => (await saved()).filter(({ type }) => type === 'divider').length).toBe(2);
  const back = await savedIds();
  expect(back).toContain(before[1]);
  expect(new Set(back).size).toBe(back.length);
});
