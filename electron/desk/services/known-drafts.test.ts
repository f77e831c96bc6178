import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../test/support/newsroom';
import { storyColumns } from '../story-columns';
import { encodeStory } from '../story-document';
import { KnownDrafts } from './known-drafts';

const rain = storyOf('Rain', 'It rained on Monday.');
const stored = encodeStory(rain);
/** A text that cannot be read: whoever knows the story of this hash does not read it. */
const unreadable = { json: '{', sha256: stored.sha256 };

describe('drafts that are known', () => {
  it('are not read again, for their words or for what lists show', () => {
    const drafts = new KnownDrafts();
    drafts.note(rain.id, { sha256: stored.sha256, story: rain });
    expect(drafts.get(rain.id, unreadable)).toBe(rain);
    expect(drafts.shown(rain.id, unreadable)).toEqual(storyColumns(rain));
    expect(drafts.shown(rain.id, unreadable)).toBe(drafts.shown(rain.id, unreadable));
  });

  it('are read once if they were not known', () => {
    const drafts = new KnownDrafts();
    expect(drafts.get(rain.id, stored)).toEqual(rain);
    expect(drafts.shown(rain.id, unreadable)).toEqual(storyColumns(rain));
  });

  it('are read again when another text is stored', () => {
    const drafts = new KnownDrafts();
    drafts.note(rain.id, { sha256: stored.sha256, story: rain });
    const hail = { ...rain, headline: 'Hail' };
    expect(drafts.shown(rain.id, encodeStory(hail)).headline).toBe('Hail');
    expect(() => drafts.get(rain.id, { ...unreadable, sha256: encodeStory(rain).sha256 })).toThrow();
  });

  it('are forgotten, the oldest first, when there are many', () => {
    const drafts = new KnownDrafts();
    drafts.note(rain.id, { sha256: stored.sha256, story: rain });
    for (let count = 0; count < 4; count += 1) {
      const other = storyOf(`Story ${count}`, 'Words.');
      drafts.get(other.id, encodeStory(other));
    }
    expect(() => drafts.get(rain.id, unreadable)).toThrow();
  });
});
