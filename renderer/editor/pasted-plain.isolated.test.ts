// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, COMMAND_PRIORITY_EDITOR } from 'lexical';
import { beforeAll, expect, it, vi } from 'vitest';
import { bodyExtension } from './editor-extension';
import { loadPasteCleaner } from './paste/paste-cleaner';
import { $pasteHtml } from './paste/paste-html';
import { PASTE_NOTE_COMMAND, type PasteNote } from './paste/paste-note';

// No page is known that would lose a word. This stands for one.
vi.mock(import('@shared/intake/markup/visible-words'), async (original) => ({
  ...(await original()),
  missingWords: () => ['lost'],
}));

beforeAll(loadPasteCleaner);

it('names the words that were struck out when a paste comes in without its formatting', () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const editor = buildEditorFromExtensions(bodyExtension);
  let note: PasteNote | null = null;
  editor.registerCommand(
    PASTE_NOTE_COMMAND,
    (said) => {
      note = said;
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  const markup = '<p>The <s>guilty old</s> mayor <del>Das</del> spoke.</p>';
  editor.update(() => $pasteHtml({ markup, files: [], words: '' }, $getRoot().selectEnd()), {
    discrete: true,
  });
  expect(editor.read('latest', () => $getRoot().getTextContent())).toBe('The guilty old mayor Das spoke.');
  expect(note).toMatchObject({ isPlain: true, unstruck: ['guilty old', 'Das'] });
});

it('leaves unseen signs out of a paste that comes in without its formatting', () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const editor = buildEditorFromExtensions(bodyExtension);
  const markup = '<p>The\u00a0br\u00adidge\ufeff is\u200b shut.</p><p>\u200b</p>';
  editor.update(() => $pasteHtml({ markup, files: [], words: '' }, $getRoot().selectEnd()), {
    discrete: true,
  });
  expect(editor.read('latest', () => $getRoot().getTextContent())).toBe('The bridge is shut.');
});
