// @vitest-environment jsdom
import { $getClipboardDataFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import {
  $getSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalCommand,
  UNDO_COMMAND,
} from 'lexical';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { markedCopy, type MarkedCopy } from '../../../test/support/marked-copy';
import { menuEntries } from '../blocks';
import { SPEAKER_MIME } from '../paste/copy-out';
import { waitFor } from '../../../test/support/wait-for';

const run = <T>(copy: MarkedCopy, command: LexicalCommand<T>, payload: T): MarkedCopy =>
  copy.edit(() => void copy.editor.dispatchCommand(command, payload));
const backspace = (copy: MarkedCopy) => run(copy, DELETE_CHARACTER_COMMAND, true);
const forward = (copy: MarkedCopy) => run(copy, DELETE_CHARACTER_COMMAND, false);
const type = (copy: MarkedCopy, words: string) => run(copy, CONTROLLED_TEXT_INSERTION_COMMAND, words);
const enter = (copy: MarkedCopy) => run(copy, INSERT_PARAGRAPH_COMMAND, undefined);
const apply = (copy: MarkedCopy, id: string) =>
  copy.edit(() => menuEntries.find((entry) => entry.id === id)?.$apply());

const clipboard = (contents: Readonly<Record<string, string>>): DataTransfer =>
  ({
    types: Object.keys(contents),
    files: [],
    getData: (mime: string) => contents[mime] ?? '',
  }) as unknown as DataTransfer;
const paste = (copy: MarkedCopy, contents: Readonly<Record<string, string>>) =>
  copy.edit(() => {
    const selection = $getSelection();
    if (selection) $insertDataTransferForRichText(clipboard(contents), selection);
  });
const copied = (copy: MarkedCopy): Readonly<Record<string, string>> =>
  copy.editor.read(() => ({ ...$getClipboardDataFromSelection($getSelection()) }) as Record<string, string>);

describe('Backspace at the start of a quotation', () => {
  it.each([
    ['a paragraph', ['One.', 'Asha: |Two.'], ['One.', 'Two.', '— Asha']],
    ['a list', ['- One.', 'Asha: |Two.'], ['- One.', 'Two.', '— Asha']],
    ['another speaker', ['Mira: One.', 'Asha: |Two.'], ['Mira: One.', 'Two.', '— Asha']],
    ['a quotation of nobody', ['> One.', 'Asha: |Two.'], ['> One.', 'Two.', '— Asha']],
    ['nothing', ['Asha: |Two.'], ['Two.', '— Asha']],
  ])('after %s takes it apart, its attribution kept as a line', (_name, before, after) => {
    expect(backspace(markedCopy(...before)).lines()).toEqual(after);
  });

  it('takes an empty paragraph before it away', () => {
    const copy = backspace(markedCopy('One.', '', 'Asha: |Two.'));
    expect(copy.lines()).toEqual(['One.', 'Asha: Two.']);
    expect(copy.caret()).toBe('|Two.');
  });

  it('joins it to one of the same speaker', () => {
    expect(backspace(markedCopy('Asha: One.', 'Asha: |Two.')).lines()).toEqual(['Asha: One.Two.']);
  });

  it('leaves the name of an empty one as a line', () => {
    expect(backspace(markedCopy('One.', 'Asha: |')).lines()).toEqual(['One.', '', '— Asha']);
  });
});

describe('a deletion at a border', () => {
  it.each([
    ['Backspace after a quotation', backspace, ['Asha: One.', '|Two.']],
    ['Delete before a quotation', forward, ['One.|', 'Asha: Two.']],
    ['Delete at the end of a quotation', forward, ['Asha: One.|', 'Two.']],
    ['Delete between two speakers', forward, ['Asha: One.|', 'Mira: Two.']],
  ])('%s joins nothing', (_name, press, before) => {
    expect(press(markedCopy(...before)).lines()).toEqual(before.map((line) => line.replace('|', '')));
  });

  it.each([
    ['Backspace', backspace, ['Asha: One.', '|', 'Two.'], ['Asha: One.', 'Two.']],
    ['Delete', forward, ['|', 'Asha: Two.'], ['Asha: Two.']],
    ['Delete', forward, ['Asha: One.|', '', 'Two.'], ['Asha: One.', 'Two.']],
  ])('%s takes an empty paragraph away', (_name, press, before, after) => {
    expect(press(markedCopy(...before)).lines()).toEqual(after);
  });

  it('takes a list item after a quotation out of its list', () => {
    expect(backspace(markedCopy('Asha: One.', '- |Two. / Three.')).lines()).toEqual([
      'Asha: One.',
      'Two.',
      '- Three.',
    ]);
  });
});

describe('a selection over a border', () => {
  const cases: readonly [string, readonly string[], readonly string[], readonly string[]][] = [
    ['into a quotation', ['One [two', 'Asha: three] four'], ['One', 'Asha:  four'], ['One X', 'Asha:  four']],
    ['out of a quotation', ['Asha: One [two', 'three] four'], ['Asha: One', ' four'], ['Asha: One', 'X', ' four']],
    ['between speakers', ['Asha: One [two', 'Mira: three] four'], ['Asha: One', 'Mira:  four'], ['Asha: One', 'X', 'Mira:  four']],
    ['over a whole quotation', ['One [two', 'Asha: three', 'four] five'], ['One', ' five'], ['One X', ' five']],
    ['from a whole quotation', ['[Asha: two', 'three] four'], [' four'], ['X four']],
    ['of a whole paragraph and half a quotation', ['[One', 'Asha: two] three'], ['', 'Asha:  three'], ['X', 'Asha:  three']],
    ['of a whole quotation and half another', ['Asha: [One', 'Mira: two] three'], ['', 'Mira:  three'], ['X', 'Mira:  three']],
    ['of the whole story', ['Asha: [One', 'two]'], [''], ['X']],
    ['of a list and a quotation', ['- One / [two', 'Asha: three] four'], ['- One /', 'Asha:  four'], ['- One / X', 'Asha:  four']],
    ['to the start of a quotation', ['One [two', 'Asha: ]three'], ['One', 'Asha: three'], ['One X', 'Asha: three']],
    ['over a pull quote', ['Asha: One [two', '(pulled, Mira)', 'Asha: three] four'], ['Asha: One', 'Asha:  four'], ['Asha: One', 'X', 'Asha:  four']],
  ]; // prettier-ignore
  const marked = (lines: readonly string[]) =>
    markedCopy(
      ...lines.map((line) => (line.startsWith('[Asha: ') ? line.replace('[Asha: ', 'Asha: [') : line)),
    );

  it.each(cases)('%s is deleted without joining its sides', (_name, before, after) => {
    expect(backspace(marked(before)).lines()).toEqual(after);
    expect(forward(marked(before)).lines()).toEqual(after);
  });

  it.each(cases)('%s is typed over by words of nobody who is quoted', (_name, before, _deleted, after) => {
    expect(type(marked(before), 'X').lines()).toEqual(after);
  });

  it.each(cases)('%s comes back whole in one step', (_name, before) => {
    const copy = marked(before);
    const lines = copy.lines();
    type(copy, 'X').editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(copy.edit(() => undefined).lines()).toEqual(lines);
  });

  it('is only words of one quotation, and typed over as such, if it begins and ends in it', () => {
    expect(type(markedCopy('Asha: One [two] three'), 'X').lines()).toEqual(['Asha: One X three']);
  });
});

describe('Enter in a quotation', () => {
  it('before its first word makes room above it', () => {
    const copy = enter(markedCopy('Asha: |One.'));
    expect(copy.lines()).toEqual(['', 'Asha: One.']);
    expect(copy.caret()).toBe('|One.');
  });

  it('over its first words leaves no half without any', () => {
    expect(enter(markedCopy('Asha: [One] two.')).lines()).toEqual(['', 'Asha:  two.']);
  });

  it('leaves an empty one, with its name as a line', () => {
    expect(enter(markedCopy('Asha: |')).lines()).toEqual(['', '— Asha']);
  });
});

describe('pasting into a quotation', () => {
  const html = (markup: string) => ({ 'text/html': markup });

  it('puts words from elsewhere between its halves, as in the case that was seen', () => {
    expect(paste(markedCopy('Asha: We said |zed zulu.'), { 'text/plain': 'It will' }).lines()).toEqual([
      'Asha: We said',
      'It will',
      'Asha: zed zulu.',
    ]);
  });

  it.each([
    ['before', 'Asha: |One.', ['It will', 'Asha: One.']],
    ['after', 'Asha: One.|', ['Asha: One.', 'It will']],
    ['over words of', 'Asha: One [two] three.', ['Asha: One', 'It will', 'Asha:  three.']],
    ['beside an empty', 'Asha: |', ['Asha:', 'It will']],
  ])('puts them %s it', (_name, before, after) => {
    expect(paste(markedCopy(before), { 'text/plain': 'It will' }).lines()).toEqual(after);
  });

  it('takes words of its own speaker', () => {
    const words = copied(markedCopy('Asha: One [two] three.'));
    expect(words[SPEAKER_MIME]).toBe('Asha');
    expect(paste(markedCopy('Asha: Four |five.'), words).lines()).toEqual(['Asha: Four twofive.']);
    expect(paste(markedCopy('Mira: Four |five.'), words).lines()).toEqual([
      'Mira: Four',
      'two',
      'Mira: five.',
    ]);
  });

  it('keeps the words after the caret out of a quotation that is pasted before them', () => {
    const words = copied(markedCopy('[Zero.', 'Asha: One.]'));
    expect(paste(markedCopy('Four |five.'), words).lines()).toEqual(['Four', 'Zero.', 'Asha: One.', 'five.']);
  });

  it('at the start of one that names nobody keeps blocks before its words', () => {
    const blocks = copied(markedCopy('[Zero.', '***', 'One.]'));
    expect(paste(markedCopy('> |Two'), blocks).lines()).toEqual(['Zero.', '***', 'One.', '> Two']);
  });

  it('copies who said it with all words of a quotation', () => {
    expect(paste(markedCopy('|'), copied(markedCopy('Asha: [One.]'))).lines()).toEqual(['Asha: One.']);
    expect(paste(markedCopy('|'), copied(markedCopy('Asha: O[ne.]'))).lines()).toEqual(['ne.']);
  });

  it('copies nothing of a quotation at the edge of which a selection ends', () => {
    expect(paste(markedCopy('|'), copied(markedCopy('One [two', 'Asha: ]three'))).lines()).toEqual(['two']);
  });

  it('leaves an attribution that is pasted over nothing alone', () => {
    expect(paste(markedCopy('Asha: One.', '|'), html('')).lines()).toEqual(['Asha: One.', '']);
  });
});

beforeAll(() => vi.stubGlobal('ClipboardEvent', class extends Event {}));
afterAll(() => vi.unstubAllGlobals());

it('cutting over a border joins nothing, and takes what it copies', async () => {
  const copy = markedCopy('One [two', 'Asha: three] four');
  const taken: Record<string, string> = {};
  const clipboardData = { setData: (mime: string, words: string) => (taken[mime] = words) };
  const event = Object.assign(new ClipboardEvent('cut'), { clipboardData });
  copy.editor.dispatchCommand(CUT_COMMAND, event);
  await waitFor(() => expect(copy.lines()).toEqual(['One', 'Asha:  four']));
  expect(taken['text/plain']).toBe('two\n\nthree\n— Asha');
});

it('cutting a whole quotation leaves no attribution without words', async () => {
  const copy = markedCopy('Zero.', 'Asha: [One.]');
  const clipboardData = { setData: () => undefined };
  copy.editor.dispatchCommand(CUT_COMMAND, Object.assign(new ClipboardEvent('cut'), { clipboardData }));
  await waitFor(() => expect(copy.lines()).toEqual(['Zero.', '']));
});

describe('turning a quotation into', () => {
  it.each([
    ['paragraph', ['Asha: O|ne.', 'Two.'], ['One.', '— Asha', 'Two.']],
    ['heading-2', ['Asha: O|ne.'], ['## One.', '— Asha']],
    ['list-bullet', ['Asha: O|ne.'], ['- One.⏎— Asha']],
    [
      'list-number',
      ['One [two', 'Asha: three] four', 'Mira: five'],
      ['- One two / three four⏎— Asha', 'Mira: five'],
    ],
    ['heading-2', ['Asha: O[ne.', 'Mira: Tw]o.'], ['## One.', '— Asha', '## Two.', '— Mira']],
    ['list-bullet', ['Asha: One ]two', '***', 'Mira: ['], ['- One two⏎— Asha', '***', 'Mira:']],
    ['block-quote', ['O[ne.', 'Mira: Tw]o.'], ['> One.', 'Mira: Two.']],
  ])('%s keeps who said it', (id, before, after) => {
    expect(apply(markedCopy(...before), id).lines()).toEqual(after);
  });
});

describe('a block without copy of its own', () => {
  it.each([
    ['Backspace', backspace, ['One', '***', '|Two']],
    ['Delete', forward, ['One|', '***', 'Two']],
  ])('is chosen by %s beside it, and deleted by the next', (_name, press, before) => {
    const copy = press(markedCopy(...before));
    expect(copy.lines()).toEqual(['One', '****', 'Two']);
    expect(press(copy).lines()).toEqual(['One', 'Two']);
    expect(copy.caret()).toBe(press === backspace ? 'One|' : '|Two');
  });

  it('takes the place of an empty paragraph', () => {
    expect(backspace(markedCopy('(One, Asha)', '|', 'Two')).lines()).toEqual(['*(One, Asha)', 'Two']);
  });
});

describe('a pull quote', () => {
  it('made with only a caret goes beside the block', () => {
    expect(apply(markedCopy('One t|wo'), 'pull-quote').lines()).toEqual(['One two', '(, )']);
    expect(apply(markedCopy('|One two'), 'pull-quote').lines()).toEqual(['(, )', 'One two']);
    expect(apply(markedCopy('Asha: One t|wo'), 'pull-quote').lines()).toEqual(['Asha: One two', '(, )']);
  });

  it('made from a selection takes the whole of the words that it cuts', () => {
    expect(apply(markedCopy('We will re[build ev]ery house'), 'pull-quote').lines()[0]).toBe(
      '(rebuild every, )',
    );
    expect(apply(markedCopy('Asha: We will] re[build'), 'pull-quote').lines()[0]).toBe('(rebuild, Asha)');
  });

  it('names a speaker only if that one says all of it', () => {
    expect(apply(markedCopy('One [two', 'Asha: three] four'), 'pull-quote').lines()[0]).toBe('(two three, )');
    expect(apply(markedCopy('Asha: One [two', '](x, Mira)', 'three').choose(2), 'divider').lines()).toContain(
      '***',
    );
  });

  it('becomes a block quote and is one again', () => {
    const copy = markedCopy('One', '(Two, Asha)').choose(1);
    expect(apply(copy, 'block-quote').lines()).toEqual(['One', 'Asha: Two']);
    copy.edit(() => menuEntries.find(({ turn }) => turn)?.turn?.$apply());
    expect(copy.lines()).toEqual(['One', '*(Two, Asha)']);
  });

  it.each([
    ['paragraph', ['Two', '— Asha']],
    ['list-bullet', ['- Two', '— Asha']],
  ])('becomes a %s with its attribution as a line', (id, after) => {
    expect(apply(markedCopy('(Two, Asha)').choose(0), id).lines()).toEqual(after);
  });

  it('is copied and pasted, also right after itself', () => {
    const chosen = markedCopy('(One, Asha)', 'Two').choose(0);
    const contents = copied(chosen);
    expect(paste(markedCopy('Three|'), contents).lines()).toEqual(['Three', '(One, Asha)']);
    expect(paste(chosen, contents).lines()).toEqual(['(One, Asha)', '(One, Asha)', 'Two']);
  });
});
