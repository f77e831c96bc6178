import { describe, expect, it } from 'vitest';
import { House } from '@shared/house/house';
import { storyWith } from '../../test/support/checked-story';
import { runChecks } from '.';

describe('a house whose address is still the sample', () => {
  const houseOf = (known: object) =>
    runChecks(storyWith({}), House.parse(known)).filter(({ check }) => check === 'house-address');

  it('is told so, and the story is not stopped for it', () => {
    expect(houseOf({})).toEqual([
      {
        ...{ check: 'house-address', weight: 'advice', target: { at: 'house' } },
        message:
          'The house’s address is still the sample, www.example.org. Pages leave their address out until you enter yours in Settings › House.',
      },
    ]);
  });

  it.each([
    [{ storyUrl: 'https://news.example.com/{slug}' }, 1],
    [{ url: 'https://www.courier.example/' }, 1],
    [{ storyUrl: 'https://www.courier.example/{slug}/' }, 1],
    [{ url: 'https://www.courier.example/', storyUrl: 'https://courier.example/{slug}/' }, 0],
    [{ url: 'https://notexample.org/', storyUrl: 'https://example.org.in/{slug}/' }, 0],
  ])('%j', (known, count) => expect(houseOf(known)).toHaveLength(count));
});
