import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Request } from '@playwright/test';
import type { StoryId } from '@shared/story/ids';
import { blockTexts } from '@shared/story/walk';
import { expect, test, type App } from '../support/app';
import { putStory, signIn } from '../support/stage';
import { openChanges } from '../support/versions';

/** How long after a command the keys begin (milliseconds). */
const GAPS = [0, 30, 120] as const;
const OLD = 'The bridge opened on Monday.';
const TYPED = 'Breaking headline';
/** Its headline ends so that what is typed behind it can be told apart. */
const RAIN = 'Rain reaches the hills ';

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const copy = (page: Page) => page.getByRole('textbox', { name: 'Body of the story' });

/** Gives a command and types on, without waiting for anything but the clock. */
async function typeAfter(page: Page, command: () => Promise<unknown>, gap: number, words = TYPED) {
  await command();
  if (gap > 0) await page.waitForTimeout(gap);
  await page.keyboard.type(words);
}

/** Presses keys as fast as they can be sent: the next before the page has answered the one before. */
async function rattle(page: Page, shortcut: { key: string; code: string; modifiers: number }, words: string) {
  const devtools = await page.context().newCDPSession(page);
  const press = (key: Parameters<typeof devtools.send<'Input.dispatchKeyEvent'>>[1]) =>
    devtools.send('Input.dispatchKeyEvent', key);
  await Promise.all([
    press({ type: 'rawKeyDown', ...shortcut }),
    ...[...words].map((key) => press({ type: 'keyDown', key, text: key, unmodifiedText: key })),
  ]);
}

/** Every call that the page makes takes at least this long. */
const slowDesk = (page: Page, ms: number, calls = '**/api/{stories,intake,handover}.*') =>
  page.route(calls, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await route.continue();
  });

async function putApproved(app: App, name = 'Bridge opens') {
  const story = await putStory(app, name, [OLD]);
  const { revision } = await app.call('stories.get', { id: story.id });
  const filed = await app.call('review.move', { id: story.id, revision, to: 'filed' });
  await app.call('review.move', { id: story.id, revision: filed.revision, to: 'approved' });
  return story;
}

/** The old story, approved and open with the caret at the end of its copy. */
async function openApproved(app: App): Promise<StoryId> {
  await app.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  const { id } = await putApproved(app);
  await app.page.reload();
  await expect(headline(app.page)).toHaveValue('Bridge opens');
  await intoCopy(app.page);
  return id;
}

async function intoCopy(page: Page): Promise<void> {
  await copy(page).click();
  await page.keyboard.press('ControlOrMeta+End');
}

/** No word of what was typed is in a story that was open before, and its approval stands. */
async function expectUntouched(app: App, id: StoryId, words = 'Bridge opens'): Promise<void> {
  const { story, status, changedSinceApproval } = await app.call('stories.get', { id });
  expect([story.headline, ...blockTexts(story)]).toEqual([words, OLD]);
  expect({ status, changedSinceApproval }).toEqual({ status: 'approved', changedSinceApproval: false });
}

async function expectStored(app: App, words: string): Promise<void> {
  await expect
    .poll(async () => (await app.call('stories.list', {})).items.map((story) => story.headline))
    .toContain(words);
}

// The window opens the newest story as it starts: it must have started before the stage is set.
test.beforeEach(async ({ page }) => {
  await expect(page.getByText('No story is open')).toBeVisible();
});

