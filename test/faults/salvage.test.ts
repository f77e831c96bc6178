import Database from 'better-sqlite3';
import fc from 'fast-check';
import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseIn } from '../../electron/desk/db/open';
import { logOf } from '../../electron/desk/db/log-keeper';
import { openLibrary } from '../../electron/desk/open-library';
import { openSalvage, type SalvageOptions } from '../../electron/desk/salvage/open-salvage';
import type { Salvage } from '../../electron/desk/salvage/salvage';
import { sha256Of } from '../../electron/desk/sha256';
import { findLiveRows } from '../../electron/desk/salvage/find-rows';
import { keepPace } from '../../electron/desk/salvage/pace';
import { openPages } from '../../electron/desk/salvage/page-versions';
import { readRow } from '../../electron/desk/salvage/row-reader';
import { columnsOf, tableNames, tableShapes } from '../../electron/desk/salvage/table-shapes';
import { readSchema, walkTree } from '../../electron/desk/salvage/trees';
import { figure, longTimeout, times } from '../support/long-run';
import { temporaryFolder } from '../support/newsroom';
import { makeWorn } from './worn-library';

const RUNS = times(6, 60);

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
let opened: Salvage | null = null;
afterEach(() => {
  opened?.close();
  opened = null;
  folder.remove();
});

/** Opened, and closed before the next or after the test. */
async function salvaged(path: string, options: SalvageOptions = {}): Promise<Salvage> {
  opened?.close();
  opened = null;
  opened = await openSalvage(path, options);
  return opened;
}

/** Every row of every table, as SQLite gives them; in a copy, since SQLite takes a log in. */
function rowsBySqlite(path: string): Record<string, unknown[]> {
  const copy = join(folder.path, 'copy');
  cpSync(path, copy, { recursive: true });
  const db = new Database(databaseIn(copy));
  const rows = Object.fromEntries(
    tableNames.map((table) => {
      const order = tableShapes[table].isNumbered ? 'rowid' : columnsOf[table][0]?.name;
      return [table, db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all()];
    }),
  );
  db.close();
  return rows;
}

async function rowsByHand(path: string): Promise<{ rows: Record<string, unknown[]>; whole: number }> {
  const pace = keepPace();
  const pages = await openPages(databaseIn(path), 'library', pace);
  const live = await findLiveRows(pages, pace);
  const rows = Object.fromEntries(
    tableNames.map((table) => [
      table,
      (live.rows.get(table) ?? []).map((row) =>
        Object.fromEntries(
          columnsOf[table].map(({ name, sort, isLarge }): [string, unknown] => {
            if (sort === 'row') return [name, row.rowid];
            if (!isLarge) return [name, row.values[name]];
            return [name, sort === 'bytes' ? row.large() : row.large()?.toString()];
          }),
        ),
      ),
    ]),
  );
  pages.close();
  return { rows, whole: live.whole.size };
}

describe('an undamaged library', () => {
  it.each(Array.from({ length: RUNS }, (_, seed) => [seed]))(
    'gives the rows that SQLite gives, closed and with the log of a crash (%i)',
    async (seed) => {
      const [path, crashed] = [join(folder.path, 'closed'), join(folder.path, 'crashed')];
      makeWorn(path, seed, seed % 2 === 0 ? null : crashed);
      const worn = seed % 2 === 0 ? path : crashed;
      const { rows, whole } = await rowsByHand(worn);
      expect(rows).toEqual(rowsBySqlite(worn));
      expect(whole).toBe(tableNames.length);
    },
  );

  it('is what every table of the schema was thought of for', () => {
    const made = openLibrary(folder.path);
    made.close();
    const db = new Database(databaseIn(folder.path));
    const tables = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_fts*' AND name NOT GLOB 'sqlite_*'",
      )
      .pluck()
      .all() as string[];
    const notSaved = [
      // Made anew from the texts.
      ...['photo_use', 'story_address'],
      // An export on its way to a folder outside: the page there says itself whether it is whole.
      'pending_export',
      // The new library seals what it writes.
      ...['seal', 'seal_root', 'seal_broken'],
    ];
    expect(tables.filter((name) => !notSaved.includes(name)).sort()).toEqual([...tableNames].sort());
    for (const table of tableNames) {
      const columns = db.prepare(`SELECT name, type FROM pragma_table_info('${table}')`).all() as {
        name: string;
        type: string;
      }[];
      expect(columns.map(({ name }) => name)).toEqual(columnsOf[table].map(({ name }) => name));
    }
    db.close();
  });
});

