import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../electron/desk/desk';
import { logOf } from '../../electron/desk/db/log-keeper';
import { readLog } from '../../electron/desk/db/write-ahead-log';
import { databaseIn, openDatabase } from '../../electron/desk/db/open';
import { openDesk } from '../../electron/desk/open-desk';
import { verifyLibrary } from '../../electron/desk/verify';
import { openSalvage } from '../../electron/desk/salvage/open-salvage';
import { callDesk } from '../../electron/hosts/call-desk';
import { bodyOf } from '../../shared/document/body';
import { Story } from '../../shared/document/story';
import { paragraph } from '../support/newsroom';
import { silentLog } from '../support/recording-desk';
import { freeThePageOfEvents } from './free-a-page';
import { makeWorn } from './worn-library';

let stage: string;
let library: string;
let desk: Desk | null = null;

beforeEach(() => {
  stage = mkdtempSync(join(tmpdir(), 'copydesk-'));
  library = join(stage, 'library');
});
afterEach(async () => {
  await desk?.close();
  desk = null;
  rmSync(stage, { recursive: true, force: true });
});

/** A desk that stays open, as a window's does. */
function start(): Desk {
  const options = {
    libraryFolder: library,
    configFolder: join(stage, 'config'),
    version: '0.0.0',
    device: 'a',
  };
  desk = openDesk({ ...options, checksBeside: true }, silentLog);
  return desk;
}

/** The bytes of a library's file and of its log. */
const bytesOf = (folder: string) => ({
  file: readFileSync(databaseIn(folder)),
  log: existsSync(logOf(databaseIn(folder))) ? readFileSync(logOf(databaseIn(folder))) : null,
});
type Bytes = ReturnType<typeof bytesOf>;
const isSame = (one: Bytes, other: Bytes) => ({
  file: one.file.equals(other.file),
  log: one.log === null || other.log === null ? one.log === other.log : one.log.equals(other.log),
});
const SAME = { file: true, log: true };

/** Every row of the events as SQLite reads them in a copy. */
function eventsOf(folder: string): string[] {
  const copy = mkdtempSync(join(stage, 'copy-'));
  cpSync(databaseIn(folder), databaseIn(copy));
  const db = new Database(databaseIn(copy));
  const ids = db.prepare('SELECT id FROM event ORDER BY id').pluck().all() as string[];
  db.close();
  return ids;
}

async function salvagedEvents(): Promise<number> {
  const salvage = await openSalvage(library);
  try {
    return salvage.counts.events.saved;
  } finally {
    salvage.close();
  }
}

/** Makes a page unreadable of which the log has no newer text. */
function breakAPage(folder: string): void {
  const inLog = new Set<number>();
  readLog(logOf(databaseIn(folder)), ({ page }) => inLog.add(page));
  const bytes = readFileSync(databaseIn(folder));
  const PAGE = 4096;
  // A leaf of a table that has rows.
  for (let page = bytes.length / PAGE; page > 1; page -= 1) {
    const at = (page - 1) * PAGE;
    if (inLog.has(page) || bytes[at] !== 13 || bytes.readUInt16BE(at + 3) === 0) continue;
    bytes[at] = 0xff;
    return writeFileSync(databaseIn(folder), bytes);
  }
  throw new Error('All pages are in the log.');
}

const LONG = Array.from({ length: 4000 }, (_, at) => `word${at * 7919}`).join(' ');

describe('a library that is found damaged while it is open', () => {
  it('leaves its file and its log as they are, and the pages that were overwritten by mistake can be salvaged', async () => {
    makeWorn(library, 3);
    const events = eventsOf(library);
    freeThePageOfEvents(library);
    const open = start();
    // Each save takes free pages, one of them by mistake. Saving continues until that page is checked.
    for (let at = 0; at < 8; at += 1) {
      const made = await callDesk(open, 'stories.create', {});
      const story = Story.parse({ ...made.story, body: bodyOf([paragraph(`${at} ${LONG}`)]) });
      const save = { id: story.id, baseRevision: made.revision, story, reason: 'typing' } as const;
      await callDesk(open, 'stories.save', save);
    }
    await vi.waitFor(
      async () => expect((await callDesk(open, 'app.info', {})).library?.cannotSave).toMatch(/is damaged/),
      { timeout: 60_000, interval: 100 },
    );
    const found = bytesOf(library);
    expect(found.log?.length).toBeGreaterThan(100_000);
    await open.close();
    expect(isSame(bytesOf(library), found)).toEqual(SAME);
    expect(readdirSync(library).filter((name) => name.startsWith('library.sqlite-wal'))).toHaveLength(1);
    expect(await salvagedEvents()).toBeGreaterThanOrEqual(events.length);

    const again = start();
    expect((await callDesk(again, 'app.info', {})).problem).toMatchObject({ code: 'LIBRARY_DAMAGED' });
    await again.close();
    expect(isSame(bytesOf(library), found)).toEqual(SAME);
  });
});

