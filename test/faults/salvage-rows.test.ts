import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sha256 } from '@shared/story/ids';
import type { PhotoWords } from '@shared/story/photo';
import { databaseIn } from '../../electron/desk/db/open';
import { openLibrary } from '../../electron/desk/open-library';
import { findLiveRows } from '../../electron/desk/salvage/find-rows';
import { moveIntoNew } from '../../electron/desk/salvage/move-into-new';
import { openSalvage } from '../../electron/desk/salvage/open-salvage';
import { keepPace } from '../../electron/desk/salvage/pace';
import { openPages } from '../../electron/desk/salvage/page-versions';
import { readSchema, walkTree } from '../../electron/desk/salvage/trees';
import { openNewsroom, storyOf, temporaryFolder } from '../support/newsroom';

const PAGE = 4096;

let folder: ReturnType<typeof temporaryFolder>;
let old: string;
let fresh: string;
beforeEach(() => {
  folder = temporaryFolder();
  old = join(folder.path, 'old');
  fresh = join(folder.path, 'fresh');
});
afterEach(() => {
  folder.remove();
});

/** Long enough to fill several pages. All its words differ, so that a test can tell which part is left. */
const CAPTION = Array.from({ length: 6000 }, (_, at) => at.toString(36)).join(' ');

/** A library with one photo of which file and record say much; returns what the record says. */
async function makeLibrary(): Promise<{
  readonly sha256: Sha256;
  readonly words: PhotoWords;
  readonly ofFile: PhotoWords;
}> {
  const room = openNewsroom(old);
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/photos/agency-words.jpg'));
  const { sha256 } = (await room.photos.add('bridge.jpg', Uint8Array.from(bytes))).file;
  const { library } = room.newsroom;
  const known = library.photoRecords.find(sha256)!;
  const words = {
    ...known.words,
    caption: CAPTION,
    credit: 'Asha Rao',
    instructions: 'Ask the family first.',
  };
  library.transact(() => {
    library.photoRecords.update(
      known.seq,
      sha256,
      { ...known, words, doNotUse: 'The family asked for it.', licenceUntil: '2027-01-31' },
      'words',
    );
  });
  room.close();
  const db = new Database(databaseIn(old));
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  return { sha256, words, ofFile: known.words };
}

/** The pages on which the only row of a table continues, in their order. */
async function pagesOfRow(table: 'photo' | 'photo_record' | 'event'): Promise<number[]> {
  const pages = await openPages(databaseIn(old), 'library', keepPace());
  const chain: number[] = [];
  await walkTree(
    pages,
    (await readSchema(pages, keepPace())).roots.get(table)!,
    true,
    keepPace(),
    ({ cells }) => {
      for (const { overflow } of cells)
        for (let next = overflow; next !== 0; next = pages.read(next, pages.now)!.readUInt32BE(0))
          chain.push(next);
    },
  );
  pages.close();
  return chain;
}

function damage(pages: readonly number[], change: (page: Buffer) => void = (page) => page.fill(0)): void {
  const file = readFileSync(databaseIn(old));
  for (const page of pages) change(file.subarray((page - 1) * PAGE, page * PAGE));
  writeFileSync(databaseIn(old), file);
}

async function moved(): Promise<{ readonly lost: readonly string[]; readonly findings: readonly unknown[] }> {
  const salvage = await openSalvage(old);
  try {
    return await moveIntoNew(salvage, fresh);
  } finally {
    salvage.close();
  }
}

const [ZEROES, NO_PAGE] = [(page: Buffer) => page.fill(0), (page: Buffer) => page.fill(0xff)];

