import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoryId } from '@shared/story/ids';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import { databaseIn } from '../db/open';
import { foreignWork } from '../foreign/foreign-work';
import type { Library } from '../library';
import type { ReadyHandover } from '../handover/handover-versions';
import { stageHistory } from './stage-history';
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
  const addEvent: Library['stagedHistory']['addEvent'] = (row) => {
    if (!isDone) {
      isDone = true;
      work();
    }
    newsroom.library.stagedHistory.addEvent(row);
  };
  const stagedHistory = { ...newsroom.library.stagedHistory, addEvent };
  return { ...newsroom, library: { ...newsroom.library, stagedHistory } };
}

const findings = () => there.newsroom.library.seal.findings();
const sameHistory = (id: StoryId): void => {
  expect(there.versions.list(id)).toEqual(here.versions.list(id));
  // That it left is said there after the file was made.
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
    const stage = () => stageHistory(there.newsroom, handover.record, versions, null);
    const first = await stage();
    expect(first.isCurrent()).toBe(true);
    close(there, own, 'Ours');
    expect(first.isCurrent()).toBe(false);
    const second = await stage();
    there.review.move({ id: own, revision: there.stories.get(own).revision, to: 'filed', note: '' });
    expect(second.isCurrent()).toBe(false);
    there.newsroom.library.stagedHistory.clear();
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
      // The others have their turn after some milliseconds of work.
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
