import { describe, expect, it } from 'vitest';
import { courierHouse } from '../../../test/support/courier-house';
import { FOREIGN_BOUNDS, foreignWork } from './foreign-work';

const copy = {
  text: 'River rises in Patna\n\nThe river rose on Monday.',
  house: courierHouse(),
  source: null,
};

describe('a job on foreign bytes', () => {
  it('gives what it makes, and throws what it refuses', async () => {
    const foreign = foreignWork();
    expect((await foreign.run('takeInText', copy)).story.headline).toBe('River rises in Patna');
    await expect(foreign.run('takeInText', { ...copy, text: 'a\n'.repeat(6_000) })).rejects.toMatchObject({
      code: 'TOO_LARGE',
      details: { lines: 6_000, limit: 5_000 },
    });
  });

  it('ends when it is cancelled, and the next one is done', async () => {
    const foreign = foreignWork();
    const stop = new AbortController();
    const first = foreign.run('takeInText', copy, stop.signal);
    const waiting = foreign.run('takeInText', copy, AbortSignal.abort());
    const next = foreign.run('takeInText', copy);
    setImmediate(() => stop.abort());
    await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await next).story.headline).toBe('River rises in Patna');
  });

  it('is refused in words when it takes more time or memory than a story does', async () => {
    for (const [bound, limit] of [
      [{ seconds: 0.01 }, 'time'],
      [{ heapMegabytes: 8 }, 'memory'],
    ] as const) {
      const foreign = foreignWork({ ...FOREIGN_BOUNDS, ...bound });
      await expect(foreign.run('takeInText', copy)).rejects.toMatchObject({
        code: 'TOO_LARGE',
        details: { limit },
      });
    }
  });
});
