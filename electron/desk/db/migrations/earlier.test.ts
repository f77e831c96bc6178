import { describe, expect, it } from 'vitest';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { bodyOf } from '@shared/document/body';
import { storyOf } from '../../../../test/support/newsroom';
import { oldLibrary, type OldLibrary } from '../../../../test/support/old-library';
import { encodeStory } from '../../story-document';

const hash = (letter: string): string => letter.repeat(64);
const photoId = newPhotoId();
const story = {
  ...storyOf('Weir', 'It opened.'),
  body: bodyOf([{ type: 'photo', version: 1, photoId }]),
  photos: {
    [photoId]: newStoryPhoto({
      credit: 'PIB',
      file: { sha256: hash('a'), mime: 'image/jpeg', width: 4, height: 3, bytes: 9 } as never,
    }),
  },
};

const shown = "SELECT name FROM pragma_table_info('photo_record')";

/** What each step does to a library that has rows. */
const steps: Readonly<Record<number, (old: OldLibrary) => void>> = {
  2: (old) => expect(old.rows('SELECT * FROM pending_export')).toEqual([]),
  3: (old) => expect(old.rows('SELECT * FROM photo_use')).toEqual([[hash('a'), story.id]]),
  4: (old) => expect(old.value(`SELECT count(*) FROM story INDEXED BY story_place`)).toBe(3),
  5: (old) => expect(old.rows('SELECT * FROM intake_source')).toEqual([]),
  6: (old) => expect(old.rows('SELECT * FROM story_address')).toEqual([]),
  7: (old) => expect(old.rows(shown)).toContainEqual(['letters']),
  8: (old) => expect(old.rows('SELECT * FROM photo_note')).toEqual([]),
  9: (old) => expect(old.rows('SELECT * FROM photo_original')).toEqual([]),
  10: (old) => expect(old.rows('SELECT reading FROM photo')).toEqual([[0]]),
  11: (old) => expect(old.rows('SELECT * FROM damaged_text')).toEqual([]),
  12: (old) => expect(old.rows('SELECT waiting FROM seal_root')).toEqual([['[0,null]']]),
  // Every row has its first seal.
  13: (old) => expect(old.rows('SELECT waiting, count > 0 FROM seal_root')).toEqual([[null, 1]]),
};

const TABLES = ['story', 'revision', 'event', 'photo', 'setting'];
const rowsOf = (old: OldLibrary): unknown =>
  TABLES.map((table) => old.db.prepare(`SELECT * FROM ${table}`).all());

describe('a library of each earlier version', () => {
  it.each(Object.keys(steps).map(Number))('keeps its rows and gets what step %i gives', (version) => {
    const old = oldLibrary(version - 1);
    old.addStory(story.id, encodeStory(story));
    old.addStory('deleted', encodeStory(story), '2026-03-03T09:00:00.000Z');
    old.addStory('damaged', { json: '{"body":', sha256: 'x' as never });
    old.addPhoto(hash('a'), '{"credit":"PIB"}');
    old.run(`INSERT INTO setting VALUES ('house', '{}')`);
    const before = rowsOf(old);
    old.migrateTo();
    expect(rowsOf(old)).toMatchObject(before as object);
    steps[version]!(old);
  });
});
