import Database from 'better-sqlite3';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '@shared/document/story';
import { temporaryFolder } from '../../../test/support/newsroom';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { callDesk } from '../../hosts/call-desk';
import { databaseIn } from '../db/open';
import type { Desk } from '../desk';
import { openDesk } from '../open-desk';
import { verifyLibrary } from '../verify';
import { storedBackups } from './backup-note';
import { backupFolder } from './make-backup';
import { waitFor } from '../../../test/support/wait-for';

let folder: ReturnType<typeof temporaryFolder>;
let library: string;
let desk: Desk;

const PHOTO = 'agency-words.jpg';
const silent = { info: () => undefined, error: () => undefined };
const open = (keepsBackups = false): Desk =>
  openDesk(
    {
      libraryFolder: library,
      configFolder: join(folder.path, 'config'),
      version: '0.0.0',
      device: 'desk-1',
      keepsBackups,
    },
    silent,
  );

beforeEach(() => {
  folder = temporaryFolder();
  library = join(folder.path, 'library');
  desk = open();
});
afterEach(async () => {
  await desk.close();
  folder.remove();
});

/** As another program does while the library is closed. */
function forge(sql: string): void {
  const db = new Database(databaseIn(library));
  db.exec(sql);
  db.close();
}

const code = (value: string): unknown => expect.objectContaining({ code: value });

async function write(headline: string, deck = ''): Promise<Story> {
  const { story, revision } = await callDesk(desk, 'stories.create', {});
  const next = { ...story, headline, deck };
  await callDesk(desk, 'stories.save', {
    id: story.id,
    baseRevision: revision,
    story: next,
    reason: 'close',
  });
  return next;
}

async function change(id: Story['id'], deck: string): Promise<void> {
  const { story, revision } = await callDesk(desk, 'stories.get', { id });
  await callDesk(desk, 'stories.save', {
    ...{ id, baseRevision: revision, reason: 'close' as const },
    story: { ...story, deck },
  });
}

const deckOf = async (id: Story['id']): Promise<string> =>
  (await callDesk(desk, 'stories.get', { id })).story.deck;
const headlines = async (): Promise<string[]> =>
  (await callDesk(desk, 'stories.list', {})).items.map(({ headline }) => headline);
const keyOf = ({ place, name }: { place: 'library' | 'second'; name: string }) => ({ place, name });