test.describe('keys typed after a command go to the story that it opens', () => {
  interface Opener {
    readonly name: string;
    readonly open: (page: Page) => Promise<unknown>;
    /** What the new headline says before. */
    readonly before?: string;
  }
  const openers: readonly Opener[] = [
    { name: 'Ctrl+N', open: (page) => page.keyboard.press('ControlOrMeta+n') },
    {
      name: 'Ctrl+Shift+D',
      open: (page) => page.keyboard.press('ControlOrMeta+Shift+d'),
      before: 'Bridge opens',
    },
    {
      name: 'the button “New story”',
      open: (page) => page.getByRole('button', { name: 'New story' }).first().click(),
    },
    {
      name: 'a click on a row of the list',
      open: (page) => page.getByRole('row', { name: /Rain reaches/ }).click(),
      before: RAIN,
    },
  ];
  for (const { name, open, before = '' } of openers) {
    for (const gap of GAPS) {
      test(`${name}, ${gap} ms after it`, async ({ app, page }) => {
        await putStory(app, RAIN, ['It rained.']);
        const old = await openApproved(app);
        // Keys from before, between and after the story is there.
        await slowDesk(page, 60);
        await typeAfter(page, () => open(page), gap);
        await expect(headline(page)).toHaveValue(before + TYPED);
        await expect(headline(page)).toBeFocused();
        await expectStored(app, before + TYPED);
        await expectUntouched(app, old);
      });
    }
  }

  test('however fast they come', async ({ app, page }) => {
    const old = await openApproved(app);
    await rattle(page, { key: 'n', code: 'KeyN', modifiers: 2 }, TYPED);
    await expect(headline(page)).toHaveValue(TYPED);
    await expectUntouched(app, old);
  });

  test('Enter in the list', async ({ app, page }) => {
    await putStory(app, RAIN, ['It rained.']);
    const old = await openApproved(app);
    await slowDesk(page, 300);
    await page.getByRole('row', { name: /Bridge opens/ }).focus();
    await page.keyboard.press('ArrowDown');
    await typeAfter(page, () => page.keyboard.press('Enter'), 0);
    await expect(headline(page)).toHaveValue(`Rain reaches the hills ${TYPED}`);
    await expectUntouched(app, old);
  });

  test('a desk that takes three seconds', async ({ app, page }) => {
    const old = await openApproved(app);
    await slowDesk(page, 1500);
    await typeAfter(page, () => page.keyboard.press('ControlOrMeta+n'), 0);
    await page.keyboard.type(' and more');
    await expect(headline(page)).toHaveValue(`${TYPED} and more`);
    await expectUntouched(app, old);
  });

  for (const gap of GAPS) {
    test(`the list of commands, ${gap} ms after it`, async ({ app, page }) => {
      const old = await openApproved(app);
      await slowDesk(page, 60);
      await page.keyboard.press('ControlOrMeta+Shift+p');
      await page.keyboard.type('New story');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('option')).toHaveCount(1);
      await typeAfter(page, () => page.keyboard.press('Enter'), gap);
      await expect(headline(page)).toHaveValue(TYPED);
      await expectUntouched(app, old);
    });
  }

  test('copy that is brought in', async ({ app, page }) => {
    const old = await openApproved(app);
    await slowDesk(page, 200);
    await page.keyboard.press('ControlOrMeta+Shift+u');
    const text = page.getByLabel('Paste the copy');
    await text.fill('Rain ends drought\n\nIt rained on Monday in all nine districts.\n');
    await typeAfter(page, () => page.getByRole('button', { name: 'Bring it in' }).click(), 0, ' at last');
    await expect(headline(page)).toHaveValue('Rain ends drought at last');
    await expectUntouched(app, old);
  });

  test('a file that is opened, and a story that is handed over', async ({ app, page }) => {
    const old = await openApproved(app);
    const { bytes } = await app.call('handover.make', { id: old });
    await app.call('stories.delete', { id: old });
    await page.reload();
    await app.call('stories.undelete', { id: old });
    const rain = join(app.folder, 'rain.txt');
    await writeFile(rain, 'Rain ends drought\n\nIt rained on Monday in all nine districts.\n');
    const file = join(app.folder, 'bridge.copydesk');
    await writeFile(file, bytes);
    await page.getByRole('row', { name: /Bridge opens/ }).click();
    await intoCopy(page);
    await slowDesk(page, 120);
    const chooser = page.getByLabel('Open a file', { exact: true });
    await typeAfter(page, () => chooser.setInputFiles(rain), 0, ' at last');
    await expect(headline(page)).toHaveValue('Rain ends drought at last');
    await expectUntouched(app, old);
    await typeAfter(page, () => chooser.setInputFiles(file), 0, '!');
    await expect(headline(page)).toHaveValue('Bridge opens!');
  });

  test('a link, while another story has the caret', async ({ app, page }) => {
    const other = await putStory(app, RAIN, ['It rained.']);
    const followed = Promise.withResolvers<undefined>();
    await page.route(
      '**/events**',
      async (route) => {
        // As the host says it, in the page's own line.
        const event = JSON.stringify({ kind: 'story.open', id: other.id });
        await followed.promise;
        await route.fulfill({ contentType: 'text/event-stream', body: `data: ${event}\n\n` });
      },
      { times: 1 },
    );
    const old = await openApproved(app);
    followed.resolve(undefined);
    await slowDesk(page, 120);
    await expect(headline(page)).toHaveValue(/^Rain reaches the hills/);
    await page.keyboard.type(TYPED);
    await expect(headline(page)).toHaveValue(`Rain reaches the hills ${TYPED}`);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await expectUntouched(app, old);
  });
});

