import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Desk } from '../../electron/desk/desk';
import { openDesk } from '../../electron/desk/open-desk';
import { verifyLibrary } from '../../electron/desk/verify';
import { callDesk } from '../../electron/hosts/call-desk';
import { figure, times } from '../support/long-run';
import { type ChildProgram, onFaultStage } from './fault-process';

let program: ChildProgram;
let folder: string;

onFaultStage('restore-crash', (stage) => ({ program, folder } = stage));

const open = (at: string): Desk =>
  openDesk(
    { libraryFolder: at, configFolder: join(at, '..', 'config'), version: '0.0.0', device: 'test' },
    { info: () => undefined, error: () => undefined },
  );

async function write(desk: Desk, headline: string): Promise<void> {
  const { story, revision } = await callDesk(desk, 'stories.create', {});
  await callDesk(desk, 'stories.save', {
    ...{ id: story.id, baseRevision: revision, reason: 'close' as const },
    story: { ...story, headline },
  });
}

const headlinesIn = async (desk: Desk): Promise<string[]> =>
  (await callDesk(desk, 'stories.list', {})).items.map(({ headline }) => headline).sort();

/** The library's content, or null if it is refused as damaged. */
async function look(at: string): Promise<string[] | null> {
  const desk = open(at);
  try {
    const { problem } = await callDesk(desk, 'app.info', {});
    if (!problem) return await headlinesIn(desk);
    expect(problem.code).toBe('LIBRARY_DAMAGED');
    return null;
  } finally {
    await desk.close();
  }
}

const OLD = ['First'];
const NEW = ['First', 'Second'];

it('restoring a backup loses nothing, at whichever of its steps it dies', async () => {
  const before = join(folder, 'before');
  const desk = open(before);
  await write(desk, 'First');
  await callDesk(desk, 'backups.make', {});
  await write(desk, 'Second');
  await desk.close();

  const outcomes = { old: 0, new: 0, refused: 0 };
  for (let nth = 1; ; nth += times(3, 1)) {
    const at = join(folder, 'at', 'library');
    rmSync(join(folder, 'at'), { recursive: true, force: true });
    mkdirSync(join(folder, 'at'));
    cpSync(before, at, { recursive: true });
    const running = program.start(['restore', at, String(nth)]);
    await running.ended;
    const isDone = running.lines.includes('restored');

    const found = await look(at);
    if (found === null) outcomes.refused += 1;
    else outcomes[found.length === OLD.length ? 'old' : 'new'] += 1;
    if (found !== null) expect([OLD, NEW]).toContainEqual(found);
    if (isDone) expect(found).toEqual(OLD);
    await expectBothStates(at);
    if (isDone) break;
  }
  const tried = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  // It died before anything was moved, between the two, and after.
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0);
  figure('kill -9 at a step of a restore: both states can be had', tried);
});

/** Whatever has happened, each of the two states is available: from the library, its backups or what was set aside. */
async function expectBothStates(at: string): Promise<void> {
  const states: string[][] = [];
  const now = await look(at);
  if (now) states.push(now);
  const desk = open(at);
  const { backups } = await callDesk(desk, 'backups.list', {});
  await desk.close();
  for (const { place, name } of backups) {
    const again = open(at);
    await callDesk(again, 'backups.restore', { place, name });
    states.push(await headlinesIn(again));
    await again.close();
    expect(verifyLibrary(at).findings).toEqual([]);
  }
  const aside = join(at, 'set-aside');
  for (const name of existsSync(aside) ? readdirSync(aside) : []) {
    const found = await look(join(aside, name));
    if (found) states.push(found);
  }
  expect(states).toContainEqual(OLD);
  expect(states).toContainEqual(NEW);
}