describe('a backup', () => {
  it('holds what was saved, is read, and says what it holds', async () => {
    await write('Ferry', 'one');
    const { backups, isDue } = await callDesk(desk, 'backups.make', {});
    expect(backups).toEqual([
      expect.objectContaining({
        ...{ place: 'library', reason: 'asked', state: 'whole', findings: [] },
        ...{ stories: 1, versions: 1, photos: 0 },
      }),
    ]);
    expect(isDue).toBe(false);
    const { stories } = await callDesk(desk, 'backups.stories', keyOf(backups[0]!));
    expect(stories).toEqual([expect.objectContaining({ headline: 'Ferry', difference: 'same' })]);
    expect(readdirSync(join(library, 'backups')).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('holds every save that was made while it was copied, or none of it, and leaves the desk free', async () => {
    const { id } = await write('Ferry', 'x'.repeat(900_000));
    const making = callDesk(desk, 'backups.make', {});
    for (let count = 0; count < 20; count += 1) await change(id, `${count} ${'y'.repeat(900_000)}`);
    const { backups } = await making;
    expect(backups[0]).toMatchObject({ state: 'whole' });
    const story = await callDesk(desk, 'backups.story', { ...keyOf(backups[0]!), id });
    expect(story.deck).toMatch(/^(x|\d+ y)/);
  });

  it('is called damaged where a text in it does not fit its hash, and the last whole one stays', async () => {
    const { id } = await write('Ferry', '1000 rupees');
    const whole = (await callDesk(desk, 'backups.make', {})).backups[0]!;
    await desk.close();
    const bytes = readFileSync(databaseIn(library));
    for (let at = bytes.indexOf('1000 rupees'); at !== -1; at = bytes.indexOf('1000 rupees', at + 1))
      bytes.write('9', at);
    writeFileSync(databaseIn(library), bytes);
    desk = open();
    for (let count = 0; count < 10; count += 1) await callDesk(desk, 'backups.make', {});
    const { backups } = await callDesk(desk, 'backups.list', {});
    expect(backups[0]).toMatchObject({ state: 'damaged' });
    expect(backups[0]!.findings.join()).toContain(id);
    expect(backups.map(({ name }) => name)).toContain(whole.name);
  });

  it('is called damaged where a row is not what was written, and made all the same, until somebody accepts the row', async () => {
    const { id } = await write('Ferry', 'fine');
    const whole = (await callDesk(desk, 'backups.make', {})).backups[0]!;
    await desk.close();
    forge(`UPDATE story SET status = 'approved'`);
    desk = open();
    for (let count = 0; count < 10; count += 1) await callDesk(desk, 'backups.make', {});
    const { backups } = await callDesk(desk, 'backups.list', {});
    expect(backups[0]).toMatchObject({
      ...{ state: 'damaged', stories: 1 },
      findings: ['“Ferry”, the story’s place in the library: status is not what Copydesk wrote.'],
    });
    expect(backups.map(({ name }) => name)).toContain(whole.name);
    expect(backups.filter(({ state }) => state === 'whole')).toMatchObject([{ name: whole.name }]);
    const { damaged = [] } = await callDesk(desk, 'stories.get', { id });
    await callDesk(desk, 'library.accept', { rows: damaged.map(({ row }) => row) });
    expect((await callDesk(desk, 'backups.make', {})).backups[0]).toMatchObject({
      state: 'whole',
      findings: [],
    });
  });

  it('gives a story back whose text has changed on the disk', async () => {
    const { id } = await write('Ferry', '1000 rupees');
    const whole = (await callDesk(desk, 'backups.make', {})).backups[0]!;
    await desk.close();
    const bytes = readFileSync(databaseIn(library));
    for (let at = bytes.indexOf('1000 rupees'); at !== -1; at = bytes.indexOf('1000 rupees', at + 1))
      bytes.write('9', at);
    writeFileSync(databaseIn(library), bytes);
    desk = open();
    await expect(callDesk(desk, 'stories.get', { id })).rejects.toMatchObject({ code: 'STORY_DAMAGED' });
    await callDesk(desk, 'backups.restoreStory', { ...keyOf(whole), id });
    expect(await callDesk(desk, 'stories.get', { id })).toMatchObject({ story: { deck: '1000 rupees' } });
    await callDesk(desk, 'backups.restoreStory', { ...keyOf(whole), id });
    expect((await callDesk(desk, 'stories.get', { id })).revision).toBe(2);
  });

  it('is called damaged where a trigger or a table is not as Copydesk makes it', async () => {
    await write('Ferry');
    await desk.close();
    forge('DROP TRIGGER event_is_never_deleted; CREATE TABLE more (x)');
    desk = open();
    expect((await callDesk(desk, 'backups.make', {})).backups[0]).toMatchObject({
      state: 'damaged',
      findings: [
        'The trigger event_is_never_deleted is missing.',
        'The table more was not made by Copydesk.',
      ],
    });
  });

  it('is called damaged where a row was taken away with its seal, or one was added', async () => {
    await write('Ferry');
    await desk.close();
    forge(`DELETE FROM seal WHERE tbl = 'setting'; INSERT INTO setting VALUES ('more', '1')`);
    desk = open();
    const [made] = (await callDesk(desk, 'backups.make', {})).backups;
    expect(made).toMatchObject({ state: 'damaged' });
    expect(made!.findings.join('\n')).toMatch(/The setting “more”: was not written by Copydesk/);
    expect(made!.findings.join('\n')).toMatch(/The sum of all seals/);
  });

  it('is made at the end where anything was saved since the last one, and read at the next start', async () => {
    await desk.close();
    desk = open(true);
    await write('Ferry');
    await desk.close();
    desk = open(true);
    const made = (await callDesk(desk, 'backups.list', {})).backups;
    expect(made.map(({ reason }) => reason)).toEqual(['quit']);
    await desk.close();
    desk = open(true);
    expect((await callDesk(desk, 'backups.list', {})).backups).toHaveLength(1);
  });

  it('keeps the pictures beside it', async () => {
    const photo = await callDesk(desk, 'photos.add', {
      name: 'ferry.jpg',
      bytes: new Uint8Array(photoFixture(PHOTO)),
    });
    await callDesk(desk, 'backups.make', {});
    const kept = readdirSync(join(library, 'backups', 'photos'), { recursive: true }).map(String);
    expect(kept.some((name) => name.includes(photo.file.sha256))).toBe(true);
  });
});

describe('a second folder', () => {
  it('has every backup and picture as well, and is said to be away with its last copy', async () => {
    const second = join(folder.path, 'other disk');
    mkdirSync(second);
    await callDesk(desk, 'backups.setSecond', { folder: second });
    await write('Ferry');
    const { second: there } = await callDesk(desk, 'backups.make', {});
    expect(there).toMatchObject({ folder: second, isThere: true, lastAt: expect.any(String) as unknown });
    const [own] = readdirSync(second);
    expect(readdirSync(join(second, own!)).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);

    rmSync(second, { recursive: true });
    await write('Second');
    const state = await callDesk(desk, 'backups.make', {});
    expect(state.second).toEqual({ folder: second, isThere: false, lastAt: there?.lastAt, problem: null });
    // The one beside the library was made: a disk that is sometimes away is not a failure.
    expect(state).toMatchObject({ problem: null, isDue: false });
    expect(state.backups).toHaveLength(2);
    expect(existsSync(second)).toBe(false);
    // A folder that is newly chosen gets the newest at once.
    const other = join(folder.path, 'third disk');
    mkdirSync(other);
    const chosen = await callDesk(desk, 'backups.setSecond', { folder: other });
    expect(chosen.second).toEqual({
      folder: other,
      isThere: true,
      lastAt: chosen.backups[0]!.at,
      problem: null,
    });
  });

  it('is away if its disk is unplugged and an empty folder stays in its place', async () => {
    const second = join(folder.path, 'other disk');
    mkdirSync(second);
    await write('Ferry');
    await callDesk(desk, 'backups.setSecond', { folder: second });
    const { second: there } = await callDesk(desk, 'backups.make', {});
    renameSync(second, join(folder.path, 'unplugged'));
    mkdirSync(second);
    await write('Second');
    const { second: away } = await callDesk(desk, 'backups.make', {});
    expect(away).toEqual({ folder: second, isThere: false, lastAt: there?.lastAt, problem: null });
    expect(readdirSync(second)).toEqual([]);

    // Plugged in again, it gets what it missed.
    rmSync(second, { recursive: true });
    renameSync(join(folder.path, 'unplugged'), second);
    const { second: back, backups } = await callDesk(desk, 'backups.make', {});
    expect(back).toMatchObject({ isThere: true, lastAt: backups[0]!.at });

    // A folder that was emptied on purpose counts again once the user chooses it again.
    rmSync(second, { recursive: true });
    mkdirSync(second);
    const chosen = await callDesk(desk, 'backups.setSecond', { folder: second });
    expect(chosen.second).toMatchObject({ isThere: true, lastAt: chosen.backups[0]!.at });
  });

  it('gets the newest one when it comes back, though nothing has changed since', async () => {
    await write('Ferry');
    await desk.close();
    desk = open(true);
    const second = join(folder.path, 'other disk');
    mkdirSync(second);
    await callDesk(desk, 'backups.make', {});
    await callDesk(desk, 'backups.setSecond', { folder: second });
    // A check comes some seconds after the start, and every minute.
    await waitFor(() => expect(readdirSync(second)).toHaveLength(1));
  });

  it('is none within the library, none that is not there, and none that is relative', async () => {
    const set = (at: string) => callDesk(desk, 'backups.setSecond', { folder: at });
    await expect(set(join(library, 'backups'))).rejects.toEqual(code('INVALID'));
    await expect(set('backups')).rejects.toEqual(code('INVALID'));
    await expect(set(join(folder.path, 'nowhere'))).rejects.toEqual(code('NOT_FOUND'));
  });

  it('gets a damaged backup, too, marked as such', async () => {
    const second = join(folder.path, 'other disk');
    mkdirSync(second);
    await write('Ferry');
    await callDesk(desk, 'backups.make', {});
    await desk.close();
    forge(`UPDATE story SET status = 'approved'`);
    desk = open();
    await callDesk(desk, 'backups.make', {});
    await desk.close();
    desk = open(true);
    await callDesk(desk, 'backups.setSecond', { folder: second });
    const findings = async () => {
      const [own = ''] = readdirSync(second);
      return (await storedBackups(join(second, own))).map(({ note }) => note?.contents?.findings);
    };
    await waitFor(async () => expect(await findings()).toEqual([[expect.stringMatching(/status is not/)]]));
  });

  it('gives the backups of a machine that is lost to a new one', async () => {
    const second = join(folder.path, 'other disk');
    mkdirSync(second);
    await callDesk(desk, 'backups.setSecond', { folder: second });
    const { id } = await write('Ferry', 'kept');
    await callDesk(desk, 'photos.add', { name: 'ferry.jpg', bytes: new Uint8Array(photoFixture(PHOTO)) });
    await callDesk(desk, 'backups.make', {});
    await desk.close();
    const lost = library;
    rmSync(library, { recursive: true });
    library = join(folder.path, 'new');
    desk = open();
    const { backups } = await callDesk(desk, 'backups.list', {});
    expect(backups).toMatchObject([{ place: 'second', state: 'whole', otherLibrary: lost }]);
    await callDesk(desk, 'backups.restore', keyOf(backups[0]!));
    expect(await deckOf(id)).toBe('kept');
    await desk.close();
    expect(verifyLibrary(library)).toMatchObject({ photos: 1, findings: [] });
    desk = open();
  });

  it('gives the library back where its own folder was lost', async () => {
    const second = join(folder.path, 'other disk');
    mkdirSync(second);
    await callDesk(desk, 'backups.setSecond', { folder: second });
    const { id } = await write('Ferry', 'kept');
    await callDesk(desk, 'backups.make', {});
    await desk.close();
    // The database and its log; the notes of the backups say which library it was.
    writeFileSync(databaseIn(library), 'not a database any more');
    for (const name of readdirSync(join(library, 'backups')))
      if (name.endsWith('.sqlite')) rmSync(join(library, 'backups', name));
    desk = open();
    const { backups } = await callDesk(desk, 'backups.list', {});
    expect(backups).toMatchObject([{ place: 'second', state: 'whole' }]);
    await callDesk(desk, 'backups.restore', keyOf(backups[0]!));
    expect(await deckOf(id)).toBe('kept');
  });
});

describe('restoring', () => {
  it('reads what was made at the end where the library cannot be opened any more', async () => {
    await desk.close();
    desk = open(true);
    await write('Ferry', 'kept');
    await desk.close();
    writeFileSync(databaseIn(library), 'not a database any more');
    desk = open(true);
    let told = 0;
    desk.onEvent(({ kind }) => (told += Number(kind === 'backups.changed')));
    expect(await callDesk(desk, 'backups.list', {})).toMatchObject({
      ...{ isRunning: true, backups: [{ reason: 'quit', state: 'unread' }] },
    });
    await waitFor(() => expect(told).toBe(1));
    expect(await callDesk(desk, 'backups.list', {})).toMatchObject({
      ...{ isRunning: false, backups: [{ reason: 'quit', state: 'whole', stories: 1 }] },
    });
  });

  it('reads a backup first that nobody has read, and changes nothing if it is damaged', async () => {
    await desk.close();
    desk = open(true);
    const { id } = await write('Ferry', 'kept');
    await desk.close();
    desk = open();
    await change(id, 'later');
    const [unread] = (await callDesk(desk, 'backups.list', {})).backups;
    expect(unread).toMatchObject({ reason: 'quit', state: 'unread' });
    const db = new Database(join(backupFolder(library), unread!.name));
    db.exec("UPDATE story SET document = replace(document, 'kept', 'lost')");
    db.close();
    await expect(callDesk(desk, 'backups.restore', keyOf(unread!))).rejects.toMatchObject({
      code: 'LIBRARY_DAMAGED',
    });
    expect(await deckOf(id)).toBe('later');
    const { backups } = await callDesk(desk, 'backups.list', {});
    expect(backups.find(({ name }) => name === unread!.name)).toMatchObject({ state: 'damaged' });
    // Who has seen that can still put it in place.
    await callDesk(desk, 'backups.restore', keyOf(unread!));
  });

  it('puts a backup in place that nobody has read, if only its lists are wrong', async () => {
    await desk.close();
    desk = open(true);
    const { id } = await write('Ferry', 'kept');
    await desk.close();
    desk = open();
    await change(id, 'later');
    const [unread] = (await callDesk(desk, 'backups.list', {})).backups;
    const db = new Database(join(backupFolder(library), unread!.name));
    db.exec('DELETE FROM story_fts');
    db.close();
    await callDesk(desk, 'backups.restore', keyOf(unread!));
    expect(await deckOf(id)).toBe('kept');
  });

  it('counts no text as the same that is no longer what was written', async () => {
    await write('Ferry', 'kept');
    await write('Bridge', 'kept');
    const made = (await callDesk(desk, 'backups.make', {})).backups[0]!;
    await desk.close();
    forge("UPDATE story SET document = replace(document, 'kept', 'lost') WHERE headline = 'Ferry'");
    desk = open();
    const { stories } = await callDesk(desk, 'backups.stories', keyOf(made));
    expect(stories.map(({ headline, difference }) => [headline, difference])).toEqual([
      ['Bridge', 'same'],
      ['Ferry', 'changed since'],
    ]);
  });

  it('puts a backup in place, keeps what was there in a backup and aside, and can be taken back', async () => {
    const { id } = await write('Ferry', 'one');
    const first = (await callDesk(desk, 'backups.make', {})).backups[0]!;
    await change(id, 'two');
    const later = await write('Later');
    const { stories } = await callDesk(desk, 'backups.stories', keyOf(first));
    expect(stories.map(({ headline, difference }) => [headline, difference])).toEqual([
      ['Later', 'not in it'],
      ['Ferry', 'changed since'],
    ]);
    const line = (await callDesk(desk, 'app.info', {})).library!.line;
    const { setAside } = await callDesk(desk, 'backups.restore', keyOf(first));
    expect(await deckOf(id)).toBe('one');
    expect(await headlines()).toEqual(['Ferry']);
    expect((await callDesk(desk, 'app.info', {})).library!.line).not.toBe(line);
    expect(existsSync(databaseIn(setAside!))).toBe(true);

    const back = (await callDesk(desk, 'backups.list', {})).backups.find(
      ({ reason }) => reason === 'restore',
    );
    await callDesk(desk, 'backups.restore', keyOf(back!));
    expect(await deckOf(id)).toBe('two');
    expect(await deckOf(later.id)).toBe('');
    await desk.close();
    expect(verifyLibrary(library).findings).toEqual([]);
  });

  it('puts a backup in place of a library that cannot be opened, whatever is wrong with it', async () => {
    const { id } = await write('Ferry', 'kept');
    await callDesk(desk, 'backups.make', {});
    await desk.close();
    const whole = join(folder.path, 'whole');
    cpSync(library, whole, { recursive: true });
    const log = join(folder.path, 'stale-wal');
    writeFileSync(log, staleLog());
    const damages: readonly (() => void)[] = [
      () => rmSync(databaseIn(library)),
      () => writeFileSync(databaseIn(library), ''),
      () => writeFileSync(databaseIn(library), readFileSync(databaseIn(library)).fill(0)),
      () => writeFileSync(databaseIn(library), readFileSync(databaseIn(library)).subarray(0, 9000)),
      () => writeFileSync(databaseIn(library), readFileSync(databaseIn(library)).fill(0xff, 4096, 40_000)),
      () => copyFileSync(log, `${databaseIn(library)}-wal`),
    ];
    for (const damage of damages) {
      rmSync(library, { recursive: true });
      cpSync(whole, library, { recursive: true });
      damage();
      desk = open();
      expect((await callDesk(desk, 'app.info', {})).problem).toMatchObject({ code: 'LIBRARY_DAMAGED' });
      const { backups } = await callDesk(desk, 'backups.list', {});
      await callDesk(desk, 'backups.restore', keyOf(backups[0]!));
      expect(await deckOf(id)).toBe('kept');
      await desk.close();
      expect(verifyLibrary(library).findings).toEqual([]);
    }
    desk = open();
  });

  /** The log of another library that crashed. */
  function staleLog(): Buffer {
    const other = join(folder.path, 'other.sqlite');
    const db = new Database(other);
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1)');
    const bytes = readFileSync(`${other}-wal`);
    db.close();
    return bytes;
  }

  it('refuses a backup whose bytes have changed since it was read, and changes nothing', async () => {
    const { id } = await write('Ferry', 'one');
    const made = (await callDesk(desk, 'backups.make', {})).backups[0]!;
    await change(id, 'two');
    const path = join(library, 'backups', made.name);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
    await expect(callDesk(desk, 'backups.restore', keyOf(made))).rejects.toEqual(code('LIBRARY_DAMAGED'));
    expect(await deckOf(id)).toBe('two');
    expect(existsSync(join(library, 'set-aside'))).toBe(false);
  });

  it('brings back pictures that are gone', async () => {
    const photo = await callDesk(desk, 'photos.add', {
      name: 'ferry.jpg',
      bytes: new Uint8Array(photoFixture(PHOTO)),
    });
    const made = (await callDesk(desk, 'backups.make', {})).backups[0]!;
    rmSync(join(library, 'photos'), { recursive: true });
    await callDesk(desk, 'backups.restore', keyOf(made));
    await desk.close();
    expect(verifyLibrary(library)).toMatchObject({ photos: 1, findings: [] });
    expect(photo.file.bytes).toBeGreaterThan(0);
    desk = open();
  });

  it('brings one story back: over a later text as its newest version, and with everything where it is gone', async () => {
    const { id } = await write('Ferry', 'one');
    const made = (await callDesk(desk, 'backups.make', {})).backups[0]!;
    await change(id, 'two');
    await callDesk(desk, 'backups.restoreStory', { ...keyOf(made), id });
    expect(await deckOf(id)).toBe('one');
    const { items } = await callDesk(desk, 'versions.list', { id });
    const texts = await Promise.all(
      items.map(
        async (version) => (await callDesk(desk, 'versions.get', { revisionId: version.id })).story.deck,
      ),
    );
    expect(texts).toContain('two');
    expect(items[0]).toMatchObject({ kind: 'restore' });

    // Another library, which never had it.
    await desk.close();
    const backup = join(library, 'backups');
    const kept = join(folder.path, 'kept');
    cpSync(backup, kept, { recursive: true });
    rmSync(library, { recursive: true });
    desk = open();
    await write('New');
    await desk.close();
    cpSync(kept, backup, { recursive: true });
    desk = open();
    await callDesk(desk, 'backups.restoreStory', { ...keyOf(made), id });
    expect(await deckOf(id)).toBe('one');
    expect(new Set(await headlines())).toEqual(new Set(['Ferry', 'New']));
  });

  it('refuses names that lead elsewhere', async () => {
    writeFileSync(join(folder.path, 'library-2026-03-14T16-00-00-000Z.sqlite'), 'x');
    for (const name of [
      '../../library-2026-03-14T16-00-00-000Z.sqlite',
      'library.sqlite',
      '../library.sqlite',
    ])
      for (const place of ['library', 'second'] as const)
        await expect(callDesk(desk, 'backups.restore', { place, name })).rejects.toEqual(code('NOT_FOUND'));
  });
});

it('a library refused for its log opens without it, and the log is kept', async () => {
  const { id } = await write('Ferry', 'one');
  const made = (await callDesk(desk, 'backups.make', {})).backups[0]!;
  await change(id, 'two');
  const crashed = join(folder.path, 'crashed');
  cpSync(library, crashed, { recursive: true });
  await desk.close();
  library = crashed;
  copyFileSync(join(crashed, 'backups', made.name), databaseIn(crashed));
  desk = open();
  const { problem } = await callDesk(desk, 'app.info', {});
  expect(problem).toMatchObject({ code: 'LIBRARY_DAMAGED', isForLog: true });
  await callDesk(desk, 'library.openWithoutLog', {});
  expect(await deckOf(id)).toBe('one');
  const [aside] = readdirSync(join(crashed, 'set-aside'));
  expect(readdirSync(join(crashed, 'set-aside', aside!))).toContain('library.sqlite-wal');
});
