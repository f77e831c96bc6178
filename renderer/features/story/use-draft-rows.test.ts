import { describe, expect, it } from 'vitest';
import { rowsWith } from './use-draft-rows';

const isWhole = (row: string): boolean => row !== '' && !row.startsWith('draft');

describe('rows that the story has only in part', () => {
  it('stay as they are shown while the story says the same', () => {
    const shown = ['one', 'draft', 'two'];
    expect(rowsWith(shown, ['one', 'two'], isWhole)).toBe(shown);
  });

  it('take what was changed elsewhere, with drafts in their places', () => {
    expect(rowsWith(['one', 'draft', 'two'], ['1', '2'], isWhole)).toEqual(['1', 'draft', '2']);
  });

  it('keep their drafts where the story has other rows', () => {
    expect(rowsWith(['one', 'draft', 'two'], ['2'], isWhole)).toEqual(['2', 'draft']);
  });
});
