import Database from 'better-sqlite3';
import { once } from 'node:events';
import { stat } from 'node:fs';
import { setImmediate as setTurn } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/newsroom';
import { readHeader, splitUserVersion } from './database-header';
import { keepLog, sizeOfLog } from './log-keeper';

const MEGABYTE = 1_000_000;

/** Some turns of the loop. */
const later = (): Promise<void> => wait(20);

describe('a full log', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let db: Database.Database;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    db.close();
    folder.remove();
  });

  const library = () => {
    const path = join(folder.path, 'library.sqlite');
    db = new Database(path);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = wal');
    const renewed: number[] = [];
    let failing = 0;
    const pragma = db.pragma.bind(db);
    const failingAtTimes: typeof pragma = (...args) => {
      if (!args[0].startsWith('wal_checkpoint') || (failing -= 1) < 0) return pragma(...args);
      throw new Error('disk I/O error');
    };
    Object.assign(db, { pragma: failingAtTimes });
    const log = keepLog(db, path, () => renewed.push(log.commits()));
    db.exec('CREATE TABLE text (words TEXT)');
    const put = db.prepare('INSERT INTO text VALUES (?)');
    const save = (megabytes: number): void => {
      db.transaction(() => {
        log.beforeWrite();
        put.run('a'.repeat(megabytes * MEGABYTE));
      })();
      log.afterCommit();
    };
    const epochs = () => ({
      file: readHeader(path).epoch,
      now: splitUserVersion(Number(db.pragma('user_version', { simple: true }))).epoch,
    });
    const failNext = (count: number): void => void (failing = count);
    return { log, save, renewed, epochs, failNext, size: () => sizeOfLog(path) };
  };

  it('is taken in on a turn of its own, after input that waits for the transaction’s', async () => {
    const { save, renewed, size } = library();
    const { port1: out, port2: inward } = new MessageChannel();
    const seen = once(inward, 'message').then(() => [...renewed]);
    // In a callback of input, as a call to the desk is.
    await new Promise<void>((done) => {
      stat('.', () => {
        out.postMessage('another call');
        save(5);
        done();
      });
    });
    expect(renewed).toEqual([]);
    expect(size()).toBeGreaterThan(5 * MEGABYTE);
    expect(await seen).toEqual([]);
    await later();
    expect(renewed).toEqual([1]);
    expect(size()).toBeLessThan(MEGABYTE);
    inward.close();
  });

  it('has that turn also if the transaction before looked after a log that was not full', async () => {
    const { save, renewed } = library();
    const seen: number[][] = [];
    setTurn(() => {
      setTurn(() => seen.push([...renewed]));
      save(5);
    });
    save(1);
    await later();
    await later();
    expect(seen).toEqual([[]]);
    expect(renewed).toEqual([2]);
  });

  it('is taken in once for all transactions of one turn', async () => {
    const { save, renewed } = library();
    for (let count = 0; count < 3; count += 1) save(5);
    await later();
    expect(renewed).toEqual([3]);
  });

  it('is taken in at once if one turn writes and writes', () => {
    const { save, renewed, size } = library();
    for (let count = 0; count < 12; count += 1) save(5);
    expect(renewed).toHaveLength(1);
    expect(size()).toBeLessThan(41 * MEGABYTE);
  });

  it('stays while it is held, also if it was full before', async () => {
    const { log, save, renewed } = library();
    save(5);
    const release = log.hold();
    await later();
    expect(renewed).toEqual([]);
    release();
    save(1);
    await later();
    expect(renewed).toEqual([2]);
  });

  it('that cannot be taken in does not look as if it were, and neither does the next', () => {
    const { log, save, epochs, failNext } = library();
    save(1);
    log.renew();
    for (const fails of [1, 2, 3]) {
      failNext(fails);
      for (let count = 0; count < fails; count += 1) {
        expect(() => log.renew()).toThrow('disk I/O error');
        save(1);
        expect((epochs().now - epochs().file) % 2).toBe(1);
      }
      log.renew();
      expect((epochs().now - epochs().file) % 2).toBe(1);
    }
  });

  it('leaves nothing for later when the database is closed', async () => {
    const { log, save, renewed, size } = library();
    save(5);
    log.end();
    db.close();
    await later();
    expect(renewed).toEqual([]);
    expect(size()).toBe(0);
  });
});
