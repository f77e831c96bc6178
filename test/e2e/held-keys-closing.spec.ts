import type { Page } from '@playwright/test';
import { commands } from '@shared/commands';
import { expect, test } from '../support/app';
import { copy, intoCopy, OLD, openApproved, pause, slowFrames, TYPED } from '../support/held-keys';
import { rowOf } from '../support/long-run';
import { OPENS } from '../support/opening-commands';

test.use({ opening: 'when staged' });

const dialogs = commands.flatMap(({ id, label, keys }) => {
  const opens = OPENS[id];
  return opens.opens === 'dialog' && keys !== null ? [{ label, keys, name: opens.name }] : [];
});

const shortcut = (keys: string): string =>
  keys.replace('CmdOrCtrl', 'ControlOrMeta').replace(/\+([A-Z])$/u, (key) => key.toLowerCase());

const endings = [
  { name: 'Escape', end: (page: Page) => page.keyboard.press('Escape') },
  {
    name: 'its button',
    end: (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click(),
  },
] as const;

test.describe('keys after a dialog has closed are whole in the copy that has the focus again', () => {
  for (const [place, { label, keys, name }] of dialogs.entries()) {
    for (const [row, { name: ending, end }] of endings.entries()) {
      test(`${label} by ${ending}`, rowOf(place + row), async ({ app, page }) => {
        await openApproved(app);
        let text: string = OLD;
        for (const isSlow of [false, true]) {
          if (isSlow) await slowFrames(page);
          for (const gap of [0, 30]) {
            await page.keyboard.press(shortcut(keys));
            await expect(page.getByRole('dialog', { name })).toBeVisible();
            await expect(page.locator('[role=dialog]:focus, [role=dialog] :focus')).toHaveCount(1);
            await end(page);
            await pause(page, gap);
            await page.keyboard.type(TYPED);
            text += TYPED;
            await expect(copy(page)).toHaveText(text);
            await expect(copy(page)).toBeFocused();
            await expect(page.getByText('What you typed in the meantime is not in any story')).toHaveCount(0);
          }
        }
        await intoCopy(page);
        await page.keyboard.type('!');
        await expect(copy(page)).toHaveText(`${text}!`);
      });
    }
  }
});
