import fc from 'fast-check';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveOwnEpoch } from '../../electron/desk/db/database-copy';
import { EPOCHS, readHeader } from '../../electron/desk/db/database-header';
import { hasLostItsLog } from '../../electron/desk/db/in-use';
import { logOf } from '../../electron/desk/db/log-keeper';
import { databaseIn } from '../../electron/desk/db/open';
import { openLibrary } from '../../electron/desk/open-library';
import { figure, longTimeout, times } from '../support/long-run';
import { temporaryFolder } from '../support/newsroom';

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** What a folder held when its machine died, and what was acknowledged by then. */
interface Snapshot {
  readonly path: string;
  readonly saved: number;
}

type Step = 'save' | 'save much' | 'crash' | 'close';

/** A library that is written, closed and crashed as the steps say; a copy of its folder after each. */
function live(name: string, steps: readonly Step[]): Snapshot[] {
  const path = join(folder.path, name);
  let library = openLibrary(path);
  const snapshots: Snapshot[] = [];
  let saved = 0;
  steps.forEach((step, at) => {
    const copy = join(folder.path, `${name}-${at}`);
    if (step === 'save' || step === 'save much') {
      saved += 1;
      library.transact(() => {
        library.settings.set('count', saved);
        // More than a log holds before it is taken in.
        library.settings.set(`filled ${saved % 3}`, 'x'.repeat(step === 'save' ? 10 : 5_000_000));
      });
    } else if (step === 'close') {
      library.close();
      library = openLibrary(path);
    }
    cpSync(path, copy, { recursive: true });
    snapshots.push({ path: copy, saved });
    if (step === 'crash') {
      library.close();
      rmSync(path, { recursive: true });
      cpSync(copy, path, { recursive: true });
      library = openLibrary(path);
    }
  });
  library.close();
  return snapshots;
}

/** The last acknowledged count that a folder's library holds, or the code with which it is refused. */
function countIn(path: string): number | string {
  try {
    const library = openLibrary(path);
    const count = Number(library.settings.get('count') ?? 0);
    library.close();
    return count;
  } catch (failure) {
    return String((failure as { readonly code?: unknown }).code);
  }
}

const notedEpoch = (path: string): number =>
  (JSON.parse(readFileSync(join(path, 'in-use.json'), 'utf8')) as { epoch: number }).epoch;

const epochsFrom = (one: number, other: number): number => (other - one + EPOCHS) % EPOCHS;

/** A folder put together from the database of one and the log of another. */
function mixed(database: string, log: string): string {
  const path = join(folder.path, 'mixed');
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  cpSync(databaseIn(database), databaseIn(path));
  for (const name of readdirSync(log))
    if (name !== 'library.sqlite') cpSync(join(log, name), join(path, name));
  return path;
}

