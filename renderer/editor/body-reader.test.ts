// @vitest-environment jsdom
import { $createListItemNode, $createListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { $createPhoto } from '@shared/blocks/photo/node.dom';
import { newPhotoId } from '@shared/story/ids';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  ElementNode,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { expect, it, onTestFinished, vi } from 'vitest';
import { markedCopy } from '../../test/support/marked-copy';
import { BodyReader } from './body-reader';
import { readBody } from './body-state';

const START = ['One two', '## Three', '- Four / Five', 'Asha: Six', '***', '(Seven, Asha)', 'Eight'];

const $nth = (where: number): LexicalNode => {
  const blocks = $getRoot().getChildren();
  return blocks[where % blocks.length]!;
};

const $selectIn = (where: number): boolean => {
  const block = $nth(where);
  const text = $isElementNode(block) ? block.getAllTextNodes()[0] : undefined;
  if (!text) return false;
  text.select(where % (text.getTextContentSize() + 1), text.getTextContentSize());
  return true;
};

/** One thing that happens to a body, at a place counted round and round. */
const EDITS: readonly ((editor: LexicalEditor, where: number) => void)[] = [
  (editor, where) =>
    editor.update(
      () => {
        const block = $nth(where);
        const text = $isElementNode(block) ? block.getAllTextNodes().at(-1) : undefined;
        if ($isTextNode(text)) text.setTextContent(`${text.getTextContent()} more`);
      },
      { discrete: true },
    ),
  (editor, where) =>
    editor.update(
      () => {
        if ($selectIn(where)) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      },
      { discrete: true },
    ),
  (editor, where) =>
    editor.update(
      () => {
        if ($selectIn(where)) editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
      },
      { discrete: true },
    ),
  (editor, where) =>
    editor.update(
      () => {
        if ($getRoot().getChildrenSize() > 1) $nth(where).remove();
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    ),
  (editor, where) =>
    editor.update(
      () => {
        const [block, moved] = [$nth(where), $nth(where * 3 + 1)];
        if (!block.is(moved)) block.insertAfter(moved);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    ),
  (editor, where) =>
    editor.update(
      () =>
        void $nth(where).insertBefore(
          where % 2
            ? $createPhoto(newPhotoId())
            : $createListNode('bullet').append(
                $createListItemNode().append($createTextNode('Item')),
                $createListItemNode().append(
                  $createListNode('bullet').append($createListItemNode().append($createTextNode('Deeper'))),
                ),
              ),
        ),
      { discrete: true, tag: HISTORY_PUSH_TAG },
    ),
  (editor) =>
    editor.update(() => void $getRoot().clear().append($createParagraphNode()), {
      discrete: true,
      tag: HISTORY_PUSH_TAG,
    }),
  (editor) => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  (editor) => void editor.dispatchCommand(REDO_COMMAND, undefined),
  (editor) => editor.setEditorState(editor.parseEditorState(editor.getEditorState().toJSON())),
];

it('reads what a whole reading reads, after any edits, undo and redo', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(40), fc.nat(EDITS.length - 1)), { maxLength: 12 }),
      fc.boolean(),
      (edits, hearsAll) => {
        const { editor } = markedCopy(...START);
        const reader = new BodyReader();
        reader.read(editor.getEditorState());
        const stop = editor.registerUpdateListener((heard) => {
          if (hearsAll || heard.dirtyLeaves.size % 2 === 0) reader.read(heard.editorState, heard);
        });
        for (const [where, how] of edits) {
          EDITS[how]!(editor, where);
          const state = editor.getEditorState();
          expect(reader.read(state)).toEqual(readBody(state));
        }
        stop();
      },
    ),
    {
      numRuns: 60,
      examples: [
        [
          [
            [0, 0],
            [0, 7],
            [9, 1],
          ],
          false,
        ],
      ],
    },
  );
});

it('keeps every block that did not change the same object', () => {
  const { editor } = markedCopy(...START);
  const reader = new BodyReader();
  const before = reader.read(editor.getEditorState()).root.children;
  let after = before;
  editor.registerUpdateListener((heard) => (after = reader.read(heard.editorState, heard).root.children));
  const sames = () => after.filter((block) => before.includes(block)).length;
  EDITS[0]!(editor, 1);
  expect(sames()).toBe(START.length - 1);
  EDITS[4]!(editor, 0);
  // What moved, what was beside it and what is beside it now.
  expect(sames()).toBeGreaterThanOrEqual(START.length - 4);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(sames()).toBeGreaterThanOrEqual(START.length - 4);
});

it('walks no order of blocks for a letter, and reads one block', () => {
  const { editor } = markedCopy(...START);
  const reader = new BodyReader();
  reader.read(editor.getEditorState());
  const stop = editor.registerUpdateListener((heard) => void reader.read(heard.editorState, heard));
  const text = editor.read(() => {
    const block = $nth(1);
    return $isElementNode(block) ? block.getAllTextNodes()[0]! : null;
  })!;
  const type = () =>
    editor.update(() => void text.setTextContent(`${text.getTextContent()}s`), { discrete: true });
  type();
  const walks = vi.spyOn(ElementNode.prototype, 'getChildrenKeys');
  const reads = vi.spyOn(HeadingNode.prototype, 'exportJSON');
  onTestFinished(() => {
    stop();
    for (const spy of [walks, reads]) spy.mockRestore();
  });
  for (let key = 0; key < 10; key += 1) type();
  expect(walks).not.toHaveBeenCalled();
  expect(reads).toHaveBeenCalledTimes(10);
  EDITS[1]!(editor, 1);
  expect(walks).toHaveBeenCalled();
});
