import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoryId } from '@shared/story/ids';
import { databaseIn } from '../../electron/desk/db/open';
import { openLibrary } from '../../electron/desk/open-library';
import { decodeStory } from '../../electron/desk/story-document';
import { verifyLibrary } from '../../electron/desk/verify';
import { openNewsroom, storyOf } from '../support/newsroom';
import { mountDisk, NO_DISK } from '../support/small-disk';
import { onFaultStage, type ChildProgram, type FaultProcess } from './fault-process';

let program: ChildProgram;
let folder: string;

onFaultStage('disk', (stage) => ({ program, folder } = stage));

const code = (value: string): unknown => expect.objectContaining({ code: value });

/** The child has stopped at a refused save: the one before it must be whole. */
function expectNothingLost(running: FaultProcess, library: string): void {
  const saved = Number(running.lines.findLast((line) => line.startsWith('saved '))?.split(' ')[1]);
  const id = running.lines.find((line) => line.startsWith('story '))?.split(' ')[1] as StoryId;
  expect(saved).toBeGreaterThan(0);
  const opened = openLibrary(library);
  expect(Number.parseInt(decodeStory(opened.stories.find(id)!).deck, 10)).toBe(saved);
  opened.close();
  expect(verifyLibrary(library).findings).toEqual([]);
}

describe('a full disk', () => {
  it('is told as DISK_FULL, and every acknowledged save stays', async (context) => {
    const at = join(folder, 'disk');
    const disk = mountDisk(at, '6m');
    if (!disk) return context.skip(NO_DISK);
    try {
      const running = program.start(['save', at, '200000']);
      await running.ended;
      expect(running.lines.at(-1)).toMatch(/^failed DISK_FULL .*free some space/i);
      // The log cannot be emptied into a database on a full disk: room first, as the sentence says.
      execFileSync('mount', ['-o', 'remount,size=60m', at]);
      expectNothingLost(running, at);
    } finally {
      disk.remove();
    }
  });

  it('loses nothing either where a file may not grow any more', async (context) => {
    if (process.platform === 'win32') return context.skip('Windows has no limit on the size of a file');
    const library = join(folder, 'library');
    // The signal is ignored, so that the write itself fails as on a disk that refuses it.
    const running = program.start(['save', library, '200000'], 'trap "" XFSZ; ulimit -f 6000; exec "$@"');
    await running.ended;
    expect(running.lines.at(-1)).toMatch(/^failed (DISK_FULL|DISK_REFUSED) /);
    expectNothingLost(running, library);
  });
});

describe('a folder that may not be written to', () => {
  it('is told as DISK_REFUSED', (context) => {
    const at = join(folder, 'sealed');
    const disk = mountDisk(at, '1m');
    if (disk) {
      try {
        disk.readOnly();
        expect(() => openLibrary(at)).toThrow(code('DISK_REFUSED'));
        expect(() => openLibrary(join(at, 'below'))).toThrow(code('DISK_REFUSED'));
      } finally {
        disk.remove();
      }
      return;
    }
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      return context.skip('this user may write everywhere and can mount nothing');
    }
    mkdirSync(at, { recursive: true });
    chmodSync(at, 0o500);
    expect(() => openLibrary(at)).toThrow(code('DISK_REFUSED'));
    chmodSync(at, 0o700);
  });
});

describe('a damaged database', () => {
  const fill = (): Buffer => {
    const room = openNewsroom(folder);
    for (let story = 0; story < 30; story += 1) {
      const { id } = room.stories.add(storyOf(`Story ${story}`, 'It rained. '.repeat(400))).story;
      room.review.move({ id, revision: 0, to: 'filed', note: '' });
    }
    room.close();
    return readFileSync(databaseIn(folder));
  };

  it('is refused and left as it is where its end is torn off', () => {
    const whole = fill();
    for (const left of [50, 4096, whole.length >> 1, whole.length - 4096]) {
      writeFileSync(databaseIn(folder), whole);
      truncateSync(databaseIn(folder), left);
      expect(() => openLibrary(folder)).toThrow(code('LIBRARY_DAMAGED'));
      expect(readFileSync(databaseIn(folder)).equals(whole.subarray(0, left))).toBe(true);
    }
  });

  it('is refused and left as it is where pages are overwritten', () => {
    const whole = fill();
    for (const page of [1, 2, 3]) {
      const torn = Buffer.from(whole);
      torn.fill(0xa5, page * 4096, (page + 1) * 4096);
      writeFileSync(databaseIn(folder), torn);
      expect(() => openLibrary(folder)).toThrow(code('LIBRARY_DAMAGED'));
      expect(() => openLibrary(folder)).toThrow(/backup/);
      expect(readFileSync(databaseIn(folder)).equals(torn)).toBe(true);
    }
  });
});
