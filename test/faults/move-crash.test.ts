import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { databaseIn } from '../../electron/desk/db/open';
import { photoPath } from '../../electron/desk/library';
import { moveIntoNew } from '../../electron/desk/salvage/move-into-new';
import { openSalvage } from '../../electron/desk/salvage/open-salvage';
import { clearUnfinished, noteUnfinished } from '../../electron/desk/salvage/unfinished-moves';
import { sha256Of } from '../../electron/desk/sha256';
import { verifyLibrary } from '../../electron/desk/verify';
import { writeFileWhole } from '../../electron/desk/write-file';
import { figure, times } from '../support/long-run';
import { openNewsroom, storyOf } from '../support/newsroom';
import { type ChildProgram, onFaultStage } from './fault-process';

let program: ChildProgram;
let folder: string;

onFaultStage('move-crash', (stage) => ({ program, folder } = stage));

const config = (): string => join(folder, 'config');
const to = (): string => join(folder, 'out', 'new');

/** A library with stories and a photo, whose first page is destroyed. Gives the hash of its file. */
function damaged(): { readonly library: string; readonly isAsBefore: () => boolean } {
  const library = join(folder, 'library');
  const room = openNewsroom(library);
  for (const name of ['One', 'Two']) {
    const { story } = room.stories.add(storyOf(name, 'Words.'));
    room.review.move({ id: story.id, revision: 0, to: 'filed', note: '' });
  }
  const picture = Buffer.alloc(3000, 7);
  const sha256 = sha256Of(picture);
  writeFileWhole(photoPath(library, sha256, 'image/jpeg'), picture);
  room.newsroom.library.transact(() =>
    room.newsroom.library.photos.insert({
      file: { sha256, mime: 'image/jpeg', width: 4, height: 3, bytes: picture.length },
      words: {} as never,
      name: 'rain.jpg',
      addedAt: '2026-03-02T09:00:00.000Z',
    }),
  );
  room.close();
  const bytes = readFileSync(databaseIn(library));
  bytes.fill(0, 0, 100);
  writeFileSync(databaseIn(library), bytes);
  return { library, isAsBefore: () => readFileSync(databaseIn(library)).equals(bytes) };
}

const leftBehind = (): string[] =>
  (existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')) : []).filter((name) =>
    name.endsWith('.unfinished'),
  );

it('clears away what a move leaves that is killed, at whichever of its steps, and makes it whole the next time', async () => {
  const { library, isAsBefore } = damaged();
  const outcomes = { nothing: 0, left: 0, done: 0 };
  for (let nth = 1; ; nth += times(2, 1)) {
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    mkdirSync(join(folder, 'out'));
    const running = program.start(['move', library, String(nth), to()]);
    await running.ended;
    const isDone = running.lines.includes('moved');
    const left = leftBehind();
    const cleared = clearUnfinished(config());
    expect(cleared).toEqual(left.map((name) => join(folder, 'out', name)));
    expect(leftBehind()).toEqual([]);
    expect(clearUnfinished(config())).toEqual([]);
    expect(readdirSync(join(config(), 'unfinished'))).toEqual([]);
    // What has its name is whole.
    if (existsSync(to())) expect(verifyLibrary(to())).toMatchObject({ stories: 2, findings: [] });
    else {
      const salvage = await openSalvage(library);
      await moveIntoNew(salvage, to(), { configFolder: config() });
      salvage.close();
      expect(verifyLibrary(to())).toMatchObject({ stories: 2, findings: [] });
    }
    expect(isAsBefore()).toBe(true);
    outcomes[isDone ? 'done' : left.length > 0 ? 'left' : 'nothing'] += 1;
    if (isDone) break;
  }
  const tried = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  expect(outcomes.left).toBeGreaterThan(times(2, 5));
  figure('kill -9 at a step of a move into a new library: nothing is left of it', tried);
});

it('clears away the pictures that an export from a damaged library leaves when it is killed, at whichever of its steps', async () => {
  const { library, isAsBefore } = damaged();
  const temporary = join(folder, 'tmp');
  let left = 0;
  for (let nth = 1; ; nth += 1) {
    mkdirSync(temporary, { recursive: true });
    const running = program.start(['pass-on', library, String(nth)]);
    await running.ended;
    const isDone = running.lines.includes('exported');
    const names = readdirSync(temporary).filter((name) => name.startsWith('copydesk-rescue-'));
    left += names.length;
    expect(clearUnfinished(config())).toEqual(names.map((name) => join(temporary, name)));
    expect(readdirSync(temporary).filter((name) => name.startsWith('copydesk-rescue-'))).toEqual([]);
    expect(readdirSync(join(config(), 'unfinished'))).toEqual([]);
    if (isDone) break;
    expect(nth).toBeLessThan(100);
  }
  expect(left).toBeGreaterThan(1);
  expect(isAsBefore()).toBe(true);
});

it('leaves a move alone that is still running, here or in another process', async () => {
  const { library } = damaged();
  const running = program.start(['move', library, '0', to()]);
  await running.until((line) => line === 'writing');
  const left = leftBehind();
  expect(left).toHaveLength(1);
  expect(clearUnfinished(config())).toEqual([]);
  expect(leftBehind()).toEqual(left);
  running.child.kill('SIGKILL');
  await running.ended;
  expect(clearUnfinished(config())).toHaveLength(1);
  expect(leftBehind()).toEqual([]);

  const own = join(folder, 'mine.0123abcd.unfinished');
  mkdirSync(own);
  const end = noteUnfinished(config(), own);
  expect(clearUnfinished(config())).toEqual([]);
  expect(existsSync(own)).toBe(true);
  end();
});

it('removes only folders under the names that it gives, and waits for a disk that is away', async () => {
  const { library } = damaged();
  const kill = async (): Promise<string> => {
    const running = program.start(['move', library, '0', to()]);
    await running.until((line) => line === 'writing');
    running.child.kill('SIGKILL');
    await running.ended;
    return join(folder, 'out', leftBehind()[0]!);
  };
  // A link that has taken the folder's place leads to somebody else's files.
  const linked = await kill();
  const precious = join(folder, 'precious');
  rmSync(linked, { recursive: true });
  cpSync(join(folder, 'library'), precious, { recursive: true });
  symlinkSync(precious, linked);
  expect(clearUnfinished(config())).toEqual([]);
  expect(existsSync(databaseIn(precious))).toBe(true);
  rmSync(linked);
  expect(clearUnfinished(config())).toEqual([]);

  const away = await kill();
  cpSync(join(folder, 'out'), join(folder, 'away'), { recursive: true });
  rmSync(join(folder, 'out'), { recursive: true });
  expect(clearUnfinished(config())).toEqual([]);
  cpSync(join(folder, 'away'), join(folder, 'out'), { recursive: true });
  expect(clearUnfinished(config())).toEqual([away]);
  // A note that Copydesk did not write does not prevent the others from being cleared.
  writeFileSync(join(config(), 'unfinished', `${'0'.repeat(16)}.sqlite`), 'no database');
  const last = await kill();
  expect(clearUnfinished(config())).toEqual([last]);
});
