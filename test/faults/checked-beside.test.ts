import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '@shared/api/events';
import type { Desk } from '../../electron/desk/desk';
import { leaveCheckNote, readCheckNote } from '../../electron/desk/db/check-note';
import { openDesk } from '../../electron/desk/open-desk';
import { verifyLibrary } from '../../electron/desk/verify';
import { callDesk } from '../../electron/hosts/call-desk';
import { dumpOf } from '../support/sealed-library';
import { freeThePageOfEvents } from './free-a-page';
import { makeWorn } from './worn-library';
import { waitFor } from '../support/wait-for';

let stage: string;
let library: string;
let desk: Desk | null = null;
let heard: AppEvent[];

beforeEach(() => {
  stage = mkdtempSync(join(tmpdir(), 'copydesk-'));
  library = join(stage, 'library');
  makeWorn(library, 3);
});
afterEach(async () => {
  await desk?.close();
  desk = null;
  rmSync(stage, { recursive: true, force: true });
});

/** A desk that stays open, as a window's does. */
function start(): Desk {
  const options = {
    libraryFolder: library,
    configFolder: join(stage, 'config'),
    version: '0.0.0',
    device: 'a',
  };
  desk = openDesk({ ...options, checksBeside: true }, { info: () => undefined, error: () => undefined });
  heard = [];
  desk.onEvent((event) => heard.push(event));
  return desk;
}
const infoOf = (of: Desk) => callDesk(of, 'app.info', {});
const ended = (of: Desk) =>
  waitFor(async () => {
    const { library: open } = await infoOf(of);
    if (!open?.isChecked && open?.cannotSave === null) throw new Error('It is still being checked.');
  });

const damageOfFile = () => verifyLibrary(library).findings.filter(({ where }) => where === 'library.sqlite');
/** What cannot be derived from anything else. */
const kept = () => {
  const { story, revision, event, setting } = dumpOf(library);
  return { story, revision, event, setting };
};

describe('a library that is checked beside the desk’s work', () => {
  it('is whole: it is said so, nothing is left of it, and saving goes on meanwhile', async () => {
    const open = start();
    expect((await infoOf(open)).library).toMatchObject({ isChecked: false, cannotSave: null });
    const { story, revision } = await callDesk(open, 'stories.create', {});
    const save = { id: story.id, baseRevision: revision, story: { ...story, deck: 'New' } };
    await callDesk(open, 'stories.save', { ...save, reason: 'close' });
    await ended(open);
    expect((await infoOf(open)).library).toMatchObject({ isChecked: true, cannotSave: null });
    expect(heard).toContainEqual({ kind: 'library.changed' });
    expect(readCheckNote(library)).toBeNull();
    await open.close();
    expect(damageOfFile()).toEqual([]);
  });

  it('is damaged: it can be read, and once that is found nothing more is saved; the next start refuses it', async () => {
    freeThePageOfEvents(library);
    const before = kept();
    const open = start();
    const [first] = (await callDesk(open, 'stories.list', {})).items;
    const { story, revision } = await callDesk(open, 'stories.get', { id: first!.id });
    await ended(open);
    expect((await infoOf(open)).library?.cannotSave).toMatch(/is damaged \(.*twice.*\)/);
    expect(heard).toContainEqual({ kind: 'library.changed' });
    const input = { id: story.id, baseRevision: revision, story: { ...story, deck: 'Typed' } };
    await expect(callDesk(open, 'stories.save', { ...input, reason: 'typing' })).rejects.toMatchObject({
      code: 'LIBRARY_DAMAGED',
    });
    expect((await callDesk(open, 'stories.get', { id: story.id })).story.deck).toBe(story.deck);
    expect(existsSync(join(stage, 'config', 'rescued'))).toBe(true);
    await open.close();
    expect(kept()).toEqual(before);

    const again = start();
    expect((await infoOf(again)).problem).toMatchObject({ code: 'LIBRARY_DAMAGED' });
  });

  it('opens again once a whole file has taken its place', async () => {
    cpSync(library, join(stage, 'kept'), { recursive: true });
    leaveCheckNote(library, { at: null, wrong: 'page 3 of story is damaged' });
    const open = start();
    expect((await infoOf(open)).library).toMatchObject({ isChecked: true, cannotSave: null });
    expect(readCheckNote(library)).toBeNull();
  });

  it('goes on where it was when it was ended, and still looks at every page', async () => {
    leaveCheckNote(library, { at: { tree: 'story', below: 1 }, wrong: null });
    const open = start();
    await ended(open);
    expect((await infoOf(open)).library).toMatchObject({ isChecked: true, cannotSave: null });
    await open.close();
    freeThePageOfEvents(library);
    leaveCheckNote(library, { at: { tree: 'story', below: 1 }, wrong: null });
    const damaged = start();
    await ended(damaged);
    expect((await infoOf(damaged)).library?.cannotSave).toMatch(/is damaged/);
  });

  it('may be closed at any moment of it', async () => {
    for (const wait of [0, 1500, 1600, 1700]) {
      const open = start();
      await new Promise((resolve) => setTimeout(resolve, wait));
      await open.close();
    }
    expect(damageOfFile()).toEqual([]);
  });
});
