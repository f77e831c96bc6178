import { $createListItemNode, $createListNode } from '@lexical/list';
import { $choose } from '@shared/blocks/choose-block.dom';
import { $turnInto } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $createTextNode,
  $selectAll,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import { menuEntries } from './blocks';
import { readBody } from './body-state';
import { $moveBlocks } from './move-block';
import { $readCaret } from './use-caret';
import {
  $line,
  $box,
  run,
  $lineOf,
  $block,
  $boxIn,
  $title,
  outline,
  insertBox,
  story,
  editorWith,
} from '../../test/support/fact-boxes';

// The focus goes to the title when it is drawn, which it is not here.
vi.stubGlobal('requestAnimationFrame', () => 0);

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

  it('goes beside what is selected if a box is in it', () => {
    const $boxes = () => [$line('p'), $box('A', $line('a')), $line('q'), $box('B', $line('b'))];
    const after = 'paragraph p | A [paragraph a] | paragraph q | B [paragraph b] |  [paragraph]';
    const editor = editorWith($boxes);
    run(editor, () => $selectAll());
    insertBox(editor);
    expect(outline(editor)).toBe(after);
    const other = editorWith(() => [$line('p'), $box('A', $line('a')), $line('q')]);
    run(other, () => $choose($boxIn()));
    insertBox(other);
    expect(outline(other)).toBe('paragraph p | A [paragraph a] |  [paragraph] | paragraph q');
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

describe('boxes that come into a box', () => {
  it('go after it, in their order', () => {
    const editor = editorWith(() => [
      $box('A', $line('p'), $box('B', $line('b')), $line('q'), $box('C', $line('c'))),
      $line('r'),
    ]);
    expect(outline(editor)).toBe(
      'A [paragraph p, paragraph q] | B [paragraph b] | C [paragraph c] | paragraph r',
    );
  });

  it('go after it from an item of a list, and leave it whole', () => {
    const $item = (...inside: LexicalNode[]) => $createListItemNode().append(...inside);
    const editor = editorWith(() => [
      $box(
        'A',
        $line('p'),
        $createListNode('bullet').append(
          $item($createTextNode('one'), $box('B', $line('b'))),
          $item($box('C', $line('c'))),
          $item($createTextNode('two')),
        ),
        $box('D', $line('d')),
        $line('q'),
      ),
      $line('r'),
    ]);
    expect(outline(editor).replaceAll('\n', '')).toBe(
      'A [paragraph p, list onetwo, paragraph q] | B [paragraph b] | C [paragraph c] | D [paragraph d] | paragraph r',
    );
  });

  it('go after all if they are in each other', () => {
    const editor = editorWith(() => [
      $box('A', $box('B', $line('b'), $box('C', $line('c'))), $box('D', $line('d'))),
    ]);
    expect(outline(editor)).toBe('A [paragraph] | B [paragraph b] | C [paragraph c] | D [paragraph d]');
  });
});
