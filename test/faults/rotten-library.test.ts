import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseIn } from '../../electron/desk/db/open';
import { verifyLibrary } from '../../electron/desk/verify';
import { openNewsroom, temporaryFolder, type TestNewsroom } from '../support/newsroom';
import { figure, times } from '../support/long-run';
import { dumpOf, makeSealedLibrary } from '../support/sealed-library';

/** How many of each that change what is read: all of the in the long run, a tenth in the quick one. */
const [FLIPS, ZEROED, CUT] = [times(20, 200), times(8, 60), times(6, 40)];

let made: ReturnType<typeof temporaryFolder>;
let folder: ReturnType<typeof temporaryFolder>;
let out: ReturnType<typeof temporaryFolder>;
let bytes: Buffer;
let before: Readonly<Record<string, string>>;

beforeAll(async () => {
  made = temporaryFolder();
  folder = temporaryFolder();
  out = temporaryFolder();
  await makeSealedLibrary(made.path, 25);
  bytes = readFileSync(databaseIn(made.path));
  before = dumpOf(made.path);
});
afterAll(() => {
  made.remove();
  folder.remove();
  out.remove();
});

/** A library whose file is this, beside the pictures of the whole one. */
function rot(changed: Uint8Array): string {
  rmSync(folder.path, { recursive: true, force: true });
  cpSync(made.path, folder.path, { recursive: true });
  writeFileSync(databaseIn(folder.path), changed);
  return folder.path;
}

/** Numbers below `limit`, the same ones in every run. */
function* numbers(seed: number, limit: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield Math.floor((state / 2_147_483_648) * limit);
  }
}

type Answer = 'refused' | 'found' | 'whole';

/** What opening or verifying says of the library; `whole` if neither says anything. */
function answerOf(path: string): Answer {
  try {
    const told = verifyLibrary(path).findings.filter(({ weight }) => weight !== 'orphan');
    return told.length > KNOWN ? 'found' : 'whole';
  } catch (failure) {
    expect(failure).toMatchObject({ code: expect.stringMatching(/^(LIBRARY|DISK)_/) as string });
    return 'refused';
  }
}
/** The one damaged text that the library was made with. */
const KNOWN = 1;

/** What is derived from the rest, and so is right again once its story or photo was written. */
const DERIVED: ReadonlySet<string> = new Set(['photo_use', 'story_fts', 'photo_fts']);

/** What differs from before: nothing, only what is derived from the rest, or more. */
function readOtherwise(path: string): 'nothing' | 'derived' | 'more' {
  try {
    const now = dumpOf(path);
    const changed = Object.keys({ ...before, ...now }).filter((table) => now[table] !== before[table]);
    if (changed.length === 0) return 'nothing';
    return changed.every((table) => DERIVED.has(table)) ? 'derived' : 'more';
  } catch {
    return 'more';
  }
}

/** How many stories a day exports here. */
const EXPORTED = 3;

/** Writes what can be written, as a desk does in a day: exports, every story again, events, a setting. Returns how many were exported. */
async function write(path: string): Promise<number> {
  let room: TestNewsroom;
  try {
    room = openNewsroom(path);
  } catch {
    return 0;
  }
  const attempt = (work: () => unknown): void => {
    try {
      work();
    } catch {
      // What is damaged may refuse; it must not be forgotten.
    }
  };
  let exported = 0;
  // The newest first: the oldest ones are of a person, a photo that must not be used and a deletion.
  for (const id of room.newsroom.library.stories.ids().toReversed().slice(0, EXPORTED)) {
    try {
      await room.publishing.export({ id, form: 'folder', job: id, to: out.path });
      exported += 1;
    } catch {
      // As above.
    }
  }
  const { library } = room.newsroom;
  for (const id of library.stories.ids()) {
    attempt(() => {
      const { story, revision } = room.stories.get(id);
      room.stories.save({ id, baseRevision: revision, story: { ...story, deck: 'New' }, reason: 'close' });
    });
    attempt(() => room.review.comment(id, 'Read once more'));
  }
  attempt(() => library.transact(() => library.settings.set('house', { name: 'New' })));
  attempt(() => room.photoDesk.edit({ ids: library.photos.hashes(), changes: { caption: 'New' } }));
  attempt(() => room.close());
  return exported;
}

/** How many of these libraries with a difference are found, and are still found after exports and saves. */
async function expectAllFound(
  kind: string,
  wanted: number,
  changes: Iterable<{ readonly what: string; readonly changed: Uint8Array }>,
): Promise<void> {
  let held = 0;
  for (const { what, changed } of changes) {
    if (held === wanted) break;
    const path = rot(changed);
    const otherwise = readOtherwise(path);
    if (otherwise === 'nothing') continue;
    expect(answerOf(path), what).not.toBe('whole');
    held += 1;
    if (otherwise === 'derived') continue;
    await write(rot(changed));
    expect(answerOf(path), `${what}, after exports and saves`).not.toBe('whole');
  }
  figure(
    `${kind} of a closed library, if anything reads differently: reported by verify or at opening, also after exports and saves`,
    wanted,
  );
  expect(held).toBe(wanted);
}

describe('a closed library that a disk has changed', () => {
  it('whose description of a table has changed is refused, and never with a mistake of ours', () => {
    const at = bytes.indexOf('tokenize = "');
    expect(at).toBeGreaterThan(0);
    const answers = Array.from({ length: times(12, 60) }, (_, index) => {
      const changed = Buffer.from(bytes);
      changed[at + index] = changed[at + index]! ^ 0x02;
      return answerOf(rot(changed));
    });
    expect(answers).toContain('refused');
    // A name that means the same, or a sign within a list.
    expect(answers.filter((answer) => answer === 'whole').length).toBeLessThan(answers.length / 2);
  });

  it('that nothing has changed is exported from and written to, and is whole', async () => {
    expect(await write(rot(bytes))).toBe(EXPORTED);
    expect(answerOf(folder.path)).toBe('whole');
  });

  it('whose bits flip is refused or found wherever it reads otherwise, also after exports and saves', async () => {
    // Only in used bytes: most of a small library is empty space.
    const written = [...bytes.keys()].filter((byte) => bytes[byte] !== 0);
    await expectAllFound('bits flipped', FLIPS, flips(written));
  }, 900_000);

  function* flips(written: readonly number[]) {
    for (const number of numbers(7, written.length * 8)) {
      const [byte, bit] = [written[number >> 3]!, number & 7];
      const changed = Buffer.from(bytes);
      changed[byte] = changed[byte]! ^ (1 << bit);
      yield { what: `bit ${bit} of byte ${byte}`, changed };
    }
  }

  it('whose pages are zeroed is refused or found wherever it reads otherwise, also after exports and saves', async () => {
    await expectAllFound('pages zeroed', ZEROED, zeroed());
  }, 900_000);

  function* zeroed() {
    const size = bytes.readUInt16BE(16);
    const pages = bytes.length / size;
    const seen = new Set<number>();
    for (const page of numbers(11, pages)) {
      if (seen.size === pages) return;
      if (seen.has(page)) continue;
      seen.add(page);
      const changed = Buffer.from(bytes);
      changed.fill(0, page * size, (page + 1) * size);
      yield { what: `page ${page + 1} of ${pages}`, changed };
    }
  }

  it('that is cut off anywhere is refused or found, also after exports and saves', async () => {
    await expectAllFound('truncations', CUT, cut());
  }, 900_000);

  function* cut() {
    for (const end of numbers(13, bytes.length))
      yield { what: `cut off at byte ${end}`, changed: bytes.subarray(0, end) };
  }
});
