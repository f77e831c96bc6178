import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { House } from '../house/house';
import { houseIcon, inlineIcon, isHouseIcon, isIconAddress } from './house-icon';

const named = (name: string, more: object = {}): House => House.parse({ name, ...more });

describe('the icon of a publication', () => {
  it.each([
    ['The Sample Courier', 'T'],
    ['नदी समाचार', 'न'],
    ['«الجسر»', 'ا'],
    ['élan', 'É'],
    ['24 Hours', '2'],
  ])('of %s shows its initial', (name, initial) => {
    expect(houseIcon(named(name))).toContain(`>${initial}</text>`);
  });

  it('is painted in the publication’s colour, its letter readable on it', () => {
    expect(houseIcon(named('A', { themeColour: { light: '#ffee00', dark: '#000000' } }))).toMatch(
      /fill="#ffee00".*fill="#1d1b18"/,
    );
  });

  it('is a drawing that the page gate knows, for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        fc.pre(name.trim() !== '');
        expect(isHouseIcon(houseIcon(named(name)))).toBe(true);
        expect(isIconAddress(inlineIcon(named(name)))).toBe(true);
      }),
    );
  });

  it('is nothing else', () => {
    const own = houseIcon(named('A'));
    for (const other of [
      own.replace('<rect', '<script>alert(1)</script><rect'),
      own.replace('<rect', '<rect onload="x()"'),
      own.replace('>A<', '><a href="https://x.example">A</a><'),
      own.replace('#1c557c', 'url(https://x.example/a)'),
      `${own}<svg/>`,
      '',
    ]) {
      expect(isHouseIcon(other)).toBe(false);
      expect(isIconAddress(`data:image/svg+xml,${encodeURIComponent(other)}`)).toBe(false);
    }
    for (const href of ['/icon.svg', 'https://x.example/icon.svg', 'icon.svg?x', 'data:image/svg+xml,%', ''])
      expect(isIconAddress(href)).toBe(false);
  });
});
