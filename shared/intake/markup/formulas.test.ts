import { describe, expect, it } from 'vitest';
import { parseFragment } from 'parse5';
import { sayFormulas } from './formulas';
import { textIn } from './tree';

function said(markup: string): string {
  const page = parseFragment(markup);
  sayFormulas(page);
  return textIn(page);
}

describe('a formula that is nested', () => {
  // Each level that was said twice doubled the time: 60 levels would take longer than anybody waits.
  it.each([
    ['mrow', 'x'],
    ['p', 'x'],
    ['mover', 'x'],
    ['msqrt', `${'√('.repeat(58)}√√x${')'.repeat(58)}`],
    ['mstyle', 'x'],
  ])('of <%s> is said in one go', (tag, says) => {
    const markup = `<math>${`<${tag}>`.repeat(60)}<mi>x</mi>${`</${tag}>`.repeat(60)}</math>`;
    expect(said(markup)).toBe(says);
  });

  it('has every part over and under another said once', () => {
    let inner = '<mi>x</mi>';
    for (let level = 0; level < 50; level++) inner = `<mover><mi>a</mi>${inner}</mover>`;
    expect(said(`<math>${inner}</math>`)).toBe(`${'a'.repeat(50)}x`);
  });

  it('deeper than any reader follows keeps its words', () => {
    const deep = `<math>${'<mfrac>'.repeat(3000)}<mi>x</mi>${'</mfrac>'.repeat(3000)}<mo>=</mo><mn>2</mn></math>`;
    expect(said(deep)).toBe('x=2');
  });
});