/** A save that needs many pages. */
async function saveLong(open: Desk, at: number): Promise<void> {
  const made = await callDesk(open, 'stories.create', {});
  const story = Story.parse({ ...made.story, body: bodyOf([paragraph(`${at} ${LONG}`)]) });
  const save = { id: story.id, baseRevision: made.revision, story, reason: 'typing' } as const;
  await callDesk(open, 'stories.save', save);
}

/** A library as a crash leaves it: its log has rows over a page of events that was free by mistake. Returns its events. */
async function crashedOverEvents(): Promise<string[]> {
  const live = join(stage, 'live');
  makeWorn(live, 3);
  const events = eventsOf(live);
  freeThePageOfEvents(live);
  const options = { libraryFolder: live, configFolder: join(stage, 'config'), version: '0.0.0', device: 'a' };
  const open = openDesk({ ...options, checksBeside: true }, silentLog);
  for (let at = 0; at < 8; at += 1) await saveLong(open, at);
  cpSync(live, library, { recursive: true });
  await open.close();
  return events;
}

describe('a library with the log of a crash, whose pages are not checked yet', () => {
  it('is opened without taking the log in: what the log would overwrite can still be salvaged', async () => {
    const events = await crashedOverEvents();
    const crashed = bytesOf(library);
    expect(crashed.log?.length).toBeGreaterThan(100_000);
    const open = start();
    await vi.waitFor(
      async () => expect((await callDesk(open, 'app.info', {})).library?.cannotSave).toMatch(/is damaged/),
      { timeout: 60_000, interval: 100 },
    );
    await open.close();
    const after = bytesOf(library);
    expect(after.file.equals(crashed.file)).toBe(true);
    expect(after.log?.subarray(0, crashed.log?.length).equals(crashed.log!)).toBe(true);
    expect(await salvagedEvents()).toBeGreaterThanOrEqual(events.length);
  });

  it('is closed as it was, and its log is taken in once all pages were checked', async () => {
    makeWorn(join(stage, 'live'), 5, library);
    const crashed = bytesOf(library);
    openDatabase(library, undefined, 'beside').close();
    expect(isSame(bytesOf(library), crashed)).toEqual(SAME);
    const open = start();
    // Only the first opening came after a crash.
    expect((await callDesk(open, 'app.info', {})).library?.leftOpen).toBe(false);
    await saveLong(open, 1);
    await vi.waitFor(
      async () => expect((await callDesk(open, 'app.info', {})).library?.isChecked).toBe(true),
      { timeout: 60_000, interval: 100 },
    );
    await open.close();
    expect(bytesOf(library).log).toBe(null);
    expect(verifyLibrary(library).findings.filter(({ weight }) => weight === 'damage')).toEqual([]);
  });

  it('is opened as always if a crash has interrupted the taking in of its log: the file alone is then a mixture', () => {
    makeWorn(join(stage, 'live'), 5, library);
    const { file } = bytesOf(library);
    // SQLite takes the first page in first.
    readLog(logOf(databaseIn(library)), ({ page, bytes }) => page === 1 && bytes.copy(file));
    writeFileSync(databaseIn(library), file);
    openDatabase(library, undefined, 'beside').close();
    expect(bytesOf(library).log).toBe(null);
  });

  it('is refused if that log is then lost, however often it was opened meanwhile', async () => {
    makeWorn(join(stage, 'live'), 5, library);
    for (let at = 0; at < 4; at += 1) {
      const { db, log, close } = openDatabase(library, undefined, 'beside');
      db.transaction(() => {
        log.beforeWrite();
        db.exec(`INSERT INTO setting VALUES ('opening ${at}', '1')`);
      })();
      close();
    }
    const copy = join(stage, 'copy');
    cpSync(library, copy, { recursive: true });
    rmSync(logOf(databaseIn(copy)));
    expect(() => openDatabase(copy)).toThrow(expect.objectContaining({ code: 'LIBRARY_DAMAGED' }));
    const { db, close } = openDatabase(library);
    expect(db.prepare("SELECT count(*) FROM setting WHERE key LIKE 'opening %'").pluck().get()).toBe(4);
    close();
  });
});

describe('a library that is refused', () => {
  it('keeps its file and the log of a crash as they are', () => {
    makeWorn(join(stage, 'live'), 5, library);
    breakAPage(library);
    const before = bytesOf(library);
    expect(before.log?.length).toBeGreaterThan(0);
    expect(() => openDatabase(library)).toThrow(expect.objectContaining({ code: 'LIBRARY_DAMAGED' }));
    expect(isSame(bytesOf(library), before)).toEqual(SAME);
  });
});
