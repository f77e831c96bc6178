import { expect, test } from '../support/app';
import {
  copy,
  expectUntouched,
  GAPS,
  headline,
  intoCopy,
  OLD,
  openApproved,
  slowParts,
  typeAfter,
} from '../support/held-keys';
import { pairs, rowOf } from '../support/long-run';
import { putStory, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

test.describe('keys typed after a command that opens something over the copy', () => {
  const places = [
    { name: 'All commands', keys: 'ControlOrMeta+Shift+p', field: 'Find a command' },
    { name: 'Bring in copy', keys: 'ControlOrMeta+Shift+u', field: 'Paste the copy' },
    { name: 'Find', keys: 'ControlOrMeta+f', field: 'Find' },
    { name: 'Link', keys: 'ControlOrMeta+k', field: 'Address' },
    { name: 'Search stories', keys: 'ControlOrMeta+Shift+f', field: 'Search all stories' },
  ] as const;
  for (const [row, [{ name, keys, field }, gap]] of pairs(places, GAPS).entries()) {
    test(`go to its field: ${name}, ${gap} ms after it`, rowOf(row, 2), async ({ app, page }) => {
      await slowParts(page);
      const old = await openApproved(app);
      await typeAfter(page, () => page.keyboard.press(keys), gap, 'abc');
      const to = page.getByLabel(field, { exact: true }).last();
      await expect(to).toHaveValue('abc');
      await page.keyboard.type('d');
      await expect(to).toHaveValue('abcd');
      await expectUntouched(app, old);
    });
  }

  const withoutField = [
    ['ControlOrMeta+,', 'Settings'],
    ['ControlOrMeta+/', 'Keyboard shortcuts'],
    ['ControlOrMeta+Shift+e', 'Export the story'],
    ['F8', 'Photo desk'],
  ] as const;
  for (const [row, [keys, dialog]] of withoutField.entries()) {
    test(
      `go nowhere else where it has no field, and leave the caret where it was: ${dialog}`,
      rowOf(row),
      async ({ app, page }) => {
        await slowParts(page);
        const old = await openApproved(app);
        await page.keyboard.press('ArrowLeft');
        await typeAfter(page, () => page.keyboard.press(keys), 0, 'abc');
        await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(copy(page)).toBeFocused();
        await expectUntouched(app, old);
        await page.keyboard.type('!');
        await expect(copy(page)).toHaveText(OLD.replace('.', '!.'));
      },
    );
  }

  test('go nowhere where its part cannot be loaded, and the window goes on', async ({ app, page }) => {
    const old = await openApproved(app);
    app.expectProblem(/net::ERR_FAILED|Failed to fetch/u);
    await page.route('**/assets/*.js', (route) =>
      route.request().url().includes('assets/index-') ? route.continue() : route.abort(),
    );
    await page.reload();
    await expect(copy(page)).toHaveText(OLD);
    await intoCopy(page);
    await typeAfter(page, () => page.keyboard.press('ControlOrMeta+,'), 0, 'abc');
    await expect(page.getByText('This part of the window could not be loaded.')).toBeVisible();
    await expect(page.getByText('What you typed in the meantime is not in any story: “abc”')).toBeVisible();
    await expectUntouched(app, old);
    await expect(copy(page)).toBeFocused();
    await page.keyboard.type('!');
    await expect(copy(page)).toHaveText(`${OLD}!`);
  });

  test('go to the note of a return', async ({ app, page }) => {
    const { id } = await putStory(app, 'Bridge opens', [OLD]);
    const { revision } = await app.call('stories.get', { id });
    await app.call('review.move', { id, revision, to: 'filed' });
    await slowParts(page);
    await signIn(app, 'editor');
    await expect(headline(page)).toHaveValue('Bridge opens');
    await intoCopy(page);
    await typeAfter(page, () => page.getByRole('button', { name: 'Return…' }).first().click(), 0, 'Who?');
    await expect(page.getByLabel('What should change?')).toHaveValue('Who?');
  });
});
