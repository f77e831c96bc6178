import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseIn } from '../../electron/desk/db/open';
import { verifyLibrary } from '../../electron/desk/verify';
import { openNewsroom, temporaryFolder, type TestNewsroom } from '../support/newsroom';
import { figure, times } from '../support/long-run';
import { dumpOf, makeSealedLibrary } from '../support/sealed-library';

/** How many of each: all of the in the long run, a fifth in the quick one. */
const [FLIPS, ZEROED, CUT] = [times(40, 200), times(12, 60), times(8, 40)];

let made: ReturnType<typeof temporaryFolder>;
let folder: ReturnType<typeof temporaryFolder>;
let bytes: Buffer;
let before: Readonly<Record<string, string>>;

beforeAll(async () => {
  made = temporaryFolder();
  folder = temporaryFolder();
  await makeSealedLibrary(made.path, 25);
  bytes = readFileSync(databaseIn(made.path));
  before = dumpOf(made.path);
}, 120_000);
afterAll(() => {
  made.remove();
  folder.remove();
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

/** What opening or verifying says of the library; `whole` where neither says anything. */
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

/** What is worked out from the rest, and so is right again once its story or photo was written. */
const DERIVED: ReadonlySet<string> = new Set(['photo_use', 'story_fts', 'photo_fts']);

/** What reads otherwise than before: nothing, only what is worked out from the rest, or more. */
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

/** Writes what can be written, as a desk does in a day: every story again, an event, a setting. */
function write(path: string): void {
  let room: TestNewsroom;
  try {
    room = openNewsroom(path);
  } catch {
    return;
  }
  const attempt = (work: () => unknown): void => {
    try {
      work();
    } catch {
      // What is damaged may refuse; it must not be forgotten.
    }
  };
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
}

/** Every one of these libraries that reads otherwise than before is found, and still is after it was written to. */
function expectAllFound(
  kind: string,
  changes: Iterable<{ readonly what: string; readonly changed: Uint8Array }>,
): void {
  const tally = { same: 0, refused: 0, found: 0 };
  for (const { what, changed } of changes) {
    const path = rot(changed);
    const otherwise = readOtherwise(path);
    if (otherwise === 'nothing') {
      tally.same += 1;
      continue;
    }
    const answer = answerOf(path);
    expect(answer, what).not.toBe('whole');
    if (answer !== 'whole') tally[answer] += 1;
    if (otherwise === 'derived') continue;
    write(rot(changed));
    expect(answerOf(path), `${what}, after writing`).not.toBe('whole');
  }
  const held = tally.refused + tally.found;
  figure(
    `${kind} of a closed library: said by verify or at opening, where anything reads otherwise`,
    held,
    held,
  );
  expect(tally.refused + tally.found).toBeGreaterThan(0);
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
  }, 120_000);

  it('whose bits flip is refused or found wherever it reads otherwise, also after a save', () => {
    // Only where something is written: most of a small library is empty room.
    const written = [...bytes.keys()].filter((byte) => bytes[byte] !== 0);
    const at = numbers(7, written.length * 8);
    const flips = Array.from({ length: FLIPS }, () => {
      const number = at.next().value;
      return written[number >> 3]! * 8 + (number & 7);
    });
    expectAllFound(
      'bits flipped',
      flips.map((bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
        return { what: `bit ${bit & 7} of byte ${bit >> 3}`, changed };
      }),
    );
  }, 600_000);

  it('whose pages are zeroed is refused or found wherever it reads otherwise, also after a save', () => {
    const size = bytes.readUInt16BE(16);
    const pages = bytes.length / size;
    const at = numbers(11, pages);
    const zeroed = [...new Set(Array.from({ length: ZEROED * 3 }, () => at.next().value))].slice(0, ZEROED);
    expectAllFound(
      'pages zeroed',
      zeroed.map((page) => {
        const changed = Buffer.from(bytes);
        changed.fill(0, page * size, (page + 1) * size);
        return { what: `page ${page + 1} of ${pages}`, changed };
      }),
    );
  }, 600_000);

  it('that is cut off anywhere is refused or found, also after a save', () => {
    const at = numbers(13, bytes.length);
    const ends = Array.from({ length: CUT }, () => at.next().value);
    expectAllFound(
      'truncations',
      ends.map((end) => ({ what: `cut off at byte ${end}`, changed: bytes.subarray(0, end) })),
    );
  }, 600_000);
});
