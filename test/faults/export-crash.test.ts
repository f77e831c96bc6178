import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { ExportForm } from '@shared/api/publish';
import { fixtureStory } from '../support/fixture-stories';
import { openNewsroom, type TestNewsroom } from '../support/newsroom';
import { onFaultStage, type ChildProgram } from './fault-process';

let program: ChildProgram;
let folder: string;

onFaultStage('export-crash', (stage) => ({ program, folder } = stage));

const story = fixtureStory('plain');
const out = (...path: string[]): string => join(folder, 'out', ...path);
const open = (): TestNewsroom => openNewsroom(join(folder, 'library'));

/** The headline of the page that has its name. */
function headlineOut(form: ExportForm): string {
  const page =
    form === 'folder'
      ? readFileSync(out('ferry-timetable', 'index.html'), 'utf8')
      : new TextDecoder().decode(
          unzipSync(readFileSync(out('ferry-timetable.zip')))['ferry-timetable/index.html'],
        );
  return /<h1>([^<]*)<\/h1>/.exec(page)?.[1] ?? '';
}

const timesExported = (room: TestNewsroom): number =>
  room.review.events(story.id).filter(({ kind }) => kind === 'exported').length;

it.each(['folder', 'zip'] as const)(
  'a desk that is killed at any moment of exporting a %s leaves the old page, or the new one and its record',
  async (form) => {
    const first = open();
    first.stories.add(story);
    await first.publishing.export({ id: story.id, form, to: out(), job: 'first' });
    first.close();
    // Not ours, whatever its name says.
    mkdirSync(out('.ferry-timetable.0123456789abcdef.unfinished'));
    if (form === 'folder') writeFileSync(out('ferry-timetable', 'notes.txt'), 'mine');
    let before = { headline: headlineOut(form), exports: 1 };
    const outcomes = new Set<string>();

    for (let nth = 1, isKilled = true; isKilled; nth += 1) {
      const headline = `Ferry timetable, take ${nth}`;
      const room = open();
      const { revision } = room.stories.get(story.id);
      const text = { ...room.stories.get(story.id).story, headline };
      room.stories.save({ id: story.id, baseRevision: revision, story: text, reason: 'typing' });
      room.close();
      const running = program.start(['export', join(folder, 'library'), String(nth), form]);
      await running.ended;
      isKilled = !running.lines.includes('exported');

      const again = open();
      await again.publishing.settle(() => undefined);
      const after = { headline: headlineOut(form), exports: timesExported(again) };
      const went = after.headline === headline;
      expect(after).toEqual(went ? { headline, exports: before.exports + 1 } : before);
      expect(again.stories.get(story.id)).toMatchObject({ status: 'exported', changedSinceApproval: !went });
      again.close();
      const names = form === 'folder' ? ['ferry-timetable'] : ['ferry-timetable.zip'];
      expect(readdirSync(out()).toSorted()).toEqual([
        '.ferry-timetable.0123456789abcdef.unfinished',
        ...names,
      ]);
      if (form === 'folder') expect(readFileSync(out('ferry-timetable', 'notes.txt'), 'utf8')).toBe('mine');
      outcomes.add(isKilled ? (went ? 'settled as exported' : 'settled as not exported') : 'exported');
      before = after;
    }
    expect([...outcomes]).toEqual(['settled as not exported', 'settled as exported', 'exported']);
  },
  180_000,
);

it('a first export that is cut off leaves nothing, and the story is not published', async () => {
  const room = open();
  room.stories.add({ ...story, firstPublished: null });
  room.close();
  const running = program.start(['export', join(folder, 'library'), '4', 'folder']);
  await running.ended;
  expect(running.lines).not.toContain('exported');
  const again = open();
  await again.publishing.settle(() => undefined);
  expect(again.stories.get(story.id)).toMatchObject({ status: 'draft', story: { firstPublished: null } });
  expect(existsSync(out('ferry-timetable'))).toBe(false);
  expect(readdirSync(out())).toEqual([]);
  again.close();
});
