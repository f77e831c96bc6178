import { describe, expect, it } from 'vitest';
import { runChecks } from '@shared/checks';
import { bodyOf } from '@shared/document/body';
import { movedHeadings } from '@shared/document/heading-levels';
import { topBlocksOf } from '@shared/document/nodes';
import { newStory, Story } from '@shared/document/story';
import { placedPhotoIds } from '@shared/document/walk';
import { storyWordCount } from '@shared/document/word-count';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';
import { courierHouse } from '../../../test/support/courier-house';
import { factBox, file, heading, paragraph, photoId, photoNode } from '../../../test/support/story-blocks';

const found = (story: Story) =>
  runChecks(story, courierHouse())
    .filter(({ check }) => check === 'titled-holders')
    .map(({ weight, message, target }) => ({ weight, message, target }));

describe('a fact box', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('cannot hold another fact box', () => {
    const body = bodyOf([factBox('One', factBox('Two', paragraph('x')))]);
    const parsed = Story.safeParse({ ...storyWith([]), body });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['a fact-box cannot stand here']);
  });

  it('is named by its title to those who listen, and is a landmark only then', () => {
    const markup = printed(storyWith([factBox('“Who” & why', paragraph('x')), factBox('', paragraph('y'))]));
    expect(markup).toContain('<aside class="fact-box" aria-label="“Who” &amp; why">');
    expect(markup).toContain('<aside class="fact-box">');
  });

  it('counts its title and its words', () => {
    expect(storyWordCount(storyWith([factBox('The bridge', paragraph('It opened in 1987.'))]))).toBe(6);
  });

  it.each([
    ['no title', factBox(' ', paragraph('x')), 'stop', 'The fact box in block 2 has no title.'],
    [
      'only a title',
      factBox('x', paragraph(' ')),
      'stop',
      'The fact box in block 2 has a title but nothing below it.',
    ],
    [
      'nothing',
      factBox('', paragraph()),
      'advice',
      'The fact box in block 2 is empty. It will not be published.',
    ],
  ] as const)('is found with %s', (_, box, weight, message) => {
    const story = storyWith([paragraph('x'), box]);
    const block = expect.any(String) as string;
    expect(found(story)).toEqual([
      { weight, message, target: { at: 'block', index: 1, field: 'title', block } },
    ]);
  });

  it('is fine with a title and a photo, whose credit and words for the blind are asked for', () => {
    const photo = { file, credit: '', alt: '', caption: '' };
    const story = newStory({
      ...{ language: 'en', headline: 'x', slug: 'x', photos: { [photoId]: photo } },
      body: bodyOf([paragraph('x'), factBox('The bridge', photoNode)]),
    });
    expect(found(story)).toEqual([]);
    expect(placedPhotoIds(story)).toEqual([photoId]);
    const stops = runChecks(story, courierHouse()).filter(({ weight }) => weight === 'stop');
    expect(stops.map(({ check }) => check)).toEqual(expect.arrayContaining(['photo-credit', 'photo-alt']));
  });
});

describe('the levels of headings', () => {
  const levels = (...nodes: Parameters<typeof storyWith>[0][number][]): readonly string[] =>
    printed(storyWith(nodes)).match(/(?<=<)h\d(?: class="fact-box-title")?/gu) ?? [];
  const title = (level: number): string => `h${level} class="fact-box-title"`;

  it('go on after a box as if it were not there', () => {
    const box = factBox('Box', heading('h2', 'In it'), paragraph('x'));
    expect(levels(heading('h2', 'One'), box, heading('h3', 'Two'))).toEqual(['h2', title(3), 'h4', 'h3']);
    expect(levels(box, heading('h2', 'One'))).toEqual([title(2), 'h3', 'h2']);
  });

  it('leave room below a title in a deep section', () => {
    const box = factBox('Box', heading('h2', 'In it'), heading('h3', 'Below'), paragraph('x'));
    const deep = [heading('h2', '1'), heading('h3', '2'), heading('h4', '3')];
    expect(levels(...deep, box)).toEqual(['h2', 'h3', 'h4', title(3), 'h4', 'h4']);
  });

  it('are only reported if a level is skipped', () => {
    const box = (tag: string) => factBox('Box', heading(tag, 'In it'), paragraph('x'));
    const moved = (...nodes: Parameters<typeof storyWith>[0][number][]) =>
      movedHeadings(topBlocksOf(storyWith(nodes).body));
    expect(moved(heading('h2', 'One'), box('h2'), heading('h3', 'Two'))).toEqual([]);
    expect(moved(box('h4'))).toEqual([{ index: 0, level: 3, because: 'skips' }]);
  });

  it('are reported if the page has no level left for them', () => {
    const box = factBox('Box', heading('h2', 'In it'), heading('h3', 'Below'), paragraph('x'));
    const moved = (...nodes: Parameters<typeof storyWith>[0][number][]) =>
      movedHeadings(topBlocksOf(storyWith(nodes).body));
    expect(moved(box)).toEqual([]);
    expect(moved(heading('h2', 'One'), box)).toEqual([{ index: 1, level: 4, because: 'too deep' }]);
  });
});
