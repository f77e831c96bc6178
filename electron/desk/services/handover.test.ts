import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PhotoChanges } from '@shared/api/photos';
import { bodyOf } from '@shared/document/body';
import { newPhotoId, type RevisionId, type StoryId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import {
  openNewsroom,
  paragraph,
  storyOf,
  temporaryFolder,
  type TestNewsroom,
} from '../../../test/support/newsroom';
import { photoPath } from '../library';
import { insertPhoto } from '../records/photo-record';
import { sha256Of } from '../sha256';
import { writeFileWhole } from '../write-file';
import { HANDOVER_LIMITS, packHandover, unpackHandover } from '../handover/handover-file';

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

const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'navy' } })
  .jpeg()
  .toBuffer();

function addStory(room: TestNewsroom): StoryId {
  const { library } = room.newsroom;
  const file = {
    sha256: sha256Of(picture),
    mime: 'image/jpeg' as const,
    width: 40,
    height: 30,
    bytes: picture.length,
  };
  writeFileWhole(photoPath(library.folder, file.sha256, file.mime), picture);
  const words = newStoryPhoto();
  library.transact(() =>
    library.photos.insert({ file, words, name: 'rain.jpg', addedAt: '2026-03-02T09:00:00.000Z' }),
  );
  const photoId = newPhotoId();
  const story = {
    ...storyOf('Rain stops play'),
    body: bodyOf([{ type: 'photo', version: 1, photoId }, paragraph('It rained.')]),
    photos: { [photoId]: newStoryPhoto({ file, credit: 'PIB', alt: 'Rain' }) },
  };
  const { id } = room.stories.add(story).story;
  room.review.move({ id, revision: 0, to: 'filed', note: 'Please read' });
  return id;
}

const edit = (room: TestNewsroom, id: StoryId, text: string): void => {
  const { story, revision } = room.stories.get(id);
  const edited = { ...story, deck: text };
  room.stories.save({ id, baseRevision: revision, story: edited, reason: 'close' });
};

/** Moves a story as an editor does, unless its status does not allow that. */
function moveIfAllowed(
  room: TestNewsroom,
  id: StoryId,
  to: 'filed' | 'approved' | 'returned' | 'draft',
): void {
  try {
    room.review.move({ id, revision: room.stories.get(id).revision, to, note: 'Because' });
  } catch (failure) {
    expect(failure).toMatchObject({ code: 'NOT_ALLOWED' });
  }
}

/** Everything that a library knows about a story. */
const everything = (room: TestNewsroom, id: StoryId) => ({
  open: room.stories.get(id),
  versions: room.versions.list(id),
  events: room.review.events(id),
});

const deckOf = (version: RevisionId): string => there.versions.get(version).story.deck;

const photosIn = (room: TestNewsroom): string[] =>
  readdirSync(join(room.folder, 'photos'), { recursive: true }).map(String).sort();

const unreadable: unknown = expect.objectContaining({ code: 'UNREADABLE_FILE' });

