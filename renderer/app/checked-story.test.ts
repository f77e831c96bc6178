import { bodyOf } from '@shared/document/body';
import { Story } from '@shared/document/story';
import { storyWordCount } from '@shared/document/word-count';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, EDIT_KINDS } from '../../test/support/body-edits';
import { fixtureNames, fixtureStory } from '../../test/support/fixture-stories';
import { isSameStory } from '../editor/saving/same-story';
import { checkedStory } from './checked-story';

/** Shares no object with the story, so that nothing is remembered of it. */
const strange = (story: Story): Story => structuredClone(story);

describe('what is remembered of blocks', () => {
  it('is what is found without it, after any edits and photos that change', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(EDIT_KINDS - 1));
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtureNames),
        fc.array(edit, { maxLength: 6 }),
        fc.string(),
        (name, edits, caption) => {
          const story = fixtureStory(name);
          let before = story;
          for (const one of edits) {
            const after = edited(before, [one]);
            const photos = Object.fromEntries(
              Object.entries(after.photos).map(([id, photo]) => [id, { ...photo, caption }]),
            );
            for (const now of [after, { ...after, photos }]) {
              expect(checkedStory(now)).toEqual(Story.parse(strange(now)));
              expect(storyWordCount(now)).toBe(storyWordCount(strange(now)));
              expect(isSameStory(now, before)).toBe(JSON.stringify(now) === JSON.stringify(before));
            }
            before = after;
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps a block that was checked once the same object', () => {
    const story = fixtureStory(fixtureNames[0]!);
    const [first, again] = [checkedStory(story), checkedStory({ ...story, headline: 'Another' })];
    first.body.root.children.forEach((block, at) => expect(again.body.root.children[at]).toBe(block));
  });
});

it('names the block that cannot be saved', () => {
  const story = fixtureStory(fixtureNames[0]!);
  const bad = { type: 'heading', version: 1, tag: 'h9', children: [] };
  const body = bodyOf([...story.body.root.children.slice(0, 1), bad]);
  expect(() => checkedStory({ ...story, body })).toThrow(/^Block 2 \(/u);
});