test.describe('a command that is given as the window starts', () => {
  for (const [keys, dialog] of [
    ['F8', 'Photo desk'],
    ['ControlOrMeta+,', 'Settings'],
  ] as const) {
    test(`runs at once where there is no story to open: ${dialog}`, async ({ page }) => {
      await page.reload();
      await expect(page.getByRole('heading', { name: 'Copydesk', exact: true })).toBeVisible();
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    });
  }

  test('opens the chooser of a file', async ({ page }) => {
    await page.reload();
    await expect(page.getByText('No story is open')).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('ControlOrMeta+o');
    await chooser;
  });

  test('runs after the words that came before it, with no story to write them to', async ({ app, page }) => {
    await page.reload();
    await expect(page.getByText('No story is open')).toBeVisible();
    await page.keyboard.type('x');
    await page.keyboard.press('ControlOrMeta+n');
    await page.keyboard.type('New');
    await expectStored(app, 'New');
  });
});

test.describe('keys typed while stories are changed fast', () => {
  for (const gap of GAPS) {
    test(`are for the story that was asked for, also where it was open before, ${gap} ms after it`, async ({
      app,
      page,
    }) => {
      for (const name of ['Gamma', 'Beta', 'Alpha']) await putStory(app, name, [OLD]);
      await signIn(app, 'editor');
      await expect(headline(page)).toHaveValue('Alpha');
      await slowDesk(page, 150);
      const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
      await row('Beta').click();
      await typeAfter(page, () => row('Alpha').click(), gap, '1');
      await expect(headline(page)).toHaveValue('Alpha1');
      const stored = async () => (await app.call('stories.list', {})).items.map((story) => story.headline);
      await expect.poll(async () => (await stored()).sort()).toEqual(['Alpha1', 'Beta', 'Gamma']);
    });

    test(`are for the version that is restored, ${gap} ms after it`, async ({ app, page }) => {
      const { id } = await putStory(app, 'Alpha', [OLD]);
      const { revision, story } = await app.call('stories.get', { id });
      await app.call('stories.save', {
        ...{ id, baseRevision: revision, reason: 'close' },
        story: { ...story, headline: 'Beta' },
      });
      await signIn(app, 'editor');
      await expect(headline(page)).toHaveValue('Beta');
      const dialog = await openChanges(page);
      await dialog.getByRole('button', { name: 'Restore the older…' }).click();
      await slowDesk(page, 150, '**/api/{stories,versions}.*');
      const restore = page.getByRole('button', { name: /^Restore \d/u });
      await typeAfter(page, () => restore.click(), gap, 'abc');
      await expect(headline(page)).toHaveValue('Alpha');
      await expect(copy(page)).toContainText('abc');
    });
  }
});

test.describe('keys typed while the story is changed elsewhere', () => {
  const LONG = ' The second one opened on Tuesday, the third on Wednesday, and a fourth is planned.';

  /** The story with the caret in a place of it, and what another window does to it. */
  async function stage(app: App, page: Page, place: 'headline' | 'copy') {
    const { id } = await putStory(app, 'Bridge opens', [OLD, 'It is blue.']);
    await signIn(app, 'editor');
    await expect(copy(page)).toContainText('It is blue.');
    if (place === 'headline') await headline(page).click();
    else await copy(page).locator('p').first().click();
    await page.keyboard.press('End');
    const { revision, story } = await app.call('stories.get', { id });
    const changeSlug = () =>
      app.call('stories.save', {
        ...{ id, baseRevision: revision, reason: 'close' },
        story: { ...story, slug: 'from-elsewhere' },
      });
    return { id, changeSlug };
  }

  for (const gap of GAPS) {
    for (const place of ['headline', 'copy'] as const) {
      test(`are all in the ${place}, with the caret where it was, ${gap} ms after the change`, async ({
        app,
        page,
      }) => {
        const { changeSlug } = await stage(app, page, place);
        const changed = changeSlug();
        if (gap > 0) await page.waitForTimeout(gap);
        await page.keyboard.type(LONG, { delay: 15 });
        if (place === 'headline') await expect(headline(page)).toHaveValue(`Bridge opens${LONG}`);
        else await expect(copy(page).locator('p')).toHaveText([OLD + LONG, 'It is blue.']);
        await changed;
      });
    }
  }

  test('stay in the story that was opened since, however late the desk tells of the one before', async ({
    app,
    page,
  }) => {
    await putStory(app, RAIN, ['It rained.']);
    const { id, changeSlug } = await stage(app, page, 'copy');
    const left = Promise.withResolvers<undefined>();
    const isLate = (request: Request) =>
      request.url().endsWith('stories.get') && (request.postData() ?? '').includes(id);
    await page.route('**/api/stories.get', async (route) => {
      if (isLate(route.request())) await left.promise;
      await route.continue();
    });
    const asked = page.waitForRequest(isLate);
    const answered = page.waitForResponse((response) => isLate(response.request()));
    await changeSlug();
    await asked;
    await page.getByRole('row', { name: /Rain reaches/ }).click();
    await page.keyboard.type('at last');
    left.resolve(undefined);
    await (await answered).finished();
    await page.waitForTimeout(300);
    await expect(headline(page)).toHaveValue(`${RAIN}at last`);
    await expect(headline(page)).toBeFocused();
  });

  test('are all in the story before the dialog about it opens', async ({ app, page }) => {
    const { changeSlug } = await stage(app, page, 'copy');
    await page.keyboard.type(LONG.slice(0, 20), { delay: 15 });
    await changeSlug();
    await page.keyboard.type(LONG.slice(20), { delay: 60 });
    await expect(copy(page).locator('p')).toHaveText([OLD + LONG, 'It is blue.']);
    const dialog = page.getByRole('alertdialog', { name: 'This story was changed elsewhere' });
    await expect(dialog).toContainText('a fourth is planned.');
  });
});

