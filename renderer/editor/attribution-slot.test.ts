import { buildEditorFromExtensions } from '@lexical/extension';
import { $insertList } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import type { BodyNode } from '@shared/block-contract/body-node';
import { slotNodes } from '@shared/block-contract/slots';
import { $createBlockQuote, $isBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $placeBlock } from '@shared/blocks/place-block.dom';
import { $createPullQuote } from '@shared/blocks/pull-quote/node.dom';
import { $turnInto, $turnIntoList } from '@shared/blocks/turn-into.dom';
import { bodyOf } from '@shared/document/body';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $getSlot,
  $isElementNode,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type ElementNode,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { blockQuote, factBox, link, paragraph, saidBy, speakerIn } from '../../test/support/story-blocks';
import { readBody } from './body-state';
import { storyExtension } from './editor-extension';

const editorOf = (...nodes: BodyNode[]): LexicalEditor =>
  buildEditorFromExtensions(storyExtension(bodyOf(nodes)));
const run = (editor: LexicalEditor, $change: () => unknown): void =>
  editor.update(() => void $change(), { discrete: true });
const blocksOf = (editor: LexicalEditor): readonly BodyNode[] =>
  readBody(editor.getEditorState()).root.children;

const $quote = (nth = 0): ElementNode => $getRoot().getChildren().filter($isBlockQuote)[nth]!;
const $speaker = (): ElementNode => {
  const slot = $getSlot($quote(), 'attribution');
  if (!$isElementNode(slot)) throw new Error('no attribution');
  return slot;
};
const press = <T>(editor: LexicalEditor, command: LexicalCommand<T>, payload: T): void =>
  run(editor, () => editor.dispatchCommand(command, payload));
const key = (name: string, rest: object = {}): KeyboardEvent =>
  ({ key: name, preventDefault: () => undefined, ...rest }) as unknown as KeyboardEvent;
const where = (editor: LexicalEditor): string =>
  editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return 'chosen';
    const node = selection.anchor.getNode();
    if (node.is($speaker()) || $speaker().isParentOf(node)) return 'attribution';
    return $quote().is(node) || $quote().isParentOf(node) ? 'words' : 'copy';
  });

const LINKED = link('https://example.org/asha', 'Asha');

