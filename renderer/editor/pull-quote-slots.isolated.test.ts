import { buildEditorFromExtensions } from '@lexical/extension';
import { slotNodes } from '@shared/block-contract/slots';
import { $createBlockQuote } from '@shared/blocks/block-quote/node.dom';
import type { BodyNode } from '@shared/block-contract/body-node';
import { bodyOf } from '@shared/document/body';
import { $choose } from '@shared/blocks/choose-block.dom';
import { $createPullQuote, PullQuoteNode } from '@shared/blocks/pull-quote/node.dom';
import { $turnInto } from '@shared/blocks/turn-into.dom';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $getSlot,
  $isElementNode,
  $isNodeSelection,
  $setSelection,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import {
  blockQuote,
  link,
  paragraph,
  pulledIn,
  pullQuote,
  saidBy,
  text,
} from '../../test/support/story-blocks';
import { menuEntries } from './blocks';
import { readBody } from './body-state';
import { storyExtension } from './editor-extension';

// The view of a new pull quote is looked for in the next frames; there is none here.
vi.stubGlobal('requestAnimationFrame', () => 0);

const run = (editor: LexicalEditor, $change: () => unknown): void =>
  editor.update(() => void $change(), { discrete: true });
const editorOf = (...nodes: readonly BodyNode[]): LexicalEditor =>
  buildEditorFromExtensions(storyExtension(bodyOf(nodes)));
const blocksOf = (editor: LexicalEditor): readonly BodyNode[] =>
  readBody(editor.getEditorState()).root.children;
const entry = menuEntries.find(({ id }) => id === 'pull-quote')!;

const LINKED = link('https://example.org/', 'rebuild');
const $select = (
  from: readonly [text: number, at: number],
  to: readonly [text: number, at: number],
): void => {
  const texts = $getRoot().getAllTextNodes();
  const selection = $createRangeSelection();
  selection.anchor.set(texts[from[0]]!.getKey(), from[1], 'text');
  selection.focus.set(texts[to[0]]!.getKey(), to[1], 'text');
  $setSelection(selection);
};
const $quote = (): PullQuoteNode =>
  $getRoot()
    .getChildren()
    .find((node) => node instanceof PullQuoteNode)!;

describe('a pull quote of selected words', () => {
  it('has their links and their emphasis, and the whole of the words that are cut', () => {
    const editor = editorOf(paragraph(text('We will '), LINKED, text(' every', 2), text(' house.')));
    run(editor, () => {
      $select([0, 4], [2, 3]);
      entry.$apply();
    });
    const [quote, copy] = blocksOf(editor);
    expect(slotNodes(quote!, 'text')).toMatchObject([
      { text: 'will ' },
      { type: 'link', url: 'https://example.org/', children: [{ text: 'rebuild' }] },
      { text: ' every', format: 2 },
    ]);
    expect(copy?.children).toHaveLength(4);
  });

  it.each([
    ['forward', [1, 2], [3, 3]],
    ['backward', [3, 3], [1, 2]],
  ] as const)('has the look and the link of the words that are cut, selected %s', (_which, from, to) => {
    const editor = editorOf(
      paragraph('We ', text('truly', 2), ' waited for the ', LINKED, text(' and', 1), ' more.'),
    );
    const copy = blocksOf(editor);
    run(editor, () => {
      $select(from, to);
      entry.$apply();
    });
    const [quote, ...others] = blocksOf(editor);
    const line = slotNodes(quote!, 'text');
    expect(line).toHaveLength(3);
    expect(line).toMatchObject([
      { text: 'truly', format: 2 },
      { text: ' waited for the ', format: 0 },
      { type: 'link', url: 'https://example.org/', children: [{ text: 'rebuild' }] },
    ]);
    expect(others).toEqual(copy);
  });

  it('has both looks of a word that is cut', () => {
    const editor = editorOf(paragraph('We ', text('re', 2), 'build for ', text('ev', 1), 'ery house'));
    run(editor, () => {
      $select([2, 3], [3, 1]);
      entry.$apply();
    });
    expect(slotNodes(blocksOf(editor)[0]!, 'text')).toMatchObject([
      { text: 're', format: 2 },
      { text: 'build for ', format: 0 },
      { text: 'ev', format: 1 },
      { text: 'ery', format: 0 },
    ]);
  });

  it('is one line with single spaces', () => {
    const editor = editorOf(paragraph('One  two '), paragraph(' three'));
    run(editor, () => {
      $select([0, 0], [1, 6]);
      entry.$apply();
    });
    expect(slotNodes(blocksOf(editor)[0]!, 'text')).toMatchObject([{ text: 'One two three' }]);
  });
});

