// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { bodyOf } from '@shared/document/body';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { expect, it, onTestFinished, vi } from 'vitest';
import { storyExtension } from './editor-extension';

it('takes back what an update did that failed, so that the next key does not save half of it', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const text = {
    type: 'text',
    version: 1,
    text: 'All of it.',
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  };
  const copy = { type: 'paragraph', version: 1, children: [text] };
  const editor = buildEditorFromExtensions(storyExtension(bodyOf([copy])));
  const surface = document.createElement('div');
  editor.setRootElement(surface);
  const update = (change: () => void) => editor.update(change, { discrete: true });
  update(() => {
    $getRoot().clear();
    throw new Error('A paste that went wrong');
  });
  update(() => void $getRoot().append($createParagraphNode().append($createTextNode('Next.'))));
  expect(editor.read(() => $getRoot().getTextContent())).toBe('All of it.\n\nNext.');
  expect(surface.textContent).toBe('All of it.Next.');
  // It is still reported, as an uncaught error.
  expect(() => vi.runAllTimers()).toThrow('A paste that went wrong');
});
