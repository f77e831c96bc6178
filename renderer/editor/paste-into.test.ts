// @vitest-environment jsdom
import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $createRangeSelection,
  $getRoot,
  $getSlot,
  $isElementNode,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  UNDO_COMMAND,
} from 'lexical';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BodyNode } from '@shared/block-contract/body-node';
import { slotNodes } from '@shared/block-contract/slots';
import { wordsOf } from '@shared/block-contract/words-of';
import type { LeftOutKind } from '@shared/intake/markup/left-out';
import { bodyOf } from '@shared/document/body';
import { readBody } from './body-state';
import { storyExtension } from './editor-extension';
import { loadPasteCleaner } from './paste/paste-cleaner';
import { PASTE_NOTE_COMMAND, type PasteNote } from './paste/paste-note';
import { factBox, saidBy } from '../../test/support/story-blocks';

const text = (words: string): BodyNode => ({ type: 'text', version: 1, text: words, format: 0 });
const block = (type: string, words: string, rest: object = {}): BodyNode => ({
  ...{ type, version: 1, children: [text(words)] },
  ...rest,
});

const transfer = (clipboard: Readonly<Record<string, string>>): DataTransfer =>
  ({
    types: Object.keys(clipboard),
    files: [],
    getData: (type: string) => clipboard[type] ?? '',
  }) as unknown as DataTransfer;

/** A story of one block with the caret in it, to paste into. */
function story(first: BodyNode) {
  const editor = buildEditorFromExtensions(storyExtension(bodyOf([first])));
  let note: PasteNote | null = null;
  editor.registerCommand(PASTE_NOTE_COMMAND, (said) => ((note = said), true), COMMAND_PRIORITY_LOW);
  const lines = (): readonly string[] => readBody(editor.getEditorState()).root.children.map(plain);
  const pasteAt = (offset: number, clipboard: Readonly<Record<string, string>>) =>
    editor.update(
      () => {
        const selection = $createRangeSelection();
        const leaf = $getRoot().getFirstDescendant()!;
        selection.anchor.set(leaf.getKey(), offset, 'text');
        selection.focus.set(leaf.getKey(), offset, 'text');
        $setSelection(selection);
        $insertDataTransferForRichText(transfer(clipboard), selection);
      },
      { discrete: true },
    );
  const undo = () => {
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.update(() => undefined, { discrete: true });
  };
  const settle = () => editor.update(() => undefined, { discrete: true });
  return { editor, lines, pasteAt, undo, settle, note: () => note };
}

const plain = (node: BodyNode): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map(plain).join('');

beforeAll(loadPasteCleaner);

describe.each([
  ['a paragraph', () => block('paragraph', 'aaa bbb')],
  ['a quotation', () => block('block-quote', 'aaa bbb', saidBy(''))],
  ['a quotation with its speaker', () => block('block-quote', 'aaa bbb', saidBy('Asha'))],
  ['a heading', () => block('heading', 'aaa bbb', { tag: 'h2' })],
] as const)('pasting into %s', (_where, first) => {
  it.each([0, 3, 7])('loses no word at letter %d', (offset) => {
    for (const clipboard of [
      { 'text/html': '<p>one</p>' },
      { 'text/html': '<p>one</p><p>two</p>' },
      { 'text/html': '<blockquote>one</blockquote><p>two</p>' },
      { 'text/html': '<h2>one</h2>' },
      { 'text/html': '<ul><li>one</li></ul>' },
      { 'text/plain': 'one\ntwo' },
    ]) {
      const { lines, pasteAt } = story(first());
      pasteAt(offset, clipboard);
      const came = lines().join('');
      for (const word of ['one', ...(Object.values(clipboard)[0]!.includes('two') ? ['two'] : [])])
        expect(came).toContain(word);
      expect(came.replaceAll(/one|two/gu, '')).toBe('aaa bbb');
    }
  });
});

const TRACKED =
  '<meta name=Generator content="Microsoft Word 15"><p class=MsoNormal>It <del cite="mailto:A" datetime="2026">never</del><ins cite="mailto:A" datetime="2026">always</ins> was <span style="display:none">SECRET</span>so.</p>';

function leftOutNote(note: PasteNote | null) {
  if (note?.about !== 'left-out') throw new Error('The paste says nothing about what it left out.');
  return note;
}

