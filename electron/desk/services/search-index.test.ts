import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { Story } from '@shared/document/story';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openNewsroom,
  paragraph,
  storyOf,
  temporaryFolder,
  type TestNewsroom,
} from '../../../test/support/newsroom';
import { databaseIn } from '../db/open';
import { searchText } from '../search/words';
import { indexAll } from './search-index';
import { blockQuote, pullQuote } from '../../../test/support/story-blocks';
import { waitFor } from '../../../test/support/wait-for';

const photoId = newPhotoId();

/** A story that says another word in each field. */
const everyField = (): Story =>
  Story.parse({
    ...storyOf('Headword stands here', 'Copyword stands here.'),
    headlines: { short: 'shortword', social: 'socialword', search: 'seoword' },
    deck: 'deckword',
    dateline: 'Datelineword',
    bylines: [{ kind: 'person', name: 'Devika Bylineword', role: 'roleword', handle: 'handleword' }],
    tags: ['one', 'tagword two'],
    section: 'Sectionword',
    slug: 'the-slugword-ties-up',
    corrections: [{ text: 'It was correctionword.', at: '2026-03-15T18:40:00+05:30' }],
    related: [{ title: 'How relatedword began', url: 'https://www.example.org/urlword' }],
    photos: {
      [photoId]: newStoryPhoto({
        caption: 'A captionword at dusk.',
        credit: 'Creditword Trust',
        alt: 'An altword at a jetty',
        usageTerms: 'termsword',
      }),
    },
    body: bodyOf([
      paragraph('Copyword stands here.'),
      { type: 'photo', version: 1, photoId },
      pullQuote('We knew every pullword', 'Subal Speakerword'),
      blockQuote('Mira Voiceword', 'She was quoteword.'),
    ]),
  });

const FIELDS: readonly (readonly [asked: string, label: string | null])[] = [
  ['copyword', null],
  ['quoteword', null],
  ['deckword', 'Deck'],
  ['datelineword', 'Dateline'],
  ['bylineword', 'Byline'],
  ['roleword', 'Byline'],
  ['handleword', 'Byline'],
  ['@handleword', 'Byline'],
  ['tagword', 'Tag'],
  ['sectionword', 'Section'],
  ['slugword', 'Slug'],
  ['the-slugword-ties-up', 'Slug'],
  ['captionword', 'Caption'],
  ['creditword', 'Credit'],
  ['creditw', 'Credit'],
  ['altword', 'Alternative text'],
  ['pullword', 'Pull quote'],
  ['speakerword', 'Attribution'],
  ['voiceword', 'Attribution'],
  ['correctionword', 'Correction'],
  ['relatedword', 'Related link'],
  ['shortword', 'Short headline'],
  ['socialword', 'Social headline'],
  ['seoword', 'Search title'],
];

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

const list = (query: string) => room.stories.list({ query, limit: 10, offset: 0 });

/** Makes the library one that an earlier build has indexed: headlines, deck, dateline and copy alone. */
function asEarlierBuild(stories: readonly Story[]): void {
  room.close();
  const db = new Database(databaseIn(folder.path));
  db.exec("DELETE FROM setting WHERE key = 'search'");
  for (const { id, headline } of stories) {
    const touched = db.prepare('SELECT touched FROM story WHERE id = ?').pluck().get(id) as number;
    db.prepare('DELETE FROM story_fts WHERE rowid = ?').run(touched);
    db.prepare('INSERT INTO story_fts (rowid, headline, body) VALUES (?, ?, ?)').run(
      ...([touched, searchText(headline), searchText('Copyword stands here.')] as const),
    );
  }
  db.close();
  room = openNewsroom(folder.path);
}

