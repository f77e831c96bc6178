import type { BodyNode } from '@shared/block-contract/body-node';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { lostNames, OUTSIDE, ownedBlocks, TYPED, wrongOwners } from '../support/quotation-owners';
import { openStory, photoSlot } from '../support/writing';

test.use({ opening: 'when staged' });

/** How many sequences of edits in one run, and how many edits in each. `OWNER_SEED=7 OWNER_RUNS=1000` looks further by hand. */
const RUNS = Number(process.env.OWNER_RUNS ?? 24);
const EDITS = 12;
const FIRST_SEED = Number(process.env.OWNER_SEED ?? 1);

type Random = () => number;

/** Mulberry32: the same seed gives the same edits. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

interface EditorElement extends HTMLElement {
  readonly __lexicalEditor: {
    readonly getEditorState: () => {
      readonly toJSON: () => { readonly root: { readonly children: BodyNode[] } };
    };
    readonly setEditorState: (state: unknown) => void;
    readonly parseEditorState: (json: string) => unknown;
  };
}

const bodyOf = (copy: Locator): Promise<BodyNode[]> =>
  copy.evaluate(
    (element) => (element as EditorElement).__lexicalEditor.getEditorState().toJSON().root.children,
  );

/** Puts other blocks into the open story, as one step. */
const setBody = (copy: Locator, children: readonly BodyNode[]): Promise<void> =>
  copy.evaluate((element, nodes) => {
    const { __lexicalEditor: editor } = element as EditorElement;
    const root = { type: 'root', version: 1, direction: null, format: '', indent: 0, children: nodes };
    editor.setEditorState(editor.parseEditorState(JSON.stringify({ root })));
  }, children);

/** Sets the browser's caret or selection in the copy, by its texts. Returns whether it crosses a border. */
const select = (copy: Locator, from: number, to: number): Promise<boolean> =>
  copy.evaluate(
    (element, ends) => {
      element.focus();
      const leaves: { node: Node; size: number }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) => {
        if (node instanceof HTMLElement && (!node.isContentEditable || node.matches('figcaption')))
          return NodeFilter.FILTER_REJECT;
        return NodeFilter.FILTER_ACCEPT;
      });
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text) leaves.push({ node, size: node.data.length });
        else if (
          node instanceof HTMLElement &&
          node.matches('p:has(> br:only-child), li:has(> br:only-child)')
        )
          leaves.push({ node, size: 0 });
      }
      if (leaves.length === 0) return false;
      const place = (at: number): [Node, number] => {
        const inAll = at * leaves.length;
        const leaf = leaves[Math.min(leaves.length - 1, Math.floor(inAll))]!;
        // Edges are where borders are: a third of the places each.
        const part = inAll % 1;
        return [leaf.node, part < 1 / 3 ? 0 : part > 2 / 3 ? leaf.size : Math.floor(leaf.size / 2)];
      };
      const [anchor, focus] = ends.map(place) as [[Node, number], [Node, number]];
      getSelection()?.setBaseAndExtent(...anchor, ...focus);
      const saidBy = ([node]: [Node, number]): string | undefined =>
        (node instanceof Element ? node : node.parentElement)
          ?.closest('figure.block-quote')
          ?.querySelector('figcaption')?.textContent;
      const blocks = [...element.children];
      const at = [anchor, focus].map(([node]) => blocks.findIndex((block) => block.contains(node)));
      const touched = blocks.slice(Math.min(...at), Math.max(...at) + 1);
      const owners = new Set(
        touched.map((block) => (block.matches('figure.block-quote') ? (saidBy([block, 0]) ?? '') : '')),
      );
      return owners.size > 1;
    },
    [from, to] as const,
  );

const KEYS = [
  'Backspace', 'Backspace', 'Delete', 'Delete', 'Enter', 'Shift+Enter',
  'ControlOrMeta+Backspace', 'ControlOrMeta+Delete', 'ControlOrMeta+x', 'ControlOrMeta+c',
  'ControlOrMeta+v', 'ControlOrMeta+v', 'ControlOrMeta+Shift+v',
  'ControlOrMeta+Shift+7', 'ControlOrMeta+Shift+8', 'ControlOrMeta+Shift+9',
  'ControlOrMeta+Alt+0', 'ControlOrMeta+Alt+2', 'ControlOrMeta+Alt+3',
  'Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown', 'ControlOrMeta+b', 'Tab', 'Shift+Tab',
  'ControlOrMeta+z', 'ControlOrMeta+Shift+z', 'type', 'type', 'type', 'markdown', 'drag', 'pull quote', 'all',
] as const; // prettier-ignore