describe('a log beside a database', () => {
  const steps = fc.array(fc.constantFrom<Step>('save', 'save', 'save much', 'crash', 'close'), {
    minLength: 2,
    maxLength: 7,
  });

  it(
    'is taken in with all that it holds, or not at all',
    () => {
      let pairs = 0;
      fc.assert(
        fc.property(steps, (taken) => {
          rmSync(folder.path, { recursive: true, force: true });
          mkdirSync(folder.path);
          const snapshots = live('one', taken);
          pairs += snapshots.length ** 2;
          for (const { path, saved } of snapshots) {
            const log = mixed(path, path);
            expect(countIn(log)).toBe(saved);
            for (const other of snapshots) {
              const count = countIn(mixed(other.path, path));
              // If the log was begun over this database, everything that was written to the log is there.
              if (count !== 'LIBRARY_DAMAGED') expect(count).toBe(saved);
            }
          }
        }),
        {
          numRuns: times(12, 150),
          // A log that was begun, copied, and then taken in: the copy is older than the file.
          examples: [[['close', 'save', 'crash', 'save', 'save']]],
        },
      );
      figure('a log beside a database of another moment: all of it or refused', pairs);
    },
    longTimeout(120_000),
  );

  it('is never mixed into a backup or another library', () => {
    const crashed = live('crashed', ['save much', 'save', 'save']).at(-1)!;
    const elsewhere = live('elsewhere', ['save', 'save', 'close']).at(-1)!;
    const backup = join(folder.path, 'backup', 'library.sqlite');
    mkdirSync(dirname(backup));
    cpSync(databaseIn(elsewhere.path), backup);
    giveOwnEpoch(backup);
    for (const database of [elsewhere.path, dirname(backup)]) {
      const path = mixed(database, crashed.path);
      const before = readFileSync(logOf(databaseIn(path)));
      expect(() => openLibrary(path)).toThrow(/library\.sqlite-wal in .* belongs to another file/);
      expect(readFileSync(logOf(databaseIn(path))).equals(before)).toBe(true);
      expect(readFileSync(databaseIn(path)).equals(readFileSync(databaseIn(database)))).toBe(true);
    }
  });

  it('is missed where somebody removed it', () => {
    const crashed = live('crashed', ['save', 'save']).at(-1)!;
    rmSync(logOf(databaseIn(crashed.path)));
    expect(() => openLibrary(crashed.path)).toThrow(/library\.sqlite-wal in .* is missing/);
  });

  it('is missed after so many logs that the note of who has the library open is written again', () => {
    const path = join(folder.path, 'long open');
    const crashed = join(folder.path, 'crashed');
    const library = openLibrary(path);
    // Each of these fills a log, which takes four epochs.
    for (let at = 0; at < 20; at += 1)
      library.transact(() => {
        library.settings.set('filled', String(at).padEnd(5_000_000, String(at)));
      });
    cpSync(path, crashed, { recursive: true });
    library.close();
    const { epoch } = readHeader(databaseIn(crashed));
    expect(epochsFrom(notedEpoch(crashed), epoch)).toBeLessThan(20);
    rmSync(logOf(databaseIn(crashed)));
    expect(() => openLibrary(crashed)).toThrow(/library\.sqlite-wal in .* is missing/);
  });

  it('is not missed beside a backup that was put in its place, whatever epoch the backup got', () => {
    const moments = live('crashed', ['save', 'close', 'save', 'save']);
    const [, closed, , crashed] = moments as [Snapshot, Snapshot, Snapshot, Snapshot];
    rmSync(logOf(databaseIn(crashed.path)));
    const { epoch } = readHeader(databaseIn(closed.path));
    for (let at = 0; at < 20; at += 1) {
      cpSync(databaseIn(closed.path), databaseIn(crashed.path));
      giveOwnEpoch(databaseIn(crashed.path));
      const own = readHeader(databaseIn(crashed.path)).epoch;
      expect(Math.min(epochsFrom(epoch, own), epochsFrom(own, epoch))).toBeGreaterThan(EPOCHS / 5);
      expect(hasLostItsLog(crashed.path, own)).toBe(false);
    }
    expect(countIn(crashed.path)).toBe(1);
    expect(existsSync(join(crashed.path, 'in-use.json'))).toBe(false);
  });

  it('is refused where its header names pages of gigabytes', () => {
    const crashed = live('crashed', ['save']).at(-1)!;
    const header = Buffer.from(readFileSync(logOf(databaseIn(crashed.path))).subarray(0, 32));
    header.writeUInt32BE(2 ** 31, 8);
    const isBigEndian = header.readUInt32BE(0) % 2 === 1;
    let [a, b] = [0, 0];
    for (let at = 0; at < 24; at += 8) {
      const word = (from: number) => (isBigEndian ? header.readUInt32BE(from) : header.readUInt32LE(from));
      a = (a + word(at) + b) >>> 0;
      b = (b + word(at + 4) + a) >>> 0;
    }
    header.writeUInt32BE(a, 24);
    header.writeUInt32BE(b, 28);
    writeFileSync(logOf(databaseIn(crashed.path)), Buffer.concat([header, Buffer.alloc(5000)]));
    expect(() => openLibrary(crashed.path)).toThrow(/library\.sqlite-wal in .* is damaged/);
  });

  it('is refused where a part in its midst has changed, and read to where a power cut has torn its end', () => {
    const crashed = live(
      'crashed',
      Array.from({ length: 12 }, (): Step => 'save'),
    ).at(-1)!;
    const path = logOf(databaseIn(crashed.path));
    const whole = readFileSync(path);
    for (const at of [20, 40, 3000, whole.length >> 1]) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 0x10;
      const copy = mixed(crashed.path, crashed.path);
      writeFileSync(logOf(databaseIn(copy)), bytes);
      expect(() => openLibrary(copy)).toThrow(/library\.sqlite-wal in .* is damaged/);
    }
    const torn = mixed(crashed.path, crashed.path);
    writeFileSync(logOf(databaseIn(torn)), whole.subarray(0, -100));
    expect(countIn(torn)).toBe(11);
  });
});
