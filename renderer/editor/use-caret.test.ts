// @vitest-environment jsdom
import { $getSelection, type LexicalEditor } from 'lexical';
import { expect, it, onTestFinished, vi } from 'vitest';
import { markedCopy } from '../../test/support/marked-copy';
import { $readCaret } from './use-caret';

const caretIn = (editor: LexicalEditor) => editor.read($readCaret);

it('lists no selected nodes for a caret in words, and all of them for a selection', () => {
  const { editor } = markedCopy('One [two', '## Three]');
  const selection = editor.read(() => $getSelection()!);
  const lists = vi.spyOn(Object.getPrototypeOf(selection) as { getNodes: () => unknown }, 'getNodes');
  onTestFinished(() => lists.mockRestore());
  expect(caretIn(editor).entryId).toBeNull();
  expect(lists).toHaveBeenCalled();
  lists.mockClear();
  for (const [line, entryId] of [
    ['One t|wo', 'paragraph'],
    ['## |One', 'heading-2'],
    ['- One|', 'list-bullet'],
    ['Asha: On|e', 'block-quote'],
  ] as const)
    expect(caretIn(markedCopy(line).editor).entryId).toBe(entryId);
  expect(lists).not.toHaveBeenCalled();
});
