import { buildEditorFromExtensions } from '@lexical/extension';
import { $createBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $choose } from '@shared/blocks/choose-block.dom';
import { $createFactBox, $isFactBox } from '@shared/blocks/fact-box/node.dom';
import { $slotText } from '@shared/blocks/slot-line/node.dom';
import { $turnInto } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $getSlot,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import { menuEntries } from './blocks';
import { readBody } from './body-state';
import { bodyExtension } from './editor-extension';
import { $moveBlocks } from './move-block';
import { $readCaret } from './use-caret';

const $line = (text: string): ElementNode =>
  $createParagraphNode().append(...(text === '' ? [] : [$createTextNode(text)]));
const $box = (title: string, ...blocks: LexicalNode[]) =>
  $createFactBox(title === '' ? [] : [$createTextNode(title)], blocks);

const run = (editor: LexicalEditor, $change: () => unknown): void =>
  editor.update(() => void $change(), { discrete: true });

function editorWith($blocks: () => readonly LexicalNode[]): LexicalEditor {
  const editor = buildEditorFromExtensions(bodyExtension);
  run(editor, () =>
    $getRoot()
      .clear()
      .append(...$blocks()),
  );
  return editor;
}

const $lineOf = (text: string): ElementNode => {
  const found = $getRoot()
    .getAllTextNodes()
    .find((node) => node.getTextContent() === text);
  return found!.getParentOrThrow();
};
const $block = (at: number): ElementNode => {
  const block = $getRoot().getChildAtIndex(at);
  if (!$isElementNode(block)) throw new Error('no block with words');
  return block;
};
const $boxIn = () => $getRoot().getChildren().find($isFactBox)!;
const $title = (): ElementNode => {
  const slot = $getSlot($boxIn(), 'title');
  if (!$isElementNode(slot)) throw new Error('no title');
  return slot;
};

/** `p One | The bridge [p Two, h2 Three]` */
const outline = (editor: LexicalEditor): string =>
  editor.read(() => {
    const said = (node: LexicalNode): string =>
      $isFactBox(node)
        ? `${$slotText(node, 'title')} [${node.getChildren().map(said).join(', ')}]`
        : `${node.getType()} ${node.getTextContent()}`.trim();
    return $getRoot().getChildren().map(said).join(' | ');
  });

/** The words of the line that the caret is in, with the caret: `On|e`; a chosen block is named. */
const caret = (editor: LexicalEditor): string =>
  editor.read(() => {
    const selection = $getSelection();
    if ($isNodeSelection(selection))
      return selection
        .getNodes()
        .map((node) => node.getType())
        .join();
    if (!$isRangeSelection(selection)) return 'none';
    const { anchor } = selection;
    const node = anchor.getNode();
    const text = node.getTextContent();
    if (anchor.type === 'text') return `${text.slice(0, anchor.offset)}|${text.slice(anchor.offset)}`;
    return anchor.offset === 0 ? `${node.getType()}:|${text}` : `${node.getType()}:${text}|`;
  });

const press = (editor: LexicalEditor, key: 'Enter' | 'Backspace' | 'Delete'): void =>
  run(editor, () => {
    if (key === 'Enter') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, key === 'Backspace');
  });
const insertBox = (editor: LexicalEditor): void =>
  run(editor, () => menuEntries.find(({ id }) => id === 'fact-box')!.$apply());

// The focus goes to the title when it is drawn, which it is not here.
vi.stubGlobal('requestAnimationFrame', () => 0);

const story = () => [$line('One'), $box('The bridge', $line('Two'), $line('Three')), $line('Four')];

describe('inserting a fact box', () => {
  it('takes the place of an empty line', () => {
    const editor = editorWith(() => [$line('One'), $line(''), $line('Two')]);
    run(editor, () => $block(1).select());
    insertBox(editor);
    expect(outline(editor)).toBe('paragraph One | [paragraph] | paragraph Two'.replace('| [', '|  ['));
  });

  it('goes after the paragraph that the caret is in, which stays whole', () => {
    const editor = editorWith(() => [$line('One'), $line('Two')]);
    run(editor, () => $lineOf('One').selectEnd());
    insertBox(editor);
    expect(outline(editor)).toBe('paragraph One |  [paragraph] | paragraph Two');
  });

  it('takes in the blocks that are selected, but not one of which only the beginning is', () => {
    const editor = editorWith(() => [$line('One'), $line('Two'), $line('Three')]);
    run(editor, () => {
      const selection = $lineOf('One').select(0, 0);
      selection.focus.set($lineOf('Three').getKey(), 0, 'element');
    });
    insertBox(editor);
    expect(outline(editor)).toBe(' [paragraph One, paragraph Two] | paragraph Three');
  });

  it('never goes into another: it goes after it, with what was selected', () => {
    const editor = editorWith(story);
    run(editor, () => $lineOf('Three').select(0, 1));
    insertBox(editor);
    expect(outline(editor)).toBe(
      'paragraph One | The bridge [paragraph Two] |  [paragraph Three] | paragraph Four',
    );
  });

  it('is saved as its block says', () => {
    const editor = editorWith(() => [$box('The bridge', $line('Two'))]);
    expect(readBody(editor.getEditorState()).root.children).toMatchObject([
      {
        ...{ type: 'fact-box', version: 1 },
        $slots: { title: { type: 'slot-line', children: [{ text: 'The bridge' }] } },
        children: [{ type: 'paragraph', children: [{ text: 'Two' }] }],
      },
    ]);
  });
});

