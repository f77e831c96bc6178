import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@shared/api/contract';
import { StoryShelf } from '@shared/story/status';
import type { StoryId } from '@shared/story/ids';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import { openLibrary } from '../open-library';
import { searchQuery } from '../search/words';
import { MOST_COUNTED } from '../db/story.repo';

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

const add = (headline: string, ...paragraphs: string[]): StoryId =>
  room.stories.add(storyOf(headline, ...paragraphs)).story.id;

function save(id: StoryId, deck: string): void {
  const { story, revision } = room.stories.get(id);
  room.stories.save({ id, baseRevision: revision, story: { ...story, deck }, reason: 'typing' });
}

type Asked = Partial<Input<'stories.list'>>;

/** The whole of a list, part by part. */
function* parts(asked: Asked, sizes: readonly number[]): Generator<readonly StoryId[], void> {
  let before: number | undefined;
  for (let at = 0; ; at += 1) {
    const limit = sizes[at % sizes.length] ?? 1;
    const { items, next } = room.stories.list({ offset: 0, ...asked, limit, ...(before && { before }) });
    yield items.map(({ id }) => id);
    if (next === null) return;
    before = next;
  }
}

describe('the story list', () => {
  it('gives each story once and in order, by parts of any size, while stories are saved in between', () => {
    const ids = Array.from({ length: 30 }, (_each, at) =>
      add(`Story ${at}`, at % 3 === 0 ? 'A river.' : 'A road.'),
    );
    for (const id of ids.slice(0, 6)) room.stories.delete(id);
    const list = fc.constantFrom<Asked>(
      {},
      { status: 'draft' },
      { status: 'deleted' },
      { query: 'river' },
      { query: 'r' },
    );
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
    const saves = fc.array(fc.option(fc.integer({ min: 6, max: 29 }), { nil: null }), { maxLength: 8 });
    fc.assert(
      fc.property(list, sizes, saves, (asked, by, saved) => {
        const [whole = []] = parts(asked, [100]);
        const touched = new Set<StoryId>();
        const got: StoryId[] = [];
        const waiting = [...saved];
        for (const part of parts(asked, by)) {
          got.push(...part);
          const one = waiting.shift() ?? null;
          if (one === null) continue;
          save(ids[one]!, `Saved ${got.length}`);
          touched.add(ids[one]!);
        }
        expect(new Set(got).size).toBe(got.length);
        expect(got.filter((id) => !touched.has(id))).toEqual(whole.filter((id) => !touched.has(id)));
      }),
      { numRuns: 40 },
    );
  });

  it('counts what there is, whatever happens to stories', () => {
    const ids = Array.from({ length: 5 }, (_each, at) => add(`Story ${at}`));
    const step = fc.record({
      what: fc.constantFrom('add', 'save', 'delete', 'undelete', 'file', 'fail', 'read'),
      at: fc.nat({ max: 4 }),
    });
    const attempt = (work: () => unknown): void => {
      try {
        work();
      } catch {
        // A deleted story is not filed, for one.
      }
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        for (const { what, at } of steps) {
          const id = ids[at]!;
          attempt(() => {
            if (what === 'add') add('Another');
            if (what === 'save') save(id, `Deck ${at}`);
            if (what === 'delete') room.stories.delete(id);
            if (what === 'undelete') room.stories.undelete(id);
            if (what === 'file')
              room.review.move({ id, revision: room.stories.get(id).revision, to: 'filed', note: '' });
            if (what === 'read') room.stories.list({ limit: 1, offset: 0 });
            if (what === 'fail')
              room.newsroom.library.transact(() => {
                room.newsroom.library.stories.setStanding(id, 'approved', null);
                room.stories.list({ limit: 1, offset: 0 });
                throw new Error('The disk is full.');
              });
          });
        }
        const { counts, total, areAllCounted } = room.stories.list({ limit: 1, offset: 0 });
        const shelves = room.newsroom.library.stories
          .standings()
          .map(({ status, deletedAt }): StoryShelf => (deletedAt === null ? status : 'deleted'));
        for (const shelf of StoryShelf.options)
          expect(counts[shelf], shelf).toBe(shelves.filter((one) => one === shelf).length);
        expect(total).toBe(shelves.filter((one) => one !== 'deleted').length);
        expect(areAllCounted).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('finds what FTS5 finds for the same words, newest first, for one letter as for any beginning', () => {
    const words = [
      'a',
      'an',
      'and',
      'andes',
      'androids',
      'android',
      'ab',
      'b',
      'beach',
      'नदी',
      'नद',
      '北京',
      '北',
      'é',
      'ecole',
      '88',
    ];
    const text = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
      .map((list) => list.join(' '));
    const asked = fc.tuple(
      fc.option(fc.constantFrom(...words), { nil: null }),
      fc.constantFrom(...words, 'andr', 'x', 'beac', 'androidsx', '京'),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), asked, (texts, [first, last]) => {
        for (const each of texts) add('Headline', each);
        const query = [first, last].filter(Boolean).join(' ');
        const { stories } = room.newsroom.library;
        const naive = stories
          .list({ shelf: undefined, query: searchQuery(query), limit: 5000, offset: 0 })
          .map(({ summary }) => summary.id);
        expect([...parts({ query, passages: false }, [7])].flat()).toEqual(naive);
        expect(room.stories.list({ query, limit: 1, offset: 0, complete: true }).total).toBe(naive.length);
      }),
      { numRuns: 60 },
    );
  });

  it('counts no more than a thousand hits, unless all were asked for', () => {
    const { library } = room.newsroom;
    const most = MOST_COUNTED + 5;
    library.transact(() => {
      for (let at = 0; at < most; at += 1) add(`River ${at}`);
    });
    const some = room.stories.list({ query: 'river', limit: 2, offset: 0 });
    expect(some).toMatchObject({ total: MOST_COUNTED, areAllCounted: false });
    expect(room.stories.list({ query: 'river', limit: 2, offset: 0, complete: true })).toMatchObject({
      ...{ total: most, areAllCounted: true },
    });
    expect([...parts({ query: 'river', passages: false }, [250])].flat()).toHaveLength(most);
    expect(room.stories.list({ query: 'river', status: 'filed', limit: 2, offset: 0 }).items).toEqual([]);
  });

  it('shows no passage of a text that a disk has changed since it was shown', async () => {
    const id = add('Headline', 'The river rose.');
    expect(room.stories.list({ query: 'river', limit: 1, offset: 0 }).items[0]?.found?.passages).toHaveLength(
      1,
    );
    room.close();
    const { default: Database } = await import('better-sqlite3');
    const db = new Database(`${folder.path}/library.sqlite`);
    db.prepare(`UPDATE story SET document = replace(document, 'rose', 'fell') WHERE id = ?`).run(id);
    db.close();
    room = openNewsroom(folder.path);
    expect(room.stories.list({ query: 'river', limit: 1, offset: 0 }).items[0]?.found).toBeNull();
  });
});

it('opens with the counts of before', () => {
  add('One');
  room.close();
  const library = openLibrary(folder.path);
  expect(library.stories.counts().perShelf.draft).toBe(1);
  library.close();
});
