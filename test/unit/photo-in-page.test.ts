import { describe, expect, it } from 'vitest';
import { runChecks } from '@shared/checks';
import { courierHouse } from '../support/courier-house';
import { renderPage } from '@shared/page/page';
import { bodyOf } from '@shared/document/body';
import { newPhotoId, Sha256, type PhotoId } from '@shared/story/ids';
import { digitalSourceType } from '@shared/story/digital-source-type';
import { leadPhotoId } from '@shared/document/lead-photo';
import { photoNeeds } from '@shared/story/photo-needs';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { newStory, type Story } from '@shared/document/story';
import { printed } from '../support/block-fixtures';
import { renditionsOf } from '../support/fixture-pages';
import { readPage } from '../support/read-page';

const [one, two, elsewhere] = [newPhotoId(), newPhotoId(), newPhotoId()];
const file = (digit: string) => ({
  ...{ sha256: Sha256.parse(digit.repeat(64)), mime: 'image/jpeg' as const },
  ...{ width: 2400, height: 1600, bytes: 1 },
});
const storyWith = (
  first: Partial<StoryPhoto>,
  second: Partial<StoryPhoto> = {},
  leadPhoto?: PhotoId,
): Story =>
  newStory({
    ...{ headline: 'A weir opens', slug: 'a-weir-opens', leadPhoto },
    body: bodyOf([one, two].map((photoId) => ({ type: 'photo', version: 1, photoId }))),
    photos: {
      [one]: newStoryPhoto({ credit: 'PIB', alt: 'A weir.', file: file('1'), ...first }),
      [two]: newStoryPhoto({ credit: 'Asha Rao', alt: 'A gate.', file: file('2'), ...second }),
      [elsewhere]: newStoryPhoto({ credit: 'Nobody', file: file('3') }),
    },
  });
const shared = (['16:9', '4:3', '1:1'] as const).map((shape, at) => ({
  ...{ href: `photos/${String(at).repeat(16)}-1200.jpg`, mime: 'image/jpeg' },
  ...{ width: 1200, height: { '16:9': 675, '4:3': 900, '1:1': 1200 }[shape] },
}));
const pageOf = (story: Story) =>
  renderPage(story, { house: courierHouse(), renditions: renditionsOf(story), shared });
const found = (story: Story) => runChecks(story, courierHouse()).map(({ check }) => check);

