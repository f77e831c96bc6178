import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/newsroom';
import { leaveCheckNote, readCheckNote } from './check-note';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const note = { at: { tree: 'story', below: 3 }, wrong: null };

it('is kept beside the library, and taken away', () => {
  writeFileSync(join(folder.path, 'library.sqlite'), '');
  leaveCheckNote(folder.path, note);
  expect(readCheckNote(folder.path)).toEqual(note);
  leaveCheckNote(folder.path, null);
  expect(readCheckNote(folder.path)).toBeNull();
});

it('makes no folder where the library was: a new library would be made in it', () => {
  const moved = join(folder.path, 'moved');
  leaveCheckNote(moved, note);
  expect(existsSync(moved)).toBe(false);
  mkdirSync(moved);
  leaveCheckNote(moved, note);
  expect(readdirSync(moved)).toEqual([]);
});
