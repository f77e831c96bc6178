import { describe, expect, it } from 'vitest';
import type { PhotoChanges } from '@shared/api/photos';
import type { CallInput } from '@shared/api/contract';
import { photoChannels } from '@shared/api/photos';
import { bodyOf } from '@shared/document/body';
import { newPhotoId, type Sha256 } from '@shared/story/ids';
import { newStoryPhoto, type PhotoFile, type PhotoWords } from '@shared/story/photo';
import { newStory, type Story } from '@shared/document/story';
import { paragraph, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { finish } from '../in-parts';
import { migrations } from '../db/migrate';
import { openDatabase } from '../db/open';
import { openLibrary } from '../open-library';
import { insertPhoto } from '../records/photo-record';
import { encodeStory } from '../story-document';

let room: TestNewsroom;

onNewsroom((opened) => (room = opened));

const fileOf = (digit: string): PhotoFile => ({
  sha256: digit.repeat(64) as Sha256,
  mime: 'image/jpeg',
  width: 1600,
  height: 1000,
  bytes: 1000,
});
const { file: _file, focalPoint: _point, ...noWords } = newStoryPhoto();

/** Puts a picture's row in, as if its file had said these words. */
function put(digit: string, words: Partial<PhotoWords> = {}, name = `${digit}.jpg`): Sha256 {
  const { library } = room.newsroom;
  const row = {
    file: fileOf(digit),
    words: { ...noWords, ...words },
    name,
    addedAt: '2026-03-02T09:00:00.000Z',
  };
  library.transact(() => insertPhoto(library, row));
  return row.file.sha256;
}

const list = (request: CallInput<'photos.list'> = {}) =>
  room.photoDesk.list(photoChannels['photos.list'].input.parse(request));
const found = (query: string): string[] => list({ query }).items.map(({ file }) => file.sha256[0]!);
const edit = (ids: readonly Sha256[], changes: PhotoChanges) =>
  room.photoDesk.edit({ ids: [...ids], changes });

/** A story with these pictures in its body, each under the credit given. */
function storyWithPhotos(headline: string, photos: Readonly<Record<string, string>>): Story {
  const slots = Object.entries(photos).map(([digit, credit]) => ({
    id: newPhotoId(),
    photo: newStoryPhoto({ file: fileOf(digit), credit, alt: 'A weir', caption: 'Adapted here.' }),
  }));
  return newStory({
    headline,
    slug: 'a-slug',
    bylines: [{ kind: 'person', name: 'Asha Rao', role: '' }],
    photos: Object.fromEntries(slots.map(({ id, photo }) => [id, photo])),
    body: bodyOf([
      ...slots.map(({ id }) => ({ type: 'photo', version: 1, photoId: id })),
      paragraph('The weir holds.'),
    ]),
  });
}

describe('the library of photos', () => {
  it('finds a photo by caption, credit, creator, place, date and file name, in any script', () => {
    put(
      'a',
      { caption: 'Herons over the weir', credit: 'Meadow Wire', takenAt: '2026-02-14T07:10:00' },
      'DSC_0042.jpg',
    );
    put('b', { caption: 'नदी पर नया पुल', creator: 'Devika Naskar', place: 'Kankonpur' });
    put('c', { caption: '渡し船の最後の日', keywords: ['ferry', 'river'], persons: ['Subal Hembram'] });
    expect(found('heron')).toEqual(['a']);
    expect(found('meadow wire')).toEqual(['a']);
    expect(found('2026-02-14')).toEqual(['a']);
    expect(found('dsc_0042')).toEqual(['a']);
    expect(found('नदी')).toEqual(['b']);
    expect(found('naskar kankonpur')).toEqual(['b']);
    expect(found('最後')).toEqual(['c']);
    expect([found('ferry'), found('hembram')]).toEqual([['c'], ['c']]);
    expect(found('walrus')).toEqual([]);
    expect(found('"*(')).toEqual([]);
    expect(found('')).toEqual(['c', 'b', 'a']);
  });

  it('is found by the words as edited, and no longer by those before', () => {
    const sha256 = put('a', { credit: 'Old Agency' });
    edit([sha256], { credit: 'New Agency' });
    expect(found('old agency')).toEqual([]);
    expect(found('new agency')).toEqual(['a']);
  });

  it('finds a photo by event, country, job number, owner, AI and by what its terms mean', () => {
    put('a', { event: 'Lantern Day', country: 'Norland', state: 'West Norland', jobId: 'MW-0042' });
    put('b', {
      ...{ copyrightOwner: 'Meadow Wire', imageSupplier: 'Reed Archive', otherConstraints: 'No ferries' },
      ...{ aiSystem: 'Lantern Paint', aiPrompt: 'A heron in fog', extendedDescription: 'Reeds all round' },
    });
    put('c', {
      dataMining: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING',
      modelRelease: 'http://ns.useplus.org/ldf/vocab/MR-LMR',
      minorAge: 'http://ns.useplus.org/ldf/vocab/AG-A15',
    });
    for (const words of ['lantern day', 'norland', 'west norland', 'mw-0042'])
      expect(found(words)).toEqual(['a']);
    for (const words of [
      'meadow wire',
      'reed archive',
      'no ferries',
      'lantern paint',
      'heron in fog',
      'reeds',
    ])
      expect(found(words)).toEqual(['b']);
    for (const words of ['training ai', 'incomplete model releases', 'youngest person 15'])
      expect(found(words)).toEqual(['c']);
    expect(found('useplus')).toEqual([]);
  });

  it('keeps the terms of PLUS under their own addresses', () => {
    const a = put('a');
    const changes = photoChannels['photos.edit'].input.parse({
      ...{ ids: [a], changes: { dataMining: 'dmi-allowed', modelRelease: 'On file' } },
    }).changes;
    edit([a], changes);
    expect(room.photoDesk.get(a).photo.words).toMatchObject({
      dataMining: 'http://ns.useplus.org/ldf/vocab/DMI-ALLOWED',
      modelRelease: 'On file',
    });
  });

  it('counts what each filter leaves, of all that fit the words', () => {
    const credited = put('a', { caption: 'weir', credit: 'Meadow Wire' });
    put('b', { caption: 'weir', credit: 'Photo:' });
    const expired = put('c', { credit: 'PIB' });
    edit([expired], { licenceUntil: '2026-03-01', doNotUse: 'The agency asked' });
    room.stories.add(storyWithPhotos('Weir', { a: 'Meadow Wire' }));
    expect(list().counts).toEqual({
      all: 3,
      'missing credit': 1,
      'expired licence': 1,
      'do not use': 1,
      unused: 2,
    });
    const missing = list({ query: 'weir', filter: 'missing credit' });
    expect(missing.items.map(({ file, flags }) => [file.sha256[0], flags])).toEqual([
      ['b', ['missing credit', 'unused']],
    ]);
    expect(missing.total).toBe(1);
    expect(missing.counts).toMatchObject({ all: 2, 'expired licence': 0 });
    expect(list({ filter: 'expired licence' }).items[0]).toMatchObject({
      file: { sha256: expired },
      flags: ['expired licence', 'do not use', 'unused'],
    });
    expect(room.photoDesk.get(credited).photo).toMatchObject({ uses: 1, flags: [] });
  });

  it.each([
    'TBC',
    'Internet',
    'Google',
    'Photo: Unknown',
    'IMG_2041.jpg',
    'Herons over the weir',
    'Two herons',
  ])('has no credit for a photo whose credit is “%s”, as the checks have none', (credit) => {
    const sha256 = put('a', { credit, caption: 'Herons over the weir.', alt: 'Two herons.' });
    expect(list({ filter: 'missing credit' }).total).toBe(1);
    edit([sha256], { credit: 'Asha Rao' });
    expect(list({ filter: 'missing credit' }).total).toBe(0);
    edit([sha256], { caption: 'Asha Rao' });
    expect(list({ filter: 'missing credit' }).total).toBe(1);
  });

  it('pages through the newest first', () => {
    for (const digit of '12345') put(digit);
    expect(list({ limit: 2, offset: 2 }).items.map(({ file }) => file.sha256[0])).toEqual(['3', '2']);
    expect(list({ limit: 2, offset: 2 }).total).toBe(5);
  });

  it('holds a licence to the end of its last day where the house is', () => {
    const sha256 = put('a', { credit: 'PIB' });
    edit([sha256], { licenceUntil: '2026-03-02' });
    const isOver = () => room.photoDesk.get(sha256).photo.flags.includes('expired licence');
    expect(isOver()).toBe(false);
    // From 14:30 to 23:59 in Kolkata.
    room.pass(9.49 * 3600);
    expect(isOver()).toBe(false);
    room.pass(60);
    expect(isOver()).toBe(true);
  });
});

describe('editing photos', () => {
  it('changes what is named of all of them at once, and neither the file’s words nor a story', () => {
    const ids = [put('a', { credit: 'Old', creator: 'Asha Rao' }), put('b', { creator: 'Bram Khan' })];
    const { story, revision } = room.stories.add(storyWithPhotos('Weir', { a: 'Old' }));
    room.heard.length = 0;
    expect(edit(ids, { credit: 'Meadow Wire', usageTerms: 'Print and web' })).toEqual({ changed: 2 });
    expect(room.heard).toEqual([{ kind: 'photos.changed' }]);
    expect(list().items.map(({ words }) => [words.creator, words.credit, words.usageTerms])).toEqual([
      ['Bram Khan', 'Meadow Wire', 'Print and web'],
      ['Asha Rao', 'Meadow Wire', 'Print and web'],
    ]);
    expect(room.newsroom.library.photos.find(ids[0]!)?.words.credit).toBe('Old');
    expect(room.stories.get(story.id)).toMatchObject({ revision, story });
  });

  it('changes none where one is not in the library', () => {
    const sha256 = put('a', { credit: 'Old' });
    expect(() => edit([sha256, 'f'.repeat(64) as Sha256], { credit: 'New' })).toThrow(/not in the library/);
    expect(room.photoDesk.get(sha256).photo.words.credit).toBe('Old');
  });

  it('says nothing where nothing changes, and takes a mark away again', () => {
    const sha256 = put('a', { credit: 'PIB' });
    edit([sha256], { doNotUse: 'Asked by the family', licenceUntil: '2026-01-31' });
    room.heard.length = 0;
    expect(edit([sha256], { credit: 'PIB', doNotUse: 'Asked by the family' })).toEqual({ changed: 0 });
    expect(room.heard).toEqual([]);
    edit([sha256], { doNotUse: null, licenceUntil: null });
    expect(room.photoDesk.get(sha256).photo.flags).toEqual(['unused']);
  });

  it('gives the desk’s credit to the next story when the same picture comes again', async () => {
    const bytes = photoFixture('xmp-only.jpg');
    const first = await room.photos.add('a.jpg', bytes);
    edit([first.file.sha256], { credit: 'Meadow Wire / Rao' });
    const again = await room.photos.add('b.jpg', bytes);
    expect([first.known, again.known]).toEqual([false, true]);
    expect(again.words).toEqual({ ...first.words, credit: 'Meadow Wire / Rao' });
  });
});

describe('where a photo is used', () => {
  const usedIn = (sha256: Sha256) => room.photoDesk.get(sha256).usedIn.map(({ headline }) => headline);

  it('follows saves, deletion and bringing back', () => {
    const sha256 = put('a');
    const { story, revision } = room.stories.add(storyWithPhotos('Weir', { a: 'PIB', b: 'PIB' }));
    room.stories.add(storyWithPhotos('Bridge', { a: 'PIB' }));
    expect(usedIn(sha256)).toEqual(['Bridge', 'Weir']);
    const emptied = { ...story, body: bodyOf([paragraph('No picture.')]) };
    room.stories.save({ id: story.id, baseRevision: revision, story: emptied, reason: 'close' });
    expect(usedIn(sha256)).toEqual(['Bridge']);
    room.stories.save({ id: story.id, baseRevision: revision + 1, story, reason: 'close' });
    room.stories.delete(story.id);
    expect(usedIn(sha256)).toEqual(['Bridge']);
    room.stories.undelete(story.id);
    expect(usedIn(sha256)).toEqual(['Weir', 'Bridge']);
  });

  it('is known of a library that was made before there was a photo desk', () => {
    const old = temporaryFolder();
    const before = openDatabase(old.path, migrations.slice(0, 2));
    const insert = before.db
      .prepare(`INSERT INTO story (id, revision, status, sha256, headline, opening, section,
      bylines, language, direction, words, photos, photos_unfinished, created_at, updated_at, touched, deleted_at,
      document) VALUES (?, 0, 'draft', ?, ?, '', '', '', 'en', 'ltr', 0, 0, 0, 't', 't', ?, ?, ?)`);
    const stories = ['Weir', 'Gone'].map((headline) => storyWithPhotos(headline, { a: 'PIB' }));
    stories.forEach((story, at) => {
      const { json, sha256 } = encodeStory(story);
      insert.run(story.id, sha256, story.headline, at + 1, at === 1 ? '2026-01-01T00:00:00Z' : null, json);
    });
    insert.run('damaged', 'x', 'Damaged', 3, null, '{"body":');
    before.db
      .prepare(
        `INSERT INTO photo VALUES (?, 'image/jpeg', 1600, 1000, 1000, ?, 'weir.jpg', '2026-01-01T00:00:00Z')`,
      )
      .run(fileOf('a').sha256, JSON.stringify({ caption: 'बाँध पर बगुले', credit: 'PIB' }));
    before.close();

    for (const _opening of ['first', 'second']) {
      const library = openLibrary(old.path);
      expect(library.photoUses.ofPhoto(fileOf('a').sha256).map(({ id }) => id)).toEqual([stories[0]!.id]);
      expect(library.photoRecords.find(fileOf('a').sha256)).toMatchObject({
        hasCredit: true,
        name: 'weir.jpg',
      });
      const request = { filter: 'all', today: '2026-03-02', limit: 10, offset: 0 } as const;
      expect(library.photoRecords.list({ ...request, query: '"बगुले" *' })).toHaveLength(1);
      expect(finish(library.integrity())).toEqual([]);
      library.close();
    }
    old.remove();
  });
});
