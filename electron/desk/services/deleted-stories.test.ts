import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoryId } from '@shared/story/ids';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import { databaseIn } from '../db/open';
import { readStoriesAgain } from '../db/read-again';
import { waitFor } from '../../../test/support/wait-for';

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

const put = (headline: string, text: string): StoryId => room.stories.add(storyOf(headline, text)).story.id;
const deleted = (query?: string) =>
  room.stories.list({ status: 'deleted', limit: 10, offset: 0, ...(query !== undefined && { query }) });
const listed = (query?: string) =>
  room.stories.list({ limit: 10, offset: 0, ...(query !== undefined && { query }) });

describe('deleted stories', () => {
  it('are listed apart, the one deleted last first, with the time', () => {
    const [rain, bridge, kept] = [put('Rain', 'river'), put('Bridge', 'river'), put('Kept', 'river')];
    room.stories.delete(bridge);
    room.pass(60);
    room.stories.delete(rain);
    expect(deleted().items.map(({ id, deletedAt }) => [id, deletedAt])).toEqual([
      [rain, '2026-03-02T09:01:00.000Z'],
      [bridge, '2026-03-02T09:00:00.000Z'],
    ]);
    expect(deleted().total).toBe(2);
    expect(listed().items.map(({ id, deletedAt }) => [id, deletedAt])).toEqual([[kept, null]]);
    expect(listed()).toMatchObject({ total: 1, counts: { draft: 1, deleted: 2 } });
  });

  it('are found by their words among the deleted, and nowhere else', () => {
    const id = put('Rain', 'The river rose.');
    put('Bridge', 'The river fell.');
    room.stories.delete(id);
    expect(deleted('river').items.map((item) => item.id)).toEqual([id]);
    expect(deleted('fell').items).toEqual([]);
    expect(listed('river')).toMatchObject({ total: 1, counts: { draft: 1, deleted: 1 } });
    expect(listed('rose').items).toEqual([]);
  });

  it('come back as they were, and are found in the list again', () => {
    const id = put('Rain', 'The river rose.');
    room.review.move({ id, revision: 0, to: 'filed', note: '' });
    room.stories.delete(id);
    expect(deleted().items[0]?.status).toBe('filed');
    expect(listed().counts).toMatchObject({ filed: 0, deleted: 1 });
    room.stories.undelete(id);
    expect(listed('rose').items.map((item) => item.id)).toEqual([id]);
    expect(listed().counts).toMatchObject({ filed: 1, deleted: 0 });
  });

  it('are found by what was typed into them last', () => {
    const { story, revision } = room.stories.add(storyOf('Rain', 'The river rose.'));
    room.stories.delete(story.id);
    const typed = { ...storyOf('Rain', 'The river fell.'), id: story.id };
    room.stories.save({ id: story.id, baseRevision: revision, story: typed, reason: 'typing' });
    expect(deleted('fell').total).toBe(1);
    expect(deleted('rose').total).toBe(0);
  });

  it('are found in a library in which an earlier build took them out of the search', async () => {
    const id = put('Rain', 'The river rose.');
    room.stories.delete(id);
    room.close();
    const db = new Database(databaseIn(folder.path));
    db.exec('DELETE FROM story_fts');
    // As the migration does that brings such a library here.
    readStoriesAgain(db);
    db.close();
    room = openNewsroom(folder.path);
    expect(deleted('rose').total).toBe(0);
    room.searchIndex.start();
    await waitFor(() => expect(deleted('rose').items.map((item) => item.id)).toEqual([id]));
  });

  it('are deleted and listed although their text is damaged', () => {
    const id = put('Rain', 'The river rose.');
    room.close();
    const db = new Database(databaseIn(folder.path));
    db.prepare('UPDATE story SET document = ?').run('no story');
    db.close();
    room = openNewsroom(folder.path);
    room.stories.delete(id);
    expect(deleted().items.map((item) => item.headline)).toEqual(['Rain']);
    expect(() => room.stories.undelete(id)).toThrow(/not the one that was saved/u);
  });
});

describe('a search with more hits than anybody reads', () => {
  it('filters all of them, counts the newest thousand and says so, and counts all when asked to', () => {
    const filed = put('Old and filed', 'river');
    room.review.move({ id: filed, revision: 0, to: 'filed', note: '' });
    // In one transaction: each of its own would wait for the disk.
    room.newsroom.library.transact(() => {
      for (let at = 0; at < 1100; at++) put(`Story ${at}`, 'river');
    });
    expect(listed('river')).toMatchObject({ total: 1000, counts: { draft: 1000 }, areAllCounted: false });
    const all = room.stories.list({ query: 'river', limit: 10, offset: 0, complete: true });
    expect(all).toMatchObject({ total: 1101, counts: { draft: 1100, filed: 1 }, areAllCounted: true });
    const found = room.stories.list({ status: 'filed', query: 'river', limit: 10, offset: 0 });
    expect(found.items.map(({ id }) => id)).toEqual([filed]);
  });
});
