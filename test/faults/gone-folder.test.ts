import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppEvent } from '@shared/api/events';
import type { Reply } from '@shared/api/channel';
import type { OpenStory } from '@shared/api/stories';
import type { Desk } from '../../electron/desk/desk';
import { databaseIn } from '../../electron/desk/db/open';
import { logOf } from '../../electron/desk/db/log-keeper';
import { openDesk } from '../../electron/desk/open-desk';
import { verifyLibrary } from '../../electron/desk/verify';
import { callDesk } from '../../electron/hosts/call-desk';
import { openLibrary } from '../../electron/desk/library';
import { mountDisk, NO_DISK, plug } from '../support/small-disk';

let stage: string;
let library: string;
let desk: Desk;
let heard: AppEvent[];
let open: OpenStory;

const start = (): void => {
  const options = {
    libraryFolder: library,
    configFolder: join(stage, 'config'),
    version: '0.0.0',
    device: 'a',
  };
  desk = openDesk(options, { info: () => undefined, error: () => undefined });
  heard = [];
  desk.onEvent((event) => heard.push(event));
};
const begin = async (): Promise<void> => {
  start();
  open = await callDesk(desk, 'stories.create', {});
  await save('one');
};

/** Saves a deck; throws what the desk replies. */
async function save(deck: string): Promise<void> {
  const story = { ...open.story, deck };
  const { id } = story;
  const saved = await callDesk(desk, 'stories.save', {
    id,
    baseRevision: open.revision,
    story,
    reason: 'typing',
  });
  open = { ...open, story, revision: saved.revision };
}
const storedDeck = async (): Promise<string> =>
  (await callDesk(desk, 'stories.get', { id: open.story.id })).story.deck;
const cannotSave = async () => (await callDesk(desk, 'app.info', {})).library?.cannotSave;
const isGone = expect.objectContaining({ code: 'LIBRARY_GONE' }) as unknown;
const rescued = (): string => {
  const folder = join(stage, 'config', 'rescued');
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const file = names.find((name) => name.endsWith(`${open.story.id}.json`));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
};

beforeEach(() => {
  stage = mkdtempSync(join(tmpdir(), 'copydesk-gone-'));
  library = join(stage, 'desk', 'library');
});
afterEach(async () => {
  await desk.close();
  rmSync(stage, { recursive: true, force: true });
});

/** Ways in which a folder goes while the app runs, and how each is undone. */
const goings: Readonly<Record<string, { go: () => void; comeBack: (() => void) | null }>> = {
  'is deleted': { go: () => rmSync(library, { recursive: true }), comeBack: null },
  'is moved away': {
    go: () => renameSync(library, join(stage, 'elsewhere')),
    comeBack: () => renameSync(join(stage, 'elsewhere'), library),
  },
  'is below one that is renamed': {
    go: () => renameSync(join(stage, 'desk'), join(stage, 'old desk')),
    comeBack: () => renameSync(join(stage, 'old desk'), join(stage, 'desk')),
  },
  'lost its database alone': {
    go: () => renameSync(databaseIn(library), `${databaseIn(library)}.away`),
    comeBack: () => renameSync(`${databaseIn(library)}.away`, databaseIn(library)),
  },
};

describe.each(Object.entries(goings))('a library’s folder that %s', (_, { go, comeBack }) => {
  it('acknowledges no save, says so, and keeps the text on another disk', async () => {
    await begin();
    go();
    await expect(save('two')).rejects.toEqual(isGone);
    await expect(save('three')).rejects.toThrow(/not where it was/);
    expect(rescued()).toContain('"three"');
    expect(await cannotSave()).toMatch(/not where it was/);
    expect(heard).toContainEqual({ kind: 'library.changed' });
    // Nothing is made at the place of what is gone.
    await expect(callDesk(desk, 'backups.make', {})).rejects.toThrow();
    const picture = readFileSync(new URL('../../resources/samples/last-ferry.jpg', import.meta.url));
    await expect(
      callDesk(desk, 'photos.add', { name: 'a.jpg', bytes: Uint8Array.from(picture) }),
    ).rejects.toEqual(isGone);
    expect(existsSync(databaseIn(library))).toBe(false);
    if (!comeBack) expect(existsSync(library)).toBe(false);
    // What was read before can still be read.
    expect(await storedDeck()).toBe('one');
    if (!comeBack) return;

    comeBack();
    await save('four');
    expect(await cannotSave()).toBeNull();
    expect(rescued()).toBe('');
    await desk.close();
    expect(verifyLibrary(library).findings).toEqual([]);
    start();
    expect(await storedDeck()).toBe('four');
  });
});

