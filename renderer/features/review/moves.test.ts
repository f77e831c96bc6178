import type { StoryStatus } from '@shared/story/status';
import { describe, expect, it } from 'vitest';
import { movesFrom } from './moves';

const at = (status: StoryStatus, changedSinceApproval = false) => ({ status, changedSinceApproval });
const offered = (...from: Parameters<typeof movesFrom>) => movesFrom(...from).map(({ to }) => to);

describe('the moves offered', () => {
  it('lets a reporter file a draft and a returned story', () => {
    expect(offered(at('draft'), 'reporter')).toEqual(['filed']);
    expect(offered(at('returned'), 'reporter')).toEqual(['filed']);
  });

  it('leaves a filed story to the editor; a reporter may take it back', () => {
    expect(offered(at('filed'), 'reporter')).toEqual(['draft']);
    expect(offered(at('filed'), 'editor')).toEqual(['returned', 'approved']);
  });

  it('sends a text that changed after approval to be read again', () => {
    expect(offered(at('approved', true), 'reporter')).toEqual(['filed']);
    expect(offered(at('exported', true), 'editor')).toEqual(['approved']);
  });

  it('asks for a note with a return and with nothing else', () => {
    const asking = movesFrom(at('filed'), 'editor').filter(({ asksNote }) => asksNote);
    expect(asking.map(({ to }) => to)).toEqual(['returned']);
  });
});
