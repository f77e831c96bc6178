import Database from 'better-sqlite3';
import fc from 'fast-check';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseIn } from '../../electron/desk/db/open';
import { logChecksum } from '../../electron/desk/db/write-ahead-log';
import { openSalvage } from '../../electron/desk/salvage/open-salvage';
import { figure, longTimeout, times } from '../support/long-run';
import { openNewsroom, storyOf, temporaryFolder } from '../support/newsroom';
import { makeWorn } from './worn-library';

const RUNS = times(6, 60);
const PAGE = 4096;

let folder: ReturnType<typeof temporaryFolder>;
let old: string;
beforeEach(() => {
  folder = temporaryFolder();
  old = join(folder.path, 'old');
});
afterEach(() => folder.remove());

interface Outcome {
  readonly states: string[];
  readonly lost: readonly string[];
}

async function outcome(): Promise<Outcome> {
  const salvage = await openSalvage(old);
  const states = salvage.stories.map(({ id, state }) => {
    salvage.read(id);
    return state;
  });
  salvage.close();
  return { states, lost: salvage.lost };
}

/** A number as SQLite writes it: seven bits a byte, the largest in nine bytes. */
function varint(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift(128 + (rest % 128));
  return bytes;
}

const storyRow = (documentBytes: number): number[] => {
  const text = (words: string): { readonly type: number; readonly bytes: number[] } => ({
    type: 13 + 2 * words.length,
    bytes: [...Buffer.from(words)],
  });
  const id = text('01900000-0000-7000-8000-000000000001');
  const hash = text('a'.repeat(64));
  const number = { type: 1, bytes: [1] };
  const none = { type: 0, bytes: [] };
  const columns = [
    none,
    id,
    number,
    text('draft'),
    hash,
    none,
    ...Array.from({ length: 5 }, () => text('en')),
  ];
  columns.push(text('ltr'), number, number, number, none, text('2026'), text('2026'), number, none);
  const types = [...columns.flatMap(({ type }) => varint(type)), ...varint(13 + 2 * documentBytes)];
  return [types.length + 1, ...types, ...columns.flatMap(({ bytes }) => bytes)];
};

