// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pasted } from '../../test/support/pasted';

const photo = (caption: string, credit = ''): string =>
  `photo alt=“A boat” caption=“${caption}” credit=“${credit}”\n`;
const image = '<img src="x.jpg" alt="A boat">';

/** Pages with a line that a story keeps as plain words, what the story then says, and what was left out of it. */
const PLAIN: readonly (readonly [markup: string, outline: string, left: readonly string[]])[] = [
  [
    `<figure>${image}<figcaption>The <s>guilty</s> mayor <del>Das</del></figcaption></figure>`,
    photo('The mayor'),
    ['guilty', 'Das'],
  ],
  [
    `<figure>${image}<figcaption>The mayor <span class="credit">PIB <strike>and Reuters</strike></span></figcaption></figure>`,
    photo('The mayor', 'PIB'),
    ['and Reuters'],
  ],
  [
    `<figure>${image}<figcaption><span style="text-decoration: line-through">No <b>one</b></span></figcaption></figure>`,
    photo(''),
    ['No one'],
  ],
  [
    `<p>${image}</p><p>The <s>guilty</s> mayor. Photo: Asha Rao</p>`,
    photo('The mayor.', 'Asha Rao'),
    ['guilty'],
  ],
  [
    `<p>[caption id="a" width="300"]${image} The <s>guilty</s> mayor[/caption]</p>`,
    photo('The mayor'),
    ['guilty'],
  ],
  [
    '<aside class="pullquote"><p>We <s>never</s> paid</p><footer>Asha <del>Devi</del> Rao</footer></aside>',
    'pull-quote We paid — Asha Rao\n',
    ['never', 'Devi'],
  ],
  [
    '<blockquote><p>We <s>never</s> paid.</p><cite>Asha Rao, <s>engineer</s> mayor</cite></blockquote>',
    'quote We ~never~ paid. — Asha Rao, mayor\n',
    ['engineer'],
  ],
];

describe('pasting struck-out words', () => {
  it.each(PLAIN)(
    'leaves out and names those in a line that cannot show the stroke: %s',
    (markup, outline, left) => {
      const read = pasted(markup);
      expect(read.outline).toBe(outline);
      expect(read.leftOut).toEqual(left.map((words) => ({ kind: 'struck', words })));
      expect(read.missing).toEqual([]);
    },
  );

  it.each(PLAIN)('brings them back as words when asked: %s', (markup, _, left) => {
    const { words, missing } = pasted(markup, new Set(['struck']));
    expect(words).toEqual(expect.arrayContaining(left.flatMap((each) => each.split(' '))));
    expect(missing).toEqual([]);
  });

  it('leaves no empty pull quote and no empty attribution behind', () => {
    expect(pasted('<p>One</p><aside class="pullquote"><p><s>Never</s></p></aside>').outline).toBe('p One\n');
    expect(pasted('<blockquote><p>We paid.</p><footer><s>Asha Rao</s></footer></blockquote>').outline).toBe(
      'quote We paid. — \n',
    );
  });

  it.each([
    ['<p>The <s>guilty</s> mayor</p>', 'p The ~guilty~ mayor\n'],
    ['<ul><li>The <del>guilty</del> mayor</li></ul>', '- The ~guilty~ mayor\n'],
    ['<h2>The <s>guilty</s> mayor</h2>', 'h2 The ~guilty~ mayor\n'],
  ])('keeps the stroke where the copy has one: %s', (markup, outline) => {
    expect(pasted(markup)).toMatchObject({ outline, leftOut: [] });
  });
});
