import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMBARGO_RUNNING } from '@shared/api/publish';
import type { StoryId } from '@shared/story/ids';
import type { Desk } from '../../electron/desk/desk';
import { openDesk } from '../../electron/desk/open-desk';
import { callDesk } from '../../electron/hosts/call-desk';
import { longTimeout, times } from '../support/long-run';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = [
  'UTC',
  'Asia/Kolkata',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];

type Step =
  | { readonly kind: 'clock'; readonly by: number }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'save'; readonly story: number }
  | { readonly kind: 'comment'; readonly story: number }
  | { readonly kind: 'backup' }
  | { readonly kind: 'restart' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('clock' as const),
    by: fc.constantFrom(-400 * DAY, 400 * DAY, -HOUR, HOUR, -1, 0, 1000, 20 * 60_000, DAY),
  }),
  fc.record({ kind: fc.constant('zone' as const), zone: fc.constantFrom(...ZONES) }),
  fc.record({ kind: fc.constant('save' as const), story: fc.nat(2) }),
  fc.record({ kind: fc.constant('comment' as const), story: fc.nat(2) }),
  fc.constantFrom<Step>({ kind: 'backup' }, { kind: 'restart' }),
);

let folder: string;
let desk: Desk;
const zone = process.env.TZ;

const open = (): void => {
  const options = { libraryFolder: join(folder, 'library'), configFolder: join(folder, 'config') };
  desk = openDesk(
    { ...options, version: '0.0.0', device: 'a' },
    { info: () => undefined, error: () => undefined },
  );
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-clocks-'));
  // Only the clock changes: waiting still happens in real time.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-10-25T00:30:00Z') });
  open();
});
afterEach(async () => {
  await desk.close();
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  rmSync(folder, { recursive: true, force: true });
});

async function save(id: StoryId, headline: string): Promise<void> {
  const { story, revision } = await callDesk(desk, 'stories.get', { id });
  const next = { ...story, headline };
  await callDesk(desk, 'stories.save', { id, baseRevision: revision, story: next, reason: 'close' });
}

/** Runs the steps, and notes the order in which things were done. */
async function live(steps: readonly Step[]) {
  const ids: StoryId[] = [];
  for (let count = 0; count < 3; count += 1) ids.push((await callDesk(desk, 'stories.create', {})).story.id);
  const touched = [...ids].reverse();
  const saved = new Map<StoryId, string[]>(ids.map((id) => [id, []]));
  const comments = new Map<StoryId, string[]>(ids.map((id) => [id, []]));
  const backups: string[] = [];
  for (const [at, taken] of steps.entries()) {
    if (taken.kind === 'clock') vi.setSystemTime(Date.now() + taken.by);
    else if (taken.kind === 'zone') process.env.TZ = taken.zone;
    else if (taken.kind === 'restart') {
      await desk.close();
      open();
    } else if (taken.kind === 'backup') {
      const before = new Set(backups);
      const made = (await callDesk(desk, 'backups.make', {})).backups.find(({ name }) => !before.has(name));
      // If nothing has changed since the newest, none is made.
      if (made) backups.push(made.name);
    } else {
      const id = ids[taken.story]!;
      if (taken.kind === 'comment') await callDesk(desk, 'review.comment', { id, note: `${at}` });
      else {
        await save(id, `${at}`);
        touched.splice(touched.indexOf(id), 1);
        touched.unshift(id);
      }
      (taken.kind === 'comment' ? comments : saved).get(id)!.push(`${at}`);
    }
  }
  return { ids, touched, saved, comments, backups };
}

describe('whatever a clock or a time zone does', () => {
  it(
    'versions, events, stories and backups stand in the order in which they were made',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
          await desk.close();
          rmSync(folder, { recursive: true, force: true });
          open();
          const { ids, touched, saved, comments, backups } = await live(steps);
          for (const id of ids) {
            const { items } = await callDesk(desk, 'versions.list', { id });
            expect(items.map(({ headline }) => headline)).toEqual(saved.get(id)!.toReversed());
            const events = (await callDesk(desk, 'review.events', { id })).items;
            expect(events[0]?.kind).toBe('created');
            const notes = events.filter(({ kind }) => kind === 'comment').map(({ note }) => note);
            expect(notes).toEqual(comments.get(id));
          }
          const list = (await callDesk(desk, 'stories.list', {})).items.map(({ id }) => id);
          expect(list.slice(0, 3)).toEqual(touched);
          const kept = (await callDesk(desk, 'backups.list', {})).backups;
          const own = backups.toReversed().slice(0, 8);
          expect(
            kept
              .map(({ name }) => name)
              .filter((name) => backups.includes(name))
              .slice(0, 8),
          ).toEqual(own);
          const [newest] = kept;
          if (newest) {
            expect(newest.state).toBe('whole');
            const { place, name } = newest;
            const { stories } = await callDesk(desk, 'backups.stories', { place, name });
            expect(
              stories
                .map(({ id }) => id)
                .slice(0, 3)
                .sort(),
            ).toEqual([...ids].sort());
          }
        }),
        {
          numRuns: times(10, 100),
          examples: [
            [
              [
                { kind: 'save', story: 0 },
                { kind: 'comment', story: 0 },
                { kind: 'backup' },
                { kind: 'clock', by: -400 * DAY },
                { kind: 'save', story: 0 },
                { kind: 'comment', story: 0 },
                { kind: 'backup' },
                { kind: 'save', story: 1 },
                { kind: 'clock', by: 400 * DAY },
                { kind: 'save', story: 0 },
                { kind: 'backup' },
              ],
            ],
          ],
        },
      );
    },
    longTimeout(300_000),
  );

  it('an embargo ends at its instant, also in the hour that a zone has twice', async () => {
    const { story, revision } = await callDesk(desk, 'stories.sample', {});
    const { id } = story;
    // 02:30 of the second time, in the night in which Berlin’s clocks go back.
    const embargo = '2026-10-25T02:30:00+01:00';
    const next = { ...story, embargo, firstPublished: null, updated: null, corrections: [] };
    await callDesk(desk, 'stories.save', { id, baseRevision: revision, story: next, reason: 'close' });
    const isHeld = async (): Promise<boolean> => {
      const to = join(folder, 'out');
      const call = { id, form: 'folder', to, job: 'clock' } as const;
      const reply = await desk.call('publish.export', call);
      return JSON.stringify(reply).includes(EMBARGO_RUNNING);
    };
    for (const name of ZONES) {
      process.env.TZ = name;
      for (const before of [1000, HOUR, 400 * DAY]) {
        vi.setSystemTime(Date.parse(embargo) - before);
        expect(await isHeld()).toBe(true);
      }
    }
    vi.setSystemTime(Date.parse(embargo) + 1000);
    for (const name of ZONES.slice(2, 4)) {
      process.env.TZ = name;
      expect(await isHeld()).toBe(false);
    }
    // What was published stays so, whatever the clock says afterwards.
    const first = (await callDesk(desk, 'stories.get', { id })).story.firstPublished;
    expect(Date.parse(first ?? '')).toBeGreaterThanOrEqual(Date.parse(embargo));
    vi.setSystemTime(Date.parse(embargo) - 400 * DAY);
    await desk.call('publish.export', {
      ...{ id, form: 'folder', to: join(folder, 'out'), job: 'clock', underEmbargo: true },
    });
    expect((await callDesk(desk, 'stories.get', { id })).story.firstPublished).toBe(first);
  });
});
