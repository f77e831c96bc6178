// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pasted } from '../../test/support/pasted';

/** The text of the only paragraph that comes in. */
function paragraphOf(markup: string): string {
  const { blocks, missing } = pasted(markup);
  expect(missing).toEqual([]);
  expect(blocks).toHaveLength(1);
  return (blocks[0]?.children ?? []).map(({ text }) => String(text)).join('');
}

describe('signs of writing that are not seen', () => {
  it.each([
    ['Thai', 'ข่าว\u200bด่วน'],
    ['Khmer', 'ព័ត៌មាន\u200bថ្មី'],
    ['Lao', 'ຂ່າວ\u200bດ່ວນ'],
    ['Burmese', 'သတင်း\u200bထူး'],
    ['Hindi', 'क्\u200dष और शर्\u200cमा'],
    ['Persian', 'می\u200cخواهم'],
  ])('stay in a paste of %s, also between formats', (_language, words) => {
    const [first = '', rest = ''] = words.split(/(?<=[\u200b-\u200d])(?<half>.+)/u);
    expect(paragraphOf(`<p>${words}</p>`)).toBe(words);
    expect(paragraphOf(`<p><b>${first}</b>${rest}</p>`)).toBe(words);
    expect(paragraphOf(`<p>${first}<b>${rest}</b></p>`)).toBe(words);
  });

  it('part words of Thai where the page has `wbr`, and none of English', () => {
    expect(paragraphOf('<p>ข่าว<wbr>ด่วน</p>')).toBe('ข่าว\u200bด่วน');
    expect(paragraphOf('<p>super<wbr>market and co\u200boperate</p>')).toBe('supermarket and cooperate');
  });
});

describe('words for screen readers alone', () => {
  it.each([
    'sr-only',
    'visually-hidden',
    'visuallyhidden',
    'screen-reader-text',
    'screenreader-only',
    'css-1abc VisuallyHidden',
    'styles_visuallyHidden__x7',
    'u-visually-hidden',
    'ssrcss-9k-VisuallyHidden',
    'sr-only sr-only-focusable',
    'show-for-sr',
  ])('stay out and are said to have: %s', (name) => {
    const markup = `<p>The ferry sank<span class="${name}">, opens in new window</span>.</p>`;
    expect(paragraphOf(markup)).toBe('The ferry sank.');
    expect(pasted(markup).leftOut).toEqual([{ kind: 'hidden', words: ', opens in new window' }]);
    expect(pasted(markup, new Set(['hidden'])).outline).toBe('p The ferry sank, opens in new window.\n');
  });

  it.each(['sr-only md:not-sr-only', 'readers-only', 'user-only', 'reader-text', 'sr-onlyness'])(
    'are none of another class: %s',
    (name) => {
      expect(paragraphOf(`<p>The ferry <span class="${name}">sank</span>.</p>`)).toBe('The ferry sank.');
    },
  );
});

describe('words in a drawing', () => {
  const chart = '<svg><title>Votes</title><text>North <tspan>45%</tspan></text><text>South 55%</text></svg>';

  it('stay out and are said to have', () => {
    const { outline, leftOut } = pasted(`<p>One</p>${chart}<p>Two</p>`);
    expect(outline).toBe('p One\np Two\n');
    expect(leftOut).toEqual([{ kind: 'drawing', words: 'North 45% South 55%' }]);
    expect(pasted(`<p>One</p>${chart}<p>Two</p>`, new Set(['drawing'])).outline).toBe(
      'p One\np North 45% South 55%\np Two\n',
    );
  });

  it('are none in an icon', () => {
    expect(pasted('<p>One<svg><title>Share</title><path d="M0"></path></svg></p>').leftOut).toEqual([]);
  });
});

/** Signs that nobody sees, alone and in a row, as pages that were put together from several files have them. */
const UNSEEN = [
  ...[
    '\u00ad',
    '\u200b',
    '\u200e',
    '\u200f',
    '\u202d',
    '\u2060',
    '\u2063',
    '\ufeff',
    '\ufffc',
    '\u0007',
    '\u0085',
  ],
  ...['\ufeff\ufeff', '\u200b\u2060\ufeff'],
];

describe('signs that nobody sees, in a page with formatting', () => {
  it.each(UNSEEN)('cost it neither words nor formatting: %j', (sign) => {
    const markup = `<h2>Br${sign}idge${sign}</h2><p>${sign}It <b>sh${sign}ut</b>${sign} on${sign} Monday.</p><p>${sign}</p>`;
    const { outline, missing } = pasted(markup);
    expect(missing).toEqual([]);
    expect(outline).toBe('h2 Bridge\np It *shut* on Monday.\n');
  });

  it('part words where Word broke the line with one', () => {
    const { outline, missing } = pasted('<p>The bridge\u000bis shut.</p>');
    expect(missing).toEqual([]);
    expect(outline).toBe('p The bridge is shut.\n');
  });
});
