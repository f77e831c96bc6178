import { describe, expect, it } from 'vitest';
import { newStoryPhoto } from '@shared/story/photo';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';

const id = '01900000-0000-7000-8000-000000000001';
const photo = { type: 'photo', version: 1, photoId: id };

describe('a photo', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('keeps the credit when the caption is empty', () => {
    const page = printed(storyWith([photo], { [id]: newStoryPhoto({ credit: 'PIB' }) }));
    expect(page).toContain('<figcaption><span class="photo-credit">Photo Courtesy: PIB</span></figcaption>');
  });

  it('prints nothing for a photo that the story does not carry', () => {
    expect(printed(storyWith([photo]))).toBe('');
  });
});
