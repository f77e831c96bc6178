import { expect, type Locator } from '@playwright/test';

/** The words of each block. */
export type Body = string[];

export interface Drawn {
  /** The words of the body's blocks, as Lexical has them, in order. */
  readonly body: Body;
  /** The words of the elements that stand for blocks, in the order of the page. */
  readonly drawn: Body;
  /** How many blocks each group holds; none if the body is drawn without. */
  readonly chunks: readonly number[];
}

interface Node {
  readonly __key: string;
  readonly __first: string | null;
  readonly __next: string | null;
  getTextContent(): string;
}

interface Editor {
  readonly _keyToDOMMap: ReadonlyMap<string, HTMLElement>;
  getEditorState(): { readonly _nodeMap: ReadonlyMap<string, Node>; read<T>(read: () => T): T };
}

/** The body as the editor has it and as the page shows it. */
export const drawnBody = (copy: Locator): Promise<Drawn> =>
  copy.evaluate((root) => {
    const editor = (root as HTMLElement & { __lexicalEditor: Editor }).__lexicalEditor;
    const state = editor.getEditorState();
    const chunks = [...root.querySelectorAll(':scope > [data-chunk]')];
    const elements = [...root.children].flatMap((child) =>
      child.hasAttribute('data-chunk') ? [...child.children] : [child],
    );
    const keys: string[] = [];
    for (let key = state._nodeMap.get('root')!.__first; key; key = state._nodeMap.get(key)!.__next)
      keys.push(key);
    const known = new Map(keys.map((key) => [editor._keyToDOMMap.get(key), key]));
    const wordsOf = (key: string | undefined) =>
      key === undefined ? 'not of the body' : state.read(() => state._nodeMap.get(key)!.getTextContent());
    return {
      body: keys.map(wordsOf),
      drawn: elements
        .filter((element) => !element.matches('[data-lexical-decorator-boundary], [data-lexical-cursor]'))
        .map((element) => wordsOf(known.get(element as HTMLElement))),
      chunks: chunks.map((chunk) => chunk.children.length),
    };
  });

/** Expects that body and page both are these words, and groups of a fair size. */
export async function expectDrawn(copy: Locator, body: Body, when = ''): Promise<Drawn> {
  await expect.poll(async () => (await drawnBody(copy)).body, { message: when }).toEqual(body);
  const found = await drawnBody(copy);
  expect(found.drawn, when).toEqual(body);
  for (const size of found.chunks) expect(size, when).toBeLessThanOrEqual(80);
  return found;
}

/** Puts the selection from the start of one block to the end of another, as the pointer would. */
export async function selectBetween(copy: Locator, from: number, to: number): Promise<void> {
  await copy.evaluate(
    (root, [first, last]) =>
      new Promise<void>((resolve) => {
        const elements = [...root.children].flatMap((child) =>
          child.hasAttribute('data-chunk') ? [...child.children] : [child],
        );
        (root as HTMLElement).focus();
        const place = (element: Element, side: 'start' | 'end'): [Node: globalThis.Node, offset: number] => {
          const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const text = words.nextNode();
          return text ? [text, side === 'start' ? 0 : text.textContent!.length] : [element, 0];
        };
        document.addEventListener('selectionchange', () => setTimeout(resolve), { once: true });
        const range = getSelection()!;
        range.removeAllRanges();
        range.setBaseAndExtent(...place(elements[first]!, 'start'), ...place(elements[last]!, 'end'));
      }),
    [from, to] as const,
  );
}

/** Puts the caret at the start or the end of a block. */
export async function placeCaret(copy: Locator, at: number, side: 'start' | 'end'): Promise<void> {
  await selectBetween(copy, at, at);
  await copy.evaluate(
    (_root, toStart) =>
      new Promise<void>((resolve) => {
        const range = getSelection()!;
        if (range.isCollapsed) return resolve();
        document.addEventListener('selectionchange', () => setTimeout(resolve), { once: true });
        if (toStart) range.collapseToStart();
        else range.collapseToEnd();
      }),
    side === 'start',
  );
}
