import fc from 'fast-check';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoryId } from '@shared/story/ids';
import { openNewsroom, type TestNewsroom } from '../../../test/support/newsroom';
import { addPhotoStory, editDeck, twoMachines, type TwoMachines } from '../../../test/support/two-machines';

let room: TwoMachines;
let here: TestNewsroom;
let there: TestNewsroom;

beforeEach(() => {
  room = twoMachines();
  ({ here, there } = room);
});
afterEach(() => {
  room.end();
});

/** Moves a story as an editor does, unless its status does not allow that. */
function moveIfAllowed(
  machine: TestNewsroom,
  id: StoryId,
  to: 'filed' | 'approved' | 'returned' | 'draft',
): void {
  const { revision } = machine.stories.get(id);
  try {
    machine.review.move({ id, revision, to, note: 'Because' });
  } catch (failure) {
    expect(failure).toMatchObject({ code: 'NOT_ALLOWED' });
  }
}

describe('the standing of a story that was handed over', () => {
  it('brings an approval back to the reporter where the text is the same', async () => {
    const id = addPhotoStory(here);
    await there.handover.take((await here.handover.make(id)).bytes);
    there.review.move({ id, revision: there.stories.get(id).revision, to: 'approved', note: 'Good' });
    expect((await here.handover.take((await there.handover.make(id)).bytes)).outcome).toBe('unchanged');
    expect(here.stories.get(id)).toMatchObject({ status: 'approved', changedSinceApproval: false });
    expect(here.review.events(id).map(({ kind }) => kind)).toContain('approved');
  });

  it('hands a story over whose last decision came from another machine about an earlier moment', async () => {
    const id = addPhotoStory(here);
    await there.handover.take((await here.handover.make(id)).bytes);
    here.review.move({ id, revision: 0, to: 'approved', note: '' });
    const { revision } = there.stories.get(id);
    there.review.move({ id, revision, to: 'returned', note: 'Who says so?' });
    await here.handover.take((await there.handover.make(id)).bytes);
    expect(here.stories.get(id).status).toBe('approved');
    expect(here.review.events(id).at(-1)?.kind).toBe('returned');

    const third = openNewsroom(join(here.folder, 'third'));
    await third.handover.take((await here.handover.make(id)).bytes);
    expect(third.stories.get(id)).toMatchObject({ status: 'approved', changedSinceApproval: false });
    const kinds = third.review.events(id).map(({ kind }) => kind);
    expect(kinds.indexOf('approved')).toBeGreaterThan(kinds.indexOf('returned'));
    third.close();
  });

  it('hands a story over whose earlier text was approved on another machine', async () => {
    const id = addPhotoStory(here);
    await there.handover.take((await here.handover.make(id)).bytes);
    editDeck(here, id, 'A later deck');
    here.review.move({ id, revision: here.stories.get(id).revision, to: 'approved', note: '' });
    there.review.move({ id, revision: there.stories.get(id).revision, to: 'approved', note: '' });
    await here.handover.take((await there.handover.make(id)).bytes);
    expect(here.stories.get(id)).toMatchObject({ status: 'approved', changedSinceApproval: false });

    const third = openNewsroom(join(here.folder, 'third'));
    await third.handover.take((await here.handover.make(id)).bytes);
    expect(third.stories.get(id)).toMatchObject({ status: 'approved', changedSinceApproval: false });
    third.close();
  });

  it('is taken in elsewhere whatever two machines decided before, and with the same status', async () => {
    const step = fc.record({
      isHere: fc.boolean(),
      what: fc.constantFrom('filed', 'approved', 'returned', 'draft', 'edit', 'hand over'),
    });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const id = addPhotoStory(here);
        await there.handover.take((await here.handover.make(id)).bytes);
        for (const { isHere, what } of steps) {
          const [room, other] = isHere ? [here, there] : [there, here];
          if (what === 'hand over') await other.handover.take((await room.handover.make(id)).bytes);
          else if (what === 'edit') editDeck(room, id, `Edit ${(count += 1)}`);
          else moveIfAllowed(room, id, what);
        }
        for (const room of [here, there]) {
          const third = openNewsroom(join(here.folder, `third ${(count += 1)}`));
          await third.handover.take((await room.handover.make(id)).bytes);
          const { status, changedSinceApproval } = room.stories.get(id);
          expect(third.stories.get(id)).toMatchObject({ status, changedSinceApproval });
          third.close();
        }
      }),
      { numRuns: Number(process.env.COPYDESK_LONG) ? 100 : 12 },
    );
  });

  it('does not let an older file take a decision back', async () => {
    const id = addPhotoStory(here);
    const { bytes } = await here.handover.make(id);
    here.review.move({ id, revision: 0, to: 'approved', note: '' });
    await here.handover.take(bytes);
    expect(here.stories.get(id).status).toBe('approved');
  });
});