describe('a pull quote that becomes a block quote, and one again', () => {
  it('keeps its links and who said it', () => {
    const editor = editorOf(pullQuote(LINKED, 'Asha'));
    run(editor, () => {
      $choose($quote());
      $turnInto($createBlockQuote);
    });
    const [quote] = blocksOf(editor);
    expect(quote).toMatchObject({
      type: 'block-quote',
      ...saidBy('Asha'),
      children: [{ type: 'link', children: [{ text: 'rebuild' }] }],
    });
    run(editor, () => {
      $getRoot().selectStart();
      entry.turn!.$apply();
    });
    const [again] = blocksOf(editor);
    expect(again?.type).toBe('pull-quote');
    expect(slotNodes(again!, 'text')).toMatchObject([{ type: 'link' }]);
    expect(slotNodes(again!, 'attribution')).toMatchObject([{ text: 'Asha' }]);
  });

  it('is made of a quotation of several lines as one line', () => {
    const lines = [text('One'), { type: 'linebreak', version: 1 }, text('two', 1)];
    const editor = editorOf(blockQuote('', ...lines));
    run(editor, () => {
      $getRoot().selectStart();
      entry.turn!.$apply();
    });
    expect(slotNodes(blocksOf(editor)[0]!, 'text')).toMatchObject([
      { text: 'One ', format: 0 },
      { text: 'two', format: 1 },
    ]);
  });
});