test.describe('keys that are held', () => {
  test.beforeEach(async ({ app, page }) => {
    await openApproved(app);
    await slowDesk(page, 300);
  });
  const newStory = (page: Page) => page.keyboard.press('ControlOrMeta+n');

  test('are pressed again in order: Backspace, arrows, Enter from headline to deck to copy', async ({
    app,
    page,
  }) => {
    await newStory(page);
    await page.keyboard.type('Brigx');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('de');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Home');
    await page.keyboard.type('A ');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Why it matters');
    await page.keyboard.press('Enter');
    await page.keyboard.type('He said "so" -- twice.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nex');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('w');
    await expect(copy(page)).toContainText('New');
    await expect(headline(page)).toHaveValue('A Brige');
    await expect(page.getByLabel('Deck')).toHaveValue('Why it matters');
    await expect(copy(page).locator('p')).toHaveText(['He said “so” — twice.', 'New']);
    await page.keyboard.type('s');
    await expect(copy(page).locator('p').last()).toHaveText('News');
    await expectStored(app, 'A Brige');
  });

  test('hold a shortcut for the new story, and do not repeat one that is held down', async ({
    app,
    page,
  }) => {
    await page.keyboard.down('Control');
    for (let repeat = 0; repeat < 4; repeat++) await page.keyboard.down('n');
    await page.keyboard.up('n');
    await page.keyboard.up('Control');
    await page.keyboard.type('One');
    await page.keyboard.press('ControlOrMeta+Shift+s');
    await expect(headline(page)).toHaveValue('One');
    await expect(page.getByText('Filed.', { exact: true })).toBeVisible();
    const { items } = await app.call('stories.list', {});
    expect(items.map(({ headline: words, status }) => `${words}: ${status}`).sort()).toEqual([
      'Bridge opens: approved',
      'One: filed',
    ]);
  });

  test('keep each story’s own words where one is asked for after the other', async ({ app, page }) => {
    await newStory(page);
    await page.keyboard.type('First');
    await newStory(page);
    await page.keyboard.type('Second');
    await expect(headline(page)).toHaveValue('Second');
    await expectStored(app, 'First');
    await expectStored(app, 'Second');
    expect((await app.call('stories.list', {})).items).toHaveLength(3);
  });

  test('take what is pasted meanwhile', async ({ page, context, browserName }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium lets a test write the clipboard.');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('from the wire'));
    await newStory(page);
    await page.keyboard.type('News ');
    await page.keyboard.press('ControlOrMeta+v');
    await page.keyboard.type('!');
    await expect(headline(page)).toHaveValue('News from the wire!');
  });

  test('take what an input method composes, also over the moment that the story opens', async ({
    app,
    page,
  }) => {
    const devtools = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await newStory(page);
    await compose('क');
    await compose('क्या');
    await expect.poll(async () => (await app.call('stories.list', {})).items.length).toBe(2);
    await page.waitForTimeout(500);
    await devtools.send('Input.insertText', { text: 'क्या' });
    await page.keyboard.type(' हुआ');
    await expect(headline(page)).toHaveValue('क्या हुआ');
  });

  test('leave a composition where it was begun', async ({ app, page }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'x', selectionStart: 1, selectionEnd: 1 });
    await page.getByRole('button', { name: 'New story' }).first().click();
    await page.keyboard.type('New');
    await expect(headline(page)).toHaveValue('New');
    const { items } = await app.call('stories.list', {});
    const old = items.find((story) => story.headline === 'Bridge opens');
    const { story } = await app.call('stories.get', { id: old?.id ?? '' });
    expect(blockTexts(story)).toEqual([`${OLD}x`]);
  });

  test('belong to no story where the opening fails, and are shown', async ({ app, page }) => {
    await page.route('**/api/stories.create', async (route) => {
      // While the user is still typing.
      await new Promise((resolve) => setTimeout(resolve, 60));
      await route.fulfill({
        json: { ok: false, error: { code: 'DISK_FULL', message: 'The disk is full.' } },
      });
    });
    await newStory(page);
    await page.keyboard.type(TYPED, { delay: 15 });
    await expect(page.getByText('The disk is full.')).toBeVisible();
    await expect(page.getByText(`What you typed meanwhile is in no story: “${TYPED}”`)).toBeVisible();
    await expect(copy(page)).toBeFocused();
    await page.keyboard.type('Here again.');
    await expect(copy(page)).toHaveText(`${OLD}Here again.`);
    expect((await app.call('stories.list', {})).items).toHaveLength(1);
  });

  test('stay with the search that the user went to meanwhile; the words typed before go to the headline', async ({
    page,
  }) => {
    await newStory(page);
    await page.keyboard.type('New ');
    await page.getByRole('searchbox').click();
    await page.keyboard.type('rain');
    await expect(headline(page)).toHaveValue('New ');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('rain');
  });
});