describe('the photo that stands for its story', () => {
  it('is the first that says something, unless another one was chosen', () => {
    expect(leadPhotoId(storyWith({}))).toBe(one);
    expect(leadPhotoId(storyWith({}, {}, two))).toBe(two);
    expect(leadPhotoId(storyWith({ decorative: true }))).toBe(two);
    expect(leadPhotoId(storyWith({ decorative: true }, {}, one))).toBe(one);
    expect(leadPhotoId(storyWith({}, {}, elsewhere))).toBe(one);
    expect(leadPhotoId(newStory())).toBeNull();
  });

  it('is the shared picture in 16:9, and the first of the page’s data in 16:9, 4:3 and 1:1', () => {
    const page = pageOf(storyWith({}, {}, two));
    expect(page).toMatch(/og:image" content="[^"]*\/photos\/0{16}-1200\.jpg"/);
    expect(page).toContain('<meta property="og:image:height" content="675">');
    expect(page).toContain('<meta property="og:image:alt" content="A gate.">');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const { image } = JSON.parse(json) as { image: { creditText: string; width: number; height: number }[] };
    expect(image.map(({ creditText, width, height }) => [creditText, width, height])).toEqual([
      ['Photo Courtesy: Asha Rao', 1200, 675],
      ['Photo Courtesy: Asha Rao', 1200, 900],
      ['Photo Courtesy: Asha Rao', 1200, 1200],
      ['Photo Courtesy: Asha Rao', 1600, 1067],
      ['Photo Courtesy: PIB', 1600, 1067],
    ]);
    // The first picture still loads first.
    expect(page.indexOf('loading="eager"')).toBeLessThan(page.indexOf('loading="lazy"'));
  });
});

describe('a photo’s room on the page', () => {
  it('is said by its class and by the sizes that a browser chooses from', () => {
    expect(printed(storyWith({}))).toContain('<figure class="photo is-3x2"><picture>');
    const wide = printed(storyWith({ size: 'wide' }));
    expect(wide).toContain('<figure class="photo photo-wide is-3x2">');
    expect(wide).toContain('sizes="(min-width: 64rem) min(1600px, 58rem, max(42rem, 150vh)), ');
    const full = printed(storyWith({ size: 'full' }));
    expect(full).toContain('<figure class="photo photo-full is-3x2">');
    expect(full).toContain('sizes="min(1600px, 100vw, max(42rem, 150vh))"');
  });
});

describe('a decorative photo', () => {
  it('needs no alternative text and prints none, and its credit prints all the same', () => {
    const story = storyWith({ decorative: true, alt: '', caption: '' });
    expect(photoNeeds(story.photos[one]!)).toEqual([]);
    expect(photoNeeds({ ...story.photos[one]!, decorative: undefined })).toEqual([
      { field: 'alt', need: 'alt text' },
    ]);
    const page = printed(storyWith({ decorative: true, alt: 'Once described.' }));
    expect(page).toContain(' alt="" ');
    expect(page).toContain('<figcaption><p class="photo-credit">Photo Courtesy: PIB</p></figcaption>');
    expect(found(story)).not.toContain('photo-alt');
  });

  it('is questioned where it has a caption', () => {
    expect(found(storyWith({ decorative: true, alt: '', caption: 'The weir at dusk.' }))).toContain(
      'photo-decorative',
    );
    expect(found(storyWith({ decorative: true }))).not.toContain('photo-decorative');
    expect(found(storyWith({ caption: 'The weir at dusk.' }))).not.toContain('photo-decorative');
  });
});

describe('a photo that was made with AI', () => {
  const types = (page: string): readonly unknown[] => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const { image } = JSON.parse(json) as { image: { digitalSourceType?: string }[] };
    return image.slice(-2).map((one) => one.digitalSourceType);
  };
  const made = (term: string, changes: Partial<StoryPhoto> = {}) =>
    storyWith({ digitalSourceType: digitalSourceType(term), ...changes });
  const notes = (page: string) => readPage(page).all('.photo-ai');

  it.each([
    ['trainedAlgorithmicMedia', 'Image made with AI', 'TrainedAlgorithmicMedia'],
    ['compositeSynthetic', 'Image made in part with AI', 'CompositeSynthetic'],
    [
      'compositeWithTrainedAlgorithmicMedia',
      'Image made in part with AI',
      'CompositeWithTrainedAlgorithmicMedia',
    ],
  ])('is said to be one under it and in the page’s data: %s', (term, words, name) => {
    const page = pageOf(made(term));
    expect(notes(page)).toEqual([words]);
    expect(page).toMatch(new RegExp(`<p class="photo-ai">${words}</p>\\s*<p class="photo-credit">`));
    expect(types(page)).toEqual([`https://schema.org/${name}DigitalSource`, undefined]);
  });

  it('is said to be one where it has no caption, or is decorative', () => {
    expect(notes(pageOf(made('trainedAlgorithmicMedia', { decorative: true, caption: '' })))).toHaveLength(1);
  });

  it('says how it was made where no AI took part in its data alone', () => {
    const page = pageOf(made('digitalCapture'));
    expect(notes(page)).toEqual([]);
    expect(types(page)).toEqual(['https://schema.org/DigitalCaptureDigitalSource', undefined]);
  });

  it('gets no word in the data that schema.org does not know', () => {
    expect(types(pageOf(made('in a dream')))).toEqual([undefined, undefined]);
    expect(types(pageOf(made('humanEdits')))).toEqual([undefined, undefined]);
  });
});