/** Drags what is selected to another place of the copy, as a hand does. */
async function drag(page: Page, copy: Locator, to: number): Promise<void> {
  const way = await copy.evaluate((element, at) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return null;
    const from = selection.getRangeAt(0).getClientRects()[0];
    const lines = [...element.querySelectorAll('p, h2, h3, li')];
    const target = lines[Math.floor(at * lines.length)]?.getBoundingClientRect();
    if (!from || !target || from.width < 4) return null;
    return {
      from: { x: from.x + from.width / 2, y: from.y + from.height / 2 },
      to: { x: target.x + ((at * 97) % 1) * Math.min(target.width, 140), y: target.y + target.height / 2 },
    };
  }, to);
  if (!way) return;
  await page.mouse.move(way.from.x, way.from.y);
  await page.mouse.down();
  await page.mouse.move(way.to.x, way.to.y, { steps: 4 });
  await page.mouse.up();
}

async function run(page: Page, copy: Locator, edit: (typeof KEYS)[number], random: Random): Promise<void> {
  const from = random();
  const to = random() < 0.5 ? from : random();
  const isOverBorder = await select(copy, from, to);
  if (edit === 'type') await page.keyboard.type((isOverBorder ? OUTSIDE : TYPED).repeat(2));
  else if (edit === 'markdown') {
    await page.keyboard.press('Home');
    await page.keyboard.type(pick(random, ['## ', '- ', '1. ', '> ', '---']));
  } else if (edit === 'drag') await drag(page, copy, random());
  else if (edit === 'all') {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press(
      pick(random, ['Delete', 'ControlOrMeta+x', 'ControlOrMeta+Shift+8', 'Shift+ArrowLeft']),
    );
  } else if (edit === 'pull quote') {
    await page.keyboard.press('ControlOrMeta+Alt+u');
    await page.keyboard.press(pick(random, ['Escape', 'Enter']));
    await page.keyboard.press(pick(random, ['Escape', 'Enter', 'Delete']));
  } else await page.keyboard.press(edit);
}

test('no edit in a real browser changes who said something', async ({ app }) => {
  test.setTimeout(60_000 + RUNS * 8000);
  const photos = [1, 2].map((number) =>
    photoSlot({ caption: `Caption ${number}`, credit: `Credit ${number}` }),
  );
  const known = Object.assign({}, ...photos.map((slot) => slot.photos)) as (typeof photos)[0]['photos'];
  const { page, copy } = await openStory(app, [ownedBlocks.asha!()], { photos: known });
  const kinds = [...Object.keys(ownedBlocks), 'asha', 'mira', 'photo'];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
    const random = randomFrom(seed);
    const names = Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(random, kinds));
    await setBody(
      copy,
      names.map((name, at) => (name === 'photo' ? photos[at % 2]!.node : ownedBlocks[name]!())),
    );
    const done: string[] = [names.join(' ')];
    for (let edit = 0; edit < EDITS; edit++) {
      const key = pick(random, KEYS);
      const before = await bodyOf(copy);
      await run(page, copy, key, random);
      const after = await bodyOf(copy);
      done.push(key);
      const story = `seed ${seed}: ${done.join(', ')}\n${JSON.stringify(before)}\n${JSON.stringify(after)}`;
      expect(wrongOwners(after), story).toEqual([]);
      if (!/[vxz]$|drag|all/u.test(key)) expect(lostNames(before, after), story).toEqual([]);
    }
    for (const { photoId } of (await bodyOf(copy)).filter(({ type }) => type === 'photo')) {
      const number = photos.findIndex(({ node }) => node.photoId === photoId) + 1;
      const figure = copy.locator('figure.photo').filter({ hasText: `Credit ${number}` });
      await expect(figure.first(), `seed ${seed}: ${done.join(', ')}`).toContainText(`Caption ${number}`);
    }
  }
});
