import { describe, expect, it } from 'vitest';
import { addressAtEnd, meantAddress } from './link-keys';

const found = (text: string): string | null => {
  const at = addressAtEnd(text);
  return at && text.slice(at.start, at.end);
};

describe('addresses as they are typed', () => {
  it.each([
    ['See https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['(see www.example.org/page).', 'www.example.org/page'],
    ['Write to desk@example.org,', 'desk@example.org'],
    ['“https://example.org”', 'https://example.org'],
    ['https://example.org/Bridge_(new)', 'https://example.org/Bridge_(new)'],
    ['देखें https://example.org/पुल', 'https://example.org/पुल'],
  ])('are found in %s', (text, address) => {
    expect(found(text)).toBe(address);
  });

  it.each([
    'example.org',
    'e.g.',
    'https://',
    'javascript:alert(1)',
    '2026-11-25',
    '12345678',
    'www.',
    'a/b',
  ])('are not seen in %s', (text) => {
    expect(found(text)).toBeNull();
  });

  it('are looked for near the end only: a long row of signs costs no more than a short one', () => {
    const row = '.'.repeat(60_000);
    const started = performance.now();
    expect(found(`${row}a`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(found(`${row} www.example.org`)).toBe('www.example.org');
    expect(found(`https://example.org/${'a'.repeat(60_000)}`)).toBeNull();
  });

  it('get the scheme that they were written without', () => {
    expect(meantAddress('www.example.org')).toBe('https://www.example.org');
    expect(meantAddress('desk@example.org')).toBe('mailto:desk@example.org');
    expect(meantAddress('two words')).toBeNull();
  });
});
