import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoryId } from '@shared/story/ids';
import { splitUserVersion } from '../../electron/desk/db/database-header';
import { giveOwnEpoch } from '../../electron/desk/db/database-copy';
import { databaseIn, openDatabase } from '../../electron/desk/db/open';
import { migrations } from '../../electron/desk/db/migrate';
import { openLibrary } from '../../electron/desk/open-library';
import { openSalvage } from '../../electron/desk/salvage/open-salvage';
import { decodeStory } from '../../electron/desk/story-document';
import { sha256Of } from '../../electron/desk/sha256';
import { verifyLibrary } from '../../electron/desk/verify';
import { UNFINISHED } from '../../electron/desk/write-file';
import { figure, longTimeout, times } from '../support/long-run';
import { openNewsroom, storyOf } from '../support/newsroom';
import { onFaultStage, type ChildProgram } from './fault-process';

let program: ChildProgram;
let folder: string;

onFaultStage('crash', (stage) => ({ program, folder } = stage));

/** Every story with the last count whose save its child was told of, in the order of creation. */
const acknowledged = (lines: readonly string[]): { id: StoryId; count: number } => {
  const of = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(' ')[1]);
  return { id: of('story')[0] as StoryId, count: Number(of('saved').at(-1)) };
};

const storedCount = (at: string, id: StoryId): number => {
  const library = openLibrary(at);
  try {
    return Number.parseInt(decodeStory(library.stories.find(id)!).deck, 10);
  } finally {
    library.close();
  }
};

describe('a desk that is killed', () => {
  it(
    'has every save that it acknowledged, however often it is killed',
    async () => {
      const rounds = times(12, 80);
      for (let round = 1; round <= rounds; round += 1) {
        const running = program.start(['save', folder, String(300 * round)]);
        await running.until((line) => line === `saved ${3 * round}`);
        running.child.kill('SIGKILL');
        await running.ended;
        const { id, count } = acknowledged(running.lines);
        // One save more may have reached the disk before its acknowledgement was told.
        expect([count, count + 1]).toContain(storedCount(folder, id));
      }
      expect(verifyLibrary(folder)).toMatchObject({ stories: rounds, findings: [] });
      figure('kill -9 while saving: every acknowledged save is there', rounds);
    },
    longTimeout(120_000),
  );

  it('loses nothing of a backup that is copied over the database of a crash by hand', async () => {
    const backup = join(folder, 'backups', 'library-v1-2026-03-14T16-00-00-000Z.sqlite');
    const room = openNewsroom(folder);
    const { id } = room.stories.add(storyOf('Kept', 'It rained.')).story;
    room.close();
    mkdirSync(dirname(backup), { recursive: true });
    cpSync(databaseIn(folder), backup);
    giveOwnEpoch(backup);
    const running = program.start(['save', folder, '5000']);
    await running.until((line) => line === 'saved 20');
    running.child.kill('SIGKILL');
    await running.ended;
    expect(statSync(`${databaseIn(folder)}-wal`).size).toBeGreaterThan(0);
    truncateSync(databaseIn(folder), 100);

    const aside = mkdtempSync(join(tmpdir(), 'copydesk-aside-'));
    for (const name of ['library.sqlite', 'library.sqlite-wal'])
      renameSync(join(folder, name), join(aside, name));
    cpSync(backup, databaseIn(folder));
    const again = openNewsroom(folder);
    expect(again.stories.get(id).story.headline).toBe('Kept');
    expect(again.stories.list({ limit: 10, offset: 0 }).items).toHaveLength(1);
    again.close();
    expect(verifyLibrary(folder).findings).toEqual([]);
    rmSync(aside, { recursive: true });
  });

  it('opens with a whole text where the end of its log is torn off', async () => {
    const running = program.start(['save', folder, '5000']);
    await running.until((line) => line === 'saved 20');
    running.child.kill('SIGKILL');
    await running.ended;
    const { id, count } = acknowledged(running.lines);
    const log = statSync(`${databaseIn(folder)}-wal`).size;
    for (const torn of [1, 4096, 9000, log >> 1]) {
      const copy = `${folder}-torn`;
      cpSync(folder, copy, { recursive: true });
      truncateSync(`${databaseIn(copy)}-wal`, log - torn);
      const library = openLibrary(copy);
      const row = library.stories.find(id);
      library.close();
      if (row) {
        const stored = Number.parseInt(decodeStory(row).deck || '0', 10);
        expect(stored).toBeLessThanOrEqual(count + 1);
        if (torn === 1) expect(stored).toBeGreaterThanOrEqual(count - 1);
      }
      expect(verifyLibrary(copy).findings).toEqual([]);
      rmSync(copy, { recursive: true });
    }
  });

  it('gives its library up', async () => {
    const running = program.start(['hold', folder]);
    const pid = (await running.until((line) => line.startsWith('open '))).split(' ')[1];
    const refused: unknown = expect.objectContaining({
      code: 'LIBRARY_IN_USE',
      message: expect.stringContaining(`(process ${pid})`) as unknown,
    });
    expect(() => openLibrary(folder)).toThrow(refused);
    await expect(openSalvage(folder)).rejects.toThrow(refused);
    // Its lock is still its own.
    expect(() => openLibrary(folder)).toThrow(refused);
    running.child.kill('SIGKILL');
    await running.ended;
    const salvage = await openSalvage(folder);
    expect(salvage.lost).toEqual([]);
    salvage.close();
    openLibrary(folder).close();
  });

  it('leaves no half picture under a picture’s name', async () => {
    for (let round = 0; round < 6; round += 1) {
      const running = program.start(['keep-pictures', folder, '3000000']);
      await running.until((line) => line.startsWith('kept '));
      // Somewhere in the writing of the next one.
      await new Promise((resolve) => setTimeout(resolve, round * 4));
      running.child.kill('SIGKILL');
      await running.ended;
      const files = readdirSync(join(folder, 'photos'), { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile(),
      );
      const whole = files.filter(({ name }) => !name.endsWith(UNFINISHED));
      const kept = running.lines.filter((line) => line.startsWith('kept '));
      expect(whole.length).toBeGreaterThanOrEqual(kept.length);
      for (const { name, parentPath } of whole) {
        expect(`${sha256Of(readFileSync(join(parentPath, name)))}.jpg`).toBe(name);
      }
    }
  });

  it('leaves the old library where it dies while migrating it', async () => {
    const old = openDatabase(folder);
    old.db.exec("INSERT INTO setting VALUES ('house', '\"before\"')");
    old.close();
    const running = program.start(['die-migrating', folder]);
    await running.ended;
    expect(running.lines.join()).toMatch(/^dying /);

    const again = openDatabase(folder);
    expect(splitUserVersion(Number(again.db.pragma('user_version', { simple: true }))).version).toBe(
      migrations.length,
    );
    expect(again.db.prepare("SELECT value FROM setting WHERE key = 'house'").pluck().get()).toBe('"before"');
    again.close();
    expect(existsSync(join(folder, 'backups'))).toBe(true);
  });
});
