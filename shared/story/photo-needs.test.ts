import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks, stops } from '@shared/checks';
import { courierHouse } from '../../test/support/courier-house';
import { storyWithPhoto } from '../../test/support/checked-story';
import { file, photoId } from '../../test/support/story-blocks';
import { storyColumns } from '../../electron/desk/story-columns';
import { newStoryPhoto } from './photo';
import { photoNeeds } from './photo-needs';

const whole = newStoryPhoto({ file, credit: 'PIB', alt: 'A gate at dawn', caption: 'The gate' });

describe('what a photo needs before export', () => {
  it.each([
    [{}, []],
    [{ file: null }, ['the picture itself']],
    [{ credit: 'Photo:' }, ['a credit']],
    [{ credit: 'Internet' }, ['a credit that names somebody']],
    [{ credit: 'The gate' }, ['a credit that is not the caption']],
    [{ credit: 'A gate at dawn' }, ['a credit that is not the alt text', 'alt text that is not the credit']],
    [{ alt: ' ' }, ['alt text']],
    [{ alt: 'IMG_2041.jpg' }, ['alt text that says what the photo shows']],
    [{ alt: 'PIB' }, ['alt text that is not the credit', 'a credit that is not the alt text']],
    [{ alt: '', decorative: true as const }, []],
  ])('%j', (said, needs) => {
    expect(
      photoNeeds({ ...whole, ...said })
        .map(({ need }) => need)
        .toSorted(),
    ).toEqual([...needs].toSorted());
  });

  it('is what the checks stop the export for, and what the list counts', () => {
    const words = fc.constantFrom(
      '',
      ' ',
      '-',
      'PIB',
      'Internet',
      'TBC',
      'Photo: PIB',
      'IMG_1.jpg',
      'image',
      'A gate',
      'अज्ञात',
    );
    const photos = fc.record({
      ...{ credit: words, alt: words, caption: words },
      file: fc.constantFrom(file, null),
      decorative: fc.constantFrom(true as const, undefined),
    });
    fc.assert(
      fc.property(photos, (said) => {
        const story = storyWithPhoto(said);
        const stopped = runChecks(story, courierHouse())
          .filter((finding) => stops(finding) && finding.check.startsWith('photo-'))
          .flatMap(({ target }) =>
            target?.at === 'photo' && target.photoId === photoId ? target.field : [],
          );
        const needed = photoNeeds(story.photos[photoId]!).map(({ field }) => field);
        expect([...new Set(stopped)].toSorted()).toEqual(needed.toSorted());
        expect(storyColumns(story).photosUnfinished).toBe(needed.length > 0 ? 1 : 0);
      }),
    );
  });
});
