import { buildEditorFromExtensions } from '@lexical/extension';
import { $createBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $createPullQuote } from '@shared/blocks/pull-quote/node.dom';
import { $turnInto } from '@shared/blocks/turn-into.dom';
import { $createHeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { LeftOutLine } from '@shared/intake/report';
import { storyWordCount } from '@shared/document/word-count';
import { readBody } from './body-state';
import { bodyExtension } from './editor-extension';
import { $bringBack } from './bring-back';
import { $moveBlocks } from './move-block';
import { saidBy } from '../../test/support/story-blocks';

function editorWith(...lines: string[]): LexicalEditor {
  const editor = buildEditorFromExtensions(bodyExtension);
  editor.update(
    () => {
      const root = $getRoot().clear();
      for (const line of lines) root.append($createParagraphNode().append($createTextNode(line)));
    },
    { discrete: true },
  );
  return editor;
}

const lines = (editor: LexicalEditor): string[] =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.getTextContent()),
  );

const run = (editor: LexicalEditor, $change: () => void): void => editor.update($change, { discrete: true });

const left = (text: string, after: string | null, line = 3): LeftOutLine => ({
  line,
  text,
  after,
  reason: 'page furniture',
  broughtBack: false,
});

/** Brings lines of one copy back, in the order given, as the report's buttons do. */
function bringBackAll(editor: LexicalEditor, copy: readonly LeftOutLine[], order: readonly number[]): void {
  const back = new Set<number>();
  for (const number of order) {
    const leftOut = copy.map((line) => ({ ...line, broughtBack: back.has(line.line) }));
    const line = leftOut.find((candidate) => candidate.line === number);
    if (line) run(editor, () => $bringBack(line, leftOut));
    back.add(number);
  }
}

describe('bringing a left-out line back', () => {
  it('puts it after the paragraph that it stood after', () => {
    const editor = editorWith('One', 'Two');
    run(editor, () => $bringBack(left('Left out', 'One'), []));
    expect(lines(editor)).toEqual(['One', 'Left out', 'Two']);
  });

  it('finds its place although the spaces of that paragraph differ', () => {
    const editor = editorWith('One  line ', 'Two');
    run(editor, () => $bringBack(left('Left out', 'One line'), []));
    expect(lines(editor)).toEqual(['One  line ', 'Left out', 'Two']);
  });

  it('puts it at the top where it stood before everything', () => {
    const editor = editorWith('One');
    run(editor, () => $bringBack(left('Left out', null), []));
    expect(lines(editor)).toEqual(['Left out', 'One']);
  });

  it('puts it at the end where its paragraph has been rewritten, so that it is never lost', () => {
    const editor = editorWith('One', 'Two');
    run(editor, () => $bringBack(left('Left out', 'Gone'), []));
    expect(lines(editor)).toEqual(['One', 'Two', 'Left out']);
  });

  it.each([
    ['at the top', null, ['L1', 'L2', 'L7', 'One', 'Two']],
    ['after their paragraph', 'One', ['One', 'L1', 'L2', 'L7', 'Two']],
    ['at the end', 'Gone', ['One', 'Two', 'L1', 'L2', 'L7']],
  ])('keeps several in the order of the copy %s', (_place, after, expected) => {
    const copy = [1, 2, 7].map((line) => left(`L${line}`, after, line));
    for (const order of [
      [2, 1, 7],
      [7, 2, 1],
      [1, 7, 2],
    ]) {
      const editor = editorWith('One', 'Two');
      bringBackAll(editor, copy, order);
      expect(lines(editor)).toEqual(expected);
    }
  });
});

