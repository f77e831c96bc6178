// @vitest-environment jsdom
import {
  $getRoot,
  $selectAll,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { buildEditorFromExtensions } from '@lexical/extension';
import type { BodyNode } from '@shared/block-contract/body-node';
import { wordsOf } from '@shared/block-contract/words-of';
import { bodyOf } from '@shared/document/body';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { markedCopy } from '../../../test/support/marked-copy';
import { blockQuote, factBox, paragraph, speakerIn } from '../../../test/support/story-blocks';
import { waitFor } from '../../../test/support/wait-for';
import { readBody } from '../body-state';
import { storyExtension } from '../editor-extension';

// There is none in jsdom.
beforeAll(() => vi.stubGlobal('ClipboardEvent', class extends Event {}));
afterAll(() => vi.unstubAllGlobals());

describe('all of a story that is selected', () => {
  const stories: readonly [string, readonly string[]][] = [
    ['two quotations by one speaker', ['Asha: One', 'Asha: two']],
    ['quotations by nobody', ['> One', '> two']],
    ['a quotation by nobody and copy', ['> One', 'two']],
    ['copy and a quotation by nobody', ['## One', '> two']],
  ];
  const deletions: readonly [string, (editor: LexicalEditor) => boolean][] = [
    ['Backspace', (editor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)],
    ['Delete', (editor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false)],
    ['Backspace over a word', (editor) => editor.dispatchCommand(DELETE_WORD_COMMAND, true)],
    ['a removal', (editor) => editor.dispatchCommand(REMOVE_TEXT_COMMAND, null)],
  ];

  it.each(
    stories.flatMap(([what, lines]) => deletions.map((deletion) => [what, lines, ...deletion] as const)),
  )('leaves nothing of %s %j by %s', (_what, lines, _name, $delete) => {
    const copy = markedCopy(...lines);
    copy.edit(() => {
      $selectAll();
      $delete(copy.editor);
    });
    expect(copy.lines()).toEqual(['']);
    expect(copy.caret()).toBe('|');
  });

  it.each(stories)('leaves nothing of %s that is cut', async (_what, lines) => {
    const copy = markedCopy(...lines);
    const event = Object.assign(new ClipboardEvent('cut'), { clipboardData: { setData: () => undefined } });
    copy.edit(() => {
      $selectAll();
      copy.editor.dispatchCommand(CUT_COMMAND, event);
    });
    await waitFor(() => expect(copy.lines()).toEqual(['']));
  });
});

describe('a selection that begins or ends in a box of quotations', () => {
  const said = (node: BodyNode): string =>
    node.type === 'fact-box'
      ? `[${node.children?.map(said).join(' | ')}]`
      : [speakerIn(node), wordsOf(node.children ?? [])].filter(Boolean).join(': ');
  const outline = (editor: LexicalEditor): readonly string[] =>
    readBody(editor.getEditorState()).root.children.map(said);
  const editorOf = (...nodes: BodyNode[]): LexicalEditor =>
    buildEditorFromExtensions(storyExtension(bodyOf(nodes)));
  const select = (editor: LexicalEditor, from: readonly [string, number], to: readonly [string, number]) =>
    editor.update(
      () => {
        const $text = (words: string) =>
          $getRoot()
            .getAllTextNodes()
            .find((node) => node.getTextContent() === words)!;
        const selection = $text(from[0]).select(from[1], from[1]);
        selection.focus.set($text(to[0]).getKey(), to[1], 'text');
      },
      { discrete: true },
    );
  const press = <T>(editor: LexicalEditor, command: LexicalCommand<T>, payload: T): void =>
    editor.update(() => void editor.dispatchCommand(command, payload), { discrete: true });
  const box = () => factBox('Box', blockQuote('Asha', 'aaa'), blockQuote('Asha', 'bbb'));

  it('leaves no empty quotation at the end of the box', () => {
    const editor = editorOf(box(), paragraph('ccc'));
    select(editor, ['aaa', 1], ['ccc', 1]);
    press(editor, DELETE_CHARACTER_COMMAND, true);
    expect(outline(editor)).toEqual(['[Asha: a]', 'cc']);
  });

  it('leaves no empty quotation at the start of the box', () => {
    const editor = editorOf(paragraph('ccc'), box());
    select(editor, ['ccc', 1], ['bbb', 1]);
    press(editor, DELETE_CHARACTER_COMMAND, true);
    expect(outline(editor)).toEqual(['c', '[Asha: bb]']);
  });

  it('is typed over by words of nobody who is quoted', () => {
    const editor = editorOf(box(), paragraph('ccc'));
    select(editor, ['aaa', 1], ['ccc', 1]);
    press(editor, CONTROLLED_TEXT_INSERTION_COMMAND, 'X');
    expect(outline(editor)).toEqual(['[Asha: a | X]', 'cc']);
  });
});
