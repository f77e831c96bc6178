import { bodyOf } from '@shared/story/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { newStory, type Story } from '@shared/story/story';
import { describe, expect, it } from 'vitest';
import { compareStories, type Run } from './compare';

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text }],
});

const story = (paragraphs: readonly string[], known: Partial<Story> = {}): Story =>
  newStory({ headline: 'Rain', ...known, body: bodyOf(paragraphs.map(paragraph)) });

const said = (kind: Run['kind'], older: Story, newer: Story): string[] =>
  compareStories(older, newer).flatMap(({ runs }) =>
    runs.filter((run) => run.kind === kind).map(({ text }) => text),
  );

describe('the comparison of two versions', () => {
  it('marks the word that changed, not its paragraph', () => {
    const older = story(['The rain came on Monday.', 'It stayed.']);
    const newer = story(['The rain came on Tuesday.', 'It stayed.']);
    expect(said('removed', older, newer)).toEqual(['Monday']);
    expect(said('added', older, newer)).toEqual(['Tuesday']);
  });

  it('keeps unchanged paragraphs for their context', () => {
    const older = story(['One.', 'Two.']);
    const unchanged = compareStories(older, story(['One.', 'Two.', 'Three.'])).filter(
      ({ changed }) => !changed,
    );
    expect(unchanged.map(({ runs }) => runs[0]?.text)).toEqual(['One.', 'Two.']);
  });

  it('names the field that changed', () => {
    const changed = compareStories(story([]), story([], { dateline: 'Patna' }));
    expect(changed.map(({ label }) => label)).toEqual(['Dateline']);
  });

  it('says where a link leads now, in the copy and in a caption, and what of a photo’s rights changed', () => {
    const linked = (url: string) => ({
      ...{ type: 'paragraph', version: 1 },
      children: [{ type: 'link', version: 1, url, children: [{ type: 'text', version: 1, text: 'plan' }] }],
    });
    const copy = (url: string): Story => ({ ...story([]), body: bodyOf([linked(url)]) });
    const moved = compareStories(copy('https://example.org/a'), copy('https://example.org/b'));
    expect(moved.filter(({ changed }) => changed).map(({ label }) => label)).toEqual(['Links']);
    const photoId = newPhotoId();
    const shown = (known: Partial<StoryPhoto>) =>
      story([], { photos: { [photoId]: newStoryPhoto({ caption: 'A boat', ...known }) } });
    const link = { start: 2, end: 6, kind: 'link' as const, href: 'https://example.org/boat' };
    expect(said('added', shown({}), shown({ captionMarks: [link] })).join('')).toContain('“boat” to https');
    expect(said('added', shown({}), shown({ usageTerms: 'Once' })).join('')).toContain('Usage terms: Once');
  });

  it('says what of a caption is set in bold or italic now, where its words are the same', () => {
    const photoId = newPhotoId();
    const shown = (known: Partial<StoryPhoto>) =>
      story([], { photos: { [photoId]: newStoryPhoto({ caption: 'A boat at Patna', ...known }) } });
    const bold = { start: 2, end: 6, kind: 'bold' as const };
    const italic = { start: 10, end: 15, kind: 'italic' as const };
    const marked = shown({ captionMarks: [bold, italic] });
    expect(said('added', shown({}), marked).join('')).toContain('Bold in the caption: “boat”');
    expect(said('added', shown({}), marked).join('')).toContain('Italic in the caption: “Patna”');
    expect(said('removed', marked, shown({ captionMarks: [bold] })).join('')).toContain('“Patna”');
  });

  it('leaves nothing out that a photo or a story says of itself', () => {
    const photoId = newPhotoId();
    const shown = (known: Partial<StoryPhoto>) => story([], { photos: { [photoId]: newStoryPhoto(known) } });
    const changes: readonly Partial<StoryPhoto>[] = [
      { headline: 'Ferry' },
      { jobTitle: 'Staff' },
      { instructions: 'No sales' },
      { persons: ['Asha Rao'] },
      { keywords: ['ferry'] },
      { takenAt: '2026-03-15' },
      { digitalSourceType: 'digitalCapture' },
      { aspect: '1:1' },
      { size: 'wide' },
      { focalPoint: { x: 0.25, y: 0.5 } },
      { crops: { '1:1': { x: 0, y: 0.1, width: 0.5 } } },
    ];
    for (const change of changes)
      expect(said('added', shown({}), shown(change)).join(''), JSON.stringify(change)).not.toBe('');
    const corrected = story([], {
      corrections: [{ text: 'It was Tuesday.', at: '2026-03-15T18:40:00+05:30' }],
    });
    expect(said('added', story([]), corrected).join('')).toContain('It was Tuesday.');
    const variants = story([], { headlines: { short: 'Rain', social: 'It rains', search: 'Rain in Patna' } });
    expect(compareStories(story([]), variants).map(({ label }) => label)).toEqual([
      ...['Short headline', 'Headline where shared', 'Headline in search'],
    ]);
  });

  it('compares Devanagari by words', () => {
    const older = story(['बारिश सोमवार को आई।'], { language: 'hi' });
    const newer = story(['बारिश मंगलवार को आई।'], { language: 'hi' });
    expect(said('removed', older, newer)).toEqual(['सोमवार']);
  });

  it('says nothing changed where nothing did', () => {
    const same = story(['One.']);
    expect(compareStories(same, same).some(({ changed }) => changed)).toBe(false);
  });
});
