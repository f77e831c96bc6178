import type { Page } from '@playwright/test';
import { expect, test, type App } from '../support/app';
import {
  copy,
  expectUntouched,
  GAPS,
  headline,
  OLD,
  openApproved,
  pause,
  slowDesk,
  storedHeadlines,
} from '../support/held-keys';
import { pairs, rowOf } from '../support/long-run';
import { putStory, signIn } from '../support/stage';

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

/** The names of the rows that are shown, from the top. */
const shownRows = (page: Page) =>
  page
    .getByRole('grid', { name: 'Stories' })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((each) => /Alpha|Beta|Gamma|New|$/u.exec(each.textContent)?.[0]),
    );

/** Resolves in the frame in which this row is the topmost. */
const firstRowIs = (page: Page, name: string) =>
  page.waitForFunction(
    (words) => {
      const rows = [...document.querySelectorAll('[aria-label=Stories] [role=row]')];
      const top = (each: Element) => each.getBoundingClientRect().top;
      return rows.sort((one, other) => top(one) - top(other))[0]?.textContent.includes(words);
    },
    name,
    { polling: 'raf' },
  );

/** Notes the words of the row that is under the pointer at the next press. */
async function notePress(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() =>
    addEventListener(
      'pointerdown',
      ({ target }) => {
        document.body.dataset.pressed = (target as Element).closest('[role=row]')?.textContent ?? '';
      },
      { capture: true, once: true },
    ),
  );
  return () => page.evaluate(() => document.body.dataset.pressed ?? '');
}

async function pointIn(page: Page, name: string) {
  const box = await row(page, name).boundingBox();
  if (!box) throw new Error(`No row says ${name}.`);
  return { x: box.x + 60, y: box.y + 20 };
}

/** Three stories, the first one open. The code that watches the pointer is loaded. */
async function openThree(app: App): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {};
  for (const name of ['Gamma', 'Beta', 'Alpha']) ids[name] = (await putStory(app, name, [OLD])).id;
  const watcher = app.page.waitForResponse('**/assets/watch-rows-*.js');
  await signIn(app, 'editor');
  await (await watcher).finished();
  await expect(headline(app.page)).toHaveValue('Alpha');
  await expect(headline(app.page)).not.toBeFocused();
  return ids;
}

/** Another window saves this story: it goes to the top of the list. */
async function saveElsewhere(app: App, id: string, words: string): Promise<void> {
  const { story, revision } = await app.call('stories.get', { id });
  await app.call('stories.save', {
    ...{ id, baseRevision: revision, reason: 'close' },
    story: { ...story, slug: words },
  });
}

test.use({ opening: 'when staged' });

