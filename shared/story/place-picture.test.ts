import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@shared/canonical-json';
import type { Sha256 } from '@shared/story/ids';
import { newStoryPhoto, PhotoWords, type PhotoFile } from '@shared/story/photo';
import { placePicture, takeBackPlacing } from '@shared/story/place-picture';

const file = (digit: string): PhotoFile => ({
  sha256: digit.repeat(64) as Sha256,
  mime: 'image/jpeg',
  width: 1200,
  height: 800,
  bytes: 9000,
});

const place = (slot: ReturnType<typeof newStoryPhoto>, digit: string, words: Partial<PhotoWords> = {}) => ({
  ...slot,
  ...placePicture(slot, { file: file(digit), words: PhotoWords.parse(words) }),
});

describe('a picture placed in a slot', () => {
  it('brings its words into a slot that waits, and leaves those that the copy brought', () => {
    const waiting = newStoryPhoto({ credit: 'PIB', caption: 'A boat' });
    expect(
      place(waiting, 'a', {
        credit: 'Meadow Wire',
        caption: 'Ferry',
        creator: 'Asha Rao',
        takenAt: '2024-03-20',
      }),
    ).toEqual(
      newStoryPhoto({
        credit: 'PIB',
        caption: 'A boat',
        creator: 'Asha Rao',
        takenAt: '2024-03-20',
        file: file('a'),
      }),
    );
  });

  it('is never credited to whoever took the picture before it', () => {
    const placed = newStoryPhoto({
      file: file('a'),
      credit: 'Asha Rao/Meadow Wire',
      creator: 'Asha Rao',
      copyrightNotice: '© Meadow Wire',
      webStatement: 'https://www.example.org/rights',
      alt: 'A jetty.',
      caption: 'The last boat leaves.',
      focalPoint: { x: 0.2, y: 0.2 },
    });
    expect(place(placed, 'b', { creator: 'Bram Khan' })).toEqual(
      newStoryPhoto({ file: file('b'), creator: 'Bram Khan', caption: 'The last boat leaves.' }),
    );
    expect(place(placed, 'b', { caption: 'Noon' }).caption).toBe('Noon');
  });

  it('takes the old picture’s people, keywords and AI label with it', () => {
    const placed = newStoryPhoto({
      file: file('a'),
      persons: ['Bram Khan'],
      keywords: ['ferry'],
      digitalSourceType: 'trainedAlgorithmicMedia',
      creditLine: 'Photo: PIB',
    });
    expect(place(placed, 'b')).toEqual(newStoryPhoto({ file: file('b') }));
  });

  it('brings lists into a slot that has none', () => {
    const words = { persons: ['Bram Khan'], keywords: ['ferry'] };
    expect(place(newStoryPhoto(), 'a', words)).toMatchObject(words);
    expect(place(newStoryPhoto({ keywords: ['boat'] }), 'a', words)).toMatchObject({ keywords: ['boat'] });
  });

  it('shows all of a picture that comes into a slot whose former picture was taken out with undo', () => {
    const crops = { '1:1': { x: 0.5, y: 0, width: 0.5 } };
    const waiting = newStoryPhoto({ focalPoint: { x: 0.2, y: 0.2 }, crops });
    expect(place(waiting, 'a')).toEqual(newStoryPhoto({ file: file('a') }));
    const placed = { ...waiting, file: file('a') };
    expect(place(placed, 'a')).toEqual(placed);
  });

  it('changes nothing that was written when the same picture comes again', () => {
    const placed = newStoryPhoto({ file: file('a'), credit: 'PIB', alt: 'A jetty.' });
    expect(place(placed, 'a', { credit: 'Meadow Wire', creator: 'Asha Rao' })).toEqual({
      ...placed,
      creator: 'Asha Rao',
    });
  });
});

describe('a placing that is taken back', () => {
  it('restores what went with the former picture, and leaves what was not touched', () => {
    const former = newStoryPhoto({ credit: 'By hand', alt: 'Said', caption: 'The ferry' });
    const back = takeBackPlacing(former, { credit: '', alt: '', file: null });
    expect(back).toEqual({ credit: 'By hand', alt: 'Said', file: null });
  });

  it('leaves no cut and no mark of the new picture on the former one', () => {
    const former = newStoryPhoto({ file: file('a'), credit: 'Asha Rao' });
    const placed = placePicture(former, { file: file('b'), words: PhotoWords.parse({}) });
    const seen = { decorative: true as const, crops: { '1:1': { x: 0.5, y: 0, width: 0.5 } } };
    const now = { ...former, ...placed, ...seen };
    const back = { ...now, ...takeBackPlacing(former, placed) };
    expect(back).toEqual(former);
    expect(canonicalJson(back)).toBe(canonicalJson(former));
  });
});
