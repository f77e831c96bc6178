// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pasted } from '../../test/support/pasted';

/** The blocks that come in, a line each: kind, words and speaker. */
function outlineOf(markup: string): readonly string[] {
  const { outline, missing } = pasted(markup);
  expect(missing).toEqual([]);
  return outline.split('\n').slice(0, -1);
}

describe('the last line of a quoted paragraph', () => {
  it.each([
    ['<p>The water came.<br>— Asha Rao</p>', 'The water came. — Asha Rao'],
    ['<p>The water came.<br>– Asha Rao, <i>engineer</i></p>', 'The water came. — Asha Rao, /engineer/'],
    ['The water came.<br>- Asha Rao', 'The water came. — Asha Rao'],
    [
      '<p>The water came.<br>It was night.<br>― Asha Rao,<br>engineer</p>',
      'The water came. ⏎ It was night. — Asha Rao, engineer',
    ],
    ['<p>“The water came.”<br>— Harbour master Leo Das</p>', '“The water came.” — Harbour master Leo Das'],
    ['<p>पानी रात को आया।<br>— आशा राव</p>', 'पानी रात को आया। — आशा राव'],
    ['<p>One.</p><p>Two.<br>— Asha Rao</p>', 'One. ⏎ Two. — Asha Rao'],
  ])('names who said it: %s', (inside, quotation) => {
    expect(outlineOf(`<blockquote>${inside}</blockquote>`)).toEqual([`quote ${quotation}`]);
  });

  it.each([
    '<p>— Will you go?<br>— Never</p>',
    '<p>Where to?<br>— Home</p>',
    '<p>He left<br>– and never came back.</p>',
    '<p>Say it:<br>— Yes<br>— No</p>',
    '<p>And then the raven said<br>— Nothing more</p>',
    '<p>— Asha Rao</p>',
    '<p>Where to?</p><p>— Home</p>',
  ])('stays with the words when it may be one: %s', (inside) => {
    expect(outlineOf(`<blockquote>${inside}</blockquote>`)).toEqual([expect.stringMatching(/ — $/u)]);
  });

  it('parts two quotations that are one paragraph each', () => {
    expect(outlineOf('<blockquote><p>One.<br>— Mina Das</p><p>Two.<br>— Asha Rao</p></blockquote>')).toEqual([
      'quote One. — Mina Das',
      'quote Two. — Asha Rao',
    ]);
  });

  it('names who said a pull quote', () => {
    expect(outlineOf('<aside class="pull-quote"><p>One.<br>— Mina Das</p></aside>')).toEqual([
      'pull-quote One. — Mina Das',
    ]);
  });
});

