import { describe, expect, it } from 'vitest';
import { courierHouse } from '../../test/support/courier-house';
import { bodyOf } from '@shared/document/body';
import type { BodyNode } from '@shared/block-contract/body-node';
import { newStoryPhoto, PhotoFile } from '@shared/story/photo';
import { Story, type StoryInput } from '@shared/document/story';
import { fixtureNames, fixtureStory } from '../../test/support/fixture-stories';
import { checks, runChecks, stops } from '.';
import { pullQuote } from '../../test/support/story-blocks';

const id = '01900000-0000-7000-8000-000000000001';
const text = (words: string) => ({ type: 'text', version: 1, text: words });
const paragraph = (words: string): BodyNode => ({ type: 'paragraph', version: 1, children: [text(words)] });
const heading = (tag: string): BodyNode => ({ type: 'heading', version: 1, tag, children: [text('x')] });
const photo: BodyNode = { type: 'photo', version: 1, photoId: id };
const file = { sha256: 'a'.repeat(64), mime: 'image/jpeg', width: 1600, height: 900, bytes: 10 } as const;

/** A story that nothing is wrong with, changed. */
const storyWith = (change: Partial<StoryInput>, ...nodes: BodyNode[]): Story =>
  Story.parse({ ...fixtureStory('plain'), body: bodyOf([paragraph('Copy.'), ...nodes]), ...change });
const found = (story: Story) =>
  runChecks(story, courierHouse()).map(({ check, weight, target }) => [check, weight, target] as const);
const field = (name: string) => ({ at: 'field', field: name });
/** Its id follows from its words. */
const block = (index: number, inField?: string): unknown =>
  expect.objectContaining({ at: 'block', index, ...(inField && { field: inField }) });

