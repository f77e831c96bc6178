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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '@shared/api/events';
import type { Reply } from '@shared/api/channel';
import type { BackupInfo } from '@shared/api/backups';
import type { OpenStory } from '@shared/api/stories';
import { newStoryId } from '@shared/story/ids';
import type { Desk, DeskOptions } from '../../electron/desk/desk';
import { databaseIn } from '../../electron/desk/db/open';
import { logOf } from '../../electron/desk/db/log-keeper';
import { openDesk } from '../../electron/desk/open-desk';
import { verifyLibrary } from '../../electron/desk/verify';
import { callDesk } from '../../electron/hosts/call-desk';
import { openLibrary } from '../../electron/desk/open-library';
import { mountDisk, NO_DISK, plug } from '../support/small-disk';
import { waitFor } from '../support/wait-for';

let stage: string;
let library: string;
let desk: Desk;
let heard: AppEvent[];
let open: OpenStory;

const start = (more: Partial<DeskOptions> = {}): void => {
  const options = {
    libraryFolder: library,
    configFolder: join(stage, 'config'),
    version: '0.0.0',
    device: 'a',
    ...more,
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

/** Ways in which a folder disappears while the app runs, and how to undo each. */
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
    // Nothing is created in place of what is gone.
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
  await waitFor(() => expect(heard).toContainEqual({ kind: 'library.changed' }));
  heard.length = 0;
  renameSync(join(stage, 'elsewhere'), library);
  await waitFor(() => expect(heard).toContainEqual({ kind: 'library.changed' }));
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
  await waitFor(async () => expect(await cannotSave()).toBeNull());
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

describe('a library that is deleted while it is open', () => {
  const second = (): string => join(stage, 'second');
  const restored = (): string => join(stage, 'restored');
  /** A library with a backup in a second folder, deleted after a save that the backup lacks. */
  const beginAndLose = async (): Promise<BackupInfo> => {
    await begin();
    mkdirSync(second());
    await callDesk(desk, 'backups.setSecond', { folder: second() });
    await callDesk(desk, 'backups.make', {});
    await save('two');
    rmSync(library, { recursive: true });
    await expect(save('three')).rejects.toEqual(isGone);
    const { backups } = await callDesk(desk, 'backups.list', {});
    expect(backups[0]).toMatchObject({ place: 'second', state: 'whole' });
    return backups[0]!;
  };

  it('is restored from the second folder, and what was typed last is a version of its story', async () => {
    const { place, name } = await beginAndLose();
    expect((await callDesk(desk, 'app.info', {})).library?.isGone).toBe(true);
    const { stories } = await callDesk(desk, 'backups.stories', { place, name });
    expect(stories.map(({ id }) => id)).toEqual([open.story.id]);
    const folder = restored();
    const { texts } = await callDesk(desk, 'backups.restoreInto', { place, name, folder });
    expect(texts).toBe(1);
    expect(await storedDeck()).toBe('one');
    const { items } = await callDesk(desk, 'versions.list', { id: open.story.id });
    const version = items.find(({ kind }) => kind === 'conflict');
    expect((await callDesk(desk, 'versions.get', { revisionId: version!.id })).story.deck).toBe('three');
    expect((await callDesk(desk, 'app.info', {})).library).toMatchObject({ folder, isGone: false });
    expect(rescued()).toBe('');
    // Nothing is created in place of what is gone, not even at the end.
    await desk.close();
    expect(existsSync(library)).toBe(false);
    expect(verifyLibrary(folder).findings).toEqual([]);
  });

  it('keeps the text on this machine where another library is opened, until its own is back', async () => {
    await begin();
    const away = join(stage, 'away');
    renameSync(library, away);
    await expect(save('two')).rejects.toEqual(isGone);
    await callDesk(desk, 'library.open', { folder: join(stage, 'another') });
    expect(rescued()).toContain('"two"');
    expect(existsSync(library)).toBe(false);
    await callDesk(desk, 'library.open', { folder: away });
    const { items } = await callDesk(desk, 'versions.list', { id: open.story.id });
    expect(items.map(({ kind }) => kind)).toContain('conflict');
  });

  it('refuses to restore elsewhere while the library is there', async () => {
    await begin();
    mkdirSync(second());
    await callDesk(desk, 'backups.setSecond', { folder: second() });
    await callDesk(desk, 'backups.make', {});
    const { backups } = await callDesk(desk, 'backups.list', {});
    const { place, name } = backups[0]!;
    await expect(callDesk(desk, 'backups.restoreInto', { place, name, folder: restored() })).rejects.toThrow(
      /is not gone/,
    );
    expect(existsSync(restored())).toBe(false);
  });

  it('gives the text in the window as a file that any Copydesk takes in, with its versions', async () => {
    await begin();
    rmSync(library, { recursive: true });
    const story = { ...open.story, deck: 'never saved' };
    const made = await callDesk(desk, 'handover.ofText', { story });
    expect(made.missing).toBe(0);
    await callDesk(desk, 'library.open', { folder: join(stage, 'another') });
    await callDesk(desk, 'handover.take', { bytes: made.bytes });
    expect(await storedDeck()).toBe('never saved');
    // The folder of a story that no library knows any more: the text alone.
    const alone = await callDesk(desk, 'handover.ofText', { story: { ...story, id: newStoryId() } });
    const taken = await callDesk(desk, 'handover.take', { bytes: alone.bytes });
    expect(taken.outcome).toBe('new');
    expect((await callDesk(desk, 'stories.get', { id: taken.id })).story.deck).toBe('never saved');
  });
});

it('offers the backup of the end from the second folder, read whole, if the library is gone at the next start', async () => {
  start({ keepsBackups: true });
  // Remembered as the previous one; the open library continues to make backups.
  await callDesk(desk, 'library.open', { folder: library });
  open = await callDesk(desk, 'stories.create', {});
  const second = join(stage, 'second');
  mkdirSync(second);
  await callDesk(desk, 'backups.setSecond', { folder: second });
  await save('one');
  await desk.close();
  rmSync(library, { recursive: true });
  start({ keepsBackups: true });
  expect((await callDesk(desk, 'app.info', {})).problem?.code).toBe('LIBRARY_GONE');
  await waitFor(async () => {
    const { backups } = await callDesk(desk, 'backups.list', {});
    expect(backups[0]).toMatchObject({ place: 'second', reason: 'quit', state: 'whole', stories: 1 });
  });
  expect(existsSync(library)).toBe(false);
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
