import { canonicalJson } from '@shared/canonical-json';
import { bodyOf } from '@shared/document/body';
import type { PhotoId } from '@shared/story/ids';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto, StoryPhoto } from '@shared/story/photo';
import { Story } from '@shared/document/story';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { asStory, isShown, shown, UNSAID_CHANGE } from '../../../test/support/compared-stories';
import { pageOf } from '../../../test/support/fixture-pages';
import { fixtureStory } from '../../../test/support/fixture-stories';
import { otherValues } from '../../../test/support/schema-changes';

/** A story that says something in every field, and shows every field of a photo. */
function fullStory(): Story {
  const story = fixtureStory('all-blocks');
  const [photoId] = Object.keys(story.photos) as [PhotoId];
  const photo = newStoryPhoto({
    ...story.photos[photoId],
    captionMarks: [
      { start: 4, end: 8, kind: 'bold' },
      { start: 4, end: 13, kind: 'link', href: 'https://www.example.org/gate' },
    ],
    crops: { '1:1': { x: 0.1, y: 0.2, width: 0.5 } },
    focalPoint: { x: 0.25, y: 0.5 },
    persons: ['Leela Das'],
    keywords: ['gate'],
    takenAt: '2024-03-20',
  });
  return Story.parse({
    ...story,
    photos: { ...story.photos, [photoId]: photo },
    leadPhoto: photoId,
    embargo: '2024-03-20T17:00:00+05:30',
  });
}

/** Neither is of the text: the same id names both versions, and the schema is the program's. */
const NO_CONTENT = ['id', 'schema'];
/** Said by the body, line by line. */
const OF_THE_BODY = ['body', 'photos'];

describe('the fields of a story', () => {
  const story = fullStory();
  const fields = Object.keys(Story.shape).filter((name) => ![...NO_CONTENT, ...OF_THE_BODY].includes(name));

  it.each(fields)('shows every change in %s', (name) => {
    const field = Story.shape[name as keyof typeof Story.shape] as z.ZodType;
    const changed = otherValues(field, story[name as keyof Story]).flatMap(
      (value) => asStory({ ...story, [name]: value }) ?? [],
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const other of changed) {
      const what = canonicalJson(other[name as keyof Story]);
      expect(isShown(story, other), `${what} against ${canonicalJson(story[name as keyof Story])}`).toBe(
        true,
      );
      expect(shown(story, other), what).not.toContain(UNSAID_CHANGE);
    }
  });

  it.each(Object.keys(StoryPhoto.shape))('shows every change in a photo’s %s', (name) => {
    const [photoId] = Object.keys(story.photos) as [PhotoId];
    const photo = story.photos[photoId]!;
    const field = StoryPhoto.shape[name as keyof StoryPhoto] as z.ZodType;
    const changed = otherValues(field, photo[name as keyof StoryPhoto]).flatMap(
      (value) =>
        asStory({ ...story, photos: { ...story.photos, [photoId]: { ...photo, [name]: value } } }) ?? [],
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const other of changed.filter((each) => !saysNothing(each.photos[photoId]!, photo))) {
      const what = canonicalJson(other.photos[photoId]![name as keyof StoryPhoto]);
      expect(isShown(story, other), what).toBe(true);
      expect(shown(story, other), what).not.toContain(UNSAID_CHANGE);
    }
  });
});

it('shows that a profile’s address went from one byline to another', () => {
  const signed = (...urls: readonly (string | undefined)[]) =>
    Story.parse({
      ...fixtureStory('plain'),
      bylines: ['Asha Rao', 'Mira Sen'].map((name, at) => ({ kind: 'person', name, url: urls[at] })),
    });
  const address = 'https://www.example.org/rao';
  expect(shown(signed(address), signed(undefined, address))).toBe(
    `Asha Rao: ${address} Mira Sen: ${address}`,
  );
});

it('shows a photo that a version keeps without showing it', () => {
  const story = fixtureStory('plain');
  const spare = (credit: string) =>
    Story.parse({ ...story, photos: { [newPhotoIdOnce]: newStoryPhoto({ credit }) } });
  expect(shown(story, spare('PIB'))).toContain('PIB');
  expect(shown(spare('PIB'), spare('Reuters'))).toBe('PIB Reuters');
});

it('shows that a photo of the text is not in the story', () => {
  const story = withPhoto(newStoryPhoto({ credit: 'PIB' }));
  const without = { ...story, photos: {} };
  expect(isShown(story, without)).toBe(true);
  expect(shown(story, without)).toContain('not in this story');
});

/** Marks beyond the caption's end, of no width or under the same look as another mark print nothing of their own. */
const saysNothing = (changed: StoryPhoto, photo: StoryPhoto): boolean => {
  const marks = (of: StoryPhoto) => canonicalJson(of.captionMarks ?? []);
  return marks(changed) !== marks(photo) && pageOf(withPhoto(changed)) === pageOf(withPhoto(photo));
};

const withPhoto = (photo: StoryPhoto): Story => {
  const photoId = newPhotoIdOnce;
  return Story.parse({
    ...fixtureStory('plain'),
    photos: { [photoId]: photo },
    body: bodyOf([{ type: 'photo', version: 1, photoId }]),
  });
};
const newPhotoIdOnce = newPhotoId();