describe('searching all of a story', () => {
  it.each(FIELDS)('finds %s and says that it is in: %s', (asked, label) => {
    room.stories.add(everyField());
    const { items, isComplete } = list(asked);
    expect(isComplete).toBe(true);
    expect(items[0]?.found?.passages.map((passage) => passage.label)).toEqual([label]);
    const hits = items[0]?.found?.passages.flatMap(({ parts }) => parts.filter(({ hit }) => hit)) ?? [];
    expect(hits.map(({ text }) => text.toLowerCase()).join(' ')).not.toBe('');
  });

  it.each(['termsword', 'urlword', 'https'])('does not find %s: it is an address or a setting', (asked) => {
    room.stories.add(everyField());
    expect(list(asked).total).toBe(0);
  });

  it('shows a place for each word asked for, in the order of the story', () => {
    room.stories.add(everyField());
    const found = list('creditword copyword devika').items[0]?.found;
    expect(found?.passages.map(({ label }) => label)).toEqual([null, 'Credit', 'Byline']);
  });

  it('says of a word in the copy that a field has it too', () => {
    room.stories.add({ ...everyField(), tags: ['Copyword'] });
    expect(list('copyword').items[0]?.found?.passages.map(({ label }) => label)).toEqual([null, 'Tag']);
  });

  it.each([
    ['हिन्दी', 'सुशीला देवी', 'सुशी'],
    ['Arabic', 'وكالة الأنباء', 'الأنباء'],
    ['Chinese', '新华社图片', '新华'],
    ['Thai', 'สำนักข่าวไทย', 'ข่าว'],
  ])('finds a credit in %s', (_script, credit, asked) => {
    const story = everyField();
    room.stories.add({ ...story, photos: { [photoId]: { ...story.photos[photoId]!, credit } } });
    expect(list(asked).items[0]?.found?.passages.map(({ label }) => label)).toEqual(['Credit']);
  });
});

describe('a library that an earlier build has indexed', () => {
  it('is read once more, beside everything else, and tells when it is done', async () => {
    const stories = [everyField(), everyField(), everyField()];
    for (const story of stories) room.stories.add(story);
    asEarlierBuild(stories);
    expect(list('copyword')).toMatchObject({ total: 3, isComplete: false });
    expect(list('creditword').total).toBe(0);
    room.searchIndex.start();
    await waitFor(() => expect(room.heard).toContainEqual({ kind: 'library.changed' }));
    expect(list('creditword')).toMatchObject({ total: 3, isComplete: true });
    expect(list('copyword').total).toBe(3);
  });

  it('goes on where it was closed, and leaves what was saved meanwhile as it is', () => {
    const stories = [everyField(), everyField(), everyField()];
    for (const story of stories) room.stories.add(story);
    asEarlierBuild(stories);
    const saved = room.stories.get(stories[0]!.id);
    room.stories.save({
      ...{ id: saved.story.id, baseRevision: saved.revision, reason: 'typing' as const },
      story: { ...saved.story, tags: ['savedword'] },
    });
    room.stories.add(everyField());
    expect(list('savedword').total).toBe(1);
    expect(list('creditword')).toMatchObject({ total: 2, isComplete: false });
    expect(room.stories.list({ query: 'creditword', limit: 10, offset: 0, complete: true })).toMatchObject({
      ...{ total: 4, isComplete: true },
    });
    room.close();
    room = openNewsroom(folder.path);
    expect(list('creditword')).toMatchObject({ total: 4, isComplete: true });
  });

  it('counts its unfinished photos by the rules of the checks', () => {
    const story = everyField();
    const photo = { ...story.photos[photoId]!, credit: 'Internet', alt: 'A jetty' };
    room.stories.add({ ...story, photos: { [photoId]: photo } });
    asEarlierBuild([story]);
    room.close();
    const db = new Database(databaseIn(folder.path));
    db.exec('UPDATE story SET photos_unfinished = 0');
    db.close();
    room = openNewsroom(folder.path);
    indexAll(room.newsroom.library);
    expect(list('copyword').items.map(({ photosUnfinished }) => photosUnfinished)).toEqual([1]);
  });

  it('keeps a damaged story out of it, and finds the others', () => {
    const stories = [everyField(), everyField()];
    for (const story of stories) room.stories.add(story);
    asEarlierBuild(stories);
    room.close();
    const db = new Database(databaseIn(folder.path));
    db.prepare("UPDATE story SET document = '{' WHERE id = ?").run(stories[0]!.id);
    db.close();
    room = openNewsroom(folder.path);
    indexAll(room.newsroom.library);
    expect(list('creditword').total).toBe(1);
    expect(list('copyword').total).toBe(2);
  });

  it('stops when it is told to', async () => {
    const story = everyField();
    room.stories.add(story);
    asEarlierBuild([story]);
    room.searchIndex.start();
    room.searchIndex.stop();
    await new Promise((done) => setTimeout(done, 120));
    expect(list('creditword')).toMatchObject({ total: 0, isComplete: false });
  });
});
