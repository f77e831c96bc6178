import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { PhotoField } from '@shared/blocks/photo/photo-field.dom';
import { PhotoSlot } from '@shared/blocks/photo/photo-slot.dom';

const nothing = () => undefined;
/** The words that would take the direction of the story around them. */
const bare = (markup: string): string =>
  markup
    .replaceAll(/<span dir="ltr" lang="en">[^<]*<\/span>/gu, '')
    .replaceAll(/<[^>]*>/gu, '')
    .trim();

it('says what a slot waits for from left to right in a story of any direction', () => {
  const markup = renderToStaticMarkup(
    <PhotoSlot
      photoId={newPhotoId()}
      photo={newStoryPhoto()}
      placing={{ state: 'refused', why: 'This is no picture.' }}
      readOnly={false}
      onFile={nothing}
    />,
  );
  expect(markup).toContain('or choose one.');
  expect(markup).toContain('This is no picture.');
  expect(bare(markup)).toBe('');
});

it('names and notes the fields of a photo from left to right, and leaves its words their own direction', () => {
  const markup = renderToStaticMarkup(
    <PhotoField
      name="credit"
      label="Credit"
      placeholder="Who must be named"
      value="علی"
      required
      proposed
      readOnly={false}
      onAccept={nothing}
      onChange={nothing}
    />,
  );
  expect(markup).toContain('Read from the file. Check it.');
  expect(bare(markup)).toBe('علی');
  expect(markup).toMatch(/<textarea[^>]*dir="auto"/u);
});
