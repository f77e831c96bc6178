import Database from 'better-sqlite3';
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { BackupRoom, keyOf } from '../../../test/support/backup-room';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { waitFor } from '../../../test/support/wait-for';
import { callDesk } from '../../hosts/call-desk';
import { databaseIn } from '../db/open';
import { photoPath } from '../library';
import { verifyLibrary } from '../verify';
import { backupFolder } from './make-backup';

let room: BackupRoom;

beforeEach(() => {
  room = new BackupRoom();
});
afterEach(() => room.end());

const PHOTO = 'agency-words.jpg';
const code = (value: string): unknown => expect.objectContaining({ code: value });

describe('restoring', () => {
  it('reads what was made at the end where the library cannot be opened any more', async () => {
    await room.desk.close();
    room.open(true);
    await room.write('Ferry', 'kept');
    await room.desk.close();
    writeFileSync(databaseIn(room.library), 'not a database any more');
    room.open(true);
    let told = 0;
    room.desk.onEvent(({ kind }) => (told += Number(kind === 'backups.changed')));
    expect(await callDesk(room.desk, 'backups.list', {})).toMatchObject({
      ...{ isRunning: true, backups: [{ reason: 'quit', state: 'unread' }] },
    });
    await waitFor(() => expect(told).toBe(1));
    expect(await callDesk(room.desk, 'backups.list', {})).toMatchObject({
      ...{ isRunning: false, backups: [{ reason: 'quit', state: 'whole', stories: 1 }] },
    });
  });

  /** A story that was changed after a backup which nobody has read, and which another program has changed. */
  async function forgedBackup(sql: string) {
    await room.desk.close();
    room.open(true);
    const { id } = await room.write('Ferry', 'kept');
    await room.desk.close();
    room.open();
    await room.change(id, 'later');
    const [unread] = (await callDesk(room.desk, 'backups.list', {})).backups;
    expect(unread).toMatchObject({ reason: 'quit', state: 'unread' });
    room.forgeBackup(unread!, sql);
    return { id, key: keyOf(unread!) };
  }

  it('reads a backup first that nobody has read, and changes nothing if it is damaged', async () => {
    const { id, key } = await forgedBackup("UPDATE story SET document = replace(document, 'kept', 'lost')");
    await expect(callDesk(room.desk, 'backups.restore', key)).rejects.toEqual(code('LIBRARY_DAMAGED'));
    expect(await room.deckOf(id)).toBe('later');
    const { backups } = await callDesk(room.desk, 'backups.list', {});
    expect(backups.find(({ name }) => name === key.name)).toMatchObject({ state: 'damaged' });
    // Whoever has seen that can still put it in place.
    await callDesk(room.desk, 'backups.restore', key);
  });

  it('puts a backup in place that nobody has read, if only its lists are wrong', async () => {
    const { id, key } = await forgedBackup('DELETE FROM story_fts');
    await callDesk(room.desk, 'backups.restore', key);
    expect(await room.deckOf(id)).toBe('kept');
  });

  it('counts no text as the same that is no longer what was written', async () => {
    await room.write('Ferry', 'kept');
    await room.write('Bridge', 'kept');
    const made = (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
    await room.desk.close();
    room.forge("UPDATE story SET document = replace(document, 'kept', 'lost') WHERE headline = 'Ferry'");
    room.open();
    const { stories } = await callDesk(room.desk, 'backups.stories', keyOf(made));
    expect(stories.map(({ headline, difference }) => [headline, difference])).toEqual([
      ['Bridge', 'same'],
      ['Ferry', 'changed since'],
    ]);
  });

  it('puts a backup in place, keeps what was there in a backup and aside, and can be taken back', async () => {
    const { id } = await room.write('Ferry', 'one');
    const first = (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
    await room.change(id, 'two');
    const later = await room.write('Later');
    const { stories } = await callDesk(room.desk, 'backups.stories', keyOf(first));
    expect(stories.map(({ headline, difference }) => [headline, difference])).toEqual([
      ['Later', 'not in it'],
      ['Ferry', 'changed since'],
    ]);
    const line = (await callDesk(room.desk, 'app.info', {})).library!.line;
    const { setAside } = await callDesk(room.desk, 'backups.restore', keyOf(first));
    expect(await room.deckOf(id)).toBe('one');
    expect(await room.headlines()).toEqual(['Ferry']);
    expect((await callDesk(room.desk, 'app.info', {})).library!.line).not.toBe(line);
    expect(existsSync(databaseIn(setAside!))).toBe(true);

    const back = (await callDesk(room.desk, 'backups.list', {})).backups.find(
      ({ reason }) => reason === 'restore',
    );
    await callDesk(room.desk, 'backups.restore', keyOf(back!));
    expect(await room.deckOf(id)).toBe('two');
    expect(await room.deckOf(later.id)).toBe('');
    await room.desk.close();
    expect(verifyLibrary(room.library).findings).toEqual([]);
  });

  it('puts a backup in place of a library that cannot be opened, whatever is wrong with it', async () => {
    const { id } = await room.write('Ferry', 'kept');
    await callDesk(room.desk, 'backups.make', {});
    await room.desk.close();
    const whole = join(room.path, 'whole');
    cpSync(room.library, whole, { recursive: true });
    const log = join(room.path, 'stale-wal');
    writeFileSync(log, staleLog());
    const damages: readonly (() => void)[] = [
      () => rmSync(databaseIn(room.library)),
      () => writeFileSync(databaseIn(room.library), ''),
      () => writeFileSync(databaseIn(room.library), readFileSync(databaseIn(room.library)).fill(0)),
      () => writeFileSync(databaseIn(room.library), readFileSync(databaseIn(room.library)).subarray(0, 9000)),
      () =>
        writeFileSync(
          databaseIn(room.library),
          readFileSync(databaseIn(room.library)).fill(0xff, 4096, 40_000),
        ),
      () => copyFileSync(log, `${databaseIn(room.library)}-wal`),
    ];
    for (const damage of damages) {
      rmSync(room.library, { recursive: true });
      cpSync(whole, room.library, { recursive: true });
      damage();
      room.open();
      expect((await callDesk(room.desk, 'app.info', {})).problem).toMatchObject({ code: 'LIBRARY_DAMAGED' });
      const { backups } = await callDesk(room.desk, 'backups.list', {});
      await callDesk(room.desk, 'backups.restore', keyOf(backups[0]!));
      expect(await room.deckOf(id)).toBe('kept');
      await room.desk.close();
      expect(verifyLibrary(room.library).findings).toEqual([]);
    }
    room.open();
  });

  /** The log of another library that crashed. */
  function staleLog(): Buffer {
    const other = join(room.path, 'other.sqlite');
    const db = new Database(other);
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1)');
    const bytes = readFileSync(`${other}-wal`);
    db.close();
    return bytes;
  }

  it('refuses a backup whose bytes have changed since it was read, and changes nothing', async () => {
    const { id } = await room.write('Ferry', 'one');
    const made = (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
    await room.change(id, 'two');
    const path = join(room.library, 'backups', made.name);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
    await expect(callDesk(room.desk, 'backups.restore', keyOf(made))).rejects.toEqual(
      code('LIBRARY_DAMAGED'),
    );
    expect(await room.deckOf(id)).toBe('two');
    expect(existsSync(join(room.library, 'set-aside'))).toBe(false);
  });

  it('brings back pictures that are gone', async () => {
    const photo = await callDesk(room.desk, 'photos.add', {
      name: 'ferry.jpg',
      bytes: new Uint8Array(photoFixture(PHOTO)),
    });
    const made = (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
    rmSync(join(room.library, 'photos'), { recursive: true });
    await callDesk(room.desk, 'backups.restore', keyOf(made));
    await room.desk.close();
    expect(verifyLibrary(room.library)).toMatchObject({ photos: 1, findings: [] });
    expect(photo.file.bytes).toBeGreaterThan(0);
    room.open();
  });

  it('brings one story back: over a later text as its newest version, and with everything where it is gone', async () => {
    const { id } = await room.write('Ferry', 'one');
    const made = (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
    await room.change(id, 'two');
    await callDesk(room.desk, 'backups.restoreStory', { ...keyOf(made), id });
    expect(await room.deckOf(id)).toBe('one');
    const { items } = await callDesk(room.desk, 'versions.list', { id });
    const texts = await Promise.all(
      items.map(
        async (version) => (await callDesk(room.desk, 'versions.get', { revisionId: version.id })).story.deck,
      ),
    );
    expect(texts).toContain('two');
    expect(items[0]).toMatchObject({ kind: 'restore' });

    // Another library, which never had it.
    await room.desk.close();
    const backup = join(room.library, 'backups');
    const kept = join(room.path, 'kept');
    cpSync(backup, kept, { recursive: true });
    rmSync(room.library, { recursive: true });
    room.open();
    await room.write('New');
    await room.desk.close();
    cpSync(kept, backup, { recursive: true });
    room.open();
    await callDesk(room.desk, 'backups.restoreStory', { ...keyOf(made), id });
    expect(await room.deckOf(id)).toBe('one');
    expect(new Set(await room.headlines())).toEqual(new Set(['Ferry', 'New']));
  });

  it('brings a story with its photo back though a version of it is damaged in the backup', async () => {
    const { file } = await callDesk(room.desk, 'photos.add', {
      name: 'ferry.jpg',
      bytes: new Uint8Array(photoFixture(PHOTO)),
    });
    const photoId = newPhotoId();
    const { id } = await room.write('Ferry', 'one', {
      body: bodyOf([{ type: 'photo', version: 1, photoId }]),
      photos: { [photoId]: newStoryPhoto({ file }) },
    });
    await room.change(id, 'two');
    const made = (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
    room.forgeBackup(
      made,
      "UPDATE revision SET document = x'00' WHERE rowid = (SELECT min(rowid) FROM revision)",
    );
    await room.desk.close();
    const backups = join(room.path, 'backups');
    renameSync(backupFolder(room.library), backups);
    rmSync(room.library, { recursive: true });
    room.open();
    await room.write('New');
    await room.desk.close();
    rmSync(backupFolder(room.library), { recursive: true, force: true });
    renameSync(backups, backupFolder(room.library));
    room.open();
    await callDesk(room.desk, 'backups.restoreStory', { ...keyOf(made), id });
    expect(await room.deckOf(id)).toBe('two');
    expect(existsSync(photoPath(room.library, file.sha256, file.mime))).toBe(true);
    const { items } = await callDesk(room.desk, 'versions.list', { id });
    expect(items).toHaveLength(1);
  });

  it('refuses names that lead elsewhere', async () => {
    writeFileSync(join(room.path, 'library-2026-03-14T16-00-00-000Z.sqlite'), 'x');
    for (const name of [
      '../../library-2026-03-14T16-00-00-000Z.sqlite',
      'library.sqlite',
      '../library.sqlite',
    ])
      for (const place of ['library', 'second'] as const)
        await expect(callDesk(room.desk, 'backups.restore', { place, name })).rejects.toEqual(
          code('NOT_FOUND'),
        );
  });
});

it('a library refused for its log opens without it, and the log is kept', async () => {
  const { id } = await room.write('Ferry', 'one');
  const made = (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
  await room.change(id, 'two');
  const crashed = join(room.path, 'crashed');
  cpSync(room.library, crashed, { recursive: true });
  await room.desk.close();
  room.library = crashed;
  copyFileSync(join(crashed, 'backups', made.name), databaseIn(crashed));
  room.open();
  const { problem } = await callDesk(room.desk, 'app.info', {});
  expect(problem).toMatchObject({ code: 'LIBRARY_DAMAGED', isForLog: true });
  await callDesk(room.desk, 'library.openWithoutLog', {});
  expect(await room.deckOf(id)).toBe('one');
  const [aside] = readdirSync(join(crashed, 'set-aside'));
  expect(readdirSync(join(crashed, 'set-aside', aside!))).toContain('library.sqlite-wal');
});