/** All texts that were ever written, by their hashes, and what the library said of itself before the damage. */
interface Truth {
  readonly drafts: ReadonlyMap<string, { readonly sha256: string; readonly json: string }>;
  readonly texts: ReadonlySet<string>;
  readonly versions: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, string>;
  /** Every row that has no hash of its own, as JSON. */
  readonly others: ReadonlySet<string>;
}

function truthOf(path: string, texts: ReadonlySet<string>): Truth {
  const rows = rowsBySqlite(path) as Record<string, Record<string, unknown>[]>;
  rmSync(join(folder.path, 'copy'), { recursive: true });
  const drafts = new Map(
    rows.story!.map(({ id, sha256, document }) => [
      String(id),
      { sha256: String(sha256), json: String(document) },
    ]),
  );
  const versions = new Map(rows.revision!.map(({ id, sha256 }) => [String(id), String(sha256)]));
  const events = new Map(rows.event!.map((row) => [String(row.id), JSON.stringify(row)]));
  const others = new Set(
    (['event', 'setting', 'photo_record', 'intake_report'] as const).flatMap((table) =>
      rows[table]!.map((row) => sayRow(table, Object.values(row))),
    ),
  );
  return { drafts, texts, versions, events, others };
}

const sayRow = (table: string, values: readonly unknown[]): string => JSON.stringify([table, ...values]);

/** The rows without a hash of their own that would be saved, as JSON. */
function othersIn({ holdings: { stories, rows } }: Salvage): string[] {
  const found = [
    ...stories.flatMap(({ remains }) => remains.events),
    ...(['setting', 'photo_record', 'intake_report'] as const).flatMap((table) => rows(table)),
  ];
  return found.map((row) =>
    sayRow(
      row.table,
      columnsOf[row.table].map(({ name, sort, isLarge }) =>
        sort === 'row' ? row.rowid : isLarge ? row.large()?.toString() : row.values[name],
      ),
    ),
  );
}

type Damage = readonly [kind: number, where: number, what: number];

/** Changes a file as disks, interrupted copies and other programs do: mostly these pages of it, from 0. */
function damageFile(path: string, damages: readonly Damage[], likely: readonly number[] = []): void {
  const bytes = readFileSync(path);
  const pages = Math.max(1, Math.floor(bytes.length / 4096));
  const pick = (number: number): number =>
    (likely.length > 0 && number % 8 > 0 ? likely[number % likely.length] : undefined) ?? number % pages;
  for (const [kind, where, what] of damages) {
    const at = pick(where) * 4096;
    const sector = at + 512 * (what % 8);
    if (kind === 0) bytes[at + (what % 4096)]! ^= 1 << (where % 8);
    else if (kind === 1) bytes.fill(0, at, at + 4096);
    else if (kind === 2) bytes.fill(0, sector, sector + 512);
    else if (kind === 3) bytes.fill(0, 0, 100);
    else if (kind === 4) bytes.fill(0, 0, 4096);
    else if (kind === 5) bytes.copyWithin(at, pick(what) * 4096, pick(what) * 4096 + 4096);
    // One cell less in a page.
    else bytes.writeUInt16BE(Math.max(0, bytes.readUInt16BE(at + 3) - 1), at + 3);
  }
  writeFileSync(path, bytes);
}

/** The pages that hold rows of tables, and those that lead to them, from 0. */
async function pagesOfRows(path: string): Promise<number[]> {
  const pages = await openPages(databaseIn(path), 'library', keepPace());
  const { roots } = await readSchema(pages, keepPace());
  const found = new Set<number>();
  for (const table of tableNames) {
    const root = roots.get(table)!;
    found.add(root - 1);
    await walkTree(pages, root, tableShapes[table].isNumbered, keepPace(), ({ page }) => found.add(page - 1));
  }
  pages.close();
  return [...found];
}

