import { describe, expect, it } from 'vitest';
import type { StoryPhoto } from '@shared/story/photo';
import { found, inPhoto, run, storyWithPhoto } from '../../test/support/checked-story';

describe('a credit and an alt text that say nothing', () => {
  it.each(['TBC', 'Photo: Internet', 'अज्ञात', 'مجهول', 'IMG_2041.jpg', 'The gate.'])(
    'the credit “%s” is a stop, and leads to it',
    (credit) => {
      expect(found(storyWithPhoto({ credit, caption: 'The gate' }))).toEqual([
        ['photo-credit-names-nobody', 'stop', inPhoto('credit')],
      ]);
    },
  );

  it('the alt text again is no credit, and the credit again no alt text', () => {
    expect(found(storyWithPhoto({ credit: 'A gate at dawn' })).map(([check]) => check)).toEqual([
      'photo-credit-names-nobody',
      'photo-alt-says-nothing',
    ]);
    expect(found(storyWithPhoto({ alt: 'Photo: PIB' }))).toEqual([
      ['photo-alt-says-nothing', 'stop', inPhoto('alt')],
    ]);
    for (const alt of ['Jane Roe', 'Getty Images', '© Jane Roe/Getty Images', 'Photo by Jane Roe']) {
      expect(found(storyWithPhoto({ alt, credit: 'Jane Roe/Getty Images' }))).toContainEqual([
        ...['photo-alt-says-nothing', 'stop', inPhoto('alt')],
      ]);
    }
    expect(found(storyWithPhoto({ alt: 'Jane Roe at her desk', credit: 'Jane Roe/Getty Images' }))).toEqual(
      [],
    );
  });

  it.each(['image', 'DSC_0042.JPG', 'तस्वीर'])('the alt text “%s” is a stop', (alt) => {
    expect(found(storyWithPhoto({ alt }))).toEqual([['photo-alt-says-nothing', 'stop', inPhoto('alt')]]);
  });

  it('asks for no alt text of a decorative photo, and for one credit, not two', () => {
    expect(found(storyWithPhoto({ alt: 'image', decorative: true }))).toEqual([]);
    expect(found(storyWithPhoto({ credit: '' }))).toEqual([['photo-credit', 'stop', inPhoto('credit')]]);
  });

  it('offers the name that the file has', () => {
    const fixOf = (said: Partial<StoryPhoto>) => run(storyWithPhoto({ credit: 'Internet', ...said }))[0]!.fix;
    expect(fixOf({ creator: 'Jane Roe' })?.label).toBe('Use “Jane Roe” from the file');
    expect(fixOf({ creditLine: 'Photo: R. Sen/Wire', creator: 'R. Sen' })?.label).toBe(
      'Use “R. Sen/Wire” from the file',
    );
    expect(fixOf({ creator: 'unknown', source: 'Internet' })).toBeUndefined();
  });
});
