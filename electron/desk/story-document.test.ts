import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@shared/canonical-json';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { newStory } from '@shared/document/story';
import { sha256Of } from './sha256';
import { parseStory, encodeStory } from './story-document';

const id = newPhotoId();
const story = newStory({
  headline: 'A weir opens',
  slug: 'a-weir-opens',
  body: bodyOf([{ type: 'photo', version: 1, photoId: id }]),
  photos: { [id]: newStoryPhoto({ credit: 'PIB', alt: 'A weir.' }) },
});

/** As it was stored before photos had job titles, keywords, cuts and sizes. */
function storedBefore(): string {
  const { photos, ...rest } = JSON.parse(encodeStory(story).json) as typeof story;
  const { caption, credit, alt, creator, copyrightNotice, source, usageTerms } = photos[id]!;
  const { webStatement, licensorUrl, place, takenAt, file, focalPoint } = photos[id]!;
  const photo = {
    ...{ caption, credit, alt, creator, copyrightNotice, source, usageTerms },
    ...{ webStatement, licensorUrl, place, takenAt, file, focalPoint },
  };
  return canonicalJson({ ...rest, photos: { [id]: photo } });
}

describe('a stored story', () => {
  const words = { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '' };
  const shape = { version: 1, direction: null, format: '', indent: 0 };
  const later = { type: 'chart', version: 1, indent: 0, style: '', children: [{ ...words, text: 'Rain' }] };
  const full = newStory({
    slug: 'a-weir-opens',
    body: bodyOf([
      {
        ...{ ...shape, type: 'paragraph', textFormat: 0, textStyle: '' },
        children: [
          { ...words, text: 'The weir ' },
          { ...words, text: 'opened', format: 1 },
        ],
      },
      { ...shape, type: 'heading', tag: 'h2', direction: 'rtl', children: [{ ...words, text: 'After' }] },
      later,
    ]),
  });

  it('does not say what every node says, and has it again when it is opened', () => {
    const { json } = encodeStory(full);
    const [paragraph, heading] = (JSON.parse(json) as typeof full).body.root.children;
    expect(paragraph).toEqual({
      type: 'paragraph',
      version: 1,
      children: [
        { type: 'text', version: 1, text: 'The weir ' },
        { type: 'text', version: 1, text: 'opened', format: 1 },
      ],
    });
    expect(heading).toMatchObject({ direction: 'rtl', tag: 'h2' });
    expect(parseStory(json)).toEqual(full);
  });

  it('keeps a block that this build does not know as it came', () => {
    const { root } = (JSON.parse(encodeStory(full).json) as typeof full).body;
    expect(root.children[2]).toEqual(later);
  });
});

describe('a story that was stored by an earlier build', () => {
  it('is the very same document when it is opened and saved again', () => {
    const before = storedBefore();
    const opened = parseStory(before);
    expect(opened.photos[id]).toMatchObject({ jobTitle: '', keywords: [], persons: [] });
    expect(encodeStory(opened)).toEqual({ json: before, sha256: sha256Of(before) });
  });

  it('becomes another once something is said that it could not say', () => {
    const opened = parseStory(storedBefore());
    const photo = opened.photos[id]!;
    for (const said of [
      { keywords: ['weir'] },
      { jobTitle: 'Staff' },
      { decorative: true as const },
      { size: 'wide' as const },
      { aspect: '1:1' as const },
      { crops: { '1:1': { x: 0, y: 0, width: 0.5 } } },
    ]) {
      const changed = { ...opened, photos: { [id]: { ...photo, ...said } } };
      expect(encodeStory(changed).json).not.toBe(storedBefore());
      expect(parseStory(encodeStory(changed).json)).toEqual(changed);
    }
    expect(encodeStory({ ...opened, leadPhoto: id }).json).not.toBe(storedBefore());
  });

  it('is the same again where that is taken back', () => {
    const opened = parseStory(storedBefore());
    const photo = { ...opened.photos[id]!, size: undefined, crops: undefined, decorative: undefined };
    expect(encodeStory({ ...opened, photos: { [id]: photo }, leadPhoto: undefined }).json).toBe(
      storedBefore(),
    );
  });
});
