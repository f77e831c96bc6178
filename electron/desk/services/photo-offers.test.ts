import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PhotoChanges } from '@shared/api/photos';
import type { StoryId } from '@shared/story/ids';
import type { Sha256 } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { fixtureStory } from '../../../test/support/fixture-stories';
import { insertPhoto } from '../records/photo-record';
import { openPublishingDesk, type PublishingDesk } from '../../../test/support/publishing-desk';

let desk: PublishingDesk;
let story: Story;
let sha256: Sha256;

/** A second story with the same picture, under an id of its own. */
const another = () => desk.services.stories.duplicate(story.id).story;

beforeEach(async () => {
  desk = openPublishingDesk();
  story = await desk.add(fixtureStory('many-photos'));
  const [photo] = Object.values(story.photos).filter(({ file }) => file !== null);
  if (!photo?.file) throw new Error('The fixture has no photo.');
  const { file, focalPoint: _point, ...words } = photo;
  sha256 = file.sha256;
  const { library } = desk.services.newsroom;
  const row = { file, words, name: 'weir.jpg', addedAt: '2026-07-01T06:00:00.000Z' };
  library.transact(() => insertPhoto(library, row));
});
afterEach(() => desk.close());

const edit = (changes: PhotoChanges) => desk.services.photoDesk.edit({ ids: [sha256], changes });
const offered = () =>
  desk.services.photoOffers.offers(sha256).stories.map(({ id, revision }) => ({ id, revision }));
const apply = (stories = offered()) => desk.services.photoOffers.apply({ sha256, stories });
const creditIn = (id: StoryId) =>
  Object.values(desk.services.stories.get(id).story.photos).find(({ file }) => file?.sha256 === sha256)
    ?.credit;
const exportOf = (id: StoryId) => desk.services.publishing.export({ id, form: 'zip', job: id });

describe('a credit that is changed once', () => {
  it('is offered to every story that uses the photo and was not exported', async () => {
    const other = another();
    const gone = another();
    desk.services.stories.delete(gone.id);
    await exportOf(story.id);
    edit({ credit: 'Meadow Wire / Rao' });
    const { stories } = desk.services.photoOffers.offers(sha256);
    expect(stories.map(({ id }) => id)).toEqual([other.id]);
    expect(stories[0]?.words).toEqual([
      { label: 'Credit', printed: creditIn(other.id), recorded: 'Meadow Wire / Rao' },
    ]);
  });

  it('comes into those stories with a version and an event, and into nothing else of them', () => {
    edit({ credit: 'Meadow Wire / Rao' });
    const before = desk.services.stories.get(story.id);
    expect(apply()).toEqual({ changed: [story.id], skipped: [] });
    const after = desk.services.stories.get(story.id);
    expect(creditIn(story.id)).toBe('Meadow Wire / Rao');
    expect(after.revision).toBe(before.revision + 1);
    const uncredited = (text: Story) =>
      Object.values(text.photos).map((photo) =>
        photo.file?.sha256 === sha256 ? { ...photo, credit: '' } : photo,
      );
    expect(uncredited(after.story)).toEqual(uncredited(before.story));
    expect({ ...after.story, photos: {} }).toEqual({ ...before.story, photos: {} });
    const versions = desk.services.versions.list(story.id);
    expect(versions).toHaveLength(2);
    expect(desk.services.review.events(story.id).at(-1)).toMatchObject({
      kind: 'credited',
      note: expect.stringContaining('→ Meadow Wire / Rao') as string,
    });
    expect(offered()).toEqual([]);
    expect(desk.events).toContainEqual({ kind: 'stories.changed', id: story.id });
  });

  it('leaves a story that was saved, exported or deleted since, and says so', async () => {
    const saved = another();
    const exported = another();
    const deleted = another();
    // Two live stories of one month cannot have one slug.
    desk.services.stories.save({
      ...{ id: exported.id, baseRevision: 0, reason: 'close' },
      story: { ...exported, slug: 'kites-again' },
    });
    edit({ credit: 'Meadow Wire / Rao' });
    const stale = offered();
    desk.services.stories.save({
      ...{ id: saved.id, baseRevision: 0, reason: 'close' },
      story: { ...saved, headline: 'Saved meanwhile' },
    });
    await exportOf(exported.id);
    desk.services.stories.delete(deleted.id);
    const { changed, skipped } = apply(stale);
    expect(changed).toEqual([story.id]);
    expect(Object.fromEntries(skipped.map(({ id, why }) => [id, why]))).toEqual({
      [saved.id]: 'It was saved in the meantime. Look at it again.',
      [exported.id]: 'It was exported. Reopen it to change what it says.',
      [deleted.id]: 'It was deleted.',
    });
    expect(creditIn(saved.id)).not.toBe('Meadow Wire / Rao');
    expect(creditIn(exported.id)).not.toBe('Meadow Wire / Rao');
  });

  it('takes the approval of a text that it changes', () => {
    const { revision } = desk.services.stories.get(story.id);
    desk.services.review.move({ id: story.id, revision, to: 'approved', note: '' });
    edit({ credit: 'Meadow Wire / Rao' });
    apply();
    expect(desk.services.stories.get(story.id)).toMatchObject({
      status: 'approved',
      changedSinceApproval: true,
    });
  });

  it('takes no credit away', () => {
    edit({ credit: '' });
    expect(() => apply()).toThrow(/has no credit/);
    expect(creditIn(story.id)).not.toBe('');
  });
});

describe('before an export', () => {
  it.each([
    [{ doNotUse: 'The family asked.' }, /is marked “do not use again” \(The family asked\)\./],
    [{ licenceUntil: '2026-06-30' }, /The licence of Photo 1.* ended on 2026-06-30/],
  ] satisfies [PhotoChanges, RegExp][])('stops for a photo with %j', async (changes, message) => {
    edit(changes);
    const found = desk.services.publishing.check(story.id).filter(({ check }) => check === 'photo-allowed');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ weight: 'stop', target: { at: 'photo', field: 'file' } });
    expect(found[0]?.message).toMatch(message);
    await expect(exportOf(story.id)).rejects.toMatchObject({ code: 'REFUSED' });
    edit({ doNotUse: null, licenceUntil: null });
    await expect(exportOf(story.id)).resolves.toMatchObject({ files: expect.any(Number) as number });
  });

  it('lets a photo go on the last day of its licence', () => {
    edit({ licenceUntil: '2026-07-01' });
    expect(desk.services.publishing.check(story.id).filter(({ check }) => check === 'photo-allowed')).toEqual(
      [],
    );
  });
});
