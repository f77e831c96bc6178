import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { paragraph, storyOf, type TestNewsroom } from '../../../test/support/newsroom';
import {
  addPhotoStory,
  photosIn,
  PICTURE,
  twoMachines,
  type TwoMachines,
} from '../../../test/support/two-machines';
import { sha256Of } from '../sha256';
import { encodeStory } from '../story-document';
import { HANDOVER_LIMITS, packHandover, unpackHandover } from '../handover/handover-file';

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

const unreadable: unknown = expect.objectContaining({ code: 'UNREADABLE_FILE' });

describe('a handed-over file that is not what it should be', () => {
  it('is refused with a photo that begins as one and is none, or is another than it says', async () => {
    const good = unpackHandover((await here.handover.make(addPhotoStory(here))).bytes);
    const [photo] = good.record.photos;
    const withPicture = (bytes: Buffer, width = 40) => {
      const file = { ...photo!.file, sha256: sha256Of(bytes), bytes: bytes.length, width };
      const record = { ...good.record, photos: [{ ...photo!, file }] };
      return packHandover({ ...good, record, pictures: new Map([[file.sha256, bytes] as const]) });
    };
    await nothingTaken(withPicture(Buffer.concat([PICTURE.subarray(0, 100), Buffer.alloc(2_000, 7)])));
    await nothingTaken(withPicture(PICTURE, 4_000));
    expect((await there.handover.take(withPicture(PICTURE))).outcome).toBe('new');
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

  it('is refused with a draft of more letters than a story can have, and taken in with fewer', async () => {
    const short = here.stories.add(storyOf('Rain', 'It rained.'));
    const { record, ...good } = unpackHandover((await here.handover.make(short.story.id)).bytes);
    const withLetters = (letters: number): Uint8Array => {
      const text = encodeStory({
        ...short.story,
        headline: '',
        body: bodyOf([paragraph('x'.repeat(letters))]),
      });
      const texts = new Map([[text.sha256, text.json]]);
      return packHandover({
        ...{ ...good, texts },
        record: { ...record, sha256: text.sha256, revisions: [], events: [] },
      });
    };
    await expect(there.handover.take(withLetters(HANDOVER_LIMITS.draft + 1))).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
    expect(there.stories.list({ limit: 5, offset: 0 }).total).toBe(0);
    expect((await there.handover.take(withLetters(HANDOVER_LIMITS.draft - 1_000))).outcome).toBe('new');
  });

  it('is refused where any byte was changed', async () => {
    const { bytes } = await here.handover.make(addPhotoStory(here));
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
    const { bytes } = await here.handover.make(addPhotoStory(here));
    await nothingTaken(
      repack(bytes, (files) => {
        const record = Buffer.from(files['record.json']!).toString();
        expect(record).toContain('Please read');
        files['record.json'] = Buffer.from(record.replace('Please read', 'Print as is'));
      }),
    );
  });

  it('is refused where it is cut short, empty or something else', async () => {
    const { bytes } = await here.handover.make(addPhotoStory(here));
    for (const length of [0, 1, 100, bytes.length >> 1, bytes.length - 1])
      await nothingTaken(bytes.slice(0, length));
    await nothingTaken(new TextEncoder().encode('PK, but not a zip'));
  });

  it.each(['../evil.json', '/etc/evil', 'photos/../../evil', 'texts\\evil.json', 'C:\\evil', 'x/'])(
    'is refused where it holds %s',
    async (name) => {
      const { bytes } = await here.handover.make(addPhotoStory(here));
      const entries = Object.entries(unzipSync(bytes));
      await nothingTaken(zipSync(Object.fromEntries([...entries, [name, new Uint8Array([1])]])));
    },
  );

  it('is refused before it is unpacked where it would fill the machine', async () => {
    const { bytes } = await here.handover.make(addPhotoStory(here));
    const name = `texts/${'a'.repeat(64)}.json`;
    const bomb = repack(bytes, (files) => {
      files[name] = new Uint8Array(HANDOVER_LIMITS.textBytes + 1);
    });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(there.handover.take(bomb)).rejects.toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });

  it('is refused where it lies about how much it unpacks to', async () => {
    const { bytes } = await here.handover.make(addPhotoStory(here));
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
    const good = unpackHandover((await here.handover.make(addPhotoStory(here))).bytes);
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

  it('is refused with more of anything than any story has, and taken in with as much', async () => {
    const good = unpackHandover((await here.handover.make(addPhotoStory(here))).bytes);
    const { record } = good;
    const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
    const letters = (count: number): string => 'a'.repeat(count);
    const { revisions, photos, headline, name } = HANDOVER_LIMITS;
    const [version, ...versions] = record.revisions;
    const [event, ...events] = record.events;
    const withVersion = (change: object) => ({
      ...record,
      revisions: [{ ...version!, ...change }, ...versions],
    });
    const withEvent = (change: object) => ({ ...record, events: [{ ...event!, ...change }, ...events] });
    const beyond = [
      { ...record, revisions: many(revisions + 1, version!) },
      { ...record, photos: many(photos + 1, record.photos[0]!) },
      withVersion({ headline: letters(headline + 1) }),
      ...['author', 'device'].flatMap((field) => [
        withVersion({ [field]: letters(name + 1) }),
        withEvent({ [field]: letters(name + 1) }),
      ]),
    ];
    for (const each of beyond) {
      const bytes = packHandover({ ...good, record: each });
      expect(() => unpackHandover(bytes)).toThrow(expect.objectContaining({ code: 'UNREADABLE_FILE' }));
      await nothingTaken(bytes);
    }
    // The same, one less: what refuses the others is their number.
    const within = [
      { ...record, revisions: many(revisions, version!) },
      { ...record, photos: many(photos, record.photos[0]!) },
      withVersion({ headline: letters(headline), author: letters(name), device: letters(name) }),
      withEvent({ author: letters(name), device: letters(name) }),
    ];
    for (const each of within)
      expect(unpackHandover(packHandover({ ...good, record: each })).record).toEqual(each);
    const fullest = { ...record, ...withEvent({ author: letters(name), device: letters(name) }) };
    expect((await there.handover.take(packHandover({ ...good, record: fullest }))).outcome).toBe('new');
  });

  it.each([
    ['a block of an unknown kind', (inside: string) => `{"type":"map","version":1,"children":${inside}}`],
    [
      'a property that no block has',
      (inside: string) => `{"type":"paragraph","version":1,"x":${inside},"children":[]}`,
    ],
  ])('is refused where %s is nested deeper than anything can be', async (_, block) => {
    const good = unpackHandover((await here.handover.make(addPhotoStory(here))).bytes);
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
