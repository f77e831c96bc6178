import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppEvent } from '@shared/api/events';
import { storyOf, temporaryFolder } from '../../../test/support/newsroom';
import { callDesk } from '../../hosts/call-desk';
import { databaseIn } from '../db/open';
import type { Desk } from '../desk';
import { openDesk } from '../open-desk';

let folder: ReturnType<typeof temporaryFolder>;
let library: string;
let desk: Desk;

const silent = { info: () => undefined, error: () => undefined };
const open = (): Desk =>
  openDesk(
    {
      libraryFolder: library,
      configFolder: join(folder.path, 'config'),
      version: '0.0.0',
      device: 'desk-1',
    },
    silent,
  );
const code = (value: string): unknown => expect.objectContaining({ code: value });

beforeEach(() => {
  folder = temporaryFolder();
  library = join(folder.path, 'library');
  desk = open();
});
afterEach(async () => {
  await desk.close();
  folder.remove();
});

/** Saves stories, then breaks the file's first page, so that nothing opens it. Gives a way to mend it. */
async function damage(stories: number): Promise<() => void> {
  for (let at = 0; at < stories; at += 1) {
    const { story, revision } = await callDesk(desk, 'stories.create', {});
    const next = { ...storyOf(`Story ${at}`, 'It rained.'), id: story.id };
    await callDesk(desk, 'stories.save', {
      id: story.id,
      baseRevision: revision,
      story: next,
      reason: 'close',
    });
  }
  await desk.close();
  const bytes = readFileSync(databaseIn(library));
  const broken = Buffer.from(bytes);
  broken.fill(0, 0, 100);
  writeFileSync(databaseIn(library), broken);
  desk = open();
  return () => writeFileSync(databaseIn(library), bytes);
}

it('reads a library that cannot be opened, and moves it into a new one that opens', async () => {
  await damage(3);
  const events: AppEvent[] = [];
  desk.onEvent((event) => events.push(event));
  const { stories, counts, lost } = await callDesk(desk, 'salvage.read', { source: 'library' });
  expect(stories.map(({ headline, state }) => [headline, state])).toEqual(
    ['Story 2', 'Story 1', 'Story 0'].map((headline) => [headline, 'whole']),
  );
  expect(counts.stories).toEqual({ saved: 3, lost: 0 });
  const { story } = await callDesk(desk, 'salvage.story', { id: stories[0]!.id });
  expect(story.headline).toBe('Story 2');

  const to = join(folder.path, 'new', 'library');
  const moved = await callDesk(desk, 'salvage.move', { folder: to });
  expect(moved).toEqual({ folder: to, counts, lost });
  expect(events.some(({ kind }) => kind === 'salvage.progress')).toBe(true);
  await callDesk(desk, 'library.open', { folder: to });
  expect((await callDesk(desk, 'stories.list', {})).items).toHaveLength(3);
});

it('refuses a library that is open, and a folder that holds something', async () => {
  await expect(callDesk(desk, 'salvage.read', { source: 'library' })).rejects.toEqual(code('INVALID'));
  await expect(callDesk(desk, 'salvage.move', { folder: join(folder.path, 'x') })).rejects.toEqual(
    code('NOT_FOUND'),
  );
  await damage(1);
  await callDesk(desk, 'salvage.read', { source: 'library' });
  for (const bad of ['relative', library, join(library, 'within'), folder.path])
    await expect(callDesk(desk, 'salvage.move', { folder: bad })).rejects.toEqual(code('INVALID'));
});

it('ends when it is cancelled, and leaves nothing', async () => {
  await damage(2);
  await callDesk(desk, 'salvage.read', { source: 'library' });
  const to = join(folder.path, 'new');
  const moving = callDesk(desk, 'salvage.move', { folder: to });
  const [refused] = await Promise.allSettled([moving, callDesk(desk, 'salvage.cancel', {})]);
  expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'CANCELLED' } });
  expect(existsSync(to)).toBe(false);
  // What was read stays.
  mkdirSync(to);
  expect((await callDesk(desk, 'salvage.move', { folder: to })).counts.stories.saved).toBe(2);
});

it('gives the library up when it is to be opened again', async () => {
  const mend = await damage(1);
  await callDesk(desk, 'salvage.read', { source: 'library' });
  mend();
  await callDesk(desk, 'library.open', { folder: library });
  expect((await callDesk(desk, 'stories.list', {})).items).toHaveLength(1);
  await expect(callDesk(desk, 'salvage.story', { id: storyOf('x', 'y').id })).rejects.toEqual(
    code('NOT_FOUND'),
  );
});