test.describe('a row that is pressed is the one that opens', () => {
  test('while the list is sorted anew under the button, with every key since the press', async ({
    app,
    page,
  }) => {
    const { Gamma = '' } = await openThree(app);
    const { x, y } = await pointIn(page, 'Beta');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await saveElsewhere(app, Gamma, 'from-elsewhere');
    await page.keyboard.type('1');
    await page.waitForTimeout(500);
    expect(await shownRows(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
    await page.keyboard.type('2');
    await page.mouse.up();
    await page.keyboard.type('3');
    await expect(headline(page)).toHaveValue('Beta123');
    await expect.poll(() => storedHeadlines(app)).toEqual(['Alpha', 'Beta123', 'Gamma']);
  });

  for (const [place, [gap, held]] of pairs(GAPS, GAPS).entries()) {
    test(
      `${gap} ms after the list was sorted anew, with the button down for ${held} ms`,
      rowOf(place),
      async ({ app, page }) => {
        await openThree(app);
        await row(page, 'Gamma').click();
        await expect(headline(page)).toBeFocused();
        const { x, y } = await pointIn(page, 'Beta');
        await copy(page).hover();
        await page.keyboard.type('!');
        const pressed = await notePress(page);
        await firstRowIs(page, 'Gamma');
        await pause(page, gap);
        await page.mouse.click(x, y, { delay: held });
        await page.keyboard.type('1');
        const isBeta = (await pressed()).includes('Beta');
        await expect(headline(page)).toHaveValue(isBeta ? 'Beta1' : 'Alpha1');
        const kept = isBeta ? ['Alpha', 'Beta1', 'Gamma!'] : ['Alpha1', 'Beta', 'Gamma!'];
        await expect.poll(() => storedHeadlines(app)).toEqual(kept);
      },
    );
  }

  for (const [place, [gap, ms]] of pairs(GAPS, [60, 0]).entries()) {
    test(
      `after words in a new story, ${gap} ms between the steps, by a desk that takes ${ms} ms`,
      rowOf(place),
      async ({ app, page }) => {
        const old = await openApproved(app);
        await putStory(app, 'Alpha', [OLD]);
        await expect(row(page, 'Alpha')).toBeVisible();
        await slowDesk(page, ms);
        const { x, y } = await pointIn(page, 'Alpha');
        await page.mouse.move(x, y);
        await page.keyboard.press('ControlOrMeta+n');
        await pause(page, gap);
        await page.keyboard.type('New');
        await pause(page, gap);
        await page.mouse.move(x + 1, y);
        const pressed = await notePress(page);
        await page.mouse.click(x + 1, y, { delay: 40 });
        await page.keyboard.type('1!');
        const isAlpha = (await pressed()).includes('Alpha');
        await expect(headline(page)).toHaveValue(isAlpha ? 'Alpha1!' : 'New1!');
        const kept = isAlpha ? ['Alpha1!', 'Bridge opens', 'New'] : ['Alpha', 'Bridge opens', 'New1!'];
        await expect.poll(() => storedHeadlines(app)).toEqual(kept);
        await expectUntouched(app, old);
      },
    );
  }
});

test.describe('the list', () => {
  test('keeps its order while the pointer rests over it, and takes the new one when it leaves', async ({
    app,
    page,
  }) => {
    const { Gamma = '' } = await openThree(app);
    await row(page, 'Beta').hover();
    await saveElsewhere(app, Gamma, 'from-elsewhere');
    await page.waitForTimeout(800);
    expect(await shownRows(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
    await copy(page).hover();
    await expect.poll(() => shownRows(page)).toEqual(['Gamma', 'Alpha', 'Beta']);
  });

  test('shows what is written in the story under the pointer, and a story that comes in', async ({
    app,
    page,
  }) => {
    await openThree(app);
    await row(page, 'Beta').click();
    await page.keyboard.type(' rises');
    await expect(row(page, 'Beta rises')).toBeVisible();
    expect(await shownRows(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
    await page.keyboard.press('ControlOrMeta+n');
    await page.keyboard.type('New');
    await expect.poll(() => shownRows(page)).toEqual(['New', 'Alpha', 'Beta', 'Gamma']);
  });

  test('keeps the keyboard on the same story when it is sorted anew', async ({ app, page }) => {
    const { Gamma = '' } = await openThree(app);
    await row(page, 'Alpha').focus();
    await page.keyboard.press('ArrowDown');
    await expect(row(page, 'Beta')).toBeFocused();
    await saveElsewhere(app, Gamma, 'from-elsewhere');
    await expect.poll(() => shownRows(page)).toEqual(['Gamma', 'Alpha', 'Beta']);
    await expect(row(page, 'Beta')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(row(page, 'Alpha')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.down('Enter');
    // The next key is often down before the last is up.
    await page.keyboard.down('1');
    await page.keyboard.up('Enter');
    await page.keyboard.up('1');
    await expect(headline(page)).toHaveValue('Beta1');
  });

  test('opens nothing where the press is taken back, and the caret is where it was', async ({
    app,
    page,
  }) => {
    const old = await openApproved(app);
    await putStory(app, 'Alpha', [OLD]);
    await row(page, 'Alpha').hover();
    await page.mouse.down();
    await page.keyboard.type('lost');
    await page.mouse.move(700, 300);
    await page.mouse.up();
    await expect(page.getByText('What you typed in the meantime is not in any story: “lost”')).toBeVisible();
    await expect(copy(page)).toBeFocused();
    await expect(headline(page)).toHaveValue('Bridge opens');
    await expectUntouched(app, old);
    await row(page, 'Alpha').hover();
    await page.mouse.down();
    await page.mouse.move(700, 300);
    await page.mouse.up();
    await expect(copy(page)).toBeFocused();
    await page.keyboard.type('!');
    await expect(copy(page)).toHaveText(`${OLD}!`);
  });

  test('gives the keyboard back to the story that is open when its row is pressed', async ({ app, page }) => {
    await openThree(app);
    await copy(page).click();
    await page.keyboard.press('ControlOrMeta+End');
    await row(page, 'Alpha').click();
    await page.keyboard.type('1');
    await expect(copy(page)).toHaveText(`${OLD}1`);
    await page.getByRole('searchbox').click();
    await row(page, 'Alpha').click({ delay: 30 });
    await page.keyboard.type('2');
    await expect(headline(page)).toHaveValue('Alpha2');
    await page.getByRole('searchbox').click();
    await row(page, 'Alpha').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('3');
    await expect(headline(page)).toHaveValue('Alpha23');
  });

  test('leaves the buttons of a row, its menu and what they do as they were', async ({ app, page }) => {
    await openThree(app);
    await page.getByRole('button', { name: 'Actions for Gamma' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => shownRows(page)).toEqual(['Alpha', 'Beta']);
    await expect(headline(page)).toHaveValue('Alpha');
    await row(page, 'Beta').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Open' }).click();
    await expect(headline(page)).toHaveValue('Beta');
  });
});