describe('a row of which a page is broken in the middle', () => {
  it.each([
    ['zeroes', ZEROES],
    ['bytes that lead nowhere', NO_PAGE],
  ])('keeps what is before and after it: the record of a photo, broken by %s', async (_, change) => {
    const { sha256, words, ofFile } = await makeLibrary();
    const chain = await pagesOfRow('photo_record');
    expect(chain.length).toBeGreaterThan(4);
    damage([chain[2]!], change);
    const { lost, findings } = await moved();
    expect(findings).toEqual([]);
    expect(lost).toEqual([
      'What the library says of the photo “bridge.jpg” is saved in part. Lost or changed: words.',
    ]);
    const library = openLibrary(fresh);
    const record = library.photoRecords.find(sha256)!;
    library.close();
    expect(record).toMatchObject({ doNotUse: 'The family asked for it.', licenceUntil: '2027-01-31' });
    // The field that is broken is what the file says; the others are what the desk wrote.
    expect(record.words).toEqual({ ...words, caption: ofFile.caption });
  });

  it('keeps what is before it, if the rest cannot be found, and says what is lost', async () => {
    const { sha256, ofFile } = await makeLibrary();
    damage((await pagesOfRow('photo_record')).slice(2));
    const { lost, findings } = await moved();
    expect(findings).toEqual([]);
    expect(lost).toEqual([
      'What the library says of the photo “bridge.jpg” is saved in part. Lost or changed: words, licence until, do not use, updated at.',
    ]);
    const library = openLibrary(fresh);
    const record = library.photoRecords.find(sha256)!;
    library.close();
    expect(ofFile.credit).not.toBe('');
    expect(record.words).toEqual(ofFile);
    // Its licence and the reason not to use it are lost: until somebody has checked, it is not used.
    expect(record.licenceUntil).toBeNull();
    expect(record.doNotUse).toMatch(/Check its rights/);
  });

  it('keeps the name and the time of a photo, and reads its words from its file again', async () => {
    const { sha256 } = await makeLibrary();
    const db = new Database(databaseIn(old));
    // As an earlier build did that kept longer words.
    const stored = db.prepare('SELECT words FROM photo').pluck().get() as string;
    const before = db.prepare('SELECT name, added_at FROM photo').get();
    db.exec('DROP TRIGGER IF EXISTS photo_sealed');
    db.prepare('UPDATE photo SET words = ?').run(JSON.stringify({ ...JSON.parse(stored), caption: CAPTION }));
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
    damage([(await pagesOfRow('photo'))[3]!]);
    const { lost, findings } = await moved();
    expect(findings).toEqual([]);
    expect(lost).toEqual(['The photo “bridge.jpg” is saved in part. Lost or changed: words.']);
    const after = new Database(databaseIn(fresh));
    expect(after.prepare('SELECT name, added_at FROM photo').get()).toEqual(before);
    expect(after.prepare('SELECT words FROM photo WHERE sha256 = ?').pluck().get(sha256)).toBe(stored);
    after.close();
  });

  it('keeps who did what and when, with what is left of a long note', async () => {
    const room = openNewsroom(old);
    const { story } = room.stories.add(storyOf('Court', 'He was fined.'));
    const { id } = story;
    const note = CAPTION.slice(0, 4990) + 'நன்றி நன்றி';
    room.review.comment(id, note.repeat(3));
    room.close();
    const [, middle] = await pagesOfRow('event');
    damage([middle!]);
    const { lost } = await moved();
    expect(lost).toEqual([expect.stringContaining('is saved in part. Lost or changed: note.')]);
    const library = openLibrary(fresh);
    const event = library.events.ofStory(id).find(({ kind }) => kind === 'comment');
    library.close();
    expect(event?.note).toMatch(/^0 1 2 .*\[…\].*நன்றி$/s);
  });

  it('reads nothing twice and follows no chain in a circle', async () => {
    await makeLibrary();
    const chain = await pagesOfRow('photo_record');
    damage([chain[2]!], (page) => void page.writeUInt32BE(chain[0]!, 0));
    const pages = await openPages(databaseIn(old), 'library', keepPace());
    const { rows } = await findLiveRows(pages, keepPace());
    pages.close();
    expect(rows.get('photo_record')).toHaveLength(1);
    expect(rows.get('photo_record')![0]!.lost).toEqual(['words']);
  });
});
