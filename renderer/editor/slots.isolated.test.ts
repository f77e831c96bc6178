import { $insertDataTransferForRichText, $insertGeneratedNodes } from '@lexical/clipboard';
import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import type { Block } from '@shared/block-contract/block';
import { $blockAround, $topBlock } from '@shared/blocks/turn-into.dom';
import { DividerNode } from '@shared/blocks/divider/node.dom';
import { $createPullQuote } from '@shared/blocks/pull-quote/node.dom';
import { focusBlockField } from '@shared/blocks/focus-field.dom';
import { blockId } from '@shared/document/block-ids';
import { nodesOf } from '@shared/document/nodes';
import {
  $create,
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $getSlot,
  $isElementNode,
  defineExtension,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  DELETE_CHARACTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import { $createSourcedBox, TestBoxNode } from '../../test/support/test-box-node';
import { readBody } from './body-state';
import { $caretPlace } from './caret-place';
import { bodyExtension } from './editor-extension';
import { $findMatches, $makeChanges } from './find/matches';
import { bodyOnly } from './find/searchable';
import { selectInBlock } from './select-words';
import { $readCaret } from './use-caret';

vi.mock('@shared/blocks', async (original) => {
  const { withTestBox } = await import('../../test/support/test-box');
  return withTestBox(await original<{ blocks: readonly Block[] }>());
});

const $line = (text: string): ElementNode => $createParagraphNode().append($createTextNode(text));

const run = (editor: LexicalEditor, $change: () => unknown): void =>
  editor.update(() => void $change(), { discrete: true });

const $box = (): TestBoxNode =>
  $getRoot()
    .getChildren()
    .find((node) => node instanceof TestBoxNode)!;
const $source = (): ElementNode => $getSlot($box(), 'source') as ElementNode;

/** A story of one paragraph, a box with a source and one more paragraph; the caret is at the end of the source. */
function editorWith(source: string): LexicalEditor {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'test/box',
      nodes: () => [TestBoxNode],
      dependencies: [bodyExtension],
    }),
  );
  // Lexical turns it off if there is no window.
  getExtensionDependencyFromEditor(editor, HistoryExtension).output.disabled.value = false;
  run(editor, () => {
    const words = source === '' ? [] : [$createTextNode(source)];
    $getRoot()
      .clear()
      .append($line('Before'), $createSourcedBox(words, $line('Inside')), $line('After'));
    $source().selectEnd();
  });
  return editor;
}

/** What each block says, and in brackets what the source of the box says. */
const outline = (editor: LexicalEditor): string =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => (node.is($box()) ? `[${$source().getTextContent()}] ${inside(node)}` : said(node)))
      .join(' | '),
  );
const said = (node: LexicalNode): string => `${node.getType()} ${node.getTextContent()}`.trim();
const inside = (box: LexicalNode): string =>
  $isElementNode(box) ? box.getChildren().map(said).join(', ') : '';
const caretIn = (editor: LexicalEditor): string =>
  editor.read(() =>
    $getSelection()!
      .getNodes()
      .map((node) => node.getTextContent())
      .join(),
  );

