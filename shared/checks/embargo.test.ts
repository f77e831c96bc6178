import { describe, expect, it } from 'vitest';
import { field, found, run, storyWith } from '../../test/support/checked-story';

describe('times that contradict an embargo', () => {
  const until = '2026-07-20T18:00:00+05:30';
  const early = '2026-07-20T12:29:00+00:00';
  it.each([
    ['published', { firstPublished: early, updated: null }, 'embargo'],
    ['updated', { firstPublished: until, updated: early }, 'updated'],
    ['updated, though not yet published', { firstPublished: null, updated: early }, 'updated'],
    [
      'corrected',
      { firstPublished: until, updated: null, corrections: [{ text: 'No.', at: early }] },
      'corrections.0',
    ],
  ])('%s before it ends', (_what, times, name) => {
    expect(found(storyWith({ embargo: until, ...times }))).toContainEqual(['embargo', 'stop', field(name)]);
  });

  it('are said as the house’s clocks show them', () => {
    const [finding] = run(storyWith({ embargo: until, firstPublished: early, updated: null }));
    expect(finding!.message).toBe(
      'The story is under embargo until 20 July 2026, 18:00 IST, but its published time is 20 July 2026, 17:59 IST.',
    );
  });
});
