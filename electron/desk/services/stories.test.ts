import { withoutBlockIds } from '@shared/document/block-ids';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@shared/canonical-json';
import type { OpenStory } from '@shared/api/stories';
import { bodyOf } from '@shared/document/body';
import { newEventId, newPhotoId, newStoryId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import { blockTexts } from '@shared/document/walk';
import { sha256Of } from '../sha256';
import { packHandover, type HandoverRecord } from '../handover/handover-file';
import { paragraph, storyOf, type TestNewsroom } from '../../../test/support/newsroom';
import { onNewsroom } from '../../../test/support/newsroom-stage';

let room: TestNewsroom;

onNewsroom((opened) => (room = opened));

/** Saves this text over the story as it was opened or last saved. */
function type(
  open: Pick<OpenStory, 'story' | 'revision'>,
  text: string,
  reason: 'typing' | 'close' = 'typing',
) {
  const story = { ...open.story, body: bodyOf([paragraph(text)]) };
  const saved = room.stories.save({ id: story.id, baseRevision: open.revision, story, reason });
  return { story, revision: saved.revision };
}

const versionTexts = (id: OpenStory['story']['id']) =>
  room.versions.list(id).map(({ kind, at }) => `${kind} ${at.slice(11, 19)}`);

/** An approved story as a build stored it that wrote down what Lexical writes on every node. */
async function takeFromEarlierBuild(): Promise<OpenStory> {
  const story = storyOf('Rain', 'It rained.');
  const json = canonicalJson(story);
  const sha256 = sha256Of(json);
  const approved = {
    ...{ id: newEventId(), kind: 'approved' as const, sha256, at: '2026-03-01T09:00:00.000Z', note: '' },
    ...{ author: 'Asha Rao', device: 'desk-2' },
  };
  const record: HandoverRecord = {
    ...{ id: story.id, sha256, settledSha256: sha256, status: 'approved', report: null },
    ...{ createdAt: '2026-03-01T09:00:00.000Z', revisions: [], events: [approved], photos: [] },
  };
  await room.handover.take(
    packHandover({ record, texts: new Map([[sha256, json]]), pictures: new Map(), originals: new Map() }),
  );
  return room.stories.get(story.id);
}

describe('saving a story', () => {
  it('keeps the approval of a text that an earlier build stored at greater length', async () => {
    const open = await takeFromEarlierBuild();
    const save = (story: Story, baseRevision: number) =>
      room.stories.save({ id: story.id, baseRevision, story, reason: 'typing' });
    const changed = save({ ...open.story, deck: 'On Monday' }, open.revision);
    expect(changed.changedSinceApproval).toBe(true);
    const back = save(open.story, changed.revision);
    expect(back.changedSinceApproval).toBe(false);
  });

  it('counts each changed save and leaves an unchanged one alone', () => {
    const open = room.stories.create();
    const once = type(open, 'It rained.');
    expect(once.revision).toBe(1);
    expect(type(once, 'It rained.').revision).toBe(1);
    expect(room.stories.get(open.story.id).revision).toBe(1);
  });

  it('refuses a stale text, keeps it as a version, and keeps the stored draft', () => {
    const open = room.stories.create();
    type(open, 'The first to save.');
    const refused = () => type(open, 'The second to save.');
    expect(refused).toThrow(expect.objectContaining({ code: 'CONFLICT' }));

    const [conflict] = room.versions.list(open.story.id);
    expect(conflict?.kind).toBe('conflict');
    expect(JSON.stringify(room.versions.get(conflict!.id).story)).toContain('The second to save.');
    expect(JSON.stringify(room.stories.get(open.story.id).story)).toContain('The first to save.');
  });

  it('names the stored story and the kept version in a conflict, and keeps a repeated refusal once', () => {
    const open = room.stories.create();
    type(open, 'The first to save.');
    const details = [0, 1].map(() => {
      try {
        type(open, 'The second to save.');
        throw new Error('was not refused');
      } catch (failure) {
        return (failure as { details: { current: OpenStory; keptAs: string } }).details;
      }
    });
    expect(details[0]?.current.revision).toBe(1);
    expect(details[1]?.keptAs).toBe(details[0]?.keptAs);
    expect(room.versions.list(open.story.id)).toHaveLength(1);
  });

  it('takes a save whose reply was lost as done', () => {
    const open = room.stories.create();
    const saved = type(open, 'Sent twice.');
    expect(type(open, 'Sent twice.').revision).toBe(saved.revision);
    expect(room.versions.list(open.story.id)).toEqual([]);
  });

  it('keeps at most one version a minute while typing', () => {
    let open: Pick<OpenStory, 'story' | 'revision'> = room.stories.create();
    for (let second = 0; second < 300; second += 2) {
      open = type(open, `Typed for ${second} seconds.`);
      room.pass(2);
    }
    const versions = versionTexts(open.story.id);
    expect(versions.length).toBeGreaterThanOrEqual(4);
    expect(versions.length).toBeLessThanOrEqual(6);
  });

  it('keeps at most one version a minute while the clock is behind the newest one', () => {
    let open = type(room.stories.add(storyOf('Rain', 'It rained.')), 'It rained on.');
    room.pass(70);
    open = type(open, 'It rained all day.');
    room.pass(-3600);
    const before = room.versions.list(open.story.id).length;
    for (let second = 0; second < 40; second += 2) {
      room.pass(2);
      open = type(open, `Typing for ${second} seconds.`);
    }
    expect(room.versions.list(open.story.id).length - before).toBeLessThanOrEqual(2);
  });

  it('lists versions in the order in which they were kept, although the clock was set back meanwhile', () => {
    let open = room.stories.add(storyOf('Rain'));
    const saved: string[] = [];
    for (const text of ['It drizzled.', 'It rained.', 'It poured.']) {
      open = { ...open, ...type(open, text, 'close') };
      saved.unshift(text);
      room.pass(-400 * 86_400);
    }
    const texts = room.versions
      .list(open.story.id)
      .filter(({ kind }) => kind === 'close')
      .map(({ id }) => blockTexts(room.versions.get(id).story).join());
    expect(texts).toEqual(saved);
  });

  it('keeps the first text of a story that was not typed, such as a copy', () => {
    const original = room.stories.add(storyOf('Rain', 'It rained.'));
    const copy = room.stories.duplicate(original.story.id);
    type(copy, 'It snowed.', 'close');
    const texts = room.versions
      .list(copy.story.id)
      .map(({ id }) => JSON.stringify(room.versions.get(id).story));
    expect(texts).toHaveLength(2);
    expect(texts.at(-1)).toContain('It rained.');
  });

  it('keeps the text that stood before a pause, so that a deletion can be taken back later', () => {
    const open = room.stories.create();
    const written = type(open, 'A paragraph that took all morning.');
    room.pass(3600);
    type(written, '');
    const [version] = room.versions.list(open.story.id);
    expect(JSON.stringify(room.versions.get(version!.id).story)).toContain('took all morning');
  });

  it('keeps a version on closing where the text changed, and none where it did not', () => {
    const open = room.stories.create();
    const closed = type(open, 'The end.', 'close');
    type(closed, 'The end.', 'close');
    expect(versionTexts(open.story.id)).toEqual(['close 09:00:00']);
  });

  it('keeps a version of typed text on closing although nothing changed since the last save', () => {
    const typed = type(room.stories.create(), 'The end.');
    room.pass(5);
    type(typed, 'The end.', 'close');
    expect(versionTexts(typed.story.id)).toEqual(['close 09:00:00']);
  });

  it('does not lose what is saved to a story that was just deleted', () => {
    const open = room.stories.create();
    room.stories.delete(open.story.id);
    type(open, 'Typed while it was being deleted.');
    expect(room.stories.list({ limit: 10, offset: 0, query: 'Typed' }).total).toBe(0);
    expect(JSON.stringify(room.stories.undelete(open.story.id).story)).toContain('Typed while');
    expect(room.stories.list({ limit: 10, offset: 0, query: 'Typed' }).total).toBe(1);
  });

  it('refuses to save one story over another', () => {
    const [one, other] = [room.stories.create(), room.stories.create()];
    const mixed = {
      id: one.story.id,
      baseRevision: 0,
      story: { ...other.story, deck: 'x' },
      reason: 'typing',
    };
    expect(() => room.stories.save(mixed as never)).toThrow(expect.objectContaining({ code: 'INVALID' }));
  });

  it('tells the page what changed', () => {
    const open = room.stories.create();
    room.heard.length = 0;
    type(open, 'It rained.');
    expect(room.heard).toEqual([{ kind: 'stories.changed', id: open.story.id }]);
  });
});

describe('a story in the library', () => {
  it('is not found where there is none, or where it is deleted', () => {
    const missing: unknown = expect.objectContaining({ code: 'NOT_FOUND' });
    expect(() => room.stories.get(newStoryId())).toThrow(missing);
    const { story } = room.stories.create();
    room.stories.delete(story.id);
    expect(() => room.stories.get(story.id)).toThrow(missing);
    expect(() => room.stories.delete(story.id)).toThrow(missing);
  });

  it('keeps the embargo when duplicated, and not the times of the published one', () => {
    const known = {
      ...storyOf('A budget', 'Figures.'),
      embargo: '2026-04-01T06:00:00+05:30',
      firstPublished: '2026-03-01T06:00:00+05:30',
    };
    const { story } = room.stories.duplicate(room.stories.add(known).story.id);
    expect(story.id).not.toBe(known.id);
    expect(story).toMatchObject({ headline: 'A budget', embargo: known.embargo, firstPublished: null });
  });

  it('keeps blocks of a newer build untouched', () => {
    const chart = { type: 'chart', version: 7, series: [1, 2, 3], children: [{ type: 'axis', version: 1 }] };
    const known = { ...storyOf('Figures'), body: bodyOf([chart, paragraph('Below the chart.')]) };
    const opened = room.stories.add(known);
    const story = { ...opened.story, deck: 'A new deck' };
    room.stories.save({ id: known.id, baseRevision: opened.revision, story, reason: 'close' });
    const kept = room.stories.get(known.id).story.body;
    expect(withoutBlockIds(kept).root.children[0]).toEqual(chart);
  });

  it('stands at the top of the list after every change', () => {
    const [first, second] = [room.stories.create(), room.stories.create()];
    const order = () => room.stories.list({ limit: 10, offset: 0 }).items.map(({ id }) => id);
    expect(order()).toEqual([second.story.id, first.story.id]);
    type(first, 'New words.');
    expect(order()).toEqual([first.story.id, second.story.id]);
  });

  it('shows photos that wait for their file, credit or alt text', () => {
    const photoId = newPhotoId();
    const story = storyOf('A photo');
    room.stories.add({
      ...story,
      body: bodyOf([{ type: 'photo', version: 1, photoId }]),
      photos: { [photoId]: newStoryPhoto({ credit: 'PIB' }) },
    });
    expect(room.stories.list({ limit: 1, offset: 0 }).items[0]).toMatchObject({
      photos: 1,
      photosUnfinished: 1,
      leadPhoto: null,
    });
  });
});
