import { describe, expect, it } from 'vitest';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';

describe('a divider', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('is a rule and says nothing', () => {
    expect(printed(storyWith([{ type: 'divider', version: 1 }]))).toBe('<hr>\n');
  });
});