describe('handing a story over', () => {
  it('brings story, versions, events and photos to the other machine', async () => {
    const id = addStory(here);
    const before = everything(here, id);
    const taken = await there.handover.take((await here.handover.make(id)).bytes);
    expect(taken).toEqual({ id, headline: 'Rain stops play', outcome: 'new' });
    const after = everything(there, id);
    expect(after.open).toMatchObject({ story: before.open.story, status: 'filed' });
    expect(after.versions).toEqual(before.versions);
    expect(after.events).toMatchObject([...before.events, { kind: 'received', device: 'newsdesk' }]);
    expect(photosIn(there)).toEqual(photosIn(here));
    expect(there.stories.list({ query: 'rained', limit: 5, offset: 0 }).total).toBe(1);
  });

  it('changes nothing when taken in twice', async () => {
    const { bytes } = await here.handover.make(addStory(here));
    const { id } = await there.handover.take(bytes);
    const before = everything(there, id);
    expect((await there.handover.take(bytes)).outcome).toBe('unchanged');
    expect(everything(there, id)).toEqual(before);
  });

  it('keeps what was handed over as a version on both machines, however soon it is edited', async () => {
    const { id } = here.stories.add(storyOf('Rain', 'It rained.')).story;
    const file = (await here.handover.make(id)).bytes;
    expect(here.versions.list(id)).toHaveLength(1);
    await there.handover.take(file);
    const { story, revision } = there.stories.get(id);
    there.stories.save({ id, baseRevision: revision, story: { ...story, deck: 'Edited' }, reason: 'close' });
    const decks = there.versions.list(id).map((version) => there.versions.get(version.id).story.deck);
    expect(decks.toSorted()).toEqual(['', 'Edited']);
    expect((await there.handover.take(file)).outcome).toBe('unchanged');
    expect(there.versions.list(id)).toHaveLength(2);
  });

  it('does not keep a version a save where the machine it comes from is ahead of this one’s clock', async () => {
    here.pass(600);
    const { id } = here.stories.add(storyOf('Rain', 'It rained.')).story;
    await there.handover.take((await here.handover.make(id)).bytes);
    const before = there.versions.list(id).length;
    for (let at = 0; at < 20; at++) {
      there.pass(2);
      const { story, revision } = there.stories.get(id);
      const edited = { ...story, deck: `Edit ${at}` };
      there.stories.save({ id, baseRevision: revision, story: edited, reason: 'typing' });
    }
    expect(there.versions.list(id).length - before).toBeLessThanOrEqual(2);
  });

  it('keeps a changed text beside the one here as a version, and once only', async () => {
    const { id } = await there.handover.take((await here.handover.make(addStory(here))).bytes);
    edit(here, id, 'A deck by the reporter');
    edit(there, id, 'A deck by the editor');
    const { bytes } = await here.handover.make(id);
    expect((await there.handover.take(bytes)).outcome).toBe('kept as a version');
    expect(there.stories.get(id).story.deck).toBe('A deck by the editor');
    const kept = there.versions.list(id).filter(({ kind }) => kind === 'handover');
    expect(kept.map((version) => there.versions.get(version.id).story.deck)).toEqual([
      'A deck by the reporter',
    ]);
    const before = everything(there, id);
    expect((await there.handover.take(bytes)).outcome).toBe('unchanged');
    expect(everything(there, id)).toEqual(before);
  });

  it('names who wrote a text that was taken in, not who took it in', async () => {
    here.become('Devika Naskar', 'reporter');
    there.become('Asha Rao', 'editor');
    const { id } = await there.handover.take((await here.handover.make(addStory(here))).bytes);
    edit(here, id, 'A deck by the reporter');
    edit(there, id, 'A deck by the editor');
    await there.handover.take((await here.handover.make(id)).bytes);
    const kept = there.versions.list(id).find(({ kind }) => kind === 'handover');
    expect(kept).toMatchObject({ author: 'Devika Naskar', device: 'laptop' });
    const authors = new Map(there.versions.list(id).map((version) => [deckOf(version.id), version.author]));
    expect(authors).toEqual(
      new Map([
        ['A deck by the reporter', 'Devika Naskar'],
        ['A deck by the editor', 'Asha Rao'],
        ['', 'Devika Naskar'],
      ]),
    );
    expect(there.review.events(id).find(({ kind }) => kind === 'received')?.author).toBe('Asha Rao');
  });

  it('brings an approval back to the reporter where the text is the same', async () => {
    const id = addStory(here);
    await there.handover.take((await here.handover.make(id)).bytes);
    there.review.move({ id, revision: there.stories.get(id).revision, to: 'approved', note: 'Good' });
    expect((await here.handover.take((await there.handover.make(id)).bytes)).outcome).toBe('unchanged');
    expect(here.stories.get(id)).toMatchObject({ status: 'approved', changedSinceApproval: false });
    expect(here.review.events(id).map(({ kind }) => kind)).toContain('approved');
  });

  it('hands a story over whose last decision came from another machine about an earlier moment', async () => {
    const id = addStory(here);
    await there.handover.take((await here.handover.make(id)).bytes);
    here.review.move({ id, revision: 0, to: 'approved', note: '' });
    const { revision } = there.stories.get(id);
    there.review.move({ id, revision, to: 'returned', note: 'Who says so?' });
    await here.handover.take((await there.handover.make(id)).bytes);
    expect(here.stories.get(id).status).toBe('approved');
    expect(here.review.events(id).at(-1)?.kind).toBe('returned');

    const third = openNewsroom(join(here.folder, 'third'));
    await third.handover.take((await here.handover.make(id)).bytes);
    expect(third.stories.get(id)).toMatchObject({ status: 'approved', changedSinceApproval: false });
    const kinds = third.review.events(id).map(({ kind }) => kind);
    expect(kinds.indexOf('approved')).toBeGreaterThan(kinds.indexOf('returned'));
    third.close();
  });

  it('hands a story over whose earlier text was approved on another machine', async () => {
    const id = addStory(here);
    await there.handover.take((await here.handover.make(id)).bytes);
    edit(here, id, 'A later deck');
    here.review.move({ id, revision: here.stories.get(id).revision, to: 'approved', note: '' });
    there.review.move({ id, revision: there.stories.get(id).revision, to: 'approved', note: '' });
    await here.handover.take((await there.handover.make(id)).bytes);
    expect(here.stories.get(id)).toMatchObject({ status: 'approved', changedSinceApproval: false });

    const third = openNewsroom(join(here.folder, 'third'));
    await third.handover.take((await here.handover.make(id)).bytes);
    expect(third.stories.get(id)).toMatchObject({ status: 'approved', changedSinceApproval: false });
    third.close();
  });

  it('is taken in elsewhere whatever two machines decided before, and with the same status', async () => {
    const step = fc.record({
      isHere: fc.boolean(),
      what: fc.constantFrom('filed', 'approved', 'returned', 'draft', 'edit', 'hand over'),
    });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const id = addStory(here);
        await there.handover.take((await here.handover.make(id)).bytes);
        for (const { isHere, what } of steps) {
          const [room, other] = isHere ? [here, there] : [there, here];
          if (what === 'hand over') await other.handover.take((await room.handover.make(id)).bytes);
          else if (what === 'edit') edit(room, id, `Edit ${(count += 1)}`);
          else moveIfAllowed(room, id, what);
        }
        for (const room of [here, there]) {
          const third = openNewsroom(join(here.folder, `third ${(count += 1)}`));
          await third.handover.take((await room.handover.make(id)).bytes);
          const { status, changedSinceApproval } = room.stories.get(id);
          expect(third.stories.get(id)).toMatchObject({ status, changedSinceApproval });
          third.close();
        }
      }),
      { numRuns: Number(process.env.COPYDESK_LONG) ? 100 : 12 },
    );
  });

  it('does not let an older file take a decision back', async () => {
    const id = addStory(here);
    const { bytes } = await here.handover.make(id);
    here.review.move({ id, revision: 0, to: 'approved', note: '' });
    await here.handover.take(bytes);
    expect(here.stories.get(id).status).toBe('approved');
  });

  it('brings a deleted story back rather than refusing it', async () => {
    const id = addStory(here);
    const { bytes } = await here.handover.make(id);
    here.stories.delete(id);
    await here.handover.take(bytes);
    expect(here.stories.get(id).story.headline).toBe('Rain stops play');
  });

  it('makes the same bytes of the same story', async () => {
    const id = addStory(here);
    const [first, second] = [(await here.handover.make(id)).bytes, (await here.handover.make(id)).bytes];
    expect(sha256Of(second)).toBe(sha256Of(first));
    expect(here.review.events(id).filter(({ kind }) => kind === 'handed-over')).toHaveLength(2);
  });

  it('says which story lacks its photo instead of handing over less', async () => {
    const id = addStory(here);
    const sha256 = sha256Of(picture);
    const path = photoPath(here.folder, sha256, 'image/jpeg');
    rmSync(path);
    await expect(here.handover.make(id)).rejects.toThrow(
      expect.objectContaining({ code: 'LIBRARY_DAMAGED' }),
    );
  });
});

