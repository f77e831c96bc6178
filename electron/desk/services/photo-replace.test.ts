import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import type { Sha256, StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { fixtureStory } from '../../../test/support/fixture-stories';
import { openPublishingDesk, type PublishingDesk } from '../../../test/support/publishing-desk';

let desk: PublishingDesk;
let story: Story;
let old: Sha256;

const pictureOf = async (
  width: number,
  height: number,
  background = '#284',
): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(
    await sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  );

beforeEach(async () => {
  desk = openPublishingDesk();
  const { file } = await desk.services.photos.add('weir.jpg', await pictureOf(300, 200));
  old = file.sha256;
  const fixture = fixtureStory('plain');
  const [id, photo] = Object.entries(fixtureStory('all-blocks').photos)[0]!;
  const body = {
    root: {
      ...fixture.body.root,
      children: [...fixture.body.root.children, { type: 'photo', version: 1, photoId: id }],
    },
  };
  story = {
    ...fixture,
    body,
    photos: {
      [id]: { ...photo, file, focalPoint: { x: 0.2, y: 0.4 }, crops: { '1:1': { x: 0, y: 0, width: 0.5 } } },
    },
  };
  desk.services.stories.add(story);
  desk.services.photoDesk.edit({ ids: [old], changes: { credit: 'PIB', licenceUntil: '2026-12-31' } });
});
afterEach(() => desk.close());

const replace = async (bytes: Uint8Array<ArrayBuffer>, name = 'better.jpg') =>
  desk.services.photoReplace.replace({ sha256: old, name, bytes });
const slotIn = (id: StoryId) => Object.values(desk.services.stories.get(id).story.photos)[0]!;

describe('another file in a picture’s place', () => {
  it('comes into the story with the words, focal point and cuts that the photo had there', async () => {
    const before = desk.services.stories.get(story.id);
    const { file, changed, left } = await replace(await pictureOf(1200, 800));
    expect({ changed, left }).toEqual({ changed: [story.id], left: [] });
    expect(slotIn(story.id)).toEqual({ ...Object.values(before.story.photos)[0], file });
    expect(desk.services.stories.get(story.id).revision).toBe(before.revision + 1);
    const events = desk.services.newsroom.library.events.ofStory(story.id);
    expect(events.map(({ kind }) => kind)).toContain('photo-replaced');
    const texts = desk.services.versions.list(story.id);
    expect(texts.length).toBeGreaterThanOrEqual(2);
    expect(desk.services.photoDesk.get(file.sha256).usedIn.map(({ id }) => id)).toEqual([story.id]);
    expect(desk.services.photoDesk.get(old).usedIn).toEqual([]);
  });

  it('loses focal point and cuts where it has another shape', async () => {
    await replace(await pictureOf(800, 800));
    const { focalPoint, crops, credit } = slotIn(story.id);
    expect({ focalPoint, crops }).toEqual({ focalPoint: null, crops: undefined });
    expect(credit).toBe(Object.values(story.photos)[0]!.credit);
  });

  it('leaves stories that were approved or exported, and says which and why', async () => {
    const approved = desk.services.stories.duplicate(story.id).story;
    const { revision } = desk.services.stories.get(approved.id);
    desk.services.review.move({ id: approved.id, revision, to: 'approved', note: '' });
    await desk.services.publishing.export({ id: story.id, form: 'zip', job: 'zip' });
    const { changed, left } = await replace(await pictureOf(1200, 800));
    expect(changed).toEqual([]);
    expect(Object.fromEntries(left.map(({ id, why }) => [id, why]))).toEqual({
      [story.id]: expect.stringContaining('was exported') as unknown,
      [approved.id]: expect.stringContaining('was approved') as unknown,
    });
    expect(slotIn(story.id).file?.sha256).toBe(old);
    expect(slotIn(approved.id).file?.sha256).toBe(old);
  });

  it('is said to be what the old one was, and the old one’s record stays', async () => {
    desk.services.photoDesk.edit({ ids: [old], changes: { doNotUse: 'Faces of minors' } });
    const before = desk.services.photoDesk.get(old).photo;
    const { file } = await replace(await pictureOf(1200, 800));
    expect(desk.services.photoDesk.get(file.sha256).photo).toMatchObject({
      ...{ words: { credit: 'PIB' }, licenceUntil: '2026-12-31', doNotUse: 'Faces of minors' },
      name: 'better.jpg',
    });
    expect(desk.services.photoDesk.get(old).photo).toMatchObject({
      words: before.words,
      doNotUse: 'Faces of minors',
    });
  });

  it('keeps the words of a picture that was in the library before', async () => {
    const bytes = await pictureOf(1200, 800);
    const { file } = await desk.services.photos.add('mine.jpg', bytes);
    desk.services.photoDesk.edit({ ids: [file.sha256], changes: { credit: 'Asha Rao' } });
    expect(await replace(bytes)).toMatchObject({ known: true, changed: [story.id] });
    expect(desk.services.photoDesk.get(file.sha256).photo).toMatchObject({
      words: { credit: 'Asha Rao' },
      licenceUntil: null,
    });
  });

  it('is refused where it is no picture, or the same one; nothing changes then', async () => {
    const before = desk.services.stories.get(story.id);
    await expect(replace(new TextEncoder().encode('no picture'))).rejects.toMatchObject({
      code: 'UNSUPPORTED_FORMAT',
    });
    await expect(replace(await pictureOf(300, 200))).rejects.toMatchObject({ code: 'INVALID' });
    expect(desk.services.stories.get(story.id)).toEqual(before);
  });
});
