// @vitest-environment jsdom
import { $getRoot, $getSelection, type LexicalEditor } from 'lexical';
import { expect, it, onTestFinished, vi } from 'vitest';
import { markedCopy } from '../../../test/support/marked-copy';
import { loadMarkdownKeys } from './markdown-keys';

/** Types into a copy, sign by sign; how often the editor began an update by itself. */
async function type(line: string, words: string): Promise<{ editor: LexicalEditor; updates: number }> {
  await loadMarkdownKeys();
  const { editor } = markedCopy(line);
  const own = editor.update.bind(editor);
  const updates = vi.spyOn(editor, 'update');
  onTestFinished(() => updates.mockRestore());
  for (const sign of words) own(() => $getSelection()!.insertText(sign), { discrete: true });
  return { editor, updates: updates.mock.calls.length };
}

const shown = (editor: LexicalEditor) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((block) => [block.getType(), block.getTextContent()]),
  );

it('begins no update for letters, which complete nothing', async () => {
  const { updates } = await type('The ferry|', 'runsagain');
  expect(updates).toBe(0);
});

it('still makes blocks and formats of the signs that complete them', async () => {
  expect(shown((await type('|', '## Rain')).editor)).toEqual([['heading', 'Rain']]);
  expect(shown((await type('|', '- Rain')).editor)).toEqual([['list', 'Rain']]);
  const { editor } = await type('|', 'so **loud** and ~~low~~ ');
  expect(shown(editor)).toEqual([['paragraph', 'so loud and low ']]);
});
