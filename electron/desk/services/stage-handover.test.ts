import Database from 'better-sqlite3';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { newPhotoId, type StoryId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import { databaseIn } from '../db/open';
import { foreignWork } from '../foreign/foreign-work';
import { finish } from '../in-parts';
import { type Library, originalPath } from '../library';
import { insertPhoto } from '../records/photo-record';
import { sha256Of } from '../sha256';
import { verifyPhotoRecords } from '../verify-derived';
import type { ReadyHandover } from '../foreign/jobs';
import { stageHandover } from './stage-handover';
import { takeHandover } from './take-handover';

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

const foreign = foreignWork();

const close = (room: TestNewsroom, id: StoryId, deck: string): void => {
  const { story, revision } = room.stories.get(id);
  room.stories.save({ id, baseRevision: revision, story: { ...story, deck }, reason: 'close' });
};

/** A story with some versions and events of the other machine, unpacked and checked. */
async function handedOver(): Promise<ReadyHandover> {
  const { id } = here.stories.add(storyOf('A bus stops')).story;
  for (let at = 0; at < 12; at++) close(here, id, `Deck ${at}`);
  const { bytes } = await here.handover.make(id);
  return foreign.run('readHandover', Uint8Array.from(bytes));
}

/** The newsroom there, in which this is done once, while the first event is staged. */
function interruptedBy(work: () => void): TestNewsroom['newsroom'] {
  const { newsroom } = there;
  let isDone = false;
  const addEvent: Library['stagedHandover']['addEvent'] = (row, place) => {
    if (!isDone) {
      isDone = true;
      work();
    }
    newsroom.library.stagedHandover.addEvent(row, place);
  };
  const stagedHandover = { ...newsroom.library.stagedHandover, addEvent };
  return { ...newsroom, library: { ...newsroom.library, stagedHandover } };
}

const findings = () => there.newsroom.library.seal.findings();
const sameHistory = (id: StoryId): void => {
  expect(there.versions.list(id)).toEqual(here.versions.list(id));
  // The other machine notes the hand-over only after the file was made.
  const ids = here.review.events(id).flatMap((event) => (event.kind === 'handed-over' ? [] : event.id));
  expect(there.review.events(id).map((event) => event.id)).toEqual(expect.arrayContaining(ids));
};

describe('a history that is taken in', () => {
  it('is sealed as any other, also beside versions that were there before', async () => {
    const { handover, versions } = await handedOver();
    const own = there.stories.add(storyOf('Another')).story.id;
    close(there, own, 'Ours');
    await takeHandover(there.newsroom, handover, { versions });
    sameHistory(handover.record.id);
    expect(findings()).toEqual([]);
    there.newsroom.library.close();
    there = openNewsroom(there.folder);
    sameHistory(handover.record.id);
    expect(findings()).toEqual([]);
  });

  it('keeps the order of events, also beside events that were there before', async () => {
    const { id } = here.stories.add(storyOf('A bus stops')).story;
    for (const note of ['one', 'two', 'three']) here.review.comment(id, note);
    const { bytes } = await here.handover.make(id);
    const { handover, versions } = await foreign.run('readHandover', Uint8Array.from(bytes));
    there.stories.add(storyOf('Another'));
    await takeHandover(there.newsroom, handover, { versions });
    const theirs = new Set(handover.record.events.map((event) => event.id));
    const taken = there.review.events(id).filter((event) => theirs.has(event.id));
    expect(taken.map((event) => event.id)).toEqual(handover.record.events.map((event) => event.id));
    expect(findings()).toEqual([]);
  });

  it('keeps the order of versions if somebody closes a story meanwhile', async () => {
    const { handover, versions } = await handedOver();
    const own = there.stories.add(storyOf('Another')).story.id;
    const newsroom = interruptedBy(() => close(there, own, 'Ours'));
    expect((await takeHandover(newsroom, handover, { versions })).outcome).toBe('new');
    sameHistory(handover.record.id);
    expect(there.versions.list(own)).toHaveLength(2);
    expect(findings()).toEqual([]);
  });

  it('says that it is not current any more after a version or an event', async () => {
    const { handover, versions } = await handedOver();
    const own = there.stories.add(storyOf('Another')).story.id;
    const stage = () => stageHandover(there.newsroom, handover.record, versions, null);
    const first = await stage();
    expect(first.isCurrent()).toBe(true);
    close(there, own, 'Ours');
    expect(first.isCurrent()).toBe(false);
    const second = await stage();
    there.review.move({ id: own, revision: there.stories.get(own).revision, to: 'filed', note: '' });
    expect(second.isCurrent()).toBe(false);
    there.newsroom.library.stagedHandover.clear();
  });

  it('notes that a deleted story is back after the steps that come with it', async () => {
    const first = await handedOver();
    const { id } = first.handover.record;
    await takeHandover(there.newsroom, first.handover, first);
    there.stories.delete(id);
    here.review.comment(id, 'Ask the driver');
    close(here, id, 'Newer');
    const { bytes } = await here.handover.make(id);
    const next = await foreign.run('readHandover', Uint8Array.from(bytes));
    expect((await takeHandover(there.newsroom, next.handover, next)).outcome).toBe('kept as a version');
    expect(there.stories.list({ limit: 5, offset: 0 }).total).toBe(1);
    const kinds = there.review.events(id).map(({ kind }) => kind);
    expect(kinds.slice(kinds.indexOf('deleted'))).toEqual(['deleted', 'comment', 'undeleted', 'received']);
    expect(findings()).toEqual([]);
  });

  it('brings back an event that another program removed, and says that it was missing', async () => {
    const { handover, versions } = await handedOver();
    await takeHandover(there.newsroom, handover, { versions });
    there.newsroom.library.close();
    const [gone] = handover.record.events;
    const db = new Database(databaseIn(there.folder));
    db.exec('DROP TRIGGER event_is_never_deleted');
    db.prepare('DELETE FROM event WHERE id = ?').run(gone?.id);
    db.close();
    there = openNewsroom(there.folder);
    expect(findings()).toMatchObject([{ kind: 'missing', tbl: 'event' }]);
    await takeHandover(there.newsroom, handover, { versions });
    sameHistory(handover.record.id);
    expect(findings()).toMatchObject([{ kind: 'overwritten', tbl: 'event' }]);
  });

  it('brings back a version that another program removed, and says that it was missing', async () => {
    const { handover, versions } = await handedOver();
    await takeHandover(there.newsroom, handover, { versions });
    there.newsroom.library.close();
    const [, gone] = handover.record.revisions;
    const db = new Database(databaseIn(there.folder));
    db.exec('DROP TRIGGER revision_is_never_deleted');
    db.prepare('DELETE FROM revision WHERE id = ?').run(gone?.id);
    db.close();
    there = openNewsroom(there.folder);
    expect(findings()).toMatchObject([{ kind: 'missing', tbl: 'revision' }]);
    expect((await takeHandover(there.newsroom, handover, { versions })).outcome).toBe('unchanged');
    expect(there.versions.list(handover.record.id)).toHaveLength(handover.record.revisions.length);
    expect(findings()).toMatchObject([{ kind: 'overwritten', tbl: 'revision' }]);
  });

  it('leaves nothing when it is cancelled half-way, and comes in whole the next time', async () => {
    const { handover, versions } = await handedOver();
    const stop = new AbortController();
    const newsroom = interruptedBy(() => {
      stop.abort();
      const until = performance.now() + 20;
      // Other work gets a turn after some milliseconds.
      while (performance.now() < until);
    });
    const taking = takeHandover(newsroom, handover, { versions, signal: stop.signal });
    await expect(taking).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(there.stories.list({ limit: 5, offset: 0 }).total).toBe(0);
    expect(there.newsroom.library.revisions.lastPlace()).toBe(0);
    expect((await takeHandover(there.newsroom, handover, { versions })).outcome).toBe('new');
    sameHistory(handover.record.id);
    expect(findings()).toEqual([]);
  });

  it('leaves nothing when its transaction fails', async () => {
    const { handover, versions } = await handedOver();
    const { library } = there.newsroom;
    const full = (): never => {
      throw new Error('The disk is full.');
    };
    const stories = { ...library.stories, nextTouched: full };
    const newsroom = { ...there.newsroom, library: { ...library, stories } };
    await expect(takeHandover(newsroom, handover, { versions })).rejects.toThrow('full');
    expect(library.revisions.lastPlace() + library.events.lastPlace()).toBe(0);
    expect((await takeHandover(there.newsroom, handover, { versions })).outcome).toBe('new');
    sameHistory(handover.record.id);
  });

  it('comes in once, if two take it in at the same time', async () => {
    const { handover, versions } = await handedOver();
    const taking = [1, 2].map(() => takeHandover(there.newsroom, handover, { versions }));
    const outcomes = (await Promise.all(taking)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['new', 'unchanged']);
    sameHistory(handover.record.id);
    expect(findings()).toEqual([]);
  });
});

describe('photos that are taken in', () => {
  /** A story with photos of the other machine, unpacked and checked: one has a note and an original, one an edited record. */
  async function withPhotos(): Promise<ReadyHandover> {
    const photos = [];
    for (const shade of ['#667', '#776', '#767']) {
      const made = sharp({ create: { width: 30, height: 20, channels: 3, background: shade } });
      photos.push((await here.photos.add('bus.jpg', Uint8Array.from(await made.jpeg().toBuffer()))).file);
    }
    const [noted, edited] = photos.map(({ sha256 }) => sha256);
    const { library } = here.newsroom;
    const original = Uint8Array.from(
      await sharp(await plain())
        .tiff()
        .toBuffer(),
    );
    const kept = { sha256: sha256Of(original), ending: 'tif', bytes: original.length } as const;
    mkdirSync(dirname(originalPath(here.folder, kept)), { recursive: true });
    writeFileSync(originalPath(here.folder, kept), original);
    library.transact(() => {
      library.photoNotes.add(noted!, [{ kind: 'first-page', of: 3 }]);
      library.photoOriginals.insert(noted!, kept);
      const { seq, ...row } = library.photoRecords.find(edited!)!;
      const words = { ...row.words, credit: 'Asha Rao/PIB' };
      library.photoRecords.update(
        seq,
        edited!,
        { ...row, words, hasCredit: true, doNotUse: 'The family asked' },
        'asha rao bus jpg',
      );
    });
    const placed = photos.map((file) => [newPhotoId(), newStoryPhoto({ file, credit: 'PIB' })] as const);
    const { id } = here.stories.add({
      ...storyOf('A bus stops'),
      body: bodyOf(placed.map(([photoId]) => ({ type: 'photo', version: 1, photoId }))),
      photos: Object.fromEntries(placed),
    }).story;
    const { bytes } = await here.handover.make(id);
    return foreign.run('readHandover', Uint8Array.from(bytes));
  }

  const plain = () =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: '#444' } })
      .png()
      .toBuffer();

  /** What the library says of each photo of the hand-over. */
  const saidOf = (room: TestNewsroom, { handover }: ReadyHandover) =>
    handover.record.photos.map(({ file: { sha256 } }) => {
      const { photos, photoRecords, photoNotes, photoOriginals } = room.newsroom.library;
      const { seq: _place, uses: _uses, ...record } = photoRecords.find(sha256)!;
      const photo = photos.find(sha256);
      return { photo, record, notes: photoNotes.of(sha256), original: photoOriginals.find(sha256) };
    });
  const found = (query: string) =>
    there.photoDesk.list({ filter: 'all', query, limit: 9, offset: 0 }).counts.all;
  const derived = () => finish(verifyPhotoRecords(there.newsroom.library));

  const sameAsThere = (ready: ReadyHandover): void => {
    expect(saidOf(there, ready)).toEqual(saidOf(here, ready));
    expect([found('asha'), found('bus')]).toEqual([1, 3]);
    expect(findings()).toEqual([]);
    expect(derived()).toEqual([]);
  };

  it('have all that was said of them there, and are sealed and found as any other', async () => {
    const ready = await withPhotos();
    await there.photos.add('own.png', Uint8Array.from(await plain()));
    await takeHandover(there.newsroom, ready.handover, ready);
    sameAsThere(ready);
    expect((await takeHandover(there.newsroom, ready.handover, ready)).outcome).toBe('unchanged');
    there.newsroom.library.close();
    there = openNewsroom(there.folder);
    sameAsThere(ready);
  });

  it('are staged again if somebody adds one of them meanwhile', async () => {
    const ready = await withPhotos();
    const { handover } = ready;
    const [photo] = handover.record.photos;
    const { library } = there.newsroom;
    const newsroom = interruptedBy(() => library.transact(() => insertPhoto(library, photo!)));
    expect((await takeHandover(newsroom, handover, ready)).outcome).toBe('new');
    expect(library.photos.hashes()).toHaveLength(3);
    expect(findings()).toEqual([]);
    expect(derived()).toEqual([]);
  });

  it('come in once, if a hand-over names one twice', async () => {
    const ready = await withPhotos();
    const { record } = ready.handover;
    const photos = [...record.photos, record.photos[0]!];
    await takeHandover(there.newsroom, { ...ready.handover, record: { ...record, photos } }, ready);
    sameAsThere(ready);
  });

  it('leave nothing when the transaction fails', async () => {
    const ready = await withPhotos();
    const { library } = there.newsroom;
    const addresses = {
      ...library.addresses,
      replace: (): never => {
        throw new Error('The disk is full.');
      },
    };
    const newsroom = { ...there.newsroom, library: { ...library, addresses } };
    await expect(takeHandover(newsroom, ready.handover, ready)).rejects.toThrow('full');
    expect(library.photos.hashes()).toEqual([]);
    expect((await takeHandover(there.newsroom, ready.handover, ready)).outcome).toBe('new');
    sameAsThere(ready);
  });
});