describe('Enter', () => {
  it('goes from the title to the first line', () => {
    const editor = editorWith(story);
    run(editor, () => $title().selectEnd());
    press(editor, 'Enter');
    expect(caret(editor)).toBe('|Two');
    expect(outline(editor)).toContain('The bridge [paragraph Two, paragraph Three]');
  });

  it('makes a line above a quotation that is first in the box', () => {
    const editor = editorWith(() => [$box('x', $createBlockQuote('Asha').append($createTextNode('Yes.')))]);
    run(editor, () => $title().selectEnd());
    press(editor, 'Enter');
    expect(outline(editor)).toBe('x [paragraph, block-quote Yes.]');
  });

  it('leaves the box from an empty last line', () => {
    const editor = editorWith(story);
    run(editor, () => $lineOf('Three').selectEnd());
    press(editor, 'Enter');
    press(editor, 'Enter');
    expect(outline(editor)).toBe(
      'paragraph One | The bridge [paragraph Two, paragraph Three] | paragraph | paragraph Four',
    );
  });
});

describe('Backspace', () => {
  it('takes the box apart at the start of its title, and loses nothing', () => {
    const editor = editorWith(story);
    run(editor, () => $title().selectStart());
    press(editor, 'Backspace');
    expect(outline(editor)).toBe(
      'paragraph One | heading The bridge | paragraph Two | paragraph Three | paragraph Four',
    );
    expect(caret(editor)).toBe('|The bridge');
  });

  it('takes an empty box apart', () => {
    const editor = editorWith(() => [$line('One'), $box('', $line(''))]);
    run(editor, () => $title().select());
    press(editor, 'Backspace');
    expect(outline(editor)).toBe('paragraph One | paragraph');
    expect(caret(editor)).toBe('paragraph:|');
  });

  it('takes it apart at the start of its first line', () => {
    const editor = editorWith(story);
    run(editor, () => $lineOf('Two').selectStart());
    press(editor, 'Backspace');
    expect(outline(editor)).toBe(
      'paragraph One | heading The bridge | paragraph Two | paragraph Three | paragraph Four',
    );
    expect(caret(editor)).toBe('|Two');
  });

  it('first makes a paragraph of a list or a heading there', () => {
    const editor = editorWith(story);
    run(editor, () => $lineOf('Two').selectStart());
    run(editor, () => menuEntries.find(({ id }) => id === 'list-bullet')!.$apply());
    expect(outline(editor)).toContain('[list Two, paragraph Three]');
    press(editor, 'Backspace');
    expect(outline(editor)).toContain('[paragraph Two, paragraph Three]');
  });

  it('removes an empty first line and goes to the title', () => {
    const editor = editorWith(() => [$box('The bridge', $line(''), $line('Two'))]);
    run(editor, () => $boxIn().getFirstChildOrThrow().selectStart());
    press(editor, 'Backspace');
    expect(outline(editor)).toBe('The bridge [paragraph Two]');
    expect(caret(editor)).toBe('The bridge|');
  });

  it('joins no words after the box to it', () => {
    const editor = editorWith(story);
    run(editor, () => $lineOf('Four').selectStart());
    press(editor, 'Backspace');
    expect(outline(editor)).toBe(
      'paragraph One | The bridge [paragraph Two, paragraph Three] | paragraph Four',
    );
    expect(caret(editor)).toBe('fact-box');
  });

  it('goes into the box from an empty line after it', () => {
    const editor = editorWith(() => [$box('x', $line('Two')), $line('')]);
    run(editor, () => $block(1).select());
    press(editor, 'Backspace');
    expect(outline(editor)).toBe('x [paragraph Two]');
    expect(caret(editor)).toBe('Two|');
  });
});

