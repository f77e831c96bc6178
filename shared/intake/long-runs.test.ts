import { describe, expect, it } from 'vitest';
import { courierHouse } from '../../test/support/courier-house';
import { placeholdersIn } from '../checks/placeholder-words';
import { readPieces } from './byline';
import { readWireOpening } from './dateline-east-asian';
import { markdownToHtml } from './documents/markdown-to-html';
import { readHtml } from './documents/read-html';
import { cleanLine } from './lines';
import { readStyle } from './markup/styles';
import { missingWords } from './markup/visible-words';
import { takeInText } from './take-in';

/** Long runs that were read in more ways than one: with so many letters, a pattern that goes back over them does not end. */
const LONG = 300_000;
const run = (unit: string): string => unit.repeat(LONG / unit.length);

describe('a long run of the same letters', () => {
  it('beside a name is no address', () => {
    for (const unit of ['+', 'a', '.', '(', 'a.'])
      expect(readPieces([`Asha Rao ${run(unit)}`]), unit).toBeNull();
    expect(readPieces(['Asha Rao (asha.rao+desk@example.org)'])).toEqual([
      { kind: 'person', name: 'Asha Rao' },
    ]);
  });

  it('is in a line of a story that comes in', () => {
    for (const unit of ['+', '.', '(', '[', '“', '@', 'a@', '1,'])
      expect(
        takeInText(`River rises in Patna\n\nPATNA: The river rose.\n${run(unit)}\n`, {
          ...{ house: courierHouse(), source: null },
        }).story.headline,
        unit,
      ).toBe('River rises in Patna');
  });

  it('of marks of direction is within a line', () => {
    expect(cleanLine(`\u200f a${run('\u200e')}b \u200e`)).toBe(`a${run('\u200e')}b`);
  });

  it('of signs is before, in or behind a word that has come in', () => {
    for (const unit of ['+', '_', '😀', '\u0301', '“'])
      for (const text of [`a${run(unit)}b`, `${run(unit)}b`, `b${run(unit)}`, run(unit)])
        expect(missingWords(text, text), unit).toEqual([]);
    expect(missingWords('“It rained,” said 𝒜sha (12%). न्!', 'rained')).toEqual([
      'It',
      'said',
      '𝒜sha',
      '12',
      'न्',
    ]);
  });

  it('of brackets and quotation marks is in a style', () => {
    for (const unit of ['(', '"', "'", ';', '()', 'a:('])
      expect(readStyle(`color:red;${run(unit)}`).get('color'), unit).toBe('red');
    expect(readStyle('background:url(data:image/png;base64,AA);color:Red').get('color')).toBe('red');
    expect(readStyle('content:";a:b";color:red;font:"x').get('font')).toBe('"x');
  });

  it('of signs is what a picture is called', () => {
    const { blocks } = readHtml(`<p>Rain <img alt="${'😀🇦'.repeat(50_000)}!" src="a.png"> fell.</p>`, {
      picturesAreCopy: true,
    });
    expect(blocks.length).toBeGreaterThan(0);
  });

  it('of spaces is in each line above a Markdown text', () => {
    const front = `---\n${`${' '.repeat(1_000)}x\n`.repeat(99)}`;
    expect(markdownToHtml(`${front}no end`).front).toEqual([]);
    expect(markdownToHtml(`${front}---\nCopy`).front.length).toBe(99);
  });

  it('of dots is between Korean reporters', () => {
    const opening = readWireOpening(`(부산=연합뉴스) 한유진${run('ㆍ')}`);
    expect(opening?.reporters ?? []).toEqual([]);
    expect(readWireOpening('(부산=연합뉴스) 한유진ㆍ김민수 기자 = 비가 왔다.')?.reporters).toEqual([
      '한유진',
      '김민수',
    ]);
  });

  it('is before or behind a word that stands in for another', () => {
    for (const unit of ['X', 'a', 'न', 'XX-', 'x. '])
      for (const text of [`${run(unit)} XXX`, `XXX ${run(unit)}`, `1 ${run(unit)}`])
        expect(placeholdersIn(text).length, unit).toBeGreaterThanOrEqual(0);
    expect(placeholdersIn('98XXXXXX10, XXXX XXXX 1234 and XXX-XX-6789')).toEqual([]);
  });
});