describe('a handed-over file that is not what it should be', () => {
  it('is refused with a photo that begins as one and is none, or is another than it says', async () => {
    const good = unpackHandover((await here.handover.make(addStory(here))).bytes);
    const [photo] = good.record.photos;
    const withPicture = (bytes: Buffer, width = 40) => {
      const file = { ...photo!.file, sha256: sha256Of(bytes), bytes: bytes.length, width };
      const record = { ...good.record, photos: [{ ...photo!, file }] };
      return packHandover({ ...good, record, pictures: new Map([[file.sha256, bytes] as const]) });
    };
    await nothingTaken(withPicture(Buffer.concat([picture.subarray(0, 100), Buffer.alloc(2_000, 7)])));
    await nothingTaken(withPicture(picture, 4_000));
    expect((await there.handover.take(withPicture(picture))).outcome).toBe('new');
  });

  const repack = (bytes: Uint8Array, change: (files: Record<string, Uint8Array>) => void): Uint8Array => {
    const files = unzipSync(bytes);
    change(files);
    return zipSync(files);
  };
  const nothingTaken = async (bytes: Uint8Array): Promise<void> => {
    await expect(there.handover.take(bytes)).rejects.toThrow(unreadable);
    expect(there.stories.list({ limit: 5, offset: 0 }).total).toBe(0);
    expect(() => photosIn(there)).toThrow(/ENOENT/);
  };

  it('is refused where any byte was changed', async () => {
    const { bytes } = await here.handover.make(addStory(here));
    const names = Object.keys(unzipSync(bytes));
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) {
      await nothingTaken(
        repack(bytes, (files) => {
          files[name] = files[name]!.with(files[name]!.length >> 1, 0x21);
        }),
      );
      await nothingTaken(
        repack(bytes, (files) => {
          Reflect.deleteProperty(files, name);
        }),
      );
    }
  });

  it('is refused where a note in it was reworded', async () => {
    const { bytes } = await here.handover.make(addStory(here));
    await nothingTaken(
      repack(bytes, (files) => {
        const record = Buffer.from(files['record.json']!).toString();
        expect(record).toContain('Please read');
        files['record.json'] = Buffer.from(record.replace('Please read', 'Print as is'));
      }),
    );
  });

  it('is refused where it is cut short, empty or something else', async () => {
    const { bytes } = await here.handover.make(addStory(here));
    for (const length of [0, 1, 100, bytes.length >> 1, bytes.length - 1])
      await nothingTaken(bytes.slice(0, length));
    await nothingTaken(new TextEncoder().encode('PK, but not a zip'));
  });

  it.each(['../evil.json', '/etc/evil', 'photos/../../evil', 'texts\\evil.json', 'C:\\evil', 'x/'])(
    'is refused where it holds %s',
    async (name) => {
      const { bytes } = await here.handover.make(addStory(here));
      const entries = Object.entries(unzipSync(bytes));
      await nothingTaken(zipSync(Object.fromEntries([...entries, [name, new Uint8Array([1])]])));
    },
  );

  it('is refused before it is unpacked where it would fill the machine', async () => {
    const { bytes } = await here.handover.make(addStory(here));
    const name = `texts/${'a'.repeat(64)}.json`;
    const bomb = repack(bytes, (files) => {
      files[name] = new Uint8Array(HANDOVER_LIMITS.textBytes + 1);
    });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(there.handover.take(bomb)).rejects.toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });

  it('is refused where it lies about how much it unpacks to', async () => {
    const { bytes } = await here.handover.make(addStory(here));
    const name = `texts/${'a'.repeat(64)}.json`;
    const bomb = repack(bytes, (files) => {
      files[name] = new Uint8Array(1_000_000);
    });
    // The size that the central directory promises for that entry, made small.
    const view = Buffer.from(bomb);
    for (
      let at = view.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = view.indexOf('PK\x01\x02', at + 4, 'latin1')
    ) {
      if (view.readUInt32LE(at + 24) === 1_000_000) view.writeUInt32LE(10, at + 24);
    }
    await nothingTaken(view);
  });

  it('is refused where its hashes fit but its contents make no sense', async () => {
    const good = unpackHandover((await here.handover.make(addStory(here))).bytes);
    const other = there.stories.add(storyOf('Another story')).story;
    const foreign = JSON.stringify(other);
    there.stories.delete(other.id);
    const filed = good.record.events.find(({ kind }) => kind === 'filed')!;
    const later = (kind: 'approved' | 'returned', at: number) => ({
      ...filed,
      id: (filed.id.slice(0, -1) + String(at)) as typeof filed.id,
      kind,
      sha256: good.record.sha256,
    });
    const decided = [...good.record.events, later('approved', 1)];
    const approved = { status: 'approved' as const, settledSha256: good.record.sha256 };
    const approvedThenReturned = {
      ...good,
      record: { ...good.record, ...approved, events: [...decided, later('returned', 2)] },
    };
    const cases = [
      { ...good, texts: new Map() },
      { ...good, texts: new Map([...good.texts, [sha256Of(foreign), foreign] as const]) },
      { ...good, pictures: new Map() },
      { ...good, record: { ...good.record, photos: [] } },
      { ...good, record: { ...good.record, status: 'sold' as never } },
      // Its status follows from what happened to it.
      { ...good, record: { ...good.record, status: 'approved' as const, settledSha256: good.record.sha256 } },
      { ...good, record: { ...good.record, settledSha256: good.record.sha256 } },
      { ...good, record: { ...good.record, events: [] } },
      approvedThenReturned,
      { ...good, record: { ...good.record, status: 'returned' as const } },
      // More than any story has.
      {
        ...good,
        record: { ...good.record, events: Array.from({ length: 5_001 }, () => good.record.events[0]!) },
      },
      {
        ...good,
        record: { ...good.record, events: [{ ...good.record.events[0]!, note: 'a'.repeat(20_001) }] },
      },
      {
        ...good,
        record: {
          ...good.record,
          photos: good.record.photos.map((photo) => ({
            ...photo,
            file: { ...photo.file, mime: 'image/png' as const },
          })),
        },
      },
    ];
    for (const handover of cases) await nothingTaken(packHandover(handover));
  });

  it.each([
    ['a block of an unknown kind', (inside: string) => `{"type":"map","version":1,"children":${inside}}`],
    [
      'a property that no block has',
      (inside: string) => `{"type":"paragraph","version":1,"x":${inside},"children":[]}`,
    ],
  ])('is refused where %s is nested deeper than anything can be', async (_, block) => {
    const good = unpackHandover((await here.handover.make(addStory(here))).bytes);
    const story = good.texts.get(good.record.sha256)!;
    for (const depth of [200, 20_000]) {
      const deep = story.replace(
        '"children":[',
        `"children":[${block('['.repeat(depth) + ']'.repeat(depth))},`,
      );
      expect(deep).not.toBe(story);
      const sha256 = sha256Of(deep);
      const texts = new Map([...good.texts, [sha256, deep] as const]);
      await nothingTaken(packHandover({ ...good, record: { ...good.record, sha256 }, texts }));
    }
  });
});

it('is named so that every disk takes it, whatever the slug says', async () => {
  const hostile = { ...storyOf('Rain'), slug: '../../con' };
  const { id } = here.stories.add(hostile).story;
  expect((await here.handover.make(id)).fileName).toBe('story-con.copydesk');
});

it('refuses a file that says it holds less than it does', () => {
  const bomb = zipSync({ [`texts/${'a'.repeat(64)}.json`]: new Uint8Array(60_000_000) });
  // The size in the list of contents, and in the entry itself: both say ten bytes.
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
  const listed = [...bomb.keys()].findLast(
    (at) => view.getUint32(Math.min(at, bomb.length - 4), true) === 0x02014b50,
  );
  view.setUint32(listed! + 24, 10, true);
  view.setUint32(22, 10, true);
  expect(() => unpackHandover(bomb)).toThrow(expect.objectContaining({ code: 'UNREADABLE_FILE' }));
});

describe('what the photo desk says of a picture', () => {
  const sha256 = sha256Of(picture);
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
    const id = addStory(room);
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
    const id = addStory(here);
    const file = sha256Of(picture);
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