describe('who said a block quote, in the editor', () => {
  it('is kept to the last mark by both halves of a quotation', () => {
    const editor = editorOf(blockQuote(LINKED, 'One two'));
    run(editor, () => {
      const words = $quote().getAllTextNodes()[0]!;
      words.select(3, 3);
    });
    press(editor, INSERT_PARAGRAPH_COMMAND, undefined);
    for (const half of blocksOf(editor)) {
      expect(slotNodes(half, 'attribution')).toMatchObject([{ type: 'link', children: [{ text: 'Asha' }] }]);
    }
    expect(blocksOf(editor)).toHaveLength(2);
  });

  it('becomes a line with its link if the quotation becomes copy', () => {
    const editor = editorOf(blockQuote(LINKED, 'One'));
    run(editor, () => {
      $quote().selectEnd();
      $turnInto($createParagraphNode);
    });
    expect(blocksOf(editor)).toMatchObject([
      { type: 'paragraph', children: [{ text: 'One' }] },
      { type: 'paragraph', children: [{ text: '— ' }, { type: 'link', children: [{ text: 'Asha' }] }] },
    ]);
  });

  it('is no part of the words of the quotation', () => {
    const editor = editorOf(blockQuote('Asha', 'One'), blockQuote('Asha'));
    editor.read(() => {
      expect($quote().getTextContent()).toBe('One');
      expect($quote().getTextContentSize()).toBe(3);
      expect($quote().getAllTextNodes()).toHaveLength(1);
      expect($quote(1).isEmpty()).toBe(true);
    });
  });

  it('leaves quotations of the same speaker free to join, and copy to join one by nobody', () => {
    const joined = (from: [BodyNode, BodyNode], isBackward: boolean): string[] => {
      const editor = editorOf(...from);
      run(editor, () => {
        const [first, second] = $getRoot().getChildren().filter($isElementNode);
        if (isBackward) second!.selectStart();
        else first!.selectEnd();
      });
      press(editor, DELETE_CHARACTER_COMMAND, isBackward);
      return blocksOf(editor).map(
        (node) => `${speakerIn(node)}: ${node.children?.map((each) => String(each.text)).join('')}`,
      );
    };
    const asha = (words: string) => blockQuote('Asha', words);
    expect(joined([asha('One'), asha('two')], true)).toEqual(['Asha: Onetwo']);
    expect(joined([asha('One'), asha('two')], false)).toEqual(['Asha: Onetwo']);
    expect(joined([blockQuote('', 'One'), paragraph('two')], false)).toEqual([': Onetwo']);
    expect(joined([paragraph('One'), blockQuote('', 'two')], false)).toEqual([': Onetwo']);
  });

  it('survives every deletion over the words of its own quotations', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), fc.constantFrom('Asha', ''), (from, to, name) => {
        const [a, b] = [Math.min(from, to), Math.max(from, to)];
        fc.pre(a < b);
        const editor = editorOf(blockQuote(name, 'aaa'), blockQuote(name, 'bbb'), blockQuote(name, 'ccc'));
        run(editor, () => {
          const texts = [0, 1, 2].map((nth) => $quote(nth).getAllTextNodes()[0]!);
          const selection = texts[Math.floor(a / 3)]!.select(a % 3, a % 3);
          selection.focus.set(texts[Math.floor(b / 3)]!.getKey(), b % 3, 'text');
        });
        press(editor, DELETE_CHARACTER_COMMAND, true);
        const blocks = blocksOf(editor);
        const left = blocks.flatMap(({ children = [] }) => children).map((node) => String(node.text));
        expect(left.join('')).toBe('aaabbbccc'.slice(0, a) + 'aaabbbccc'.slice(b));
        expect(blocks).toHaveLength(3 - (Math.floor(b / 3) - Math.floor(a / 3)));
        for (const block of blocks) expect(speakerIn(block)).toBe(name);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the keys of an attribution', () => {
  const story = (name = 'Asha') => [paragraph('Before'), blockQuote(name, 'One'), paragraph('After')];

  it.each([
    ['Tab', KEY_TAB_COMMAND, key('Tab')],
    ['the right arrow at their end', KEY_ARROW_RIGHT_COMMAND, key('ArrowRight')],
  ] as const)('goes into it from the words by %s', (_name, command, payload) => {
    const editor = editorOf(...story());
    run(editor, () => $quote().selectEnd());
    press(editor, command, payload);
    expect(where(editor)).toBe('attribution');
  });

  it.each([
    ['Shift and Tab', KEY_TAB_COMMAND, key('Tab', { shiftKey: true })],
    ['the left arrow at its start', KEY_ARROW_LEFT_COMMAND, key('ArrowLeft')],
    ['Escape', KEY_ESCAPE_COMMAND, key('Escape')],
  ] as const)('goes back to the words by %s', (_name, command, payload) => {
    const editor = editorOf(...story());
    run(editor, () => $speaker().selectStart());
    press(editor, command, payload);
    expect(where(editor)).toBe('words');
  });

  it('goes back to the words by Backspace only if it is empty', () => {
    const editor = editorOf(...story(''));
    run(editor, () => $speaker().selectStart());
    press(editor, DELETE_CHARACTER_COMMAND, true);
    expect(where(editor)).toBe('words');
    const named = editorOf(...story());
    run(named, () => $speaker().selectStart());
    press(named, DELETE_CHARACTER_COMMAND, true);
    expect(where(named)).toBe('attribution');
    expect(blocksOf(named)).toHaveLength(3);
  });

  it('goes on in the copy by Enter, and by the right arrow at its end', () => {
    for (const [command, payload] of [
      [INSERT_PARAGRAPH_COMMAND, undefined],
      [KEY_ARROW_RIGHT_COMMAND, key('ArrowRight')],
    ] as const) {
      const editor = editorOf(...story());
      run(editor, () => $speaker().selectEnd());
      press(editor, command as LexicalCommand<unknown>, payload);
      expect(where(editor)).toBe('copy');
      expect(blocksOf(editor)).toHaveLength(3);
    }
  });

  it('goes into it from the copy below by the left arrow', () => {
    const editor = editorOf(...story());
    run(editor, () => $getRoot().selectEnd().anchor.getNode().selectStart());
    press(editor, KEY_ARROW_LEFT_COMMAND, key('ArrowLeft'));
    expect(where(editor)).toBe('attribution');
  });

  it('stays where it is at the end of the story', () => {
    const editor = editorOf(blockQuote('Asha', 'One'));
    run(editor, () => $speaker().selectEnd());
    press(editor, KEY_ARROW_RIGHT_COMMAND, key('ArrowRight'));
    expect(where(editor)).toBe('attribution');
  });

  it('puts blocks that are inserted after its quotation', () => {
    const editor = editorOf(...story());
    run(editor, () => $speaker().select(0, 0));
    run(editor, () => $placeBlock($createPullQuote('Large')));
    expect(blocksOf(editor).map(({ type }) => type)).toEqual([
      'paragraph',
      'block-quote',
      'pull-quote',
      'paragraph',
    ]);
  });

  it('types words of one line', () => {
    const editor = editorOf(...story(''));
    run(editor, () => {
      $speaker().selectEnd();
      $getSelection()!.insertNodes([$createTextNode('Asha')]);
    });
    expect(blocksOf(editor)[1]).toMatchObject(saidBy('Asha'));
  });
});

describe('an arrow at the last quotation of a fact box', () => {
  it.each([
    ['down', KEY_ARROW_DOWN_COMMAND],
    ['to the right', KEY_ARROW_RIGHT_COMMAND],
  ])('leads out of the box: %s', (_which, command) => {
    const boxed = factBox('Box', blockQuote('Asha', 'One'));
    const reached = (...nodes: BodyNode[]): readonly string[] => {
      const editor = editorOf(...nodes);
      run(editor, () => {
        const box = $getRoot().getFirstChild();
        const slot = $isElementNode(box) ? $getSlot(box.getLastChild()!, 'attribution') : null;
        if ($isElementNode(slot)) slot.selectEnd();
      });
      press(editor, command, key('Arrow'));
      return editor.read(() =>
        $getSelection()!
          .getNodes()
          .map((node) => ($isElementNode(node) ? node.getType() : node.getTextContent())),
      );
    };
    expect(reached(boxed, paragraph('After'))).toEqual(['After']);
    // There is nothing: the box is chosen.
    expect(reached(boxed)).toEqual(['fact-box']);
  });
});

describe('another kind of block, chosen with the caret in an attribution', () => {
  const story = () => editorOf(blockQuote(LINKED, 'One'), paragraph('After'));
  const inName = (editor: LexicalEditor, $change: () => void): void => {
    run(editor, () => $speaker().selectEnd());
    run(editor, $change);
  };
  const caretIn = (editor: LexicalEditor): string | undefined =>
    editor.read(() => $getSelection()?.getNodes()[0]?.getTextContent());

  it('is made of the quotation, with the attribution as a line', () => {
    const editor = story();
    inName(editor, () => $turnInto(() => $createHeadingNode('h2')));
    expect(blocksOf(editor)).toMatchObject([
      { type: 'heading', children: [{ text: 'One' }] },
      { type: 'paragraph', children: [{ text: '— ' }, { type: 'link', children: [{ text: 'Asha' }] }] },
      { type: 'paragraph', children: [{ text: 'After' }] },
    ]);
    expect(caretIn(editor)).toBe('One');
  });

  it('is made of it as a list, with the attribution in the item', () => {
    const editor = story();
    inName(editor, () => $turnIntoList(() => $insertList('bullet')));
    expect(blocksOf(editor)).toMatchObject([
      {
        type: 'list',
        children: [
          {
            children: [
              { text: 'One' },
              { type: 'linebreak' },
              { text: '— ' },
              { type: 'link', children: [{ text: 'Asha' }] },
            ],
          },
        ],
      },
      { type: 'paragraph', children: [{ text: 'After' }] },
    ]);
  });

  it('leaves the caret where it is if the quotation already is of that kind', () => {
    const editor = story();
    const before = blocksOf(editor);
    inName(editor, () => $turnInto($createBlockQuote));
    expect(blocksOf(editor)).toEqual(before);
    expect(where(editor)).toBe('attribution');
  });
});
