import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWorn } from '../../../test/faults/worn-library';
import { dice } from '../../../test/support/dice';
import { temporaryFolder } from '../../../test/support/newsroom';
import { times } from '../../../test/support/long-run';
import { finish } from '../in-parts';
import { checkPages, type CheckPlace } from './check-pages';
import { databaseIn } from './open';
import { treesOf } from './page-check';

const PAGE = 4096;

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function fileOf(bytes: Buffer, trees: ReturnType<typeof treesOf>) {
  const pages = Math.min(bytes.readUInt32BE(28), Math.ceil(bytes.length / PAGE));
  const read = (page: number): Buffer => {
    const there = bytes.subarray((page - 1) * PAGE, page * PAGE);
    return there.length === PAGE ? there : Buffer.concat([there, Buffer.alloc(PAGE - there.length)]);
  };
  return { pageSize: PAGE, pages, read, trees };
}

function withTrees(path: string) {
  const db = new Database(path, { readonly: true });
  const trees = treesOf(db);
  db.close();
  return trees;
}

/** What SQLite says about the trees; this check does not cover the content of rows and search texts. */
function sqliteSays(bytes: Buffer): string | null {
  const path = join(folder.path, 'changed.sqlite');
  writeFileSync(path, bytes);
  const db = new Database(path, { readonly: true });
  try {
    db.pragma('cell_size_check = ON');
    const findings = (db.pragma('quick_check') as { quick_check: string }[]).map((row) => row.quick_check);
    return findings.find((one) => /^Tree|^Freelist|^Page|never used|rowid/i.test(one)) ?? null;
  } catch (failure) {
    return /SQLITE_CORRUPT|NOTADB/.test(String((failure as { code?: unknown }).code))
      ? String(failure)
      : null;
  } finally {
    db.close();
  }
}

const say = (bytes: Buffer, trees: ReturnType<typeof treesOf>, from: CheckPlace | null = null) =>
  finish(checkPages(fileOf(bytes, trees), from, () => undefined));

describe('the check of the pages of a file', () => {
  it('finds nothing in libraries that Copydesk wrote, wherever it begins', () => {
    for (let seed = 1; seed <= times(2, 40); seed += 1) {
      const path = join(folder.path, `worn-${seed}`);
      makeWorn(path, seed);
      const bytes = readFileSync(databaseIn(path));
      const trees = withTrees(databaseIn(path));
      const places: CheckPlace[] = [];
      expect(finish(checkPages(fileOf(bytes, trees), null, (place) => places.push(place)))).toBeNull();
      expect(places.length).toBeGreaterThan(0);
      for (const place of [...places, { tree: 'gone', below: 3 }, { tree: 'story', below: 9999 }])
        expect(say(bytes, trees, place), JSON.stringify(place)).toBeNull();
    }
  });

  it('finds what SQLite finds of trees and free pages, in pages that were changed in any way', () => {
    makeWorn(join(folder.path, 'worn'), 5);
    const whole = readFileSync(databaseIn(join(folder.path, 'worn')));
    const trees = withTrees(databaseIn(join(folder.path, 'worn')));
    const roll = dice(77);
    let found = 0;
    for (let at = 0; at < times(80, 5000); at += 1) {
      const bytes = Buffer.from(whole);
      const page = roll(bytes.length / PAGE) * PAGE;
      const kind = roll(5);
      if (kind === 0) bytes.fill(0, page, page + PAGE);
      // Most of a tree's structure is at the beginning of its pages.
      else if (kind === 1) bytes.copy(bytes, page, roll(bytes.length / PAGE) * PAGE, page + PAGE);
      else
        for (let byte = 0; byte <= roll(3); byte += 1)
          bytes[page + roll(kind === 2 ? 40 : PAGE)]! ^= 1 << roll(8);
      // SQLite itself reads the schema when a library is opened.
      if (!bytes.subarray(0, PAGE).equals(whole.subarray(0, PAGE))) continue;
      const theirs = sqliteSays(bytes);
      if (theirs === null) continue;
      found += 1;
      expect(say(bytes, trees), `${at}: ${theirs}`).not.toBeNull();
    }
    expect(found).toBeGreaterThan(15);
  });

  it('finds a page that is free and in use, one in two trees, one in none, and a file that ends early', () => {
    makeWorn(join(folder.path, 'worn'), 9);
    const whole = readFileSync(databaseIn(join(folder.path, 'worn')));
    const trees = withTrees(databaseIn(join(folder.path, 'worn')));
    const trunk = whole.readUInt32BE(32);
    expect(trunk).toBeGreaterThan(0);
    const changed = (change: (bytes: Buffer) => void): string | null => {
      const bytes = Buffer.from(whole);
      change(bytes);
      return say(bytes, trees);
    };
    const story = trees.find(({ name }) => name === 'story')!.root;
    expect(changed((bytes) => bytes.writeUInt32BE(story, 32))).toMatch(/free pages|twice/);
    // Two rows of a table that has one page, a leaf (13): their places are behind the eight bytes of its header.
    const small = trees
      .map(({ root }) => (root - 1) * PAGE)
      .find((at) => whole[at] === 13 && whole.readUInt16BE(at + 3) > 1)!;
    const swapped = changed((bytes) => {
      const [one, other] = [bytes.readUInt16BE(small + 8), bytes.readUInt16BE(small + 10)];
      bytes.writeUInt16BE(other, small + 8);
      bytes.writeUInt16BE(one, small + 10);
    });
    expect(swapped).toMatch(/another order/);
    expect(changed((bytes) => bytes.writeUInt32BE(story, (trunk - 1) * PAGE + 8))).toMatch(/twice/);
    expect(say(whole.subarray(0, whole.length - 3 * PAGE), trees)).toMatch(/cut short|not there/);
    const less = trees.filter(({ name }) => name !== 'event');
    expect(say(whole, less)).toMatch(/in use nowhere/);
    expect(say(whole, [...trees, { ...trees.at(-1)!, name: 'again' }])).toMatch(/twice/);
  });
});
