import { describe, expect, it } from 'vitest';
import { courierHouse } from '../../test/support/courier-house';
import { fixtureStory } from '../../test/support/fixture-stories';
import { file, paragraph, photoNode } from '../../test/support/story-blocks';
import { bodyOf } from '@shared/document/body';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { Story } from '@shared/document/story';
import { runChecks } from '.';

const [first, second] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];

/** What is said of the second of two photos, or of the first, which leads. */
function said(width: number, height: number, more: Partial<StoryPhoto> = {}, isLead = false): string[] {
  const of = (size: object, words: Partial<StoryPhoto> = {}) =>
    newStoryPhoto({ credit: 'PIB', alt: 'A gate', file: { ...file, ...size }, ...words });
  const large = of({ width: 3000, height: 2000 });
  const tested = of({ width, height }, more);
  const story = Story.parse({
    ...fixtureStory('plain'),
    body: bodyOf([paragraph('Copy.'), photoNode, { ...photoNode, photoId: second }]),
    photos: { [first]: isLead ? tested : large, [second]: isLead ? large : tested },
  });
  const results = runChecks(story, courierHouse()).filter(({ check }) => check === 'photo-size');
  for (const { weight, target } of results)
    expect({ weight, target }).toEqual({
      weight: 'advice',
      target: { at: 'photo', photoId: isLead ? first : second, field: 'file' },
    });
  return results.map(({ message }) => message);
}

describe('a photo’s size', () => {
  it.each([
    [8, 8],
    [38, 50],
    [599, 900],
    [2000, 300],
  ])('is questioned where it leads the story: %i × %i', (width, height) => {
    expect(said(width, height, {}, true)).toEqual([
      `Photo 1 is only ${width} × ${height} pixels, too small for the lead photo. Links to the story show it 600 pixels wide. Replace its file with a larger one, or choose another lead photo.`,
    ]);
  });

  it.each([
    [600, 400],
    [600, 1200],
    [4000, 3000],
  ])('is right where it leads the story: %i × %i', (width, height) => {
    expect(said(width, height, {}, true)).toEqual([]);
  });

  it('is questioned in the column below half its width', () => {
    expect(said(335, 500)[0]).toMatch(
      /^Photo 2 is only 335 × 500 pixels, less than half of the column’s width\./,
    );
    expect(said(336, 200)).toEqual([]);
  });

  it('is questioned where it is to be wider than the column and cannot be', () => {
    for (const size of ['wide', 'full'] as const)
      expect(said(640, 480, { size })[0]).toMatch(
        /640 × 480 pixels, too small to be wider than the column\./,
      );
    expect(said(640, 480)).toEqual([]);
    expect(said(672, 480, { size: 'wide' })).toEqual([]);
  });

  it('is that of the part that is shown', () => {
    expect(said(900, 300, { aspect: '1:1' })[0]).toContain('300 × 300');
    expect(said(1200, 600, { aspect: '1:1' })).toEqual([]);
  });

  it('is nothing to be said of where the slot waits for its picture', () => {
    expect(said(1, 1, { file: null })).toEqual([]);
  });
});
