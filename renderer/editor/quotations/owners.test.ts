// @vitest-environment jsdom
import { $getClipboardDataFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import type { BodyNode } from '@shared/block-contract/body-node';
import { Body, bodyOf } from '@shared/document/body';
import fc from 'fast-check';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  REDO_COMMAND,
  REMOVE_TEXT_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { expect, it } from 'vitest';
import { lostNames, OUTSIDE, ownedBlocks, TYPED, wrongOwners } from '../../../test/support/quotation-owners';
import { menuEntries } from '../blocks';
import { readBody } from '../body-state';
import { loadPasteCleaner } from '../paste/paste-cleaner';
import { storyExtension } from '../editor-extension';
import { $moveBlocks } from '../move-block';
import { $spanOverBorder } from './borders';

type Clipboard = Readonly<Record<string, string>>;

const transfer = (clipboard: Clipboard): DataTransfer =>
  ({
    types: Object.keys(clipboard),
    files: [],
    getData: (type: string) => clipboard[type] ?? '',
  }) as unknown as DataTransfer;

const kinds = Object.keys(ownedBlocks);
const textNodes = (node: LexicalNode): LexicalNode[] =>
  $isElementNode(node) ? (node.isEmpty() ? [node] : node.getChildren().flatMap(textNodes)) : [node];

/** Puts a point on the text `at` hundredths into the story, at its start, its end or inside it. */
function $point(point: PointType, at: number, where: 'start' | 'end' | 'inside'): void {
  const leaves = textNodes($getRoot()).filter((node) => $isTextNode(node) || $isElementNode(node));
  const leaf = leaves[Math.floor((at / 100) * leaves.length)];
  if (!leaf) return;
  if (!$isTextNode(leaf)) point.set(leaf.getKey(), 0, 'element');
  else {
    const size = leaf.getTextContentSize();
    const offset = where === 'start' ? 0 : where === 'end' ? size : Math.floor(size / 2);
    point.set(leaf.getKey(), offset, 'text');
  }
}

const place = fc.record({
  at: fc.integer({ min: 0, max: 99 }),
  where: fc.constantFrom('start' as const, 'end' as const, 'inside' as const),
});
interface Place {
  readonly at: number;
  readonly where: 'start' | 'end' | 'inside';
}

function $select(from: Place, to: Place): void {
  const selection = $createRangeSelection();
  $point(selection.anchor, from.at, from.where);
  $point(selection.focus, to.at, to.where);
  $setSelection(selection);
}

interface Step {
  readonly from: Place;
  readonly to: Place;
  readonly isCaret: boolean;
  readonly edit: string;
}

const edits: Readonly<Record<string, (editor: LexicalEditor, memory: { clipboard: Clipboard }) => void>> = {
  backspace: (editor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true),
  delete: (editor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false),
  wordBack: (editor) => editor.dispatchCommand(DELETE_WORD_COMMAND, true),
  wordForth: (editor) => editor.dispatchCommand(DELETE_WORD_COMMAND, false),
  lineBack: (editor) => editor.dispatchCommand(DELETE_LINE_COMMAND, true),
  remove: (editor) => editor.dispatchCommand(REMOVE_TEXT_COMMAND, null),
  type: (editor) => {
    const selection = $getSelection();
    const isOver = $isRangeSelection(selection) && $spanOverBorder(selection) !== null;
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, isOver ? OUTSIDE : TYPED);
  },
  enter: (editor) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
  lineBreak: (editor) => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false),
  tab: (editor) => editor.dispatchCommand(INSERT_TAB_COMMAND, undefined),
  copy: (_editor, memory) => {
    const selection = $getSelection();
    if (selection) memory.clipboard = $getClipboardDataFromSelection(selection) as Clipboard;
  },
  cut: (editor, memory) => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
    memory.clipboard = $getClipboardDataFromSelection(selection) as Clipboard;
    editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
  },
  paste: (_editor, { clipboard }) => {
    const selection = $getSelection();
    if (selection) $insertDataTransferForRichText(transfer(clipboard), selection);
  },
  pastePlain: (_editor) => {
    const selection = $getSelection();
    if (selection)
      $insertDataTransferForRichText(transfer({ 'text/plain': `${OUTSIDE}\n${OUTSIDE}` }), selection);
  },
  pasteHtml: (_editor) => {
    const selection = $getSelection();
    const markup = `<p>${OUTSIDE}</p><blockquote>qq<cite>Mira</cite></blockquote>`;
    if (selection) $insertDataTransferForRichText(transfer({ 'text/html': markup }), selection);
  },
  up: () => void $moveBlocks('up'),
  down: () => void $moveBlocks('down'),
  ...Object.fromEntries(
    menuEntries.filter(({ id }) => id !== 'photo').map(({ id, $apply }) => [id, () => $apply()]),
  ),
  turn: () => menuEntries.find(({ turn }) => turn)?.turn?.$apply(),
};

