import { describe, expect, it } from 'vitest';
import { courierHouse } from '../../test/support/courier-house';
import type { BodyNode } from '../block-contract/body-node';
import { bodyOf } from '../document/body';
import { newStory } from '../document/story';
import { blockTexts, placedPhotoIds } from '../document/walk';
import { newPhotoId } from '../story/ids';
import { newStoryPhoto } from '../story/photo';
import { runChecks } from '.';
import { nothingKnown } from './desk-knowledge';
import { photosInStory } from './photos-in-story';

const HOLDERS = ['block-quote', 'list', 'of a later build'];
const [known, unknown] = [newPhotoId(), newPhotoId()];
const photo = (photoId: string): BodyNode => ({ type: 'photo', version: 1, photoId });

/** A photo without file, credit and alternative text, and one that the story does not have, both inside another block. */
const storyWith = (holder: string) => ({
  ...newStory({ headline: 'Bridge opens' }),
  body: bodyOf([{ type: holder, version: 1, attribution: '', children: [photo(known), photo(unknown)] }]),
  photos: { [known]: newStoryPhoto({}) },
});

it('keeps two paragraphs inside another block apart', () => {
  const paragraph = (text: string): BodyNode => ({
    ...{ type: 'paragraph', version: 1 },
    children: [{ type: 'text', version: 1, text }],
  });
  const holder: BodyNode = {
    ...{ type: 'block-quote', version: 1, attribution: '' },
    children: [paragraph('It opened in 1987.'), paragraph('Carries cars.')],
  };
  expect(blockTexts({ body: bodyOf([holder]), photos: {} })).toEqual(['It opened in 1987.\nCarries cars.']);
});

describe.each(HOLDERS)('a photo inside a block of the kind “%s”', (holder) => {
  const story = storyWith(holder);

  it('is listed and counted', () => {
    expect(placedPhotoIds(story)).toEqual([known, unknown]);
    expect(photosInStory(story).map(({ photoId }) => photoId)).toEqual([known]);
  });

  it.each(['photo-file', 'photo-credit', 'photo-alt', 'photo-known'])('is found by the check %s', (id) => {
    const found = runChecks(story, courierHouse(), nothingKnown).filter(({ check }) => check === id);
    expect(found.map(({ weight }) => weight)).toContain('stop');
  });
});
