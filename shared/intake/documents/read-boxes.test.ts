import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../../house/house';
import { takeInDocument } from '../take-in';
import { readHtml } from './read-html';
import { textOf } from './source-document';

const PLACE = { house: defaultHouse(), source: 'a.html' };
const COPY = 'The ferry across the Lowmarket sound sails again from Monday, the harbour office said.';

const documentWith = (inside: string) =>
  readHtml(`<p>${COPY}</p><aside class="factbox">${inside}</aside><p>${COPY}</p>`, {
    picturesAreCopy: false,
  });

/** The lines in the box, each with its role: `copy The bridge`; the title is named so. */
const linesIn = (inside: string): readonly string[] =>
  documentWith(inside)
    .blocks.filter(({ box }) => box !== undefined)
    .map((block) => `${block.isBoxTitle ? 'title' : (block.role?.is ?? 'none')} ${textOf(block)}`);

const storyWith = (inside: string): string =>
  JSON.stringify(takeInDocument(documentWith(inside), PLACE).story);

const TITLE = '<h3>The bridge</h3>';
const FACT = '<p>It opened in 1987, the state said.</p>';
const READ = ['title The bridge', 'copy It opened in 1987, the state said.'];

describe('what a page does not show in a fact box', () => {
  it.each([
    ['a hidden line', '<p style="display:none">Secret words</p>'],
    ['hidden words', '<p>Shown words<span hidden>Secret words</span></p>'],
    ['words for pages without scripts', '<noscript><p>Secret words</p></noscript>'],
    [
      'a hidden cell of a table',
      '<table><tr><td>Cost</td><td>9 million</td></tr><tr hidden><td>Secret words</td><td>1</td></tr></table>',
    ],
    [
      'hidden words of a caption',
      '<figure><img src="a.jpg" alt="A"><figcaption>A gate <span hidden>Secret words</span></figcaption></figure>',
    ],
    [
      'struck-out words of a caption',
      '<figure><img src="a.jpg" alt="A"><figcaption>A gate <s>Secret words</s></figcaption></figure>',
    ],
    ['an embed', '<iframe src="https://example.org/a" title="Secret words"></iframe>'],
    [
      'a hidden line of a quotation that is pulled',
      '<aside class="pull-quote"><p>Shown words</p><p hidden>Secret words</p></aside>',
    ],
  ])('is no copy: %s', (_, markup) => {
    const inside = `${TITLE}${FACT}${markup}`;
    const lines = linesIn(inside);
    expect(lines.slice(0, 2)).toEqual(READ);
    expect(lines.join()).toContain('Secret');
    for (const line of lines.filter((each) => each.includes('Secret'))) expect(line).toMatch(/^hidden /u);
    expect(storyWith(inside)).not.toContain('Secret');
  });

  it('comes before its title, which stays one', () => {
    expect(linesIn(`<p hidden>Secret words</p>${TITLE}${FACT}`)).toEqual(['hidden Secret words', ...READ]);
  });
});

describe('what is lost in a fact box is doubted', () => {
  it('a table', () => {
    const table =
      '<table><tr><td>Length</td><td>420 m</td></tr><tr><td>Cost</td><td>9 million</td></tr></table>';
    expect(linesIn(`${TITLE}${FACT}${table}`).slice(2)).toEqual([
      'doubtful Length\u2003420 m',
      'doubtful Cost\u20039 million',
    ]);
    const { report } = takeInDocument(documentWith(`${TITLE}${FACT}${table}`), PLACE);
    expect(JSON.stringify(report)).toContain('A table begins here.');
  });

  it('a note', () => {
    const note = '<ol><li id="footnote-1">Measured in 1987, the state said.</li></ol>';
    expect(linesIn(`${TITLE}${FACT}${note}`).slice(2)).toEqual([
      'doubtful Measured in 1987, the state said.',
    ]);
  });
});

it('tells boxes apart, and levels of headings below their titles', () => {
  const { blocks } = readHtml(
    `<div class="factbox">${TITLE}<h4>Who pays</h4>${FACT}</div><div class="factbox"><h2>Dates</h2><h3>1987</h3></div>`,
    { picturesAreCopy: false },
  );
  expect(blocks.map(({ box, kind }) => `${box} ${kind}`)).toEqual([
    ...['1 h3', '1 h2', '1 paragraph'],
    ...['2 h2', '2 h2'],
  ]);
});