it('tells a window in which nobody types', async () => {
  await begin();
  renameSync(library, join(stage, 'elsewhere'));
  await vi.waitFor(() => expect(heard).toContainEqual({ kind: 'library.changed' }), 10_000);
  heard.length = 0;
  renameSync(join(stage, 'elsewhere'), library);
  await vi.waitFor(() => expect(heard).toContainEqual({ kind: 'library.changed' }), 10_000);
});

it('opens the moved library where it is now, and leaves a crash’s files behind in no place', async () => {
  await begin();
  const moved = join(stage, 'elsewhere');
  renameSync(library, moved);
  await callDesk(desk, 'library.open', { folder: moved });
  expect(await storedDeck()).toBe('one');
  await save('two');
  await desk.close();
  expect(verifyLibrary(moved).findings).toEqual([]);
});

it('opens a copy that took the library’s place with all checks, and removes no log of it', async () => {
  await begin();
  const copy = join(stage, 'copy');
  cpSync(library, copy, { recursive: true });
  await save('two');
  rmSync(library, { recursive: true });
  renameSync(copy, library);
  await expect(save('three')).rejects.toEqual(isGone);
  await vi.waitFor(async () => expect(await cannotSave()).toBeNull(), 20_000);
  expect(await storedDeck()).toBe('one');
  // What could not be saved is a version of the story.
  const { items } = await callDesk(desk, 'versions.list', { id: open.story.id });
  expect(items.map(({ kind }) => kind)).toContain('conflict');
  expect(rescued()).toBe('');
  await desk.close();
  expect(verifyLibrary(library).findings).toEqual([]);
});

it('keeps the text in the window where what took the place is no library', async () => {
  await begin();
  rmSync(library, { recursive: true });
  mkdirSync(library);
  writeFileSync(databaseIn(library), 'no database');
  writeFileSync(logOf(databaseIn(library)), 'somebody else’s');
  await expect(save('two')).rejects.toThrow(/was replaced/);
  expect(await storedDeck()).toBe('one');
  await desk.close();
  expect(readFileSync(databaseIn(library), 'utf8')).toBe('no database');
  expect(readFileSync(logOf(databaseIn(library)), 'utf8')).toBe('somebody else’s');
});

it('loses nothing where the log alone is removed', async () => {
  await begin();
  await save('two');
  for (const strange of [false, true]) {
    rmSync(logOf(databaseIn(library)));
    if (strange) writeFileSync(logOf(databaseIn(library)), 'somebody else’s');
    await save(`after ${strange}`);
    // As after kill -9: what is in the files is all there is.
    const crashed = join(stage, `crashed ${strange}`);
    cpSync(library, crashed, { recursive: true });
    const other = openDesk(
      { libraryFolder: crashed, configFolder: join(stage, 'c'), version: '0.0.0', device: 'b' },
      { info: () => undefined, error: () => undefined },
    );
    const reply = (await other.call('stories.get', { id: open.story.id })) as Reply<OpenStory>;
    expect(reply).toMatchObject({ value: { story: { deck: `after ${strange}` } } });
    await other.close();
  }
});

it('gives what it rescued to the library at its next opening', async () => {
  await begin();
  const away = join(stage, 'elsewhere');
  renameSync(library, away);
  await expect(save('two')).rejects.toEqual(isGone);
  await desk.close();
  renameSync(away, library);
  start();
  expect(await storedDeck()).toBe('one');
  const { items } = await callDesk(desk, 'versions.list', { id: open.story.id });
  const version = items.find(({ kind }) => kind === 'conflict');
  expect((await callDesk(desk, 'versions.get', { revisionId: version!.id })).story.deck).toBe('two');
});

it('notices a disk that is unplugged, and goes on with it', async (context) => {
  const disk = mountDisk(join(stage, 'disk'), '20m');
  if (!disk) return context.skip(NO_DISK);
  const socket = join(stage, 'socket');
  const plugged = plug(join(stage, 'disk'), socket);
  library = join(socket, 'library');
  await begin();
  plugged.unplug();
  await expect(save('two')).rejects.toEqual(isGone);
  expect(existsSync(library)).toBe(false);
  expect(rescued()).toContain('"two"');
  const again = plug(join(stage, 'disk'), socket);
  await save('three');
  expect(await storedDeck()).toBe('three');
  await desk.close();
  expect(verifyLibrary(library).findings).toEqual([]);
  again.unplug();
  disk.remove();
});

it('acknowledges nothing where the folder goes during the save', () => {
  start();
  const beside = join(stage, 'beside');
  const opened = openLibrary(beside);
  const goingAway = (): void => {
    opened.settings.set('x', 'y');
    renameSync(beside, join(stage, 'elsewhere'));
  };
  expect(() => opened.transact(goingAway)).toThrow(/not where it was/);
  opened.close();
});
