import { buildEditorFromExtensions } from '@lexical/extension';
import { $insertList } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import type { Block } from '@shared/block-contract/block';
import { $createBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $saidBy, $turnInto } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import { $createTestBox, TestBoxNode } from '../../test/support/test-box-node';
import { bodyExtension } from './editor-extension';
import { menuEntries } from './blocks';
import { $moveBlocks } from './move-block';
import { $readCaret } from './use-caret';

vi.mock('@shared/blocks', async (original) => {
  const { withTestBox } = await import('../../test/support/test-box');
  return withTestBox(await original<{ blocks: readonly Block[] }>());
});

const $line = (text: string): ElementNode =>
  $createParagraphNode().append(...(text === '' ? [] : [$createTextNode(text)]));

/** A story of one paragraph, a box of these blocks and one more paragraph; the caret is at the end of one in the box. */
function editorWith($blocks: () => readonly LexicalNode[], caretIn: number): LexicalEditor {
  const editor = buildEditorFromExtensions(
    defineExtension({ name: 'test/box', nodes: () => [TestBoxNode], dependencies: [bodyExtension] }),
  );
  editor.update(
    () => {
      const box = $createTestBox('The bridge', ...$blocks());
      $getRoot().clear().append($line('Before'), box, $line('After'));
      const line = box.getChildAtIndex(caretIn);
      if ($isElementNode(line)) line.selectEnd();
    },
    { discrete: true },
  );
  return editor;
}

const run = (editor: LexicalEditor, $change: () => unknown): void =>
  editor.update(() => void $change(), { discrete: true });

const enter = (editor: LexicalEditor): void =>
  run(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));

/** `paragraph One`, and for the box `[heading One, paragraph Two]`. */
const outline = (editor: LexicalEditor): string =>
  editor.read(() => {
    const said = (node: LexicalNode): string =>
      node instanceof TestBoxNode
        ? `${node.getTitle()} [${node.getChildren().map(said).join(', ')}]`
        : `${node.getType()} ${node.getTextContent()}`.trim();
    return $getRoot().getChildren().map(said).join(' | ');
  });

describe('a paragraph in a box', () => {
  const two = () => [$line('One'), $line('Two')];

  it('is turned into a heading alone, and the title of the box stays where it is', () => {
    const editor = editorWith(two, 0);
    run(editor, () => $turnInto(() => $createHeadingNode('h2')));
    expect(outline(editor)).toBe(
      'paragraph Before | The bridge [heading One, paragraph Two] | paragraph After',
    );
  });

  it('is turned into a list alone', () => {
    const editor = editorWith(two, 1);
    run(editor, () => menuEntries.find(({ id }) => id === 'list-bullet')!.$apply());
    expect(outline(editor)).toBe('paragraph Before | The bridge [paragraph One, list Two] | paragraph After');
  });

  it('is turned into a quotation and back', () => {
    const editor = editorWith(two, 0);
    run(editor, () => $turnInto($createBlockQuote));
    expect(outline(editor)).toContain('[block-quote One, paragraph Two]');
    run(editor, () => $turnInto($createParagraphNode));
    expect(outline(editor)).toBe(
      'paragraph Before | The bridge [paragraph One, paragraph Two] | paragraph After',
    );
  });

  it('is what the toolbar names', () => {
    const editor = editorWith(two, 0);
    expect(editor.read($readCaret).entryId).toBe('paragraph');
    run(editor, () => $turnInto(() => $createHeadingNode('h3')));
    expect(editor.read($readCaret).entryId).toBe('heading-3');
  });

  it('moves within the box', () => {
    const editor = editorWith(two, 0);
    run(editor, () => $moveBlocks('down'));
    expect(outline(editor)).toContain('[paragraph Two, paragraph One]');
  });
});

it('says who is quoted in a box', () => {
  const editor = editorWith(() => [$createBlockQuote('Asha Rao').append($createTextNode('It rained.'))], 0);
  editor.read(() => {
    expect($saidBy($getSelection()!.getNodes()[0]!)).toBe('Asha Rao');
  });
});

describe('Enter in a box', () => {
  it('leaves it from an empty last line', () => {
    const editor = editorWith(() => [$line('One')], 0);
    enter(editor);
    expect(outline(editor)).toContain('[paragraph One, paragraph]');
    enter(editor);
    expect(outline(editor)).toBe(
      'paragraph Before | The bridge [paragraph One] | paragraph | paragraph After',
    );
    const caret = editor.read(() =>
      $getSelection()!
        .getNodes()
        .map((node) => node.getIndexWithinParent()),
    );
    expect(caret).toEqual([2]);
  });

  it('leaves an empty last item of a list for a paragraph of the box, and then the box', () => {
    const editor = editorWith(() => [$line('One')], 0);
    run(editor, () => $insertList('bullet'));
    enter(editor);
    enter(editor);
    expect(outline(editor)).toContain('[list One, paragraph]');
    enter(editor);
    expect(outline(editor)).toBe('paragraph Before | The bridge [list One] | paragraph | paragraph After');
  });

  it('stays in it on an empty line between two others', () => {
    const editor = editorWith(() => [$line('One'), $line(''), $line('Two')], 1);
    enter(editor);
    expect(outline(editor)).toContain('[paragraph One, paragraph, paragraph, paragraph Two]');
  });

  it('keeps the line of a box that holds nothing else', () => {
    const editor = editorWith(() => [$line('')], 0);
    enter(editor);
    expect(outline(editor)).toBe('paragraph Before | The bridge [paragraph] | paragraph | paragraph After');
  });
});
