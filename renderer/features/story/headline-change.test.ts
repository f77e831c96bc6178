import { newStory } from '@shared/document/story';
import { describe, expect, it } from 'vitest';
import { changeHeadline } from './headline-change';

describe('the slug of a story', () => {
  it('follows the headline while nobody has edited it', () => {
    const first = { ...newStory(), ...changeHeadline(newStory(), 'Monsoon arrives') };
    expect(first.slug).toBe('monsoon-arrives');
    expect(changeHeadline(first, 'Monsoon arrives early').slug).toBe('monsoon-arrives-early');
  });

  it('stays once it was edited', () => {
    const story = newStory({ headline: 'Monsoon arrives', slug: 'rain-2026' });
    expect(changeHeadline(story, 'Monsoon arrives early')).toEqual({
      headline: 'Monsoon arrives early',
      slug: 'rain-2026',
    });
  });
});
