import {
  $generateJSONFromSelectedNodes,
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
} from '@lexical/clipboard';
import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { $createListItemNode, $createListNode, $insertList, $isListItemNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $createBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $createPullQuote } from '@shared/blocks/pull-quote/node.dom';
import { $turnInto, $turnIntoList } from '@shared/blocks/turn-into.dom';
import type { BodyNode } from '@shared/block-contract/body-node';
import { blockId, withBlockIds } from '@shared/document/block-ids';
import { Body, bodyOf } from '@shared/document/body';
import { nodesOf, topBlocksOf } from '@shared/document/nodes';
import { newStory } from '@shared/document/story';
import { findBlock } from '@shared/blocks';
import fc from 'fast-check';
import {
  $createNodeSelection,
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type BaseSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  type SerializedLexicalNode,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { readBody } from '../body-state';
import { storyExtension } from '../editor-extension';
import { $moveBlocks } from '../move-block';
import { pullQuote } from '../../../test/support/story-blocks';

const text = (words: string): BodyNode => ({ type: 'text', version: 1, text: words });
const paragraph = (words: string): BodyNode => ({ type: 'paragraph', version: 1, children: [text(words)] });
const item = (...children: BodyNode[]): BodyNode => ({ type: 'listitem', version: 1, value: 1, children });
const list = (...children: BodyNode[]): BodyNode => ({
  type: 'list',
  version: 1,
  listType: 'bullet',
  tag: 'ul',
  start: 1,
  children,
});

/** An editor of a story with these blocks, as a window opens it. */
function editorOf(...blocks: BodyNode[]): LexicalEditor {
  const { body } = withBlockIds({ id: newStory().id, body: Body.parse(bodyOf(blocks)) });
  const editor = buildEditorFromExtensions(storyExtension(body));
  // Lexical turns it off if there is no window.
  getExtensionDependencyFromEditor(editor, HistoryExtension).output.disabled.value = false;
  return editor;
}

const run = (editor: LexicalEditor, $change: () => unknown): void =>
  editor.update(() => void $change(), { discrete: true, tag: HISTORY_PUSH_TAG });
const blocksOf = (editor: LexicalEditor) => topBlocksOf(readBody(editor.getEditorState()));
const wordsOf = ({ text: own, children = [] }: BodyNode): string =>
  typeof own === 'string' ? own : children.map(wordsOf).join('');
/** What each top-level block says, and its id. */
const said = (editor: LexicalEditor): Record<string, string | null> =>
  Object.fromEntries(blocksOf(editor).map((block) => [wordsOf(block), blockId(block)]));
const $block = (at: number): LexicalNode => $getRoot().getChildAtIndex(at)!;
const $caret = (at: number, offset: number): void => {
  const node = $getRoot().getAllTextNodes()[at]!;
  node.select(offset, offset);
};
const $selectBlocks = (from: number, to: number): BaseSelection => {
  const selection = $createRangeSelection();
  const [first, last] = [$block(from), $block(to)];
  const start = ($isElementNode(first) ? first.getFirstDescendant() : null) ?? first;
  const end = ($isElementNode(last) ? last.getLastDescendant() : null) ?? last;
  selection.anchor.set(start.getKey(), 0, $isTextNode(start) ? 'text' : 'element');
  selection.focus.set(
    end.getKey(),
    $isTextNode(end) ? end.getTextContentSize() : 0,
    $isTextNode(end) ? 'text' : 'element',
  );
  $setSelection(selection);
  return selection;
};
type Clip = SerializedLexicalNode[];
const $copy = (editor: LexicalEditor, selection: BaseSelection): Clip =>
  JSON.parse(JSON.stringify($generateJSONFromSelectedNodes(editor, selection).nodes)) as Clip;
function $paste(editor: LexicalEditor, clip: Clip): void {
  const selection = $getSelection();
  if (selection) $insertGeneratedNodes(editor, $generateNodesFromSerializedNodes(clip), selection);
}
const $chosen = (at: number): BaseSelection => {
  const selection = $createNodeSelection();
  selection.add($block(at).getKey());
  $setSelection(selection);
  return selection;
};

describe('a block’s id', () => {
  it('survives typing, and the first half keeps it when the block is split', () => {
    const editor = editorOf(paragraph('It rained.'), paragraph('It poured.'));
    const before = said(editor);
    run(editor, () => {
      $caret(0, 3);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('never ');
    });
    expect(said(editor)['It never rained.']).toBe(before['It rained.']);
    run(editor, () => {
      $caret(0, 8);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertParagraph();
    });
    const { 'It never': first, ' rained.': second, ...rest } = said(editor);
    expect(first).toBe(before['It rained.']);
    expect(second).toMatch(/^[\w-]{10}$/);
    expect(second).not.toBe(first);
    expect(rest).toEqual({ 'It poured.': before['It poured.'] });
  });

  it('stays when a mark is typed before the words and makes them another kind', () => {
    const editor = editorOf(paragraph('It rained.'), paragraph('It poured.'));
    const before = said(editor);
    run(editor, () => {
      const words = $getRoot().getAllTextNodes()[1]!;
      words.setTextContent('## It poured.');
      const [mark, rest] = words.splitText(3);
      mark?.remove();
      $block(1).replace($createHeadingNode('h2').append(rest!));
    });
    expect(said(editor)).toEqual(before);
  });

  it('stays with the words that Enter at their start moves down', () => {
    const editor = editorOf(paragraph('It rained.'));
    const before = said(editor);
    run(editor, () => {
      $caret(0, 0);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertParagraph();
    });
    expect(said(editor)['It rained.']).toBe(before['It rained.']);
    expect(said(editor)['']).not.toBe(before['It rained.']);
  });

  it('stays with the block that is left when two become one', () => {
    const editor = editorOf(paragraph('It rained.'), paragraph('It poured.'));
    const before = said(editor);
    run(editor, () => {
      $caret(1, 0);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.deleteCharacter(true);
    });
    expect(said(editor)).toEqual({ 'It rained.It poured.': before['It rained.'] });
  });

  it('goes with a block that is moved, and comes back with undo and redo', () => {
    const editor = editorOf(paragraph('One'), paragraph('Two'), paragraph('Three'));
    const before = said(editor);
    run(editor, () => {
      $caret(2, 1);
      $moveBlocks('up');
    });
    expect(said(editor)).toEqual(before);
    run(editor, () => $block(0).remove());
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    run(editor, () => undefined);
    expect(said(editor)).toEqual(before);
    editor.dispatchCommand(REDO_COMMAND, undefined);
    run(editor, () => undefined);
    const { One: _gone, ...left } = before;
    expect(said(editor)).toEqual(left);
  });

  it('stays when a block becomes another kind and back', () => {
    const editor = editorOf(paragraph('One'), paragraph('Two'), paragraph(''));
    const ids = blocksOf(editor).map(blockId);
    const kinds = [() => $createHeadingNode('h2'), $createBlockQuote, $createParagraphNode];
    for (const $create of kinds) {
      run(editor, () => {
        $selectBlocks(0, 2);
        $turnInto($create);
      });
      expect(blocksOf(editor).map(blockId)).toEqual(ids);
    }
    run(editor, () => {
      $selectBlocks(0, 1);
      $turnIntoList(() => $insertList('bullet'));
    });
    const [made] = blocksOf(editor);
    expect(made?.children?.map(blockId)).toEqual(ids.slice(0, 2));
    expect(ids).not.toContain(blockId(made!));
  });

  it('stays with a pull quote that becomes copy', () => {
    const editor = editorOf(pullQuote('We waited.'));
    const ids = blocksOf(editor).map(blockId);
    run(editor, () => {
      $chosen(0);
      $turnInto($createParagraphNode);
    });
    expect(blocksOf(editor).map(blockId)).toEqual(ids);
    expect(blocksOf(editor)[0]?.type).toBe('paragraph');
  });

  it('is kept by what is cut and pasted, and not by what is copied', () => {
    const editor = editorOf(
      ...[paragraph('One'), { type: 'divider', version: 1 }, { type: 'chart', version: 3, bars: [1] }],
      ...[list(item(text('Deep'))), paragraph('Last')],
    );
    const before = blocksOf(editor);
    for (const at of [1, 2, 1]) {
      let clip: Clip = [];
      const id = blockId(blocksOf(editor)[at]!);
      run(editor, () => (clip = $copy(editor, $chosen(at))));
      run(editor, () => $block(at).remove());
      expect(blocksOf(editor).map(blockId)).not.toContain(id);
      run(editor, () => {
        $getRoot().selectEnd();
        $paste(editor, clip);
      });
      expect(blocksOf(editor).map(blockId)).toContain(id);
      run(editor, () => {
        $getRoot().selectEnd();
        $paste(editor, clip);
      });
      const ids = blocksOf(editor).map(blockId);
      expect(ids.filter((each) => each === id)).toHaveLength(1);
      expect(new Set(ids).size).toBe(ids.length);
    }
    // A kind that this build does not know is still what it was.
    const charts = blocksOf(editor).filter(({ type }) => type === 'chart');
    expect(charts.map(({ bars, version }) => [bars, version])).toEqual(charts.map(() => [[1], 3]));
    expect(charts[0] && blockId(charts[0])).toBe(blockId(before[2]!));
  });

  it('is another in another story', () => {
    const [from, to] = [
      editorOf({ type: 'divider', version: 1 }, paragraph('One')),
      editorOf(paragraph('Two')),
    ];
    let clip: Clip = [];
    run(from, () => (clip = $copy(from, $chosen(0))));
    run(to, () => {
      $getRoot().selectEnd();
      $paste(to, clip);
    });
    const pasted = blocksOf(to).find(({ type }) => type === 'divider')!;
    expect(blockId(pasted)).toMatch(/^[\w-]{10}$/);
    expect(blockId(pasted)).not.toBe(blockId(blocksOf(from)[0]!));
  });
});

/** Every block of the body, nested ones included. */
const everyBlock = (editor: LexicalEditor): BodyNode[] =>
  [...nodesOf(readBody(editor.getEditorState()))]
    .filter(({ node, holder }) => {
      const place = findBlock(node.type)?.place ?? (holder ? 'inline' : 'block');
      return place === 'block' || place === 'item';
    })
    .map(({ node }) => node);

type Edit = (editor: LexicalEditor, held: { clip: Clip }) => void;
const $range = (a: number, b: number): BaseSelection | null => {
  const texts = $getRoot().getAllTextNodes();
  const [from, to] = [texts[a % texts.length], texts[b % texts.length]];
  if (!from || !to) return null;
  const selection = $createRangeSelection();
  selection.anchor.set(from.getKey(), Math.min(a % 5, from.getTextContentSize()), 'text');
  selection.focus.set(to.getKey(), Math.min(b % 7, to.getTextContentSize()), 'text');
  $setSelection(selection);
  return selection;
};
const $inRange = (a: number, b: number, $do: (selection: BaseSelection) => void): void => {
  const selection = $range(a, b);
  if (selection) $do(selection);
};
const $top = (at: number): LexicalNode | null => {
  const root = $getRoot();
  return root.getChildAtIndex(at % Math.max(1, root.getChildrenSize()));
};

const edits: readonly ((a: number, b: number) => Edit)[] = [
  (a, b) => (editor) => run(editor, () => $inRange(a, b, () => { const s = $getSelection(); if ($isRangeSelection(s)) s.insertText('wet'); })), // prettier-ignore
  (a) => (editor) => run(editor, () => $inRange(a, a, () => { const s = $getSelection(); if ($isRangeSelection(s)) s.insertParagraph(); })), // prettier-ignore
  (a, b) => (editor) => run(editor, () => $inRange(a, b, () => { const s = $getSelection(); if ($isRangeSelection(s)) s.removeText(); })), // prettier-ignore
  (a) => (editor) => run(editor, () => { const [node, to] = [$top(a), $top(a)?.getPreviousSibling()]; if ($isElementNode(node) && $isElementNode(to) && node.getType() === to.getType()) { to.append(...node.getChildren()); node.remove(); } }), // prettier-ignore
  (a, b) => (editor, held) => run(editor, () => $inRange(a, b, (s) => (held.clip = $copy(editor, s)))),
  (a, b) => (editor, held) => run(editor, () => $inRange(a, b, (s) => { held.clip = $copy(editor, s); if ($isRangeSelection(s)) s.removeText(); })), // prettier-ignore
  (a) => (editor, held) => run(editor, () => { if ($top(a)) held.clip = $copy(editor, $chosen(a % $getRoot().getChildrenSize())); }), // prettier-ignore
  (a) => (editor, held) => run(editor, () => { const node = $top(a); if (!node) return; held.clip = $copy(editor, $chosen(a % $getRoot().getChildrenSize())); node.remove(); }), // prettier-ignore
  (a) => (editor, held) => run(editor, () => $inRange(a, a, () => $paste(editor, held.clip))),
  (a) => (editor, held) => run(editor, () => { const node = $top(a); if (node) for (const made of $generateNodesFromSerializedNodes(held.clip)) if (!$isTextNode(made)) node.insertAfter(made); }), // prettier-ignore
  (a, b) => (editor) => run(editor, () => { const [node, to] = [$top(a), $top(b)]; if (node && to && node !== to) to.insertAfter(node); }), // prettier-ignore
  (a, b) => (editor) => run(editor, () => $inRange(a, b, () => $turnInto(a % 2 ? () => $createHeadingNode('h2') : $createBlockQuote))), // prettier-ignore
  (a, b) => (editor) => run(editor, () => $inRange(a, b, () => $turnInto($createParagraphNode))),
  (a, b) => (editor) => run(editor, () => $inRange(a, b, () => $turnIntoList(() => $insertList('bullet')))),
  (a) => (editor) => run(editor, () => { const node = $top(a); node?.insertAfter($createPullQuote('Rain')); }), // prettier-ignore
  (a) => (editor) => run(editor, () => { const node = $top(a); node?.insertAfter($createListNode('bullet').append($createListItemNode().append($createTextNode('Deep')))); }), // prettier-ignore
  (a) => (editor) => run(editor, () => { const items = $getRoot().getAllTextNodes().map((node) => node.getParent()).filter($isListItemNode); items[a % Math.max(1, items.length)]?.setIndent(a % 3); }), // prettier-ignore
  () => (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  () => (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
];

it('is one for every block and no two have the same, after any edits', () => {
  const edit = fc
    .tuple(fc.nat(edits.length - 1), fc.nat(40), fc.nat(40))
    .map(([which, a, b]) => edits[which]!(a, b));
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (steps) => {
      const editor = editorOf(
        ...[
          paragraph('One and more'),
          list(item(text('Two')), item(text('Three'))),
          { type: 'divider', version: 1 },
        ],
        ...[{ type: 'chart', version: 3, bars: [1] }, paragraph('Last of all')],
      );
      const held = { clip: [] as Clip };
      for (const step of steps) {
        step(editor, held);
        run(editor, () => undefined);
        const ids = everyBlock(editor).map(blockId);
        expect(ids).not.toContain(null);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: 60 },
  );
});

it('costs a key no look at the rest of the story', () => {
  const editor = editorOf(...Array.from({ length: 300 }, (_, at) => paragraph(`Paragraph ${at}`)));
  let looks = 0;
  const { _nodeMap } = editor.getEditorState();
  for (const walk of ['values', 'keys', 'entries', 'forEach'] as const) {
    const own = _nodeMap[walk].bind(_nodeMap) as () => never;
    Object.assign(_nodeMap, { [walk]: () => ((looks += 1), own()) });
  }
  run(editor, () => {
    $caret(150, 2);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('x');
  });
  expect(looks).toBe(0);
});