/** Nothing is returned that was not written. */
function expectFaithful(salvage: Salvage, truth: Truth): void {
  for (const { draft, remains } of salvage.holdings.stories) {
    if (draft.from) {
      const json = salvage.holdings.json(draft.from);
      expect(sha256Of(json)).toBe(draft.sha256);
      expect(truth.texts.has(draft.sha256!)).toBe(true);
    }
    for (const { row, sha256 } of remains.versions) {
      expect(sha256Of(salvage.holdings.json(row))).toBe(sha256);
      expect(truth.texts.has(sha256)).toBe(true);
    }
  }
}

const copied = (from: string): string => {
  const to = join(folder.path, 'damaged');
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  return to;
};

/** A library that was closed, and one that crashed, made once for all damages. */
function wornPair(seed: number): { readonly path: string; readonly truth: Truth }[] {
  const [closed, crashed] = [join(folder.path, 'closed'), join(folder.path, 'crashed')];
  const texts = makeWorn(closed, seed, crashed);
  return [closed, crashed].map((path) => ({ path, truth: truthOf(path, texts) }));
}

const shownIn = (salvage: Salvage): Record<string, string> =>
  Object.fromEntries(salvage.stories.map(({ id, state }) => [id, state]));

describe('a damaged library', () => {
  it('loses nothing with its header, its schema, or the root of any table', async () => {
    for (const { path, truth } of wornPair(3)) {
      const hurts: ((file: string) => void)[] = [
        (file) => damageFile(file, [[3, 0, 0]]),
        (file) => damageFile(file, [[4, 0, 0]]),
        ...rootsOf(path).map((root) => (file: string) => damageFile(file, [[1, root - 1, 0]])),
      ];
      for (const [index, hurt] of hurts.entries()) {
        const damaged = copied(path);
        hurt(databaseIn(damaged));
        const salvage = await salvaged(damaged);
        expectFaithful(salvage, truth);
        if (index < 2) {
          expect(shownIn(salvage)).toEqual(
            Object.fromEntries([...truth.drafts.keys()].map((id) => [id, 'whole'])),
          );
          expect(salvage.counts.versions.saved).toBe(truth.versions.size);
          expect(salvage.counts.events.saved).toBe(truth.events.size);
        }
      }
    }
  });
});

it('finds the stories of a library in which another page was written over the one that leads to them', async () => {
  const [{ path, truth }] = wornPair(11) as [{ path: string; truth: Truth }];
  const pages = await openPages(databaseIn(path), 'library', keepPace());
  const root = (await readSchema(pages, keepPace())).roots.get('story')!;
  pages.close();
  const leaf = Math.floor([...(await placesOfStories(path)).values()][0]![0]![0] / 4096);
  expect(leaf).not.toBe(root - 1);
  const damaged = copied(path);
  const bytes = readFileSync(databaseIn(damaged));
  writeFileSync(databaseIn(damaged), bytes.copyWithin((root - 1) * 4096, leaf * 4096, (leaf + 1) * 4096));
  const salvage = await salvaged(damaged);
  expect(Object.values(shownIn(salvage))).toEqual([...truth.drafts].map(() => 'whole'));
  expect(salvage.lost).toEqual([]);
});

/** Where the bytes of each story's row are in a closed library's file: ranges of the file. */
async function placesOfStories(path: string): Promise<Map<string, [from: number, to: number][]>> {
  const pages = await openPages(databaseIn(path), 'library', keepPace());
  const places = new Map<string, [number, number][]>();
  const { roots } = await readSchema(pages, keepPace());
  await walkTree(pages, roots.get('story')!, true, keepPace(), ({ page, bytes, cells }) => {
    for (const cell of cells) {
      const row = readRow(pages, { page, bytes, cell, at: pages.now, rank: 0 }, ['story'])!;
      const at = (page - 1) * 4096;
      const ranges: [number, number][] = [[at + cell.at, at + cell.end]];
      for (let next = cell.overflow; next !== 0; next = pages.read(next, pages.now)!.readUInt32BE(0))
        ranges.push([(next - 1) * 4096, next * 4096]);
      places.set(String(row.values.id), ranges);
    }
  });
  pages.close();
  return places;
}

/** Whether two files are the same in a range of bytes. */
const isSame = (a: Buffer, b: Buffer, [from, to]: [number, number]): boolean =>
  a.subarray(from, to).equals(b.subarray(from, to));

