import type { LeftOutLine } from '@shared/intake/report';
import { bodyOf } from '@shared/document/body';
import { expect, it } from 'vitest';
import { linesInBody } from './lines-in-body';

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text }],
});
const storyOf = (...lines: string[]) => ({
  body: bodyOf(lines.map(paragraph)),
  photos: {},
});
const left = (line: number, words: string, known: Partial<LeftOutLine> = {}): LeftOutLine => ({
  line,
  text: words,
  reason: 'page furniture',
  after: null,
  broughtBack: true,
  ...known,
});

it('knows a line that was brought back by its text, however its spaces differ', () => {
  expect([...linesInBody([left(2, 'Follow  us ')], storyOf('Follow us', 'The river rose.'))]).toEqual([2]);
});

it('offers a line again that undo has taken out of the body', () => {
  expect([...linesInBody([left(2, 'Follow us')], storyOf('The river rose.'))]).toEqual([]);
});

it('takes a line of the copy that says the same for no line brought back', () => {
  const line = left(2, 'Follow us', { broughtBack: false });
  expect([...linesInBody([line], storyOf('Follow us'))]).toEqual([]);
});

it('counts lines that say the same, in the order of the copy', () => {
  const lines = [left(2, 'Advertisement'), left(5, 'Advertisement')];
  expect([...linesInBody(lines, storyOf('Advertisement', 'The river rose.'))]).toEqual([2]);
});

it('does not take the line that a repeated one repeats for the repeated one', () => {
  const line = left(9, 'The river rose.', { reason: 'repeated line' });
  expect([...linesInBody([line], storyOf('The river rose.'))]).toEqual([]);
  expect([...linesInBody([line], storyOf('The river rose.', 'The river rose.'))]).toEqual([9]);
});

it('knows words that stand in their sentence again, and offers them when undo has taken them out', () => {
  const line = left(4, 'allegedly', {
    after: 'The driver was drunk.',
    place: { offset: 15, words: 'allegedly ' },
  });
  expect([...linesInBody([line], storyOf('The driver was allegedly drunk.'))]).toEqual([4]);
  expect([...linesInBody([line], storyOf('The driver was drunk.'))]).toEqual([]);
  expect([...linesInBody([line], storyOf('The driver was drunk.', 'allegedly'))]).toEqual([4]);
});