describe('the lines of a pull quote', () => {
  const $in = (name: string, atEnd = false) => {
    const slot = $getSlot($quote(), name);
    if (!$isElementNode(slot)) return;
    if (atEnd) slot.selectEnd();
    else slot.selectStart();
  };
  const where = (editor: LexicalEditor): string =>
    editor.read(() => {
      const selection = $getSelection()!;
      if ($isNodeSelection(selection)) return 'chosen';
      const [node] = selection.getNodes();
      const isIn = (name: string) => {
        const slot = $getSlot($quote(), name);
        return (
          slot !== null && (slot.is(node) || (node?.getParents().some((each) => each.is(slot)) ?? false))
        );
      };
      return isIn('text') ? 'text' : isIn('attribution') ? 'attribution' : 'copy';
    });
  // There is no browser here.
  const key = (shiftKey = false) => ({ shiftKey, preventDefault: () => undefined }) as KeyboardEvent;

  it('are always both there', () => {
    const editor = editorOf(paragraph('One'));
    run(editor, () => $getRoot().append($createPullQuote('Two'), new PullQuoteNode()));
    for (const quote of blocksOf(editor).slice(1))
      expect(Object.keys(quote.$slots ?? {})).toEqual(['text', 'attribution']);
  });

  it('are stored without the look of words that are no longer there', () => {
    const editor = editorOf(pullQuote('', 'Asha'));
    const before = blocksOf(editor);
    run(editor, () => {
      const slot = $getSlot($quote(), 'text');
      if ($isElementNode(slot)) slot.setTextFormat(1).setTextStyle('color: red');
    });
    expect(blocksOf(editor)).toEqual(before);
  });

  it('are gone through by Tab, which leaves them at their ends', () => {
    const editor = editorOf(paragraph('One'), pullQuote('We waited', 'Asha'));
    run(editor, () => $in('text'));
    run(editor, () => expect(editor.dispatchCommand(KEY_TAB_COMMAND, key(true))).toBe(false));
    run(editor, () => expect(editor.dispatchCommand(KEY_TAB_COMMAND, key())).toBe(true));
    expect(where(editor)).toBe('attribution');
    run(editor, () => expect(editor.dispatchCommand(KEY_TAB_COMMAND, key())).toBe(false));
    run(editor, () => expect(editor.dispatchCommand(KEY_TAB_COMMAND, key(true))).toBe(true));
    expect(where(editor)).toBe('text');
  });

  it('are left by Escape, which chooses the pull quote', () => {
    const editor = editorOf(paragraph('One'), pullQuote('We waited', 'Asha'));
    run(editor, () => $in('attribution'));
    run(editor, () => editor.dispatchCommand(KEY_ESCAPE_COMMAND, key()));
    expect(where(editor)).toBe('chosen');
  });

  it.each([
    ['up', 'text', KEY_ARROW_UP_COMMAND],
    ['to the left', 'text', KEY_ARROW_LEFT_COMMAND],
    ['down', 'attribution', KEY_ARROW_DOWN_COMMAND],
    ['to the right', 'attribution', KEY_ARROW_RIGHT_COMMAND],
  ])('stay as they are if an arrow %s leads out of the only block', (_which, from, command) => {
    const editor = editorOf(pullQuote('We waited', 'Asha'));
    const before = blocksOf(editor);
    run(editor, () => $in(from, from === 'attribution'));
    run(editor, () => expect(editor.dispatchCommand(command, key())).toBe(true));
    expect(where(editor)).toBe('chosen');
    expect(blocksOf(editor)).toEqual(before);
  });

  it.each([
    ['an empty second one', pullQuote('We waited'), 'attribution', 'text'],
    ['a second one', pullQuote('We waited', 'Asha'), 'attribution', 'attribution'],
    ['an empty first one', pullQuote('', 'Asha'), 'text', 'text'],
    ['an empty first one of a pull quote without words', pullQuote(''), 'text', 'chosen'],
    ['a first one', pullQuote('We waited', 'Asha'), 'text', 'text'],
  ])('lose nothing by Backspace at the start of %s', (_what, quote, from, to) => {
    const editor = editorOf(paragraph('One'), quote, paragraph('Two'));
    const before = blocksOf(editor);
    run(editor, () => $in(from));
    run(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    expect(where(editor)).toBe(to);
    expect(blocksOf(editor)).toEqual(before);
  });

  const wordsIn = (editor: LexicalEditor) => blocksOf(editor).map((node) => pulledIn(node));
  const $selectIn = (from: number, to: number): void => {
    const slot = $getSlot($quote(), 'text');
    if (!$isElementNode(slot)) return;
    const [first] = slot.getAllTextNodes();
    first!.select(from, to);
  };

  it.each([
    ['the line, backward', DELETE_LINE_COMMAND, true],
    ['the line, forward', DELETE_LINE_COMMAND, false],
    ['a word, backward', DELETE_WORD_COMMAND, true],
    ['a word, forward', DELETE_WORD_COMMAND, false],
    ['a letter, backward', DELETE_CHARACTER_COMMAND, true],
    ['a letter, forward', DELETE_CHARACTER_COMMAND, false],
  ] as const)('lose what is selected, and only that, if %s is deleted', (_what, command, isBackward) => {
    const editor = editorOf(paragraph('One'), pullQuote('We have waited', 'Asha'), paragraph('Two'));
    run(editor, () => $selectIn(3, 8));
    run(editor, () => editor.dispatchCommand(command, isBackward));
    expect(wordsIn(editor)[1]).toEqual({ text: 'We waited', attribution: 'Asha' });
  });

  it.each([
    [true, 3, 'have waited', 'Asha'],
    [false, 3, 'We ', 'Asha'],
    [true, 0, 'We have waited', 'Asha'],
    [false, 14, 'We have waited', 'Asha'],
  ] as const)('lose what is between the caret and an end of the line: backward %s, at %i', (...given) => {
    const [isBackward, at, said, attribution] = given;
    const editor = editorOf(paragraph('One'), pullQuote('We have waited', 'Asha'), paragraph('Two'));
    run(editor, () => $selectIn(at, at));
    run(editor, () => editor.dispatchCommand(DELETE_LINE_COMMAND, isBackward));
    expect(wordsIn(editor)[1]).toEqual({ text: said, attribution });
    expect(blocksOf(editor)).toHaveLength(3);
    expect(where(editor)).toBe('text');
  });

  it('can be empty when the line is deleted', () => {
    const editor = editorOf(paragraph('One'), pullQuote(''), paragraph('Two'));
    const before = blocksOf(editor);
    run(editor, () => $in('text'));
    for (const isBackward of [true, false])
      run(editor, () => editor.dispatchCommand(DELETE_LINE_COMMAND, isBackward));
    expect(blocksOf(editor)).toEqual(before);
  });
});
