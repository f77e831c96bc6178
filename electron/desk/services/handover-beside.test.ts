import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import { foreignWork } from '../foreign/foreign-work';
import { type PictureWork, pictureWork } from '../pictures/picture-work';
import { handoverService } from './handover';

let folder: ReturnType<typeof temporaryFolder>;
let here: TestNewsroom;
let there: TestNewsroom;
beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ['here', 'there']) mkdirSync(join(folder.path, name));
  here = openNewsroom(join(folder.path, 'here'), 'laptop');
  there = openNewsroom(join(folder.path, 'there'), 'newsdesk');
});
afterEach(() => {
  here.close();
  there.close();
  folder.remove();
});

/** A story with a photo, as a file. */
async function handedOver(): Promise<Uint8Array> {
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#667' } })
    .jpeg()
    .toBuffer();
  const { file } = await here.photos.add('bus.jpg', Uint8Array.from(bytes));
  const photoId = newPhotoId();
  const { id } = here.stories.add({
    ...storyOf('A bus stops'),
    body: bodyOf([{ type: 'photo', version: 1, photoId }]),
    photos: { [photoId]: newStoryPhoto({ file, credit: 'PIB', alt: 'A bus' }) },
  }).story;
  return (await here.handover.make(id)).bytes;
}

/** Hand-overs into the other library, whose pictures are read so. */
const takenWith = (run: PictureWork['run']) => handoverService(there.newsroom, foreignWork(), { run });

const nothingKept = (): void => {
  expect(there.stories.list({ limit: 5, offset: 0 }).total).toBe(0);
  expect(existsSync(join(there.folder, 'photos'))).toBe(false);
};

describe('the photos of a story that is taken in', () => {
  it('are read in the threads for pictures, once', async () => {
    const bytes = await handedOver();
    const asked: string[] = [];
    const service = takenWith((name, input, signal) => {
      asked.push(name);
      return pictureWork.run(name, input, signal);
    });
    expect((await service.take(bytes)).outcome).toBe('new');
    expect((await service.take(bytes)).outcome).toBe('unchanged');
    expect(asked).toEqual(['readThrough']);
  });

  it('refuse it if they cannot be read within the bounds', async () => {
    const service = takenWith(() => Promise.reject(new Error('The thread ended early.')));
    await expect(service.take(await handedOver())).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
    nothingKept();
  });

  it('are left alone after a cancel', async () => {
    const stop = new AbortController();
    const service = takenWith((name, input, signal) => {
      const reading = pictureWork.run(name, input, signal);
      stop.abort();
      return reading;
    });
    await expect(service.take(await handedOver(), stop.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
    nothingKept();
  });
});

describe('the versions of a story that is taken in', () => {
  it('come to the desk as they are kept, and none of them as a text to read', async () => {
    const { id } = here.stories.add(storyOf('A bus stops')).story;
    for (let at = 0; at < 20; at++) {
      const { story, revision } = here.stories.get(id);
      here.stories.save({
        id,
        baseRevision: revision,
        story: { ...story, deck: `Deck ${at}` },
        reason: 'close',
      });
    }
    const { bytes } = await here.handover.make(id);
    const { handover, versions } = await foreignWork().run('readHandover', Uint8Array.from(bytes));
    expect([...handover.texts.keys()]).toEqual([handover.record.sha256]);
    expect(versions.about.size).toBe(here.versions.list(id).length);
    await there.handover.take(bytes);
    expect(there.versions.list(id)).toEqual(here.versions.list(id));
    for (const version of there.versions.list(id))
      expect(there.versions.get(version.id).story).toEqual(here.versions.get(version.id).story);
  });
});
