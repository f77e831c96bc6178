import { unzipSync } from 'fflate';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { newPhotoId, type Sha256, type StoryId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import {
  openNewsroom,
  paragraph,
  storyOf,
  temporaryFolder,
  type TestNewsroom,
} from '../../../test/support/newsroom';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { originalPath } from '../library';
import { sha256Of } from '../sha256';
import { verifyLibrary } from '../verify';
import { packHandover, unpackHandover } from '../handover/handover-file';

let folder: ReturnType<typeof temporaryFolder>;
let here: TestNewsroom;
let there: TestNewsroom;
beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ['here', 'there']) mkdirSync(join(folder.path, name));
  here = openNewsroom(join(folder.path, 'here'));
  there = openNewsroom(join(folder.path, 'there'));
});
afterEach(() => {
  here.close();
  there.close();
  folder.remove();
});

const heic = photoFixture('sample.heic');

async function addStory(): Promise<{ readonly id: StoryId; readonly photo: Sha256 }> {
  const { file } = await here.photos.add('IMG_0001.HEIC', heic);
  const photoId = newPhotoId();
  const { id } = here.stories.add({
    ...storyOf('Rain'),
    body: bodyOf([{ type: 'photo', version: 1, photoId }, paragraph('It rained.')]),
    photos: { [photoId]: newStoryPhoto({ file, credit: 'PIB', alt: 'Rain' }) },
  }).story;
  return { id, photo: file.sha256 };
}

const manifestOf = (bytes: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(unzipSync(bytes)['manifest.json'])) as { version: number };

describe('the file that a picture came as, when its story is handed over', () => {
  it('goes with it to the byte, and the other library is whole', async () => {
    const { id, photo } = await addStory();
    const { bytes } = await here.handover.make(id);
    expect(manifestOf(bytes).version).toBe(2);
    expect((await here.handover.make(id)).bytes).toEqual(bytes);
    await there.handover.take(bytes);
    const original = there.newsroom.library.photoOriginals.find(photo)!;
    expect(original).toEqual(here.newsroom.library.photoOriginals.find(photo));
    expect(sha256Of(readFileSync(originalPath(there.folder, original)))).toBe(sha256Of(heic));
    expect((await there.photos.original(photo)).fileName).toBe('IMG_0001.HEIC');
    there.close();
    expect(verifyLibrary(there.folder).findings).toEqual([]);
  });

  it('stays behind where it is gone, and the story goes in a file that earlier builds read', async () => {
    const { id, photo } = await addStory();
    rmSync(originalPath(here.folder, here.newsroom.library.photoOriginals.find(photo)!));
    const { bytes } = await here.handover.make(id);
    expect(manifestOf(bytes).version).toBe(1);
    await there.handover.take(bytes);
    expect(there.newsroom.library.photoOriginals.find(photo)).toBeNull();
    await expect(there.photos.original(photo)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused where it begins as a picture and is none, and nothing of it is kept', async () => {
    const { id } = await addStory();
    const good = unpackHandover((await here.handover.make(id)).bytes);
    const [photo] = good.record.photos;
    const withOriginal = (bytes: Uint8Array): Uint8Array => {
      const original = { ...photo!.original!, sha256: sha256Of(bytes), bytes: bytes.length };
      const record = { ...good.record, photos: [{ ...photo!, original }] };
      return packHandover({ ...good, record, originals: new Map([[original.sha256, bytes] as const]) });
    };
    const cutShort = heic.subarray(0, heic.length >> 1);
    const onlyItsStart = Buffer.concat([heic.subarray(0, 400), Buffer.from('#!/bin/sh\n'.repeat(500))]);
    const refuse = async (bytes: Uint8Array): Promise<void> => {
      await expect(there.handover.take(withOriginal(bytes))).rejects.toMatchObject({
        code: 'UNREADABLE_FILE',
      });
      expect(() => readdirSync(join(there.folder, 'photos'))).toThrow(/ENOENT/);
    };
    for (const bytes of [cutShort, onlyItsStart]) await refuse(bytes);
    expect((await there.handover.take(withOriginal(heic))).outcome).toBe('new');
  });

  it('is read also if the library has the picture that was made of it', async () => {
    const { id, photo } = await addStory();
    const good = unpackHandover((await here.handover.make(id)).bytes);
    const [known] = good.record.photos;
    const alone = { ...good, originals: new Map<Sha256, Uint8Array>() };
    const record = { ...good.record, photos: [{ ...known!, original: undefined }] };
    await there.handover.take(packHandover({ ...alone, record }));
    const cut = heic.subarray(0, heic.length >> 1);
    const original = { ...known!.original!, sha256: sha256Of(cut), bytes: cut.length };
    const forged = {
      ...{ ...good, record: { ...good.record, photos: [{ ...known!, original }] } },
      originals: new Map([[original.sha256, cut] as const]),
    };
    await expect(there.handover.take(packHandover(forged))).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
    });
    expect(there.newsroom.library.photoOriginals.find(photo)).toBeNull();
    await there.handover.take(packHandover(good));
    expect(there.newsroom.library.photoOriginals.find(photo)).not.toBeNull();
  });

  it('is refused where it is missing, another, or no picture', async () => {
    const { id } = await addStory();
    const good = unpackHandover((await here.handover.make(id)).bytes);
    const [photo] = good.record.photos;
    const program = new TextEncoder().encode('#!/bin/sh');
    const original = { ...photo!.original!, sha256: sha256Of(program), bytes: program.length };
    const photos = [{ ...photo!, original }];
    const bad = [
      { ...good, originals: new Map() },
      { ...good, originals: new Map([[sha256Of(program), program]]) },
      { ...good, record: { ...good.record, photos }, originals: new Map([[original.sha256, program]]) },
      { ...good, record: { ...good.record, photos: [{ ...photo!, original: undefined }] } },
    ];
    for (const handover of bad)
      await expect(there.handover.take(packHandover(handover))).rejects.toThrow(
        expect.objectContaining({ code: 'UNREADABLE_FILE' }) as Error,
      );
  });
});
