import { $createBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $saidBy } from '@shared/blocks/turn-into.dom';
import {
  $createTextNode,
  $getRoot,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { menuEntries } from './blocks';
import {
  $line,
  $box,
  run,
  $lineOf,
  $block,
  $boxIn,
  $title,
  outline,
  caret,
  press,
  story,
  editorWith,
} from '../../test/support/fact-boxes';

const $quote = (text: string, speaker = 'Asha Rao') =>
  $createBlockQuote(speaker).append($createTextNode(text));

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

/** Selects from one place in a node to another. */
const select = (
  editor: LexicalEditor,
  $from: () => LexicalNode,
  from: number,
  $to: () => LexicalNode,
  to: number,
): void =>
  run(editor, () => {
    const selection = $getRoot().select();
    const [start, end] = [$from(), $to()];
    selection.anchor.set(start.getKey(), from, $isTextNode(start) ? 'text' : 'element');
    selection.focus.set(end.getKey(), to, $isTextNode(end) ? 'text' : 'element');
  });

/** The same, and deletes what is selected. */
function cut(...[editor, ...span]: Parameters<typeof select>): void {
  select(editor, ...span);
  run(editor, () => editor.dispatchCommand(REMOVE_TEXT_COMMAND, null));
}

const $words = (text: string) => (): LexicalNode => $lineOf(text).getFirstChildOrThrow();

describe('deleting over the edge of a box', () => {
  it.each([
    ['alone', () => story().slice(1), 'The bridge [paragraph]'],
    [
      'before another block',
      () => [...story().slice(1), $line('Five')],
      'The bridge [paragraph] | paragraph Five',
    ],
    ['after another block', story, 'paragraph One | The bridge [paragraph]'],
  ])('keeps a title that was not selected: %s', (_, $blocks, left) => {
    const editor = editorWith($blocks);
    cut(editor, $words('Two'), 0, $words('Four'), 4);
    expect(outline(editor)).toBe(left);
    expect(caret(editor)).toBe('paragraph:|');
  });

  it('takes a box that is selected from before it, with its title', () => {
    const editor = editorWith(story);
    cut(editor, $getRoot, 1, $words('Four'), 4);
    expect(outline(editor)).toBe('paragraph One | paragraph');
    const other = editorWith(story);
    cut(other, $getRoot, 1, $words('Four'), 1);
    expect(outline(other)).toBe('paragraph One | paragraph our');
  });

  it('joins no words of a quotation to others in the box, from between its blocks', () => {
    const $quoted = () => [
      $line('One'),
      $box('x', $quote('Two'), $quote('Three', 'Anil Roy'), $line('Four')),
    ];
    const editor = editorWith($quoted);
    cut(editor, $boxIn, 0, $words('Three'), 2);
    expect(outline(editor)).toBe('paragraph One | x [paragraph, block-quote ree, paragraph Four]');
    expect(editor.read(() => $saidBy($words('ree')()))).toBe('Anil Roy');
    const other = editorWith($quoted);
    cut(other, $words('Two'), 1, $boxIn, 2);
    expect(outline(other)).toBe('paragraph One | x [block-quote T, paragraph Four]');
  });

  it('gives no speaker the words that replace others', () => {
    const editor = editorWith(() => [
      $line('One'),
      $box('x', $quote('Two'), $quote('Three', 'Anil Roy'), $line('Four')),
    ]);
    select(editor, $boxIn, 0, $words('Three'), 2);
    run(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'New'));
    expect(outline(editor)).toBe('paragraph One | x [paragraph New, block-quote ree, paragraph Four]');
  });

  it('joins nothing to it from the end of its blocks, or from before them', () => {
    const editor = editorWith(story);
    cut(editor, $boxIn, 2, $words('Four'), 1);
    expect(outline(editor)).toBe(
      'paragraph One | The bridge [paragraph Two, paragraph Three] | paragraph our',
    );
    const other = editorWith(story);
    cut(other, $words('One'), 1, $boxIn, 0);
    expect(outline(other)).toBe('paragraph O | The bridge [paragraph Two, paragraph Three] | paragraph Four');
  });
});