test.describe('keys typed after a command that opens something over the copy', () => {
  /** The parts of the window that come after its start are not there yet, as on a slow machine. */
  const slowParts = async (page: Page) => {
    await page.route('**/assets/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await route.continue();
    });
    await page.reload();
    await expect(copy(page)).toHaveText(OLD);
    await intoCopy(page);
  };

  const places = [
    { name: 'All commands', keys: 'ControlOrMeta+Shift+p', field: 'Find a command' },
    { name: 'Bring in copy', keys: 'ControlOrMeta+Shift+u', field: 'Paste the copy' },
    { name: 'Find', keys: 'ControlOrMeta+f', field: 'Find' },
    { name: 'Link', keys: 'ControlOrMeta+k', field: 'Address' },
    { name: 'Search stories', keys: 'ControlOrMeta+Shift+f', field: 'Search all stories' },
  ] as const;
  for (const { name, keys, field } of places) {
    for (const gap of GAPS) {
      test(`go to its field: ${name}, ${gap} ms after it`, async ({ app, page }) => {
        const old = await openApproved(app);
        await slowParts(page);
        await typeAfter(page, () => page.keyboard.press(keys), gap, 'abc');
        const to = page.getByLabel(field, { exact: true }).last();
        await expect(to).toHaveValue('abc');
        await page.keyboard.type('d');
        await expect(to).toHaveValue('abcd');
        await expectUntouched(app, old);
      });
    }
  }

  for (const [keys, dialog] of [
    ['ControlOrMeta+,', 'Settings'],
    ['ControlOrMeta+/', 'Keyboard shortcuts'],
    ['ControlOrMeta+Shift+e', 'Export the story'],
    ['F8', 'Photo desk'],
  ] as const) {
    test(`go nowhere else where it has no field, and leave the caret where it was: ${dialog}`, async ({
      app,
      page,
    }) => {
      const old = await openApproved(app);
      await slowParts(page);
      await page.keyboard.press('ArrowLeft');
      await typeAfter(page, () => page.keyboard.press(keys), 0, 'abc');
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(copy(page)).toBeFocused();
      await expectUntouched(app, old);
      await page.keyboard.type('!');
      await expect(copy(page)).toHaveText(OLD.replace('.', '!.'));
    });
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
    await expect(page.getByText('What you typed meanwhile is in no story: “abc”')).toBeVisible();
    await expectUntouched(app, old);
    await expect(copy(page)).toBeFocused();
    await page.keyboard.type('!');
    await expect(copy(page)).toHaveText(`${OLD}!`);
  });

  test('go to the note of a return', async ({ app, page }) => {
    await signIn(app, 'editor');
    const { id } = await putStory(app, 'Bridge opens', [OLD]);
    const { revision } = await app.call('stories.get', { id });
    await app.call('review.move', { id, revision, to: 'filed' });
    await page.reload();
    await expect(headline(page)).toHaveValue('Bridge opens');
    await slowParts(page);
    await typeAfter(page, () => page.getByRole('button', { name: 'Return…' }).first().click(), 0, 'Who?');
    await expect(page.getByLabel('What should change?')).toHaveValue('Who?');
  });
});