describe('Delete', () => {
  it('chooses the box after a line, and joins no word of it', () => {
    const editor = editorWith(story);
    run(editor, () => $lineOf('One').selectEnd());
    press(editor, 'Delete');
    expect(outline(editor)).toBe(
      'paragraph One | The bridge [paragraph Two, paragraph Three] | paragraph Four',
    );
    expect(caret(editor)).toBe('fact-box');
  });

  it('does nothing at the end of the box', () => {
    const editor = editorWith(story);
    run(editor, () => $lineOf('Three').selectEnd());
    press(editor, 'Delete');
    expect(outline(editor)).toBe(
      'paragraph One | The bridge [paragraph Two, paragraph Three] | paragraph Four',
    );
    expect(caret(editor)).toBe('Three|');
  });

  it('removes a selection over the edge of the box, and keeps the rest on its side', () => {
    const editor = editorWith(story);
    run(editor, () => {
      const [one, two] = [$lineOf('One').getFirstChildOrThrow(), $lineOf('Two').getFirstChildOrThrow()];
      const selection = $lineOf('One').select();
      selection.anchor.set(one.getKey(), 1, 'text');
      selection.focus.set(two.getKey(), 1, 'text');
      editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
    });
    expect(outline(editor)).toBe('paragraph O | The bridge [paragraph wo, paragraph Three] | paragraph Four');
  });

  it('removes a selection over the end of the box in the same way', () => {
    const editor = editorWith(story);
    run(editor, () => {
      const [two, four] = [$lineOf('Two').getFirstChildOrThrow(), $lineOf('Four').getFirstChildOrThrow()];
      const selection = $lineOf('Two').select();
      selection.anchor.set(two.getKey(), 1, 'text');
      selection.focus.set(four.getKey(), 1, 'text');
      editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
    });
    expect(outline(editor)).toBe('paragraph One | The bridge [paragraph T] | paragraph our');
  });
});

describe('the kind menu', () => {
  it('acts on the innermost block', () => {
    const editor = editorWith(story);
    run(editor, () => $lineOf('Two').selectEnd());
    expect(editor.read($readCaret).entryId).toBe('paragraph');
    run(editor, () => menuEntries.find(({ id }) => id === 'heading-3')!.$apply());
    expect(outline(editor)).toContain('The bridge [heading Two, paragraph Three]');
    expect(editor.read($readCaret).entryId).toBe('heading-3');
  });

  it('names the box in its title, and takes it apart for a paragraph', () => {
    const editor = editorWith(story);
    run(editor, () => $title().selectEnd());
    expect(editor.read($readCaret).entryId).toBe('fact-box');
    run(editor, () => menuEntries.find(({ id }) => id === 'heading-2')!.$apply());
    run(editor, () => menuEntries.find(({ id }) => id === 'list-bullet')!.$apply());
    expect(outline(editor)).toContain('The bridge [paragraph Two, paragraph Three]');
    run(editor, () => $turnInto($createParagraphNode));
    expect(outline(editor)).toBe(
      'paragraph One | heading The bridge | paragraph Two | paragraph Three | paragraph Four',
    );
  });

  it('takes a chosen box apart for a paragraph', () => {
    const editor = editorWith(story);
    run(editor, () => $choose($boxIn()));
    run(editor, () => $turnInto($createParagraphNode));
    expect(outline(editor)).toBe(
      'paragraph One | heading The bridge | paragraph Two | paragraph Three | paragraph Four',
    );
  });
});

describe('moving blocks', () => {
  const move = (editor: LexicalEditor, direction: 'up' | 'down'): string => {
    run(editor, () => $moveBlocks(direction));
    return outline(editor);
  };

  it('leads into a box, through it and out of it', () => {
    const editor = editorWith(story);
    run(editor, () => $lineOf('One').selectEnd());
    expect(move(editor, 'down')).toBe(
      'The bridge [paragraph One, paragraph Two, paragraph Three] | paragraph Four',
    );
    expect(move(editor, 'up')).toBe(
      'paragraph One | The bridge [paragraph Two, paragraph Three] | paragraph Four',
    );
    run(editor, () => $lineOf('Four').selectEnd());
    expect(move(editor, 'up')).toBe(
      'paragraph One | The bridge [paragraph Two, paragraph Three, paragraph Four]',
    );
    expect(move(editor, 'down')).toBe(
      'paragraph One | The bridge [paragraph Two, paragraph Three] | paragraph Four',
    );
  });

  it('leads a box past another', () => {
    const editor = editorWith(() => [$box('a', $line('One')), $box('b', $line('Two'))]);
    run(editor, () => $choose($boxIn()));
    expect(move(editor, 'down')).toBe('b [paragraph Two] | a [paragraph One]');
  });
});
