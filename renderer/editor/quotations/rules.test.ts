// @vitest-environment jsdom
import {
  $getRoot,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  type LexicalCommand,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { beforeAll, describe, expect, it } from 'vitest';
import { markedCopy } from '../../../test/support/marked-copy';
import { menuEntries } from '../blocks';
import { loadMarkdownKeys } from '../typing/markdown-keys';

beforeAll(loadMarkdownKeys);

/** The lines of some copy after a command. */
function after<T>(command: LexicalCommand<T>, payload: T, ...lines: readonly string[]): string[] {
  const copy = markedCopy(...lines);
  return copy.edit(() => void copy.editor.dispatchCommand(command, payload)).lines();
}

describe('every command that removes what is selected', () => {
  const half = ['Asha: One [two', 'three] four'];
  it.each([
    ['a letter', DELETE_CHARACTER_COMMAND as LexicalCommand<unknown>, true, ['Asha: One', ' four']],
    ['a word', DELETE_WORD_COMMAND, true, ['Asha: One', ' four']],
    ['a line', DELETE_LINE_COMMAND, false, ['Asha: One', ' four']],
    ['the text', REMOVE_TEXT_COMMAND, null, ['Asha: One', ' four']],
    ['a tab', INSERT_TAB_COMMAND, undefined, ['Asha: One', '', ' four']],
    ['a paragraph', INSERT_PARAGRAPH_COMMAND, undefined, ['Asha: One', '', ' four']],
    ['a line end', INSERT_LINE_BREAK_COMMAND, false, ['Asha: One', '', ' four']],
  ])(
    'keeps the sides of a border apart, and adds no line that nobody asked for: %s',
    (_what, command, payload, lines) => {
      expect(after(command as LexicalCommand<unknown>, payload, ...half)).toEqual(lines);
    },
  );

  it('leaves a paragraph when it takes the whole story, whatever that began with', () => {
    expect(after(REMOVE_TEXT_COMMAND, null, '## [One', 'Asha: two]')).toEqual(['']);
    expect(after(REMOVE_TEXT_COMMAND, null, '- [One', 'Asha: two]')).toEqual(['']);
  });

  it('takes a name along with all that it says', () => {
    expect(after(REMOVE_TEXT_COMMAND, null, 'One [two', 'Asha: three]', 'Four')).toEqual(['One', 'Four']);
    expect(after(REMOVE_TEXT_COMMAND, null, 'Mira: One [two', 'Asha: three]')).toEqual(['Mira: One']);
  });
});

it('a word’s or line’s deletion among spaces beside a border clears them, and goes no further', () => {
  for (const command of [DELETE_WORD_COMMAND, DELETE_LINE_COMMAND]) {
    expect(after(command, true, 'One.', 'Asha:   |two')).toEqual(['One.', 'Asha: two']);
    expect(after(command, false, 'Asha: one|  ', 'Two.')).toEqual(['Asha: one', 'Two.']);
  }
});

it('a caret between blocks without copy chooses the one beside it', () => {
  const press = (isBackward: boolean) => {
    const copy = markedCopy('***', '(One, Asha)');
    copy.edit(() => void $getRoot().select(1, 1));
    return copy.edit(() => void copy.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward)).lines();
  };
  expect(press(true)).toEqual(['****', '(One, Asha)']);
  expect(press(false)).toEqual(['***', '*(One, Asha)']);
});

describe('a block that is put in', () => {
  const divider = (...lines: readonly string[]) => {
    const copy = markedCopy(...lines);
    return copy.edit(() => menuEntries.find(({ id }) => id === 'divider')?.$apply()).lines();
  };
  it('at the edge of a quotation leaves no half of it without words', () => {
    expect(divider('Asha: |One.')).toEqual(['***', 'Asha: One.']);
    expect(divider('Asha: One.|', 'Two.')).toEqual(['Asha: One.', '***', 'Two.']);
  });
  it('inside a quotation parts it, and both halves keep who said it', () => {
    expect(divider('Asha: One| two.')).toEqual(['Asha: One', '***', 'Asha:  two.']);
  });
});

it('a spelling that is put right stays in its sentence', () => {
  const dataTransfer = { types: ['text/plain'], files: [], getData: () => 'One' } as unknown as DataTransfer;
  const event = { inputType: 'insertReplacementText', data: null, dataTransfer } as InputEvent;
  expect(after(CONTROLLED_TEXT_INSERTION_COMMAND, event, 'Asha: [Won] two')).toEqual(['Asha: One two']);
});

it.each([
  ['##', ['## One.', '— Asha']],
  ['-', ['- One.', '— Asha']],
  ['1.', ['- One.', '— Asha']],
])('signs that are typed before a quotation leave its name in the copy: %s', (signs, lines) => {
  const copy = markedCopy(`Asha: ${signs}|One.`);
  copy.edit(() => void copy.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, ' '));
  expect(copy.edit(() => undefined).lines()).toEqual(lines);
});