describe('the slot of a block, in the editor', () => {
  it('is in its block, for the toolbar and the place of the caret', () => {
    const editor = editorWith('Source');
    editor.read(() => {
      const [node] = $getSelection()!.getNodes();
      expect($blockAround(node!)?.is($box())).toBe(true);
      expect($topBlock(node!)?.is($box())).toBe(true);
      expect($caretPlace()).toEqual({ block: 1, offset: 0 });
      expect($readCaret().entryId).toBeNull();
    });
  });

  it('has no id, and its block keeps the one it has', () => {
    const editor = editorWith('Source');
    const body = readBody(editor.getEditorState());
    const ids = [...nodesOf(body)].map(({ node }) => [node.type, blockId(node) !== null]);
    expect(ids.filter(([, has]) => has).map(([type]) => type)).toEqual([
      ...['paragraph', 'test-box', 'paragraph', 'paragraph'],
    ]);
    run(editor, () => $getSelection()!.insertText('s'));
    expect(readBody(editor.getEditorState()).root.children.map(blockId)).toEqual(
      body.root.children.map(blockId),
    );
  });

  it('is typed, set bold and undone as the copy is', () => {
    const editor = editorWith('Source');
    run(editor, () => $source().select(0, 1));
    run(editor, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
    const [, box] = readBody(editor.getEditorState()).root.children;
    expect(box?.$slots?.source?.children?.[0]).toMatchObject({ text: 'Source', format: 1 });
    editor.update(() => $source().selectEnd().insertText('s'), {
      ...{ tag: HISTORY_PUSH_TAG, discrete: true as const },
    });
    expect(outline(editor)).toContain('[Sources]');
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    run(editor, () => undefined);
    expect(outline(editor)).toContain('[Source]');
  });

  it('is one line: no key, paste or other edit ends it, and no words are glued together', () => {
    const editor = editorWith('Source');
    run(editor, () => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false));
    expect(outline(editor)).toContain('[Source]');
    run(editor, () => $source().append($createLineBreakNode(), $createTextNode('two')));
    expect(outline(editor)).toContain('[Source two]');
    run(editor, () => {
      $source().selectEnd();
      $insertGeneratedNodes(editor, [$line(':'), $line('the'), $line('council')], $getSelection()!);
    });
    expect(outline(editor)).toContain('[Source two: the council]');
    run(editor, () => $source().append($line('of'), $line('Puri')));
    expect(outline(editor)).toContain('[Source two: the council of Puri]');
    run(editor, () => $getSelection()!.insertRawText('\none\ntwo'));
    expect(outline(editor)).not.toContain('\n');
  });

  it('takes lines of plain words as one', () => {
    const editor = editorWith('Source');
    const words: Readonly<Record<string, string>> = { 'text/plain': ': the\ncouncil\n\nof Puri\n' };
    const dataTransfer = { getData: (type: string) => words[type] ?? '', types: ['text/plain'], files: [] };
    run(editor, () =>
      $insertDataTransferForRichText(dataTransfer as unknown as DataTransfer, $getSelection()!, editor),
    );
    expect(outline(editor)).toContain('[Source: the council of Puri]');
  });

  it('has the words of a finding selected, and is gone to by its name', () => {
    const editor = editorWith('Source: the council');
    const key = editor.read(() => $box().getKey());
    const words = { text: 'the', nth: 0 };
    expect(selectInBlock(editor, key, words, 'source')).toBe(true);
    run(editor, () => undefined);
    expect(editor.read(() => $getSelection()!.getTextContent())).toBe('the');
    expect(selectInBlock(editor, key, { text: 'Inside', nth: 0 }, 'source')).toBe(false);
    run(editor, () => $getRoot().selectEnd());
    expect(focusBlockField(editor, key, 'source')).toBe(true);
    expect(editor.read(() => $blockAround($getSelection()!.getNodes()[0]!)?.getKey())).toBe(key);
  });

  it('leaves what has no line in it to the copy after its block', () => {
    const editor = editorWith('Source');
    run(editor, () =>
      $insertGeneratedNodes(editor, [$line(':'), $create(DividerNode), $line('two')], $getSelection()!),
    );
    expect(outline(editor)).toBe(
      'paragraph Before | [Source: two] paragraph Inside | divider | paragraph After',
    );
  });

  it('is left by Enter, for what its block holds', () => {
    const editor = editorWith('Source');
    run(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    expect(outline(editor)).toBe('paragraph Before | [Source] paragraph Inside | paragraph After');
    expect(caretIn(editor)).toBe('Inside');
  });

  it('keeps what is deleted at its edges to itself', () => {
    const editor = editorWith('Source');
    run(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));
    expect(outline(editor)).toBe('paragraph Before | [Source] paragraph Inside | paragraph After');
  });

  it('takes a block that holds others apart by Backspace at its start, and nothing is lost', () => {
    const editor = editorWith('Source');
    run(editor, () => $source().selectStart());
    run(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    expect(outline(editor)).toBe(
      'paragraph Before | paragraph The bridge | paragraph Source | paragraph Inside | paragraph After',
    );
  });

  it('is found and replaced, under its name', () => {
    const editor = editorWith('Source: the council');
    const around = bodyOnly({});
    const query = { wanted: 'council', matchCase: false, wholeWord: false };
    const [match, ...others] = editor.read(() => $findMatches(query, around));
    expect(others).toEqual([]);
    expect(match?.segment).toMatchObject({ label: 'Source of box 1', kind: 'copy' });
    run(editor, () =>
      $makeChanges([{ ...match!, by: 'mayor' }], { around, fields: null, $changeFields: () => undefined }),
    );
    expect(outline(editor)).toContain('[Source: the mayor]');
    run(editor, () => $box().append($createSourcedBox([$createTextNode('The council of Puri')])));
    expect(editor.read(() => $findMatches(query, around)).map(({ segment }) => segment.label)).toEqual([
      'Source of box 2',
    ]);
  });

  it('is found if its block is in another', () => {
    const editor = editorWith('Source');
    run(editor, () => $box().append($createPullQuote('The council of Puri', 'Asha'), $line('council')));
    const query = { wanted: 'council', matchCase: false, wholeWord: false };
    const found = editor.read(() => $findMatches(query, bodyOnly({})));
    expect(found.map(({ segment }) => segment.label)).toEqual(['Pull quote 1', 'Text']);
  });
});