const step: fc.Arbitrary<Step> = fc.record({
  from: place,
  to: place,
  isCaret: fc.boolean(),
  edit: fc.constantFrom(...Object.keys(edits)),
});

function open(blocks: readonly BodyNode[]) {
  const editor = buildEditorFromExtensions(storyExtension(bodyOf(blocks)));
  const surface = document.createElement('div');
  surface.contentEditable = 'true';
  document.body.append(surface);
  editor.setRootElement(surface);
  const body = (): readonly BodyNode[] => readBody(editor.getEditorState()).root.children;
  const close = () => {
    editor.setRootElement(null);
    surface.remove();
  };
  return { editor, body, close };
}

await loadPasteCleaner();

/** Enter over a selection that was made upwards, out of a quotation that names nobody. */
const ENTER_FROM_BELOW: [string[], Step[]] = [
  ['paragraph', 'unnamed'],
  [{ from: { at: 50, where: 'start' }, to: { at: 0, where: 'start' }, isCaret: false, edit: 'enter' }],
];

/** The deletion of a line while two paragraphs under a quotation are selected. */
const LINE_OVER_TWO: [string[], Step[]] = [
  ['hers', 'paragraph', 'paragraph'],
  [{ from: { at: 50, where: 'start' }, to: { at: 75, where: 'start' }, isCaret: false, edit: 'lineBack' }],
];

/** The same edits every time; `OWNER_RUNS` asks for as many others. */
const SEED = process.env.OWNER_RUNS ? {} : { seed: 20240320 };

it('no edit changes who said something, and each is taken back whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 5 }),
      fc.array(step, { minLength: 1, maxLength: 8 }),
      (names, steps) => {
        const { editor, body, close } = open(names.map((name) => ownedBlocks[name]!()));
        const memory = { clipboard: {} as Clipboard };
        try {
          for (const { from, to, isCaret, edit } of steps) {
            const before = body();
            let failure: unknown = null;
            editor.update(
              () => {
                try {
                  $select(from, isCaret ? from : to);
                  edits[edit]?.(editor, memory);
                } catch (error) {
                  failure = error;
                }
              },
              { discrete: true, tag: 'history-push' },
            );
            if (failure) throw failure as Error;
            const after = body();
            expect(wrongOwners(after)).toEqual([]);
            if (!edit.startsWith('paste')) expect(lostNames(before, after)).toEqual([]);
            expect(Body.safeParse(bodyOf(after)).error?.issues ?? []).toEqual([]);
            if (JSON.stringify(before) === JSON.stringify(after)) continue;
            editor.dispatchCommand(UNDO_COMMAND, undefined);
            editor.update(() => undefined, { discrete: true });
            expect(body()).toEqual(before);
            editor.dispatchCommand(REDO_COMMAND, undefined);
            editor.update(() => undefined, { discrete: true });
            expect(body()).toEqual(after);
          }
        } finally {
          close();
        }
      },
    ),
    { numRuns: Number(process.env.OWNER_RUNS ?? 150), examples: [ENTER_FROM_BELOW, LINE_OVER_TWO], ...SEED },
  );
});
