import { describe, expect, it } from 'vitest';
import { newStoryPhoto } from '@shared/story/photo';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';

const id = '01900000-0000-7000-8000-000000000001';
const photo = { type: 'photo', version: 1, photoId: id };

describe('a photo', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('keeps the credit when the caption is empty', () => {
    const page = printed(storyWith([photo], { [id]: newStoryPhoto({ credit: 'PIB' }) }));
    expect(page).toContain('<figcaption><p class="photo-credit">Photo Courtesy: PIB</p></figcaption>');
  });

  it('prints the emphasis and links of its caption, and no address that may not be published', () => {
    const known = newStoryPhoto({
      caption: ' The Gyda & her <crew> ',
      credit: 'PIB',
      captionMarks: [
        { start: 5, end: 9, kind: 'italic' },
        { start: 1, end: 9, kind: 'link', href: 'https://elsewhere.test/gyda' },
        { start: 16, end: 22, kind: 'bold' },
        { start: 12, end: 15, kind: 'link', href: 'javascript:alert(1)' },
      ],
    });
    expect(printed(storyWith([photo], { [id]: known }))).toContain(
      '<p class="photo-caption"><a href="https://elsewhere.test/gyda" rel="external noopener">The <em>Gyda</em></a> &amp; her <strong>&lt;crew&gt;</strong></p>\n',
    );
  });

  it('prints nothing for a photo that the story does not carry', () => {
    expect(printed(storyWith([photo]))).toBe('');
  });
});
