import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenStory } from '@shared/api/stories';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import type { ReviewStep } from './move-rules';

let folder: ReturnType<typeof temporaryFolder>;
let room: TestNewsroom;
let open: OpenStory;

beforeEach(() => {
  folder = temporaryFolder();
  room = openNewsroom(folder.path);
  open = room.stories.add(storyOf('Rain stops play', 'It rained all day.'));
});
afterEach(() => {
  room.close();
  folder.remove();
});

const move = (to: ReviewStep, note = ''): OpenStory =>
  room.review.move({ id: open.story.id, revision: room.stories.get(open.story.id).revision, to, note });
const reporter = () => room.become('Ravi Sen', 'reporter');
const editor = () => room.become('Asha Rao', 'editor');
const edit = (deck: string): void => {
  const { story, revision } = room.stories.get(open.story.id);
  room.stories.save({ id: story.id, baseRevision: revision, story: { ...story, deck }, reason: 'typing' });
};
const notAllowed: unknown = expect.objectContaining({ code: 'NOT_ALLOWED' });

describe('review', () => {
  it('goes from the reporter to the editor and back, and says who did what', () => {
    reporter();
    move('filed', 'Ready to read');
    room.pass(60);
    editor();
    move('returned', 'Who cancelled the match?');
    room.pass(60);
    reporter();
    move('filed');
    editor();
    expect(move('approved').status).toBe('approved');
    expect(room.review.events(open.story.id).map(({ kind, author, note }) => [kind, author, note])).toEqual([
      ['created', 'Asha Rao', ''],
      ['filed', 'Ravi Sen', 'Ready to read'],
      ['returned', 'Asha Rao', 'Who cancelled the match?'],
      ['filed', 'Ravi Sen', ''],
      ['approved', 'Asha Rao', ''],
    ]);
  });

  it('keeps the text of every step as a version', () => {
    move('filed');
    room.pass(60);
    edit('A new deck');
    move('approved');
    const kinds = room.versions.list(open.story.id).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'status')).toHaveLength(2);
  });

  it('names the step that kept a version, also where the clock stands still', () => {
    move('filed');
    move('returned', 'Who says so?');
    room.pass(60);
    move('filed');
    move('approved');
    move('draft');
    const steps = room.versions.list(open.story.id).map(({ kind, step }) => step ?? kind);
    expect(steps.toReversed()).toEqual(['filed', 'returned', 'filed', 'approved', 'reopened']);
  });

  it('changes neither the text nor its revision number', () => {
    const before = room.stories.get(open.story.id);
    expect(move('filed')).toMatchObject({ story: before.story, revision: before.revision });
  });

  it('wants a note with a return', () => {
    move('filed');
    expect(() => move('returned', '  ')).toThrow(expect.objectContaining({ code: 'INVALID' }));
    expect(room.stories.get(open.story.id).status).toBe('filed');
  });

  it('refuses to approve a text that the editor has not seen', () => {
    const seen = room.stories.get(open.story.id);
    edit('Changed behind the editor’s back');
    const stale = { id: open.story.id, revision: seen.revision, to: 'approved', note: '' } as const;
    expect(() => room.review.move(stale)).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
  });

  it('lets only an editor approve, return, and reopen what is approved', () => {
    reporter();
    move('filed');
    expect(() => move('approved')).toThrow(notAllowed);
    expect(() => move('returned', 'no')).toThrow(notAllowed);
    editor();
    move('approved');
    reporter();
    expect(() => move('draft')).toThrow(notAllowed);
    // Filing an approved text again would be a loophole, since a filed text can be taken back.
    expect(() => move('filed')).toThrow(notAllowed);
    edit('A change after the approval');
    expect(move('filed').status).toBe('filed');
    editor();
    expect(move('draft').status).toBe('draft');
  });

  it('lets a reporter take back what is not approved yet', () => {
    reporter();
    move('filed');
    expect(move('draft').status).toBe('draft');
  });

  it('says that the text has changed since it was approved, until it is approved again', () => {
    expect(move('approved').changedSinceApproval).toBe(false);
    edit('A new deck');
    expect(room.stories.get(open.story.id)).toMatchObject({ status: 'approved', changedSinceApproval: true });
    expect(move('approved').changedSinceApproval).toBe(false);
    expect(() => move('approved')).toThrow(notAllowed);
  });

  it('counts stories by status and filters by it', () => {
    room.stories.create();
    move('filed');
    const list = room.stories.list({ status: 'filed', limit: 10, offset: 0 });
    expect(list.items.map(({ id }) => id)).toEqual([open.story.id]);
    expect(list).toMatchObject({ total: 1, counts: { draft: 1, filed: 1, approved: 0 } });
  });

  it('keeps comments among the events', () => {
    room.review.comment(open.story.id, 'Call the groundsman.');
    expect(room.review.events(open.story.id).at(-1)).toMatchObject({
      kind: 'comment',
      note: 'Call the groundsman.',
    });
  });
});