describe('what a paste leaves out', () => {
  it('is said, with the tracked insertions that came in', () => {
    const { lines, pasteAt, note } = story(block('paragraph', 'x'));
    pasteAt(1, { 'text/html': TRACKED });
    expect(lines()).toEqual(['xIt always was so.']);
    expect(leftOutNote(note())).toMatchObject({
      leftOut: [
        { kind: 'deletion', words: 'never' },
        { kind: 'hidden', words: 'SECRET' },
      ],
      insertions: ['always'],
      isPlain: false,
      unstruck: [],
    });
  });

  it.each([
    [['deletion'], 'xIt neveralways was so.'],
    [['deletion', 'hidden'], 'xIt neveralways was SECRETso.'],
  ] as const)('comes back where it was, as part of the same step of undo: %s', (kinds, words) => {
    const { lines, pasteAt, note, undo, settle } = story(block('paragraph', 'x'));
    pasteAt(1, { 'text/html': TRACKED });
    leftOutNote(note()).bringBack(new Set<LeftOutKind>(kinds));
    settle();
    expect(lines()).toEqual([words]);
    undo();
    expect(lines()).toEqual(['x']);
  });

  it('comes to the caret when the copy has gone on since', () => {
    const { editor, lines, pasteAt, note, undo, settle } = story(block('paragraph', 'x'));
    pasteAt(1, { 'text/html': TRACKED });
    const { bringBack } = leftOutNote(note());
    editor.update(() => $getRoot().selectEnd().insertText(' More.'), { discrete: true });
    bringBack(new Set<LeftOutKind>(['hidden']));
    settle();
    expect(lines().join('')).toContain('xIt always was so. More.SECRET');
    undo();
    expect(lines()).toEqual(['xIt always was so. More.']);
  });

  it('is not said any longer once the paste is undone, or another follows', () => {
    const { pasteAt, note, undo } = story(block('paragraph', 'x'));
    pasteAt(1, { 'text/html': TRACKED });
    undo();
    expect(note()).toBeNull();
    pasteAt(1, { 'text/html': TRACKED });
    expect(note()).not.toBeNull();
    pasteAt(1, { 'text/html': '<p>plain</p>' });
    expect(note()).toBeNull();
  });

  it('keeps a link as it was when it is asked to', () => {
    const wrapped = 'https://www.google.com/url?q=https://example.org/a';
    const { editor, pasteAt, note, settle } = story(block('paragraph', 'x'));
    pasteAt(1, { 'text/html': `<p><a href="${wrapped}">a</a></p>` });
    const links = () => JSON.stringify(editor.getEditorState().toJSON());
    expect(links()).not.toContain('google');
    leftOutNote(note()).bringBack(new Set<LeftOutKind>(['tracker']));
    settle();
    expect(links()).toContain(wrapped);
  });
});

describe('plain words that mean more', () => {
  const offered = async (clipboard: Readonly<Record<string, string>>) => {
    const made = story(block('paragraph', 'x'));
    made.pasteAt(1, clipboard);
    await import('./paste/paste-offers');
    await new Promise((resolve) => setTimeout(resolve, 0));
    return made;
  };

  it('are pasted as they are, and set as Markdown when that is wanted', async () => {
    const { lines, note, undo, settle, editor } = await offered({
      'text/plain': '# Head\n\nSome **bold** words:\n\n- one\n- two',
    });
    expect(lines().join('|')).toContain('Some **bold** words:');
    const offer = note();
    if (offer?.about !== 'markdown') throw new Error('Nothing is offered.');
    offer.format();
    settle();
    const { children } = readBody(editor.getEditorState()).root;
    expect(children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'list']);
    expect(lines().join('|')).toBe('xHead|Some bold words:|onetwo');
    undo();
    expect(lines()).toEqual(['x']);
  });

  it('are joined when a page broke their lines', async () => {
    const line = (words: string) => words;
    const { note, lines, settle } = await offered({
      'text/plain': [
        line('The council said on Monday that the bridge at the old mill would stay'),
        line('closed until the engineers had looked at every one of its iron beams,'),
        line('which may take longer than the mayor had promised the traders in May.'),
        line('No date was given, and nobody at the meeting asked for one, she said.'),
      ].join('\n'),
    });
    const offer = note();
    if (offer?.about !== 'broken-lines') throw new Error('Nothing is offered.');
    offer.format();
    settle();
    expect(lines()).toHaveLength(1);
  });

  it.each([
    'One line.',
    'A sum: 5 * 3 * 2',
    'First line.\nSecond line.',
    'See #1 and *that* — 2. half',
    'https://example.org/',
  ])('are left alone: %s', async (words) => {
    expect((await offered({ 'text/plain': words })).note()).toBeNull();
  });

  it('are not offered any longer when the copy goes on', async () => {
    const { editor, note } = await offered({ 'text/plain': '# Head' });
    expect(note()).not.toBeNull();
    editor.update(() => $getRoot().selectEnd().insertText('!'), { discrete: true });
    expect(note()).toBeNull();
  });
});

describe('pasting a quotation into the title of a fact box', () => {
  it('keeps who said it, in the line', () => {
    const editor = buildEditorFromExtensions(
      storyExtension(bodyOf([factBox('Box', block('paragraph', 'x'))])),
    );
    editor.update(
      () => {
        const title = $getSlot($getRoot().getFirstChild()!, 'title');
        if (!$isElementNode(title)) throw new Error('no title');
        const caret = title.selectEnd();
        const html = '<blockquote>We waited <cite>Asha</cite></blockquote><p>all night</p>';
        $insertDataTransferForRichText(transfer({ 'text/html': html }), caret);
      },
      { discrete: true },
    );
    const [box] = readBody(editor.getEditorState()).root.children;
    expect(wordsOf(slotNodes(box!, 'title'))).toMatch(/^BoxWe waited — Asha all night$/u);
  });
});
