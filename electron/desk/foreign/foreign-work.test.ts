import { describe, expect, it } from 'vitest';
import { newStoryId } from '@shared/story/ids';
import { courierHouse } from '../../../test/support/courier-house';
import { readyText } from '../records/draft-parts';
import { decodeStory } from '../story-document';
import { FOREIGN_BOUNDS, foreignWork } from './foreign-work';

const copy = {
  text: 'River rises in Patna\n\nThe river rose on Monday.',
  house: courierHouse(),
  source: null,
  id: null,
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

  it('makes a text ready to be written, so that the desk derives nothing of it', async () => {
    const foreign = foreignWork();
    for (const id of [null, newStoryId()]) {
      const { story, ready } = await foreign.run('takeInText', { ...copy, id });
      if (id !== null) expect(story.id).toBe(id);
      expect(ready).toEqual(readyText(story));
      // So the reply needs no reading either.
      expect(decodeStory(ready.document)).toEqual(story);
    }
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
