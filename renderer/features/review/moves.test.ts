import { describe, expect, it } from 'vitest';
import { movesFrom } from './moves';

const offered = (...from: Parameters<typeof movesFrom>) => movesFrom(...from).map(({ to }) => to);

describe('the moves offered', () => {
  it('lets a reporter file a draft and a returned story', () => {
    expect(offered('draft', 'reporter')).toEqual(['filed']);
    expect(offered('returned', 'reporter')).toEqual(['filed']);
  });

  it('leaves a filed story to the editor', () => {
    expect(offered('filed', 'reporter')).toEqual([]);
    expect(offered('filed', 'editor')).toEqual(['returned', 'approved']);
  });

  it('asks for a note with a return and with nothing else', () => {
    expect(
      movesFrom('filed', 'editor')
        .filter(({ asksNote }) => asksNote)
        .map(({ to }) => to),
    ).toEqual(['returned']);
  });
});
