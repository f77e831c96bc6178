import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleOfAddress } from './link-title';

describe('what a link without a title is called', () => {
  it.each([
    ['https://www.example.org/2024/03/harbour-reopens/', 'Harbour reopens (example.org)'],
    [
      'https://news.example.net/world/harbour-reopens-after-storm-88123.html',
      'Harbour reopens after storm (news.example.net)',
    ],
    ['https://example.org/article/1234567', 'example.org'],
    ['https://example.org/', 'example.org'],
    ['https://example.org/world/', 'World (example.org)'],
    ['https://example.org/world/2024/index.html?id=3', 'World (example.org)'],
    [
      'https://example.org/%D8%A7%D9%84%D8%AC%D8%B3%D8%B1-%D8%A7%D9%84%D8%AC%D8%AF%D9%8A%D8%AF',
      'الجسر الجديد (example.org)',
    ],
    ['https://example.org/100%/x', 'X (example.org)'],
    ['https://example.org/8f14e45f-ceea-467f-9ab2-0123456789ab', 'example.org'],
  ])('%s', (address, title) => {
    expect(titleOfAddress(address)).toBe(title);
  });

  it('always says something, and never an address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(titleOfAddress(address)).toMatch(/\S/);
        expect(titleOfAddress(address)).not.toMatch(/^https?:/);
      }),
    );
  });
});
