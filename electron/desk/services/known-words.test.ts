import { expect, it } from 'vitest';
import { House } from '@shared/house/house';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import type { TestNewsroom } from '../../../test/support/newsroom';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import { knownWordsService, wordsIn } from './known-words';

let room: TestNewsroom;

onNewsroom((opened) => (room = opened));

function write(part: Partial<Story>) {
  const { story, revision } = room.stories.create();
  const saved = room.stories.save({
    id: story.id,
    baseRevision: revision,
    story: { ...story, ...part },
    reason: 'close',
  });
  return { story: { ...story, ...part }, revision: saved.revision };
}

it('are those of bylines, tags and the persons in photos', () => {
  write({
    bylines: [
      { kind: 'person', name: 'Anwesha Mukhopadhyay', handle: 'anwesha' },
      { kind: 'organisation', name: 'Prasar Bharati' },
    ],
    tags: ['Sundarbans', 'tide gauge'],
    photos: { [newPhotoId()]: { ...newStoryPhoto(), persons: ['Jean-Luc N’Diaye', 'D. K. Rao'] } },
    headline: 'Misspeled headline',
  });
  const known = room.knownWords.all();
  expect(known).toEqual(
    expect.arrayContaining(['Anwesha', 'Mukhopadhyay', 'Prasar', 'Bharati', 'Sundarbans', 'tide', 'gauge']),
  );
  expect(known).toEqual(expect.arrayContaining(['Jean', 'Luc', 'N’Diaye', 'Rao']));
  expect(known).not.toContain('Misspeled');
  expect(known).not.toContain('D');
});

it('go with the story that named them, and with the name', () => {
  const { story, revision } = write({ tags: ['Sundarbans'] });
  expect(room.knownWords.all()).toContain('Sundarbans');
  room.stories.save({
    id: story.id,
    baseRevision: revision,
    story: { ...story, tags: ['Ganga'] },
    reason: 'close',
  });
  expect(room.knownWords.all()).not.toContain('Sundarbans');
  expect(room.knownWords.all()).toContain('Ganga');
  room.stories.delete(story.id);
  expect(room.knownWords.all()).not.toContain('Ganga');
});

it('have the house’s own first, and are bounded', () => {
  const house = House.parse({ words: ['lakh', 'e-paper', ''] });
  write({ tags: Array.from({ length: 6000 }, (_, at) => `tag${letters(at)}`) });
  const known = knownWordsService({ library: room.newsroom.library, house: () => house }).all();
  expect(known).toHaveLength(5000);
  expect(known.slice(0, 2)).toEqual(['lakh', 'paper']);
});

const letters = (at: number): string =>
  [...String(at)].map((digit) => String.fromCodePoint(97 + Number(digit))).join('');

it('are parted as a spelling checker parts them', () => {
  expect(wordsIn('O’Brien-Smith (ed.), श्रेया घोषाल 2024 a')).toEqual([
    'O’Brien',
    'Smith',
    'ed',
    'श्रेया',
    'घोषाल',
  ]);
});
