import { describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { block, field, found, storyWith } from '../../test/support/checked-story';
import { paragraph } from '../../test/support/story-blocks';

describe('a name that signs twice', () => {
  const person = (name: string, more = {}) => ({ kind: 'person' as const, name, ...more });
  it.each([
    [[person('Jane Roe'), person('JANE ROE')]],
    [[person('Jane Roe'), { kind: 'organisation' as const, name: 'Jane Roe' }]],
    [[person('Jane Roe', { handle: 'jroe' }), person('@jroe', { handle: '@JRoe' })]],
    [[person('Jane Roe and Ravi Sen'), person('Ravi Sen')]],
    [[person('आशा राव'), person('आशा राव')]],
    [[person('أحمد علي'), person('أحمد علي')]],
  ])('%j', (bylines) => {
    expect(found(storyWith({ bylines }))).toEqual([['double-byline', 'advice', field('bylines.1.name')]]);
  });

  it('is compared as it is where it is too long for a name, in time that grows with it', () => {
    const long = `Jane Roe${' in A'.repeat(100_000)}1`;
    const bylines = [person(long), person(`${long}2`), person(long)];
    expect(found(storyWith({ bylines }))).toEqual([['double-byline', 'advice', field('bylines.2.name')]]);
  });

  it('is not two people, nor a reporter and a paper', () => {
    const bylines = [person('Jane Roe'), person('Jane Roy'), { kind: 'organisation' as const, name: 'PTI' }];
    expect(found(storyWith({ bylines }))).toEqual([]);
  });

  it.each(['By Jane Roe', 'Jane Roe', 'BY JANE ROE', 'By Jane Roe and PTI', 'By: Jane Roe'])(
    'as the first line of the copy: %s',
    (line) => {
      const bylines = [person('Jane Roe'), { kind: 'organisation' as const, name: 'PTI' }];
      const body = bodyOf([paragraph(line), paragraph('The bridge opened.')]);
      expect(found(storyWith({ bylines, body }))).toEqual([['double-byline', 'advice', block(0)]]);
    },
  );

  it('leaves a line that says more, or names another', () => {
    const bylines = [person('Jane Roe')];
    for (const line of ['Jane Roe opened the bridge.', 'By Ravi Sen', 'By the river']) {
      const body = bodyOf([paragraph(line), paragraph('The bridge opened.')]);
      expect(found(storyWith({ bylines, body }))).toEqual([]);
    }
  });
});
