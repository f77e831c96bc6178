import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallInput, DeskChannelName, Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import type { AppEvent } from '@shared/api/events';
import { defaultHouse } from '@shared/house/house';
import { bodyOf } from '@shared/document/body';
import { Story } from '@shared/document/story';
import type { Desk, Log } from './desk';
import { changeConfig } from './config';
import { firstLibrary, openDesk } from './open-desk';
import { defaultLibraryFolder } from './places';
import { noPolicy } from './policy';

const silent: Log = { info: () => undefined, error: () => undefined };
let folder: string;
let desk: Desk | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-desk-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await desk?.close();
  desk = null;
  rmSync(folder, { recursive: true, force: true });
});

const open = (libraryFolder: string | null = join(folder, 'library')): Desk => {
  desk = openDesk(
    { libraryFolder, configFolder: join(folder, 'config'), version: '0.0.0', device: 'test' },
    silent,
  );
  return desk;
};

async function call<N extends DeskChannelName>(on: Desk, name: N, input: CallInput<N>): Promise<Output<N>> {
  const reply = await on.call(name, input);
  if (!reply.ok) throw AppError.fromReply(reply.error);
  return reply.value as Output<N>;
}

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
});

describe('the desk', () => {
  it('keeps a story over a restart', async () => {
    const first = open();
    const made = await call(first, 'stories.create', {});
    const story = { ...made.story, headline: 'Rain stops play', body: bodyOf([paragraph('It rained.')]) };
    const saved = await call(first, 'stories.save', {
      id: story.id,
      baseRevision: made.revision,
      story,
      reason: 'typing',
    });
    await first.close();

    const second = open();
    const again = await call(second, 'stories.get', { id: story.id });
    expect(again.story).toEqual(Story.parse(story));
    expect(again.revision).toBe(saved.revision);
    expect((await call(second, 'stories.list', { query: 'RAIN' })).items.map(({ id }) => id)).toEqual([
      story.id,
    ]);
    expect((await call(second, 'app.info', {})).library).toEqual({
      folder: join(folder, 'library'),
      stories: 1,
      leftOpen: false,
      line: '',
      cannotSave: null,
      isGone: false,
      isChecked: true,
    });
  });

  it('makes no new library in the place of the one that was open last', async () => {
    vi.stubEnv('COPYDESK_LIBRARY', '');
    vi.stubEnv('XDG_DATA_HOME', folder);
    vi.stubEnv('APPDATA', folder);
    vi.stubEnv('HOME', folder);
    const first = open(null);
    const own = (await call(first, 'app.info', {})).library!.folder;
    const { story } = await call(first, 'stories.create', {});
    await first.close();

    const away = join(folder, 'unplugged');
    renameSync(own, away);
    const second = open(null);
    expect((await call(second, 'app.info', {})).problem).toMatchObject({ code: 'LIBRARY_GONE', folder: own });
    await expect(call(second, 'library.open', { folder: own })).rejects.toMatchObject({
      code: 'LIBRARY_GONE',
    });
    expect(existsSync(own)).toBe(false);
    renameSync(away, own);
    await call(second, 'library.open', { folder: own });
    expect((await call(second, 'stories.get', { id: story.id })).story.id).toBe(story.id);
    await second.close();

    // Whoever wants to start again makes room for it.
    rmSync(own, { recursive: true });
    mkdirSync(own);
    expect((await call(open(null), 'app.info', {})).library?.folder).toBe(own);
  });

  it('says why it has no library, and takes another one', async () => {
    writeFileSync(join(folder, 'file'), 'not a folder');
    const closed = open(join(folder, 'file'));
    const info = await call(closed, 'app.info', {});
    expect(info.library).toBeNull();
    expect(info.problem?.code).toBe('DISK_REFUSED');
    await expect(call(closed, 'stories.list', {})).rejects.toMatchObject({ code: 'LIBRARY_CLOSED' });

    const heard: AppEvent[] = [];
    closed.onEvent((event) => heard.push(event));
    const opened = await call(closed, 'library.open', { folder: join(folder, 'other') });
    expect(opened.library?.folder).toBe(join(folder, 'other'));
    expect(heard).toContainEqual({ kind: 'library.changed' });
    expect((await call(closed, 'stories.list', {})).total).toBe(0);
  });

  it('greets a newcomer with the samples in their own new library, once', async () => {
    vi.stubEnv('COPYDESK_LIBRARY', join(folder, 'default'));
    const list = async (on: Desk) => (await call(on, 'stories.list', {})).items;
    const first = open(null);
    const [sample, ...others] = await list(first);
    expect(others).toHaveLength(1);
    await call(first, 'stories.delete', { id: sample!.id });
    await first.close();
    expect(await list(open(null))).toHaveLength(1);
  });

  it('takes an empty COPYDESK_LIBRARY for none', () => {
    vi.stubEnv('COPYDESK_LIBRARY', '');
    const options = { libraryFolder: null, configFolder: folder, version: '1', device: 'test' };
    expect(firstLibrary(options)).toBe(defaultLibraryFolder());
  });

  it('puts no samples into a library that was named', async () => {
    expect((await call(open(), 'stories.list', {})).items).toEqual([]);
  });

  it('opens the library and keeps to the house that a policy has set, and lets nobody change them', async () => {
    const managed = join(folder, 'managed');
    const house = { ...defaultHouse(), name: 'The River Post' };
    const options = {
      libraryFolder: null,
      configFolder: join(folder, 'config'),
      version: '0',
      device: 'test',
    };
    changeConfig(options.configFolder, { lastLibrary: join(folder, 'mine') });
    desk = openDesk({ ...options, policy: { ...noPolicy, libraryFolder: managed, house } }, silent);
    const info = await call(desk, 'app.info', {});
    expect(info).toMatchObject({
      library: { folder: managed },
      house,
      managed: { library: true, house: true },
    });
    await expect(call(desk, 'house.set', house)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const other = call(desk, 'library.open', { folder: join(folder, 'mine') });
    await expect(other).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await call(desk, 'library.open', { folder: managed })).library?.folder).toBe(managed);
  });
});