describe('bringing words back into their sentence', () => {
  const AFTER = 'The driver was drunk, he said.';
  const taken = (offset: number, words: string, line: number): LeftOutLine => ({
    ...left(words.trim(), AFTER, line),
    reason: 'deleted text',
    place: { offset, words },
  });

  it('puts them where they stood, set as the words before them', () => {
    const editor = editorWith('One', AFTER, 'Two');
    run(editor, () => $bringBack(taken(15, 'allegedly ', 4), []));
    expect(lines(editor)).toEqual(['One', 'The driver was allegedly drunk, he said.', 'Two']);
  });

  it('puts several where each stood, in any order', () => {
    const copy = [taken(4, 'old ', 4), taken(15, 'allegedly ', 5), taken(15, 'very ', 6)];
    for (const order of [
      [4, 5, 6],
      [6, 5, 4],
      [5, 4, 6],
    ]) {
      const editor = editorWith(AFTER);
      bringBackAll(editor, copy, order);
      expect(lines(editor)).toEqual(['The old driver was allegedly very drunk, he said.']);
    }
  });

  it('makes a paragraph of them where the sentence was rewritten, so that they are never lost', () => {
    const editor = editorWith('The driver was sober.');
    run(editor, () => $bringBack(taken(15, 'allegedly ', 4), []));
    expect(lines(editor)).toEqual(['The driver was sober.', 'allegedly']);
  });

  it('finds the sentence in a quotation', () => {
    const editor = editorWith('One');
    run(editor, () =>
      $getRoot().append($createBlockQuote().append($createParagraphNode().append($createTextNode(AFTER)))),
    );
    run(editor, () => $bringBack(taken(AFTER.length, ' Then he fled.', 4), []));
    expect(lines(editor)).toEqual(['One', `${AFTER} Then he fled.`]);
  });
});

describe('moving blocks', () => {
  it('moves the block of the caret past its neighbour and stops at either end', () => {
    const editor = editorWith('One', 'Two', 'Three');
    run(editor, () => {
      $getRoot().getChildAtIndex(1)?.selectEnd();
      expect($moveBlocks('up')).toBe(true);
      expect($moveBlocks('up')).toBe(false);
    });
    expect(lines(editor)).toEqual(['Two', 'One', 'Three']);
  });

  it('keeps several selected blocks together and in order', () => {
    const editor = editorWith('One', 'Two', 'Three', 'Four');
    run(editor, () => {
      const selection = $getRoot().getFirstChildOrThrow().selectStart();
      selection.focus.set($getRoot().getChildrenKeys()[1] ?? '', 0, 'element');
      $moveBlocks('down');
      $moveBlocks('down');
    });
    expect(lines(editor)).toEqual(['Three', 'Four', 'One', 'Two']);
  });
});

describe('a block just made', () => {
  it('has every field of its document, so that it can be printed and counted before anything is typed', () => {
    const editor = editorWith();
    run(editor, () => $getRoot().append($createBlockQuote(), $createPullQuote()));
    const body = readBody(editor.getEditorState());
    expect(body.root.children).toMatchObject([
      { $slots: { attribution: { children: [] } } },
      { $slots: { text: { children: [] }, attribution: { children: [] } } },
    ]);
    expect(storyWordCount({ body, photos: {} })).toBe(0);
  });
});

describe('turning a block into another', () => {
  it('keeps the attribution of a block quote as a paragraph of its own', () => {
    const editor = editorWith();
    run(editor, () => {
      $getRoot().append($createBlockQuote('Asha Rao').append($createTextNode('Said.')));
      $getRoot().selectEnd();
      $turnInto(() => $createHeadingNode('h2'));
    });
    expect(lines(editor)).toEqual(['Said.', '— Asha Rao']);
  });

  it('leaves a block quote that stays one as it is', () => {
    const editor = editorWith();
    run(editor, () => {
      $getRoot().append($createBlockQuote('Asha Rao').append($createTextNode('Said.')));
      $getRoot().selectEnd();
      $turnInto($createBlockQuote);
    });
    const [quote] = readBody(editor.getEditorState()).root.children;
    expect(quote).toMatchObject({ type: 'block-quote', ...saidBy('Asha Rao') });
  });
});
