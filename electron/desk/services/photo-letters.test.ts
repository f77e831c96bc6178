import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import { paragraph, storyOf, type TestNewsroom } from '../../../test/support/newsroom';
import { iimOf, jpegWithIim, tiffWithEntry } from '../../../test/support/picture-metadata';
import { photoChannels } from '@shared/api/photos';
import { bodyOf } from '@shared/document/body';
import { newPhotoId, type PhotoId } from '@shared/story/ids';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { photoLettersService } from './photo-letters';

let room: TestNewsroom;
onNewsroom((opened) => (room = opened));

const latin2 = Buffer.from([0xa3, ...Buffer.from('ukasz Gwi'), 0xe6, ...Buffer.from('niewski')]);
const letters = () => photoLettersService(room.newsroom, room.photos, room.photoDesk);

/** A photo that came in with a credit in an old character set. */
async function added() {
  const bytes = await jpegWithIim(['2:110', latin2], ['2:80', 'Asha Rao'], ['2:116', latin2]);
  const { file } = await room.photos.add('old.jpg', bytes);
  return { sha256: file.sha256, item: () => room.photoDesk.get(file.sha256).photo };
}

describe('the letters of an old file', () => {
  it('are in doubt until a person says how to read them', async () => {
    const { sha256, item } = await added();
    expect(item().words.credit).toBe('Łukasz Gwićniewski');
    expect(item().letters?.charset).toBe('windows-1250');
    const { readings } = await letters().readings(sha256);
    expect(readings[0]).toEqual({ charset: 'windows-1250', sample: 'Łukasz Gwićniewski' });
    expect(readings).toContainEqual({ charset: 'windows-1252', sample: '£ukasz Gwiæniewski' });
    expect(readings.map(({ charset }) => charset)).not.toContain('euc-jp');
    expect(new Set(readings.map(({ sample }) => sample)).size).toBe(readings.length);

    await letters().readAs({ sha256, charset: 'windows-1252' });
    expect(item()).toMatchObject({
      letters: null,
      words: { credit: '£ukasz Gwiæniewski', copyrightNotice: '£ukasz Gwiæniewski', creator: 'Asha Rao' },
    });
    expect(
      room.photoDesk.list(photoChannels['photos.list'].input.parse({ query: 'gwiæniewski' })).total,
    ).toBe(1);
    expect(await letters().readings(sha256)).toEqual({ readings: [] });
  });

  it('are no doubt any more where the guess is said to be right', async () => {
    const { sha256, item } = await added();
    const { words } = item();
    await letters().readAs({ sha256, charset: 'windows-1250' });
    expect(item()).toMatchObject({ letters: null, words });
  });

  it('change nothing that somebody wrote since, and stay in doubt while the record is edited', async () => {
    const { sha256, item } = await added();
    room.photoDesk.edit({ ids: [sha256], changes: { credit: 'Łukasz Gwiśniewski' } });
    expect(item().letters).not.toBeNull();
    await letters().readAs({ sha256, charset: 'windows-1252' });
    expect(item().words).toMatchObject({
      credit: 'Łukasz Gwiśniewski',
      copyrightNotice: '£ukasz Gwiæniewski',
    });
  });

  it('are not asked about where the file declares them', async () => {
    const { file } = await room.photos.add(
      'declared.jpg',
      await jpegWithIim(['1:90', '\x1b-B'], ['2:110', latin2]),
    );
    expect(room.photoDesk.get(file.sha256).photo).toMatchObject({
      letters: null,
      words: { credit: 'Łukasz Gwićniewski' },
    });
  });

  it('are offered to the stories that still say what was misread, in every field, and to no others', async () => {
    const caption = Buffer.from([...Buffer.from('Mayor '), ...latin2]);
    const bytes = await jpegWithIim(
      ['2:110', latin2],
      ['2:80', latin2],
      ['2:116', latin2],
      ['2:120', caption],
    );
    const { file, words } = await room.photos.add('old.jpg', bytes);
    const [first, second] = [newPhotoId(), newPhotoId()];
    const put = (photoId: PhotoId, said: Partial<StoryPhoto>) =>
      room.stories.add({
        ...storyOf('Rain'),
        body: bodyOf([{ type: 'photo', version: 1, photoId }, paragraph('It rained.')]),
        photos: { [photoId]: newStoryPhoto({ ...words, file, ...said }) },
      }).story.id;
    const unchanged = put(first, {});
    const edited = put(second, {
      caption: 'Our own words',
      creator: 'Our own name',
      credit: '£ukasz Gwiæniewski',
    });
    expect(room.photoOffers.offers(file.sha256).stories.map(({ id }) => id)).toEqual([edited]);

    await letters().readAs({ sha256: file.sha256, charset: 'windows-1252' });
    const { stories } = room.photoOffers.offers(file.sha256);
    const labels = Object.fromEntries(
      stories.map(({ id, words: said }) => [id, said.map(({ label }) => label)]),
    );
    expect(labels).toEqual({
      [unchanged]: ['Caption', 'Credit', 'Creator', 'Copyright', 'Credit as supplied'],
      [edited]: ['Copyright', 'Credit as supplied'],
    });
    const given = { sha256: file.sha256, stories: stories.map(({ id, revision }) => ({ id, revision })) };
    expect(room.photoOffers.apply(given).changed).toHaveLength(2);
    const right = '£ukasz Gwiæniewski';
    expect(room.stories.get(unchanged).story.photos[first]).toMatchObject({
      ...{ caption: `Mayor ${right}`, credit: right, creator: right, copyrightNotice: right },
    });
    expect(room.stories.get(edited).story.photos[second]).toMatchObject({
      ...{ caption: 'Our own words', creator: 'Our own name', copyrightNotice: right },
    });
    expect(room.photoOffers.offers(file.sha256).stories).toEqual([]);
  });

  it('are in doubt in a transparent TIFF too, whose conversion has no place for them', async () => {
    const background = { r: 9, g: 9, b: 9, alpha: 0.5 };
    const tiff = await sharp({ create: { width: 40, height: 30, channels: 4, background } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    const bytes = tiffWithEntry(tiff, 33_723, iimOf([['2:110', latin2]]));
    const { file } = await room.photos.add('old.tif', bytes);
    expect(file.mime).toBe('image/png');
    expect(room.photoDesk.get(file.sha256).photo).toMatchObject({
      ...{ words: { credit: 'Łukasz Gwićniewski' }, letters: { charset: 'windows-1250' } },
    });
    const { readings } = await letters().readings(file.sha256);
    expect(readings.map(({ charset }) => charset)).toContain('windows-1252');
    await letters().readAs({ sha256: file.sha256, charset: 'windows-1252' });
    expect(room.photoDesk.get(file.sha256).photo.words.credit).toBe('£ukasz Gwiæniewski');
  });
});
