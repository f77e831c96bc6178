import { bodyOf } from '@shared/document/body';
import { Story } from '@shared/document/story';
import { changesOf, StoryChanges, withChanges } from '@shared/document/story-changes';
import type { Sha256 } from '@shared/story/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, EDIT_KINDS } from '../../../test/support/body-edits';
import { fixtureNames, fixtureStory } from '../../../test/support/fixture-stories';
import { paragraph, storyOf, type TestNewsroom } from '../../../test/support/newsroom';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import { storyHandlers } from '../handlers/stories';
import { encodeStory } from '../story-document';

const HASH = '0'.repeat(64) as Sha256;
const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('the changes of a story', () => {
  it('make the same story again on the other side, after any edits', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(EDIT_KINDS - 1));
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtureNames),
        fc.array(edit, { maxLength: 5 }),
        fc.string(),
        (name, edits, headline) => {
          const before = fixtureStory(name);
          const after = { ...edited(before, edits), headline };
          const sent = StoryChanges.parse(overTheWire(changesOf(before, after, HASH)));
          const made = withChanges(Story.parse(overTheWire(before)), sent);
          expect(made).toEqual(Story.parse(overTheWire(after)));
          expect(encodeStory(made!)).toEqual(encodeStory(Story.parse(overTheWire(after))));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are no more than the blocks that changed', () => {
    const story = fixtureStory(fixtureNames[0]!);
    const [first, ...rest] = story.body.root.children;
    const after = { ...story, body: bodyOf([{ ...first! }, ...rest]) };
    const { at, removed, blocks } = changesOf(story, after, HASH);
    expect({ at, removed, blocks: blocks.length }).toEqual({ at: 0, removed: 1, blocks: 1 });
    expect(changesOf(story, { ...story }, HASH)).toMatchObject({ removed: 0, blocks: [] });
  });

  it('that do not fit a story make none', () => {
    const story = fixtureStory(fixtureNames[0]!);
    const changes = { ...changesOf(story, story, HASH), at: 0, removed: 10_000 };
    expect(withChanges(story, changes)).toBeNull();
  });
});

describe('a save of what changed', () => {
  let room: TestNewsroom;
  onNewsroom((opened) => (room = opened));

  it('stores the whole story, and asks for it whole if another text is stored', async () => {
    const handlers = storyHandlers(
      () => room,
      (_story, save) => save(),
    );
    const open = room.stories.add(storyOf('Rain', 'It rained.'));
    const { id } = open.story;
    const save = (story: Story, baseRevision: number) =>
      room.stories.save({ id, baseRevision, story, reason: 'typing' });
    const base = { ...open.story, body: bodyOf([paragraph('One.'), paragraph('Two.')]) };
    const saved = save(base, open.revision);
    const [one] = base.body.root.children;
    const next = { ...base, headline: 'Hail', body: bodyOf([one!, paragraph('Two and a half.')]) };
    const ask = (from: Story, to: Story, baseRevision: number, sha256: Sha256) =>
      handlers['stories.saveChanges']({
        ...{ id, baseRevision, reason: 'typing' },
        changes: StoryChanges.parse(overTheWire(changesOf(from, to, sha256))),
      });
    const reply = await ask(base, next, saved.revision, saved.sha256);
    expect(reply).toMatchObject({ saved: { revision: saved.revision + 1 } });
    expect(room.stories.get(id).story).toEqual(Story.parse(overTheWire(next)));
    // Its reply was lost and it is sent again, or somebody else saved meanwhile: nothing is kept, nothing is lost.
    expect(await ask(base, next, saved.revision, saved.sha256)).toEqual({ whole: true });
    expect(await ask(base, next, saved.revision + 1, saved.sha256)).toEqual({ whole: true });
    expect(room.stories.get(id).revision).toBe(saved.revision + 1);
  });
});
