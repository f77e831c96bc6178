import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PhotoChanges } from '@shared/api/photos';
import type { StoryId } from '@shared/story/ids';
import type { TestNewsroom } from '../../../test/support/newsroom';
import { addPhotoStory, PICTURE, twoMachines, type TwoMachines } from '../../../test/support/two-machines';
import { insertPhoto } from '../records/photo-record';
import { sha256Of } from '../sha256';
import { packHandover, unpackHandover } from '../handover/handover-file';

let room: TwoMachines;
let here: TestNewsroom;
let there: TestNewsroom;

beforeEach(() => {
  room = twoMachines();
  ({ here, there } = room);
});
afterEach(() => {
  room.end();
});

describe('what the photo desk says of a picture', () => {
  const sha256 = sha256Of(PICTURE);
  const recordIn = (room: TestNewsroom) => room.newsroom.library.photoRecords.find(sha256);
  const say = (
    room: TestNewsroom,
    said: { credit?: string; licenceUntil?: string; doNotUse?: string },
  ): void => {
    const { photoRecords, transact } = room.newsroom.library;
    const { seq, ...row } = photoRecords.find(sha256)!;
    const { credit = row.words.credit, ...rest } = said;
    transact(() =>
      photoRecords.update(seq, sha256, { ...row, ...rest, words: { ...row.words, credit } }, 'rain'),
    );
  };
  /** The story with a picture that has a record, as pictures that came in through the desk have. */
  const addWithRecord = (room: TestNewsroom): StoryId => {
    const id = addPhotoStory(room);
    const { library } = room.newsroom;
    library.transact(() => insertPhoto(library, library.photos.find(sha256)!));
    return id;
  };

  it('comes along with it', async () => {
    const id = addWithRecord(here);
    say(here, { credit: 'Asha Rao/PIB', licenceUntil: '2026-12-31', doNotUse: 'The family asked' });
    await there.handover.take((await here.handover.make(id)).bytes);
    expect(recordIn(there)).toMatchObject({
      ...{ words: { credit: 'Asha Rao/PIB' }, licenceUntil: '2026-12-31', doNotUse: 'The family asked' },
    });
    expect((await here.handover.make(id)).bytes).toEqual((await here.handover.make(id)).bytes);
  });

  it('brings the notes on a picture along, but not that somebody checked its signature', async () => {
    const id = addPhotoStory(here);
    const file = sha256Of(PICTURE);
    const credentials = { kind: 'credentials', signer: 'Meadow Wire', signedOn: null, program: '' } as const;
    const { photoNotes, transact } = here.newsroom.library;
    transact(() =>
      photoNotes.add(file, [
        { kind: 'converted', from: 'HEIC' },
        { ...credentials, state: 'whole' },
      ]),
    );
    await there.handover.take((await here.handover.make(id)).bytes);
    expect(there.newsroom.library.photoNotes.of(file)).toEqual([
      { kind: 'converted', from: 'HEIC' },
      { ...credentials, state: 'unchecked' },
    ]);
  });

  it('does not write over what is said here, but a bar that nobody here knew of counts', async () => {
    const id = addWithRecord(here);
    addWithRecord(there);
    say(there, { credit: 'Ours', licenceUntil: '2027-01-01' });
    say(here, { credit: 'Theirs', licenceUntil: '2026-12-31', doNotUse: 'The family asked' });
    await there.handover.take((await here.handover.make(id)).bytes);
    expect(recordIn(there)).toMatchObject({
      ...{ words: { credit: 'Ours' }, licenceUntil: '2027-01-01', doNotUse: 'The family asked' },
    });
  });

  it('leaves a bar lifted that was lifted here, until one is said there anew', async () => {
    const id = addWithRecord(here);
    const edit = (room: TestNewsroom, changes: PhotoChanges) => {
      room.pass(60);
      room.photoDesk.edit({ ids: [sha256], changes });
    };
    edit(here, { doNotUse: 'The family asked', licenceUntil: '2026-02-01' });
    const { bytes } = await here.handover.make(id);
    there.pass(600);
    expect((await there.handover.take(bytes)).outcome).toBe('new');
    edit(there, { doNotUse: null, licenceUntil: null });
    expect((await there.handover.take(bytes)).outcome).toBe('unchanged');
    expect(recordIn(there)).toMatchObject({ doNotUse: null, licenceUntil: null });
    here.pass(1200);
    edit(here, { doNotUse: 'The family asked again' });
    expect((await there.handover.take((await here.handover.make(id)).bytes)).outcome).toBe('unchanged');
    expect(recordIn(there)).toMatchObject({ doNotUse: 'The family asked again' });
  });

  it('is the file’s own where the hand-over of an earlier build says nothing', async () => {
    const id = addWithRecord(here);
    const { record, ...files } = unpackHandover((await here.handover.make(id)).bytes);
    const photos = record.photos.map(({ record: _none, ...photo }) => photo);
    await there.handover.take(packHandover({ record: { ...record, photos }, ...files }));
    expect(recordIn(there)).toMatchObject({ licenceUntil: null, doNotUse: null });
  });
});
