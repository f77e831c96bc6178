import type { Locator } from '@playwright/test';
import { expect, test } from '../support/app';
import { type Body, drawnBody, expectDrawn, placeCaret, selectBetween } from '../support/long-story';
import { paste } from '../support/clipboard';
import { dice } from '../support/dice';
import type { Story } from '@shared/document/story';
import { saidBy } from '../support/story-blocks';
import { block, openStory, photoSlot, text } from '../support/writing';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });

const paragraph = (words: string) => block('paragraph', [text(words)]);
const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `Paragraph ${at + 1}.`);

/** What an edit does to a body of plain paragraphs, with the caret at the start or the end of one. */
const EDITS = {
  split: (body: Body, at: number, edge: 'start' | 'end') => {
    body.splice(edge === 'start' ? at : at + 1, 0, '');
    return 'Enter';
  },
  joinBefore: (body: Body, at: number) => {
    if (at > 0) body.splice(at - 1, 2, `${body[at - 1]}${body[at]}`);
    return 'Backspace';
  },
  joinAfter: (body: Body, at: number) => {
    if (at < body.length - 1) body.splice(at, 2, `${body[at]}${body[at + 1]}`);
    return 'Delete';
  },
  moveUp: (body: Body, at: number) => {
    if (at > 0) body.splice(at - 1, 2, body[at]!, body[at - 1]!);
    return 'Alt+Shift+ArrowUp';
  },
  moveDown: (body: Body, at: number) => {
    if (at < body.length - 1) body.splice(at, 2, body[at + 1]!, body[at]!);
    return 'Alt+Shift+ArrowDown';
  },
} as const;

