// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { expect, it, onTestFinished, vi } from 'vitest';
import { OwnKeysExtension } from './own-keys';

function copyInWindow() {
  const around = document.createElement('div');
  const root = around.appendChild(document.createElement('div'));
  root.contentEditable = 'true';
  document.body.append(around);
  const editor = buildEditorFromExtensions(OwnKeysExtension);
  editor.setRootElement(root);
  onTestFinished(() => {
    editor.setRootElement(null);
    around.remove();
  });
  const heard = vi.fn();
  for (const type of ['keydown', 'keypress', 'keyup']) around.addEventListener(type, heard);
  const press = (at: Element, init: KeyboardEventInit) => {
    heard.mockClear();
    for (const type of ['keydown', 'keypress', 'keyup'])
      at.dispatchEvent(new KeyboardEvent(type, { code: 'KeyA', ...init, bubbles: true }));
    return heard.mock.calls.map(([event]) => (event as Event).type);
  };
  return { root, press, heard };
}

it.each(['a', 'A', ' ', '’', 'क', '𞤢'])('shows the window around the copy nothing of a typed “%s”', (key) => {
  const { root, press } = copyInWindow();
  expect(press(root, { key })).toEqual([]);
});

it.each([
  { key: 's', ctrlKey: true },
  { key: 's', metaKey: true },
  { key: 'ß', altKey: true },
  { key: 'Escape' },
  { key: 'F6' },
  { key: 'Tab' },
])('lets the window hear $key with its modifiers', (init) => {
  const { root, press } = copyInWindow();
  expect(press(root, init)).toContain('keydown');
});

it('lets a button hear that its key was released, even if the copy has the focus by then', () => {
  const { root, heard } = copyInWindow();
  root.dispatchEvent(new KeyboardEvent('keyup', { key: ' ', code: 'Space', bubbles: true }));
  expect(heard).toHaveBeenCalledTimes(1);
});

it('lets a block hear the keys of its own fields', () => {
  const { root, press } = copyInWindow();
  const field = root.appendChild(document.createElement('input'));
  expect(press(field, { key: 'a' })).toEqual(['keydown', 'keypress', 'keyup']);
});
