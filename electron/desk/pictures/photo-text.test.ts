import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCaption, cleanName, cleanWebAddress } from './photo-text';

describe('words that come with a picture', () => {
  it('keeps joiners, which Indic text is spelled with', () => {
    expect(cleanCaption('क्\u200dष  র\u200c্য')).toBe('क्\u200dष র\u200c্য');
  });

  it('drops what was never text', () => {
    expect(cleanCaption('\ufffd\ufffd\ufffd\u0001a')).toBe('');
    expect(cleanName('- - -')).toBe('');
  });

  it('drops a name that is too long to be one, and cuts a caption at a word', () => {
    expect(cleanName('name '.repeat(200))).toBe('');
    const caption = cleanCaption('word '.repeat(2000));
    expect(caption.length).toBeLessThanOrEqual(5001);
    expect(caption).toMatch(/word…$/);
  });

  it('takes only web addresses for web addresses', () => {
    expect(cleanWebAddress('https://www.example.org/a b')).toBe('https://www.example.org/a%20b');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', '/rights', 'see our site', ''])
      expect(cleanWebAddress(bad)).toBe('');
  });

  it('leaves one well-formed line, whatever came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const caption = cleanCaption(text);
        expect(caption).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(caption.isWellFormed()).toBe(true);
        expect(cleanCaption(caption)).toBe(caption);
      }),
    );
  });
});