test('a long story is drawn as it is, whatever is typed, joined, moved, replaced and undone at the edges of its groups', async ({
  app,
}) => {
  test.slow();
  const { page, copy } = await openStory(app, numbered(300).map(paragraph));
  const body = numbered(300);
  const { chunks } = await expectDrawn(copy, body);
  expect(chunks.length).toBeGreaterThan(3);
  const random = dice(20);
  for (let step = 0; step < 60; step += 1) {
    const sizes = (await drawnBody(copy)).chunks;
    const edge = sizes.slice(0, 1 + random(sizes.length)).reduce((sum, size) => sum + size, 0);
    const at = Math.min(Math.max(edge - 2 + random(4), 0), body.length - 1);
    const kind = random(6);
    if (kind === 5) {
      const to = Math.min(at + random(90), body.length - 1);
      await selectBetween(copy, at, to);
      await page.keyboard.type('X');
      body.splice(at, to - at + 1, 'X');
    } else {
      const name = (['split', 'joinBefore', 'joinAfter', 'moveUp', 'moveDown'] as const)[kind]!;
      const side =
        name === 'joinBefore' ? 'start' : name === 'joinAfter' ? 'end' : random(2) ? 'start' : 'end';
      await placeCaret(copy, at, side);
      await page.keyboard.press(EDITS[name](body, at, side));
      if (name === 'split' && side === 'end' && random(2)) {
        await page.keyboard.type('Y');
        body[at + 1] = 'Y';
      }
    }
    await expectDrawn(copy, body, `after step ${step}`);
    // As many again now and then, so that the groups are not used up.
    if (body.length < 150) {
      await placeCaret(copy, body.length - 1, 'end');
      await page.keyboard.press('Enter');
      await paste(copy, { 'text/plain': numbered(200).join('\n\n') });
      body.push(...numbered(200));
      await expectDrawn(copy, body, 'after a paste');
    }
  }
  for (let step = 0; step < 90; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expectDrawn(copy, numbered(300), 'after every undo');
  for (let step = 0; step < 90; step += 1) await page.keyboard.press('ControlOrMeta+Shift+z');
  await expectDrawn(copy, body, 'after every redo');
});

test.describe('a long story with photos at the edges of its groups', () => {
  const EDGE = 80;

  /** 200 blocks with a row of photos over the edge of the second and the third group, too long to be kept in one. */
  async function openWithPhotos(app: Parameters<typeof openStory>[0]) {
    const slots = Array.from({ length: 22 }, (_, at) => photoSlot({ caption: `Boat ${at + 1}` }));
    const blocks = numbered(200).map(paragraph);
    blocks.splice(EDGE - 1, slots.length, ...slots.map(({ node }) => node));
    const photos = Object.assign({}, ...slots.map((slot) => slot.photos)) as Story['photos'];
    const story = await openStory(app, blocks, { photos });
    expect((await drawnBody(story.copy)).chunks.slice(0, 2)).toEqual([40, 40]);
    return story;
  }

  const typesOf = async (
    saved: () => Promise<readonly { readonly type: string }[]>,
    from: number,
    to: number,
  ) => (await saved()).slice(from, to).map(({ type }) => type);

  test('the arrows go from block to block, and a paragraph is added between two photos', async ({ app }) => {
    const { page, copy, saved } = await openWithPhotos(app);
    await placeCaret(copy, EDGE - 2, 'end');
    await page.keyboard.press('ArrowRight');
    await expect(copy.locator('[data-selected="true"]')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Between.');
    await expect
      .poll(() => typesOf(saved, EDGE - 2, EDGE + 3))
      .toEqual(['paragraph', 'photo', 'paragraph', 'photo', 'photo']);
    const { body, drawn } = await drawnBody(copy);
    expect(drawn).toEqual(body);
  });

  test('a place between two blocks is shown between them, and stays in the body', async ({ app }) => {
    const { page, copy } = await openWithPhotos(app);
    await placeCaret(copy, EDGE - 2, 'end');
    // Between the photos, as Lexical writes it: a place in the root.
    const shown = await copy.evaluate(async (root, at) => {
      const { __lexicalEditor: editor } = root as HTMLElement & {
        __lexicalEditor: {
          update(change: () => void, options: object): void;
          getEditorState(): {
            _nodeMap: Map<string, { select(from: number, to: number): void }>;
            _selection: unknown;
          };
        };
      };
      editor.update(() => editor.getEditorState()._nodeMap.get('root')!.select(at, at), { discrete: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
      const selection = getSelection()!;
      const { anchorNode, anchorOffset } = selection;
      const { key, offset } = (
        editor.getEditorState()._selection as { anchor: { key: string; offset: number } }
      ).anchor;
      return {
        isInGroup: anchorNode instanceof Element && anchorNode.hasAttribute('data-chunk'),
        next: anchorNode?.childNodes[anchorOffset]?.textContent?.slice(0, 40),
        cursors: root.querySelectorAll('[data-lexical-cursor]').length,
        key,
        offset,
      };
    }, EDGE);
    expect(shown).toMatchObject({ isInGroup: true, cursors: 1, key: 'root', offset: EDGE });
    await page.keyboard.type('Here.');
    await expect.poll(async () => (await drawnBody(copy)).body[EDGE]).toBe('Here.');
    const { body, drawn } = await drawnBody(copy);
    expect(drawn).toEqual(body);
  });
});

test('the caret goes over the edge of two groups by every key, also to what was never on the screen', async ({
  app,
}) => {
  const { page, copy } = await openStory(app, numbered(400).map(paragraph));
  const at = () =>
    copy.evaluate(() => {
      const { anchorNode, anchorOffset } = getSelection()!;
      return `${anchorNode?.textContent ?? ''}@${anchorOffset}`;
    });
  await placeCaret(copy, 39, 'end');
  await page.keyboard.press('ArrowRight');
  await expect.poll(at).toBe('Paragraph 41.@0');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(at).toBe('Paragraph 40.@13');
  await page.keyboard.press('ArrowDown');
  await expect.poll(at).toBe('Paragraph 41.@13');
  await page.keyboard.press('ArrowUp');
  await expect.poll(at).toBe('Paragraph 40.@13');
  await page.keyboard.press('ControlOrMeta+End');
  await expect.poll(at).toBe('Paragraph 400.@14');
  await expect(copy.getByText('Paragraph 400.')).toBeInViewport();
  await page.keyboard.type(' End');
  await page.keyboard.press('ControlOrMeta+Home');
  await expect.poll(at).toBe('Paragraph 1.@0');
  await expect(copy.getByText('Paragraph 1.', { exact: true })).toBeInViewport();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('All gone.');
  await expectDrawn(copy, ['All gone.']);
  expect((await drawnBody(copy)).chunks).toEqual([]);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await drawnBody(copy)).body.length).toBe(400);
  const { body, drawn, chunks } = await drawnBody(copy);
  expect(drawn).toEqual(body);
  expect(chunks.length).toBeGreaterThan(5);
});

test('a composition at the start of a group is not cut off', async ({ app }) => {
  const { page, copy } = await openStory(app, numbered(200).map(paragraph));
  await placeCaret(copy, 40, 'start');
  const keys = await page.context().newCDPSession(page);
  for (const sign of ['に', 'にほ', 'にほん'])
    await keys.send('Input.imeSetComposition', {
      text: sign,
      selectionStart: sign.length,
      selectionEnd: sign.length,
    });
  await keys.send('Input.insertText', { text: '日本' });
  const body = numbered(200);
  body[40] = `日本${body[40]}`;
  await expectDrawn(copy, body);
});

test('a story grows into groups and back as it is typed', async ({ app }) => {
  const { page, copy } = await openStory(app, numbered(119).map(paragraph));
  expect((await drawnBody(copy)).chunks).toEqual([]);
  await placeCaret(copy, 60, 'end');
  await page.keyboard.press('Enter');
  await page.keyboard.type('New.');
  const body = numbered(119).toSpliced(61, 0, 'New.');
  const { chunks } = await expectDrawn(copy, body);
  expect(chunks).toEqual([40, 40, 40]);
  await selectBetween(copy, 10, 90);
  await page.keyboard.press('Backspace');
  const left = body.toSpliced(10, 81, '');
  expect((await expectDrawn(copy, left)).chunks).toEqual([]);
  await page.keyboard.type('Here');
  await expectDrawn(copy, left.with(10, 'Here'));
});

/** Where an element is in the window when nothing moves it any more. */
async function restingPlace(element: Locator): Promise<number> {
  const y = () => element.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  let [before, now] = [Number.NaN, await y()];
  while (before !== now) {
    await element.page().waitForTimeout(400);
    [before, now] = [now, await y()];
  }
  return now;
}

test('a click does not move the page, whatever stands at the edges of the groups', async ({ app }) => {
  // No two paragraphs follow each other, so every edge is between blocks with space of their own.
  const blocks = numbered(300).map((words, at) => {
    if (at % 3 === 1) return block('heading', [text(words)], { tag: 'h2' });
    if (at % 3 === 2) return block('block-quote', [text(words)], saidBy('Asha'));
    return paragraph(words);
  });
  const { copy } = await openStory(app, blocks);
  const chunks = copy.locator(':scope > [data-chunk]');
  const count = await chunks.count();
  expect(count).toBeGreaterThan(4);
  const inSight = () =>
    copy.evaluate((root) =>
      [...root.querySelectorAll('[data-chunk] > *')].flatMap((element) => {
        const { top } = element.getBoundingClientRect();
        return top > 0 && top < innerHeight ? [`${element.textContent} at ${Math.round(top)}`] : [];
      }),
    );
  for (let at = 0; at < count; at += 1) {
    const first = chunks.nth(at).locator(':scope > *').first();
    await first.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    // What was far away is drawn when it comes near, and takes its own height then.
    await restingPlace(first);
    const before = await inSight();
    expect(before.length).toBeGreaterThan(3);
    await first.click();
    await restingPlace(first);
    expect(await inSight(), `group ${at + 1}`).toEqual(before);
  }
});

for (const [row, size] of [400, 110].entries())
  test(
    `a jump to a finding or a match far away in ${size} blocks ends there`,
    rowOf(row, 2),
    async ({ app }) => {
      test.slow();
      const [first, second, third] = [30, size / 2 + 1, size - 11].map((at) => at - (at % 3)) as [
        number,
        number,
        number,
      ];
      // Heights that nobody can foresee from the number of letters.
      const blocks = numbered(size).map((words, at) =>
        at % 3 === 1
          ? block('heading', [text(words)], { tag: 'h2' })
          : paragraph(
              [first, second, third].includes(at)
                ? `${words} It rained in [place to come] on day ${at}.`
                : 'W i '.repeat(at % 50),
            ),
      );
      const { page, copy } = await openStory(app, blocks);
      const height = await page.evaluate(() => innerHeight);
      const expectInSight = async (day: number) => {
        const line = copy.getByText(`on day ${day}.`);
        await expect(line).toBeInViewport();
        const y = await restingPlace(line);
        expect(y, `day ${day}`).toBeGreaterThan(height / 8);
        expect(y, `day ${day}`).toBeLessThan((height * 7) / 8);
      };

      await page.getByRole('tab', { name: /^Checks/ }).click();
      const findings = page.getByRole('tabpanel', { name: 'Checks' }).getByRole('listitem');
      const finding = findings.filter({ hasText: 'place to come' });
      await expect(finding).toHaveCount(3);
      for (const [nth, day] of [
        [2, third],
        [0, first],
        [1, second],
      ] as const) {
        await finding.nth(nth).getByRole('button').first().click();
        await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('[place to come]');
        await expectInSight(day);
      }

      await copy.press('ControlOrMeta+Home');
      await page.keyboard.press('ControlOrMeta+f');
      await page.keyboard.type('place to come');
      for (const day of [first, second, third, first]) {
        await expectInSight(day);
        await page.keyboard.press('Enter');
      }
    },
  );

test('every block stands where it would without groups, and paper has them all', async ({ app }) => {
  const blocks = numbered(300).map((words, at) => {
    if (at % 9 === 4) return block('heading', [text(words)], { tag: 'h2' });
    if (at % 13 === 7) return block('block-quote', [text(words)], saidBy('Asha'));
    return paragraph(`${words} ${'and what it says '.repeat(at % 17)}`);
  });
  const { page, copy } = await openStory(app, blocks);
  const places = () =>
    copy.evaluate((root) => {
      const elements = [...root.children].flatMap((child) =>
        child.hasAttribute('data-chunk') ? [...child.children] : [child],
      );
      const top = root.getBoundingClientRect().top;
      return elements.map((element) => {
        const box = element.getBoundingClientRect();
        return [Math.round(box.top - top), Math.round(box.left), Math.round(box.width)];
      });
    });
  expect((await drawnBody(copy)).chunks.length).toBeGreaterThan(4);
  const each = (change: 'lay out' | 'leave out') =>
    copy.evaluate((root, what) => {
      for (const chunk of root.querySelectorAll<HTMLElement>('[data-chunk]'))
        if (what === 'lay out') chunk.setAttribute('data-chunk', 'laid-out');
        else chunk.style.display = 'contents';
    }, change);
  const pages = async () => (await page.pdf()).toString('latin1').match(/\/Type \/Page\b/g)?.length;
  const printed = await pages();
  await each('lay out');
  const grouped = await places();
  await each('leave out');
  const plain = await places();
  expect(grouped.filter((place, at) => place.join() !== plain[at]!.join())).toEqual([]);
  expect(printed).toBeGreaterThan(9);
  expect(printed).toBe(await pages());
});
