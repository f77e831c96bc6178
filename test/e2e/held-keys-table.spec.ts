import type { Page } from '@playwright/test';
import { commands, type CommandId } from '@shared/commands';
import type { StoryId } from '@shared/story/ids';
import { expect, test } from '../support/app';
import { BY_ADDRESS, inBrowserAlone } from '../support/browser-alone';
import {
  copy,
  expectUntouched,
  GAPS,
  gate,
  headline,
  intoCopy,
  OLD,
  openApproved,
  pause,
} from '../support/held-keys';
import { rowOf, valuesAt } from '../support/long-run';
import { holders } from '../support/stored-words';
import { chooseInPageMenu, chooseInPalette, OPENS, type Opens } from '../support/opening-commands';

test.use({ opening: 'when staged' });

const told = (page: Page, word: string) =>
  page.getByText(`What you typed in the meantime is not in any story: “${word}”`, { exact: true });

/** Shows the old story again, with the caret in its copy. */
async function backTo(page: Page, id: StoryId): Promise<void> {
  await page.locator(`[aria-label=Stories] [role=row][data-key="${id}"]`).click();
  await expect(copy(page)).toHaveText(OLD);
  await intoCopy(page);
}

type Way = (page: Page, command: (typeof commands)[number]) => Promise<unknown>;

const byKeys: Way = (page, { keys }) =>
  page.keyboard.press(
    (keys ?? '').replace('CmdOrCtrl', 'ControlOrMeta').replace(/\+([A-Z])$/u, (key) => key.toLowerCase()),
  );

const byMenu: Way = (page, { label }) => chooseInPageMenu(page, label);
const byPalette: Way = (page, { label }) => chooseInPalette(page, label);

/** How a command can be given: by its shortcut if it has one, in the menu, in the list of commands. */
const waysOf = ({ id, keys }: (typeof commands)[number]): readonly (readonly [name: string, way: Way])[] => [
  ...(keys === null ? [] : ([['its shortcut', byKeys]] as const)),
  ['the menu', byMenu],
  ...(id === 'app.palette' ? [] : ([['the list of commands', byPalette]] as const)),
];

/** `npm test` tries one row in so many; ways and gaps change from one of these to the next. */
const ROWS = 3;

/** The commands that open something of this kind, by each way in a long run and otherwise by one, in turn. */
const opening = (...kinds: readonly Opens['opens'][]) =>
  commands
    .map((command) => ({ command, opens: OPENS[command.id] }))
    .filter(({ opens }) => kinds.includes(opens.opens))
    .flatMap(({ command, opens }, place) =>
      valuesAt(waysOf(command), Math.floor(place / ROWS)).map(([name, way]) => ({
        command,
        opens,
        name,
        way,
      })),
    )
    .map((row, place) => ({
      ...row,
      gaps: valuesAt(GAPS, Math.floor(place / ROWS)),
      details: rowOf(place, ROWS),
    }));

test('every command says what it opens', () => {
  expect(Object.keys(OPENS).sort()).toEqual(commands.map(({ id }): CommandId => id).sort());
});

test.describe('keys after a command that opens a story are whole in it, and in no other', () => {
  for (const { command, opens, name, way, gaps } of opening('story')) {
    test(`${command.label} by ${name}`, async ({ app, page, hostKind }) => {
      const old = await openApproved(app);
      const before = opens.opens === 'story' ? opens.headline : '';
      // Calls of a window have no address to be held back by.
      const speeds = hostKind === 'electron' ? [false] : [false, true];
      for (const isSlow of speeds) {
        for (const gap of gaps) {
          const word = `Word${isSlow ? 'slow' : 'fast'}${gap}end`;
          const open = isSlow ? await gate(page, '**/api/stories.{create,duplicate}') : () => undefined;
          await way(page, command);
          await pause(page, gap);
          await page.keyboard.type(word);
          if (isSlow) await expect(copy(page)).toHaveText(OLD);
          open();
          await expect(headline(page)).toHaveValue(before + word);
          await expect(headline(page)).toBeFocused();
          await expect.poll(() => holders(app, word)).toHaveLength(1);
          expect(await holders(app, word)).not.toContain(old);
          await backTo(page, old);
        }
      }
      expect(await holders(app, 'Word')).toHaveLength(speeds.length * gaps.length);
      await expectUntouched(app, old);
    });
  }
});

test.describe('keys after a command that opens something over the copy are in its field, or shown', () => {
  for (const { command, opens, name, way, gaps, details } of opening('dialog', 'field')) {
    test(`${command.label} by ${name}`, details, async ({ app, page }) => {
      const old = await openApproved(app);
      if (opens.opens !== 'dialog' && opens.opens !== 'field') return;
      const field = opens.field === null ? null : page.getByLabel(opens.field, { exact: true }).last();
      for (const gap of gaps) {
        const word = `Word${gap}end`;
        // What the list of commands itself needs has come.
        await way(page, command);
        if (field) await expect(field).toBeFocused();
        else if (opens.opens === 'dialog')
          await expect(page.getByRole('dialog', { name: opens.name })).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await intoCopy(page);

        await way(page, command);
        await pause(page, gap);
        await page.keyboard.type(word);
        if (field) await expect(field).toHaveValue(word);
        if (field) await field.fill('');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.waitForTimeout(500);
        expect(await holders(app, 'Word')).toEqual([]);
        await intoCopy(page);
      }
      await expectUntouched(app, old);
    });
  }

  const byShortcut = commands.flatMap((command) => {
    const opens = OPENS[command.id];
    return command.keys !== null && opens.opens === 'dialog' ? [{ command, opens }] : [];
  });
  for (const [place, { command, opens }] of byShortcut.entries()) {
    test(`${command.label}, with a part that takes its time`, rowOf(place, ROWS), async ({ app, page }) => {
      const old = await openApproved(app);
      for (const gap of valuesAt(GAPS, Math.floor(place / ROWS))) {
        const word = `Word${gap}end`;
        const open = await gate(page, '**/assets/*.js');
        await page.reload({ waitUntil: 'commit' });
        open();
        await expect(copy(page)).toHaveText(OLD);
        await intoCopy(page);
        const show = await gate(page, '**/{assets,api}/**');
        await byKeys(page, command);
        await pause(page, gap);
        await page.keyboard.type(word);
        show();
        await expect(page.getByRole('dialog', { name: opens.name })).toBeVisible();
        if (opens.field) await expect(page.getByLabel(opens.field, { exact: true }).last()).toHaveValue(word);
        await page.keyboard.press('Escape');
        await page.waitForTimeout(500);
        expect(await holders(app, 'Word')).toEqual([]);
      }
      await expectUntouched(app, old);
    });
  }
});

for (const gap of valuesAt(GAPS, 0)) {
  test(`keys after Delete are shown, ${gap} ms after it, and the story comes back as it was`, async ({
    app,
    page,
  }) => {
    inBrowserAlone(BY_ADDRESS);
    const old = await openApproved(app);
    const open = await gate(page, '**/api/stories.delete');
    await chooseInPageMenu(page, 'Delete');
    await pause(page, gap);
    await page.keyboard.type('Lost');
    open();
    await expect(told(page, 'Lost')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await pause(page, gap);
    await page.keyboard.type('Kept');
    await expect(headline(page)).toHaveValue('Bridge opensKept');
    await expect.poll(() => holders(app, 'Kept')).toEqual([old]);
    expect(await holders(app, 'Lost')).toEqual([]);
  });
}
