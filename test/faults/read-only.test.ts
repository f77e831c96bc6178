import { chmodSync, chownSync, cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { StoryId } from '@shared/story/ids';
import { databaseIn } from '../../electron/desk/db/open';
import { logOf } from '../../electron/desk/db/log-keeper';
import type { Desk } from '../../electron/desk/desk';
import { openDesk } from '../../electron/desk/open-desk';
import { verifyLibrary } from '../../electron/desk/verify';
import { callDesk } from '../../electron/hosts/call-desk';
import { mountDisk, NO_DISK, type SmallDisk } from '../support/small-disk';
import { onFaultStage, type ChildProgram } from './fault-process';
import { waitFor } from '../support/wait-for';

let program: ChildProgram;
let folder: string;
let desk: Desk | null = null;
let disk: SmallDisk | null = null;

// Before the stage is cleared, which is done last.
onFaultStage('read-only', (stage) => ({ program, folder } = stage));
afterEach(async () => {
  await desk?.close();
  desk = null;
  disk?.remove();
  disk = null;
});

const start = (libraryFolder: string): Desk => {
  const options = { libraryFolder, configFolder: join(folder, 'config'), version: '0.0.0', device: 'a' };
  desk = openDesk(options, { info: () => undefined, error: () => undefined });
  return desk;
};

/** A user with no rights of its own. */
const NOBODY = 65_534;

/** A library that a crash left, with all that was saved last in its log. */
async function crashed(library: string): Promise<{ id: StoryId; count: number }> {
  const running = program.start(['save', library, '3000']);
  await running.until((line) => line === 'saved 30');
  running.child.kill('SIGKILL');
  await running.ended;
  expect(statSync(logOf(databaseIn(library))).size).toBeGreaterThan(0);
  const word = (name: string): string =>
    running.lines.findLast((line) => line.startsWith(`${name} `))?.split(' ')[1] ?? '';
  return { id: word('story') as StoryId, count: Number(word('saved')) };
}

const deckOf = async (on: Desk, id: StoryId): Promise<number> =>
  Number.parseInt((await callDesk(on, 'stories.get', { id })).story.deck, 10);

async function save(on: Desk, id: StoryId, deck: string): Promise<void> {
  const { story, revision } = await callDesk(on, 'stories.get', { id });
  const changed = { ...story, deck };
  await callDesk(on, 'stories.save', { id, baseRevision: revision, story: changed, reason: 'typing' });
}

const cannotSave = async (on: Desk) => (await callDesk(on, 'app.info', {})).library?.cannotSave;

/** Everything can be read, nothing can be saved, and everything works again after `mend`. */
async function expectOnlyRead(library: string, id: StoryId, count: number, words: RegExp, mend: () => void) {
  const names = readdirSync(library);
  const on = start(library);
  expect([count, count + 1]).toContain(await deckOf(on, id));
  expect((await callDesk(on, 'stories.list', {})).items).toHaveLength(1);
  expect(await cannotSave(on)).toMatch(words);
  await expect(save(on, id, '1000')).rejects.toThrow(words);
  await expect(callDesk(on, 'stories.create', {})).rejects.toThrow(words);
  await expect(callDesk(on, 'backups.make', {})).rejects.toThrow();
  expect(readdirSync(library).sort()).toEqual(names.sort());
  mend();
  await waitFor(async () => expect(await cannotSave(on)).toBeNull());
  await save(on, id, '2000');
  await on.close();
  desk = null;
  expect(verifyLibrary(library).findings).toEqual([]);
  expect(await deckOf(start(library), id)).toBe(2000);
}

it('a read-only disk is read with what its log says, and is written to when it may be', async (context) => {
  const at = join(folder, 'disk');
  disk = mountDisk(at, '40m');
  if (!disk) return context.skip(NO_DISK);
  const { id, count } = await crashed(at);
  disk.readOnly();
  expect(verifyLibrary(at)).toMatchObject({ stories: 1, findings: [] });
  await expectOnlyRead(at, id, count, /can only be read for now\. The disk is read-only\./, disk.writable);
});

it('a full disk is read, and is written to when there is room', async (context) => {
  const at = join(folder, 'disk');
  disk = mountDisk(at, '20m');
  if (!disk) return context.skip(NO_DISK);
  const { id, count } = await crashed(at);
  const filler = join(at, 'filler');
  const fill = (): void => {
    for (let size = 1 << 20; size >= 512; size >>= 1)
      for (;;)
        try {
          writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
        } catch {
          break;
        }
  };
  fill();
  await expectOnlyRead(at, id, count, /can only be read for now\. The disk is full\./, () => rmSync(filler));
});

it('a folder that this user may only read is read', async (context) => {
  if (process.platform === 'win32') return context.skip('Windows knows no such permissions');
  const library = join(folder, 'library');
  const { id, count } = await crashed(library);
  const names = readdirSync(library);
  // A user who may write everywhere becomes one who may not.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    for (const path of [folder, library, ...names.map((name) => join(library, name))])
      chownSync(path, NOBODY, NOBODY);
    process.seteuid?.(NOBODY);
  }
  const give = (files: number, folders: number): void => {
    chmodSync(library, 0o700);
    for (const name of names) {
      const path = join(library, name);
      chmodSync(path, statSync(path).isDirectory() ? folders : files);
    }
  };
  give(0o400, 0o500);
  chmodSync(library, 0o500);
  try {
    await expectOnlyRead(library, id, count, /not allowed to read or write/, () => give(0o600, 0o700));
  } finally {
    await desk?.close();
    desk = null;
    if (isRoot) process.seteuid?.(0);
  }
});

it('a copy whose log is another’s is refused on a read-only disk as elsewhere', async (context) => {
  const at = join(folder, 'disk');
  disk = mountDisk(at, '40m');
  if (!disk) return context.skip(NO_DISK);
  const { id } = await crashed(join(folder, 'one'));
  await crashed(join(folder, 'two'));
  cpSync(databaseIn(join(folder, 'one')), databaseIn(at));
  cpSync(logOf(databaseIn(join(folder, 'two'))), logOf(databaseIn(at)));
  disk.readOnly();
  const { problem } = await callDesk(start(at), 'app.info', {});
  expect(problem).toMatchObject({ code: 'LIBRARY_DAMAGED' });
  await expect(callDesk(desk!, 'stories.get', { id })).rejects.toThrow();
});