describe('exporting', () => {
  const exported = () => {
    const draft = room.exports.getDraft(open.story.id);
    return room.exports.record(open.story.id, { revision: draft.revision, note: 'folder' });
  };

  it('is for approved stories where a reporter exports', () => {
    reporter();
    expect(() => room.exports.getDraft(open.story.id)).toThrow(notAllowed);
    editor();
    move('approved');
    reporter();
    expect(exported().status).toBe('exported');
    expect(exported().status).toBe('exported');
    edit('Changed after approval');
    expect(exported).toThrow(notAllowed);
  });

  it('approves first where an editor exports an unapproved story', () => {
    exported();
    const kinds = room.review.events(open.story.id).map(({ kind }) => kind);
    expect(kinds).toEqual(['created', 'approved', 'exported']);
    exported();
    expect(room.review.events(open.story.id).map(({ kind }) => kind)).toEqual([...kinds, 'exported']);
  });

  it('changes neither the text, its revision number nor its hash', () => {
    const before = room.stories.get(open.story.id);
    const after = exported();
    expect(after).toMatchObject({ story: before.story, revision: before.revision });
    expect(room.versions.list(open.story.id).map(({ kind }) => kind)).toEqual(['export']);
  });

  it('is not recorded for a text that was saved meanwhile', () => {
    const draft = room.exports.getDraft(open.story.id);
    edit('Saved meanwhile');
    const record = () => room.exports.record(open.story.id, { revision: draft.revision, note: '' });
    expect(record).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
    expect(room.stories.get(open.story.id).status).toBe('draft');
  });

  it('stamps the first publication once, and an approved text stays approved', () => {
    move('approved');
    const time = '2026-03-02T14:30:00+05:30';
    const stamped = room.exports.stampFirstPublished(open.story.id, time);
    expect(stamped).toMatchObject({ changedSinceApproval: false, story: { firstPublished: time } });
    const again = room.exports.stampFirstPublished(open.story.id, '2027-01-01T00:00:00+05:30');
    expect(again).toMatchObject({ revision: stamped.revision, story: { firstPublished: time } });
  });
});

describe('typing while the story is exported for the first time', () => {
  it('is no conflict with the stamp, and keeps it', () => {
    const { story, revision } = room.stories.get(open.story.id);
    const time = '2026-03-02T14:30:00+05:30';
    room.exports.stampFirstPublished(story.id, time);
    const typed = { id: story.id, baseRevision: revision, story: { ...story, deck: 'Typed meanwhile' } };
    room.stories.save({ ...typed, reason: 'typing' });
    expect(room.stories.get(story.id).story).toMatchObject({ deck: 'Typed meanwhile', firstPublished: time });
    // Once only: the next stale text is another window's.
    const stale = () => room.stories.save({ ...typed, story: { ...story, deck: 'Stale' }, reason: 'typing' });
    expect(stale).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
  });
});

describe('versions', () => {
  it('makes an old version the draft again and keeps the draft it replaces', () => {
    move('filed');
    edit('A deck that will be replaced');
    const [first] = room.versions.list(open.story.id);
    const { revision } = room.stories.get(open.story.id);
    const input = { id: open.story.id, revisionId: first!.id, baseRevision: revision };
    const restored = room.versions.restore(input);
    expect(restored.story.deck).toBe('');
    expect(restored.revision).toBe(revision + 1);
    const decks = room.versions.list(open.story.id).map(({ id }) => room.versions.get(id).story.deck);
    expect(decks).toContain('A deck that will be replaced');
    expect(() => room.versions.restore(input)).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
  });

  it('keeps publication, embargo and corrections where a text from before them is restored', () => {
    move('filed');
    const [first] = room.versions.list(open.story.id);
    const { story, revision } = room.stories.get(open.story.id);
    const time = '2026-03-02T14:30:00+05:30';
    const known = {
      ...{ firstPublished: time, updated: time, embargo: time },
      corrections: [{ text: 'An earlier version named another river.', at: time }],
    };
    room.stories.save({
      ...{ id: story.id, baseRevision: revision, reason: 'typing' },
      story: { ...story, ...known, deck: 'New' },
    });
    const input = { id: story.id, revisionId: first!.id, baseRevision: revision + 1 };
    expect(room.versions.restore(input).story).toMatchObject({ ...known, deck: '' });
  });

  it('does not restore a version of another story', () => {
    move('filed');
    const [version] = room.versions.list(open.story.id);
    const other = room.stories.create();
    const input = { id: other.story.id, revisionId: version!.id, baseRevision: 0 };
    expect(() => room.versions.restore(input)).toThrow(expect.objectContaining({ code: 'INVALID' }));
  });
});