/** A page of a table with a story in each cell, all of which go on at the same page. */
function pageOfStories(documentBytes: number, next: number): Buffer {
  const page = Buffer.alloc(PAGE);
  const row = storyRow(documentBytes);
  const length = row.length + documentBytes;
  const least = Math.floor(((PAGE - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (PAGE - 4));
  const local = wanted <= PAGE - 35 ? wanted : least;
  const places: number[] = [];
  let end = PAGE;
  for (let index = 1; ; index += 1) {
    const cell = Buffer.alloc(varint(length).length + varint(index).length + local + 4);
    Buffer.from([...varint(length), ...varint(index), ...row]).copy(cell);
    cell.writeUInt32BE(next, cell.length - 4);
    if (end - cell.length < 8 + 2 * index) break;
    end -= cell.length;
    cell.copy(page, end);
    places.push(end);
  }
  page.writeUInt8(13, 0);
  page.writeUInt16BE(places.length, 3);
  page.writeUInt16BE(end, 5);
  places.forEach((place, index) => page.writeUInt16BE(place, 8 + 2 * index));
  return page;
}

describe('a hostile library', () => {
  it(
    'of any bytes ends',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.option(fc.uint8Array({ maxLength: 30_000 })),
          fc.option(fc.uint8Array({ maxLength: 30_000 })),
          fc.boolean(),
          async (database, log, isHeaded) => {
            rmSync(old, { recursive: true, force: true });
            mkdirSync(join(old, 'photos'), { recursive: true });
            const header = Buffer.from(isHeaded ? 'SQLite format 3\0' : '');
            if (database) writeFileSync(databaseIn(old), Buffer.concat([header, database]));
            if (log) writeFileSync(`${databaseIn(old)}-wal`, log);
            expect((await outcome()).states).toEqual([]);
          },
        ),
        { numRuns: 20 * RUNS },
      );
      figure('random bytes salvaged: ends, and gives nothing', 20 * RUNS);
    },
    longTimeout(300_000, 4),
  );

  it(
    'of many changed bytes ends',
    async () => {
      const worn = join(folder.path, 'worn');
      makeWorn(join(folder.path, 'closed'), 9, worn);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3000 }), async (changes) => {
          rmSync(old, { recursive: true, force: true });
          cpSync(worn, old, { recursive: true });
          for (const name of ['', '-wal']) {
            const bytes = readFileSync(`${databaseIn(old)}${name}`);
            for (const [at, byte] of changes) bytes[(at * 7919) % bytes.length] = byte;
            writeFileSync(`${databaseIn(old)}${name}`, bytes);
          }
          expect((await outcome()).states.length).toBeLessThan(1000);
        }),
        { numRuns: 3 * RUNS },
      );
      figure('a library with up to 3,000 changed bytes salvaged: ends', 3 * RUNS);
    },
    longTimeout(300_000, 4),
  );

  it('whose rows all go on in one chain of pages is read for as long as its size allows', async () => {
    const chain = 400;
    const pages = Array.from({ length: 200 }, () => pageOfStories(chain * (PAGE - 4), 201));
    const links = Array.from({ length: chain }, (_, index) => {
      const page = Buffer.alloc(PAGE, 32);
      page.writeUInt32BE(index === chain - 1 ? 0 : 202 + index, 0);
      return page;
    });
    mkdirSync(old);
    writeFileSync(databaseIn(old), Buffer.concat([...pages, ...links]));
    expect((await outcome()).states).toEqual(['unreadable']);
  });

  it('whose rows go in circles, or claim to be of any length, is not followed', async () => {
    for (const [length, next] of [
      [90_000, 2],
      [2 ** 31, 2],
      [2 ** 49, 2],
      [90_000, 4_000_000_000],
    ] as const) {
      rmSync(old, { recursive: true, force: true });
      mkdirSync(old);
      const circle = Buffer.alloc(PAGE);
      circle.writeUInt32BE(3, 0);
      const back = Buffer.alloc(PAGE);
      back.writeUInt32BE(2, 0);
      writeFileSync(databaseIn(old), Buffer.concat([pageOfStories(length, next), circle, back]));
      expect(['', 'unreadable']).toContain((await outcome()).states.join());
    }
  });

  it('whose trees lead back to themselves is gone through once', async () => {
    const room = openNewsroom(old);
    room.stories.add(storyOf('Rain', 'It rained.'));
    room.close();
    const db = new Database(databaseIn(old));
    const root = Number(
      db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'revision'").pluck().get(),
    );
    db.close();
    const bytes = readFileSync(databaseIn(old));
    const page = bytes.subarray((root - 1) * PAGE, root * PAGE).fill(0);
    page.writeUInt8(5, 0);
    page.writeUInt16BE(500, 3);
    page.writeUInt16BE(1012, 5);
    page.writeUInt32BE(root, 8);
    for (let cell = 0; cell < 500; cell += 1) {
      page.writeUInt16BE(1012 + 6 * cell, 12 + 2 * cell);
      page.writeUInt32BE(root, 1012 + 6 * cell);
    }
    writeFileSync(databaseIn(old), bytes);
    // The index of versions, which is whole, names none.
    expect(await outcome()).toEqual({ states: ['whole'], lost: [] });
  });

  it('with a log of enormous pages is read without it', async () => {
    const room = openNewsroom(old);
    room.stories.add(storyOf('Rain', 'It rained.'));
    room.close();
    const header = Buffer.alloc(32);
    [0x377f0682, 3_007_000, 2 ** 31].forEach((word, index) => header.writeUInt32BE(word, 4 * index));
    logChecksum(false)([0, 0], header.subarray(0, 24)).forEach((sum, index) =>
      header.writeUInt32BE(sum, 24 + 4 * index),
    );
    writeFileSync(`${databaseIn(old)}-wal`, Buffer.concat([header, Buffer.alloc(5000)]));
    expect((await outcome()).states).toEqual(['whole']);
  });

  it('with a version that unpacks without end is read without it', async () => {
    const room = openNewsroom(old);
    const { story } = room.stories.add(storyOf('Rain', 'It rained.'));
    room.stories.save({ id: story.id, baseRevision: 0, story, reason: 'close' });
    room.close();
    const db = new Database(databaseIn(old));
    db.exec('DROP TRIGGER revision_is_never_changed');
    db.prepare('UPDATE revision SET document = ?').run(deflateSync(Buffer.alloc(300_000_000)));
    db.close();
    expect(await outcome()).toMatchObject({
      states: ['whole'],
      lost: [expect.stringContaining('A version of “Rain”') as string],
    });
  });
});