describe('who said the words of a pasted quotation', () => {
  it.each([
    [
      'a quotation within one',
      '<blockquote>Mina words<blockquote>Asha words<footer>Asha Rao</footer></blockquote></blockquote>',
      ['quote Mina words — ', 'quote Asha words — Asha Rao'],
    ],
    [
      'a speaker each',
      '<blockquote>Mina words<blockquote>Asha words<footer>— Asha Rao</footer></blockquote><footer>— Mina Das</footer></blockquote>',
      ['quote Mina words — Mina Das', 'quote Asha words — Asha Rao'],
    ],
    [
      'words around the inner one',
      '<blockquote><p>One.</p><blockquote><p>Two.</p><p>— Asha Rao</p></blockquote><p>Three.</p><footer>Mina Das</footer></blockquote>',
      ['quote One. — Mina Das', 'quote Two. — Asha Rao', 'quote Three. — Mina Das'],
    ],
    [
      'an inner one that names nobody',
      '<blockquote><p>One.</p><blockquote>Two.</blockquote><footer>Mina Das</footer></blockquote>',
      ['quote One. — Mina Das', 'quote Two. — '],
    ],
    [
      'two footers',
      '<blockquote><p>One.</p><footer>Mina Das</footer><p>Two.</p><footer>Asha Rao</footer></blockquote>',
      ['quote One. — Mina Das', 'quote Two. — Asha Rao'],
    ],
    [
      'two lines with dashes',
      '<blockquote><p>One.</p><p>— Mina Das</p><p>Two.</p><p>— Asha Rao</p></blockquote>',
      ['quote One. — Mina Das', 'quote Two. — Asha Rao'],
    ],
    [
      'words after the speaker',
      '<blockquote><p>One.</p><cite>Mina Das</cite><p>Two.</p></blockquote>',
      ['quote One. — Mina Das', 'quote Two. — '],
    ],
    [
      'holders around each',
      '<blockquote><div class="a"><p>One.</p><footer>Mina Das</footer></div><div class="b"><p>Two.</p><footer>Asha Rao</footer></div></blockquote>',
      ['quote One. — Mina Das', 'quote Two. — Asha Rao'],
    ],
    [
      'speakers before their words',
      '<blockquote><cite>Mina Das</cite><p>One.</p><cite>Asha Rao</cite><p>Two.</p></blockquote>',
      ['quote One. — Mina Das', 'quote Two. — Asha Rao'],
    ],
    [
      'a figure around two',
      '<figure><blockquote><p>One.</p><blockquote><p>Two.</p><cite>Asha Rao</cite></blockquote></blockquote><figcaption>Mina Das</figcaption></figure>',
      ['quote One. — Mina Das', 'quote Two. — Asha Rao'],
    ],
    [
      'a pull quote of two',
      '<aside class="pull-quote"><p>One.</p><footer>Mina Das</footer><p>Two.</p><footer>Asha Rao</footer></aside>',
      ['quote One. — Mina Das', 'quote Two. — Asha Rao'],
    ],
  ])('owns only the words before the name: %s', (_case, markup, blocks) => {
    expect(outlineOf(markup)).toEqual(blocks);
  });

  it.each([
    [
      '<blockquote><blockquote><p>One.</p></blockquote><footer>Mina Das</footer></blockquote>',
      'quote One. — Mina Das',
    ],
    ['<blockquote><p>One.</p><blockquote><p>Two.</p></blockquote></blockquote>', 'quote One. ⏎ Two. — '],
    ['<blockquote><footer>Mina Das</footer><p>One.</p></blockquote>', 'quote One. — Mina Das'],
    [
      '<blockquote><p>One.</p><footer>— Mina Das</footer><footer>— Asha Rao</footer></blockquote>',
      'quote One. — Mina Das, Asha Rao',
    ],
  ])('leaves one quotation one: %s', (markup, block) => {
    expect(outlineOf(markup)).toEqual([block]);
  });

  it.each([
    ['<p>Go.</p><cite>Leo Das<br>Captain</cite>', 'Go.'],
    ['Go. <cite>Leo Das<br>Captain</cite>', 'Go.'],
    ['<p>Go.<br>Now.</p><cite><strong>Leo Das</strong><br><em>Captain</em></cite>', 'Go. ⏎ Now.'],
  ])('has all lines of a name: %s', (inside, words) => {
    expect(
      outlineOf(`<blockquote class="wp-block-quote">${inside}</blockquote>`)[0]?.replaceAll(/[*/]/gu, ''),
    ).toBe(`quote ${words} — Leo Das, Captain`);
    expect(
      outlineOf(
        `<figure class="wp-block-pullquote"><blockquote>${inside}</blockquote></figure>`,
      )[0]?.replaceAll(/[*/]/gu, ''),
    ).toBe(`pull-quote ${words.replace(' ⏎', '')} — Leo Das, Captain`);
  });

  it.each([
    ['— Will you go?', '— Yes, I will.'],
    ['He asked:', '— Yes', '— No'],
    ['He left', '– and never came back'],
    ['He left', '— He never came back.'],
    ['— Will you go?', '— Asha Rao'],
    ['Go', '— Nobody in the whole long town knew what he meant by it'],
  ])('is nobody that a dash begins words of: %s', (...lines) => {
    const inside = lines.map((line) => `<p>${line}</p>`).join('');
    expect(outlineOf(`<blockquote>${inside}</blockquote>`)).toEqual([`quote ${lines.join(' ⏎ ')} — `]);
    expect(outlineOf(`<aside class="pullquote">${inside}</aside>`)).toEqual([
      `pull-quote ${lines.join(' ')} — `,
    ]);
  });

  it.each(['— Asha Rao', '– Asha Rao, engineer', '— आशा राव', '-- Asha Rao Jr.'])('is a name: %s', (line) => {
    expect(outlineOf(`<blockquote><p>Go.</p><p>${line}</p></blockquote>`)).toEqual([
      `quote Go. — ${line.replace(/^\S+ /u, '')}`,
    ]);
  });
});
