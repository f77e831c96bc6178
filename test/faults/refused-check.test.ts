import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../electron/desk/desk';
import { splitUserVersion } from '../../electron/desk/db/database-header';
import { migrations } from '../../electron/desk/db/migrate';
import { databaseIn, openDatabase } from '../../electron/desk/db/open';
import { openDesk } from '../../electron/desk/open-desk';
import { callDesk } from '../../electron/hosts/call-desk';
import { freeThePageOfEvents } from './free-a-page';

let stage: string;
let library: string;
let desk: Desk | null = null;
/** What the desk logged about the failure. */
let failures: { readonly said: string; readonly details: unknown }[];

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
  failures = [];
  const error = (said: string, details: unknown): void => void failures.push({ said, details });
  const options = {
    libraryFolder: library,
    configFolder: join(stage, 'config'),
    version: '0.0.0',
    device: 'a',
  };
  desk = openDesk({ ...options, checksBeside: true }, { info: () => undefined, error });
  return desk;
}
const infoOf = (of: Desk) => callDesk(of, 'app.info', {});
const soon = { timeout: 60_000, interval: 100 };

describe('a library of an earlier build', () => {
  it('is refused before anything is built on damaged pages, and brought up to date once it is whole', async () => {
    const last = migrations.length - 1;
    openDatabase(library, migrations.slice(0, last)).close();
    cpSync(library, join(stage, 'whole'), { recursive: true });
    freeThePageOfEvents(library);
    const before = readFileSync(databaseIn(library));
    const open = start();
    expect((await infoOf(open)).problem).toMatchObject({
      code: 'LIBRARY_DAMAGED',
      message: expect.stringMatching(/is damaged \(.*\)\. Nothing was changed/) as string,
    });
    expect(failures).toContainEqual(expect.objectContaining({ said: 'The library could not be opened' }));
    await open.close();
    expect(readFileSync(databaseIn(library)).equals(before)).toBe(true);
    expect(existsSync(join(library, 'backups'))).toBe(false);

    cpSync(databaseIn(join(stage, 'whole')), databaseIn(library));
    const again = start();
    expect((await infoOf(again)).library).toMatchObject({ isChecked: true, cannotSave: null });
    await again.close();
    const db = new Database(databaseIn(library), { readonly: true });
    expect(splitUserVersion(Number(db.pragma('user_version', { simple: true }))).version).toBe(last + 1);
    db.close();
  });
});

describe('a check that cannot go on', () => {
  for (const [what, standIn] of [
    ['cannot be opened', () => undefined],
    ['cannot be read', () => mkdirSync(databaseIn(library))],
  ] as const)
    it(`is in the log if the file ${what}, and the next start tries again`, async () => {
      const open = start();
      await infoOf(open);
      const aside = join(stage, 'aside.sqlite');
      renameSync(databaseIn(library), aside);
      standIn();
      await vi.waitFor(
        () =>
          expect(failures).toContainEqual({
            said: 'The library’s file could not be checked. The next start tries again',
            details: { failure: expect.stringMatching(/ENOENT|EISDIR/) as string },
          }),
        soon,
      );
      if (existsSync(databaseIn(library))) rmdirSync(databaseIn(library));
      renameSync(aside, databaseIn(library));
      expect((await infoOf(open)).library?.isChecked).toBe(false);
      await open.close();
      const again = start();
      await vi.waitFor(
        async () =>
          expect((await infoOf(again)).library).toMatchObject({ isChecked: true, cannotSave: null }),
        soon,
      );
    });
});
