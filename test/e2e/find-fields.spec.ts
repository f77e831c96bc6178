import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { block, openStory, photoSlot, text } from '../support/writing';

test.use({ opening: 'when staged' });

test('reaches roles, section, slug, rights and addresses, and opens what their fields are in', async ({
  app,
}) => {
  const slot = photoSlot({ caption: 'Dusk', usageTerms: 'Ferry story only', instructions: 'No ferry ads' });
  const { page, id, photos } = await openStory(
    app,
    [
      block('paragraph', [
        block('link', [text('Timetable')], {
          url: 'https://example.org/ferry',
          rel: null,
          target: null,
          title: null,
        }),
      ]),
      slot.node,
    ],
    {
      ...{ photos: slot.photos, section: 'Ferry', slug: 'own-ferry-slug' },
      bylines: [{ kind: 'person', name: 'Asha Rao', role: 'Ferry correspondent', handle: 'ferryrao' }],
      related: [{ title: 'More', url: 'https://example.org/ferries?ferry' }],
    },
  );
  const story = async () => (await app.call('stories.get', { id })).story;
  const kept = async () => {
    const { section, slug, bylines, related } = await story();
    const [photo] = await photos();
    return {
      section,
      slug,
      bylines,
      related,
      usageTerms: photo?.usageTerms,
      instructions: photo?.instructions,
    };
  };
  const before = await kept();
  await page.keyboard.press('ControlOrMeta+h');
  const bar = page.getByRole('search', { name: 'Find in the story' });
  const field = bar.getByRole('textbox', { name: 'Find' });
  await field.fill('ferry');
  const status = bar.getByRole('status');
  const places = [
    ['Address of a link', null],
    ['Usage terms of photo 1', 'Ferry story only'],
    ['Supplier’s instructions of photo 1', 'No ferry ads'],
    ['Role of byline 1', 'Ferry correspondent'],
    ['Handle of byline 1', '@ferryrao'],
    ['Section', 'Ferry'],
    ['Slug', 'own-ferry-slug'],
    ['Address of related link 1', 'https://example.org/ferries?ferry'],
  ] as const;
  for (const [at, [place, value]] of places.entries()) {
    await expect(status).toHaveText(`${at + 1} of ${places.length}`);
    await expect(bar.getByText(place, { exact: true })).toBeVisible();
    if (value !== null) {
      await expect(page.locator('[data-found=current]')).toHaveValue(value);
      await expect(page.locator('[data-found=current]')).toBeInViewport();
    }
    await expect(field).toBeFocused();
    if (at < places.length - 1) await field.press('Enter');
  }
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('Night boat');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(status).toHaveText(
    '2 places replaced. 1 name, 2 notes on rights and 3 addresses left as they are',
  );
  await expect.poll(kept).toMatchObject({ section: 'Night boat', slug: 'own-ferry-slug' });
  await bar.getByRole('button', { name: 'Undo the replacement' }).click();
  await expect.poll(kept).toEqual(before);
  await bar.getByText(/Also change rights/u).click();
  await bar.getByText(/Also change addresses/u).click();
  await expectNoViolations(page, { within: 'main' });
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(status).toHaveText(/^7 places replaced/u);
  await expect.poll(kept).toMatchObject({
    slug: 'own-night-boat-slug',
    bylines: [{ role: 'Night boat correspondent', handle: 'ferryrao' }],
    usageTerms: 'Night boat story only',
    instructions: 'No Night boat ads',
  });
  await expect(page.getByRole('combobox', { name: 'Section' })).toHaveValue('Night boat');
  await bar.getByRole('button', { name: 'Undo the replacement' }).click();
  await expect.poll(kept).toEqual(before);
  // Nothing is left of the slug, and it says so.
  await field.fill('own-ferry-slug');
  await expect(status).toHaveText('1 of 1');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('');
  await bar.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(status).toHaveText('Slug not changed: a slug needs a letter or a digit');
  await field.fill('correspondent');
  await expect(status).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  const role = page.getByRole('group', { name: 'Byline 1' }).getByLabel('Role');
  await expect(role).toBeFocused();
  expect(await role.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(6);
});

test('shows the field of a hit under the text in a narrow window, and leaves the keyboard in the bar', async ({
  app,
}) => {
  const slot = photoSlot({ caption: 'The ferry', usageTerms: 'Ferry story only' });
  const { page } = await openStory(app, [block('paragraph', [text('A ferry.')]), slot.node], {
    ...{ photos: slot.photos, tags: ['ferry'] },
    bylines: [{ kind: 'person', name: 'Asha Rao', role: 'Ferry correspondent' }],
  });
  await page.setViewportSize({ width: 700, height: 800 });
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find in the story' });
  const field = bar.getByRole('textbox', { name: 'Find' });
  await field.fill('ferry');
  await expect(bar.getByRole('status')).toHaveText('1 of 5');
  await expect(inspector).toBeHidden();
  await field.press('Enter');
  await expect(bar.getByText('Caption of photo 1')).toBeVisible();
  await expect(inspector).toBeHidden();
  const current = page.locator('[data-found=current]');
  for (const value of ['Ferry story only', 'Ferry correspondent']) {
    await field.press('Enter');
    await expect(current).toHaveValue(value);
    await expect(current).toBeInViewport();
    await expect(field).toBeFocused();
    await expect(bar.getByRole('button', { name: 'Next match' })).toBeInViewport();
  }
  await field.press('Enter');
  await expect(current).toHaveText('ferry');
  await expect(current).toBeInViewport();
  await expectNoViolations(page, { within: 'main' });
  await field.press('Enter');
  await expect(inspector).toBeHidden();
  await field.press('Shift+Enter');
  await field.press('Shift+Enter');
  await page.keyboard.press('Escape');
  // To be written in, it is over the text as always.
  const role = page.getByRole('dialog', { name: 'Inspector' }).getByLabel('Role');
  await expect(role).toBeFocused();
  await expect(role).toHaveValue('Ferry correspondent');
  expect(await role.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBe(5);
});
