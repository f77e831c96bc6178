import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PhotoWords } from '@shared/story/photo';
import { newStoryPhoto } from '@shared/story/photo';
import type { Sha256 } from '@shared/story/ids';
import { openNewsroom, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import { jpegWithXmp } from '../../../test/support/picture-metadata';
import { signedPicture } from '../../../test/support/signed-picture';
import { databaseIn } from '../db/open';
import { photoPath } from '../library';
import { READING } from '../records/photo-record';
import { waitFor } from '../../../test/support/wait-for';

const TRAINED = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
const RIGHTS = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" photoshop:Credit="PIB" photoshop:Headline="Rain"
 plus:LicenseEndDate="2026-12-31" plus:DataMining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"
 Iptc4xmpExt:Event="Lantern Day"/></rdf:RDF></x:xmpmeta>`;

let folder: ReturnType<typeof temporaryFolder>;
let room: TestNewsroom;
beforeEach(() => {
  folder = temporaryFolder();
  room = openNewsroom(folder.path);
});
afterEach(() => {
  room.close();
  folder.remove();
});

/** The library as an earlier build left it: its photos were read for these words alone, and no notes were kept. */
function asBefore(said: Partial<PhotoWords>, record: Partial<PhotoWords> = said, edited = false): void {
  room.close();
  const db = new Database(databaseIn(folder.path));
  const { focalPoint: _f, file: _p, ...words } = newStoryPhoto(said);
  db.prepare('UPDATE photo SET reading = 0, words = ?').run(JSON.stringify(words));
  db.prepare('UPDATE photo_record SET words = ?, licence_until = NULL').run(
    JSON.stringify({ ...words, ...record }),
  );
  if (edited) db.prepare("UPDATE photo_record SET updated_at = '2026-03-03T09:00:00.000Z'").run();
  db.prepare('DELETE FROM photo_note').run();
  db.close();
  room = openNewsroom(folder.path);
}

const readAll = async (): Promise<void> => {
  room.photoReading.start();
  await waitFor(() => expect(room.newsroom.library.photos.readBefore(READING)).toBeNull());
  room.photoReading.stop();
};
const item = (sha256: Sha256) => room.photoDesk.get(sha256).photo;
const drawn = sharp({ create: { width: 64, height: 48, channels: 3, background: '#a40' } }).jpeg();

describe('the photos of a library that was kept by an earlier build', () => {
  it('are read once more: what is empty is filled, and found', async () => {
    const { file } = await room.photos.add('rain.jpg', await jpegWithXmp(RIGHTS));
    asBefore({ credit: 'PIB' });
    await readAll();
    expect(item(file.sha256)).toMatchObject({
      words: { credit: 'PIB', headline: 'Rain', event: 'Lantern Day', dataMining: /PROHIBITED/ },
      licenceUntil: '2026-12-31',
    });
    expect(room.newsroom.library.photoRecords.find(file.sha256)?.superseded).toMatchObject({ event: '' });
    expect(room.photoDesk.list({ filter: 'all', query: 'lantern', limit: 9, offset: 0 }).total).toBe(1);
  });

  it('keep what a person wrote, and what a person emptied', async () => {
    const { file } = await room.photos.add('rain.jpg', await jpegWithXmp(RIGHTS));
    asBefore({ credit: 'PIB', headline: 'Rain' }, { credit: 'Meadow Wire', headline: '' }, true);
    await readAll();
    expect(item(file.sha256)).toMatchObject({
      words: { credit: 'Meadow Wire', headline: '', event: 'Lantern Day' },
      licenceUntil: null,
    });
  });

  it('get what their Content Credentials say', async () => {
    const actions = [{ action: 'c2pa.created', digitalSourceType: TRAINED }] as never;
    const { file } = await room.photos.add(
      'ai.jpg',
      await signedPicture(await drawn.toBuffer(), { actions }),
    );
    asBefore({});
    await readAll();
    expect(item(file.sha256).words.digitalSourceType).toBe(TRAINED);
    expect(room.photoDesk.get(file.sha256).notes).toMatchObject([{ kind: 'credentials', state: 'whole' }]);
  });

  it('are read once, also where a file is gone', async () => {
    const { file } = await room.photos.add('rain.jpg', await jpegWithXmp(RIGHTS));
    asBefore({});
    rmSync(photoPath(folder.path, file.sha256, 'image/jpeg'));
    await readAll();
    expect(item(file.sha256).words.event).toBe('');
    await room.photos.add('new.jpg', await drawn.toBuffer());
    expect(room.newsroom.library.photos.readBefore(READING)).toBeNull();
  });
});

describe('a known picture that comes again', () => {
  it('gets the AI mark of its credentials, and they are noted', async () => {
    const actions = [{ action: 'c2pa.created', digitalSourceType: TRAINED }] as never;
    const bytes = await signedPicture(await drawn.toBuffer(), { actions });
    const { file } = await room.photos.add('ai.jpg', bytes);
    asBefore({});
    const { known, words } = await room.photos.add('ai.jpg', bytes);
    expect([known, words.digitalSourceType]).toEqual([true, TRAINED]);
    expect(room.photoDesk.get(file.sha256).notes).toMatchObject([{ kind: 'credentials', state: 'whole' }]);
  });
});
