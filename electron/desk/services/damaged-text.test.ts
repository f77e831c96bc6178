import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import type { RevisionId, StoryId } from '@shared/story/ids';
import {
  openNewsroom,
  paragraph,
  storyOf,
  temporaryFolder,
  type TestNewsroom,
} from '../../../test/support/newsroom';
import { withoutRules } from '../../../test/support/sealed-library';
import { databaseIn } from '../db/open';
import { compressDocument, expandDocument } from '../story-document';
import { verifyLibrary } from '../verify';

const HELD = 'The court fined him 1000 rupees.';
const FORGED = 'The court fined him 9000 rupees.';

let folder: ReturnType<typeof temporaryFolder>;
let room: TestNewsroom;
let id: StoryId;
let version: RevisionId;

beforeEach(() => {
  folder = temporaryFolder();
  room = openNewsroom(folder.path);
  const made = room.stories.add(storyOf('Court', 'Early words.'));
  ({ id } = made.story);
  room.stories.save({ id, baseRevision: 0, story: made.story, reason: 'close' });
  const story = { ...made.story, body: bodyOf([paragraph(HELD)]) };
  room.stories.save({ id, baseRevision: 0, story, reason: 'close' });
  version = room.versions.list(id)[0]!.id;
});
afterEach(() => {
  room.close();
  folder.remove();
});

/** Changes the database behind the library's back, as a failing disk does, and opens the library again. */
function tamper(change: (db: Database.Database) => void): void {
  room.close();
  const db = new Database(databaseIn(folder.path));
  withoutRules(db, () => change(db));
  db.close();
  room = openNewsroom(folder.path);
}

const forgeDraft = (): void =>
  tamper((db) => db.prepare('UPDATE story SET document = replace(document, ?, ?)').run(HELD, FORGED));

const code = (expected: string): unknown => expect.objectContaining({ code: expected });

describe('a draft that a disk has changed', () => {
  it('is neither opened, copied, handed over, moved nor declared whole', async () => {
    forgeDraft();
    for (const read of [
      () => room.stories.get(id),
      () => room.stories.duplicate(id),
      () => room.review.move({ id, revision: 1, to: 'filed', note: '' }),
    ])
      expect(read).toThrow(code('STORY_DAMAGED'));
    await expect(room.handover.make(id)).rejects.toThrow(code('STORY_DAMAGED'));
    expect(() => room.stories.get(id)).toThrow(
      expect.objectContaining({
        details: { revision: 1, whole: { id: version, at: expect.any(String) as string } },
      }),
    );
    room.close();
    expect(verifyLibrary(folder.path).findings.map(({ message }) => message)).toEqual([
      'its text does not match its hash',
    ]);
    room = openNewsroom(folder.path);
  });

  it('is neither previewed, proved nor exported, and verify finds it afterwards', async () => {
    forgeDraft();
    const { publishing } = room;
    const out = temporaryFolder();
    const to = `${out.path}/page`;
    for (const make of [
      () => publishing.preview(id),
      () => publishing.prove({ id, job: 'prove' }),
      () => publishing.export({ id, form: 'folder', to, job: 'folder' }),
      () => publishing.export({ id, form: 'zip', job: 'zip' }),
    ])
      await expect(make()).rejects.toMatchObject({
        code: 'STORY_DAMAGED',
        // True whether or not the story has a whole version.
        message: expect.stringContaining(
          'Look for a whole text in its versions or in the backups.',
        ) as string,
      });
    expect(() => publishing.check(id)).toThrow(code('STORY_DAMAGED'));
    expect(existsSync(to)).toBe(false);
    out.remove();
    await publishing.close();
    room.close();
    expect(verifyLibrary(folder.path).findings.map(({ message }) => message)).toEqual([
      'its text does not match its hash',
    ]);
    room = openNewsroom(folder.path);
  });

  it('is kept aside when a window saves the words that it still has, and those are read again', () => {
    const open = room.stories.get(id);
    forgeDraft();
    const story = { ...open.story, deck: 'And more' };
    room.stories.save({ id, baseRevision: open.revision, story, reason: 'typing' });
    expect(room.stories.get(id).story).toMatchObject({ deck: 'And more', body: open.story.body });
    expect(room.newsroom.library.damagedTexts.ofStory(id)).toHaveLength(1);
  });

  it('is healed by a save of the very text that was stored', () => {
    const open = room.stories.get(id);
    forgeDraft();
    room.stories.save({ id, baseRevision: open.revision, story: open.story, reason: 'typing' });
    expect(room.stories.get(id).story).toEqual(open.story);
    expect(room.newsroom.library.damagedTexts.ofStory(id)).toHaveLength(1);
  });

  it('gives way to a version, which publishes nothing anew', () => {
    const { story, revision } = room.stories.get(id);
    const published = { ...story, firstPublished: '2026-03-15T18:40:00+05:30' };
    room.stories.save({ id, baseRevision: revision, story: published, reason: 'close' });
    tamper((db) => db.prepare('UPDATE story SET document = replace(document, ?, ?)').run(HELD, FORGED));
    const first = room.versions.list(id).at(-1)!;
    const restored = room.versions.restore({ id, revisionId: first.id, baseRevision: revision + 1 });
    expect(restored.story.firstPublished).toBe('2026-03-15T18:40:00+05:30');
    expect(JSON.stringify(restored.story.body)).toContain('Early words.');
    expect(room.newsroom.library.damagedTexts.ofStory(id)).toHaveLength(1);
  });
});

describe('a version that a disk has changed', () => {
  it('is neither shown nor restored, and stays here when its story is handed over', async () => {
    tamper((db) => {
      const { document } = db.prepare('SELECT document FROM revision WHERE id = ?').get(version) as {
        document: Buffer;
      };
      const forged = compressDocument(expandDocument(document).replace(HELD, FORGED));
      db.prepare('UPDATE revision SET document = ? WHERE id = ?').run(forged, version);
    });
    const { revision } = room.stories.get(id);
    expect(() => room.versions.get(version)).toThrow(code('STORY_DAMAGED'));
    const restore = { id, revisionId: version, baseRevision: revision };
    expect(() => room.versions.restore(restore)).toThrow(code('STORY_DAMAGED'));
    expect(Buffer.from((await room.handover.make(id)).bytes).includes(FORGED)).toBe(false);
  });
});

it('no change of a stored text, whichever byte it is in, is read as if it had been written', () => {
  const stored = room.newsroom.library.stories.find(id)!;
  fc.assert(
    fc.property(fc.nat(stored.json.length - 1), fc.integer({ min: 1, max: 126 }), (at, by) => {
      const json = Buffer.from(stored.json);
      json[at] = json[at]! ^ by;
      tamper((db) => db.prepare('UPDATE story SET document = ? WHERE id = ?').run(json.toString(), id));
      expect(() => room.stories.get(id)).toThrow(code('STORY_DAMAGED'));
    }),
    { numRuns: 25 },
  );
});
