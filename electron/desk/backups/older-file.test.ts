import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupInfo } from '@shared/api/backups';
import { BackupRoom, keyOf } from '../../../test/support/backup-room';
import { callDesk } from '../../hosts/call-desk';
import { databaseIn } from '../db/open';
import { openSalvage } from '../salvage/open-salvage';
import { moveIntoNew } from '../salvage/move-into-new';
import { verifyLibrary } from '../verify';
import { backupName, type BackupNote, noteName } from './backup-note';
import { backupFolder } from './make-backup';

let room: BackupRoom;

beforeEach(() => {
  room = new BackupRoom();
});
afterEach(async () => {
  vi.useRealTimers();
  await room.end();
});

const make = async (): Promise<BackupInfo> => (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
/** The names of the backups that the list says hold more than the library. */
const withMore = async (): Promise<string[]> =>
  (await callDesk(room.desk, 'backups.list', {})).backups
    .filter(({ holdsMore }) => holdsMore)
    .map(({ name }) => name);
/** What verify finds in the library, which is closed for it. */
async function found(): Promise<string[]> {
  await room.desk.close();
  const { findings } = verifyLibrary(room.library);
  room.open();
  return findings.map(({ weight, where, message }) => `${weight}: ${where}: ${message}`);
}

const kept = (): string => join(room.path, 'kept.sqlite');
/** Another program keeps a copy of the closed library's file. */
async function keepFile(): Promise<void> {
  await room.desk.close();
  copyFileSync(databaseIn(room.library), kept());
  room.open();
}
/** It puts the copy in the place of the closed library's file. */
async function putFileBack(): Promise<void> {
  await room.desk.close();
  copyFileSync(kept(), databaseIn(room.library));
  room.open();
}

/** A library with one story, whose file was replaced by one from before its second. Returns the backup with both. */
async function olderFile(): Promise<BackupInfo> {
  await room.write('Ferry');
  await keepFile();
  await room.write('Bridge');
  const made = await make();
  await putFileBack();
  return made;
}

/** One more backup of the same, so many later. */
function alsoBackedUp({ name }: BackupInfo, later: number): void {
  const folder = backupFolder(room.library);
  const note = JSON.parse(readFileSync(join(folder, noteName(name)), 'utf8')) as BackupNote;
  const at = new Date(Date.parse(note.at) + later);
  copyFileSync(join(folder, name), join(folder, backupName(at)));
  const next = { ...note, number: note.number + later, at: at.toISOString() };
  writeFileSync(join(folder, noteName(backupName(at))), JSON.stringify(next));
}

describe('a library whose file is older than its backup', () => {
  it('says so, with what to do', async () => {
    const made = await olderFile();
    expect(await withMore()).toEqual([made.name]);
    expect(await found()).toEqual([expect.stringMatching(/^older: library\.sqlite: /)]);
    const [said] = await found();
    expect(said).toContain(made.at);
    expect(said).toContain(`copydesk restore ${made.name}`);
  });

  it('is still said after more was written and backed up, and the backup with more stays', async () => {
    const made = await olderFile();
    await room.write('Later');
    const later = await make();
    for (let count = 1; count <= 9; count += 1) alsoBackedUp(later, count);
    await make();
    expect((await callDesk(room.desk, 'backups.list', {})).backups.length).toBeLessThan(12);
    expect(await withMore()).toEqual([made.name]);
    await callDesk(room.desk, 'backups.restore', keyOf(made));
    expect(await room.headlines()).toContain('Bridge');
    expect(await withMore()).toEqual([]);
  });

  it('is said of a note of an earlier build too, while nothing was saved since', async () => {
    const made = await olderFile();
    const path = join(backupFolder(room.library), noteName(made.name));
    const { last: _, ...note } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify(note));
    expect(await withMore()).toEqual([made.name]);
  });

  it('is said if only a text is missing that no version holds', async () => {
    const { id } = await room.write('Ferry');
    await keepFile();
    const { story, revision } = await callDesk(room.desk, 'stories.get', { id });
    const next = { ...story, deck: 'typed' };
    await callDesk(room.desk, 'stories.save', { id, baseRevision: revision, story: next, reason: 'typing' });
    const made = await make();
    expect(made.versions).toBe(1);
    await putFileBack();
    expect(await withMore()).toEqual([made.name]);
  });

  it('is said of a file from before a restore', async () => {
    await room.write('Ferry');
    const first = await make();
    await room.write('Bridge');
    await keepFile();
    await callDesk(room.desk, 'backups.restore', keyOf(first));
    await room.write('Court');
    const made = await make();
    expect(await withMore()).toEqual([]);
    await putFileBack();
    expect(await withMore()).toEqual([made.name]);
  });

  it('is no longer said once each missing story was brought back', async () => {
    await room.write('Ferry');
    await keepFile();
    const missing = [await room.write('Bridge'), await room.write('Court')];
    const made = await make();
    await putFileBack();
    const after: string[][] = [];
    for (const { id } of missing) {
      await callDesk(room.desk, 'backups.restoreStory', { ...keyOf(made), id });
      after.push(await withMore());
    }
    expect(after).toEqual([[made.name], []]);
  });
});

describe('nothing of the kind is said', () => {
  afterEach(async () => {
    expect(await withMore()).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it('after an older backup was restored, and after that was taken back', async () => {
    const { id } = await room.write('Ferry');
    const first = await make();
    await room.change(id, 'two');
    await room.write('Bridge');
    await make();
    await callDesk(room.desk, 'backups.restore', keyOf(first));
    expect(await withMore()).toEqual([]);
    expect(await found()).toEqual([]);
    await room.write('Court');
    await make();
    const { backups } = await callDesk(room.desk, 'backups.list', {});
    await callDesk(room.desk, 'backups.restore', keyOf(backups.find(({ reason }) => reason === 'restore')!));
  });

  it('after an older backup was restored in the place of a library that cannot be opened', async () => {
    await room.write('Ferry');
    const first = await make();
    await room.write('Bridge');
    await make();
    await room.desk.close();
    rmSync(databaseIn(room.library));
    room.open();
    await callDesk(room.desk, 'backups.restore', keyOf(first));
  });

  it('after one story was brought back as it was', async () => {
    const { id } = await room.write('Ferry', 'one');
    const first = await make();
    await room.change(id, 'two');
    await make();
    await callDesk(room.desk, 'backups.restoreStory', { ...keyOf(first), id });
  });

  it('after the library was moved into a new one', async () => {
    await room.write('Ferry');
    await room.write('Bridge');
    await make();
    await room.desk.close();
    const to = join(room.path, 'new');
    const salvage = await openSalvage(room.library);
    await moveIntoNew(salvage, to);
    salvage.close();
    cpSync(backupFolder(room.library), backupFolder(to), { recursive: true });
    room.library = to;
    room.open();
  });

  it('while the second folder has backups that another machine made of a copy of the library', async () => {
    const second = join(room.path, 'share');
    mkdirSync(second);
    await callDesk(room.desk, 'backups.setSecond', { folder: second });
    await room.write('Ferry');
    await make();
    await room.desk.close();
    const own = room.library;
    room.library = join(room.path, 'other', 'library');
    cpSync(own, room.library, { recursive: true });
    room.open();
    await room.write('Of the other machine');
    await make();
    expect(readdirSync(second)).toHaveLength(1);
    await room.desk.close();
    room.library = own;
    room.open();
  });

  it('after the clock was set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-14T16:00:00Z') });
    const { id } = await room.write('Ferry');
    await make();
    vi.setSystemTime(Date.parse('2025-03-14T16:00:00Z'));
    await room.change(id, 'two');
    await make();
  });
});
