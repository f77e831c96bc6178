import { describe, expect, it } from 'vitest';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import type { TestNewsroom } from '../../../test/support/newsroom';
import { jpegWithIim } from '../../../test/support/picture-metadata';
import { photoChannels } from '@shared/api/photos';
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
});
