import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { unpackHandover } from '../../electron/desk/handover/handover-file';
import type { Handover } from '../../electron/desk/handover/handover-file';
import { takeHandover, keepPictures } from '../../electron/desk/services/take-handover';
import { verifyLibrary } from '../../electron/desk/verify';
import { figure, longTimeout, times } from '../support/long-run';
import { openNewsroom, storyOf, type TestNewsroom } from '../support/newsroom';
import { type ChildProgram, onFaultStage } from './fault-process';

let program: ChildProgram;
let folder: string;

onFaultStage('take-crash', (stage) => ({ program, folder } = stage));

/** The file of a story with photos, versions and events. */
async function handedOver(): Promise<Uint8Array> {
  const library = join(folder, 'elsewhere');
  mkdirSync(library);
  const room = openNewsroom(library, 'elsewhere');
  const placed = [];
  for (const background of ['#667', '#776']) {
    const picture = sharp({ create: { width: 30, height: 20, channels: 3, background } });
    const { file } = await room.photos.add('bus.jpg', Uint8Array.from(await picture.jpeg().toBuffer()));
    placed.push([newPhotoId(), newStoryPhoto({ file, credit: 'PIB', alt: 'A bus' })] as const);
  }
  const { story } = room.stories.add({
    ...storyOf('A bus stops'),
    body: bodyOf(placed.map(([photoId]) => ({ type: 'photo', version: 1, photoId }))),
    photos: Object.fromEntries(placed),
  });
  for (let at = 0; at < 3; at++)
    room.stories.save({
      id: story.id,
      baseRevision: at,
      story: { ...story, deck: `${at}` },
      reason: 'close',
    });
  room.review.move({ id: story.id, revision: 3, to: 'filed', note: '' });
  const { bytes } = await room.handover.make(story.id);
  room.close();
  return bytes;
}

/** How much of the hand-over is in a library: a number for each kind of row. */
function rowsIn({ newsroom: { library }, stories }: TestNewsroom, { record }: Handover): number[] {
  return [
    stories.list({ limit: 5, offset: 0 }).total,
    record.revisions.filter(({ id }) => library.revisions.has(id)).length,
    record.events.filter(({ id }) => library.events.has(id)).length,
    record.photos.filter(({ file }) => library.photoRecords.find(file.sha256)).length,
    library.photoUses.ofStory(record.id).length,
    stories.list({ limit: 5, offset: 0, query: 'bus' }).total,
  ];
}

it(
  'takes all of a hand-over in or nothing of it when it is killed, at whichever of its steps, and all of it the next time',
  async () => {
    const bytes = await handedOver();
    const file = join(folder, 'bus.copydesk');
    writeFileSync(file, bytes);
    const handover = unpackHandover(Uint8Array.from(bytes));
    const { record } = handover;
    const { photos, revisions, events } = record;
    const all = [1, revisions.length, events.length, photos.length, photos.length, 1];
    const empty = join(folder, 'empty');
    const here = openNewsroom(empty, 'here');
    here.stories.add(storyOf('A train', 'Words.'));
    here.close();

    const outcomes = { nothing: 0, all: 0 };
    for (let nth = 1; ; nth += times(4, 1)) {
      const library = join(folder, 'library');
      rmSync(library, { recursive: true, force: true });
      cpSync(empty, library, { recursive: true });
      const running = program.start(['take', library, String(nth), file]);
      await running.ended;
      const isDone = running.lines.includes('taken new');

      const room = openNewsroom(library, 'here');
      const [, ...found] = rowsIn(room, handover);
      const isThere = found.some((count) => count > 0);
      expect(found, `killed at step ${nth}`).toEqual(isThere ? all.slice(1) : all.slice(1).map(() => 0));
      outcomes[isThere ? 'all' : 'nothing'] += 1;
      await keepPictures(room.newsroom, handover);
      const { outcome } = await takeHandover(room.newsroom, handover);
      expect(outcome).toBe(isThere ? 'unchanged' : 'new');
      expect(rowsIn(room, handover)).toEqual([2, ...all.slice(1)]);
      room.close();
      expect(verifyLibrary(library)).toMatchObject({ stories: 2, findings: [] });
      expect(readdirSync(join(library, 'photos'), { recursive: true, encoding: 'utf8' })).toHaveLength(
        2 * photos.length,
      );
      if (isDone) break;
      expect(nth).toBeLessThan(200);
    }
    const tried = outcomes.nothing + outcomes.all;
    expect(outcomes.nothing).toBeGreaterThan(times(4, 20));
    figure('kill -9 at a step of taking a hand-over in: all of it or nothing, and all the next time', tried);
  },
  longTimeout(120_000, 4),
);
