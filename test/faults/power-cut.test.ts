import { basename, join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { type DiskChange, StrictDisk } from './disk-record';
import { type ChildProgram, onFaultStage } from './fault-process';

let program: ChildProgram;
let folder: string;

onFaultStage('power', (stage) => ({ program, folder } = stage));

/** Files that can be made again, and those that the next opening removes anyway. */
const isRoom = (path: string): boolean =>
  path.includes(`${sep}derived`) || path.endsWith('.unfinished') || basename(path) === 'in-use.json';

it('a power cut keeps every name that an acknowledged step made, however strictly names are kept', async (context) => {
  if (process.platform === 'win32') return context.skip('Windows syncs no folders');
  const running = program.start(['work', join(folder, 'not', 'there', 'library')]);
  await running.ended;
  const disk = new StrictDisk();
  const lost: string[] = [];
  const steps: string[] = [];
  for (const line of running.lines) {
    const [word = '', ...rest] = line.split(' ');
    if (word === 'disk') disk.apply(JSON.parse(rest.join(' ')) as DiskChange);
    if (word !== 'done') continue;
    const [step = '', ...files] = rest;
    steps.push(step);
    const there = (JSON.parse(files.join(' ')) as string[]).filter((path) => !isRoom(path));
    lost.push(...there.flatMap((path) => disk.missing(path, folder) ?? []).map((why) => `${step}: ${why}`));
  }
  expect(steps).toEqual([
    'open',
    ...[1, 2, 3].flatMap(() => ['photo', 'save', 'backup']),
    ...['export', 'restore'],
  ]);
  expect(lost).toEqual([]);
});
