import { describe, expect, it } from 'vitest';
import { isFileName } from './file-name';

/** What programs put behind a name, repeated to the end of the longest name that is read: none of these ever ended in one way. */
const REPEATED = ['0', '1 ', '(1)', 'v1', '_a', '0_', '_', 'copy', 'burst', 'burst_', 'wa1', 'at.', '-'];
const BEGUN = [
  'IMG_000',
  'IMG000burst',
  'image 1',
  '123456_123456',
  'WhatsApp Image 1',
  'Screenshot 2024-01-01',
  'afp_',
  'gettyimages_1',
];

describe('a file’s name', () => {
  it.each([
    'IMG_2041',
    'IMG_2041_edited-2',
    'IMG_20240320_WA0003',
    'IMG0001v2 (1) copy',
    'IMG_0001_BURST20240101120000_COVER',
    '123456_1234567_9_n',
    'Screenshot 2026-11-02 at 14.03.11 pm. (1)',
    'afp__20240101x',
    'gettyimages-a1-594x594',
  ])('is told: “%s”', (name) => {
    expect(isFileName(name)).toBe(true);
  });

  it.each(BEGUN)('is read in one way, however long it goes on behind “%s”', (begun) => {
    for (const more of REPEATED) {
      const name = begun + more.repeat(200).slice(0, 190 - begun.length);
      expect(isFileName(`${name} !`), name).toBe(false);
    }
  });
});
