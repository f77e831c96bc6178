// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $selectAll,
  HISTORY_PUSH_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { expect, it, onTestFinished, vi } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { storyExtension } from '../../editor/editor-extension';
import { watchEditable } from './watch-editable';

// jsdom has no layout, and Lexical asks where its caret is.
Range.prototype.getBoundingClientRect = () => new DOMRect();

/** An editor whose copy has the focus, and how often what can be edited was noted. */
function watchedCopy() {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout'] });
  const root = document.createElement('div');
  root.contentEditable = 'true';
  root.tabIndex = 0;
  document.body.append(root);
  const editor = buildEditorFromExtensions(storyExtension(bodyOf([])));
  editor.setRootElement(root);
  editor.update(
    () =>
      void $getRoot()
        .clear()
        .append($createParagraphNode().append($createTextNode('Rain')))
        .selectEnd(),
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  root.focus();
  const note = vi.fn();
  const stop = watchEditable(document, note);
  onTestFinished(() => {
    stop();
    editor.setRootElement(null);
    root.remove();
    vi.useRealTimers();
  });
  const type = (letter: string) => {
    editor.update(() => $getSelection()!.insertText(letter), { discrete: true });
    document.dispatchEvent(new Event('selectionchange'));
    root.dispatchEvent(new Event('input', { bubbles: true }));
    vi.advanceTimersByTime(20);
  };
  return { editor, type, note };
}

it('notes nothing again while letters are typed into the copy', () => {
  const { type, note } = watchedCopy();
  type('s');
  note.mockClear();
  for (const letter of 'ends the drought') type(letter);
  expect(note).not.toHaveBeenCalled();
});

it('notes once when something can be undone, redone or copied that could not before', () => {
  const { editor, type, note } = watchedCopy();
  type('s');
  note.mockClear();
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  vi.advanceTimersByTime(20);
  expect(note).toHaveBeenCalledTimes(1);
  editor.update(() => void $selectAll(), { discrete: true });
  vi.advanceTimersByTime(20);
  expect(note).toHaveBeenCalledTimes(2);
  editor.setEditable(false);
  vi.advanceTimersByTime(20);
  expect(note).toHaveBeenCalledTimes(3);
});

it('notes what is typed into a field beside the copy', () => {
  const { note } = watchedCopy();
  const field = document.createElement('input');
  document.body.append(field);
  onTestFinished(() => field.remove());
  field.focus();
  vi.advanceTimersByTime(20);
  note.mockClear();
  field.dispatchEvent(new Event('input', { bubbles: true }));
  vi.advanceTimersByTime(20);
  expect(note).toHaveBeenCalledTimes(1);
});