const damage = fc.tuple(
  fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 5, 6, 6),
  fc.nat(2 ** 30),
  fc.nat(2 ** 20),
);

describe('a library whose file was damaged anywhere', () => {
  it(
    'gives every story whose bytes are untouched, and nothing that was not written',
    async () => {
      const [{ path, truth }] = wornPair(5) as [{ path: string; truth: Truth }];
      const places = await placesOfStories(path);
      const likely = await pagesOfRows(path);
      const before = readFileSync(databaseIn(path));
      expect(places.size).toBe(truth.drafts.size);
      await fc.assert(
        fc.asyncProperty(
          fc.array(damage, { maxLength: 4 }),
          fc.option(fc.nat(before.length), { freq: 4 }),
          async (damages, cut) => {
            const damaged = copied(path);
            damageFile(databaseIn(damaged), damages, likely);
            if (cut !== null) truncateSync(databaseIn(damaged), cut);
            const after = readFileSync(databaseIn(damaged));
            const salvage = await salvaged(damaged);
            expectFaithful(salvage, truth);
            const states = shownIn(salvage);
            for (const [id, ranges] of places) {
              if (!ranges.every((range) => isSame(before, after, range))) continue;
              expect([id, states[id]]).toEqual([id, 'whole']);
              expect(salvage.holdings.stories.find(({ remains }) => remains.id === id)?.draft.sha256).toBe(
                truth.drafts.get(id)?.sha256,
              );
            }
          },
        ),
        { numRuns: 15 * RUNS },
      );
      figure('a damaged library salvaged: every untouched story, nothing that was not written', 15 * RUNS);
    },
    longTimeout(600_000, 4),
  );

  it(
    'says what is not as it was written, wherever a bit has flipped',
    async () => {
      const [{ path, truth }] = wornPair(7) as [{ path: string; truth: Truth }];
      const likely = await pagesOfRows(path);
      expect(othersIn(await salvaged(path)).sort()).toEqual([...truth.others].sort());
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.nat(), async (where, what) => {
          const damaged = copied(path);
          damageFile(databaseIn(damaged), [[0, where, what]], likely);
          const salvage = await salvaged(damaged);
          const found = new Set(othersIn(salvage));
          const isAsWritten =
            found.size === truth.others.size && [...found].every((row) => truth.others.has(row));
          if (salvage.lost.length === 0) expect(isAsWritten).toBe(true);
        }),
        { numRuns: 15 * RUNS },
      );
      figure('a flipped bit salvaged: all as it was written, or said', 15 * RUNS);
    },
    longTimeout(600_000, 4),
  );

  it('says whose intake report is lost where the id in it has changed', async () => {
    const [{ path }] = wornPair(7) as [{ path: string; truth: Truth }];
    const damaged = copied(path);
    const bytes = readFileSync(databaseIn(damaged));
    // An id followed directly by the report's content; also in pages that are no longer used.
    const rows = [...bytes.toString('latin1').matchAll(/[0-9a-f-]{36}\{"lines"/g)];
    expect(rows.length).toBeGreaterThan(0);
    for (const { index } of rows) bytes[index + 35]! ^= 0x40;
    writeFileSync(databaseIn(damaged), bytes);
    expect((await salvaged(damaged)).lost.join(' ')).toMatch(/An intake report of .* is lost/);
  });

  it(
    'gives nothing that was not written where its log is damaged',
    async () => {
      const [, { path, truth }] = wornPair(6) as [unknown, { path: string; truth: Truth }];
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
          const damaged = copied(path);
          damageFile(logOf(databaseIn(damaged)), damages);
          expectFaithful(await salvaged(damaged), truth);
        }),
        { numRuns: 10 * RUNS },
      );
      figure('a damaged log salvaged: nothing that was not written', 10 * RUNS);
    },
    longTimeout(600_000, 4),
  );
});

function rootsOf(path: string): number[] {
  const copy = join(folder.path, 'roots');
  cpSync(path, copy, { recursive: true });
  const db = new Database(databaseIn(copy));
  const roots = db
    .prepare("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND rootpage > 1")
    .pluck()
    .all() as number[];
  db.close();
  rmSync(copy, { recursive: true });
  return roots;
}