describe('the checks before publication', () => {
  it.each(fixtureNames)('find nothing that stops “%s”', (name) => {
    expect(runChecks(fixtureStory(name), courierHouse()).filter(stops)).toEqual([]);
  });

  it.each([
    ['no headline', storyWith({ headline: ' ' }), ['headline', 'stop', field('headline')]],
    ['no slug', storyWith({ slug: ' - ' }), ['slug', 'stop', field('slug')]],
    ['no language', storyWith({ language: 'not a language' }), ['language', 'stop', field('language')]],
    ['the wrong side', storyWith({ language: 'ur' }), ['language', 'advice', field('language')]],
    [
      'no byline',
      storyWith({ bylines: [{ kind: 'person', name: ' ' }] }),
      ['byline', 'advice', field('bylines')],
    ],
    [
      'a published time before the embargo ends',
      storyWith({ embargo: '2024-03-20T18:00:00+05:30', firstPublished: '2024-03-20T12:29:00+00:00' }),
      ['embargo', 'stop', field('embargo')],
    ],
    [
      'an embargo',
      storyWith({ embargo: '2024-03-20T18:00:00+05:30', firstPublished: null, updated: null }),
      ['embargo', 'advice', field('embargo')],
    ],
    [
      'an update before the publication',
      storyWith({ firstPublished: '2024-03-20T18:00:00+05:30', updated: '2024-03-20T12:29:00+00:00' }),
      ['times', 'advice', field('updated')],
    ],
    ['no text', storyWith({ body: bodyOf([paragraph(' ')]) }), ['body', 'stop', field('body')]],
    [
      'a block from the future',
      storyWith({}, { type: 'poll', version: 1 }),
      ['known-blocks', 'stop', block(1)],
    ],
    [
      'a newer paragraph',
      storyWith({}, { ...paragraph('x'), version: 9 }),
      ['known-blocks', 'stop', block(1)],
    ],
    ['a photo of another story', storyWith({}, photo), ['photo-known', 'stop', block(1)]],
    [
      'a skipped heading',
      storyWith({}, heading('h2'), heading('h4')),
      ['heading-levels', 'advice', block(2)],
    ],
    [
      'a pull quote that nobody said',
      storyWith({}, pullQuote('Never')),
      ['pull-quote-in-copy', 'advice', block(1, 'text')],
    ],
  ])('say of %s where it is and whether it stops the export', (_name, story, finding) => {
    expect(found(story)).toEqual([finding]);
  });

  it('find nothing wrong with a story that is published as its embargo ends, whatever the zones', () => {
    const firstPublished = '2024-03-20T12:30:00+00:00';
    expect(found(storyWith({ embargo: '2024-03-20T18:00:00+05:30', firstPublished }))).toEqual([]);
  });

  it('find an address that may not be published, however deep it stands', () => {
    const link = { type: 'link', version: 1, url: 'https://example.org/', children: [text('x')] };
    const story = storyWith({}, { type: 'paragraph', version: 1, children: [link] });
    const [first, second] = story.body.root.children;
    // Such a link cannot be stored; a file from elsewhere is checked all the same.
    const bad = { ...second!, children: [{ ...second!.children![0]!, url: 'javascript:alert(1)' }] };
    const root = { ...story.body.root, children: [first!, bad] };
    expect(found({ ...story, body: { root } })).toEqual([['links', 'stop', block(1)]]);
  });

  it('find a link of a caption that may not be published, and lead to the caption', () => {
    const link = (href: string) => ({ start: 0, end: 4, kind: 'link' as const, href });
    const slot = newStoryPhoto({
      ...{ caption: 'Gyda', credit: 'PIB', alt: 'A gate', file: PhotoFile.parse(file) },
      captionMarks: [link('javascript:alert(1)')],
    });
    const story = (captionMarks = slot.captionMarks) =>
      storyWith({ photos: { [id]: { ...slot, captionMarks } } }, photo);
    expect(found(story())).toEqual([['links', 'stop', { at: 'photo', photoId: id, field: 'caption' }]]);
    expect(found(story([link('https://example.org/')]))).toEqual([]);
  });

  it.each(['file', 'credit', 'alt'] as const)('stop at a photo without its %s, and lead to it', (missing) => {
    const whole = newStoryPhoto({
      file: Story.shape.photos.parse({ [id]: { file } })[id as never]!.file,
      credit: 'PIB',
      alt: 'A gate',
    });
    expect(found(storyWith({ photos: { [id]: whole } }, photo))).toEqual([]);
    const lacking = { ...whole, [missing]: missing === 'file' ? null : ' \n' };
    expect(found(storyWith({ photos: { [id]: lacking } }, photo))).toEqual([
      [`photo-${missing}`, 'stop', { at: 'photo', photoId: id, field: missing }],
    ]);
  });

  it('do not ask for what stands nowhere in the body', () => {
    expect(found(storyWith({ photos: { [id]: newStoryPhoto() } }))).toEqual([]);
  });

  it('advise against a caption as alt text', () => {
    const photos = { [id]: { file, credit: 'PIB', caption: 'The gate.', alt: 'the gate' } };
    expect(found(storyWith({ photos }, photo))).toEqual([
      ['photo-alt-repeats', 'advice', { at: 'photo', photoId: id, field: 'alt' }],
    ]);
  });

  it('advise against alt text that nobody can listen to in one go, in any script', () => {
    const withAlt = (alt: string) =>
      found(storyWith({ photos: { [id]: { file, credit: 'PIB', alt } } }, photo)).map(([check]) => check);
    expect(withAlt('नि'.repeat(250))).toEqual([]);
    expect(withAlt('नि'.repeat(251))).toEqual(['photo-alt-length']);
  });

  it('say which picture was made with AI, as its file does', () => {
    const withType = (type: string) =>
      runChecks(
        storyWith(
          { photos: { [id]: { file, credit: 'PIB', alt: 'A gate', digitalSourceType: type } } },
          photo,
        ),
        courierHouse(),
      );
    expect(withType('http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture')).toEqual([]);
    expect(withType('http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic')).toEqual([
      {
        check: 'photo-ai',
        weight: 'advice',
        message: expect.stringMatching(
          /^The file of Photo 1.* says that the picture was made partly with AI/,
        ) as string,
        target: { at: 'photo', photoId: id, field: 'caption' },
      },
    ]);
  });

  it('name what stops the export first', () => {
    const weights = runChecks(storyWith({ bylines: [], headline: '', slug: '' }), courierHouse()).map(
      ({ weight }) => weight,
    );
    expect(weights).toEqual(['stop', 'stop', 'advice']);
  });

  it('have names of their own', () => {
    expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
  });
});
