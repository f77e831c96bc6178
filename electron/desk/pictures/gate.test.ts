import { describe, expect, it } from 'vitest';
import { gate } from './gate';

describe('a gate', () => {
  it('lets as many in at once as it has places, in the order they came, failures or not', async () => {
    const enter = gate(2);
    const began: number[] = [];
    let inside = 0;
    let most = 0;
    const work = (at: number) => async (): Promise<number> => {
      began.push(at);
      most = Math.max(most, (inside += 1));
      await new Promise((done) => setTimeout(done, 2));
      inside -= 1;
      if (at % 3 === 0) throw new Error(String(at));
      return at;
    };
    const all = await Promise.allSettled(Array.from({ length: 9 }, (_, at) => enter(work(at))));
    expect(all.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(3);
    expect(began).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most).toBe(2);
  });
});
