import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';

let folder: ReturnType<typeof temporaryFolder>;
let desk: TestNewsroom;
beforeEach(() => {
  folder = temporaryFolder();
  desk = openNewsroom(folder.path);
});
afterEach(() => {
  desk.close();
  folder.remove();
});

const picture = (): Promise<Uint8Array> =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#667' } })
    .jpeg()
    .toBuffer();

/** Its bytes, with this many more after its end. */
const followedBy = (bytes: Uint8Array, more: number): Uint8Array =>
  Buffer.concat([bytes, Buffer.alloc(more, 7)]);

/** Saves a story until the work is done, and says how often. */
async function savesBeside(work: Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  void work.catch(() => undefined).finally(() => (state.isDone = true));
  const story = storyOf('A story');
  desk.stories.add(story);
  let saves = 0;
  for (let { revision } = desk.stories.get(story.id); !state.isDone; saves += 1) {
    const request = { id: story.id, story: { ...story, deck: `Save ${saves}` }, reason: 'typing' } as const;
    ({ revision } = desk.stories.save({ ...request, baseRevision: revision }));
    await setImmediate();
  }
  return saves;
}

/** The pictures of the library, finished or not. */
function keptFiles(): readonly string[] {
  const photos = join(folder.path, 'photos');
  if (!existsSync(photos)) return [];
  return readdirSync(photos, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
}

describe('a photo that comes in', () => {
  it('is read, hashed and written while saves go on', async () => {
    const work = desk.photos.add('bus.jpg', followedBy(await picture(), 20_000_000));
    expect(await savesBeside(work)).toBeGreaterThan(10);
    expect(await work).toMatchObject({ known: false, file: { width: 3000, height: 2000 } });
  });

  it('with 60 MB behind its end is refused while saves go on', async () => {
    const work = desk.photos.add('bus.jpg', followedBy(await picture(), 60_000_000));
    expect(await savesBeside(work)).toBeGreaterThan(0);
    await expect(work).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(keptFiles()).toEqual([]);
  });

  it('moves to its thread, so that no save waits for a copy', async () => {
    const bytes = Uint8Array.from(followedBy(await picture(), 1_000_000));
    await desk.photos.add('bus.jpg', bytes);
    expect(bytes.length).toBe(0);
  });

  it('is not kept after a cancel, and the next one is', async () => {
    // Long to hash and read, however fast the machine is.
    const bytes = followedBy(await picture(), 20_000_000);
    const stop = new AbortController();
    const work = desk.photos.add('bus.jpg', Uint8Array.from(bytes), stop.signal);
    await setImmediate();
    stop.abort();
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(keptFiles()).toEqual([]);
    expect(await desk.photos.add('bus.jpg', bytes)).toMatchObject({ known: false });
  });
});
