// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pasted } from '../../test/support/pasted';

const lines = (markup: string): readonly string[] => pasted(markup).outline.trimEnd().split('\n');

describe('a numbered list that is pasted', () => {
  it.each([
    ['<ol><li>a<li>b</ol>', ['1. a', '2. b']],
    ['<ol start=4><li>a<li>b</ol>', ['4. a', '5. b']],
    ['<ol><li value=4>a<li>b</ol>', ['4. a', '5. b']],
    ['<ol start=0><li>a<li>b</ol>', ['0. a', '1. b']],
    ['<ol start=-1><li>a<li>b</ol>', ['-1. a', '0. b']],
    ['<ol start=3><li>a<ol><li>b<li>c</ol><li>d</ol>', ['3. a', '  1. b', '  2. c', '4. d']],
  ])('has the numbers that were seen: %s', (markup, expected) => {
    expect(lines(markup)).toEqual(expected);
  });

  // A story's lists count on by one, and two that touch are one.
  it.each([
    ['<ol reversed><li>a<li>b<li>c</ol>', ['p 3. a', 'p 2. b', 'p 1. c']],
    ['<ol reversed start=10><li>a<li>b</ol>', ['p 10. a', 'p 9. b']],
    ['<ol reversed><li>a<li value=9>b<li>c</ol>', ['p 3. a', 'p 9. b', 'p 8. c']],
    ['<ol><li value=3>a<li value=2>b<li value=1>c</ol>', ['p 3. a', 'p 2. b', 'p 1. c']],
    ['<ol reversed><li><p>a</p><p>b</p><li>c</ol>', ['p 2. a', 'p b', 'p 1. c']],
    ['<ol reversed><li><b>a</b><li></li><li><ul><li>c</ul></ol>', ['p 3. *a*', '- 1. c']],
    ['<ol><li>a<li value=7>b<li>c</ol>', ['p 1. a', 'p 7. b', 'p 8. c']],
    ['<ul><li>x<ol reversed><li>a<li>b</ol></ul>', ['- x ⏎ 2. a ⏎ 1. b']],
  ])('keeps numbers that count down or leap as words: %s', (markup, expected) => {
    expect(lines(markup)).toEqual(expected);
    expect(pasted(markup).missing).toEqual([]);
  });

  it('of one item counts up, even if it is said to count down', () => {
    expect(lines('<ol reversed><li>a</ol>')).toEqual(['1. a']);
  });
});
