import Database from 'better-sqlite3';
import fc from 'fast-check';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logOf } from '../../electron/desk/db/log-keeper';
import { databaseIn } from '../../electron/desk/db/open';
import { openLibrary } from '../../electron/desk/open-library';
import { figure, longTimeout, times } from '../support/long-run';
import { onFaultStage, type ChildProgram } from './fault-process';

let program: ChildProgram;
let folder: string;
onFaultStage('taken-in', (stage) => ({ program, folder } = stage));

/** Opens a library as another program does, and closes it: SQLite takes the log in and removes it. */
function takeInElsewhere(path: string): void {
  const db = new Database(databaseIn(path));
  db.prepare('SELECT count(*) FROM setting').get();
  db.close();
  expect(existsSync(logOf(databaseIn(path)))).toBe(false);
  expect(existsSync(join(path, 'in-use.json'))).toBe(true);
}

/** The last count that a library holds, or why it is refused. */
function countIn(path: string): number | string {
  try {
    const library = openLibrary(path);
    const count = Number(library.settings.get('count') ?? 0);
    library.close();
    return count;
  } catch (failure) {
    return (failure as Error).message;
  }
}

const STEPS = [
  'save',
  'save',
  'save much',
  'close',
  'crash',
  // The next opening leaves the log of the crash where it is until the pages are checked.
  'crash beside',
  'take in elsewhere',
  // The next save begins another. Windows removes no file that is open.
  ...(process.platform === 'win32' ? [] : (['remove the open log'] as const)),
] as const;
type Step = (typeof STEPS)[number];

/** Does a step, and calls `look` with a copy of the folder as a kill at that moment leaves it. */
function live(path: string, steps: readonly Step[], look: (copy: string, saved: number) => void): void {
  const copy = `${path}-copy`;
  let library = openLibrary(path);
  let saved = 0;
  const again = (checked: 'before' | 'beside', between: () => void = () => undefined): void => {
    library.close();
    rmSync(path, { recursive: true });
    cpSync(copy, path, { recursive: true });
    between();
    library = openLibrary(path, checked);
  };
  const keepCopy = (): void => {
    rmSync(copy, { recursive: true, force: true });
    cpSync(path, copy, { recursive: true });
  };
  for (const step of steps) {
    keepCopy();
    if (step === 'close') {
      library.close();
      library = openLibrary(path);
    } else if (step === 'crash') again('before');
    else if (step === 'crash beside') again('beside');
    else if (step === 'take in elsewhere') again('before', () => takeInElsewhere(path));
    else {
      if (step === 'remove the open log') rmSync(logOf(databaseIn(path)));
      saved += 1;
      library.transact(() => {
        library.settings.set('count', saved);
        // More than twice what a log holds before it is taken in: after the write that follows, without waiting.
        library.settings.set(`filled ${saved % 3}`, 'x'.repeat(step === 'save much' ? 42_000_000 : 10));
      });
    }
    keepCopy();
    look(copy, saved);
  }
  library.close();
}

describe('a log that is gone after a crash', () => {
  it(
    'is missed if it was removed, and not if another program took it in',
    () => {
      const step = fc.constantFrom(...STEPS);
      const path = join(folder, 'library');
      let tried = 0;
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 7 }), (steps) => {
          rmSync(folder, { recursive: true, force: true });
          mkdirSync(folder);
          live(path, steps, (copy, saved) => {
            tried += 2;
            const removed = join(folder, 'removed');
            cpSync(copy, removed, { recursive: true });
            rmSync(logOf(databaseIn(removed)));
            expect(countIn(removed)).toMatch(/library\.sqlite-wal in .* is missing/);
            const takenIn = join(folder, 'taken in');
            cpSync(copy, takenIn, { recursive: true });
            takeInElsewhere(takenIn);
            expect(countIn(takenIn)).toBe(saved);
            for (const each of [removed, takenIn]) rmSync(each, { recursive: true });
          });
        }),
        {
          numRuns: times(6, 150),
          examples: [
            [['save', 'save much', 'save']],
            [['save', 'crash beside', 'save', 'crash beside', 'save']],
            [['save', 'take in elsewhere', 'save']],
            [['save', STEPS.at(-1)!, 'save']],
          ],
        },
      );
      figure('a log gone after a crash: missed if it was removed, not if it was taken in', tried);
    },
    longTimeout(120_000),
  );

  it('is not missed after a process that ended without closing its library', async () => {
    const running = program.start(['leave', folder]);
    await running.ended;
    expect(running.lines).toContain('left');
    // SQLite took the log in when the process ended, but nobody removed the note.
    expect(existsSync(join(folder, 'in-use.json'))).toBe(true);
    expect(existsSync(logOf(databaseIn(folder)))).toBe(false);
    expect(countIn(folder)).toBe(1);
  });
});
