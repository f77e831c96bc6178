import { describe, expect, it } from 'vitest';
import { markdownToHtml } from './markdown-to-html';
import { readHtml } from './read-html';

const markup = (text: string): string => markdownToHtml(text).markup;
const words = (text: string): string =>
  readHtml(markup(text), { picturesAreCopy: true })
    .blocks.map(({ runs }) => runs.map((run) => run.text).join(''))
    .join('\n');

/** How deep one element is within others of its kind. */
const depthOf = (html: string, tag: string): number => {
  let [depth, most] = [0, 0];
  for (const [piece] of html.matchAll(new RegExp(`</?${tag}>`, 'gu'))) {
    depth += piece.startsWith('</') ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
};

/** So long that a quadratic scan would exceed a test's time limit. */
const LONG = 600_000;
const run = (unit: string): string => unit.repeat(LONG / unit.length);

describe('a Markdown text', () => {
  it('comes in as words where it is nested deeper than a story', () => {
    for (const [text, tag] of [
      [`${'>'.repeat(40_000)} It rained.`, 'blockquote'],
      [`${'> '.repeat(40_000)}It rained.\nIt fell.`, 'blockquote'],
      [`${'- '.repeat(20_000)}It rained.`, 'ul'],
      [`${'1. '.repeat(20_000)}It rained.`, 'ol'],
      [`${'> - '.repeat(10_000)}It rained.`, 'ul'],
      [Array.from({ length: 900 }, (_, at) => `${'  '.repeat(at)}- It rained.`).join('\n'), 'ul'],
    ] as const) {
      expect(words(text), text.slice(0, 4)).toContain('It rained.');
      expect(depthOf(markup(text), tag), text.slice(0, 4)).toBeLessThan(60);
    }
  });

  it('is nested as deep as lists and quotations of a story are', () => {
    expect(
      depthOf(markup(Array.from({ length: 8 }, (_, at) => `${'    '.repeat(at)}- a`).join('\n')), 'ul'),
    ).toBe(8);
    expect(depthOf(markup('> > > > It rained.'), 'blockquote')).toBe(4);
    expect(markup(`One\n\n${'* '.repeat(60)}\n\nTwo`)).toContain('<hr>');
  });

  it('keeps its words when marks have no other half, or are within each other', () => {
    for (const unit of [
      'a*',
      'a_a',
      '_a ',
      '<!--',
      'a**',
      '***a',
      '~a ',
      'a~~',
      '[a](',
      '![',
      '[a][',
      '[a](<',
      '`` ',
    ])
      expect(markup(`It rained. ${run(unit)} It fell.`), unit).toContain('It fell.');
    expect(markup(`${'*a '.repeat(5_000)}It rained.${' a*'.repeat(5_000)}`)).toContain('It rained.');
  });

  it('has many lines of one kind', () => {
    for (const line of [
      '<![CDATA[',
      '<section',
      '[a]: b "',
      '[a]: b (',
      '    a',
      '|a|b',
      '|-|-',
      '===',
      '> a',
      '# a',
      '``` a',
    ])
      expect(markup(`It rained.\n${`${line}\n`.repeat(15_000)}\n\nIt fell.`), line).toContain('It');
  });

  it('is refused in words when it has more lines than a document', () => {
    expect(() => markup('=\n'.repeat(20_001))).toThrow(/more than 20,000 paragraphs/u);
  });

  it('still has its emphasis beside a paragraph of marks', () => {
    expect(markup(`${run('a*')}\n\nIt **rained**.`)).toContain('<strong>rained</strong>');
  });
});
