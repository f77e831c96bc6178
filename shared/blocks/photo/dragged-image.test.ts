import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aloneImageAlt, holdsWords } from './dragged-image';

describe('a picture dragged out of a page', () => {
  it.each([
    [
      '<meta charset="utf-8"><img src="https://a.example/x.jpg" alt="A ferry &amp; its crew">',
      'A ferry & its crew',
    ],
    ["<a href='https://a.example/'><IMG ALT='Two\n words' src=x></a>", 'Two words'],
    ['<!--StartFragment--><img src="a.jpg"><!--EndFragment-->', ''],
    ['<img data-alt="no" src="a>b.jpg" alt=ferry>', 'ferry'],
    ['<img alt="&#8220;So&#x201D; &copy;">', '“So” &copy;'],
  ])('is known by %s', (markup, alt) => expect(aloneImageAlt(markup)).toBe(alt));

  it.each([
    ['', 'nothing'],
    ['<p>Words <img src="a.jpg" alt="x"></p>', 'words beside it'],
    ['<img src="a.jpg"><img src="b.jpg">', 'two'],
    ['<a href="https://a.example/">', 'no picture'],
    ['<img src="a.jpg', 'markup that does not end'],
  ])('is not %s (%s)', (markup) => expect(aloneImageAlt(markup)).toBeNull());

  it('takes no markup to words', () => {
    expect(holdsWords('<p>&nbsp;</p>')).toBe(false);
    expect(holdsWords('<p>words</p>')).toBe(true);
  });

  it('is read in one pass, whatever the markup', () => {
    const piece = fc.constantFrom('<', '>', '"', "'", '=', 'alt', '<img', '<!--', '&#', ' ', 'x', '/');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        aloneImageAlt(pieces.join(''));
      }),
    );
    for (const part of ['<"', "<a'", 'a<aaaa', 'aaaa', '<!--', '<img alt="', '<', '&#1'])
      expect(aloneImageAlt(`<a${part.repeat(16_000)}`)).toBeNull();
  });
});
