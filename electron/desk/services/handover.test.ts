import { rmSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RevisionId } from '@shared/story/ids';
import { storyOf, type TestNewsroom } from '../../../test/support/newsroom';
import {
  addPhotoStory,
  editDeck,
  everythingOf,
  photosIn,
  PICTURE,
  twoMachines,
  type TwoMachines,
} from '../../../test/support/two-machines';
import { photoPath } from '../library';
import { sha256Of } from '../sha256';

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

const deckOf = (version: RevisionId): string => there.versions.get(version).story.deck;

describe('handing a story over', () => {
  it('brings story, versions, events and photos to the other machine', async () => {
    const id = addPhotoStory(here);
    const before = everythingOf(here, id);
    const taken = await there.handover.take((await here.handover.make(id)).bytes);
    expect(taken).toEqual({ id, headline: 'Rain stops play', outcome: 'new' });
    const after = everythingOf(there, id);
    expect(after.open).toMatchObject({ story: before.open.story, status: 'filed' });
    expect(after.versions).toEqual(before.versions);
    expect(after.events).toMatchObject([...before.events, { kind: 'received', device: 'newsdesk' }]);
    expect(photosIn(there)).toEqual(photosIn(here));
    expect(there.stories.list({ query: 'rained', limit: 5, offset: 0 }).total).toBe(1);
  });

  it('changes nothing when taken in twice', async () => {
    const { bytes } = await here.handover.make(addPhotoStory(here));
    const { id } = await there.handover.take(bytes);
    const before = everythingOf(there, id);
    expect((await there.handover.take(bytes)).outcome).toBe('unchanged');
    expect(everythingOf(there, id)).toEqual(before);
  });

  it('keeps what was handed over as a version on both machines, however soon it is edited', async () => {
    const { id } = here.stories.add(storyOf('Rain', 'It rained.')).story;
    const file = (await here.handover.make(id)).bytes;
    expect(here.versions.list(id)).toHaveLength(1);
    await there.handover.take(file);
    const { story, revision } = there.stories.get(id);
    there.stories.save({ id, baseRevision: revision, story: { ...story, deck: 'Edited' }, reason: 'close' });
    const decks = there.versions.list(id).map((version) => there.versions.get(version.id).story.deck);
    expect(decks.toSorted()).toEqual(['', 'Edited']);
    expect((await there.handover.take(file)).outcome).toBe('unchanged');
    expect(there.versions.list(id)).toHaveLength(2);
  });

  it('does not keep a version a save where the machine it comes from is ahead of this one’s clock', async () => {
    here.pass(600);
    const { id } = here.stories.add(storyOf('Rain', 'It rained.')).story;
    await there.handover.take((await here.handover.make(id)).bytes);
    const before = there.versions.list(id).length;
    for (let at = 0; at < 20; at++) {
      there.pass(2);
      const { story, revision } = there.stories.get(id);
      const edited = { ...story, deck: `Edit ${at}` };
      there.stories.save({ id, baseRevision: revision, story: edited, reason: 'typing' });
    }
    expect(there.versions.list(id).length - before).toBeLessThanOrEqual(2);
  });

  it('keeps a changed text beside the one here as a version, and once only', async () => {
    const { id } = await there.handover.take((await here.handover.make(addPhotoStory(here))).bytes);
    editDeck(here, id, 'A deck by the reporter');
    editDeck(there, id, 'A deck by the editor');
    const { bytes } = await here.handover.make(id);
    expect((await there.handover.take(bytes)).outcome).toBe('kept as a version');
    expect(there.stories.get(id).story.deck).toBe('A deck by the editor');
    const kept = there.versions.list(id).filter(({ kind }) => kind === 'handover');
    expect(kept.map((version) => there.versions.get(version.id).story.deck)).toEqual([
      'A deck by the reporter',
    ]);
    const before = everythingOf(there, id);
    expect((await there.handover.take(bytes)).outcome).toBe('unchanged');
    expect(everythingOf(there, id)).toEqual(before);
  });

  it('names who wrote a text that was taken in, not who took it in', async () => {
    here.become('Devika Naskar', 'reporter');
    there.become('Asha Rao', 'editor');
    const { id } = await there.handover.take((await here.handover.make(addPhotoStory(here))).bytes);
    editDeck(here, id, 'A deck by the reporter');
    editDeck(there, id, 'A deck by the editor');
    await there.handover.take((await here.handover.make(id)).bytes);
    const kept = there.versions.list(id).find(({ kind }) => kind === 'handover');
    expect(kept).toMatchObject({ author: 'Devika Naskar', device: 'laptop' });
    const authors = new Map(there.versions.list(id).map((version) => [deckOf(version.id), version.author]));
    expect(authors).toEqual(
      new Map([
        ['A deck by the reporter', 'Devika Naskar'],
        ['A deck by the editor', 'Asha Rao'],
        ['', 'Devika Naskar'],
      ]),
    );
    expect(there.review.events(id).find(({ kind }) => kind === 'received')?.author).toBe('Asha Rao');
  });

  it('brings a deleted story back rather than refusing it', async () => {
    const id = addPhotoStory(here);
    const { bytes } = await here.handover.make(id);
    here.stories.delete(id);
    await here.handover.take(bytes);
    expect(here.stories.get(id).story.headline).toBe('Rain stops play');
  });

  it('makes the same bytes of the same story', async () => {
    const id = addPhotoStory(here);
    const [first, second] = [(await here.handover.make(id)).bytes, (await here.handover.make(id)).bytes];
    expect(sha256Of(second)).toBe(sha256Of(first));
    expect(here.review.events(id).filter(({ kind }) => kind === 'handed-over')).toHaveLength(2);
  });

  it('hands no photo over whose file is another than the one that came in', async () => {
    const id = addPhotoStory(here);
    writeFileSync(
      photoPath(here.folder, sha256Of(PICTURE), 'image/jpeg'),
      await sharp(PICTURE).negate().toBuffer(),
    );
    await expect(here.handover.make(id)).rejects.toThrow(
      expect.objectContaining({ code: 'LIBRARY_DAMAGED' }),
    );
  });

  it('says which story lacks its photo instead of handing over less', async () => {
    const id = addPhotoStory(here);
    const sha256 = sha256Of(PICTURE);
    const path = photoPath(here.folder, sha256, 'image/jpeg');
    rmSync(path);
    await expect(here.handover.make(id)).rejects.toThrow(
      expect.objectContaining({ code: 'LIBRARY_DAMAGED' }),
    );
  });
});
