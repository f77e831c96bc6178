import { describe, expect, it } from 'vitest';
import { defaultHouse, House } from './house';

describe('a stored house', () => {
  it('from before a field was added has its default', () => {
    const { feed, themeColour, access, printsAddress, handlePlatform, aiWording, words, ...before } =
      defaultHouse();
    expect(House.parse(before)).toEqual(defaultHouse());
    expect([feed, themeColour, access, printsAddress, handlePlatform, aiWording, words]).toEqual([
      '',
      null,
      'unsaid',
      false,
      'x',
      { whole: '', part: '' },
      [],
    ]);
  });

  it('does not keep the sample logo that nobody had chosen, and keeps its own', () => {
    const sample = { url: 'https://www.example.org/logo.png', width: 600, height: 60 };
    const own = { ...sample, url: 'https://river.example/logo.png' };
    expect(House.parse({ logo: sample }).logo).toBeNull();
    expect(House.parse({ logo: own }).logo).toEqual(own);
  });

  it.each([
    ['feed', 'river.example/feed'],
    ['feed', 'javascript:alert(1)'],
    ['themeColour', { light: 'red', dark: '#000000' }],
    ['access', 'maybe'],
    ['words', ['x'.repeat(101)]],
    ['words', Array.from({ length: 2001 }, () => 'x')],
  ])('refuses a %s of %s', (field, value) => {
    expect(House.safeParse({ [field]: value }).success).toBe(false);
  });
});
