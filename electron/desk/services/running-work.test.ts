import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '@shared/api/channel';
import type { OpenStory } from '@shared/api/stories';
import type { Desk } from '../desk';
import { openDesk } from '../open-desk';
import { runningWork } from './running-work';

let folder: string;
let desk: Desk;
const open = (): Desk => {
  const places = { libraryFolder: join(folder, 'library'), configFolder: join(folder, 'config') };
  const silent = { info: () => undefined, error: () => undefined };
  return openDesk({ ...places, version: '0.0.0', device: 'test' }, silent);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-work-'));
  desk = open();
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const valueOf = (reply: Reply<unknown>): unknown => {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
};
const cancelled = { ok: false, error: { code: 'CANCELLED' } };

/** The files of the library’s photos, finished or not. */
function photoFiles(): readonly string[] {
  const photos = join(folder, 'library', 'photos');
  if (!existsSync(photos)) return [];
  return readdirSync(photos, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
}
const storiesNow = async (): Promise<unknown> =>
  valueOf(await desk.call('stories.list', { limit: 5, offset: 0 }));

const picture = (): Promise<Uint8Array> =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#667' } })
    .jpeg()
    .toBuffer();

/** What can be cancelled, as a page asks for it. */
const asked: Readonly<Record<string, () => Promise<readonly [channel: string, input: object]>>> = {
  'a file that is taken in': () => {
    const bytes = new TextEncoder().encode('It rained on Monday, officials said.\n\n'.repeat(2_000));
    return Promise.resolve(['intake.file', { name: 'rain.txt', bytes }]);
  },
  'a text that is taken in': () =>
    Promise.resolve(['intake.text', { text: 'It rained on Monday.\n\n'.repeat(2_000) }]),
  'a photo that is added': async () => ['photos.add', { name: 'bus.jpg', bytes: await picture() }],
  'a hand-over that is taken in': async () => {
    const { bytes } = await handover();
    return ['handover.take', { bytes }];
  },
};

/** The hand-over of a story that is then deleted. */
async function handover(): Promise<{ readonly id: string; readonly bytes: Uint8Array }> {
  const { story } = valueOf(await desk.call('stories.create', {})) as OpenStory;
  const { bytes } = valueOf(await desk.call('handover.make', { id: story.id })) as {
    readonly bytes: Uint8Array;
  };
  valueOf(await desk.call('stories.delete', { id: story.id }));
  return { id: story.id, bytes };
}

describe('work that its page cancels', () => {
  it.each(Object.keys(asked))('%s keeps nothing, and the desk goes on', async (what) => {
    const [channel, input] = await asked[what]!();
    const answer = desk.call(channel, { ...input, job: 'mine' });
    await wait(2);
    valueOf(await desk.call('work.cancel', { job: 'mine' }));
    expect(await answer).toMatchObject(cancelled);
    expect(photoFiles()).toEqual([]);
    expect(await storiesNow()).toMatchObject({ total: 0 });
    // The same again, without a cancel.
    expect(await desk.call(channel, { ...input, job: 'mine' })).toMatchObject({ ok: true });
  });

  it('is cancelled also when that comes before the work itself', async () => {
    valueOf(await desk.call('work.cancel', { job: 'mine' }));
    expect(await desk.call('intake.text', { text: 'It rained.', job: 'mine' })).toMatchObject(cancelled);
    expect(await desk.call('intake.text', { text: 'It rained.', job: 'mine' })).toMatchObject({ ok: true });
  });

  it('leaves a hand-over unmade, and says nothing of it in the history', async () => {
    const { story } = valueOf(await desk.call('stories.create', {})) as OpenStory;
    const answer = desk.call('handover.make', { id: story.id, job: 'mine' });
    valueOf(await desk.call('work.cancel', { job: 'mine' }));
    expect(await answer).toMatchObject(cancelled);
    const { items } = valueOf(await desk.call('review.events', { id: story.id })) as {
      readonly items: readonly { readonly kind: string }[];
    };
    expect(items.map(({ kind }) => kind)).not.toContain('handed-over');
  });
});

describe('a desk that is closed', () => {
  it('cancels what is running, and leaves no half files', async () => {
    const answers = [
      desk.call('photos.add', { name: 'bus.jpg', bytes: await picture() }),
      desk.call('intake.text', { text: 'It rained on Monday.\n\n'.repeat(2_000) }),
    ];
    await wait(2);
    await desk.close();
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject(cancelled);
    expect(photoFiles()).toEqual([]);
    desk = open();
    expect(await storiesNow()).toMatchObject({ total: 0 });
  });
});

it('remembers few names that were cancelled early', async () => {
  const work = runningWork();
  for (let at = 0; at < 200; at += 1) work.cancel(`job ${at}`);
  await expect(work.run('job 0', () => Promise.resolve('done'))).resolves.toBe('done');
  await expect(work.run('job 199', () => Promise.resolve('done'))).rejects.toMatchObject({
    code: 'CANCELLED',
  });
});
